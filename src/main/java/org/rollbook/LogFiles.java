package org.rollbook;

import dev.dirs.ProjectDirectories;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import org.rollbook.files.OwnerOnly;

/// The log: five files of a megabyte in the user's data folder, for its owner only; never the terminal, which belongs to answers.
///
/// Each record is written by itself, since there are few and several programs share the files.
final class LogFiles extends Handler {
    private static final int BYTES = 1 << 20;
    private static final int FILES = 5;

    private final Path folder;

    LogFiles(Path folder) {
        this.folder = folder;
        setFormatter(new SimpleFormatter());
    }

    static void start() {
        Logger root = Logger.getLogger("");
        for (Handler handler : root.getHandlers()) {
            root.removeHandler(handler);
        }
        root.setLevel(Level.WARNING);
        root.addHandler(
                new LogFiles(Path.of(ProjectDirectories.from("org", "rollbook", "Rollbook").dataLocalDir, "log")));
    }

    @Override
    public synchronized void publish(LogRecord said) {
        try {
            keepToOwner();
            makeRoom();
            try (OutputStream out = Channels.newOutputStream(Files.newByteChannel(file(0),
                    Set.of(StandardOpenOption.CREATE, StandardOpenOption.APPEND), OwnerOnly.file(folder)))) {
                out.write(getFormatter().format(said).getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException noLog) {
            // Nobody can be told of it here, and the program does its work without a log.
            setLevel(Level.OFF);
        }
    }

    /// Earlier versions made the folder for everybody to read.
    private void keepToOwner() throws IOException {
        OwnerOnly.createFolders(folder);
        PosixFileAttributeView rights = Files.getFileAttributeView(folder, PosixFileAttributeView.class);
        if (rights != null) {
            rights.setPermissions(PosixFilePermissions.fromString("rwx------"));
        }
    }

    private void makeRoom() throws IOException {
        if (Files.notExists(file(0)) || Files.size(file(0)) < BYTES) {
            return;
        }
        for (int i = FILES - 1; i > 0; i--) {
            if (Files.exists(file(i - 1))) {
                Files.move(file(i - 1), file(i), StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    private Path file(int number) {
        return folder.resolve("rollbook-" + number + ".log");
    }

    @Override
    public void flush() {
    }

    @Override
    public void close() {
    }
}
