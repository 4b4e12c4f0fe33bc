package org.rollbook.ui.arrival;

import static org.assertj.core.api.Assertions.assertThat;
import static org.testfx.util.WaitForAsyncUtils.waitForFxEvents;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.kordamp.ikonli.feather.Feather;
import org.rollbook.model.Language;
import org.rollbook.model.people.EnrolmentState;
import org.rollbook.model.people.Participant;
import org.rollbook.model.people.TicketCode;
import org.rollbook.text.Messages;
import org.rollbook.ui.Keyboard;
import org.rollbook.ui.KeyboardWalk;
import org.rollbook.ui.Shell;
import org.rollbook.ui.WindowTest;
import org.rollbook.ui.kit.Background;
import org.rollbook.ui.kit.Dialogs;
import org.rollbook.ui.kit.Notices;
import org.rollbook.ui.kit.Screen;
import org.rollbook.ui.kit.Theme;
import org.rollbook.ui.kit.command.Command;
import org.rollbook.ui.kit.navigation.Journey;
import org.rollbook.ui.kit.navigation.ScreenId;
import org.rollbook.ui.kit.preferences.Preferences;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// The desk in its window, worked by keys and by a scanner alone.
@WindowTest
@ExtendWith(ApplicationExtension.class)
class ArrivalScreenTest {
    @TempDir
    static Path folder;

    private FormScreen form;
    private DeskRoom room;
    private Stage stage;
    private Shell shell;
    private Notices notices;

    @Start
    void start(Stage stage) throws Exception {
        this.stage = stage;
        form = new FormScreen();
        Path here = Files.createTempDirectory(folder, "desk");
        room = new DeskRoom(here);
        build(Language.ZH, here);
    }

    @AfterEach
    void close(FxRobot robot) {
        robot.interact(() -> {
            shell.leave();
            stage.close();
        });
        room.close();
    }

    @Test
    void aPersonTakesTheirInitialsAndOneKey(FxRobot robot) {
        type(robot, "wf");
        press(robot, KeyCode.ENTER);
        assertThat(text(robot, "#arrival-sentence")).isEqualTo("王芳已报到。");
        assertThat(text(robot, "#arrival-arrived")).isEqualTo("1");
        assertThat(text(robot, "#arrival-missing")).isEqualTo("未到 5");
        type(robot, "zw");
        press(robot, KeyCode.DIGIT2);
        assertThat(state(3)).isEqualTo(EnrolmentState.ARRIVED);
        assertThat(state(2)).isEqualTo(EnrolmentState.REGISTERED);
        assertThat(box(robot).getText()).isEmpty();
        assertThat(box(robot).isFocused()).isTrue();
    }

    @Test
    void digitsAreWordsInANumber(FxRobot robot) {
        type(robot, "6");
        assertThat(box(robot).getText()).isEqualTo("6");
        press(robot, KeyCode.ENTER);
        assertThat(state(6)).isEqualTo(EnrolmentState.ARRIVED);
        type(robot, "1391111");
        assertThat(box(robot).getText()).isEqualTo("1391111");
        press(robot, KeyCode.ALT, KeyCode.DIGIT1);
        assertThat(state(2)).isEqualTo(EnrolmentState.ARRIVED);
    }

    @Test
    void aDigitOverAnOldWordBeginsANewOneAndReceivesNobody(FxRobot robot) {
        type(robot, "w");
        robot.interact(box(robot)::selectAll);
        type(robot, "1");
        assertThat(box(robot).getText()).isEqualTo("1");
        assertThat(text(robot, "#arrival-arrived")).isEqualTo("0");
    }

