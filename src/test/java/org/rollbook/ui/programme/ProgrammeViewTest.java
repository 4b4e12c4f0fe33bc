package org.rollbook.ui.programme;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.rollbook.model.Language;
import org.rollbook.model.attendance.Mark;
import org.rollbook.model.course.Half;
import org.rollbook.model.course.SessionKind;
import org.rollbook.ui.WindowTest;
import org.rollbook.ui.attendance.RollRoom;
import org.rollbook.ui.kit.navigation.ScreenId;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@WindowTest
@ExtendWith(ApplicationExtension.class)
class ProgrammeViewTest {
    @TempDir
    static Path folder;

    private RollRoom room;

    @Start
    void start(Stage stage) {
        room = new RollRoom(folder, EnumSet.of(Half.AM));
        room.show(stage, Language.EN).show(ScreenId.PROGRAMME);
    }

    @AfterEach
    void close() {
        room.close();
    }

    @Test
    void enterAndF2OpenTheChosenHalfDayAndEnterSavesIt(FxRobot robot) {
        robot.type(KeyCode.F2);
        assertThat(robot.lookup("#session-kind").query().isFocused()).isTrue();
        robot.type(KeyCode.ESCAPE);
        assertThat(robot.lookup("#session-form").tryQuery()).isEmpty();
        robot.type(KeyCode.ENTER);
        assertThat(robot.lookup("#session-kind").query().isFocused()).isTrue();
        robot.clickOn("#session-topic-en").write("Opening").type(KeyCode.ENTER);
        assertThat(room.programme.sessions(room.open.id()).stream().flatMap(session -> session.items().stream())
                .map(item -> item.topic().en())).contains("Opening");
        assertThat(robot.lookup("#session-form").tryQuery()).isEmpty();
        assertThat(robot.lookup("#programme-table").query().isFocused()).isTrue();
    }

    @Test
    void ctrlNEntersTheOpeningCeremonyWithItsSpeechByKeysAlone(FxRobot robot) {
        robot.type(KeyCode.HOME);
        chord(robot, KeyCode.N);
        robot.type(KeyCode.UP).type(KeyCode.TAB, KeyCode.TAB).type(KeyCode.DOWN).type(KeyCode.TAB)
                .write("Opening ceremony");
        robot.interact(() -> robot.lookup("#speech-speaker-en").query().requestFocus());
        robot.write("Zhao Zhongqi").type(KeyCode.TAB, KeyCode.TAB).write("Executive vice president")
                .type(KeyCode.ENTER);
        chord(robot, KeyCode.S);
        var added = room.programme.sessions(room.open.id()).get(1).items().getFirst();
        assertThat(added.at().half()).isEqualTo(Half.PM);
        assertThat(added.kind()).isEqualTo(SessionKind.OPENING);
        assertThat(added.speeches()).singleElement().satisfies(speech -> {
            assertThat(speech.speaker().en()).isEqualTo("Zhao Zhongqi");
            assertThat(speech.capacity().en()).isEqualTo("Executive vice president");
        });
    }

    @Test
    void delRefusesAHalfDayWithMarks(FxRobot robot) {
        var first = room.programme.sessions(room.open.id()).getFirst();
        room.rollCall.mark(Mark.of(room.open.id(), room.people.getFirst().id(), first.id(), "P"));
        robot.type(KeyCode.HOME, KeyCode.DELETE);
        assertThat(robot.lookup("#programme-said").queryAs(Label.class).getText()).contains("cannot be removed");
        robot.type(KeyCode.DOWN, KeyCode.DELETE);
        assertThat(robot.lookup("#programme-table").queryAs(TableView.class).getItems()).hasSize(2);
    }

    @Test
    void theGeneratorSaysHowManyBeforeItAddsThem(FxRobot robot) {
        chord(robot, KeyCode.G);
        assertThat(robot.lookup("#generator-adds").queryAs(Label.class).getText())
                .isEqualTo("3 half-days will be added.");
        robot.clickOn("#generator-excluded").write("7-22");
        assertThat(robot.lookup("#generator-adds").queryAs(Label.class).getText())
                .isEqualTo("2 half-days will be added.");
        robot.type(KeyCode.ENTER);
        assertThat(room.programme.sessions(room.open.id())).hasSize(5);
    }

