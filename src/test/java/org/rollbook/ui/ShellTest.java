package org.rollbook.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rollbook.ui.Keyboard.press;
import static org.testfx.util.WaitForAsyncUtils.waitForFxEvents;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.rollbook.model.Language;
import org.rollbook.ui.kit.Background;
import org.rollbook.ui.kit.navigation.ScreenId;
import org.rollbook.ui.kit.preferences.ColourMode;
import org.rollbook.ui.kit.preferences.TextSize;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@WindowTest
@ExtendWith(ApplicationExtension.class)
class ShellTest {
    @TempDir
    static Path folder;

    private Showroom room;

    @Start
    void start(Stage stage) {
        room = new Showroom(stage, folder.resolve(System.nanoTime() + ".properties"), Background.direct(), 980, 760);
        room.preferences.language().set(Language.EN);
    }

    @BeforeEach
    void open(FxRobot robot) {
        robot.interact(() -> {
            room.openClass.open(Showroom.SUMMER);
            room.shell.ready();
        });
    }

    @Test
    void theFirstPaintNeedsNoData(FxRobot robot) {
        robot.interact(() -> {
            room.stage.close();
            room = new Showroom(new Stage(), folder.resolve("fresh.properties"), Background.direct(), 980, 760);
        });
        press(robot, KeyCode.CONTROL, KeyCode.DIGIT2);
        assertThat(room.shell.shown()).isEmpty();
        assertThat(robot.lookup(".navigation").queryAs(Node.class).isDisabled()).isTrue();
        assertThat(robot.lookup(".waiting").tryQuery()).isPresent();
        robot.interact(() -> room.shell.ready());
        assertThat(room.shell.shown()).contains(ScreenId.CLASSES);
        assertThat(robot.lookup(".waiting").tryQuery()).isEmpty();
    }

    @Test
    void keysChangeTheScreen(FxRobot robot) {
        press(robot, KeyCode.CONTROL, KeyCode.DIGIT3);
        assertThat(room.shell.shown()).contains(ScreenId.PARTICIPANTS);
        press(robot, KeyCode.CONTROL, KeyCode.TAB);
        assertThat(room.shell.shown()).contains(ScreenId.ORGANISATIONS);
        press(robot, KeyCode.CONTROL, KeyCode.TAB);
        assertThat(room.shell.shown()).contains(ScreenId.CLASSES);
        press(robot, KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.TAB);
        assertThat(room.shell.shown()).contains(ScreenId.ORGANISATIONS);
    }

    @Test
    void screensOfAClassNeedAnOpenClass(FxRobot robot) {
        press(robot, KeyCode.CONTROL, KeyCode.DIGIT3);
        robot.interact(room.openClass::close);
        assertThat(room.shell.shown()).contains(ScreenId.CLASSES);
        press(robot, KeyCode.CONTROL, KeyCode.DIGIT3);
        assertThat(room.shell.shown()).contains(ScreenId.CLASSES);
        assertThat(robot.lookup("#nav-participants-title").queryLabeled().isDisabled()).isTrue();
    }

    @Test
    void thePaletteRunsWhatTheMenuRuns(FxRobot robot) {
        press(robot, KeyCode.CONTROL, KeyCode.K);
        robot.write("undo");
        press(robot, KeyCode.ENTER);
        press(robot, KeyCode.CONTROL, KeyCode.Z);
        assertThat(room.done).containsExactly("undo", "undo");
        assertThat(robot.lookup("#overlay").queryAs(Node.class).isVisible()).isFalse();
        assertThat(robot.lookup(".notice").queryAll()).isNotEmpty();
    }

    @Test
    void theLastScreenAndTheLastClassAreThereAtTheNextStart(FxRobot robot) {
        press(robot, KeyCode.CONTROL, KeyCode.DIGIT3);
        robot.interact(() -> room.openClass.open(Showroom.AUTUMN));
        assertThat(room.preferences.text("class.last")).isEqualTo("CC-2014-09");
        assertThat(room.preferences.text("screen.last")).isEqualTo("participants");
        robot.interact(() -> {
            room.shell.leave();
            room.openClass.close();
            room.openClass.open(Showroom.SUMMER);
            room.show();
        });
        assertThat(room.shell.shown()).contains(ScreenId.PARTICIPANTS);
    }

