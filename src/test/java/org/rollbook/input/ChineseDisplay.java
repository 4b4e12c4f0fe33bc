package org.rollbook.input;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/// A display of its own with a window manager, the pinyin of fcitx5 and the program in it; it ends what it has started.
final class ChineseDisplay implements AutoCloseable {
    private static final List<String> PROGRAMS = List.of("Xvfb", "openbox", "dbus-daemon", "fcitx5", "fcitx5-remote",
            "xdotool");
    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(30);

    private final Path folder;
    private final Map<String, String> environment = new HashMap<>();
    private final List<Process> started = new ArrayList<>();
    private Process program;
    private BufferedReader answers;
    private PrintWriter questions;

    private ChineseDisplay(Path folder) {
        this.folder = folder;
    }

    /// The programs that are needed and not there.
    static List<String> missing() {
        return PROGRAMS.stream().filter(name -> Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
                .noneMatch(place -> Files.isExecutable(Path.of(place, name)))).toList();
    }

    static ChineseDisplay open(Path folder, Path data) throws IOException {
        var display = new ChineseDisplay(folder);
        display.start(data);
        return display;
    }

    private void start(Path data) throws IOException {
        Path settings = Files.createDirectories(folder.resolve("config/fcitx5"));
        Files.writeString(settings.resolve("profile"), """
                [Groups/0]
                Name=Default
                Default Layout=us
                DefaultIM=pinyin
                [Groups/0/Items/0]
                Name=keyboard-us
                Layout=
                [Groups/0/Items/1]
                Name=pinyin
                Layout=
                [GroupOrder]
                0=Default
                """);
        // What the handbook recommends: Chinese stays on from one field to the next.
        Files.writeString(settings.resolve("config"), "[Behavior]\nShareInputState=All\n");
        environment.putAll(Map.of("LANG", "C.UTF-8", "GTK_IM_MODULE", "fcitx", "NO_AT_BRIDGE", "1",
                "XDG_CONFIG_HOME", folder.resolve("config").toString()));
        environment.put("DISPLAY",
                ":" + firstLine("Xvfb", "-displayfd", "1", "-screen", "0", "1440x1100x24", "-nolisten", "tcp"));
        environment.put("DBUS_SESSION_BUS_ADDRESS",
                firstLine("dbus-daemon", "--session", "--nofork", "--print-address"));
        begin("openbox");
        begin("fcitx5", "-D");
        until("fcitx5 is there", () -> !run("fcitx5-remote").isEmpty());
        program = begin(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-cp", System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                AskedWindow.class.getName(), "--data", data.toString(), "--lang", "zh");
        answers = program.inputReader(StandardCharsets.UTF_8);
        questions = new PrintWriter(program.outputWriter(StandardCharsets.UTF_8), true);
        until("the window is there", () -> !run("xdotool", "search", "--onlyvisible", "--name", "^Rollbook").isEmpty());
        String window = run("xdotool", "search", "--onlyvisible", "--name", "^Rollbook").lines().findFirst()
                .orElseThrow();
        run("xdotool", "windowsize", "--sync", window, "1400", "1040");
        run("xdotool", "windowmove", "--sync", window, "10", "30");
        run("xdotool", "windowfocus", "--sync", window);
    }

    void type(String letters) {
        run("xdotool", "type", "--delay", "25", letters);
    }

    void key(String... keys) {
        run(Stream.concat(Stream.of("xdotool", "key"), Stream.of(keys)).toArray(String[]::new));
    }

    void click(String selector) {
        until(selector + " is there", () -> isThere(selector));
        String[] place = ask("at " + selector).split(" ");
        run("xdotool", "mousemove", "--sync", place[0], place[1], "click", "1");
    }

    void chinese() {
        until("Chinese is on", () -> {
            run("fcitx5-remote", "-o");
            return isChinese();
        });
    }

    boolean isChinese() {
        return run("fcitx5-remote").equals("2");
    }

    String text(String selector) {
        return ask("text " + selector);
    }

    boolean isThere(String selector) {
        return ask("there " + selector).equals("true");
    }

    boolean isComposing() {
        return ask("composing").equals("true");
    }

    String focused() {
        return ask("focused");
    }

    void until(String what, BooleanSupplier condition) {
        long end = System.nanoTime() + PATIENCE;
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("did not come about: " + what);
            }
            Thread.onSpinWait();
        }
    }

    /// Ends the program as somebody does who is done.
    void quit() {
        key("ctrl+q");
        until("the program has ended", () -> !program.isAlive());
    }

    @Override
    public void close() {
        for (Process process : started.reversed()) {
            process.destroy();
            process.onExit().orTimeout(5, TimeUnit.SECONDS).exceptionally(_ -> process.destroyForcibly()).join();
        }
    }

    /// Whatever the program itself says is passed over.
    private String ask(String question) {
        questions.println(question);
        try {
            for (String line = answers.readLine(); line != null; line = answers.readLine()) {
                if (line.startsWith("= ")) {
                    return line.substring(2);
                }
            }
        } catch (IOException e) {
            throw new AssertionError("the window does not answer: " + question, e);
        }
        throw new AssertionError("the window has ended: " + question);
    }

    private String firstLine(String... command) throws IOException {
        return begin(command).inputReader().readLine();
    }

    private Process begin(String... command) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectError(folder.resolve(Path.of(command[0]).getFileName() + ".log").toFile());
        builder.environment().putAll(environment);
        Process process = builder.start();
        started.add(process);
        return process;
    }

    private String run(String... command) {
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().putAll(environment);
        try {
            Process process = builder.start();
            try (var said = new BufferedReader(
                    new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
                return String.join("\n", said.lines().toList());
            }
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
