package org.rollbook;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleName;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameEndingWith;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.GeneralCodingRules;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TimeZone;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.platform.commons.annotation.Testable;
import org.rollbook.ui.WindowTest;

/// The rules of the house as ArchUnit rules, by name; rooms that are not built yet are no violation.
final class HouseRules {
    private static final DescribedPredicate<JavaClass> KIT = resideInAPackage("org.rollbook.ui.kit..");
    private static final DescribedPredicate<JavaClass> SCREEN = resideInAPackage("org.rollbook.ui.*..").and(not(KIT));

    /// What services answer with: records and enums, which travel the whole way.
    private static final DescribedPredicate<JavaClass> A_VALUE = assignableTo(Record.class)
            .or(assignableTo(Enum.class));

    private HouseRules() {
    }

    static Map<String, ArchRule> all() {
        var rules = new LinkedHashMap<String, ArchRule>();
        rules.put("rooms depend one way", oneWay());
        rules.put("jobs depend one way", jobsOneWay());
        rules.put("lists are read and written one way", sheetsOneWay());
        rules.put("tables stand on journal and rows", storeOneWay());
        rules.put("packages have no cycles", slices().matching("org.rollbook.(**)").should().beFreeOfCycles());
        rules.put("screens do not see each other",
                slices().matching("org.rollbook.ui.(*)..").should().notDependOnEachOther()
                        .ignoreDependency(DescribedPredicate.alwaysTrue(), KIT));
        rules.put("databases are known to the store only",
                noClasses().that().resideOutsideOfPackage("org.rollbook.store..")
                        .should().dependOnClassesThat().resideInAnyPackage("java.sql..", "javax.sql..", "org.jdbi..",
                                "org.sqlite..", "org.postgresql.."));
        rules.put("rows and statements are known to the store only",
                noClasses().that().resideOutsideOfPackage("org.rollbook.store..")
                        .should().dependOnClassesThat(resideInAPackage("org.rollbook.store.sql")
                                .and(not(
                                        nameMatching(".*\\.(Access|Reading|Writing|SelfTest|StoreFailure)(\\$.*)?")))));
        rules.put("JavaFX is known to ui and the main class only", noClasses()
                .that().resideOutsideOfPackages("org.rollbook.ui..", "org.rollbook")
                .should().dependOnClassesThat()
                .resideInAnyPackage("javafx..", "org.controlsfx..", "atlantafx..", "org.kordamp.."));
        rules.put("view models know no scene and no stage", noClasses().that().haveSimpleNameEndingWith("ViewModel")
                .should().dependOnClassesThat()
                .resideInAnyPackage("javafx.scene..", "javafx.stage..", "org.controlsfx..", "atlantafx.."));
        rules.put("views know no service", noClasses().that(SCREEN).and(drawn())
                .should().dependOnClassesThat(
                        resideInAnyPackage("org.rollbook.service..", "org.rollbook.store..").and(not(A_VALUE))));
        rules.put("Platform is known to Background and the main class only", noClasses()
                .that(not(resideInAPackage("org.rollbook")).and(not(KIT.and(simpleName("Background")))))
                .should().dependOnClassesThat().haveFullyQualifiedName("javafx.application.Platform"));
        rules.put("the data file is touched by the store only", noClasses()
                .that()
                .resideInAnyPackage("org.rollbook.model..", "org.rollbook.names..", "org.rollbook.service..",
                        "org.rollbook.ui..")
                .and(not(KIT.and(simpleName("Preferences"))))
                .should().dependOnClassesThat().haveNameMatching("java\\.nio\\.file\\.Files|java\\.nio\\.channels\\..*"
                        + "|java\\.io\\.(File(Input|Output)Stream|File(Reader|Writer)|RandomAccessFile)"));
        rules.put("only the command line prints", noClasses().that().resideOutsideOfPackage("org.rollbook.cli..")
                .should(GeneralCodingRules.ACCESS_STANDARD_STREAMS));
        rules.put("no reflection",
                noClasses().that(not(resideInAPackage("org.rollbook.cli.kit").and(simpleName("Json"))))
                        .should().dependOnClassesThat().resideInAPackage("java.lang.reflect.."));
        rules.put("names say what a class is", noClasses()
                .should().haveNameMatching(".*(Util|Utils|Helper|Impl|Manager|Abstract\\w*|Base|Data|Info)"));
        rules.put("a name stands in one room", classes().should(haveANameOfTheirOwn()));
        rules.put("public methods take no booleans", methods().that().arePublic().should(takeNoBoolean()));
        rules.replaceAll((name, rule) -> rule.allowEmptyShould(true).as(name));
        return rules;
    }

