package org.rollbook.files;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.rollbook.model.Refusal;

/// Finds out by looking at a path why nothing can be read or written there, so that the refusal can say so.
///
/// The system’s own answers come in the language of the machine and name no part of the path.
public final class PathCheck {
    private static final boolean COUNTS_CHARACTERS = File.separatorChar == '\\';
    private static final int LONGEST_NAME = 255;
    private static final int LONGEST_PATH = COUNTS_CHARACTERS ? 32_000 : 4_095;
    /// More of a path is no use in a sentence.
    private static final int SHOWN = 160;

    private PathCheck() {
    }

    /// Refuses a path from which no file can be read, as far as that can be seen.
    public static void requireReadable(Path file) {
        Path whole = file.toAbsolutePath();
        refuse(unreachable(file));
        if (Files.notExists(whole)) {
            throw new Refusal("file.missing", shown(file));
        }
        refuse(folder(file));
        if (Files.exists(whole) && !Files.isRegularFile(whole)) {
            throw new Refusal("file.irregular", shown(file));
        }
        if (!Files.isReadable(whole)) {
            throw new Refusal("file.unreadable", shown(file));
        }
    }

    /// Refuses a path to which no file can be written, as far as that can be seen.
    public static void requireWritable(Path file) {
        Path whole = file.toAbsolutePath();
        refuse(unreachable(file));
        refuse(folder(file));
        Path folder = whole.getParent();
        if (!Files.exists(folder)) {
            throw new Refusal("file.folder.missing", shown(folder));
        }
        if (!Files.isWritable(folder)) {
            throw new Refusal(isOnReadOnlyDisk(folder) ? "file.disk.readonly" : "file.folder.closed", shown(folder));
        }
    }

    /// Why no file can be at a path, whether it is there or not: a name or the whole is too long, or a file stands where a
    /// folder would have to be.
    public static Optional<Refusal> unreachable(Path file) {
        Path whole = file.toAbsolutePath();
        for (Path name : whole) {
            if (isNameLong(name.toString())) {
                return Optional.of(new Refusal("file.name.long", shown(name)));
            }
        }
        if (length(whole.toString()) > LONGEST_PATH) {
            return Optional.of(new Refusal("file.path.long", shown(file)));
        }
        for (Path folder = whole.getParent(); folder != null; folder = folder.getParent()) {
            if (Files.exists(folder)) {
                return Files.isDirectory(folder) ? Optional.empty()
                        : Optional.of(new Refusal("file.folder.not", shown(folder)));
            }
        }
        return Optional.empty();
    }

    /// Whether nothing can be written because the disk itself can only be read.
    public static boolean isOnReadOnlyDisk(Path existing) {
        try {
            return Files.getFileStore(existing).isReadOnly();
        } catch (IOException e) {
            return false;
        }
    }

    static boolean isNameLong(String name) {
        return length(name) > LONGEST_NAME;
    }

    private static int length(String text) {
        return COUNTS_CHARACTERS ? text.length() : text.getBytes(StandardCharsets.UTF_8).length;
    }

    private static Optional<Refusal> folder(Path file) {
        return Files.isDirectory(file) || file.toAbsolutePath().getFileName() == null
                ? Optional.of(new Refusal("file.folder", shown(file))) : Optional.empty();
    }

    private static void refuse(Optional<Refusal> refusal) {
        refusal.ifPresent(found -> {
            throw found;
        });
    }

    private static String shown(Path path) {
        String text = path.toString();
        return text.length() <= SHOWN ? text
                : text.substring(0, SHOWN / 2) + "…" + text.substring(text.length() - SHOWN / 2);
    }
}
