package org.rollbook.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Runs the programs that ours is measured beside, from start to exit.
final class Processes {

    private Processes() {
    }

    /// Milliseconds of a program that reads a file as its input.
    static double run(Path input, String... command) throws IOException, InterruptedException {
        return timed(new ProcessBuilder(command).redirectInput(input.toFile()));
    }

    /// What a program says.
    static String answer(String... command) throws IOException {
        Process process = new ProcessBuilder(command).start();
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    }

    /// Milliseconds of one LibreOffice that converts the files one after the other, with a profile of its own.
    static double libreOffice(Path folder, String format, List<Path> files) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(
                List.of("soffice", "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                        "--headless", "--convert-to", format, "--outdir", folder.resolve("converted").toString()));
        files.forEach(file -> command.add(file.toString()));
        return timed(new ProcessBuilder(command));
    }

    /// Milliseconds of the program as it stands in the class path, which opens a file and leaves once its first screen is filled.
    static double trial(Path folder, Path data) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(ProcessHandle.current().info().command().orElseThrow(),
                "--enable-native-access=ALL-UNNAMED",
                "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Drollbook.trial=true", "-Dglass.platform=Headless",
                "-Dprism.order=sw",
                "-classpath", System.getProperty("java.class.path"), "org.rollbook.Rollbook", "--data",
                data.toAbsolutePath().toString());
        builder.environment().put("XDG_CONFIG_HOME", folder.toAbsolutePath().toString());
        return timed(builder);
    }

    private static double timed(ProcessBuilder program) throws IOException, InterruptedException {
        long start = System.nanoTime();
        int exit = program.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start().waitFor();
        if (exit != 0) {
            throw new IOException(program.command() + " ended with " + exit);
        }
        return Comparison.millisSince(start);
    }

    static void deleteAll(Path folder) throws IOException {
        try (var paths = Files.walk(folder)) {
            for (Path path : paths.sorted((a, b) -> b.compareTo(a)).toList()) {
                Files.delete(path);
            }
        }
    }
}