    @Test
    void aPastedScheduleIsReadWholeAndBroughtInByEnter(FxRobot robot) {
        robot.interact(() -> {
            var clip = new ClipboardContent();
            clip.putString("日期\t时间\t内容\n7月21日\t8:30-9:00\t开班式\n7月21日\t9:10-11:50\t服务外包概论\n7月21日\t19:00-20:30\t自习\n");
            Clipboard.getSystemClipboard().setContent(clip);
        });
        chord(robot, KeyCode.V);
        TableView<?> rows = robot.lookup("#schedule-rows").queryAs(TableView.class);
        assertThat(rows.isFocused()).isTrue();
        assertThat(robot.from(rows).lookup(".table-cell").<Labeled>queryAll())
                .filteredOn(cell -> cell.getText() != null && cell.getText().contains("08:30"))
                .isNotEmpty().noneMatch(Labeled::isTextTruncated);
        assertThat(robot.from(rows).lookup(".table-cell").<Labeled>queryAll())
                .filteredOn(cell -> "Replaces a generated one".equals(cell.getText()))
                .isNotEmpty().noneMatch(Labeled::isTextTruncated);
        assertThat(robot.from(rows).lookup(".table-cell").<Labeled>queryAll()).extracting(Labeled::getText)
                .contains("开班式\nOpening ceremony", "服务外包概论\nLecture", "自习\nSelf-study · does not count");
        robot.type(KeyCode.ENTER);
        assertThat(robot.lookup("#schedule-apply").query().isFocused()).isTrue();
        robot.type(KeyCode.ENTER);
        assertThat(room.programme.sessions(room.open.id()).getFirst().items()).extracting(item -> item.topic().zh())
                .containsExactly("开班式", "服务外包概论");
    }

    @Test
    void aHalfDayThatIsLeftWithChangesComesBack(FxRobot robot) {
        chord(robot, KeyCode.N);
        robot.interact(() -> robot.lookup("#session-topic-en").queryAs(TextField.class).setText("Opening"));
        robot.interact(() -> robot.lookup("#programme-table").query().requestFocus());
        robot.type(KeyCode.F2);
        assertThat(robot.lookup("#session-kind").query().isFocused()).isTrue();
        robot.type(KeyCode.ESCAPE);
        assertThat(robot.lookup("#session-form").tryQuery()).isEmpty();
        robot.interact(() -> robot.lookup(".notice-button").queryButton().fire());
        assertThat(robot.lookup("#session-topic-en").queryAs(TextField.class).getText()).isEqualTo("Opening");
        assertThat(robot.lookup("#restored-note").query().isVisible()).isTrue();
    }

    @Test
    void aRefusalNamesTheFieldAndTheHalfDayInWords(FxRobot robot) {
        chord(robot, KeyCode.N);
        robot.interact(() -> robot.lookup("#session-topic-en").queryAs(TextField.class).setText("x".repeat(300)));
        robot.type(KeyCode.ENTER);
        assertThat(notes(robot)).containsExactly("Topic (English): no more than 200 characters, please.");
        robot.interact(() -> robot.lookup("#session-topic-en").queryAs(TextField.class).setText("x"));
        robot.type(KeyCode.TAB);
        chord(robot, KeyCode.A);
        robot.write("2014-08-21").type(KeyCode.ENTER);
        assertThat(notes(robot))
                .containsExactly("21 Aug 2014 lies outside the class, which runs from 21 Jul 2014 to 23 Jul 2014.");
    }

    private static List<String> notes(FxRobot robot) {
        return robot.lookup("#session-form .form-note").queryAllAs(Label.class).stream().filter(Label::isVisible)
                .map(Label::getText).toList();
    }

    @Test
    void escLeavesTheFormWithoutSaving(FxRobot robot) {
        chord(robot, KeyCode.N);
        robot.type(KeyCode.ESCAPE);
        assertThat(robot.lookup("#session-form").tryQuery()).isEmpty();
        assertThat(room.programme.sessions(room.open.id())).hasSize(3);
    }

    @Test
    void theDateThatIsSeenIsSavedAndOneThatIsNoneRefused(FxRobot robot) {
        chord(robot, KeyCode.N);
        robot.type(KeyCode.TAB);
        chord(robot, KeyCode.A);
        robot.write("2014-7-2x").type(KeyCode.ENTER);
        assertThat(room.programme.sessions(room.open.id())).hasSize(3);
        assertThat(robot.lookup("#session-form .form-note").queryAllAs(Label.class)).filteredOn(Label::isVisible)
                .extracting(Label::getText).singleElement().asString().startsWith("“2014-7-2x” is no date");
        robot.type(KeyCode.BACK_SPACE).write("3").type(KeyCode.TAB, KeyCode.DOWN, KeyCode.ENTER);
        assertThat(room.programme.sessions(room.open.id())).extracting(session -> session.at().toString())
                .contains("2014-07-23/pm");
    }

    private static void chord(FxRobot robot, KeyCode key) {
        robot.press(KeyCode.CONTROL).type(key).release(KeyCode.CONTROL);
    }
}
