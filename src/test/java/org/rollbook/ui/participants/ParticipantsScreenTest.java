package org.rollbook.ui.participants;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rollbook.ui.Keyboard.press;
import static org.testfx.util.WaitForAsyncUtils.waitFor;
import static org.testfx.util.WaitForAsyncUtils.waitForFxEvents;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Label;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.rollbook.model.Language;
import org.rollbook.model.course.HalfDay;
import org.rollbook.model.people.BirthDate;
import org.rollbook.model.people.EnrolmentState;
import org.rollbook.model.people.Participant;
import org.rollbook.model.people.PersonField;
import org.rollbook.model.people.Role;
import org.rollbook.ui.KeyboardWalk;
import org.rollbook.ui.WindowTest;
import org.rollbook.ui.kit.navigation.Destination;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// The screen in the Chinese window, worked by keyboard.
@WindowTest
@ExtendWith(ApplicationExtension.class)
class ParticipantsScreenTest {
    @TempDir
    static Path folder;

    private Room room;
    private Stage stage;

    @Start
    void start(Stage stage) throws Exception {
        this.stage = stage;
        var here = Files.createTempDirectory(folder, "people");
        room = new Room(stage, here, Language.ZH, new Registered(here), 1000, 700);
    }

    @AfterEach
    void close(FxRobot robot) {
        robot.interact(() -> stage.close());
        room.background.close();
        room.data.close();
    }

    @Test
    void theBirthDateThatIsSeenIsSavedByEnterAndOneThatIsNoneStaysWhereItWasTyped(FxRobot robot) throws Exception {
        until(() -> robot.lookup("#participants-first").queryButton().isVisible() && stage.isFocused());
        press(robot, KeyCode.CONTROL, KeyCode.N);
        type(robot, "entry-name", "王芳");
        var born = robot.lookup("#entry-born").queryAs(DatePicker.class);
        robot.interact(born::requestFocus);
        robot.write("1980-2-30");
        press(robot, KeyCode.TAB);
        assertThat(born.getEditor().getText()).isEqualTo("1980-2-30");
        press(robot, KeyCode.ENTER);
        assertThat(robot.lookup("#participants-entry .form-note").queryAllAs(Label.class)).filteredOn(Label::isVisible)
                .extracting(Label::getText).containsExactly("“1980-2-30”不是日期，请按年-月-日输入，例如 2014-07-21。");
        assertThat(names(robot)).isEmpty();
        robot.interact(born::requestFocus);
        press(robot, KeyCode.END);
        press(robot, KeyCode.BACK_SPACE);
        press(robot, KeyCode.ENTER);
        until(() -> names(robot).equals(List.of("王芳")));
        assertThat(table(robot).getItems().getFirst().person().born()).contains(BirthDate.of(LocalDate.of(1980, 2, 3)));
        assertThat(born.getEditor().getText()).isEmpty();
    }

    @Test
    void peopleAreEnteredOneAfterTheOtherByKeyboardAlone(FxRobot robot) throws Exception {
        until(() -> robot.lookup("#participants-first").queryButton().isVisible() && stage.isFocused());
        press(robot, KeyCode.CONTROL, KeyCode.N);
        type(robot, "entry-name", "王芳");
        assertThat(field(robot, "entry-pinyin").getText()).isEqualTo("Wang Fang");
        type(robot, "entry-organisation", "长春市商务局");
        press(robot, KeyCode.ENTER);
        until(() -> names(robot).equals(List.of("王芳")));
        until(() -> field(robot, "entry-name").isFocused());
        assertThat(field(robot, "entry-name").getText()).isEmpty();
        assertThat(field(robot, "entry-organisation").getText()).isEqualTo("长春市商务局");
        robot.interact(() -> field(robot, "entry-name").setText("欧阳明"));
        press(robot, KeyCode.ENTER);
        until(() -> names(robot).equals(List.of("王芳", "欧阳明")));
        until(() -> count(robot).equals("已报名 2 人 · 已报到 0 人"));
        press(robot, KeyCode.ESCAPE);
        assertThat(table(robot).isFocused()).isTrue();
        assertThat(robot.lookup("#participants-entry").queryAs(Node.class).isVisible()).isFalse();
    }

