package org.rollbook.store.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// What lies beside a data file and belongs to it: its log, the index of the log, and what a killed program left behind.
record SideFiles(Path file) {
    private static final DateTimeFormatter NAME_TIME = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss");
    /// How the names go on under which a file is put together before it takes its place.
    private static final String UNFINISHED = "((" + Pattern.quote(Restore.UNFINISHED) + "|"
            + Pattern.quote(NewFile.UNFINISHED)
            + ")(\\.part)?|(\\.before-upgrade-from-\\d+|-kept-[-\\d]+\\.rollbook|\\.check\\.txt)\\.part)(-journal|-wal|-shm)?";

    Path log() {
        return beside("-wal");
    }

    Path logIndex() {
        return beside("-shm");
    }

    /// Whether there is something in the log.
    boolean hasLog() {
        return logBytes() > 0;
    }

    long logBytes() {
        return bytes(log());
    }

    long dataBytes() {
        return bytes(file);
    }

    private static long bytes(Path path) {
        try {
            return Files.exists(path) ? Files.size(path) : 0;
        } catch (IOException e) {
            return 0;
        }
    }

    /// Puts the log of another file out of the way, so that it is never taken for this one's; returns where it now lies.
    Optional<Path> setLogAside(FileSystemAccess fileSystem, ZonedDateTime now) {
        Optional<Path> kept = Optional.empty();
        try {
            if (hasLog()) {
                Path target = free(beside("-log-of-another-file-" + NAME_TIME.format(now)));
                fileSystem.move(log(), target);
                kept = Optional.of(target);
            }
            dropLog();
            return kept;
        } catch (IOException e) {
            throw FileCopy.failure(e, file);
        }
    }

    /// The same with a log that came into the place of the one in use.
    void setLogAsideUnless(BooleanSupplier isOurs, FileSystemAccess fileSystem, ZonedDateTime now) {
        if (!isOurs.getAsBoolean()) {
            setLogAside(fileSystem, now);
        }
    }

    /// Removes a log that holds nothing which is not somewhere else.
    void dropLog() {
        FileCopy.delete(log());
        FileCopy.delete(logIndex());
    }

    /// Removes what a killed program had begun; called by whoever holds the lock.
    void sweep() {
        Pattern unfinished = Pattern.compile(Pattern.quote(file.getFileName().toString()) + UNFINISHED);
        try (Stream<Path> files = Files.list(file.getParent())) {
            files.filter(left -> unfinished.matcher(left.getFileName().toString()).matches()).forEach(FileCopy::delete);
        } catch (IOException e) {
            throw FileCopy.failure(e, file);
        }
    }

    /// A name for a copy of this file that nothing has yet, such as `base.db-kept-20260302-084100.rollbook`.
    Path copy(String occasion, ZonedDateTime now, String ending) {
        return free(beside(occasion + NAME_TIME.format(now) + ending));
    }

    private Path beside(String ending) {
        return file.resolveSibling(file.getFileName() + ending);
    }

    private static Path free(Path wanted) {
        Path target = wanted;
        String name = wanted.getFileName().toString();
        int dot = name.lastIndexOf('.') > name.lastIndexOf('-') ? name.lastIndexOf('.') : name.length();
        for (int i = 2; Files.exists(target); i++) {
            target = wanted.resolveSibling(name.substring(0, dot) + "-" + i + name.substring(dot));
        }
        return target;
    }
}
