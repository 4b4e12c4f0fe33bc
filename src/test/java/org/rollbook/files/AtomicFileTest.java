package org.rollbook.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rollbook.model.Refusal;

/// Files of personal data are their owner’s from before the first byte, and a path that cannot be used says why.
class AtomicFileTest {
    @TempDir
    Path folder;

    private static String rights(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }

    private static String refused(Path target) {
        try {
            AtomicFile.write(target, FileOperations.REAL, out -> out.write('x'));
            return "";
        } catch (Refusal refusal) {
            return refusal.key();
        }
    }

    @Test
    void aFileIsItsOwnersBeforeItHoldsAnything() throws IOException {
        Path target = folder.resolve("名单.xlsx");
        List<String> seen = new ArrayList<>();
        AtomicFile.write(target, new FileOperations() {
            @Override
            public OutputStream create(Path file) throws IOException {
                OutputStream out = FileOperations.super.create(file);
                seen.add(rights(file) + Files.size(file));
                return out;
            }
        }, out -> out.write('x'));

        assertThat(seen).containsExactly("rw-------0");
        assertThat(rights(target)).isEqualTo("rw-------");
    }

    @Test
    void whatIsReplacedWasOpenAndIsNotAnyMore() throws IOException {
        Path target = Files.writeString(folder.resolve("list.csv"), "old");
        Files.setPosixFilePermissions(target, PosixFilePermissions.fromString("rw-r--r--"));
        Path leftover = Files.writeString(folder.resolve(".list.csv.part"), "of a program that was killed");
        Files.setPosixFilePermissions(leftover, PosixFilePermissions.fromString("rw-rw-rw-"));

        assertThat(refused(target)).isEmpty();

        assertThat(target).hasContent("x");
        assertThat(rights(target)).isEqualTo("rw-------");
        assertThat(leftover).doesNotExist();
    }

    @Test
    void newFoldersAreTheirOwners() throws IOException {
        OwnerOnly.createFolders(folder.resolve("a/b"));

        assertThat(rights(folder.resolve("a"))).isEqualTo("rwx------");
        assertThat(rights(folder.resolve("a/b"))).isEqualTo("rwx------");
    }

    @Test
    void aPathThatCannotBeUsedSaysWhy() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "x");
        Path deep = folder;
        for (int i = 0; i < 50; i++) {
            deep = deep.resolve("很长".repeat(20));
        }
        assertThat(refused(folder.resolve("长".repeat(86) + ".pdf"))).isEqualTo("file.name.long");
        assertThat(refused(folder.resolve("长".repeat(86)).resolve("a.pdf"))).isEqualTo("file.name.long");
        assertThat(refused(deep.resolve("a.pdf"))).isEqualTo("file.path.long");
        assertThat(refused(file.resolve("a.pdf"))).isEqualTo("file.folder.not");
        assertThat(refused(file.resolve("b/c/a.pdf"))).isEqualTo("file.folder.not");
        assertThat(refused(folder.resolve("missing/a.pdf"))).isEqualTo("file.folder.missing");
        assertThat(refused(folder)).isEqualTo("file.folder");
        assertThat(refused(Path.of("/proc/a.pdf"))).isIn("file.unwritable", "file.folder.closed", "file.disk.readonly");
        assertThat(refused(folder.resolve("x".repeat(255)))).as("as long as a name may be").isEmpty();
        assertThat(folder).isDirectoryNotContaining("glob:**.part");
    }

    @Test
    void aDiskThatIsFullIsNamed() throws IOException {
        Path target = Files.writeString(folder.resolve("list"), "old");

        assertThatThrownBy(() -> AtomicFile.write(target, FileOperations.REAL, _ -> {
            throw new UncheckedIOException(new IOException("No space left on device"));
        })).isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.key()).isEqualTo("file.disk.full"));

        assertThat(target).hasContent("old");
    }

    @Test
    void whatCannotBeReadSaysWhy() {
        for (String[] path : new String[][] {{"missing", "file.missing"}, {"", "file.folder"},
                {"长".repeat(90), "file.name.long"}}) {
            assertThatThrownBy(() -> PathCheck.requireReadable(folder.resolve(path[0])))
                    .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.key()).isEqualTo(path[1]));
        }
        assertThatThrownBy(() -> PathCheck.requireReadable(Path.of("/dev/null")))
                .isInstanceOfSatisfying(Refusal.class,
                        refusal -> assertThat(refusal.key()).isEqualTo("file.irregular"));
    }
}
