package org.rollbook;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewArrayTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.tools.ToolProvider;
import org.rollbook.model.people.PersonField;

/// Every place of the program that makes a refusal, with its keys and the types of what it names, as the compiler sees them.
final class RefusalSites {
    private static final Path SOURCE = Path.of("src/main/java");
    private static final Set<String> AS_TEXT = Set.of("name", "code", "toString");

    /// One thing that a refusal names.
    ///
    /// @param type    its class; that of a primitive is its name
    /// @param texts   what it can be where that is known, such as the keys of a subject
    /// @param lost    whether a date, a half-day or a constant was made text there, which nobody can put into words any more
    record Named(String type, Set<String> texts, boolean lost, String code) {
    }

    record Site(String where, Set<String> keys, List<Named> named) {
    }

    private final List<TreePath> made = new ArrayList<>();
    private final Map<ExecutableElement, List<TreePath>> calls = new HashMap<>();
    private final List<Site> sites = new ArrayList<>();
    private Trees trees;
    private JavacTask task;

    private RefusalSites() {
    }

    static List<Site> all() {
        try {
            return new RefusalSites().read();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private List<Site> read() throws IOException {
        var compiler = ToolProvider.getSystemJavaCompiler();
        try (var files = compiler.getStandardFileManager(null, null, null); var all = Files.walk(SOURCE)) {
            var wanted = all.filter(file -> file.toString().endsWith(".java")).filter(RefusalSites::concerns).toList();
            task = (JavacTask) compiler.getTask(null, files, null, List.of("-proc:none", "-classpath",
                    Path.of("target", "classes") + System.getProperty("path.separator")
                            + System.getProperty("java.class.path")),
                    null,
                    files.getJavaFileObjectsFromPaths(wanted));
            trees = Trees.instance(task);
            var units = new ArrayList<CompilationUnitTree>();
            task.parse().forEach(units::add);
            task.analyze();
            units.forEach(unit -> new Finder().scan(unit, null));
        }
        made.forEach(this::add);
        return sites;
    }

    private static boolean concerns(Path file) {
        try {
            var text = Files.readString(file);
            return text.contains("new Refusal(") || text.contains("Text.required(") || text.contains("Text.optional(")
                    || text.contains("Text.note(");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private final class Finder extends TreePathScanner<Void, Void> {
        @Override
        public Void visitNewClass(NewClassTree tree, Void nothing) {
            if (trees.getTypeMirror(getCurrentPath()).toString().equals("org.rollbook.model.Refusal")) {
                made.add(getCurrentPath());
            }
            return super.visitNewClass(tree, nothing);
        }

        @Override
        public Void visitMethodInvocation(MethodInvocationTree tree, Void nothing) {
            if (trees.getElement(getCurrentPath()) instanceof ExecutableElement method) {
                calls.computeIfAbsent(method, _ -> new ArrayList<>()).add(getCurrentPath());
            }
            return super.visitMethodInvocation(tree, nothing);
        }
    }

    private void add(TreePath path) {
        var tree = (NewClassTree) path.getLeaf();
        var unit = path.getCompilationUnit();
        var where = unit.getSourceFile().getName().replaceAll(".*/", "") + ":"
                + unit.getLineMap().getLineNumber(trees.getSourcePositions().getStartPosition(unit, tree));
        var arguments = tree.getArguments();
        var named = arguments.stream().skip(1).flatMap(argument -> named(new TreePath(path, argument))).toList();
        sites.add(new Site(where, texts(new TreePath(path, arguments.getFirst())), named));
    }

    /// What an argument names; the elements of an array one by one.
    private Stream<Named> named(TreePath path) {
        var type = trees.getTypeMirror(path);
        if (type.getKind() == TypeKind.ARRAY) {
            var variable = trees.getPath(trees.getElement(path));
            var elements = (NewArrayTree) ((VariableTree) variable.getLeaf()).getInitializer();
            var inside = new TreePath(variable, elements);
            return elements.getInitializers().stream().flatMap(element -> named(new TreePath(inside, element)));
        }
        return Stream.of(new Named(name(type), subject(path), isLost(path), path.getLeaf().toString()));
    }

    private String name(TypeMirror type) {
        return task.getTypes().erasure(type).toString();
    }

    /// The keys of a subject that is made there.
    private Set<String> subject(TreePath path) {
        return path.getLeaf() instanceof NewClassTree made ? texts(new TreePath(path, made.getArguments().getFirst()))
                : Set.of();
    }

    /// Whether a constant or a date becomes text anywhere in what is named.
    private boolean isLost(TreePath path) {
        var lost = new boolean[1];
        new TreePathScanner<Void, Void>() {
            @Override
            public Void visitMethodInvocation(MethodInvocationTree call, Void nothing) {
                lost[0] |= call.getMethodSelect() instanceof MemberSelectTree select
                        && AS_TEXT.contains(select.getIdentifier().toString())
                        && name(trees.getTypeMirror(getCurrentPath())).equals("java.lang.String")
                        && madeText(trees.getTypeMirror(
                                new TreePath(new TreePath(getCurrentPath(), select), select.getExpression())));
                return super.visitMethodInvocation(call, nothing);
            }
        }.scan(path, null);
        return lost[0];
    }

    private boolean madeText(TypeMirror type) {
        var isConstant = task.getTypes().asElement(type) instanceof Element element
                && element.getKind() == ElementKind.ENUM;
        return isConstant || name(type).startsWith("java.time.")
                || name(type).equals("org.rollbook.model.course.HalfDay");
    }

    /// All texts that an expression can be: a literal, either side of a choice, what callers pass.
    private Set<String> texts(TreePath path) {
        return switch (path.getLeaf()) {
            case LiteralTree literal -> Set.of(literal.getValue().toString());
            case ParenthesizedTree inner -> texts(new TreePath(path, inner.getExpression()));
            case ConditionalExpressionTree choice -> both(texts(new TreePath(path, choice.getTrueExpression())),
                    texts(new TreePath(path, choice.getFalseExpression())));
            case BinaryTree sum -> {
                var joined = new TreeSet<String>();
                for (var start : texts(new TreePath(path, sum.getLeftOperand()))) {
                    texts(new TreePath(path, sum.getRightOperand())).forEach(end -> joined.add(start + end));
                }
                yield joined;
            }
            case IdentifierTree _ -> texts((VariableElement) trees.getElement(path));
            default -> throw new IllegalStateException("a key that no test can foresee: " + path.getLeaf());
        };
    }

    private Set<String> texts(VariableElement variable) {
        if (variable.getConstantValue() instanceof String constant) {
            return Set.of(constant);
        }
        if (!(variable.getEnclosingElement() instanceof ExecutableElement method)) {
            if (variable.getSimpleName().contentEquals("subject")
                    && variable.getEnclosingElement().getSimpleName().contentEquals("PersonField")) {
                return PersonField.facts(_ -> true).stream().map(PersonField::subject)
                        .collect(Collectors.toCollection(TreeSet::new));
            }
            throw new IllegalStateException("a key that no test can foresee: " + variable);
        }
        var place = method.getParameters().indexOf(variable);
        var texts = new TreeSet<String>();
        for (var call : calls.getOrDefault(method, List.of())) {
            ExpressionTree argument = ((MethodInvocationTree) call.getLeaf()).getArguments().get(place);
            texts.addAll(texts(new TreePath(call, argument)));
        }
        return texts;
    }

    private static Set<String> both(Set<String> first, Set<String> second) {
        var both = new TreeSet<>(first);
        both.addAll(second);
        return both;
    }
}
