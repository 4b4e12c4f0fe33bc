package org.rollbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.util.OptionalLong;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rollbook.model.journal.Actor;
import org.rollbook.service.Services;
import org.rollbook.store.Database;
import org.rollbook.store.file.DataFile;
import org.rollbook.store.sql.Access;
import org.rollbook.ui.WindowTest;

/// A clerk’s first minutes in the real program, with nothing but keys, in both languages.
@WindowTest
class DesktopTest {

    @TempDir
    Path folder;

    @Test
    void aPersonIsRegisteredAndMarkedInEnglish() throws Exception {
        walk("en", "Li Wei", "Overview");
    }

    @Test
    void aPersonIsRegisteredAndMarkedInChinese() throws Exception {
        walk("zh", "李维", "概况");
    }

    @Test
    void anotherLanguageKeepsThePlace() throws Exception {
        try (Tour tour = new Tour(folder.resolve("base.db"), "en")) {
            tour.until(() -> tour.focused().filter(n -> "classes-sample".equals(n.getId())).isPresent());
            tour.press(KeyCode.ENTER);
            tour.until(() -> tour.isThere("#overview-tiles"));
            tour.press(KeyCode.CONTROL, KeyCode.DIGIT7);
            tour.until(() -> tour.isThere("#documents-pages"));
            tour.press(KeyCode.DOWN);
            tour.press(KeyCode.CONTROL, KeyCode.DIGIT6);
            tour.until(() -> tour.focused().filter(n -> "attendance-grid".equals(n.getId())).isPresent());
            tour.press(KeyCode.DOWN);
            tour.press(KeyCode.DOWN);
            tour.press(KeyCode.LEFT);
            String before = person(tour);

            tour.command("中文");

            tour.until(() -> tour.texts().contains("考勤") && person(tour).equals(before));
            tour.press(KeyCode.CONTROL, KeyCode.DIGIT7);
            tour.until(() -> tour.node("#documents-kinds", ListView.class).getSelectionModel().getSelectedIndex() == 1);
        }
    }

    private static String person(Tour tour) {
        return tour.node("#attendance-place", Labeled.class).getText().split(" ")[0];
    }

    private void walk(String language, String name, String overview) throws Exception {
        Path data = folder.resolve("base.db");
        try (Tour tour = new Tour(data, language)) {
            tour.until(() -> tour.focused().filter(n -> "classes-sample".equals(n.getId())).isPresent());
            tour.press(KeyCode.ENTER);
            tour.until(() -> tour.texts().contains(overview) && tour.isThere("#overview-tiles"));
            tour.press(KeyCode.CONTROL, KeyCode.DIGIT3);
            TableView<?> table = tour.node("#participants-table", TableView.class);
            tour.until(() -> table.getItems().size() == 80);
            tour.press(KeyCode.CONTROL, KeyCode.N);
            tour.until(() -> tour.focused().filter(n -> "entry-name".equals(n.getId())).isPresent());
            tour.type(name);
            tour.press(KeyCode.ENTER);
            tour.until(() -> table.getItems().size() == 81);
            tour.press(KeyCode.CONTROL, KeyCode.DIGIT6);
            tour.until(() -> tour.isThere("#attendance-grid"));
            tour.until(() -> tour.texts().contains("✓")
                    || tour.node("#attendance-place", Labeled.class).getText().length() > 2);
            tour.press(KeyCode.CONTROL, KeyCode.ENTER);
            tour.press(KeyCode.CONTROL, KeyCode.DIGIT7);
            tour.until(() -> tour.isThere("#documents-pages"));
            tour.press(KeyCode.CONTROL, KeyCode.Z);
        }
        try (Database database = Database.file(new DataFile(data), Access.READ_ONLY, new Actor("test", "test"),
                Clock.systemUTC())) {
            database.open();
            var actions = Services.over(database).history().journal(OptionalLong.empty(), 10).stream()
                    .map(l -> l.entry().action()).toList();
            assertThat(actions).contains("participant.register", "mark.rest", "undo", "sample.create");
            assertThat(database.selfTest().isSound()).isTrue();
        }
    }
}