    @Test
    void aScanIsReceivedWithAndWithoutEnterAndRightAfterTyping(FxRobot robot) {
        scan(robot, 1, "\n");
        assertThat(text(robot, "#arrival-name")).isEqualTo("王芳");
        scan(robot, 2, "");
        assertThat(text(robot, "#arrival-name")).isEqualTo("张伟");
        type(robot, "li");
        scan(robot, 3, "\t");
        assertThat(state(3)).isEqualTo(EnrolmentState.ARRIVED);
        assertThat(box(robot).getText()).isEmpty();
        assertThat(text(robot, "#arrival-arrived")).isEqualTo("3");
    }

    @Test
    void aScanIsHeardFromEveryScreenAndFromAnOpenForm(FxRobot robot) {
        press(robot, KeyCode.F2);
        assertThat(robot.lookup("#arrival-walk-in-name").queryAs(TextField.class).isFocused()).isTrue();
        type(robot, "renwei");
        scan(robot, 4, "\n");
        assertThat(state(4)).isEqualTo(EnrolmentState.ARRIVED);
        assertThat(text(robot, "#arrival-aside")).isEqualTo("按 Esc 回到未填完的表单。");
        press(robot, KeyCode.ESCAPE);
        assertThat(robot.lookup("#arrival-walk-in-name").queryAs(TextField.class).getText()).isEqualTo("renwei");
        press(robot, KeyCode.ESCAPE);
        press(robot, KeyCode.ESCAPE);
        assertThat(shell.shown()).as("the card goes first").contains(ScreenId.ARRIVAL);
        press(robot, KeyCode.ESCAPE);
        assertThat(shell.shown()).contains(ScreenId.PARTICIPANTS);
        robot.clickOn(form.field);
        type(robot, "r2 ");
        scan(robot, 5, "\n");
        assertThat(state(5)).isEqualTo(EnrolmentState.ARRIVED);
        assertThat(form.field.getText()).isEqualTo("r2 ");
        assertThat(said()).contains("李娜已报到。");
    }

    @Test
    void aScannerThatIsHeldUpChoosesNobody(FxRobot robot) {
        String code = TicketCode.of(room.number(4)).text();
        type(robot, code);
        assertThat(state(4)).isEqualTo(EnrolmentState.ARRIVED);
        assertThat(text(robot, "#arrival-arrived")).isEqualTo("1");
        assertThat(box(robot).getText()).isEmpty();
    }

    @Test
    void whoIsNotFoundIsRegisteredFromTheSameBox(FxRobot robot) {
        robot.interact(() -> box(robot).setText("赵六"));
        press(robot, KeyCode.ENTER);
        assertThat(text(robot, "#arrival-sentence")).isEqualTo("“赵六”未报名本班。");
        press(robot, KeyCode.ENTER);
        assertThat(robot.lookup("#arrival-walk-in-name").queryAs(TextField.class).getText()).isEqualTo("赵六");
        assertThat(robot.lookup("#arrival-walk-in-organisation").queryAs(TextField.class).isFocused()).isTrue();
        type(robot, "swj");
        press(robot, KeyCode.ENTER);
        press(robot, KeyCode.ENTER);
        assertThat(text(robot, "#arrival-sentence")).isEqualTo("赵六已报到。");
        Participant registered = room.number(7);
        assertThat(registered.organisation().orElseThrow().name().zh()).isEqualTo("商务局");
        assertThat(box(robot).isFocused()).isTrue();
    }

    @Test
    void aDelegationIsTickedAndReceivedAndEverythingGoesBack(FxRobot robot) {
        press(robot, KeyCode.F4);
        type(robot, "wf");
        press(robot, KeyCode.ENTER);
        press(robot, KeyCode.SPACE);
        press(robot, KeyCode.ENTER);
        assertThat(state(1)).isEqualTo(EnrolmentState.REGISTERED);
        assertThat(state(2)).isEqualTo(EnrolmentState.ARRIVED);
        assertThat(state(5)).isEqualTo(EnrolmentState.ARRIVED);
        type(robot, "wf");
        press(robot, KeyCode.ENTER);
        press(robot, KeyCode.CONTROL, KeyCode.Z);
        press(robot, KeyCode.CONTROL, KeyCode.Z);
        assertThat(text(robot, "#arrival-arrived")).isEqualTo("0");
    }

