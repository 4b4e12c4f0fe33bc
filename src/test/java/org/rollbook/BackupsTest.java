package org.rollbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.Locale;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rollbook.model.Language;
import org.rollbook.model.backup.Backup;
import org.rollbook.model.backup.BackupReason;
import org.rollbook.model.journal.Actor;
import org.rollbook.store.Database;
import org.rollbook.store.file.BackupFolder;
import org.rollbook.store.file.DataFile;
import org.rollbook.store.sql.Access;
import org.rollbook.text.Messages;
import org.rollbook.ui.WindowTest;

/// The real program keeps a backup at its start, lists it, and puts it back after asking twice, all with keys.
@WindowTest
class BackupsTest {
    @TempDir
    Path folder;

    @Test
    void aKeptBackupIsRestoredInEnglish() throws Exception {
        restore("en", "Kept backups", "Restore it all the same?");
    }

    @Test
    void aKeptBackupIsRestoredInChinese() throws Exception {
        restore("zh", "自动备份", "仍要恢复吗");
    }

    private void restore(String language, String command, String second) throws Exception {
        Path data = folder.resolve("base.db");
        BackupFolder kept = backups(data);
        try (Tour tour = new Tour(data, language)) {
            tour.until(() -> kept.kept().size() == 1);
            tour.until(() -> tour.focused().filter(n -> "classes-sample".equals(n.getId())).isPresent());
            tour.press(KeyCode.ENTER);
            tour.until(() -> tour.isThere("#overview-tiles"));
            tour.rest();
            tour.command(command);
            TableView<?> table = tour.node("#backups-table", TableView.class);
            assertThat(table.getItems()).hasSize(1);
            tour.press(KeyCode.ENTER);
            tour.until(() -> tour.texts().contains("2026") || tour.isThere(".rollbook-dialog"));
            tour.press(KeyCode.ENTER);
            tour.until(() -> tour.texts().contains(second));
            tour.press(KeyCode.ENTER);
            tour.until(() -> tour.isThere("#classes-sample"));
            assertThat(kept.kept()).extracting(Backup::reason).containsExactly(BackupReason.RESTORE,
                    BackupReason.START);
            assertThat(kept.kept().getFirst().contents().people()).isEqualTo(80);
        }
    }

    @ParameterizedTest
    @CsvSource({"en, Kept backups", "zh, 自动备份"})
    void anAlteredBackupIsToldInTheList(String language, String command) throws Exception {
        Path data = folder.resolve("base.db");
        BackupFolder kept = backups(data);
        String sentence;
        try (Tour tour = new Tour(data, language)) {
            tour.until(() -> kept.kept().size() == 1);
            Path copy = kept.kept().getFirst().file();
            sentence = new Messages(Language.valueOf(language.toUpperCase(Locale.ROOT))).text("backups.altered",
                    copy.getFileName().toString());
            Files.write(copy, Arrays.copyOf(Files.readAllBytes(copy), 5_000));
            tour.command(command);
            tour.until(() -> tour.texts().contains(sentence));
            assertThat(tour.isThere("#backups-none")).isTrue();
        }
    }

    private static BackupFolder backups(Path data) {
        return Database
                .file(new DataFile(data), Access.READ_ONLY, new Actor("test", "test"), Clock.systemUTC())
                .backups().orElseThrow();
    }
}