    @Test
    void theSwitcherOpensAnotherClassAndTheScreenFollows(FxRobot robot) {
        press(robot, KeyCode.CONTROL, KeyCode.DIGIT2);
        var before = room.screens.get(1).shown();
        press(robot, KeyCode.CONTROL, KeyCode.O);
        robot.write("commerce");
        press(robot, KeyCode.ENTER);
        assertThat(room.openClass.current().get()).contains(Showroom.AUTUMN);
        assertThat(room.screens.get(1).shown()).isEqualTo(before + 1);
        assertThat(robot.lookup("#class-switcher").queryButton().getText())
                .isEqualTo("Changchun E-commerce Training Class");
    }

    @Test
    void aWriteReloadsTheScreenInFrontAndSaysWhenItWasSaved(FxRobot robot) {
        press(robot, KeyCode.CONTROL, KeyCode.DIGIT2);
        var before = room.screens.get(1).shown();
        var hidden = room.screens.get(2).shown();
        robot.interact(() -> room.background.write(() -> 1, _ -> {}));
        assertThat(room.screens.get(1).shown()).isEqualTo(before + 1);
        assertThat(room.screens.get(2).shown()).isEqualTo(hidden);
        assertThat(robot.lookup("#status-saved").queryAs(Label.class).getText()).matches("saved \\d\\d:\\d\\d");
    }

    @Test
    void aChangeOfLanguageKeepsTheScreenAndLeavesNothingBehind(FxRobot robot) {
        press(robot, KeyCode.CONTROL, KeyCode.DIGIT3);
        var old = room.screens.get(2);
        robot.interact(() -> room.preferences.language().set(Language.ZH));
        assertThat(room.shell.shown()).contains(ScreenId.PARTICIPANTS);
        assertThat(robot.lookup("#nav-participants-title").queryLabeled().getText()).isEqualTo("人员");
        var before = old.shown();
        robot.interact(() -> room.background.write(() -> 1, _ -> {}));
        assertThat(old.shown()).isEqualTo(before);
    }

    @Test
    void f1ShowsEveryKeyAndEscGivesTheKeyboardBack(FxRobot robot) {
        press(robot, KeyCode.CONTROL, KeyCode.DIGIT2);
        press(robot, KeyCode.CONTROL, KeyCode.F);
        var before = room.stage.getScene().getFocusOwner();
        press(robot, KeyCode.F1);
        var shown = robot.lookup("#key-sheet").queryAs(Node.class).lookupAll(".key-cap").stream()
                .map(cap -> ((Label) cap).getText()).collect(Collectors.toSet());
        assertThat(shown).contains("Ctrl+K", "Ctrl+Z", "Ctrl+1", "F1");
        assertThat(cut(robot)).isEmpty();
        var sheet = robot.lookup("#key-sheet .scroll-pane").queryAs(ScrollPane.class);
        assertThat(sheet.getContent().getLayoutBounds().getHeight())
                .isLessThanOrEqualTo(sheet.getViewportBounds().getHeight());
        press(robot, KeyCode.ESCAPE);
        assertThat(room.stage.getScene().getFocusOwner()).isSameAs(before);
    }

    @Test
    void noKeyAndNoWordOfTheSheetIsCutInLargeText(FxRobot robot) {
        robot.interact(() -> room.preferences.textSize().set(TextSize.LARGE));
        press(robot, KeyCode.CONTROL, KeyCode.DIGIT2);
        press(robot, KeyCode.F1);
        assertThat(cut(robot)).isEmpty();
    }

    /// The labels that do not show their whole text.
    private static List<String> cut(FxRobot robot) {
        var sheet = robot.lookup("#key-sheet").<Node>query();
        robot.interact(sheet.getScene().getRoot()::layout);
        return sheet.lookupAll(".label").stream().map(Label.class::cast)
                .filter(label -> label.lookup(".text") instanceof Text text
                        && !text.getText().replace("\n", "").equals(label.getText()))
                .map(Label::getText).toList();
    }

    @Test
    void coloursChangeAtOnceAndAreKept(FxRobot robot) {
        robot.interact(() -> room.preferences.colours().set(ColourMode.DARK));
        assertThat(room.stage.getScene().getRoot().getStyleClass()).contains("dark").doesNotContain("light");
        robot.interact(() -> room.preferences.colours().set(ColourMode.LIGHT));
        assertThat(room.stage.getScene().getRoot().getStyleClass()).contains("light").doesNotContain("dark");
    }