    @Test
    void enterTakesTheOnlyProposalAndEnterAgainSaves(FxRobot robot) throws Exception {
        register(robot, "王芳");
        press(robot, KeyCode.CONTROL, KeyCode.N);
        type(robot, "entry-name", "李伟");
        press(robot, KeyCode.TAB);
        assertThat(field(robot, "entry-organisation").isFocused()).isTrue();
        robot.write("swj");
        press(robot, KeyCode.ENTER);
        assertThat(field(robot, "entry-organisation").getText()).isEqualTo("长春市商务局");
        assertThat(names(robot)).containsExactly("王芳");
        press(robot, KeyCode.ENTER);
        until(() -> names(robot).equals(List.of("王芳", "李伟")));
        assertThat(room.data.directory.organisations()).hasSize(1);
        assertThat(robot.lookup("#entry-saved").queryAs(Label.class).getText()).isEqualTo("已保存：2 号 李伟");
        press(robot, KeyCode.ENTER);
        assertThat(robot.lookup(".form-note").queryAllAs(Label.class)).filteredOn(Label::isVisible)
                .extracting(Label::getText).contains("请填写姓名。");
    }

    @Test
    void withdrawingAsksFromWhichHalfDayAndEnterTakesTheProposal(FxRobot robot) throws Exception {
        register(robot, "王芳");
        robot.interact(() -> {
            table(robot).requestFocus();
            table(robot).getSelectionModel().selectFirst();
        });
        press(robot, KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.W);
        until(() -> robot.lookup("#departure-from").tryQuery().isPresent());
        ComboBox<HalfDay> from = robot.lookup("#departure-from").queryComboBox();
        assertThat(from.getItems()).hasSize(10);
        assertThat(from.getValue()).isEqualTo(HalfDay.parse("2014-07-21/am"));
        assertThat(from.getScene().getFocusOwner()).as("arrow keys choose at once").isSameAs(from);
        robot.interact(() -> {
            from.setValue(HalfDay.parse("2014-07-22/pm"));
            field(robot, "departure-reason").setText("家中有事");
            robot.lookup(".rollbook-dialog .accent").queryButton().fire();
        });
        until(() -> table(robot).getItems().getFirst().state() == EnrolmentState.WITHDRAWN);
        assertThat(table(robot).getItems().getFirst().membership().leaves()).contains(HalfDay.parse("2014-07-22/pm"));
    }

    @Test
    void theStretchOfAMembershipHasAKeyAndIsChosenAtOnce(FxRobot robot) throws Exception {
        register(robot, "王芳");
        robot.interact(() -> {
            table(robot).requestFocus();
            table(robot).getSelectionModel().selectFirst();
        });
        press(robot, KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.J);
        until(() -> robot.lookup("#membership-joins").tryQuery().isPresent());
        ComboBox<Optional<HalfDay>> joins = robot.lookup("#membership-joins").queryComboBox();
        assertThat(joins.getScene().getFocusOwner()).as("arrow keys choose at once").isSameAs(joins);
        robot.interact(() -> {
            joins.setValue(Optional.of(HalfDay.parse("2014-07-21/pm")));
            robot.lookup(".rollbook-dialog .accent").queryButton().fire();
        });
        until(() -> table(robot).getItems().getFirst().membership().joins()
                .equals(Optional.of(HalfDay.parse("2014-07-21/pm"))));
    }

    @Test
    void aSubstituteIsAskedForAtTheDeskWithTheKeyOfTheDesk(FxRobot robot) throws Exception {
        register(robot, "王芳");
        robot.interact(() -> {
            table(robot).requestFocus();
            table(robot).getSelectionModel().selectFirst();
        });
        press(robot, KeyCode.F3);
        until(() -> room.journey.arrive(Destination.SubstituteFor.class)
                .equals(Optional.of(new Destination.SubstituteFor(table(robot).getItems().getFirst().id()))));
    }

    /// The second person of a delegation costs the name and one key; another organisation its letters and three keys.
    @Test
    void organisationAndRoleStickAndTypingReplacesThem(FxRobot robot) throws Exception {
        register(robot, "王芳");
        press(robot, KeyCode.CONTROL, KeyCode.N);
        type(robot, "entry-name", "李伟");
        press(robot, KeyCode.TAB);
        robot.write("swj");
        press(robot, KeyCode.ENTER);
        press(robot, KeyCode.TAB);
        press(robot, KeyCode.DOWN);
        press(robot, KeyCode.ENTER);
        until(() -> names(robot).size() == 2);
        until(() -> field(robot, "entry-name").isFocused());
        robot.write("zhang san");
        press(robot, KeyCode.ENTER);
        until(() -> names(robot).size() == 3);
        assertThat(row(robot, 3).organisation().orElseThrow().name().zh()).isEqualTo("长春市商务局");
        assertThat(row(robot, 3).role()).isEqualTo(Role.EXPERT);
        until(() -> field(robot, "entry-name").isFocused());
        robot.write("li si");
        press(robot, KeyCode.TAB);
        assertThat(field(robot, "entry-organisation").getSelectedText()).isEqualTo("长春市商务局");
        robot.write("new office");
        press(robot, KeyCode.ENTER);
        until(() -> names(robot).size() == 4);
        assertThat(row(robot, 4).organisation().orElseThrow().name().en()).isEqualTo("new office");
    }

