package org.rollbook.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.testfx.util.WaitForAsyncUtils.waitForFxEvents;

import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.rollbook.model.Language;
import org.rollbook.text.Messages;
import org.rollbook.ui.WindowTest;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// What gives way when a window is narrow.
@WindowTest
@ExtendWith(ApplicationExtension.class)
class ScreenFrameTest {
    private Button last;
    private ScreenFrame page;
    private Stage stage;

    @Start
    void start(Stage primary) {
        // Not the primary one, whose size would stay for the tests that follow.
        stage = new Stage();
        page = new ScreenFrame(new Messages(Language.EN), "attendance.title");
        last = new Button("Everyone else present");
        last.setMinWidth(Region.USE_PREF_SIZE);
        page.count().setText("52 of 52 expected");
        page.tools(last);
        stage.setScene(new Scene(new BorderPane(page), 600, 300));
        stage.show();
    }

    @AfterEach
    void close(FxRobot robot) {
        robot.interact(stage::close);
    }

    @Test
    void theCountGivesWayBeforeAButtonLeavesTheWindow(FxRobot robot) {
        assertThat(page.count().isVisible()).isTrue();
        double narrow = last.prefWidth(-1) + page.count().prefWidth(-1) + 24;
        robot.interact(() -> stage.setWidth(narrow));
        waitForFxEvents();
        assertThat(page.count().isVisible()).isFalse();
        assertThat(last.localToScene(last.getLayoutBounds()).getMaxX()).isLessThanOrEqualTo(narrow + 1);
        robot.interact(() -> stage.setWidth(600));
        waitForFxEvents();
        assertThat(page.count().isVisible()).isTrue();
    }
}
