package org.rollbook.files;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Set;

/// The steps of writing a file, one by one, so that a test can make each of them fail.
public interface FileOperations {

    FileOperations REAL = new FileOperations() {};

    /// A new file that nobody but its owner may read, from before the first byte.
    default OutputStream create(Path file) throws IOException {
        return Channels.newOutputStream(Files.newByteChannel(file,
                Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), OwnerOnly.file(file)));
    }

    /// Waits until the whole file is on the disk.
    default void force(Path file, StandardOpenOption mode) throws IOException {
        try (FileChannel channel = FileChannel.open(file, mode)) {
            channel.force(true);
        }
    }

    /// Puts a finished file in the target's place in one step where the file system can, and makes the new name last.
    default void move(Path finished, Path target) throws IOException {
        try {
            Files.move(finished, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(finished, target, StandardCopyOption.REPLACE_EXISTING);
        }
        // A folder can be forced on POSIX systems only; elsewhere opening it fails.
        if (target.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            force(target.toAbsolutePath().getParent(), StandardOpenOption.READ);
        }
    }
}
