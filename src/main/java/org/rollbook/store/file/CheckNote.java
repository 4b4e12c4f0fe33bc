package org.rollbook.store.file;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import org.rollbook.files.OwnerOnly;

/// A small file beside data that are too large to be checked at every opening: when they were checked, and what came out.
///
/// @param result what came out
/// @param at     when
/// @param stamp  the file as it was then; a damaged one is not written to, so that it stays as it was
record CheckNote(Result result, Instant at, String stamp) {
    private static final Duration VALID = Duration.ofDays(1);

    enum Result { SOUND, DAMAGED }

    /// Empty when there is none, or one that nobody can read.
    static Optional<CheckNote> of(Path file) {
        try {
            List<String> lines = Files.readAllLines(beside(file), StandardCharsets.UTF_8);
            return Optional.of(new CheckNote(Result.valueOf(lines.get(0)), Instant.parse(lines.get(1)), lines.get(2)));
        } catch (IOException | IllegalArgumentException | DateTimeParseException | IndexOutOfBoundsException e) {
            return Optional.empty();
        }
    }

    static CheckNote now(Result result, Path file, Instant at) {
        return new CheckNote(result, at, FileStamp.of(file).map(FileStamp::written).orElse(""));
    }

    /// Notes the result where the folder allows it.
    void write(FileSystemAccess fileSystem, Path file) {
        Path note = beside(file);
        Path unfinished = note.resolveSibling(note.getFileName() + FileCopy.UNFINISHED);
        try {
            Files.deleteIfExists(unfinished);
            Files.createFile(unfinished, OwnerOnly.file(unfinished));
            Files.write(unfinished, List.of(result.name(), at.toString(), stamp), StandardCharsets.UTF_8);
            fileSystem.force(unfinished, StandardOpenOption.WRITE);
            fileSystem.move(unfinished, note);
        } catch (IOException e) {
            System.getLogger(CheckNote.class.getName()).log(System.Logger.Level.WARNING,
                    "the result of a check is not noted", e);
        }
    }

    /// Whether these very data failed their check.
    boolean condemns(Path file) {
        return result == Result.DAMAGED && FileStamp.of(file).map(FileStamp::written).filter(stamp::equals).isPresent();
    }

    /// Whether it is time to look again.
    boolean isOld(Instant now) {
        Duration age = Duration.between(at, now);
        return age.isNegative() || age.compareTo(VALID) > 0;
    }

    private static Path beside(Path file) {
        return file.resolveSibling(file.getFileName() + ".check.txt");
    }
}
