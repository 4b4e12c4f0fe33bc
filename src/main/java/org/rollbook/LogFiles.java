package org.rollbook;

import dev.dirs.ProjectDirectories;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.logging.FileHandler;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/// The log: five files of a megabyte in the user's data folder, never the terminal, which belongs to answers.
final class LogFiles {
    private static final int BYTES = 1 << 20;
    private static final int FILES = 5;

    private LogFiles() {
    }

    static void start() {
        Logger root = Logger.getLogger("");
        for (Handler handler : root.getHandlers()) {
            root.removeHandler(handler);
        }
        root.setLevel(Level.WARNING);
        try {
            Path folder = Path.of(ProjectDirectories.from("org", "rollbook", "Rollbook").dataLocalDir, "log");
            Files.createDirectories(folder);
            FileHandler file = new FileHandler(folder + "/rollbook-%g.log", BYTES, FILES, true);
            file.setFormatter(new SimpleFormatter());
            root.addHandler(file);
        } catch (IOException e) {
            root.setLevel(Level.OFF);
        }
    }
}
