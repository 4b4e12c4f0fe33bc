package org.rollbook.ui.attendance.grid;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.EnumSet;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.rollbook.model.Language;
import org.rollbook.model.attendance.Mark;
import org.rollbook.model.course.Half;
import org.rollbook.text.Messages;
import org.rollbook.ui.WindowTest;
import org.rollbook.ui.attendance.RollRoom;
import org.rollbook.ui.kit.navigation.ScreenId;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@WindowTest
@ExtendWith(ApplicationExtension.class)
class AttendanceViewTest {
    @TempDir
    static Path folder;

    private RollRoom room;

    @Start
    void start(Stage stage) {
        room = new RollRoom(folder, EnumSet.of(Half.AM, Half.PM));
        room.show(stage, Language.ZH).show(ScreenId.ATTENDANCE);
    }

    @AfterEach
    void close() {
        room.close();
    }

    @Test
    void digitsAndSpaceMarkDownTheColumnOfToday(FxRobot robot) {
        robot.type(KeyCode.SPACE).type(KeyCode.DIGIT7).type(KeyCode.NUMPAD4);
        assertThat(room.stored(0, 2) + room.stored(1, 2) + room.stored(2, 2)).isEqualTo("PAS");
        robot.type(KeyCode.UP).type(KeyCode.DELETE);
        assertThat(room.stored(2, 2)).isEqualTo("-");
        assertThat(grid(robot).getAccessibleText()).isEqualTo("李伟，7月22日 周二上午，未记");
    }

    @Test
    void aColumnTypedFastMarksOnePersonByEachKey(FxRobot robot) {
        robot.type(KeyCode.SPACE).type(KeyCode.DIGIT2).type(KeyCode.DIGIT7);
        assertThat(room.stored(0, 2) + room.stored(1, 2) + room.stored(2, 2)).isEqualTo("PLA");
        assertThat(mark(1).lateMinutes()).isZero();
        robot.press(KeyCode.CONTROL).type(KeyCode.ENTER).release(KeyCode.CONTROL);
        assertThat(room.stored(3, 2)).isEqualTo("P");
    }

    @Test
    void minutesAreAskedForByAKeyOfTheirOwn(FxRobot robot) {
        robot.type(KeyCode.DIGIT2).type(KeyCode.M);
        assertThat(robot.lookup("#minutes-person").queryAs(Label.class).getText()).isEqualTo("王芳");
        robot.write("12").type(KeyCode.ENTER).type(KeyCode.DIGIT3).type(KeyCode.M).write("5").type(KeyCode.ENTER)
                .type(KeyCode.SPACE);
        assertThat(mark(0).lateMinutes()).isEqualTo(12);
        assertThat(mark(1).earlyMinutes()).isEqualTo(5);
        assertThat(room.stored(2, 2)).isEqualTo("P");
        assertThat(robot.lookup("#minutes-late").query().getParent().isVisible()).isFalse();
    }

    @Test
    void ctrlEnterInTheMinutesTakesThemAndFillsTheRest(FxRobot robot) {
        robot.type(KeyCode.DIGIT2).type(KeyCode.M).write("8");
        robot.press(KeyCode.CONTROL).type(KeyCode.ENTER).release(KeyCode.CONTROL);
        assertThat(mark(0).lateMinutes()).isEqualTo(8);
        assertThat(room.stored(1, 2) + room.stored(3, 2)).isEqualTo("PP");
    }

    @Test
    void aRangeIsFilledAndEnterOverwrites(FxRobot robot) {
        robot.type(KeyCode.DIGIT7).type(KeyCode.UP);
        robot.press(KeyCode.SHIFT).type(KeyCode.DOWN, KeyCode.RIGHT).release(KeyCode.SHIFT).type(KeyCode.DIGIT1);
        assertThat(room.stored(0, 2) + room.stored(1, 2) + room.stored(0, 3) + room.stored(1, 3)).isEqualTo("APPP");
        assertThat(robot.lookup("#attendance-said").queryAs(Label.class).getText()).contains("1 格").contains("出勤");
        robot.type(KeyCode.ENTER);
        assertThat(room.stored(0, 2)).isEqualTo("P");
    }

    @Test
    void ctrlEnterSetsEveryoneElseAndCtrlDCopiesDown(FxRobot robot) {
        robot.type(KeyCode.DIGIT7);
        robot.press(KeyCode.CONTROL).type(KeyCode.D).type(KeyCode.ENTER).release(KeyCode.CONTROL);
        assertThat(room.stored(0, 2) + room.stored(1, 2) + room.stored(2, 2) + room.stored(3, 2)).isEqualTo("AAPP");
        assertThat(robot.lookup("#attendance-place").queryAs(Label.class).getText()).contains("已点名（姜红梅）");
    }

    @Test
    void leaveIsGrantedRefusesTypingAndIsCancelledByKeys(FxRobot robot) {
        robot.type(KeyCode.L);
        assertThat(robot.lookup("#leave-kind").query().isFocused()).isTrue();
        robot.type(KeyCode.TAB, KeyCode.TAB, KeyCode.TAB).write("ill").type(KeyCode.ENTER);
        assertThat(room.stored(0, 2)).isEqualTo("S");
        robot.type(KeyCode.SPACE);
        assertThat(room.stored(0, 2)).isEqualTo("S");
        assertThat(robot.lookup("#attendance-said").queryAs(Label.class).getText()).contains("已请假");
        robot.type(KeyCode.L);
        var list = robot.lookup("#leave-list").queryAs(ListView.class);
        robot.interact(list::requestFocus);
        robot.type(KeyCode.DELETE);
        assertThat(room.stored(0, 2)).isEqualTo("-");
        robot.type(KeyCode.ESCAPE);
        assertThat(grid(robot).isFocused()).isTrue();
    }

    @Test
    void aQueueIsServedFromTheSearchField(FxRobot robot) {
        robot.press(KeyCode.CONTROL).type(KeyCode.F).release(KeyCode.CONTROL).write("sgd").type(KeyCode.ENTER,
                KeyCode.SPACE);
        assertThat(room.stored(3, 2)).isEqualTo("P");
        var search = robot.lookup("#attendance-search").queryAs(TextField.class);
        assertThat(search.isFocused()).isTrue();
        robot.write("lw").type(KeyCode.ENTER, KeyCode.DIGIT7);
        assertThat(room.stored(2, 2)).isEqualTo("A");
        robot.type(KeyCode.ESCAPE);
        assertThat(search.getText()).isEmpty();
    }

    @Test
    void headingsKeepClearOfTheColumnBesideThem(FxRobot robot) {
        var look = (GridLook) robot.lookup(".attendance-look").query();
        for (var language : Language.values()) {
            var messages = new Messages(language);
            for (int i = 0; i < HeadPainter.HEADINGS.size(); i++) {
                var heading = messages.text(HeadPainter.HEADINGS.get(i));
                assertThat(look.width(heading, look.small())).as(heading)
                        .isLessThanOrEqualTo(GridMetrics.TALLIES.get(i) - 16);
            }
        }
    }

    private Mark mark(int person) {
        return room.rollCall.stored(room.people.get(person).id(), room.programme.sessions(room.open.id()).get(2).id())
                .orElseThrow();
    }

    private static Node grid(FxRobot robot) {
        return robot.lookup("#attendance-grid").query();
    }
}
