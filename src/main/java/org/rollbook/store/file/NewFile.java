package org.rollbook.store.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import org.rollbook.files.OwnerOnly;
import org.rollbook.files.PathCheck;
import org.rollbook.store.sql.StoreFailure;

/// The place of a data file and its making: whole from the first moment, with narrow rights, never on a network folder.
final class NewFile {
    /// What the name of a new file ends with until it is whole.
    static final String UNFINISHED = ".new";

    private final Path path;
    private final FileSystemAccess fileSystem;

    /// What makes an empty file one of ours.
    interface Filling {
        void fill(Connection connection) throws SQLException;
    }

    NewFile(Path path, FileSystemAccess fileSystem) {
        this.path = path;
        this.fileSystem = fileSystem;
    }

    void prepareFolder() {
        Path folder = path.getParent();
        Path lock = new DataFile(path).lock();
        if (PathCheck.unreachable(lock).isPresent()) {
            throw new StoreFailure(StoreFailure.Kind.UNREACHABLE, null, lock.toString());
        }
        if (Files.exists(path)) {
            FileCheck.requireFile(path);
        }
        makeFolder(folder);
        if (!Files.isWritable(folder) || Files.exists(path) && !Files.isWritable(path)) {
            throw new StoreFailure(StoreFailure.Kind.READ_ONLY, null, folder.toString());
        }
    }

    static void makeFolder(Path folder) {
        try {
            OwnerOnly.createFolders(folder);
        } catch (IOException e) {
            throw new StoreFailure(StoreFailure.Kind.UNREACHABLE, e, folder.toString());
        }
    }

    /// Makes the file under another name and moves it into place when it is whole, so that an empty file is never ours.
    /// It has narrow rights before SQLite opens it, and its side files get the same.
    void create(Filling filling) {
        Path unfinished = path.resolveSibling(path.getFileName() + UNFINISHED);
        try {
            Path folder = path.getParent();
            StorageLocation place = fileSystem.place(folder);
            if (place.isNetwork()) {
                throw new StoreFailure(StoreFailure.Kind.NETWORK_FOLDER, null, folder.toString(), place.fileSystem());
            }
            for (String side : new String[] {"", "-wal", "-shm"}) {
                FileCopy.delete(unfinished.resolveSibling(unfinished.getFileName() + side));
            }
            Files.createFile(unfinished, OwnerOnly.file(unfinished));
            try (Connection connection = new SqliteConnections(fileSystem, unfinished).writer()) {
                filling.fill(connection);
            }
            fileSystem.force(unfinished, StandardOpenOption.WRITE);
            fileSystem.move(unfinished, path);
        } catch (IOException e) {
            throw FileCopy.failure(e, path);
        } catch (SQLException e) {
            throw SqliteFailures.of(e, path);
        } finally {
            FileCopy.delete(unfinished);
        }
    }
}
