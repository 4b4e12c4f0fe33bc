package org.rollbook.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import org.sqlite.SQLiteConfig;

/// What the store asks of the machine around it; a test puts a part that fails in its place.
interface FileSystemAccess {
    FileSystemAccess REAL = new FileSystemAccess() { };

    default Connection connect(SQLiteConfig config, String url) throws SQLException {
        return config.createConnection(url);
    }

    default StorageLocation place(Path existing) throws IOException {
        return StorageLocation.of(existing);
    }

    /// Puts a finished file in the target's place in one step where the file system can, and makes the new name last.
    default void move(Path finished, Path target) throws IOException {
        try {
            Files.move(finished, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(finished, target, StandardCopyOption.REPLACE_EXISTING);
        }
        if (StorageLocation.isPosix(target.getParent())) {
            force(target.getParent(), StandardOpenOption.READ);
        }
    }

    /// Waits until the whole file is on the disk.
    default void force(Path file, StandardOpenOption mode) throws IOException {
        try (FileChannel channel = FileChannel.open(file, mode)) {
            channel.force(true);
        }
    }
}
