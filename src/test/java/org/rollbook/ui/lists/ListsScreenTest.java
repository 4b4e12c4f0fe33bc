package org.rollbook.ui.lists;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rollbook.ui.Keyboard.press;
import static org.testfx.util.WaitForAsyncUtils.waitForFxEvents;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.rollbook.model.Language;
import org.rollbook.model.people.Participant;
import org.rollbook.service.lists.ImportRow;
import org.rollbook.service.lists.ImportRow.Decision;
import org.rollbook.ui.Stand;
import org.rollbook.ui.WindowTest;
import org.rollbook.ui.kit.navigation.Journey;
import org.rollbook.ui.kit.navigation.ScreenId;
import org.rollbook.ui.lists.work.Filter;
import org.rollbook.ui.lists.work.ListInHand;
import org.rollbook.ui.lists.work.ListsViewModel;
import org.rollbook.ui.lists.work.Step;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// The import desk by keys alone.
@WindowTest
@ExtendWith(ApplicationExtension.class)
class ListsScreenTest {
    @TempDir
    static Path folder;

    private Stage stage;
    private Stand stand;
    private ListsViewModel model;
    private ListIntake intake;

    @Start
    void start(Stage primary) {
        stage = primary;
    }

    @AfterEach
    void close() {
        stand.close();
    }

    @Test
    void aListIsDecidedByKeysAndWritten(FxRobot robot) throws Exception {
        show(robot, Language.ZH);
        var twice = people().getFirst();
        open(robot, "姓名,单位", "赵新民,长春市商务局", twice.name() + ",吉林省服务贸易中心", ",长春市商务局");

        model.go(Step.ROWS);
        waitForFxEvents();
        assertThat(rows(robot).isFocused()).isTrue();
        press(robot, KeyCode.DOWN);
        press(robot, KeyCode.U);
        assertThat(model.rows().get(1).decision()).isEqualTo(Decision.UPDATE);
        assertThat(rows(robot).getSelectionModel().getSelectedItem().row()).isEqualTo(3);
        press(robot, KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.ENTER);

        assertThat(people()).hasSize(81);
        assertThat(stand.said()).anyMatch(said -> said.contains("新增1人") && said.contains("变更1人"));
        assertThat(stand.focused().getId()).isEqualTo("lists-done-export");
        robot.interact(() -> robot.lookup("#lists-done-people").queryAs(Button.class).requestFocus());
        press(robot, KeyCode.ENTER);
        assertThat(stand.shown).contains(ScreenId.PARTICIPANTS);
    }

    @Test
    void enterGoesToWhatWaitsForADecisionAndThenToTheButtonThatWrites(FxRobot robot) throws Exception {
        show(robot, Language.ZH);
        var some = people().subList(0, 2);
        open(robot, "姓名,单位", "赵新民,长春市商务局", some.get(0).name() + ",吉林省服务贸易中心", "钱小红,长春市商务局",
                some.get(1).name() + ",吉林省服务贸易中心");
        robot.interact(() -> model.go(Step.ROWS));
        waitForFxEvents();

        press(robot, KeyCode.ENTER);
        assertThat(rows(robot).getSelectionModel().getSelectedItem().row()).isEqualTo(3);
        press(robot, KeyCode.S);
        press(robot, KeyCode.ENTER);
        assertThat(rows(robot).getSelectionModel().getSelectedItem().row()).isEqualTo(5);
        press(robot, KeyCode.N);
        press(robot, KeyCode.ENTER);
        assertThat(stand.focused().getId()).isEqualTo("lists-apply");
        assertThat(people()).hasSize(80);
        press(robot, KeyCode.ENTER);
        assertThat(people()).hasSize(83);
    }

    @Test
    void theOrganisationOfTheListIsSeenAndChanged(FxRobot robot) throws Exception {
        show(robot, Language.ZH);
        open(robot, "长春新星公司参训人员名单,", "姓名,部门", "赵新民,办公室", "钱小红,财务部");
        robot.interact(() -> model.go(Step.COLUMNS));
        waitForFxEvents();

        var field = robot.lookup("#lists-organisation").queryAs(javafx.scene.control.TextField.class);
        assertThat(field.getText()).isEqualTo("长春新星公司");
        robot.interact(() -> {
            field.requestFocus();
            field.setText("吉林大学");
            field.fireEvent(new javafx.event.ActionEvent());
        });
        waitForFxEvents();
        assertThat(model.rows()).filteredOn(row -> !row.name().isEmpty()).extracting(row -> row.organisation())
                .containsOnly("吉林大学");
    }

