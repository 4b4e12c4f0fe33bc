package org.rollbook.ui.classes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rollbook.ui.Keyboard.press;
import static org.testfx.util.WaitForAsyncUtils.waitForFxEvents;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableView;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.rollbook.model.Language;
import org.rollbook.model.course.ClassState;
import org.rollbook.model.course.Half;
import org.rollbook.model.course.TimeSpan;
import org.rollbook.ui.Stand;
import org.rollbook.ui.WindowTest;
import org.rollbook.ui.kit.form.FormDrafts;
import org.rollbook.ui.kit.navigation.ScreenState;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@WindowTest
@ExtendWith(ApplicationExtension.class)
class ClassesScreenTest {
    @TempDir
    static Path folder;

    private Stage stage;
    private Stand stand;

    @Start
    void start(Stage primary) {
        stage = primary;
    }

    @AfterEach
    void close() {
        stand.close();
    }

    @Test
    void theFirstStartOffersTheSampleUnderEnter(FxRobot robot) throws Exception {
        show(robot, Stand.empty(fresh(), Language.ZH));
        assertThat(robot.lookup("#classes-sample").queryButton().getText()).isEqualTo("打开示例培训班");
        assertThat(stand.focused().getId()).isEqualTo("classes-sample");
        press(robot, KeyCode.ENTER);
        assertThat(stand.opened).extracting(entry -> entry.code()).containsExactly("CC-2014");
        assertThat(table(robot).getItems()).hasSize(1);
    }

    @Test
    void aSampleThatIsThereIsOpenedAndNotMadeAgain(FxRobot robot) throws Exception {
        show(robot, Stand.withSample(fresh(), Language.EN));
        robot.interact(() -> command("classes.sample"));
        assertThat(stand.opened).extracting(entry -> entry.code()).containsExactly("CC-2014");
        assertThat(stand.said()).isEmpty();
    }

    @Test
    void aNewClassByKeysWithItsHalfDays(FxRobot robot) throws Exception {
        show(robot, Stand.withSample(fresh(), Language.EN));
        press(robot, KeyCode.CONTROL, KeyCode.N);
        robot.write("CC-2015");
        press(robot, KeyCode.TAB);
        press(robot, KeyCode.TAB);
        robot.write("Autumn class");
        press(robot, KeyCode.ENTER);
        var made = stand.services.classes().byCode("CC-2015");
        assertThat(made.title().en()).isEqualTo("Autumn class");
        assertThat(stand.services.programme().sessions(made.id())).hasSize(10);
        assertThat(stand.opened).extracting(entry -> entry.code()).containsExactly("CC-2015");
    }

    @Test
    void aCodeThatIsTakenIsRefusedBesideTheFieldAndNothingIsLost(FxRobot robot) throws Exception {
        show(robot, Stand.withSample(fresh(), Language.ZH));
        press(robot, KeyCode.CONTROL, KeyCode.N);
        robot.write("CC-2014");
        robot.interact(() -> robot.lookup("#class-title-zh").queryAs(TextField.class).setText("秋季班"));
        press(robot, KeyCode.ENTER);
        assertThat(note(robot)).contains("CC-2014");
        assertThat(robot.lookup("#class-title-zh").queryAs(TextField.class).getText()).isEqualTo("秋季班");
        assertThat(stand.services.classes().classes()).hasSize(1);
        press(robot, KeyCode.ESCAPE);
        assertThat(robot.lookup("#class-form").tryQuery()).isEmpty();
    }

    @Test
    void enterSavesTheDateThatIsSeenInTheField(FxRobot robot) throws Exception {
        show(robot, Stand.withSample(fresh(), Language.EN));
        press(robot, KeyCode.F2);
        type(robot, "#class-to", "2014-7-27");
        press(robot, KeyCode.ENTER);
        assertThat(stand.trainingClass().to()).isEqualTo("2014-07-27");
        press(robot, KeyCode.F2);
        assertThat(date(robot, "#class-to").getEditor().getText()).isEqualTo("2014-07-27");
    }

