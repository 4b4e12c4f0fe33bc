package org.rollbook.service.care;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rollbook.service.Refusals.assertRefused;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rollbook.model.backup.Backup;
import org.rollbook.model.backup.BackupReason;
import org.rollbook.model.course.TrainingClass;
import org.rollbook.model.hosts.Organisation;
import org.rollbook.service.Desk;
import org.rollbook.service.course.ClassSetup;
import org.rollbook.service.care.DataCare.SmallerBackup;
import org.rollbook.service.lists.Progress;

/// Backups are kept before what changes much, and one of them comes back whole.
final class DataCareTest {
    @TempDir
    Path folder;

    private Desk desk;
    private DataCare care;
    private TrainingClass summer;

    @BeforeEach
    void open() {
        desk = Desk.open(folder);
        care = new DataCare(desk.database());
        summer = desk.newClass("CC-1", 5);
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void anImportIsPrecededByABackup() {
        desk.register(summer, "张伟");
        importList("姓名\n王芳\n");
        assertThat(care.kept()).hasSize(1);
        Backup before = care.kept().getFirst();
        assertThat(before.reason()).isEqualTo(BackupReason.IMPORT);
        assertThat(before.contents().people()).isEqualTo(1);
        assertThat(care.altered()).isEmpty();
        desk.history().undo();
        importList("姓名\n李伟\n");
        assertThat(care.kept()).hasSize(2);
    }

    @Test
    void withoutABackupNothingIsImported() throws IOException {
        Files.writeString(folder.resolve("backups"), "no folder");
        assertRefused("backup.before", () -> importList("姓名\n王芳\n"));
        assertThat(desk.registration().participants(summer.id())).isEmpty();
        Files.delete(folder.resolve("backups"));
        importList("姓名\n王芳\n");
        assertThat(desk.registration().participants(summer.id())).hasSize(1);
    }

    @Test
    void oneBackupServesManyMerges() {
        care.keepBeforeEach(BackupReason.MERGE);
        desk.register(summer, "张伟");
        care.keepBeforeEach(BackupReason.MERGE);
        assertThat(care.kept()).extracting(Backup::reason).containsExactly(BackupReason.MERGE);
    }

    @Test
    void aBackupComesBackInPlaceOfTheOpenData() {
        desk.register(summer, "张伟");
        Backup kept = care.keep(BackupReason.INTERVAL).orElseThrow();
        desk.register(summer, "王芳");
        Path former = care.putBack(kept.file(), SmallerBackup.REFUSE).orElseThrow();
        assertThat(desk.registration().participants(summer.id())).extracting(p -> p.name()).isEqualTo(List.of("张伟"));
        care.putBack(former, SmallerBackup.REFUSE);
        assertThat(desk.registration().participants(summer.id())).hasSize(2);
        assertThat(desk.database().selfTest().problems()).noneMatch(finding -> finding.key().startsWith("journal"));
    }

    /// What was known of the former data is not taken for what is known of those that came in their place.
    @Test
    void undoClassesAndDirectoryAreThoseOfTheDataThatCameBack() {
        desk.register(summer, "张伟", "甲单位");
        Backup kept = care.keep(BackupReason.INTERVAL).orElseThrow();
        desk.register(summer, "王芳", "乙单位");
        desk.history().undo();
        desk.register(summer, "李娜", "丙单位");
        assertThat(desk.setup().classes()).extracting(ClassSetup.Summary::enrolled).containsExactly(2);
        care.putBack(kept.file(), SmallerBackup.ACCEPT);
        assertThat(desk.history().next().orElseThrow().arguments()).containsExactly("张伟");
        assertThat(desk.history().steps().redo()).isEmpty();
        assertThat(desk.setup().classes()).extracting(ClassSetup.Summary::enrolled).containsExactly(1);
        assertThat(desk.directory().organisations()).extracting(Organisation::label).containsExactly("甲单位");
        assertThat(desk.register(summer, "赵六", "丙单位").organisation().orElseThrow().label()).isEqualTo("丙单位");
        assertThat(desk.directory().organisations()).hasSize(2);
    }

    @Test
    void aMuchSmallerOneNeedsAWordAndTheDataStayOpen() {
        Backup kept = care.keep(BackupReason.INTERVAL).orElseThrow();
        for (int i = 0; i < 5; i++) {
            desk.register(summer, "学员" + i);
        }
        assertRefused("restore.smaller", () -> care.putBack(kept.file(), SmallerBackup.REFUSE));
        assertThat(desk.registration().participants(summer.id())).hasSize(5);
        care.putBack(kept.file(), SmallerBackup.ACCEPT);
        assertThat(desk.registration().participants(summer.id())).isEmpty();
    }

    @Test
    void oneImportIsMuchWorkAlthoughItIsOneAction() {
        Backup kept = care.keep(BackupReason.INTERVAL).orElseThrow();
        importList("姓名\n王一\n王二\n王三\n王四\n王五\n王六\n王七\n王八\n王九\n王十\n");
        assertRefused("restore.smaller", () -> care.putBack(kept.file(), SmallerBackup.REFUSE));
    }

    private void importList(String text) {
        try {
            Path list = Files.writeString(folder.resolve("list.csv"), text);
            desk.sheetImport().apply(desk.sheetImport().plan(summer.id(), list), Progress.NONE);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
