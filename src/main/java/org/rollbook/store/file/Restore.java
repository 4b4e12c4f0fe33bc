package org.rollbook.store.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Optional;
import org.rollbook.model.Refusal;
import org.rollbook.model.backup.Backup;
import org.rollbook.model.backup.BackupReason;
import org.rollbook.model.journal.Actor;
import org.rollbook.store.sql.Access;
import org.rollbook.store.sql.StoreFailure;

/// Puts a backup in the place of a data file that is closed; what was there is kept among the backups, and byte for byte
/// beside the data when it is damaged.
///
/// A backup of an older schema is upgraded when it is next opened.
public final class Restore {

    /// What to do with a backup that holds less than half of the present data, in actions or in people, classes or marks.
    public enum SmallerBackup { REFUSE, ACCEPT }

    /// What the name of the file that is put in place ends with until then.
    static final String UNFINISHED = ".restored";

    private final FileSystemAccess fileSystem;
    private final DataFile file;
    private final Actor actor;
    private final Clock clock;
    private final BackupFolder backups;

    public Restore(DataFile file, Actor actor, Clock clock) {
        this(file, actor, clock, FileSystemAccess.REAL);
    }

    Restore(DataFile file, Actor actor, Clock clock, FileSystemAccess fileSystem) {
        this.file = file;
        this.actor = actor;
        this.clock = clock;
        this.fileSystem = fileSystem;
        this.backups = new BackupFolder(file, clock, fileSystem);
    }

    /// Returns where the former data now lies, empty when there were none; until the last step nothing has changed.
    public Optional<Path> from(Path backup, SmallerBackup smaller) {
        DataFile chosen = new DataFile(backup);
        if (chosen.equals(file)) {
            throw new Refusal("restore.same", chosen.path().toString());
        }
        BackupFolder.requireAsNoted(chosen.path());
        Backup.Contents contents = FileCheck.contents(fileSystem, chosen.path());
        try (FileLock _ = FileLock.take(file, actor, clock, Access.COMMAND)) {
            side().sweep();
            return replace(backup, contents, smaller);
        }
    }

    private Optional<Path> replace(Path backup, Backup.Contents contents, SmallerBackup smaller) {
        Path restored = file.path().resolveSibling(file.path().getFileName() + UNFINISHED);
        try {
            Optional<Path> kept = Optional.empty();
            if (Files.exists(file.path())) {
                kept = Optional.of(prepare(backup, contents, restored, smaller));
            } else {
                copy(backup, restored);
                side().setLogAside(fileSystem, clock.instant().atZone(clock.getZone()));
            }
            fileSystem.move(restored, file.path());
            return kept;
        } catch (IOException e) {
            throw FileCopy.failure(e, file.path());
        } finally {
            FileCopy.delete(restored);
        }
    }

    private Path prepare(Path backup, Backup.Contents contents, Path restored, SmallerBackup smaller) {
        FileCheck.requireFile(file.path());
        Optional<Backup.Contents> present = presentContents(smaller);
        if (smaller == SmallerBackup.REFUSE && present.filter(contents::isMuchLessThan).isPresent()) {
            throw new Refusal("restore.smaller", Long.toString(contents.entries()), Integer.toString(contents.people()),
                    Long.toString(present.get().entries()), Integer.toString(present.get().people()));
        }
        copy(backup, restored);
        return present.isPresent() ? keepWhole() : keepBytes();
    }

    /// Empty when the present file is damaged; one of another program gives way only when that is accepted.
    private Optional<Backup.Contents> presentContents(SmallerBackup smaller) {
        try {
            return Optional.of(FileCheck.contents(fileSystem, file.path()));
        } catch (StoreFailure e) {
            boolean givesWay = e.kind() == StoreFailure.Kind.DAMAGED
                    || e.kind() == StoreFailure.Kind.FOREIGN && smaller == SmallerBackup.ACCEPT;
            if (!givesWay) {
                throw e;
            }
            return Optional.empty();
        }
    }

    private void copy(Path from, Path to) {
        try (Connection connection = new SqliteConnections(fileSystem, from).stillReader()) {
            new FileCopy(fileSystem).write(connection, to);
        } catch (SQLException e) {
            throw SqliteFailures.of(e, from);
        }
    }

    /// Copies the present data, then empties their log into them, so that it cannot be taken for the restored file's.
    private Path keepWhole() {
        SqliteConnections connections = new SqliteConnections(fileSystem, file.path());
        try {
            Path kept;
            try (Connection present = connections.stillReader()) {
                kept = backups.write(present, BackupReason.RESTORE).file();
            }
            try (Connection emptying = connections.writer()) {
                SqliteConnections.text(emptying, "pragma wal_checkpoint(truncate)");
            }
            return kept;
        } catch (SQLException e) {
            throw SqliteFailures.of(e, file.path());
        }
    }

    private Path keepBytes() {
        Path kept = side().copy(".before-restore-", clock.instant().atZone(clock.getZone()), "");
        for (String side : new String[] {"", "-wal", "-shm"}) {
            Path part = file.path().resolveSibling(file.path().getFileName() + side);
            if (Files.exists(part)) {
                new FileCopy(fileSystem).writeBytes(part, kept.resolveSibling(kept.getFileName() + side));
            }
        }
        side().dropLog();
        return kept;
    }

    private SideFiles side() {
        return new SideFiles(file.path());
    }
}
