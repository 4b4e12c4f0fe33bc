package org.rollbook.ui.attendance.grid;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.Scene;
import javafx.scene.layout.Pane;
import javafx.scene.paint.Color;
import javafx.stage.Stage;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.rollbook.ui.WindowTest;
import org.rollbook.ui.kit.preferences.ColourMode;
import org.rollbook.ui.kit.Contrast;
import org.rollbook.ui.kit.Theme;
import org.rollbook.ui.kit.preferences.Preferences;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// Every mark and number of the grid can be read on each ground that the painters lay under it.
@WindowTest
@ExtendWith(ApplicationExtension.class)
class GridLookTest {
    @TempDir
    static Path folder;

    private Pane pane;
    private Preferences preferences;

    @Start
    void start(Stage stage) {
        preferences = new Preferences(folder.resolve(System.nanoTime() + ".properties"), Runnable::run);
        pane = new Pane();
        stage.setScene(new Scene(pane, 100, 100));
        new Theme(preferences).apply(stage.getScene());
        stage.show();
    }

    @ParameterizedTest
    @EnumSource(names = {"LIGHT", "DARK"})
    void everyInkCanBeReadOnEveryGround(ColourMode colours, FxRobot robot) {
        var faint = new ArrayList<String>();
        robot.interact(() -> {
            preferences.colours().set(colours);
            var look = new GridLook(() -> {});
            pane.getChildren().setAll(look);
            pane.applyCss();
            var inks = Map.of("ink", look.ink(), "muted", look.muted(), "accent", look.accent(), "success",
                    look.success(),
                    "warning", look.warning(), "danger", look.danger());
            grounds(look).forEach((layers, ground) -> inks.forEach((name, ink) -> {
                var contrast = Contrast.between(ink, ground);
                if (contrast < Contrast.WORDS) {
                    faint.add("%.2f %s on %s".formatted(contrast, name, layers));
                }
            }));
            assertThat(Contrast.between(look.edge(), look.ground())).isGreaterThanOrEqualTo(Contrast.SHAPES);
        });
        assertThat(faint).isEmpty();
    }

    /// The window's ground or the band of a half-day that does not count, then at most the current line, a range, and what the mark lays.
    private static Map<String, Color> grounds(GridLook look) {
        var clear = Color.TRANSPARENT;
        Map<String, Color> grounds = new LinkedHashMap<>();
        for (var surface : List.of(look.ground(), look.band())) {
            for (var line : List.of(clear, look.tint())) {
                for (var range : List.of(clear, look.range())) {
                    for (var mark : List.of(clear, look.guarded(), look.dangerGround())) {
                        grounds.put(surface + " " + line + " " + range + " " + mark,
                                Contrast.over(surface, line, range, mark));
                    }
                }
            }
        }
        return grounds;
    }
}
