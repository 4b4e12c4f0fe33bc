package org.rollbook.store.file;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.rollbook.model.backup.Backup;
import org.rollbook.store.sql.Connections;
import org.rollbook.store.sql.StoreFailure;

/// The data file as it was opened, to be told from another one that came into its place: a synchronising folder, a colleague's
/// copy and a restore by hand all put one there, and SQLite would go on writing where nobody ever reads again.
///
/// Used by the database's thread, except where it says so.
final class OpenFile {
    private static final System.Logger LOG = System.getLogger(OpenFile.class.getName());
    private static final String ENDING = ".rollbook";

    /// What lies at the path now.
    private enum Found {
        SAME,
        /// The same file, but somebody else has touched it, or its log is not the one in use.
        TOUCHED,
        /// Another file, or none.
        OTHER
    }

    private final DataFile file;
    private final FileSystemAccess fileSystem;
    private final Clock clock;
    private final SideFiles beside;
    private final BackupFolder backups;
    private final Runnable letGo;
    private volatile Optional<FileStamp> data = Optional.empty();
    private Optional<FileStamp> log = Optional.empty();
    private String head;
    private Optional<String> next = Optional.empty();
    private volatile Optional<StoreFailure> lost = Optional.empty();

    /// `head` is the hash of the newest entry, which tells two states of the data apart; `letGo` lets others open what lies there.
    OpenFile(DataFile file, String head, BackupFolder backups, Runnable letGo, Clock clock,
            FileSystemAccess fileSystem) {
        this.letGo = letGo;
        this.file = file;
        this.head = head;
        this.backups = backups;
        this.clock = clock;
        this.fileSystem = fileSystem;
        this.beside = new SideFiles(file.path());
        remember();
    }

    /// Notes how the file looks after this program has written to it; another file is never taken for it.
    void remember() {
        FileStamp.of(file.path()).filter(now -> data.map(now::isSameFile).orElse(true)).ifPresent(now -> {
            data = Optional.of(now);
            log = FileStamp.of(beside.log());
        });
    }

    /// Notes that an entry with this hash is on its way; whether it came there may never become known.
    void committing(String hash) {
        next = Optional.of(hash);
    }

    /// Notes that it is there.
    void committed() {
        head = next.orElse(head);
    }

    /// Whether it was said already that another file is in its place.
    boolean isLost() {
        return lost.isPresent();
    }

    /// Refuses a new connection to whatever lies at the path when it is not the file that was opened; from any thread.
    void requireThere() {
        lost.ifPresent(failure -> {
            throw failure.again();
        });
        Optional<FileStamp> now = FileStamp.of(file.path());
        if (now.isEmpty() || data.isEmpty() || !now.get().isSameFile(data.get())) {
            throw new StoreFailure(StoreFailure.Kind.REPLACED_SEEN, null, file.path().toString());
        }
    }

    /// Goes on when the file is still the one that was opened and holds what it should; otherwise saves what this program
    /// still has of it beside it, takes its log out of the other file's way, and refuses from then on.
    void requireSame(Connections connections) {
        lost.ifPresent(failure -> {
            throw failure.again();
        });
        Found found = found();
        if (found == Found.TOUCHED && isSameInside(connections)) {
            beside.setLogAsideUnless(this::isOurLog, fileSystem, clock.instant().atZone(clock.getZone()));
            connections.close();
            connections.hold();
            remember();
        } else if (found != Found.SAME) {
            lose(connections, found);
        }
    }

    private Found found() {
        Optional<FileStamp> now = FileStamp.of(file.path());
        if (now.isEmpty() || !now.get().isSameFile(data.orElse(now.get()))) {
            return Found.OTHER;
        }
        return now.equals(data) && (log.isEmpty() || isOurLog()) ? Found.SAME : Found.TOUCHED;
    }

    private boolean isOurLog() {
        Optional<FileStamp> now = FileStamp.of(beside.log());
        return now.isPresent() && log.isPresent() && now.get().isSameFile(log.get());
    }

