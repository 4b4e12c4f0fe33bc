package org.rollbook.store.file;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.rollbook.store.sql.Access;
import org.rollbook.store.sql.StoreFailure;

/// Whether a data file and the log beside it may be written to: checked as `check` does before it is opened where that is
/// quick, once a day where it is large, and whenever a log was left behind, which may be that of another file.
final class FileHealth {
    /// Up to here the whole check takes some tenths of a second in a program that has just begun.
    private static final long QUICK_BYTES = 2L << 20;

    private final Path file;
    private final Access access;
    private final Clock clock;
    private final FileSystemAccess fileSystem;
    private final SqliteConnections connections;
    private final SideFiles beside;
    private volatile boolean condemned;
    private volatile Map<String, Long> countersBehind = Map.of();
    private Optional<Path> strayLog = Optional.empty();
    private boolean isLogStray;

    FileHealth(Path file, Access access, Clock clock, FileSystemAccess fileSystem) {
        this.file = file;
        this.access = access;
        this.clock = clock;
        this.fileSystem = fileSystem;
        this.connections = new SqliteConnections(fileSystem, file);
        this.beside = new SideFiles(file);
    }

    /// Checks before anything is written and refuses what is not sound; returns the hash of the newest entry.
    String head() {
        FileCheck.requireFile(file);
        Optional<CheckNote> note = isLarge() ? CheckNote.of(file) : Optional.empty();
        if (note.filter(noted -> noted.condemns(file)).isPresent()) {
            throw new StoreFailure(StoreFailure.Kind.DAMAGED, null, file.toString());
        }
        boolean failedOnce = note.filter(noted -> noted.result() == CheckNote.Result.DAMAGED).isPresent();
        boolean wholly = beside.hasLog() || !isLarge() || failedOnce || access == Access.COMMAND && isDue();
        try {
            return head(wholly);
        } catch (StoreFailure failure) {
            if (failure.kind() == StoreFailure.Kind.DAMAGED && isLarge()) {
                note(CheckNote.Result.DAMAGED);
            }
            throw failure;
        }
    }

    private String head(boolean wholly) {
        try (Connection connection = connections.stillReader()) {
            return head(connection, wholly);
        } catch (SQLException e) {
            return headWithoutLog(SqliteFailures.of(e, file));
        } catch (StoreFailure e) {
            return headWithoutLog(e);
        }
    }

    /// A log beside a file that came into the place of another, after the program that wrote it was killed: with it nothing fits.
    private String headWithoutLog(StoreFailure withLog) {
        if (!beside.hasLog() || !withLog.isAboutContent()) {
            throw withLog;
        }
        String head;
        try (Connection alone = connections.withoutLog()) {
            head = head(alone, true);
        } catch (SQLException | StoreFailure e) {
            withLog.addSuppressed(e);
            throw withLog;
        }
        setLogAside();
        return head;
    }

    private String head(Connection connection, boolean wholly) throws SQLException {
        if (wholly) {
            countersBehind = FileCheck.thorough(connection, file);
            if (isLarge()) {
                note(CheckNote.Result.SOUND);
            }
        } else {
            FileCheck.entries(connection, file);
        }
        return FileCheck.head(connection);
    }

    /// Puts away a log whose file is gone.
    void setLogAside() {
        strayLog = beside.setLogAside(fileSystem, clock.instant().atZone(clock.getZone()));
    }

    Optional<Path> strayLog() {
        return strayLog;
    }

    /// Whether whoever only looks has to leave the log alone.
    boolean isLogStray() {
        return isLogStray;
    }

    /// The schema version, for whoever only looks; a log that a program left behind may belong to another file. Damage that is
    /// in the file alone as well is for `check` to tell, so that a glance must do then.
    int version(boolean isLogLeft) {
        try {
            return isLogLeft ? version(FileCheck::thorough) : version(FileCheck::entries);
        } catch (StoreFailure withLog) {
            if (!beside.hasLog() || !withLog.isAboutContent()) {
                throw withLog;
            }
            isLogStray = isSoundWithoutLog();
            return version(FileCheck::entries);
        }
    }

    private int version(Look look) {
        try (Connection connection = isLogStray ? connections.withoutLog() : connections.reader()) {
            look.at(connection, file);
            return SqliteConnections.number(connection, "user_version");
        } catch (SQLException e) {
            throw SqliteFailures.of(e, file).ofReading();
        }
    }

    private boolean isSoundWithoutLog() {
        try (Connection alone = connections.withoutLog()) {
            FileCheck.thorough(alone, file);
            return true;
        } catch (SQLException | StoreFailure e) {
            return false;
        }
    }

    /// Looks at a large file as a whole, through a connection of its own; from any thread.
    void checkWhenDue() {
        if (!isLarge() || !isDue()) {
            return;
        }
        try (Connection connection = connections.reader()) {
            countersBehind = FileCheck.thorough(connection, file);
            note(CheckNote.Result.SOUND);
        } catch (SQLException e) {
            throw SqliteFailures.of(e, file);
        } catch (StoreFailure e) {
            if (e.kind() == StoreFailure.Kind.DAMAGED) {
                note(CheckNote.Result.DAMAGED);
            }
            throw e;
        }
    }

    /// Remembers what a check of the whole file has found; nothing more is written to one that failed.
    void note(CheckNote.Result result) {
        condemned = result == CheckNote.Result.DAMAGED;
        if (isLarge() && Files.isWritable(file.getParent())) {
            CheckNote.now(result, file, clock.instant()).write(fileSystem, file);
        }
    }

    void requireNotCondemned() {
        if (condemned) {
            throw new StoreFailure(StoreFailure.Kind.DAMAGED, null, file.toString());
        }
    }

    Map<String, Long> countersBehind() {
        return countersBehind;
    }

    private boolean isDue() {
        return CheckNote.of(file).map(note -> note.result() == CheckNote.Result.DAMAGED || note.isOld(clock.instant()))
                .orElse(true);
    }

    private boolean isLarge() {
        return beside.dataBytes() > QUICK_BYTES;
    }

    /// One way of looking at a file, which refuses what it does not like.
    @FunctionalInterface
    private interface Look {
        Object at(Connection connection, Path file) throws SQLException;
    }
}