    @Test
    void anArrivalIsTakenBackFromTheListAndTheMissingHavePhones(FxRobot robot) {
        type(robot, "wf");
        press(robot, KeyCode.ENTER);
        press(robot, KeyCode.F8);
        press(robot, KeyCode.ENTER);
        assertThat(state(1)).isEqualTo(EnrolmentState.REGISTERED);
        assertThat(text(robot, "#arrival-sentence")).contains("已取消王芳的报到");
        press(robot, KeyCode.F7);
        assertThat(words(robot, "#arrival-missing-list-list .label")).contains("138 0013 8000", "无电话");
        assertThat(KeyboardWalk.nameless(stage.getScene().getRoot())).isEmpty();
        press(robot, KeyCode.ESCAPE);
        assertThat(box(robot).isFocused()).isTrue();
    }

    @Test
    void oneTakeBackIsOneAndTheBoxHasTheKeysAgain(FxRobot robot) {
        for (var initials : List.of("wf", "oym", "ln")) {
            type(robot, initials);
            press(robot, KeyCode.ENTER);
        }
        press(robot, KeyCode.F8);
        press(robot, KeyCode.ENTER);
        assertThat(box(robot).isFocused()).isTrue();
        press(robot, KeyCode.ENTER);
        press(robot, KeyCode.ENTER);
        press(robot, KeyCode.ESCAPE);
        assertThat(shell.shown()).as("Esc from habit only puts the card away").contains(ScreenId.ARRIVAL);
        assertThat(text(robot, "#arrival-arrived")).as("the other two stay").isEqualTo("2");
        type(robot, "ln");
        assertThat(box(robot).getText()).isEqualTo("ln");
        press(robot, KeyCode.ENTER);
        press(robot, KeyCode.F8);
        press(robot, KeyCode.DOWN);
        press(robot, KeyCode.ENTER);
        assertThat(text(robot, "#arrival-arrived")).isEqualTo("2");
        assertThat(box(robot).isFocused()).isTrue();
    }

    @Test
    void lettersAreTheNextPersonWhicheverListIsOpen(FxRobot robot) {
        for (var list : List.of(KeyCode.F7, KeyCode.F8, KeyCode.F11)) {
            press(robot, list);
            assertThat(box(robot).isFocused()).isFalse();
            type(robot, "wf");
            assertThat(box(robot).isFocused()).isTrue();
            assertThat(box(robot).getText()).isEqualTo("wf");
            press(robot, KeyCode.ESCAPE);
        }
        press(robot, KeyCode.F4);
        type(robot, "wf");
        press(robot, KeyCode.ENTER);
        press(robot, KeyCode.SPACE);
        type(robot, "oym");
        press(robot, KeyCode.ENTER);
        assertThat(state(4)).isEqualTo(EnrolmentState.ARRIVED);
        press(robot, KeyCode.ESCAPE);
        press(robot, KeyCode.ENTER);
        assertThat(state(1)).as("unticked before the interruption").isEqualTo(EnrolmentState.REGISTERED);
        assertThat(state(2)).isEqualTo(EnrolmentState.ARRIVED);
    }

    @Test
    void everyPanelGivesTheBoxTheKeysBack(FxRobot robot) {
        for (var panel : List.of(KeyCode.F2, KeyCode.F3, KeyCode.F4, KeyCode.F7, KeyCode.F8, KeyCode.F11)) {
            press(robot, panel);
            press(robot, KeyCode.ESCAPE);
            assertThat(box(robot).isFocused()).as(panel.getName()).isTrue();
            assertThat(shell.shown()).contains(ScreenId.ARRIVAL);
        }
        press(robot, KeyCode.F7);
        press(robot, KeyCode.ENTER);
        assertThat(box(robot).isFocused()).isTrue();
        press(robot, KeyCode.ENTER);
        press(robot, KeyCode.F11);
        press(robot, KeyCode.ENTER);
        assertThat(box(robot).isFocused()).isTrue();
        press(robot, KeyCode.F12);
        press(robot, KeyCode.F5);
        press(robot, KeyCode.F9);
        press(robot, KeyCode.F9);
        assertThat(box(robot).isFocused()).isTrue();
    }

