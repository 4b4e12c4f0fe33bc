package org.rollbook.ui.kit.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.testfx.util.WaitForAsyncUtils.waitForFxEvents;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import javafx.event.Event;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.rollbook.ui.WindowTest;
import org.rollbook.ui.kit.Typist;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/// What is composed is committed where it was typed, before anything else happens, and is one step of the field's undo.
@WindowTest
@ExtendWith(ApplicationExtension.class)
class ComposingTest {
    private Composing composing;
    private TextField name;
    private TextField phone;
    private TextArea note;
    private Button save;
    private final List<String> saved = new ArrayList<>();
    private Stage stage;

    @Start
    void start(Stage stage) {
        this.stage = stage;
        composing = new Composing();
        name = new TextField();
        phone = new TextField();
        note = new TextArea();
        save = new Button("save");
        save.setOnAction(_ -> saved.add(name.getText()));
        stage.setScene(new Scene(new VBox(10, name, phone, note, save), 400, 300));
        stage.show();
        composing.open();
        name.requestFocus();
    }

    @AfterEach
    void close(FxRobot robot) {
        robot.interact(composing::close);
        robot.interact(stage::close);
    }

    @Test
    void whatIsComposedIsSeenButIsNoPartOfTheTextUntilItIsCommitted(FxRobot robot) {
        var heard = new ArrayList<String>();
        robot.interact(() -> {
            name.textProperty().subscribe((_, now) -> heard.add(now));
            Typist.compose(name, "zhang wei");
        });
        assertThat(name.getText()).isEmpty();
        assertThat(seen()).isEqualTo("zhang wei");
        robot.interact(() -> Typist.commit(name, "张伟"));
        assertThat(name.getText()).isEqualTo("张伟");
        assertThat(name.getCaretPosition()).isEqualTo(2);
        assertThat(seen()).isEmpty();
        assertThat(heard).containsExactly("张伟");
    }

    @Test
    void aPressOnSaveSavesWhatIsBeingComposedToo(FxRobot robot) {
        robot.interact(() -> {
            Typist.compose(name, "zhang");
            Typist.commit(name, "张");
            Typist.compose(name, "wei");
        });
        robot.clickOn(save);
        assertThat(saved).containsExactly("张wei");
        assertThat(name.getText()).isEqualTo("张wei");
    }

    /// On Linux the letters go at the press, before anybody hears of it, and come again in the field that then has the keyboard.
    @Test
    void whatTheInputMethodSaysTooLateIsWrittenNowhere(FxRobot robot) {
        robot.interact(() -> {
            Typist.compose(name, "wei");
            Typist.letGo(name);
            Typist.press(phone);
            phone.requestFocus();
            Typist.commitLate(phone, "wei");
        });
        assertThat(name.getText()).isEqualTo("wei");
        assertThat(phone.getText()).isEmpty();
        robot.interact(() -> {
            Typist.compose(phone, "wei");
            Typist.commit(phone, "位");
        });
        assertThat(phone.getText()).isEqualTo("位");
    }

    @Test
    void syllablesThatAreShownApartAreWrittenAsTheyWereTyped(FxRobot robot) {
        robot.interact(() -> {
            Typist.compose(name, "zhang wei");
            Typist.letGo(name);
            phone.requestFocus();
            Typist.commitLate(phone, "zhangwei");
        });
        assertThat(name.getText()).isEqualTo("zhangwei");
        assertThat(phone.getText()).isEmpty();
    }

    /// What an input method does with its letters when the window loses the keyboard.
    @Test
    void lettersThatTheInputMethodItselfGivesUpAreWrittenAsTheyWereTypedToo(FxRobot robot) {
        robot.interact(() -> {
            Typist.compose(name, "zhang wei");
            Typist.commit(name, "zhang wei");
        });
        assertThat(name.getText()).isEqualTo("zhangwei");
    }

    @Test
    void whatIsComposedOnANewLineStandsThere(FxRobot robot) {
        robot.interact(() -> {
            note.requestFocus();
            note.setText("吃素");
            note.end();
            Typist.compose(note, "zhu");
        });
        double first = top();
        robot.interact(() -> {
            Typist.commit(note, "住");
            note.appendText("\n");
            note.end();
        });
        robot.interact(() -> Typist.compose(note, "zhu"));
        assertThat(top()).isGreaterThanOrEqualTo(first + note.getFont().getSize());
    }

