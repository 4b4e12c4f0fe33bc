package org.rollbook.ui.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rollbook.ui.Keyboard.press;
import static org.testfx.util.WaitForAsyncUtils.waitForFxEvents;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.rollbook.model.Language;
import org.rollbook.model.people.Participant;
import org.rollbook.service.history.History;
import org.rollbook.ui.Stand;
import org.rollbook.ui.WindowTest;
import org.rollbook.ui.kit.navigation.Destination;
import org.rollbook.ui.kit.navigation.Journey;
import org.rollbook.ui.kit.navigation.ScreenState;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@WindowTest
@ExtendWith(ApplicationExtension.class)
class HistoryScreenTest {
    @TempDir
    static Path folder;

    private final Journey journey = new Journey(_ -> {});
    private Stage stage;
    private final ScreenState place = new ScreenState();
    private Stand stand;
    private HistoryScreen screen;

    @Start
    void start(Stage primary) {
        stage = primary;
    }

    @AfterEach
    void close() {
        stand.close();
    }

    @Test
    void anEntryTellsWhoWhenWhereAndWhatWasBeforeAndAfter(FxRobot robot) throws Exception {
        open(Language.ZH);
        Participant person = withdrawn();
        show(robot);
        assertThat(sentences(robot).getFirst()).isEqualTo(person.name() + "退学");
        assertThat(text(robot, "#history-title")).isEqualTo(person.name() + "退学");
        assertThat(text(robot, "#history-by")).startsWith("2014年7月25日 12:00 · tester · desk 1 · 第");
        assertThat(told(robot)).contains(person.name(), "修改报名", "状态", "已报到", "退学");
    }

    @Test
    void anEntryIsTakenBackAndDoneAgainByKeys(FxRobot robot) throws Exception {
        open(Language.EN);
        Participant person = withdrawn();
        show(robot);
        press(robot, KeyCode.CONTROL, KeyCode.U);
        assertThat(stand.said()).contains("Undone: " + person.name() + " withdrawn");
        assertThat(state(person)).isEqualTo(person.state());
        assertThat(text(robot, "#history-title")).as("the selection stays").isEqualTo(person.name() + " withdrawn");
        assertThat(robot.lookup("#history-take-back").queryAs(Button.class).isDisabled()).isTrue();
        assertThat(sentences(robot).get(1)).endsWith("(undone)");
        press(robot, KeyCode.UP);
        assertThat(robot.lookup("#history-take-back").queryAs(Button.class).getText()).isEqualTo("Redo this action");
        press(robot, KeyCode.CONTROL, KeyCode.U);
        assertThat(stand.said()).contains("Redone: " + person.name() + " withdrawn");
        assertThat(state(person)).isNotEqualTo(person.state());
    }

    @Test
    void theTimeIsWholeInLargeText(FxRobot robot) throws Exception {
        open(Language.EN);
        withdrawn();
        show(robot);
        robot.interact(() -> stage.getScene().getRoot().setStyle("-fx-font-size: 20px"));
        waitForFxEvents();
        String time = (String) robot.lookup("#history-table").<History.Line>queryTableView().getColumns().getFirst()
                .getCellData(0);
        assertThat(robot.lookup("#history-table .text").queryAllAs(Text.class)).extracting(Text::getText)
                .as("nothing is cut").contains(time);
    }

    @Test
    void aRefusalNamesWhatIsInTheWay(FxRobot robot) throws Exception {
        open(Language.EN);
        Participant person = withdrawn();
        Participant again = stand.services.registration().reinstate(stored(person));
        show(robot);
        press(robot, KeyCode.DOWN);
        press(robot, KeyCode.CONTROL, KeyCode.U);
        assertThat(stand.said().getLast())
                .startsWith("“State” of " + person.name() + " was changed later, at 12:00 by tester at desk 1: "
                        + person.name() + " reinstated (action ");
        assertThat(state(person)).isEqualTo(again.state());
    }

    @Test
    void thePersonSomebodyWasSentForIsShownAlone(FxRobot robot) throws Exception {
        open(Language.ZH);
        Participant person = withdrawn();
        Participant other = people().getLast();
        stand.services.registration().withdraw(other);
        journey.to(new Destination.HistoryOf(person.person().id()));
        show(robot);
        assertThat(robot.lookup("#history-scope-person").queryAs(ToggleButton.class).getText())
                .isEqualTo(person.name());
        assertThat(sentences(robot)).contains(person.name() + "退学").doesNotContain(other.name() + "退学");
        press(robot, KeyCode.DOWN);
        assertThat(told(robot)).as("of the sample class, this person’s rows only").contains(person.name())
                .doesNotContain(other.name());
        press(robot, KeyCode.CONTROL, KeyCode.E);
        assertThat(sentences(robot)).contains(other.name() + "退学");
    }

    @Test
    void theSearchNarrowsByTheWordsOnTheScreen(FxRobot robot) throws Exception {
        open(Language.EN);
        Participant person = withdrawn();
        show(robot);
        int all = sentences(robot).size();
        press(robot, KeyCode.CONTROL, KeyCode.F);
        robot.interact(() -> robot.lookup(".search-field").queryAs(TextField.class).setText("WITHDRAWN"));
        waitForFxEvents();
        assertThat(sentences(robot)).containsExactly(person.name() + " withdrawn").hasSizeLessThan(all);
        assertThat(stand.nameless()).isEmpty();
    }

    @Test
    void aScreenMadeAnewShowsWhatTheOneBeforeShowed(FxRobot robot) throws Exception {
        open(Language.ZH);
        Participant person = withdrawn();
        journey.to(new Destination.HistoryOf(person.person().id()));
        show(robot);
        press(robot, KeyCode.DOWN);
        String before = told(robot);

        show(robot);

        assertThat(robot.lookup("#history-scope-person").queryAs(ToggleButton.class)).matches(ToggleButton::isSelected)
                .extracting(ToggleButton::getText).isEqualTo(person.name());
        assertThat(told(robot)).isEqualTo(before);
    }

    private void open(Language language) throws Exception {
        stand = Stand.withSample(Files.createTempDirectory(folder, "history"), language);
    }

    private void show(FxRobot robot) {
        screen = new HistoryScreen(stand.messages, stand.notices, stand.background, stand.openClass,
                stand.services.history(), journey, place);
        robot.interact(() -> stand.show(stage, screen));
        waitForFxEvents();
    }

    private Participant withdrawn() {
        Participant person = people().getFirst();
        stand.services.registration().withdraw(person);
        return person;
    }

    private List<Participant> people() {
        return stand.services.registration().participants(stand.trainingClass().id());
    }

    private Participant stored(Participant person) {
        return stand.services.registration().byNumber(person.classId(), person.number());
    }

    private Object state(Participant person) {
        return stored(person).state();
    }

    private List<String> sentences(FxRobot robot) {
        TableView<History.Line> table = robot.lookup("#history-table").queryTableView();
        return table.getItems().stream().map(line -> (String) table.getColumns().get(1).getCellData(line)).toList();
    }

    private static String text(FxRobot robot, String query) {
        return robot.lookup(query).queryAs(Label.class).getText();
    }

    /// Every word of the pane beside the table.
    private static String told(FxRobot robot) {
        Node pane = robot.lookup("#history-entry").query();
        return pane.lookupAll(".text").stream().map(node -> ((Text) node).getText()).collect(Collectors.joining(" "))
                + pane.lookupAll("TextFlow").stream().flatMap(flow -> ((TextFlow) flow).getChildren().stream())
                        .map(node -> ((Text) node).getText()).collect(Collectors.joining(" "));
    }
}
