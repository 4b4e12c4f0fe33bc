package org.rollbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The log stays small and is nobody's but its owner's.
final class LogFilesTest {
    @TempDir
    Path temporary;

    @Test
    void theFolderAndEveryFileBelongToTheirOwnerAlone() throws IOException {
        Path folder = Files.createDirectories(temporary.resolve("a/log"));
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        LogFiles log = new LogFiles(folder);
        for (int i = 0; i < 14; i++) {
            log.publish(new LogRecord(Level.WARNING, i + " " + "很长的一句话".repeat(30_000)));
        }
        assertThat(rights(folder)).isEqualTo("rwx------");
        try (Stream<Path> listed = Files.list(folder)) {
            List<Path> files = listed.sorted().toList();
            assertThat(files).extracting(file -> file.getFileName().toString()).containsExactly("rollbook-0.log",
                    "rollbook-1.log",
                    "rollbook-2.log", "rollbook-3.log", "rollbook-4.log");
            for (Path file : files) {
                assertThat(rights(file)).isEqualTo("rw-------");
                assertThat(Files.size(file)).isLessThan(2 << 20);
            }
        }
        assertThat(Files.readString(folder.resolve("rollbook-0.log"))).contains("13 很长的一句话");
        assertThat(Files.readString(folder.resolve("rollbook-1.log"))).contains("11 很长的一句话");
    }

    @Test
    void aLogThatCannotBeWrittenStopsNothing() throws IOException {
        Path file = Files.writeString(temporary.resolve("no-folder"), "");
        new LogFiles(file.resolve("log")).publish(new LogRecord(Level.WARNING, "said to nobody"));
        assertThat(file).isEmptyFile();
    }

    private static String rights(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}