    @Test
    void escPutsTheCardAwayBeforeItLeavesAndWhatIsTypedThenReachesNobody(FxRobot robot) {
        type(robot, "q");
        press(robot, KeyCode.ENTER);
        assertThat(text(robot, "#arrival-sentence")).isEqualTo("“q”未报名本班。");
        press(robot, KeyCode.ESCAPE);
        assertThat(shell.shown()).contains(ScreenId.ARRIVAL);
        assertThat(robot.lookup("#arrival-card").query().isVisible()).isFalse();
        assertThat(box(robot).isFocused()).isTrue();
        press(robot, KeyCode.ESCAPE);
        assertThat(shell.shown()).contains(ScreenId.PARTICIPANTS);
        type(robot, "sw");
        press(robot, KeyCode.ENTER);
        press(robot, KeyCode.SPACE);
        assertThat(form.field.getText()).isEmpty();
        assertThat(form.field.isFocused()).isFalse();
    }

    @Test
    void whoLeavesTheDeskAndTypesNothingGoesOnWithTab(FxRobot robot) {
        press(robot, KeyCode.ESCAPE);
        press(robot, KeyCode.TAB);
        assertThat(form.field.isFocused()).isTrue();
        type(robot, "a");
        assertThat(form.field.getText()).isEqualTo("a");
    }

    /// F2, a name, Tab, an organisation, Enter: a walk-in typed on blindly must not open a form or press a button behind.
    @Test
    void aWalkInTypedOnAfterTheDeskWasLeftReachesNobodyAndThatIsSaid(FxRobot robot) {
        press(robot, KeyCode.ESCAPE);
        assertThat(shell.shown()).contains(ScreenId.PARTICIPANTS);
        press(robot, KeyCode.F2);
        type(robot, "ren");
        press(robot, KeyCode.SPACE);
        press(robot, KeyCode.TAB);
        press(robot, KeyCode.DOWN);
        type(robot, "xue");
        press(robot, KeyCode.ENTER);
        press(robot, KeyCode.ESCAPE);
        type(robot, "wei");
        assertThat(form.edited).isZero();
        assertThat(form.field.getText()).isEmpty();
        assertThat(form.field.isFocused()).isFalse();
        assertThat(said()).anyMatch(text -> text.contains("Ctrl+9"));
        robot.clickOn(form.field);
        type(robot, "a");
        assertThat(form.field.getText()).as("a click takes the keyboard up again").isEqualTo("a");
    }

    @Test
    void theInputMethodIsTurnedOnBehindWhatWasTyped(FxRobot robot) {
        type(robot, "li");
        press(robot, KeyCode.F9);
        type(robot, "n");
        assertThat(box(robot).getText()).isEqualTo("lin");
    }

    @Test
    void whoeverTypesIntoTheBoxBesideAFormSeesWhomEnterReceives(FxRobot robot) {
        press(robot, KeyCode.F2);
        type(robot, "renwei");
        robot.clickOn("#arrival-box");
        type(robot, "wf");
        assertThat(robot.lookup("#arrival-hits").query().isVisible()).isTrue();
        assertThat(text(robot, "#arrival-hits-hint")).contains("王芳");
        press(robot, KeyCode.ENTER);
        assertThat(text(robot, "#arrival-sentence")).isEqualTo("王芳已报到。");
        press(robot, KeyCode.ESCAPE);
        assertThat(robot.lookup("#arrival-walk-in-name").queryAs(TextField.class).getText()).isEqualTo("renwei");
    }