    @Test
    void initialsMeanTheBestProposalAndWholeNamesAreTakenAsTyped(FxRobot robot) throws Exception {
        register(robot, "王芳");
        room.data.register(room.data.second, "李伟", "长春市税务局");
        robot.interact(room.model::load);
        waitForFxEvents();
        press(robot, KeyCode.CONTROL, KeyCode.N);
        type(robot, "entry-name", "赵敏");
        press(robot, KeyCode.TAB);
        until(() -> room.model.entry().complete("swj").size() == 2);
        robot.write("swj");
        press(robot, KeyCode.DOWN);
        press(robot, KeyCode.ENTER);
        var second = field(robot, "entry-organisation").getText();
        robot.interact(() -> field(robot, "entry-organisation").selectAll());
        robot.write("swj");
        press(robot, KeyCode.ENTER);
        assertThat(List.of("长春市商务局", "长春市税务局")).contains(second, field(robot, "entry-organisation").getText());
        assertThat(field(robot, "entry-organisation").getText()).isNotEqualTo(second);
        robot.interact(() -> field(robot, "entry-organisation").setText("长春"));
        press(robot, KeyCode.ENTER);
        assertThat(field(robot, "entry-organisation").getText()).isEqualTo("长春");
    }

    @Test
    void whoWasJustSavedIsChosenAndInFullView(FxRobot robot) throws Exception {
        register(robot, IntStream.range(0, 40).mapToObj("学员%d"::formatted).toArray(String[]::new));
        press(robot, KeyCode.CONTROL, KeyCode.N);
        for (int saved = 41; saved <= 43; saved++) {
            var count = saved;
            type(robot, "entry-name", "新学员" + saved);
            press(robot, KeyCode.ENTER);
            until(() -> names(robot).size() == count
                    && table(robot).getSelectionModel().getSelectedIndex() == count - 1);
            var clip = robot.lookup("#participants-table .clipped-container").queryAs(Node.class);
            var row = robot.lookup("#participants-table .table-row-cell").queryAllAs(TableRow.class).stream()
                    .filter(r -> !r.isEmpty() && r.getIndex() == count - 1).findFirst().orElseThrow();
            assertThat(row.localToScene(row.getLayoutBounds()).getMaxY())
                    .isLessThanOrEqualTo(clip.localToScene(clip.getLayoutBounds()).getMaxY() + 1);
        }
    }

    @Test
    void searchingAndNotingAnArrivalTakesNoMouse(FxRobot robot) throws Exception {
        register(robot, "王芳", "欧阳明", "李伟");
        press(robot, KeyCode.CONTROL, KeyCode.F);
        robot.write("oym");
        assertThat(names(robot)).containsExactly("欧阳明");
        assertThat(count(robot)).endsWith("显示 1 人");
        press(robot, KeyCode.ENTER);
        press(robot, KeyCode.SPACE);
        until(() -> state(robot, 2) == EnrolmentState.ARRIVED);
        press(robot, KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.A);
        until(() -> state(robot, 2) == EnrolmentState.REGISTERED);
    }

    @Test
    void whatIsTypedBlindlyAfterASearchRenamesNobody(FxRobot robot) throws Exception {
        register(robot, "王芳", "周磊", "李伟");
        press(robot, KeyCode.CONTROL, KeyCode.F);
        robot.write("zl");
        press(robot, KeyCode.ENTER);
        robot.write("sw");
        assertThat(robot.lookup("#participants-entry").query().isVisible()).as("no letter opens a form").isFalse();
        press(robot, KeyCode.ENTER);
        until(() -> field(robot, "entry-name").isFocused());
        assertThat(field(robot, "entry-name").getSelectedText()).isEmpty();
        assertThat(field(robot, "entry-name").getCaretPosition()).isEqualTo(2);
        robot.write("sw");
        assertThat(field(robot, "entry-name").getText()).isEqualTo("周磊sw");
        press(robot, KeyCode.ENTER);
        until(() -> robot.lookup(".dialog-pane").tryQuery().isPresent());
        assertThat(robot.lookup(".dialog-pane .label").queryAllAs(Label.class)).extracting(Label::getText)
                .contains("姓名将由“周磊”改为“周磊sw”，确定要改吗？");
        robot.write("lw");
        press(robot, KeyCode.ENTER);
        until(() -> robot.lookup(".dialog-pane").tryQuery().isEmpty());
        assertThat(field(robot, "entry-name").isFocused()).isTrue();
        assertThat(room.data.registration.participants(room.data.first.id())).extracting(Participant::name)
                .contains("周磊");
    }