    @Test
    void hiddenRowsAreDecidedOnceForTheList(FxRobot robot) throws Exception {
        show(robot, Language.ZH);
        robot.interact(() -> model.open(Path.of("src/test/resources/sheet/corpus/op-hidden-rows.xlsx")));
        waitForFxEvents();

        assertThat(model.step().get()).as("one looks first").isEqualTo(Step.COLUMNS);
        var take = robot.lookup("#lists-hidden").queryAs(javafx.scene.control.CheckBox.class);
        assertThat(model.rows()).hasSize(2);
        robot.interact(take::fire);
        waitForFxEvents();
        assertThat(model.rows()).hasSize(3);
        robot.interact(() -> robot.lookup("#lists-hidden").queryAs(javafx.scene.control.CheckBox.class).fire());
        waitForFxEvents();
        assertThat(model.rows()).hasSize(2);
    }

    @Test
    void aHiddenColumnWithoutHiddenRowsIsLeftOutUntilSomebodyTakesIt(FxRobot robot) throws Exception {
        var file = folder.resolve("hidden-column.xlsx");
        try (var book = new XSSFWorkbook(); var out = Files.newOutputStream(file)) {
            var sheet = book.createSheet("名单");
            List<List<String>> lines = List.of(List.of("姓名", "手机", "单位"), List.of("赵新民", "13800138000", "吉林大学"),
                    List.of("钱小红", "13800138001", "吉林大学"));
            for (var line : lines) {
                var row = sheet.createRow(sheet.getPhysicalNumberOfRows());
                line.forEach(text -> row.createCell(Math.max(row.getLastCellNum(), 0)).setCellValue(text));
            }
            sheet.setColumnHidden(2, true);
            book.write(out);
        }
        show(robot, Language.ZH);
        robot.interact(() -> model.open(file));
        waitForFxEvents();

        for (boolean taken : new boolean[] {false, true, false}) {
            var take = robot.lookup("#lists-hidden").queryAs(CheckBox.class);
            assertThat(take.isSelected()).isEqualTo(taken);
            assertThat(model.rows()).extracting(ImportRow::organisation).containsOnly(taken ? "吉林大学" : "");
            robot.interact(take::fire);
            waitForFxEvents();
        }
    }

    @Test
    void filtersFollowTheirKeysAndTheSpaceBarWithdraws(FxRobot robot) throws Exception {
        show(robot, Language.EN);
        var lines = people().stream().skip(1)
                .map(p -> p.name() + "," + p.organisation().map(o -> o.name().zh()).orElse("")).toList();
        robot.interact(() -> model.openText("姓名,单位\n" + String.join("\n", lines)));
        waitForFxEvents();

        press(robot, KeyCode.ALT, KeyCode.DIGIT9);
        assertThat(model.filter().get()).isEqualTo(Filter.GONE);
        assertThat(robot.lookup("#lists-hint").query().isVisible()).as("keys for rows").isFalse();
        press(robot, KeyCode.SPACE);
        assertThat(model.counts().get().written()).isEqualTo(1);
        assertThat(robot.lookup("#lists-apply").queryButton().getText()).isEqualTo("Import 0, withdraw 1, leave 1");
        press(robot, KeyCode.ALT, KeyCode.DIGIT7);
        assertThat(rows(robot).getItems()).hasSize(model.counts().get().of(Filter.UNCHANGED)).hasSizeGreaterThan(70);
    }

    @Test
    void organisationsAreDecidedByDigits(FxRobot robot) throws Exception {
        show(robot, Language.ZH);
        open(robot, "姓名,单位", "赵新民,长春市商务局机关", "钱小红,通化新星公司");

        assertThat(model.step().get()).isEqualTo(Step.ORGANISATIONS);
        press(robot, KeyCode.DIGIT1);
        assertThat(model.spellings()).anyMatch(spelling -> spelling.means().isPresent());
        press(robot, KeyCode.ENTER);
        assertThat(model.step().get()).isEqualTo(Step.ROWS);
        press(robot, KeyCode.ALT, KeyCode.LEFT);
        assertThat(model.step().get()).isEqualTo(Step.ORGANISATIONS);
    }

