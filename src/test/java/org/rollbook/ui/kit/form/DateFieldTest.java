package org.rollbook.ui.kit.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.testfx.util.WaitForAsyncUtils.waitForFxEvents;

import java.time.LocalDate;
import javafx.scene.Scene;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.rollbook.model.Language;
import org.rollbook.text.Messages;
import org.rollbook.ui.WindowTest;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@WindowTest
@ExtendWith(ApplicationExtension.class)
class DateFieldTest {
    private final DateEntry entry = new DateEntry();
    private TextField before;

    @Start
    void start(Stage stage) {
        before = new TextField();
        entry.show(LocalDate.of(2026, 11, 23));
        stage.setScene(new Scene(new VBox(before, new DateField(new Messages(Language.EN), entry)), 400, 200));
        stage.show();
        before.requestFocus();
    }

    @Test
    void whatIsTypedAfterTabReplacesTheDate(FxRobot robot) {
        robot.type(KeyCode.TAB).write("20261201");
        waitForFxEvents();
        assertThat(entry.text().get()).isEqualTo("20261201");
        assertThat(entry.date()).contains(LocalDate.of(2026, 12, 1));
    }

    @Test
    void aDateIsCorrectedAtItsEnd(FxRobot robot) {
        robot.type(KeyCode.TAB, KeyCode.END, KeyCode.BACK_SPACE).write("4");
        waitForFxEvents();
        assertThat(entry.date()).contains(LocalDate.of(2026, 11, 24));
    }
}
