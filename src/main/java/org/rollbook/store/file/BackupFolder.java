package org.rollbook.store.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.rollbook.files.OwnerOnly;
import org.rollbook.model.Refusal;
import org.rollbook.model.backup.Backup;
import org.rollbook.model.backup.BackupReason;
import org.rollbook.model.backup.Thinning;
import org.rollbook.store.sql.StoreFailure;

/// The kept copies of one data file, in the folder `backups` beside it, each with a note of what it held when it was checked.
///
/// Unlike `Database` it may be used by any thread: it reads through a connection of its own, which holds no writer up.
public final class BackupFolder {
    private static final System.Logger LOG = System.getLogger(BackupFolder.class.getName());
    private static final DateTimeFormatter NAME_TIME = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss");
    private static final String ENDING = ".rollbook";
    /// Room that is left to the desk itself; a copy needs once its size, and for a moment the data their log.
    private static final long ROOM_LEFT = 50L << 20;

    private final DataFile file;
    private final Clock clock;
    private final FileSystemAccess fileSystem;
    private final Path folder;
    private final Runnable check;
    private final Pattern named;

    BackupFolder(DataFile file, Clock clock, FileSystemAccess fileSystem) {
        this(file, clock, fileSystem, () -> {});
    }

    /// `check` refuses when the file is not the one any more whose copies are wanted.
    BackupFolder(DataFile file, Clock clock, FileSystemAccess fileSystem, Runnable check) {
        this.check = check;
        this.file = file;
        this.clock = clock;
        this.fileSystem = fileSystem;
        this.folder = file.path().resolveSibling("backups");
        this.named = Pattern.compile(Pattern.quote(file.path().getFileName().toString())
                + "-\\d{8}-\\d{6}-[a-z]+(-\\d+)?" + Pattern.quote(ENDING));
    }

    public Path path() {
        return folder;
    }

    public Path dataFile() {
        return file.path();
    }

    /// The copies that lie there with the size that was noted, the newest first; a file without its note is nobody's copy.
    public List<Backup> kept() {
        return noted().stream().filter(BackupFolder::hasItsSize).toList();
    }

    /// Those that are no longer what was written, which is seen from their size, and of the newest one from every byte.
    public List<Backup> altered() {
        Stream<Backup> newest = kept().stream().limit(1).filter(backup -> !isAsNoted(backup));
        return Stream.concat(newest, noted().stream().filter(backup -> !hasItsSize(backup))).toList();
    }

    private List<Backup> noted() {
        return files().stream().filter(copy -> named.matcher(copy.getFileName().toString()).matches())
                .flatMap(copy -> BackupNote.of(copy).stream())
                .sorted(Comparator.comparingInt(Backup::number).reversed()).toList();
    }

    /// Keeps a copy, unless one of the present state is there already, and lets old ones go.
    public synchronized Optional<Backup> keep(BackupReason reason) {
        check.run();
        try (Connection source = new SqliteConnections(fileSystem, file.path()).reader()) {
            String head = FileCheck.contents(source).head();
            if (kept().stream().filter(backup -> backup.contents().head().equals(head)).anyMatch(this::isAsNoted)) {
                return Optional.empty();
            }
            Backup written = write(source, reason);
            thin();
            return Optional.of(written);
        } catch (SQLException e) {
            throw SqliteFailures.of(e, file.path());
        }
    }

    /// Does something while no copy is being written, such as putting another file in the place of the data.
    public synchronized <T> T undisturbed(Supplier<T> work) {
        return work.get();
    }

    /// Keeps a copy of the data that a connection reads.
    synchronized Backup write(Connection source, BackupReason reason) throws SQLException {
        try {
            OwnerOnly.createFolders(folder);
            sweep();
            requireRoom(source);
            ZonedDateTime at = clock.instant().atZone(clock.getZone());
            int number = noted().stream().mapToInt(Backup::number).max().orElse(0) + 1;
            Path target = name(at, reason);
            Backup[] noted = new Backup[1];
            new FileCopy(fileSystem).write(source, target, (copy, contents) -> {
                noted[0] = new Backup(number, target, at, reason, Files.size(copy), BackupNote.sha256(copy), contents);
                BackupNote.write(fileSystem, noted[0]);
            });
            return noted[0];
        } catch (IOException e) {
            throw FileCopy.failure(e, folder);
        }
    }

    /// Refuses a copy that is not as it was noted; one without a note is taken as it is.
    static void requireAsNoted(Path backup) {
        Optional<Backup> noted = BackupNote.of(backup).filter(_ -> Files.isRegularFile(backup));
        try {
            if (noted.isPresent() && !noted.get().sha256().equals(BackupNote.sha256(backup))) {
                throw new Refusal("backup.altered", String.valueOf(backup.getFileName()));
            }
        } catch (IOException e) {
            throw FileCopy.failure(e, backup);
        }
    }

    /// Whether a copy is still byte for byte what was checked.
    boolean isAsNoted(Backup backup) {
        try {
            return hasItsSize(backup) && backup.sha256().equals(BackupNote.sha256(backup.file()));
        } catch (IOException e) {
            return false;
        }
    }

    private void requireRoom(Connection source) throws IOException, SQLException {
        long size = (long) SqliteConnections.number(source, "page_count")
                * SqliteConnections.number(source, "page_size");
        if (fileSystem.place(folder).freeBytes() < 2 * size + ROOM_LEFT) {
            throw new StoreFailure(StoreFailure.Kind.DISK_FULL, null, folder.toString());
        }
    }

    private Path name(ZonedDateTime at, BackupReason reason) {
        String name = file.path().getFileName() + "-" + NAME_TIME.format(at) + "-"
                + reason.name().toLowerCase(Locale.ROOT);
        Path target = folder.resolve(name + ENDING);
        for (int i = 2; Files.exists(target) || Files.exists(BackupNote.beside(target)); i++) {
            target = folder.resolve(name + "-" + i + ENDING);
        }
        return target;
    }

    /// A copy is there whether or not an older one could be let go.
    private void thin() {
        for (Backup backup : Thinning.superfluous(kept(), clock.instant(), clock.getZone())) {
            try {
                Files.deleteIfExists(backup.file());
                Files.deleteIfExists(BackupNote.beside(backup.file()));
            } catch (IOException e) {
                LOG.log(System.Logger.Level.WARNING, "an old backup stays", e);
            }
        }
    }

    /// What a killed program left: copies without their name, notes without their copy.
    private void sweep() throws IOException {
        String prefix = file.path().getFileName() + "-";
        for (Path left : files()) {
            String name = left.getFileName().toString();
            boolean isLoneNote = name.endsWith(ENDING + BackupNote.ENDING)
                    && Files.notExists(
                            left.resolveSibling(name.substring(0, name.length() - BackupNote.ENDING.length())));
            if (name.startsWith(prefix) && (name.contains(FileCopy.UNFINISHED) || isLoneNote)) {
                Files.deleteIfExists(left);
            }
        }
    }

    private List<Path> files() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        } catch (IOException e) {
            throw FileCopy.failure(e, folder);
        }
    }

    private static boolean hasItsSize(Backup backup) {
        try {
            return Files.isRegularFile(backup.file()) && Files.size(backup.file()) == backup.bytes();
        } catch (IOException e) {
            return false;
        }
    }
}