    @Test
    void aBoxThatWasMadeWhileTheListWasReadSaysSoNoLonger(FxRobot robot) {
        press(robot, KeyCode.F3);
        assertThat(words(robot, "#arrival-replaced .desk-hint")).isNotEmpty().noneMatch(text -> text.contains("正在读取"));
    }

    @Test
    void theSentenceNamesWhatStandsInTheBox(FxRobot robot) {
        type(robot, "q");
        type(robot, "q7");
        assertThat(text(robot, "#arrival-hits-hint")).contains("“" + box(robot).getText() + "”");
    }

    @Test
    void theOneWhoIsReplacedIsAskedForAndNoIsTheAnswerThatEnterGives(FxRobot robot) {
        type(robot, "wf");
        press(robot, KeyCode.ENTER);
        press(robot, KeyCode.F3);
        assertThat(robot.lookup("#arrival-replaced-box").queryAs(TextField.class).isFocused()).isTrue();
        type(robot, "zw");
        press(robot, KeyCode.DIGIT2);
        assertThat(robot.lookup("#arrival-walk-in-name").queryAs(TextField.class).isFocused()).isTrue();
        assertThat(text(robot, "#arrival-walk-in-title")).contains("张伟");
        press(robot, KeyCode.ESCAPE);
        type(robot, "wf");
        press(robot, KeyCode.F3);
        assertThat(words(robot, ".dialog-pane .label")).anyMatch(text -> text.contains("王芳") && text.contains("08:41"));
        press(robot, KeyCode.ENTER);
        assertThat(robot.lookup(".dialog-pane").tryQuery()).isEmpty();
        assertThat(robot.lookup("#arrival-walk-in").tryQuery()).isEmpty();
        assertThat(state(1)).isEqualTo(EnrolmentState.ARRIVED);
    }

    @Test
    void noticesStandClearOfTheKeysAndNoRowIsCut(FxRobot robot) {
        for (int i = 0; i < 30; i++) {
            room.register("学员" + i + " 单位" + i);
        }
        robot.interact(() -> {
            shell.leave();
            build(Language.EN, folder);
            stage.setWidth(1280);
            stage.setHeight(790);
        });
        waitForFxEvents();
        press(robot, KeyCode.F7);
        Region foot = robot.lookup("#arrival-foot").queryAs(Region.class);
        assertThat(foot.getChildrenUnmodifiable()).extracting(Node::getLayoutY).as("one line of keys")
                .containsOnly(foot.getInsets().getTop());
        robot.interact(() -> notices.say("arrival.pending"));
        waitForFxEvents();
        assertThat(bottom(notices.node().lookup(".notice"))).isLessThanOrEqualTo(top(foot));
        ListView<?> missing = robot.lookup("#arrival-missing-list-list").queryAs(ListView.class);
        double rows = missing.getHeight() - missing.snappedTopInset() - missing.snappedBottomInset();
        assertThat(rows % missing.getFixedCellSize()).isZero();
        assertThat(text(robot, "#arrival-missing-more")).matches("and \\d+ more");
        assertThat(bottom(robot.lookup("#arrival-missing-more").query())).isLessThanOrEqualTo(top(foot));
    }

    @Test
    void aFormPushesNothingOutOfASmallWindow(FxRobot robot) {
        double wide = stage.getWidth();
        double high = stage.getHeight();
        robot.interact(() -> {
            shell.leave();
            build(Language.EN, folder);
            stage.setWidth(1000);
            stage.setHeight(620);
        });
        waitForFxEvents();
        robot.interact(stage.getScene().getRoot()::layout);
        double foot = top(robot.lookup("#arrival-foot").query());
        press(robot, KeyCode.F2);
        robot.interact(stage.getScene().getRoot()::layout);
        assertThat(top(robot.lookup(".desk-title").query())).isPositive();
        assertThat(top(robot.lookup("#arrival-foot").query())).isEqualTo(foot);
        assertThat(bottom(robot.lookup("#arrival-walk-in-save").query())).isLessThan(foot);
        robot.interact(() -> {
            stage.setWidth(wide);
            stage.setHeight(high);
        });
    }

