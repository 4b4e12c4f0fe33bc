package org.rollbook.store.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.rollbook.files.OwnerOnly;
import org.rollbook.model.backup.Backup;
import org.rollbook.store.sql.StoreFailure;

/// Whole copies of a data file: written by SQLite itself to a temporary name, forced, checked, then renamed.
///
/// Plain file I/O on an open data file would drop its locks, so no copy of one is ever made that way.
final class FileCopy {
    /// What the name of a copy ends with until it is whole and checked.
    static final String UNFINISHED = ".part";

    private final FileSystemAccess fileSystem;

    FileCopy(FileSystemAccess fileSystem) {
        this.fileSystem = fileSystem;
    }

    /// Copies a data file that may be open; a target is replaced only by a finished, checked copy.
    void write(Connection source, Path target) {
        write(source, target, (_, _) -> {});
    }

    /// The same; `finished` hears of the checked copy before it gets its name.
    void write(Connection source, Path target, Finished finished) {
        Path unfinished = target.resolveSibling(target.getFileName() + UNFINISHED);
        try {
            Files.deleteIfExists(unfinished);
            Files.createFile(unfinished, OwnerOnly.file(unfinished));
            vacuumInto(source, unfinished);
            fileSystem.force(unfinished, StandardOpenOption.WRITE);
            finished.accept(unfinished, FileCheck.contents(fileSystem, unfinished));
            fileSystem.move(unfinished, target);
        } catch (IOException e) {
            throw failure(e, target);
        } finally {
            delete(unfinished);
        }
    }

    /// Copies a file that nobody has open, byte by byte, for what SQLite cannot read any more.
    void writeBytes(Path source, Path target) {
        try {
            Files.createFile(target, OwnerOnly.file(target));
            try (var out = Files.newOutputStream(target)) {
                Files.copy(source, out);
            }
            fileSystem.force(target, StandardOpenOption.WRITE);
        } catch (IOException e) {
            throw failure(e, target);
        }
    }

    static StoreFailure failure(IOException e, Path target) {
        boolean full = String.valueOf(e.getMessage()).contains("No space left");
        return new StoreFailure(full ? StoreFailure.Kind.DISK_FULL : StoreFailure.Kind.READ_ONLY, e, target.toString());
    }

    private static void vacuumInto(Connection source, Path target) {
        try (PreparedStatement statement = source.prepareStatement("vacuum into ?")) {
            statement.setString(1, target.toString());
            statement.execute();
        } catch (SQLException e) {
            throw SqliteFailures.of(e, target);
        }
    }

    static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new StoreFailure(StoreFailure.Kind.READ_ONLY, e, file.toString());
        }
    }

    /// Hears of a copy that was checked and what it holds.
    @FunctionalInterface
    interface Finished {
        void accept(Path copy, Backup.Contents contents) throws IOException;
    }
}
