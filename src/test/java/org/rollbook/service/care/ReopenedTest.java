package org.rollbook.service.care;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rollbook.service.Desk;
import org.rollbook.service.care.DataCare.SmallerBackup;

/// The window restores under its own feet: it lets the data file go, has it replaced, and opens it again.
class ReopenedTest {
    @TempDir
    Path folder;

    @Test
    void theSameDatabaseWorksOnAfterARestore() {
        try (Desk desk = Desk.open(folder)) {
            desk.newClass("BEFORE", 2);
            Path backup = folder.resolve("copy.rollbook");
            new DataCare(desk.database()).backup(backup);
            desk.newClass("AFTER", 2);
            desk.database().close();
            var kept = DataCare.restore(folder.resolve("test.rollbook"), backup, SmallerBackup.REFUSE,
                    desk.database().actor(), Desk.CLOCK);
            desk.database().open();
            assertThat(kept).hasValueSatisfying(former -> assertThat(former).exists());
            assertThat(desk.setup().classes()).extracting(s -> s.trainingClass().code()).containsExactly("BEFORE");
            desk.newClass("LATER", 2);
            assertThat(desk.setup().classes()).hasSize(2);
        }
    }
}
