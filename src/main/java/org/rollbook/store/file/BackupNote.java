package org.rollbook.store.file;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.ZonedDateTime;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.rollbook.files.OwnerOnly;
import org.rollbook.model.backup.Backup;
import org.rollbook.model.backup.BackupReason;

/// The small file beside each backup that says what it held when it was checked; whoever reads one trusts nothing in it.
final class BackupNote {
    static final String ENDING = ".json";
    private static final int LONGEST = 4_000;

    private BackupNote() {
    }

    static Path beside(Path backup) {
        return backup.resolveSibling(backup.getFileName() + ENDING);
    }

    /// Written before the backup gets its name, so that a backup with its name has its note.
    static void write(FileSystemAccess fileSystem, Backup backup) throws IOException {
        Path note = beside(backup.file());
        Path unfinished = note.resolveSibling(note.getFileName() + FileCopy.UNFINISHED);
        Files.deleteIfExists(unfinished);
        Files.createFile(unfinished, OwnerOnly.file(unfinished));
        try {
            Files.writeString(unfinished, text(backup));
            fileSystem.force(unfinished, StandardOpenOption.WRITE);
            fileSystem.move(unfinished, note);
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }

    /// Empty when there is no note or it cannot be understood.
    static Optional<Backup> of(Path backup) {
        try (InputStream in = Files.newInputStream(beside(backup))) {
            return read(backup, new String(in.readNBytes(LONGEST), StandardCharsets.UTF_8));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    static Optional<Backup> read(Path backup, String text) {
        try {
            Map<String, Object> note = JSON.std.mapFrom(text);
            var contents = new Backup.Contents(number(note, "entries"), word(note, "head"), count(note, "classes"),
                    count(note, "people"), count(note, "enrolments"), count(note, "marks"));
            return Optional.of(new Backup(count(note, "number"), backup, ZonedDateTime.parse(word(note, "at")),
                    BackupReason.valueOf(word(note, "reason")), number(note, "bytes"), word(note, "sha256"), contents));
        } catch (IOException | RuntimeException e) {
            return Optional.empty();
        }
    }

    static String text(Backup backup) throws IOException {
        Map<String, Object> note = new LinkedHashMap<>();
        note.put("number", backup.number());
        note.put("at", backup.at().toString());
        note.put("reason", backup.reason().name());
        note.put("bytes", backup.bytes());
        note.put("sha256", backup.sha256());
        note.put("entries", backup.contents().entries());
        note.put("head", backup.contents().head());
        note.put("classes", backup.contents().classes());
        note.put("people", backup.contents().people());
        note.put("enrolments", backup.contents().enrolments());
        note.put("marks", backup.contents().marks());
        return JSON.std.with(JSON.Feature.PRETTY_PRINT_OUTPUT).asString(note);
    }

    /// Of a file that nobody has open.
    static String sha256(Path file) throws IOException {
        try (var in = new DigestInputStream(Files.newInputStream(file), MessageDigest.getInstance("SHA-256"))) {
            in.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(in.getMessageDigest().digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String word(Map<String, Object> note, String key) {
        return (String) note.get(key);
    }

    private static long number(Map<String, Object> note, String key) {
        return ((Number) note.get(key)).longValue();
    }

    private static int count(Map<String, Object> note, String key) {
        return Math.toIntExact(number(note, key));
    }
}
