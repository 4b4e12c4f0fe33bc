package org.rollbook.ui.kit.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.testfx.util.WaitForAsyncUtils.waitForFxEvents;

import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.rollbook.ui.WindowTest;
import org.rollbook.ui.kit.Typist;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// Proposals stand inside the window, where there is room, and stay out of the way of an input method.
@WindowTest
@ExtendWith(ApplicationExtension.class)
class CompletionFieldTest {
    private static final List<String> KNOWN = List.of("长春市商务局", "长春理工大学", "长春海关", "吉林省商务厅");

    private Composing composing;
    private CompletionField<String> field;
    private Region above;
    private Button other;
    private VBox form;
    private ScrollPane scroll;
    private Stage stage;

    @Start
    void start(Stage stage) {
        this.stage = stage;
        composing = new Composing();
        field = new CompletionField<>(typed -> KNOWN.stream().filter(name -> name.contains(typed)).toList(),
                name -> name);
        above = new Region();
        other = new Button("other");
        form = new VBox(above, field);
        scroll = new ScrollPane(form);
        above.setMinHeight(0);
        scroll.setMaxWidth(160);
        scroll.setFitToWidth(true);
        var root = new BorderPane();
        root.setRight(scroll);
        root.setBottom(other);
        stage.setScene(new Scene(root, 500, 300));
        stage.show();
        composing.open();
        field.requestFocus();
    }

    @AfterEach
    void close(FxRobot robot) {
        robot.interact(composing::close);
        robot.interact(stage::close);
    }

    @Test
    void noWindowOpensAndTheFieldKeepsTheKeyboard(FxRobot robot) {
        var before = List.copyOf(Window.getWindows());
        type(robot, "长");
        assertThat(field.proposing().get()).isTrue();
        assertThat(Window.getWindows()).isEqualTo(before);
        assertThat(field.isFocused()).isTrue();
        assertThat(list(robot).getScene()).isSameAs(field.getScene());
    }

    @Test
    void theListIsWholeInsideTheWindowBelowOrAboveTheField(FxRobot robot) {
        type(robot, "长");
        assertThat(bounds(robot).getMinY()).isGreaterThanOrEqualTo(fieldBounds().getMaxY());
        assertThat(bounds(robot).getWidth()).isGreaterThanOrEqualTo(240);
        insideTheWindow(robot);
        robot.interact(() -> above.setMinHeight(stage.getScene().getHeight() - 70));
        waitForFxEvents();
        robot.interact(() -> stage.getScene().getRoot().layout());
        assertThat(bounds(robot).getMaxY()).isLessThanOrEqualTo(fieldBounds().getMinY());
        insideTheWindow(robot);
    }

    @Test
    void itHidesWhenTheFieldIsScrolledAwayAndFollowsItBack(FxRobot robot) {
        robot.interact(() -> form.setMinHeight(2000));
        type(robot, "长");
        assertThat(list(robot).isVisible()).isTrue();
        robot.interact(() -> {
            scroll.setVvalue(1);
            stage.getScene().getRoot().layout();
        });
        assertThat(list(robot).isVisible()).isFalse();
        robot.interact(() -> {
            scroll.setVvalue(0);
            stage.getScene().getRoot().layout();
        });
        assertThat(list(robot).isVisible()).isTrue();
    }

    @Test
    void itGivesWayWhileOneComposesAndComesBack(FxRobot robot) {
        robot.interact(() -> {
            Typist.compose(field, "chang");
            Typist.commit(field, "长");
        });
        assertThat(list(robot).isVisible()).isTrue();
        robot.interact(() -> Typist.compose(field, "chun"));
        assertThat(list(robot).isVisible()).isFalse();
        assertThat(field.getText()).isEqualTo("长");
        robot.interact(() -> Typist.commit(field, "春"));
        assertThat(list(robot).isVisible()).isTrue();
        robot.interact(() -> {
            Typist.compose(field, "xx");
            Typist.commit(field, "某某");
        });
        assertThat(field.proposing().get()).isFalse();
        assertThat(field.getText()).isEqualTo("长春某某");
    }

    @Test
    void aClickTakesAProposalAndOneCtrlZGivesBackWhatWasTyped(FxRobot robot) {
        type(robot, "长");
        var row = robot.lookup(".completion-list .list-cell").queryAllAs(ListCell.class).stream()
                .filter(cell -> "长春理工大学".equals(cell.getText())).findFirst().orElseThrow();
        robot.clickOn(row);
        assertThat(field.getText()).isEqualTo("长春理工大学");
        assertThat(field.chosen().get()).contains("长春理工大学");
        assertThat(field.isFocused()).isTrue();
        assertThat(field.proposing().get()).isFalse();
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        assertThat(field.getText()).isEqualTo("长");
    }

    @Test
    void anotherFieldOrAPressOutsideClosesIt(FxRobot robot) {
        type(robot, "长");
        robot.interact(other::requestFocus);
        assertThat(field.proposing().get()).isFalse();
        robot.interact(field::requestFocus);
        type(robot, "春");
        assertThat(field.proposing().get()).isTrue();
        robot.interact(() -> Typist.press(stage.getScene().getRoot()));
        assertThat(field.proposing().get()).isFalse();
        assertThat(field.isFocused()).isTrue();
    }

    private void type(FxRobot robot, String text) {
        robot.interact(() -> field.replaceSelection(text));
        waitForFxEvents();
        robot.interact(() -> stage.getScene().getRoot().layout());
    }

    private ListView<?> list(FxRobot robot) {
        return robot.lookup(".completion-list").queryAs(ListView.class);
    }

    private Bounds bounds(FxRobot robot) {
        return list(robot).localToScene(list(robot).getLayoutBounds());
    }

    private Bounds fieldBounds() {
        return field.localToScene(field.getLayoutBounds());
    }

    private void insideTheWindow(FxRobot robot) {
        assertThat(stage.getScene().getRoot().getLayoutBounds().contains(bounds(robot))).isTrue();
    }
}
