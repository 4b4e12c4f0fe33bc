package org.rollbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rollbook.ui.WindowTest;
import org.rollbook.ui.kit.Contrast;

/// On every screen of the running program every word stands out from what is under it, at rest and under mouse and keyboard.
@WindowTest
class ReadableScreensTest {
    private static final List<KeyCode> SCREENS = List.of(KeyCode.DIGIT1, KeyCode.DIGIT2, KeyCode.DIGIT3, KeyCode.DIGIT4,
            KeyCode.DIGIT5,
            KeyCode.DIGIT6, KeyCode.DIGIT7, KeyCode.DIGIT8, KeyCode.I, KeyCode.H, KeyCode.DIGIT9);

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({"Light colours, light", "Dark colours, dark"})
    void everyWordOfEveryScreenCanBeRead(String command, String look) throws Exception {
        var faint = new TreeSet<String>();
        try (Tour tour = new Tour(folder.resolve(look + ".db"), "en")) {
            tour.resize(1280, 800);
            tour.until(() -> tour.focused().filter(n -> "classes-sample".equals(n.getId())).isPresent());
            tour.press(KeyCode.ENTER);
            tour.until(() -> tour.isThere("#overview-tiles"));
            tour.command(command);
            tour.until(() -> tour.isThere(".root." + look));
            for (var screen : SCREENS) {
                tour.press(KeyCode.CONTROL, screen);
                tour.rest();
                faint.addAll(tour.faint());
            }
            tour.press(KeyCode.ESCAPE);
            tour.press(KeyCode.CONTROL, KeyCode.DIGIT3);
            tour.press(KeyCode.CONTROL, KeyCode.N);
            faint.addAll(tour.faint());
            tour.press(KeyCode.CONTROL, KeyCode.K);
            faint.addAll(tour.faint());
            tour.press(KeyCode.ESCAPE);
            tour.press(KeyCode.F1);
            faint.addAll(tour.faint());
        }
        assertThat(faint).isEmpty();
    }
}