    @Test
    void whatIsNoDateIsRefusedWhereItStands(FxRobot robot) throws Exception {
        show(robot, Stand.withSample(fresh(), Language.ZH));
        press(robot, KeyCode.F2);
        type(robot, "#class-to", "2014-07-32");
        press(robot, KeyCode.ENTER);
        assertThat(note(robot)).contains("“2014-07-32”不是日期");
        assertThat(stand.trainingClass().to()).isEqualTo("2014-07-25");
        type(robot, "#class-to", "2014-07-2x");
        assertThat(note(robot)).isEmpty();
        press(robot, KeyCode.TAB);
        assertThat(note(robot)).contains("“2014-07-2x”不是日期");
        assertThat(date(robot, "#class-to").getEditor().getText()).isEqualTo("2014-07-2x");
        robot.interact(() -> robot.lookup("#class-save").queryButton().fire());
        assertThat(robot.lookup("#class-form").tryQuery()).isPresent();
        type(robot, "#class-to", "7.28");
        press(robot, KeyCode.TAB);
        assertThat(date(robot, "#class-to").getEditor().getText()).isEqualTo("2014-07-28");
        type(robot, "#class-from", "");
        press(robot, KeyCode.ENTER);
        assertThat(note(robot)).isEqualTo(stand.messages.text("refusal.class.dates.empty"));
    }

    @Test
    void aRefusalGoesWhenItsFieldIsFilledAndComesAgainWhenItIsNot(FxRobot robot) throws Exception {
        show(robot, Stand.withSample(fresh(), Language.EN));
        press(robot, KeyCode.CONTROL, KeyCode.N);
        robot.write("CC-2015");
        for (int i = 0; i < 2; i++) {
            press(robot, KeyCode.ENTER);
            assertThat(note(robot)).isEqualTo(stand.messages.text("refusal.class.title.empty"));
            robot.interact(() -> robot.lookup("#class-title-zh").query().requestFocus());
            robot.write("a");
            assertThat(note(robot)).isEmpty();
            press(robot, KeyCode.BACK_SPACE);
        }
    }

    @Test
    void aFormThatWasChangedIsNotFilledAnew(FxRobot robot) throws Exception {
        show(robot, Stand.withSample(fresh(), Language.EN));
        press(robot, KeyCode.F2);
        robot.interact(() -> robot.lookup("#class-teacher").queryAs(TextField.class).setText("Li"));
        for (var again : List.of(List.of(KeyCode.F2), List.of(KeyCode.CONTROL, KeyCode.N))) {
            robot.interact(() -> table(robot).requestFocus());
            press(robot, again.toArray(KeyCode[]::new));
            assertThat(robot.lookup("#class-teacher").queryAs(TextField.class).getText()).isEqualTo("Li");
            assertThat(stand.focused().getId()).isEqualTo("class-code");
        }
        assertThat(stand.said()).contains(stand.messages.text("form.touched"));
        press(robot, KeyCode.ENTER);
        assertThat(stand.trainingClass().teacher()).isEqualTo("Li");
        assertThat(stand.said()).doesNotContain(stand.messages.text("form.touched"));
        press(robot, KeyCode.F2);
        robot.interact(() -> robot.lookup("#class-teacher").queryAs(TextField.class).setText("Wang"));
        press(robot, KeyCode.CONTROL, KeyCode.N);
        assertThat(stand.said()).contains(stand.messages.text("form.touched"));
        press(robot, KeyCode.ESCAPE);
        assertThat(robot.lookup("#class-teacher").tryQuery()).isEmpty();
        assertThat(stand.said()).as("left, and kept").contains(stand.messages.text("form.kept"))
                .doesNotContain(stand.messages.text("form.touched"));
    }

