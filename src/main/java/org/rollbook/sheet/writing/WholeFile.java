package org.rollbook.sheet.writing;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import org.rollbook.model.Refusal;

/// Writes a file whole or not at all: a sibling is written, forced to disk and moved into place.
final class WholeFile {
    private static final System.Logger LOGGER = System.getLogger(WholeFile.class.getName());

    /// What goes into the file.
    interface Content {
        void write(OutputStream out) throws IOException;
    }

    private WholeFile() {
    }

    /// On any failure the target stays as it was, and nothing is left beside it.
    static void write(Path target, FileOperations files, Content content) {
        Path whole = target.toAbsolutePath();
        Path sibling = whole.resolveSibling("." + whole.getFileName() + ".part");
        try {
            try (OutputStream out = new BufferedOutputStream(files.create(sibling))) {
                content.write(out);
            }
            files.force(sibling);
            files.move(sibling, whole);
        } catch (IOException e) {
            LOGGER.log(Level.DEBUG, "spreadsheet not written", e);
            throw new Refusal("sheet.file.unwritable", target.toString());
        } finally {
            discard(sibling);
        }
    }

    private static void discard(Path sibling) {
        try {
            Files.deleteIfExists(sibling);
        } catch (IOException e) {
            LOGGER.log(Level.WARNING, "temporary file left over", e);
        }
    }
}
