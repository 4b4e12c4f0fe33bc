package org.rollbook.files;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.rollbook.model.Refusal;

/// Writes a file whole or not at all, for its owner only: a sibling is written, forced to disk and moved into place.
///
/// What it replaces may have been open to others; the new file is not, for nobody asked the program to show it around.
public final class AtomicFile {
    private static final System.Logger LOGGER = System.getLogger(AtomicFile.class.getName());
    private static final String UNFINISHED = ".part";

    /// What goes into the file.
    public interface Content {
        void write(OutputStream out) throws IOException;
    }

    private AtomicFile() {
    }

    /// On any failure the target stays as it was, and nothing is left beside it.
    public static void write(Path target, FileOperations files, Content content) {
        PathCheck.requireWritable(target);
        Path whole = target.toAbsolutePath();
        Path sibling = sibling(whole);
        try {
            Files.deleteIfExists(sibling);
            try (OutputStream out = new BufferedOutputStream(files.create(sibling))) {
                content.write(out);
            }
            files.force(sibling, StandardOpenOption.WRITE);
            files.move(sibling, whole);
        } catch (IOException | UncheckedIOException e) {
            LOGGER.log(Level.DEBUG, "file not written", e);
            throw refusal(target, String.valueOf(e.getMessage()));
        } finally {
            discard(sibling);
        }
    }

    /// A hidden name beside the file; the longest names leave no room for more letters.
    private static Path sibling(Path whole) {
        String name = "." + whole.getFileName() + UNFINISHED;
        return whole.resolveSibling(
                PathCheck.isNameLong(name) ? "." + Integer.toHexString(name.hashCode()) + UNFINISHED : name);
    }

    private static Refusal refusal(Path target, String reason) {
        boolean full = reason.contains("No space left") || reason.contains("quota");
        return new Refusal(full ? "file.disk.full" : "file.unwritable", target.toString());
    }

    private static void discard(Path sibling) {
        try {
            Files.deleteIfExists(sibling);
        } catch (IOException e) {
            LOGGER.log(Level.WARNING, "temporary file left over", e);
        }
    }
}