    @ParameterizedTest
    @EnumSource
    void aChangedFormThatIsLeftIsKeptSaidAndBroughtBack(Language language) throws Exception {
        FxRobot robot = new FxRobot();
        show(robot, Stand.withSample(fresh(), language));
        press(robot, KeyCode.F2);
        press(robot, KeyCode.ESCAPE);
        assertThat(stand.said()).as("nothing was changed").doesNotContain(stand.messages.text("form.kept"));
        press(robot, KeyCode.F2);
        robot.interact(() -> robot.lookup("#class-teacher").queryAs(TextField.class).setText("Li"));
        robot.interact(() -> robot.lookup("#class-cancel").queryButton().fire());
        assertThat(robot.lookup("#class-form").tryQuery()).isEmpty();
        assertThat(stand.said()).contains(stand.messages.text("form.kept"));
        robot.interact(() -> robot.lookup(".notice-button").queryButton().fire());
        assertThat(robot.lookup("#class-teacher").queryAs(TextField.class).getText()).isEqualTo("Li");
        assertThat(robot.lookup("#restored-note").queryAs(Label.class).isVisible()).isTrue();
        assertThat(stand.said()).doesNotContain(stand.messages.text("form.kept"));
        press(robot, KeyCode.ESCAPE);
        press(robot, KeyCode.CONTROL, KeyCode.N);
        assertThat(robot.lookup("#class-teacher").queryAs(TextField.class).getText()).as("first what is not saved")
                .isEqualTo("Li");
        press(robot, KeyCode.ESCAPE);
        stand.services.classes().close(stand.trainingClass().id());
        stand.services.classes().reopen(stand.trainingClass().id(), "a sheet came late");
        robot.interact(() -> screen.onShow());
        press(robot, KeyCode.F2);
        assertThat(robot.lookup("#class-teacher").queryAs(TextField.class).getText()).as("changed elsewhere since")
                .isNotEqualTo("Li");
        assertThat(stand.said()).contains(stand.messages.text("form.outdated"));
    }

    @Test
    void nothingIsSelectedThatAStrayKeyWouldReplaceAndARefusalIsInWords(FxRobot robot) throws Exception {
        show(robot, Stand.withSample(fresh(), Language.ZH));
        press(robot, KeyCode.F2);
        var code = robot.lookup("#class-code").queryAs(TextField.class);
        assertThat(code.isFocused()).isTrue();
        assertThat(code.getSelectedText()).isEmpty();
        assertThat(code.getCaretPosition()).isEqualTo(code.getText().length());
        robot.interact(() -> robot.lookup("#class-title-zh").queryAs(TextField.class).setText("班".repeat(300)));
        press(robot, KeyCode.ENTER);
        assertThat(note(robot)).isEqualTo("中文班名不能超过200个字符。");
    }

    @Test
    void aRemarkHasTheKeysOfEveryOtherField(FxRobot robot) throws Exception {
        show(robot, Stand.withSample(fresh(), Language.EN));
        press(robot, KeyCode.F2);
        var remark = robot.lookup("#class-note").queryAs(TextArea.class);
        robot.interact(() -> {
            remark.setText("one");
            remark.requestFocus();
            remark.end();
        });
        press(robot, KeyCode.SHIFT, KeyCode.ENTER);
        robot.write("two");
        press(robot, KeyCode.CONTROL, KeyCode.TAB);
        robot.write("three");
        assertThat(remark.getText()).isEqualTo("one\ntwo\tthree");
        press(robot, KeyCode.SHIFT, KeyCode.TAB);
        assertThat(stand.focused().getId()).isEqualTo("class-level");
        press(robot, KeyCode.TAB);
        assertThat(remark.isFocused()).isTrue();
        press(robot, KeyCode.TAB);
        assertThat(stand.focused().getId()).isEqualTo("class-save");
        press(robot, KeyCode.SHIFT, KeyCode.TAB);
        press(robot, KeyCode.ENTER);
        assertThat(stand.trainingClass().note()).isEqualTo("one\ntwo\tthree");
        assertThat(robot.lookup("#class-note").tryQuery()).isEmpty();
    }

