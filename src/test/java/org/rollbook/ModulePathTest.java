package org.rollbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The program as it is started: automatic modules hide what `module-info` forgets to require until it runs.
class ModulePathTest {
    private static final String MODULES = String.join(File.pathSeparator, "target/classes", "target/lib");

    @TempDir
    Path folder;

    @Test
    void theModulesResolveAndAnswer() throws Exception {
        var data = folder.resolve("a.rollbook").toString();
        assertThat(run("add-sample", "--data", data)).contains("CC-2014");
        assertThat(run("classes", "--json", "--data", data)).contains("CC-2014");
        assertThat(run("print", "--help", "--data", data)).isNotBlank();
    }

    @Test
    void aDocumentLeavesNothingInTheLog() throws Exception {
        var data = folder.resolve("a.rollbook").toString();
        run("add-sample", "--data", data);
        run("print", "D01", "--class", "CC-2014", "--out", folder.resolve("roster.pdf").toString(), "--data", data);
        try (var files = Files.walk(folder)) {
            var logs = files.filter(file -> file.toString().endsWith(".log")).toList();
            assertThat(logs).allSatisfy(log -> assertThat(log).isEmptyFile());
        }
    }

    private String run(String... words) throws Exception {
        var command = new java.util.ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=javafx.graphics,org.xerial.sqlitejdbc", "--module-path", MODULES,
                        "--module", "org.rollbook/org.rollbook.Rollbook"));
        command.addAll(List.of(words));
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("XDG_DATA_HOME", folder.toString());
        var process = builder.start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).as(said).isZero();
        return said;
    }
}
