package org.rollbook.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import javafx.scene.Scene;
import javafx.scene.chart.BarChart;
import javafx.scene.chart.CategoryAxis;
import javafx.scene.chart.NumberAxis;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.rollbook.ui.WindowTest;
import org.rollbook.ui.kit.preferences.Preferences;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// The window is set in the bundled typeface throughout, so that Chinese shows on a machine without a Chinese font.
@WindowTest
@ExtendWith(ApplicationExtension.class)
class TypefaceTest {
    private static final String BUNDLED = "Noto Sans SC";

    @TempDir
    static Path folder;

    private Stage stage;

    @Start
    void start(Stage shown) {
        stage = shown;
    }

    @Test
    void wordsFieldsAndTheAxesOfAChartAreInTheBundledTypeface(FxRobot robot) {
        robot.interact(() -> {
            var label = new Label("上午");
            var field = new TextField("下午");
            var days = new CategoryAxis();
            var people = new NumberAxis();
            stage.setScene(new Scene(new VBox(label, field, new BarChart<>(days, people)), 400, 400));
            var theme = new Theme(new Preferences(folder.resolve("test.properties"), Runnable::run));
            theme.apply(stage.getScene());
            theme.loadTypeface(Background.direct());
            stage.show();
            stage.getScene().getRoot().applyCss();

            assertThat(label.getFont().getFamily()).isEqualTo(BUNDLED);
            assertThat(field.getFont().getFamily()).isEqualTo(BUNDLED);
            assertThat(days.getTickLabelFont().getFamily()).isEqualTo(BUNDLED);
            assertThat(people.getTickLabelFont().getFamily()).isEqualTo(BUNDLED);
        });
    }
}