    @Test
    void theFormStaysUnselectedWhenTheWindowComesBack(FxRobot robot) throws Exception {
        register(robot, "周磊");
        robot.interact(() -> table(robot).requestFocus());
        press(robot, KeyCode.DOWN);
        press(robot, KeyCode.ENTER);
        until(() -> field(robot, "entry-name").isFocused());
        var other = new Stage[1];
        robot.interact(() -> {
            other[0] = new Stage();
            other[0].show();
            other[0].requestFocus();
        });
        waitForFxEvents();
        robot.interact(() -> {
            other[0].close();
            stage.requestFocus();
        });
        until(() -> field(robot, "entry-name").isFocused());
        assertThat(field(robot, "entry-name").getSelectedText()).isEmpty();
    }

    @Test
    void aRemarkHasTheKeysOfEveryOtherField(FxRobot robot) throws Exception {
        until(() -> robot.lookup("#participants-first").queryButton().isVisible() && stage.isFocused());
        press(robot, KeyCode.CONTROL, KeyCode.N);
        type(robot, "entry-name", "王芳");
        var remark = robot.lookup("#entry-note").queryAs(TextArea.class);
        robot.interact(remark::requestFocus);
        robot.write("a");
        press(robot, KeyCode.CONTROL, KeyCode.TAB);
        robot.write("b");
        press(robot, KeyCode.SHIFT, KeyCode.ENTER);
        robot.write("c");
        press(robot, KeyCode.SHIFT, KeyCode.TAB);
        assertThat(field(robot, "entry-room").isFocused()).isTrue();
        press(robot, KeyCode.TAB);
        assertThat(remark.isFocused()).isTrue();
        press(robot, KeyCode.TAB);
        robot.write("vegan");
        press(robot, KeyCode.ENTER);
        until(() -> names(robot).equals(List.of("王芳")));
        assertThat(table(robot).getItems().getFirst().note()).isEqualTo("a\tb\nc");
        assertThat(table(robot).getItems().getFirst().internalNote()).isEqualTo("vegan");
    }

    @Test
    void aRowIsEditedAndTheKeyboardComesBackToIt(FxRobot robot) throws Exception {
        register(robot, "王芳", "李伟");
        robot.interact(() -> table(robot).requestFocus());
        press(robot, KeyCode.DOWN);
        assertThat(table(robot).getSelectionModel().getSelectedIndex()).isZero();
        press(robot, KeyCode.F2);
        assertThat(robot.lookup("#entry-heading").queryAs(Label.class).getText()).isEqualTo("1 号 · 王芳");
        type(robot, "entry-position", "科长");
        press(robot, KeyCode.ENTER);
        until(() -> row(robot, 1).position().equals("科长"));
        until(() -> table(robot).isFocused());
        assertThat(table(robot).getSelectionModel().getSelectedItem().name()).isEqualTo("王芳");
    }

    @Test
    void ordersHaveKeysAndTheStrokeOrderSaysSo(FxRobot robot) throws Exception {
        register(robot, "张伟", "王芳", "高富", "高一");
        press(robot, KeyCode.ALT, KeyCode.DIGIT2);
        until(() -> names(robot).equals(List.of("王芳", "张伟", "高一", "高富")));
        assertThat(robot.lookup("#order-caption").queryAs(Label.class).getText()).isEqualTo("以姓氏笔画为序");
        press(robot, KeyCode.ALT, KeyCode.DIGIT4);
        until(() -> names(robot).equals(List.of("张伟", "王芳", "高富", "高一")));
        assertThat(robot.lookup("#order-caption").queryAs(Label.class).getText()).isEmpty();
    }

