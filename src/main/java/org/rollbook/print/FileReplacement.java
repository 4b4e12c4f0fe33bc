package org.rollbook.print;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import org.rollbook.model.Refusal;

/// Replaces a file whole or not at all: a sibling is written, forced to disk, and moved into place.
final class FileReplacement {
    private static final System.Logger LOGGER = System.getLogger(FileReplacement.class.getName());

    private FileReplacement() {}

    /// Refuses what can be seen beforehand not to work: a folder of that name, no folder around it, or one that is closed.
    static void requirePossible(Path target) {
        Path whole = target.toAbsolutePath();
        Path folder = whole.getParent();
        if (folder == null || Files.isDirectory(whole) || !Files.isWritable(folder)) {
            throw new Refusal("print.file.unwritable", target.toString());
        }
    }

    static void write(Path target, byte[] bytes) {
        Path whole = target.toAbsolutePath();
        Path sibling = whole.resolveSibling("." + whole.getFileName() + ".part");
        try {
            try (FileChannel file = FileChannel.open(
                    sibling,
                    StandardOpenOption.CREATE,
                    StandardOpenOption.TRUNCATE_EXISTING,
                    StandardOpenOption.WRITE)) {
                ByteBuffer rest = ByteBuffer.wrap(bytes);
                while (rest.hasRemaining()) {
                    file.write(rest);
                }
                file.force(true);
            }
            Files.move(sibling, whole, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            discard(sibling, e);
            LOGGER.log(System.Logger.Level.DEBUG, "file not written", e);
            throw new Refusal("print.file.unwritable", target.toString());
        }
    }

    private static void discard(Path sibling, IOException cause) {
        try {
            Files.deleteIfExists(sibling);
        } catch (IOException e) {
            cause.addSuppressed(e);
        }
    }
}
