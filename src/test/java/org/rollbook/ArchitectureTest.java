package org.rollbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The house keeps its rules, and each rule notices a violation that is planted for it.
class ArchitectureTest {
    private static final Map<String, ArchRule> RULES = HouseRules.all();

    /// Violations by rule; each is compiled beside the real house and never part of it.
    private static final Map<String, List<String>> PLANTED = Map.ofEntries(
            Map.entry("rooms depend one way", List.of(
                    "package org.rollbook.service; public class Desk { }",
                    "package org.rollbook.store; class Planted { org.rollbook.service.Desk desk; }")),
            Map.entry("jobs depend one way", List.of(
                    "package org.rollbook.service.lists; public class Planted { }",
                    "package org.rollbook.service.desk; class Beside { org.rollbook.service.lists.Planted list; }")),
            Map.entry("lists are read and written one way", List.of(
                    "package org.rollbook.sheet.writing; public class Written { }",
                    "package org.rollbook.sheet; class Planted { org.rollbook.sheet.writing.Written written; }")),
            Map.entry("tables stand on journal and rows", List.of(
                    "package org.rollbook.store.file; public class Planted { }",
                    "package org.rollbook.store.journal; class Beside { org.rollbook.store.file.Planted file; }")),
            Map.entry("rows and statements are known to the store only", List.of(
                    "package org.rollbook.store.sql; public class Row { }",
                    "package org.rollbook.service; class Planted { org.rollbook.store.sql.Row row; }")),
            Map.entry("packages have no cycles", List.of(
                    "package org.rollbook.model.one; public class One { org.rollbook.model.two.Two two; }",
                    "package org.rollbook.model.two; public class Two { org.rollbook.model.one.One one; }")),
            Map.entry("screens do not see each other", List.of(
                    "package org.rollbook.ui.roster; public class RosterScreen { }",
                    "package org.rollbook.ui.rollcall; class RollCallScreen { org.rollbook.ui.roster.RosterScreen other; }")),
            Map.entry("databases are known to the store only", List.of(
                    "package org.rollbook.service; class Planted { java.sql.Connection connection; }")),
            Map.entry("JavaFX is known to ui and the main class only", List.of(
                    "package org.rollbook.service; class Planted { javafx.beans.property.StringProperty text; }")),
            Map.entry("view models know no scene and no stage", List.of(
                    "package org.rollbook.ui.roster; class RosterViewModel { javafx.scene.Node node; }")),
            Map.entry("views know no service", List.of(
                    "package org.rollbook.service; public class Desk { }",
                    "package org.rollbook.ui.roster; class RosterView { org.rollbook.service.Desk desk; }")),
            Map.entry("Platform is known to Background and the main class only", List.of(
                    "package org.rollbook.ui.roster; class RosterViewModel { void later() { javafx.application.Platform.runLater(() -> { }); } }")),
            Map.entry("the data file is touched by the store only", List.of(
                    "package org.rollbook.service; class Planted { boolean there(java.nio.file.Path p) { return java.nio.file.Files.exists(p); } }")),
            Map.entry("only the command line prints", List.of(
                    "package org.rollbook.service; class Planted { void print() { System.out.println(); } }")),
            Map.entry("no reflection", List.of(
                    "package org.rollbook.service; class Planted { java.lang.reflect.Method method; }")),
            Map.entry("names say what a class is", List.of(
                    "package org.rollbook.service; class RosterHelper { }")),
            Map.entry("a name stands in one room", List.of(
                    "package org.rollbook.service; public class Planted { }",
                    "package org.rollbook.model; class Planted { }")),
            Map.entry("public methods take no booleans", List.of(
                    "package org.rollbook.service; public class Planted { public void print(boolean landscape) { } }")));

    private static JavaClasses house;
    private static JavaClasses tests;

    @BeforeAll
    static void read() {
        house = new ClassFileImporter().importPath(Path.of("target", "classes"));
        tests = new ClassFileImporter().importPath(Path.of("target", "test-classes"));
    }

    static Stream<String> rules() {
        return RULES.keySet().stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rules")
    void theHouseKeeps(String rule) {
        RULES.get(rule).check(house);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rules")
    void aPlantedViolationIsCaught(String rule, @TempDir Path folder) {
        var planted = compiled(PLANTED.get(rule), folder);
        assertThatThrownBy(() -> RULES.get(rule).check(planted)).isInstanceOf(AssertionError.class)
                .hasMessageContaining(rule);
    }

    @Test
    void everyRuleHasItsViolation() {
        assertThat(PLANTED.keySet()).isEqualTo(RULES.keySet());
    }

    static Stream<ArchRule> rulesOfTests() {
        return Stream.of(HouseRules.windowTests(), HouseRules.testsAlone());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rulesOfTests")
    void theTestsKeep(ArchRule rule) {
        rule.check(tests);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rulesOfTests")
    void aTestThatForgetsItIsCaught(ArchRule rule, @TempDir Path folder) {
        var planted = compiled(List.of("""
                package org.rollbook; class Opened {
                    javafx.stage.Stage stage;
                    void speak() { java.util.Locale.setDefault(java.util.Locale.CHINA); }
                }
                """, """
                package org.rollbook; class Forgetful {
                    @org.junit.jupiter.api.Test void opens() { new Opened().speak(); System.setProperty("a", "b"); }
                }
                """), folder);
        assertThatThrownBy(() -> rule.check(planted)).isInstanceOf(AssertionError.class)
                .hasMessageContaining(rule.getDescription()).hasMessageContaining("Forgetful");
    }

    private static JavaClasses compiled(List<String> sources, Path folder) {
        var files = sources.stream().map(Source::new).toList();
        var options = List.of("-proc:none", "-d", folder.toString(), "-classpath",
                System.getProperty("java.class.path"));
        var done = ToolProvider.getSystemJavaCompiler().getTask(null, null, null, options, null, files).call();
        assertThat(done).isTrue();
        return new ClassFileImporter().importPath(folder);
    }

    private static final class Source extends SimpleJavaFileObject {
        private final String text;

        Source(String text) {
            super(URI.create("string:///"
                    + text.replaceAll("(?s)^package ([\\w.]+);.*?class (\\w+).*", "$1.$2").replace('.', '/')
                    + JavaFileObject.Kind.SOURCE.extension), JavaFileObject.Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }
}
