package org.rollbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.ListView;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rollbook.model.hosts.Organisation;
import org.rollbook.ui.WindowTest;
import org.rollbook.ui.kit.command.Command;
import org.rollbook.ui.kit.OpenClass;

/// The palette, the class switcher and the lists of the real program find by initials and pinyin.
@WindowTest
class PaletteTest {
    @TempDir
    Path folder;

    @Test
    void lettersFindChineseEverywhere() throws Exception {
        try (Tour tour = new Tour(folder.resolve("base.db"), "zh")) {
            tour.until(() -> tour.focused().filter(n -> "classes-sample".equals(n.getId())).isPresent());
            tour.press(KeyCode.ENTER);
            tour.until(() -> tour.isThere("#overview-tiles"));
            tour.press(KeyCode.CONTROL, KeyCode.K);
            tour.type("kcap");
            assertThat(choices(tour)).first().isInstanceOfSatisfying(Command.class,
                    command -> assertThat(command.key()).isEqualTo("programme.title"));
            tour.press(KeyCode.CONTROL, KeyCode.A);
            tour.type("baodaotai");
            assertThat(choices(tour)).first().isInstanceOfSatisfying(Command.class,
                    command -> assertThat(command.key()).isEqualTo("arrival.title"));
            tour.press(KeyCode.ESCAPE);
            tour.press(KeyCode.CONTROL, KeyCode.O);
            tour.type("fwwb");
            assertThat(choices(tour)).singleElement().isInstanceOf(OpenClass.Entry.class);
            tour.type("x");
            assertThat(choices(tour)).isEmpty();
            tour.press(KeyCode.ESCAPE);
            tour.press(KeyCode.CONTROL, KeyCode.DIGIT4);
            tour.rest();
            tour.press(KeyCode.CONTROL, KeyCode.F);
            tour.type("ccsswj");
            tour.rest();
            List<?> organisations = tour.node("#organisations-table", TableView.class).getItems();
            assertThat(organisations).singleElement()
                    .isInstanceOfSatisfying(Organisation.class,
                            found -> assertThat(found.name().zh()).isEqualTo("长春市商务局"));
        }
    }

    private static List<?> choices(Tour tour) {
        return tour.node("#chooser-list", ListView.class).getItems();
    }
}