    @Test
    void shorteningAClassOffersToRemoveTheEmptyHalfDaysThatWouldLieOutside(FxRobot robot) throws Exception {
        show(robot, Stand.withSample(fresh(), Language.EN));
        press(robot, KeyCode.F2);
        type(robot, "#class-to", "2014-07-30");
        press(robot, KeyCode.ENTER);
        var made = stand.trainingClass();
        stand.services.programme().generate(made.id(), made.to(), made.to(),
                TimeSpan.untimed(Set.of(Half.PM, Half.EVENING)), Set.of());
        press(robot, KeyCode.F2);
        type(robot, "#class-to", "2014-07-25");
        press(robot, KeyCode.ENTER);
        assertThat(note(robot)).startsWith("2 half-days lie outside the new dates, the first on 30 Jul 2014");
        assertThat(date(robot, "#class-to").getPseudoClassStates()).extracting(Object::toString).contains("danger");
        press(robot, KeyCode.TAB);
        assertThat(stand.focused().getId()).isEqualTo("class-remove-outside");
        robot.interact(() -> robot.lookup("#class-remove-outside").queryButton().fire());
        assertThat(stand.trainingClass().to()).isEqualTo("2014-07-25");
        assertThat(stand.services.programme().sessions(made.id()))
                .noneMatch(s -> s.at().date().equals(LocalDate.of(2014, 7, 30)));
    }

    @Test
    void nothingIsCutBesideTheForm(FxRobot robot) throws Exception {
        show(robot, Stand.withSample(fresh(), Language.EN));
        press(robot, KeyCode.F2);
        assertThat(robot.lookup("#classes-table .column-header .label").queryAllAs(Label.class))
                .filteredOn(Label::isVisible)
                .allSatisfy(label -> assertThat(((Text) label.lookup(".text")).getText()).isEqualTo(label.getText()));
        assertThat(robot.lookup("#classes-table .table-cell").queryAllAs(Labeled.class))
                .filteredOn(cell -> cell.getText() != null
                        && cell.getText().startsWith("2014-"))
                .allSatisfy(cell -> assertThat(((Text) cell.lookup(".text")).getText()).isEqualTo(cell.getText()));
    }

    private static void type(FxRobot robot, String id, String words) {
        robot.interact(() -> date(robot, id).requestFocus());
        press(robot, KeyCode.CONTROL, KeyCode.A);
        press(robot, KeyCode.BACK_SPACE);
        robot.write(words);
    }

    private static DatePicker date(FxRobot robot, String id) {
        return robot.lookup(id).queryAs(DatePicker.class);
    }

    @Test
    void aCopyTakesTheProgrammeButNobody(FxRobot robot) throws Exception {
        show(robot, Stand.withSample(fresh(), Language.EN));
        press(robot, KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.C);
        robot.write("CC-COPY");
        press(robot, KeyCode.ENTER);
        var copy = stand.services.classes().byCode("CC-COPY");
        assertThat(stand.services.programme().sessions(copy.id()))
                .hasSameSizeAs(stand.services.programme().sessions(stand.services.classes().byCode("CC-2014").id()));
        assertThat(stand.services.classes().classes()).filteredOn(s -> s.trainingClass().code().equals("CC-COPY"))
                .extracting(s -> s.enrolled()).containsExactly(0);
    }

    @Test
    void aClosedClassIsReadOnlyUntilItIsReopenedWithAReason(FxRobot robot) throws Exception {
        show(robot, Stand.withSample(fresh(), Language.EN));
        press(robot, KeyCode.CONTROL, KeyCode.ALT, KeyCode.W);
        assertThat(robot.lookup("#closing-notTaken-all").queryComboBox().getItems()).hasSize(2);
        var all = robot.lookup("#closing-notTaken-all").queryComboBox();
        assertThat(all.getScene().getFocusOwner()).as("arrow keys choose at once").isSameAs(all);
        assertThat(stand.trainingClass().state()).as("closing asks about what is open").isEqualTo(ClassState.RUNNING);
        robot.interact(() -> robot.lookup(".rollbook-dialog .accent").queryButton().fire());
        waitForFxEvents();
        assertThat(stand.trainingClass().state()).isEqualTo(ClassState.CLOSED);
        assertThat(stand.said()).contains(stand.messages.text("classMenu.said.closed", stand.trainingClass().code()));
        assertThat(robot.lookup(".notice-button").queryButton().getText()).as("and taken back from here")
                .isEqualTo(stand.messages.text("notice.undo"));
        press(robot, KeyCode.F2);
        assertThat(robot.lookup("#class-form").tryQuery()).isEmpty();
        press(robot, KeyCode.CONTROL, KeyCode.ALT, KeyCode.O);
        var reopen = robot.lookup(".rollbook-dialog .accent").queryButton();
        assertThat(reopen.isDisabled()).isTrue();
        robot.interact(() -> robot.lookup("#dialog-line").queryAs(TextField.class).setText("one sheet came late"));
        robot.interact(reopen::fire);
        waitForFxEvents();
        assertThat(stand.trainingClass().state()).isEqualTo(ClassState.RUNNING);
    }

