package org.rollbook.bench;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// Whole processes from start to exit: the packaged program with the sample class open, beside a bare JavaFX window
/// on the same runtime. Needs `mvn -Pdist package` before; without a display both use the headless platform.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 2)
@Measurement(iterations = 8)
public class StartBenchmark {
    private static final Path IMAGE = Path.of("target", "dist", "rollbook");

    private Path folder;
    private Path data;

    @Setup
    public void sampleClass() throws IOException, InterruptedException {
        folder = Files.createTempDirectory("rollbook-start");
        data = folder.resolve("sample.db");
        run(List.of(launcher(), "--data", data.toString(), "add-sample"));
    }

    @Benchmark
    public int rollbook() throws IOException, InterruptedException {
        return run(List.of(launcher(), "--data", data.toString()));
    }

    @Benchmark
    public int bareWindow() throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(IMAGE.resolve("lib/runtime/bin/java").toString(),
                "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "--enable-native-access=javafx.graphics",
                "--module-path", IMAGE.resolve("lib/app/mods").toString(), "--add-modules", "javafx.controls",
                "-classpath", Path.of("target", "test-classes").toString(), "org.rollbook.bench.BareWindow"));
        return run(command);
    }

    private int run(List<String> command) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true)
                .redirectOutput(new File(folder.toFile(), "output.txt"));
        builder.environment().put("XDG_CONFIG_HOME", folder.toString());
        String headless = System.getenv("DISPLAY") == null ? " -Dglass.platform=Headless -Dprism.order=sw" : "";
        builder.environment().put("JAVA_TOOL_OPTIONS", "-Drollbook.trial=true" + headless);
        int exit = builder.start().waitFor();
        if (exit != 0) {
            throw new IllegalStateException(
                    command + " ended with " + exit + ": " + Files.readString(folder.resolve("output.txt")));
        }
        return exit;
    }

    private static String launcher() {
        return IMAGE.resolve("bin/rollbook").toString();
    }
}