    @Test
    void aRemovalIsToldWithItsUndo(FxRobot robot) throws Exception {
        register(robot, "王芳", "李伟");
        robot.interact(() -> table(robot).requestFocus());
        press(robot, KeyCode.DOWN);
        press(robot, KeyCode.DELETE);
        until(() -> names(robot).equals(List.of("李伟")));
        until(() -> robot.lookup(".notice-button").tryQuery().isPresent());
        robot.interact(() -> robot.lookup(".notice-button").queryButton().fire());
        until(() -> names(robot).equals(List.of("王芳", "李伟")));
    }

    @Test
    void columnsAreKeptForTheClass(FxRobot robot) throws Exception {
        register(robot, "王芳");
        robot.interact(() -> table(robot).getColumns()
                .get(ParticipantColumn.all().indexOf(new ParticipantColumn(Optional.of(PersonField.ROOM))))
                .setVisible(true));
        assertThat(room.preferences.text("columns.CC-2014-07")).contains("participants.column.room:72:shown");
        robot.interact(() -> room.data.openClass.open(room.data.second.code()));
        assertThat(table(robot).getColumns()
                .get(ParticipantColumn.all().indexOf(new ParticipantColumn(Optional.of(PersonField.ROOM)))).isVisible())
                .isFalse();
        robot.interact(() -> room.data.openClass.open(room.data.first.code()));
        assertThat(table(robot).getColumns()
                .get(ParticipantColumn.all().indexOf(new ParticipantColumn(Optional.of(PersonField.ROOM)))).isVisible())
                .isTrue();
    }

    @Test
    void whatWasTypedIsStillThereAfterEscAndEverythingHasAName(FxRobot robot) throws Exception {
        until(stage::isFocused);
        press(robot, KeyCode.CONTROL, KeyCode.N);
        type(robot, "entry-name", "李");
        press(robot, KeyCode.ESCAPE);
        assertThat(table(robot).isFocused() || !table(robot).getParent().isVisible()).isTrue();
        assertThat(robot.lookup("#participants-entry").queryAs(Node.class).isVisible()).isFalse();
        robot.interact(() -> robot.lookup(".notice-button").queryButton().fire());
        assertThat(field(robot, "entry-name").getText()).isEqualTo("李");
        until(() -> field(robot, "entry-name").isFocused());
        assertThat(KeyboardWalk.nameless(stage.getScene().getRoot())).isEmpty();
    }

    @Test
    void anotherPersonDoesNotTakeThePlaceOfWhatWasTyped(FxRobot robot) throws Exception {
        register(robot, "王芳", "李伟");
        press(robot, KeyCode.CONTROL, KeyCode.N);
        type(robot, "entry-name", "赵六");
        robot.interact(() -> table(robot).requestFocus());
        press(robot, KeyCode.HOME);
        press(robot, KeyCode.F2);
        until(() -> field(robot, "entry-name").isFocused());
        assertThat(field(robot, "entry-name").getText()).as("first what is not saved").isEqualTo("赵六");
        assertThat(robot.lookup("#restored-discard").queryButton().isVisible()).as("to give it up").isTrue();
    }

    private void register(FxRobot robot, String... names) throws TimeoutException {
        robot.interact(() -> room.background.write(() -> List.of(names).forEach(
                name -> room.data.register(room.data.first, name, "长春市商务局")), () -> {}));
        until(() -> names(robot).size() == names.length && stage.isFocused());
    }

    private static EnrolmentState state(FxRobot robot, int number) {
        return row(robot, number).state();
    }

    private static Participant row(FxRobot robot, int number) {
        return table(robot).getItems().stream().filter(p -> p.number() == number).findFirst().orElseThrow();
    }

    /// Sets the text as an input method would, since the headless keyboard knows no Chinese.
    private static void type(FxRobot robot, String id, String text) {
        robot.interact(() -> {
            field(robot, id).requestFocus();
            field(robot, id).setText(text);
        });
        waitForFxEvents();
    }

    private static List<String> names(FxRobot robot) {
        return table(robot).getItems().stream().map(Participant::name).toList();
    }

    private static String count(FxRobot robot) {
        return robot.lookup("#participants-count").queryAs(Label.class).getText();
    }

    private static TextField field(FxRobot robot, String id) {
        return robot.lookup("#" + id).queryAs(TextField.class);
    }

    @SuppressWarnings("unchecked")
    private static TableView<Participant> table(FxRobot robot) {
        return robot.lookup("#participants-table").queryAs(TableView.class);
    }

    private static void until(Callable<Boolean> condition) throws TimeoutException {
        waitFor(20, TimeUnit.SECONDS, condition);
        waitForFxEvents();
    }
}