    private static double top(Node node) {
        return node.localToScene(node.getLayoutBounds()).getMinY();
    }

    private static double bottom(Node node) {
        return node.localToScene(node.getLayoutBounds()).getMaxY();
    }

    @Test
    void itSpeaksEnglishAndServesTheHalfDay(FxRobot robot) {
        robot.interact(() -> {
            shell.leave();
            build(Language.EN, folder);
        });
        press(robot, KeyCode.F11);
        press(robot, KeyCode.DOWN);
        press(robot, KeyCode.ENTER);
        type(robot, "wang");
        press(robot, KeyCode.ENTER);
        assertThat(text(robot, "#arrival-sentence")).isEqualTo("王芳 has signed in.");
        assertThat(room.number(1).arrivedAt()).isEmpty();
        type(robot, "wang");
        press(robot, KeyCode.ENTER);
        assertThat(text(robot, "#arrival-sentence")).contains("already, at 08:41 (desk 1)");
    }

    private void build(Language language, Path here) {
        var messages = new Messages(language);
        notices = new Notices(messages);
        var preferences = new Preferences(here.resolve("p.properties"), Runnable::run);
        preferences.keep("desk.sound", "off");
        var background = Background.direct();
        var desk = new ArrivalScreen(messages, room.model(room.services, background), notices,
                new Dialogs(messages, () -> stage), preferences, room.openClass, DeskRoom.CLOCK, new Journey(_ -> {}));
        var undo = Command
                .of("command.undo", Command.Place.EDIT, () -> background.write(room.services.history()::undo, _ -> {}))
                .keys("Shortcut+Z");
        shell = new Shell(messages, List.<Screen>of(form, desk), room.openClass, background, preferences, notices,
                List.of(undo));
        if (stage.getScene() == null) {
            stage.setScene(new Scene(shell.root(), 980, 760));
        } else {
            stage.getScene().setRoot(shell.root());
        }
        new Theme(preferences).apply(stage.getScene());
        stage.show();
        shell.ready();
        shell.show(ScreenId.ARRIVAL);
    }

    private void scan(FxRobot robot, int number, String end) {
        new ScannerDevice(robot, stage).scan(TicketCode.of(room.number(number)).text() + end);
    }

    /// As a person does, slower than a scanner.
    private static void type(FxRobot robot, String text) {
        for (char c : text.toCharArray()) {
            robot.write(c);
            robot.sleep(70);
            waitForFxEvents(1);
        }
    }

    private static void press(FxRobot robot, KeyCode... keys) {
        Keyboard.press(robot, keys);
        robot.sleep(60);
        waitForFxEvents();
    }

    private TextField box(FxRobot robot) {
        return robot.lookup("#arrival-box").queryAs(TextField.class);
    }

    private EnrolmentState state(int number) {
        return room.number(number).state();
    }

    private static String text(FxRobot robot, String selector) {
        return robot.lookup(selector).queryAs(Label.class).getText();
    }

    private static List<String> words(FxRobot robot, String selector) {
        return robot.lookup(selector).queryAllAs(Label.class).stream().map(Label::getText).toList();
    }

    private List<String> said() {
        return notices.node().lookupAll(".label").stream().map(label -> ((Label) label).getText()).toList();
    }

    /// Another screen, with a field that has the keyboard.
    private static final class FormScreen extends Screen {
        private final TextField field = new TextField();
        private int edited;

        FormScreen() {
            super(ScreenId.PARTICIPANTS, Feather.EDIT, Scope.WHOLE_BASE);
            view(() -> field, field::requestFocus);
            commands(List.of(Command.of("participants.edit", Command.Place.SCREEN, () -> edited++).keys("F2")));
        }
    }
}