    @Test
    void theMenuAtHandHasTheSameCommandsAndEverythingHasAName(FxRobot robot) throws Exception {
        show(robot, Stand.withSample(fresh(), Language.ZH));
        var items = table(robot).getContextMenu().getItems().stream().map(item -> item.getText()).toList();
        assertThat(items).contains("编辑培训班", "复制培训班", "结班", "重新开班");
        assertThat(stand.nameless()).isEmpty();
        press(robot, KeyCode.CONTROL, KeyCode.N);
        assertThat(stand.nameless()).isEmpty();
    }

    @Test
    void aHalfFilledFormIsBackAtTheNextStartInEnglish(FxRobot robot) throws Exception {
        show(robot, Stand.withSample(fresh(), Language.EN));
        comesBack(robot, "Unsaved entry from 12:00 restored");
    }

    @Test
    void aHalfFilledFormIsBackAtTheNextStartInChinese(FxRobot robot) throws Exception {
        show(robot, Stand.withSample(fresh(), Language.ZH));
        comesBack(robot, "已恢复 12:00 未保存的内容");
    }

    private void comesBack(FxRobot robot, String note) {
        press(robot, KeyCode.CONTROL, KeyCode.N);
        robot.write("CC-2015");
        robot.interact(halfFilled::putAway);
        show(robot, stand);
        assertThat(robot.lookup("#class-code").queryAs(TextField.class).getText()).isEqualTo("CC-2015");
        assertThat(robot.lookup("#restored-note").queryAs(Label.class).getText()).isEqualTo(note);
        assertThat(stand.nameless()).isEmpty();
        robot.interact(() -> robot.lookup("#restored-discard").queryButton().requestFocus());
        press(robot, KeyCode.SPACE);
        assertThat(robot.lookup("#class-form").tryQuery()).isEmpty();
        assertThat(stand.database.forms().all()).isEmpty();
        show(robot, stand);
        assertThat(robot.lookup("#class-form").tryQuery()).isEmpty();
    }

    private ClassesScreen screen;
    private FormDrafts halfFilled;

    private void show(FxRobot robot, Stand made) {
        stand = made;
        halfFilled = new FormDrafts(stand.background, Stand.CLOCK, stand.database.forms()::keep,
                stand.database.forms()::forget);
        halfFilled.bring(stand.database.forms().all());
        robot.interact(() -> {
            screen = new ClassesScreen(stand.messages, stand.notices,
                    new ClassMoves(stand.messages, stand.notices, stand.dialogs(stage),
                            stand.background, stand.services.classes(), stand.services.closing(),
                            stand.services.history()),
                    stand.background,
                    stand.services.classes(), stand.services.sample(), stand.opened::add, Stand.CLOCK,
                    new ScreenState(),
                    halfFilled);
            stand.show(stage, screen);
        });
        waitForFxEvents();
    }

    private void command(String key) {
        screen.commands().stream().filter(c -> c.key().equals(key)).findFirst().orElseThrow().run();
    }

    @SuppressWarnings("unchecked")
    private static TableView<Object> table(FxRobot robot) {
        return robot.lookup("#classes-table").queryAs(TableView.class);
    }

    private static String note(FxRobot robot) {
        return robot.lookup("#class-form .form-note").queryAllAs(Label.class).stream().filter(Label::isVisible)
                .map(Label::getText).findFirst().orElse("");
    }

    private static Path fresh() throws Exception {
        return Files.createTempDirectory(folder, "desk");
    }
}