    /// Times change when somebody only sets rights or makes a link; what counts is what a fresh look finds, and nothing is known
    /// while no look succeeds. A log that went astray is still open here, and what it holds is brought home first where the file
    /// itself is untouched.
    private boolean isSameInside(Connections connections) {
        try {
            if (!isOurLog() && FileStamp.of(file.path()).equals(data)) {
                for (Connection writer : connections.openWriter().map(hand -> hand.handle().getConnection()).stream()
                        .toList()) {
                    SqliteConnections.number(writer, "wal_checkpoint(passive)");
                }
            }
            SqliteConnections fresh = new SqliteConnections(fileSystem, file.path());
            try (Connection look = isOurLog() ? fresh.stillReader() : fresh.withoutLog()) {
                FileCheck.thorough(look, file.path());
                return isOurs(FileCheck.contents(look));
            }
        } catch (SQLException e) {
            return different(SqliteFailures.of(e, file.path()));
        } catch (StoreFailure e) {
            return different(e);
        }
    }

    private static boolean different(StoreFailure found) {
        if (!found.isAboutContent()) {
            throw found;
        }
        LOG.log(System.Logger.Level.WARNING, "the data file is not what it was", found);
        return false;
    }

    private boolean isOurs(Backup.Contents contents) {
        return contents.head().equals(head) || next.filter(contents.head()::equals).isPresent();
    }

    /// Refuses a step that can wait, such as bringing the log home, while it is not certain that this is the file.
    void requireUntouched() {
        if (lost.isPresent() || found() != Found.SAME) {
            throw new StoreFailure(StoreFailure.Kind.REPLACED_SEEN, null, file.path().toString());
        }
    }

    /// The writer goes before the reader, and not as the last one: that would bring the log home and remove what has its name.
    private void lose(Connections connections, Found found) {
        LOG.log(System.Logger.Level.ERROR, "another file came into the place of the data: " + found);
        if (found == Found.TOUCHED) {
            holdIfPossible(connections);
        }
        Optional<Path> copy = rescue(connections);
        StoreFailure failure = copy.map(kept -> failure(StoreFailure.Kind.REPLACED, kept.toString()))
                .orElseGet(this::nothingSaved);
        lost = Optional.of(failure);
        if (isOurLog()) {
            if (copy.isPresent()) {
                beside.dropLog();
            } else {
                beside.setLogAside(fileSystem, clock.instant().atZone(clock.getZone()));
            }
        }
        connections.discardWriter();
        letGo.run();
        throw failure;
    }

    private static void holdIfPossible(Connections connections) {
        try {
            connections.hold();
        } catch (StoreFailure e) {
            LOG.log(System.Logger.Level.WARNING, "nothing of the file can be read any more", e);
        }
    }

    /// The open connection still sees the file that was opened, also when it has no name any more, and its cache and the log hold
    /// much of one that was emptied. A copy counts only when it is whole and nothing is missing.
    private Optional<Path> rescue(Connections connections) {
        for (Path folder : folders()) {
            Path target = new SideFiles(folder.resolve(file.path().getFileName()))
                    .copy("-kept-", clock.instant().atZone(clock.getZone()), ENDING);
            for (Connection open : connections.open()) {
                try {
                    NewFile.makeFolder(folder);
                    open.setAutoCommit(true);
                    new FileCopy(fileSystem).write(open, target, (_, contents) -> requireWhole(contents));
                    return Optional.of(target);
                } catch (SQLException | StoreFailure e) {
                    LOG.log(System.Logger.Level.WARNING, "no copy in " + folder, e);
                }
            }
        }
        return Optional.empty();
    }

    private List<Path> folders() {
        return Stream.of(file.path().getParent(), DataFile.usualFolder())
                .filter(folder -> Files.exists(folder) || folder.equals(DataFile.usualFolder())).distinct().toList();
    }

    private void requireWhole(Backup.Contents contents) {
        if (!isOurs(contents)) {
            throw new StoreFailure(StoreFailure.Kind.DAMAGED, null, file.path().toString());
        }
    }

    private StoreFailure nothingSaved() {
        return backups.kept().stream().filter(backups::isAsNoted).findFirst()
                .map(backup -> failure(StoreFailure.Kind.REPLACED_BACKUP, backup.file().toString()))
                .orElseGet(() -> failure(StoreFailure.Kind.REPLACED_NOTHING, ""));
    }

    private StoreFailure failure(StoreFailure.Kind kind, String kept) {
        return new StoreFailure(kind, null, file.path().toString(), kept);
    }
}