    /// The headless platform cannot name the key of a letter, so the binding is looked at instead of pressed.
    @Test
    void everyMenuHasItsAltKeyInBothLanguages(FxRobot robot) {
        for (var language : Language.values()) {
            robot.interact(() -> room.preferences.language().set(language));
            waitForFxEvents();
            assertThat(room.stage.getScene().getMnemonics().keySet()).extracting(Object::toString)
                    .contains("Alt+'F'", "Alt+'E'", "Alt+'V'", "Alt+'H'");
        }
    }

    @Test
    void undoLeavesAFieldThatHasNothingToTakeBack(FxRobot robot) {
        press(robot, KeyCode.CONTROL, KeyCode.DIGIT2);
        press(robot, KeyCode.CONTROL, KeyCode.F);
        press(robot, KeyCode.CONTROL, KeyCode.Z);
        assertThat(room.done).containsExactly("undo");
        robot.write("w");
        press(robot, KeyCode.CONTROL, KeyCode.Z);
        assertThat(room.done).containsExactly("undo");
    }

    @Test
    void theKeyOfTheHistoryIsNoBackspaceInAField(FxRobot robot) {
        press(robot, KeyCode.CONTROL, KeyCode.DIGIT2);
        press(robot, KeyCode.CONTROL, KeyCode.F);
        robot.write("wf");
        press(robot, KeyCode.CONTROL, KeyCode.H);
        assertThat(room.done).containsExactly("history");
        assertThat(robot.lookup(".search-field").queryAs(TextField.class).getText()).isEqualTo("wf");
    }

    @Test
    void redoHasTwoKeysAndLeavesAFieldThatHasNothingToDoAgain(FxRobot robot) {
        press(robot, KeyCode.CONTROL, KeyCode.DIGIT2);
        press(robot, KeyCode.CONTROL, KeyCode.Y);
        press(robot, KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.Z);
        assertThat(room.done).containsExactly("again", "again");
        press(robot, KeyCode.CONTROL, KeyCode.F);
        press(robot, KeyCode.CONTROL, KeyCode.Y);
        press(robot, KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.Z);
        assertThat(room.done).hasSize(4);
        robot.write("w");
        press(robot, KeyCode.CONTROL, KeyCode.Z);
        var field = robot.lookup(".search-field").queryAs(TextField.class);
        assertThat(field.getText()).isEmpty();
        press(robot, KeyCode.CONTROL, KeyCode.Y);
        assertThat(field.getText()).as("the field’s own").isEqualTo("w");
        assertThat(room.done).hasSize(4);
    }

    @Test
    void noTwoMnemonicsOfAMenuCollideInEitherLanguage(FxRobot robot) {
        for (var language : Language.values()) {
            robot.interact(() -> room.preferences.language().set(language));
            var bar = robot.lookup(node -> node instanceof MenuBar).queryAs(MenuBar.class);
            unique(bar.getMenus().stream().map(menu -> menu.getText()).toList());
            bar.getMenus().forEach(
                    menu -> unique(menu.getItems().stream().map(item -> String.valueOf(item.getText())).toList()));
        }
    }

    @Test
    void everythingTheKeyboardReachesHasAName(FxRobot robot) {
        for (var screen : room.screens) {
            robot.interact(() -> room.shell.show(screen.id()));
            waitForFxEvents();
            assertThat(KeyboardWalk.nameless(room.stage.getScene().getRoot())).isEmpty();
        }
    }

    @Test
    void theWalkNoticesANamelessControl(FxRobot robot) {
        var nameless = new Button();
        robot.interact(() -> room.shell.showInstead(nameless));
        waitForFxEvents();
        assertThat(KeyboardWalk.nameless(room.stage.getScene().getRoot())).containsExactly(nameless);
    }

    private static void unique(List<String> texts) {
        var letters = texts.stream().filter(text -> text.contains("_")).map(text -> text.charAt(text.indexOf('_') + 1))
                .map(Character::toLowerCase).toList();
        assertThat(letters).as(texts.toString()).doesNotHaveDuplicates();
    }
}