    private static ArchRule oneWay() {
        return layeredArchitecture().consideringOnlyDependenciesInLayers().withOptionalLayers(true)
                .layer("model").definedBy("org.rollbook.model..")
                .layer("files").definedBy("org.rollbook.files..")
                .layer("text").definedBy("org.rollbook.text..")
                .layer("names").definedBy("org.rollbook.names..")
                .layer("store").definedBy("org.rollbook.store..")
                .layer("sheet").definedBy("org.rollbook.sheet..")
                .layer("document").definedBy("org.rollbook.document..")
                .layer("print").definedBy("org.rollbook.print..")
                .layer("service").definedBy("org.rollbook.service..")
                .layer("kit").definedBy(KIT)
                .layer("screens").definedBy(SCREEN)
                .layer("ui").definedBy("org.rollbook.ui")
                .layer("cli").definedBy("org.rollbook.cli..")
                .layer("main").definedBy("org.rollbook")
                .whereLayer("model").mayNotAccessAnyLayer()
                .whereLayer("files").mayOnlyAccessLayers("model")
                .whereLayer("text").mayOnlyAccessLayers("model")
                .whereLayer("names").mayOnlyAccessLayers("model")
                .whereLayer("store").mayOnlyAccessLayers("model", "files")
                .whereLayer("sheet").mayOnlyAccessLayers("model", "files")
                .whereLayer("document").mayOnlyAccessLayers("model", "names", "text")
                .whereLayer("print").mayOnlyAccessLayers("model", "text", "files")
                .whereLayer("service")
                .mayOnlyAccessLayers("model", "files", "names", "store", "sheet", "document", "print")
                .whereLayer("kit").mayOnlyAccessLayers("model", "text", "files")
                .whereLayer("screens").mayOnlyAccessLayers("kit", "service", "text", "model")
                .whereLayer("ui").mayOnlyAccessLayers("screens", "kit", "text", "model")
                .whereLayer("cli").mayOnlyAccessLayers("service", "text", "files", "model");
    }

    /// Between the jobs of the service room: a desk, a list, a paper or a check builds on people and classes, never the reverse.
    private static ArchRule jobsOneWay() {
        return layeredArchitecture().consideringOnlyDependenciesInLayers().withOptionalLayers(true)
                .layer("people").definedBy("org.rollbook.service.people..")
                .layer("course").definedBy("org.rollbook.service.course..")
                .layer("care").definedBy("org.rollbook.service.care..")
                .layer("history").definedBy("org.rollbook.service.history..")
                .layer("paper").definedBy("org.rollbook.service.paper..")
                .layer("lists").definedBy("org.rollbook.service.lists..")
                .layer("desk").definedBy("org.rollbook.service.desk..")
                .layer("checks").definedBy("org.rollbook.service.checks..")
                .layer("together").definedBy("org.rollbook.service")
                .whereLayer("people").mayNotAccessAnyLayer()
                .whereLayer("course").mayNotAccessAnyLayer()
                .whereLayer("care").mayNotAccessAnyLayer()
                .whereLayer("history").mayNotAccessAnyLayer()
                .whereLayer("paper").mayOnlyAccessLayers("course")
                .whereLayer("lists").mayOnlyAccessLayers("people", "course", "care")
                .whereLayer("desk").mayOnlyAccessLayers("people", "course")
                .whereLayer("checks").mayOnlyAccessLayers("people", "care", "paper");
    }

    private static ArchRule storeOneWay() {
        return layeredArchitecture().consideringOnlyDependenciesInLayers().withOptionalLayers(true)
                .layer("sql").definedBy("org.rollbook.store.sql..")
                .layer("journal").definedBy("org.rollbook.store.journal..")
                .layer("file").definedBy("org.rollbook.store.file..")
                .layer("server").definedBy("org.rollbook.store.server..")
                .layer("tables").definedBy("org.rollbook.store")
                .whereLayer("sql").mayNotAccessAnyLayer()
                .whereLayer("journal").mayOnlyAccessLayers("sql")
                .whereLayer("file").mayOnlyAccessLayers("sql", "journal")
                .whereLayer("server").mayOnlyAccessLayers("sql", "journal");
    }

    /// For the classes of the tests: whoever forgets it has a test that now and then fails beside another one.
    static ArchRule windowTests() {
        return classes().that(areTests()).and(useTheToolkit()).should().beAnnotatedWith(WindowTest.class)
                .as("tests that need the JavaFX toolkit are @WindowTest");
    }

    /// For the classes of the tests as well: what belongs to the whole process is changed while no other test runs.
    static ArchRule testsAlone() {
        return noClasses().that().areNotAnnotatedWith(Isolated.class)
                .and().resideOutsideOfPackage("org.rollbook.bench..")
                .should().callMethodWhere(target(nameMatching("setDefault|setDefaultUncaughtExceptionHandler"))
                        .and(target(owner(assignableTo(Locale.class).or(assignableTo(TimeZone.class))
                                .or(assignableTo(Thread.class))))))
                .orShould().callMethodWhere(target(nameMatching("(set|clear)(Property|Properties|In|Out|Err)"))
                        .and(target(owner(assignableTo(System.class)))))
                .as("tests that change the process are @Isolated");
    }