    @Test
    void columnsAreMappedFromTheKeyboard(FxRobot robot) throws Exception {
        show(robot, Language.EN);
        open(robot, "代号,从何而来", "赵新民,吉林大学");

        assertThat(model.step().get()).isEqualTo(Step.COLUMNS);
        assertThat(stand.focused()).isInstanceOf(ComboBox.class);
        press(robot, KeyCode.DOWN);
        press(robot, KeyCode.DOWN);
        press(robot, KeyCode.DOWN);
        assertThat(model.source().get().orElseThrow().named()).as("before the choice is taken").isFalse();
        press(robot, KeyCode.ENTER);
        assertThat(model.source().get().orElseThrow().named()).isTrue();
        assertThat(stand.focused().getId()).isEqualTo("lists-column-0");
    }

    @Test
    void aBlockIsPastedAndEscapeLeavesItInHand(FxRobot robot) throws Exception {
        show(robot, Language.ZH);
        robot.interact(() -> {
            var content = new ClipboardContent();
            content.putString("姓名\t单位\n赵新民\t长春市商务局\n");
            Clipboard.getSystemClipboard().setContent(content);
            intake.paste();
        });
        waitForFxEvents();
        assertThat(model.rows()).extracting(ImportRow::name).containsExactly("赵新民");

        press(robot, KeyCode.ESCAPE);
        assertThat(stand.shown).contains(ScreenId.PARTICIPANTS);
        assertThat(model.step().get()).isEqualTo(Step.ROWS);
        press(robot, KeyCode.CONTROL, KeyCode.W);
        assertThat(model.step().get()).isEqualTo(Step.NONE);
        assertThat(robot.lookup("#lists-choose").tryQuery()).isPresent();
    }

    @Test
    void severalFilesAreRefusedWithASentenceAndEverythingHasAName(FxRobot robot) throws Exception {
        show(robot, Language.ZH);
        robot.interact(() -> intake.drop(List.of(folder.resolve("a.csv"), folder.resolve("b.csv"))));
        waitForFxEvents();
        assertThat(stand.said()).anyMatch(said -> said.contains("2个文件"));

        open(robot, "姓名,单位", "赵新民,吉林大学", ",吉林大学");
        for (var step : List.of(Step.COLUMNS, Step.ORGANISATIONS, Step.ROWS)) {
            robot.interact(() -> model.go(step));
            waitForFxEvents();
            assertThat(stand.nameless()).as(step.name()).isEmpty();
        }
    }

    @Test
    void aDoubtIsToldInWordsAndNotInConstants(FxRobot robot) throws Exception {
        show(robot, Language.ZH);
        open(robot, "姓名,单位,性别,身份证号", "赵新民,长春市商务局,女,220102198707032475");
        robot.interact(() -> model.go(Step.ROWS));
        waitForFxEvents();
        assertThat(robot.lookup("#lists-row .label").queryAllAs(Label.class)).extracting(Label::getText)
                .contains("性别“女”").noneMatch(text -> text.contains("MALE"));
    }

    private void show(FxRobot robot, Language language) throws Exception {
        stand = Stand.withSample(Files.createTempDirectory(folder, "data"), language);
        robot.interact(() -> {
            model = new ListsViewModel(stand.services.sheetImport(), stand.services.history(), stand.background,
                    stand.openClass, new ListInHand());
            var journey = new Journey(stand.shown::add);
            intake = new ListIntake(stand.messages, model, stand.dialogs(stage), journey);
            stand.show(stage, new ListsScreen(stand.messages, model, intake, stand.notices, journey));
        });
        waitForFxEvents();
    }

    private void open(FxRobot robot, String... lines) throws Exception {
        var file = Files.writeString(folder.resolve("list.csv"), String.join("\n", lines) + "\n");
        robot.interact(() -> model.open(file));
        waitForFxEvents();
    }

    @SuppressWarnings("unchecked")
    private TableView<ImportRow> rows(FxRobot robot) {
        return (TableView<ImportRow>) robot.lookup("#lists-rows").queryAs(TableView.class);
    }

    private List<Participant> people() {
        return stand.services.registration().participants(stand.trainingClass().id());
    }
}
