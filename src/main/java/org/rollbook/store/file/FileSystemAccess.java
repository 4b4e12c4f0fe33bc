package org.rollbook.store.file;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import org.rollbook.files.FileOperations;
import org.sqlite.SQLiteConfig;

/// What the store asks of the machine around it; a test puts a part that fails in its place.
public interface FileSystemAccess extends FileOperations {
    FileSystemAccess REAL = new FileSystemAccess() {};

    default Connection connect(SQLiteConfig config, String url) throws SQLException {
        return config.createConnection(url);
    }

    default StorageLocation place(Path existing) throws IOException {
        return StorageLocation.of(existing);
    }
}