    private static DescribedPredicate<JavaClass> areTests() {
        return DescribedPredicate.describe("are tests",
                type -> type.getMethods().stream().anyMatch(method -> method.isMetaAnnotatedWith(Testable.class)));
    }

    /// By themselves or by what they share with other tests.
    private static DescribedPredicate<JavaClass> useTheToolkit() {
        return DescribedPredicate.describe("use the JavaFX toolkit", type -> usesTheToolkit(type, new HashSet<>()));
    }

    private static boolean usesTheToolkit(JavaClass type, Set<JavaClass> seen) {
        return seen.add(type) && type.getDirectDependenciesFromSelf().stream().map(Dependency::getTargetClass)
                .distinct()
                .anyMatch(used -> isOfTheToolkit(used) || used.isFullyImported() && usesTheToolkit(used, seen));
    }

    private static boolean isOfTheToolkit(JavaClass type) {
        return Stream.of("javafx.application.", "javafx.stage.", "javafx.scene.", "org.testfx.")
                .anyMatch(type.getName()::startsWith)
                || type.getName().startsWith("org.rollbook.ui.") && type.isAssignableTo("javafx.scene.Node");
    }

    private static ArchRule sheetsOneWay() {
        return layeredArchitecture().consideringOnlyDependenciesInLayers().withOptionalLayers(true)
                .layer("table").definedBy("org.rollbook.sheet.table..")
                .layer("book").definedBy("org.rollbook.sheet.book..")
                .layer("cell").definedBy("org.rollbook.sheet.cell..")
                .layer("message").definedBy("org.rollbook.sheet.message..")
                .layer("layout").definedBy("org.rollbook.sheet.layout..")
                .layer("row").definedBy("org.rollbook.sheet.row..")
                .layer("text").definedBy("org.rollbook.sheet.text..")
                .layer("reading").definedBy("org.rollbook.sheet")
                .layer("programme").definedBy("org.rollbook.sheet.programme..")
                .layer("writing").definedBy("org.rollbook.sheet.writing..")
                .whereLayer("table").mayNotAccessAnyLayer()
                .whereLayer("book").mayOnlyAccessLayers("table")
                .whereLayer("cell").mayNotAccessAnyLayer()
                .whereLayer("message").mayOnlyAccessLayers("cell")
                .whereLayer("layout").mayOnlyAccessLayers("table", "cell", "message")
                .whereLayer("row").mayOnlyAccessLayers("table", "cell", "message", "layout")
                .whereLayer("text").mayOnlyAccessLayers("table", "cell", "message", "layout")
                .whereLayer("reading")
                .mayOnlyAccessLayers("table", "book", "cell", "message", "layout", "row", "text")
                .whereLayer("programme").mayOnlyAccessLayers("table")
                .whereLayer("writing").mayOnlyAccessLayers("reading", "cell", "layout", "row");
    }

    private static DescribedPredicate<JavaClass> drawn() {
        return simpleNameEndingWith("View").or(simpleNameEndingWith("Pane")).or(simpleNameEndingWith("Cell"))
                .or(simpleNameEndingWith("Dialog"));
    }

    private static ArchCondition<JavaClass> haveANameOfTheirOwn() {
        return new ArchCondition<>("have a name of their own") {
            private Map<String, List<JavaClass>> byName = Map.of();

            @Override
            public void init(Collection<JavaClass> all) {
                byName = all.stream().filter(JavaClass::isTopLevelClass)
                        .filter(type -> !type.getSimpleName().equals("package-info"))
                        .collect(Collectors.groupingBy(JavaClass::getSimpleName));
            }

            @Override
            public void check(JavaClass type, ConditionEvents events) {
                byName.getOrDefault(type.getSimpleName(), List.of()).stream()
                        .filter(other -> type.isTopLevelClass() && !other.equals(type))
                        .forEach(other -> events.add(SimpleConditionEvent.violated(type,
                                type.getName() + " is called as " + other.getName())));
            }
        };
    }

    private static ArchCondition<JavaMethod> takeNoBoolean() {
        return new ArchCondition<>("take no boolean") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                var takes = method.getRawParameterTypes().stream().anyMatch(type -> type.getName().equals("boolean"));
                if (takes && !method.getModifiers().contains(JavaModifier.SYNTHETIC)) {
                    events.add(SimpleConditionEvent.violated(method, method.getFullName() + " takes a boolean"));
                }
            }
        };
    }
}
