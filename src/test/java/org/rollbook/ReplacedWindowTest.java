package org.rollbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rollbook.model.journal.Actor;
import org.rollbook.store.Database;
import org.rollbook.store.file.DataFile;
import org.rollbook.store.sql.Access;
import org.rollbook.ui.WindowTest;

/// Another file comes into the place of the one that a window has open: the window says so by itself, and where its data are.
@WindowTest
class ReplacedWindowTest {
    @TempDir
    Path folder;

    @Test
    void aWindowSaysThatNothingIsSavedAnyMoreInEnglish() throws Exception {
        replace("en", "Nothing is saved any more", "Nothing more is saved");
    }

    @Test
    void aWindowSaysThatNothingIsSavedAnyMoreInChinese() throws Exception {
        replace("zh", "已停止保存", "现已停止保存");
    }

    private void replace(String language, String status, String sentence) throws Exception {
        Path data = folder.resolve("base.db");
        Path other = folder.resolve("other.db");
        try (Database empty = Database.file(new DataFile(other), Access.COMMAND, new Actor("test", "test"),
                Clock.systemUTC())) {
            empty.open();
        }
        try (Tour tour = new Tour(data, language)) {
            tour.until(() -> tour.focused().filter(n -> "classes-sample".equals(n.getId())).isPresent());
            tour.press(KeyCode.ENTER);
            tour.until(() -> tour.isThere("#overview-tiles"));
            tour.rest();
            Files.move(other, data, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            tour.until(() -> tour.isThere("#not-saved"));
            assertThat(tour.node("#not-saved", Labeled.class).getText()).contains(sentence).contains("-kept-");
            tour.press(KeyCode.ENTER);
            tour.until(() -> !tour.isThere("#not-saved")
                    && tour.node("#status-problem", Labeled.class).getText().equals(status));
        }
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> kept = files.filter(file -> file.getFileName().toString().contains("-kept-")).toList();
            assertThat(kept).hasSize(1);
            try (Database copy = Database.file(new DataFile(kept.getFirst()), Access.READ_ONLY,
                    new Actor("test", "test"), Clock.systemUTC())) {
                copy.open();
                assertThat(copy.selfTest().problems()).noneMatch(problem -> problem.isDamage());
                assertThat(org.rollbook.service.Services.over(copy).classes().classes()).hasSize(1);
            }
        }
    }
}