    private double top() {
        return stage.getScene().getRoot().lookup(".composed-letters").getLayoutY();
    }

    @Test
    void anotherFieldByProgramCommitsToo(FxRobot robot) {
        robot.interact(() -> {
            Typist.compose(name, "wei");
            phone.requestFocus();
        });
        assertThat(name.getText()).isEqualTo("wei");
        assertThat(phone.isFocused()).isTrue();
        assertThat(phone.getText()).isEmpty();
    }

    @Test
    void aShortcutCommitsFirstAndTheKeyboardStays(FxRobot robot) {
        var then = new ArrayList<String>();
        robot.interact(() -> {
            stage.getScene().addEventFilter(KeyEvent.KEY_PRESSED,
                    key -> then.add(key.getCode() + " " + name.getText()));
            Typist.compose(name, "wei");
        });
        robot.press(KeyCode.CONTROL);
        assertThat(name.getText()).isEmpty();
        robot.press(KeyCode.S).release(KeyCode.S, KeyCode.CONTROL);
        waitForFxEvents();
        assertThat(then).containsExactly("CONTROL ", "S wei");
        assertThat(name.isFocused()).isTrue();
    }

    @Test
    void theEndOfTheWindowCommitsFirst(FxRobot robot) {
        robot.interact(() -> {
            stage.setOnCloseRequest(Event::consume);
            Typist.compose(name, "wei");
            stage.fireEvent(new WindowEvent(stage, WindowEvent.WINDOW_CLOSE_REQUEST));
        });
        assertThat(name.getText()).isEqualTo("wei");
    }

    @Test
    void escLeavesNothingAndWhatWasSelectedStays(FxRobot robot) throws Exception {
        robot.interact(() -> {
            name.setText("张");
            name.selectAll();
            Typist.compose(name, "wei");
            Typist.letGo(name);
        });
        WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, () -> {
            robot.interact(() -> {});
            return pulsed();
        });
        robot.interact(() -> Typist.press(stage.getScene().getRoot()));
        assertThat(name.getText()).isEqualTo("张");
        assertThat(name.getSelectedText()).isEqualTo("张");
    }

    @Test
    void whatIsSelectedIsReplaced(FxRobot robot) {
        robot.interact(() -> {
            name.setText("长位");
            name.selectRange(0, 1);
            Typist.compose(name, "zhang");
            Typist.commit(name, "张");
        });
        assertThat(name.getText()).isEqualTo("张位");
        assertThat(name.getCaretPosition()).isEqualTo(1);
    }

    @Test
    void eachCommittedWordIsOneStepOfUndoAndRedo(FxRobot robot) {
        for (TextInputControl field : List.of(name, note)) {
            robot.interact(() -> {
                field.requestFocus();
                Typist.compose(field, "zhang");
                Typist.commit(field, "张");
                Typist.compose(field, "wei");
                Typist.commit(field, "伟");
                field.undo();
            });
            assertThat(field.getText()).isEqualTo("张");
            robot.interact(field::undo);
            assertThat(field.getText()).isEmpty();
            assertThat(field.isUndoable()).isFalse();
            robot.interact(() -> {
                field.redo();
                field.redo();
            });
            assertThat(field.getText()).isEqualTo("张伟");
            assertThat(field.isRedoable()).isFalse();
        }
    }

    @Test
    void aWordInTheMiddleOrAtTheBeginningIsAStepToo(FxRobot robot) {
        robot.interact(() -> {
            name.setText("王伟");
            name.positionCaret(0);
            Typist.commit(name, "小");
            Typist.commit(name, "老");
            name.undo();
        });
        assertThat(name.getText()).isEqualTo("小王伟");
        assertThat(name.getCaretPosition()).isEqualTo(1);
    }

    private boolean pulsed() {
        return !name.getPseudoClassStates().contains(Composing.STATE);
    }

    private String seen() {
        return stage.getScene().getRoot().lookupAll(".composed-letters").stream()
                .flatMap(line -> ((HBox) line).getChildren().stream()).filter(Text.class::isInstance)
                .map(node -> ((Text) node).getText()).collect(Collectors.joining());
    }
}
