package org.rollbook.ui.checks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rollbook.ui.Keyboard.press;
import static org.testfx.util.WaitForAsyncUtils.waitForFxEvents;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.rollbook.model.Language;
import org.rollbook.model.people.IdNumber;
import org.rollbook.model.people.IdType;
import org.rollbook.model.people.Participant;
import org.rollbook.model.people.Person;
import org.rollbook.model.people.Phone;
import org.rollbook.ui.Stand;
import org.rollbook.ui.WindowTest;
import org.rollbook.ui.kit.navigation.Destination;
import org.rollbook.ui.kit.navigation.Journey;
import org.rollbook.ui.kit.navigation.ScreenId;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// The checks worked by keyboard, in both languages.
@WindowTest
@ExtendWith(ApplicationExtension.class)
class ChecksScreenTest {
    @TempDir
    static Path folder;

    private Stage stage;
    private Stand stand;
    private Journey journey;

    @Start
    void start(Stage primary) {
        stage = primary;
    }

    @AfterEach
    void close() {
        stand.close();
    }

    @Test
    void theFirstFindingIsUnderTheKeyboardAndEnterGoesThere(FxRobot robot) throws Exception {
        show(robot, Language.ZH);
        assertThat(findings(robot).isFocused()).isTrue();
        int before = findings(robot).getItems().size();
        assertThat(robot.lookup("#checks-count").queryAs(Label.class).getText()).isEqualTo("待核对 " + before + " 项");
        press(robot, KeyCode.ENTER);
        assertThat(stand.shown).containsExactly(ScreenId.PARTICIPANTS);
        assertThat(journey.arrive(Destination.OfParticipant.class)).isPresent();
        assertThat(stand.nameless()).isEmpty();
    }

    @Test
    void aPairIsMergedByKeysAndTheNoticeTakesItBack(FxRobot robot) throws Exception {
        stand = Stand.withSample(Files.createTempDirectory(folder, "checks"), Language.ZH);
        register("王小明", "", "13800138000");
        register("王小明", "", "13800138000");
        int people = people();
        show(robot);
        press(robot, KeyCode.ENTER);
        assertThat(robot.lookup("#merge-title").queryAs(Label.class).getText()).isEqualTo("合并两名人员");
        assertThat(rows(robot).isFocused()).isTrue();
        press(robot, KeyCode.RIGHT);
        press(robot, KeyCode.ENTER);
        assertThat(people()).isEqualTo(people - 1);
        assertThat(findings(robot).isFocused()).isTrue();
        assertThat(stand.said()).anyMatch(said -> said.contains("已合并为一人"));
        robot.interact(() -> robot.lookup(".notice-button").queryButton().fire());
        waitForFxEvents();
        assertThat(people()).isEqualTo(people);
    }

    @Test
    void escapeLeavesEverythingAsItIs(FxRobot robot) throws Exception {
        stand = Stand.withSample(Files.createTempDirectory(folder, "checks"), Language.EN);
        register("王小明", "", "13800138000");
        register("王小明", "", "13800138000");
        int people = people();
        show(robot);
        press(robot, KeyCode.ENTER);
        press(robot, KeyCode.SPACE);
        assertThat(stand.nameless()).isEmpty();
        press(robot, KeyCode.ESCAPE);
        assertThat(people()).isEqualTo(people);
        assertThat(findings(robot).isFocused()).isTrue();
    }

    @Test
    void twoSoundNumbersAskFirst(FxRobot robot) throws Exception {
        stand = Stand.withSample(Files.createTempDirectory(folder, "checks"), Language.EN);
        var first = register("王小明", "11010519491231002X", "");
        register("王小明", "440524188001010014", "");
        int people = people();
        journey = new Journey(stand.shown::add);
        journey.to(new Destination.MergePerson(first.person().id()));
        show(robot);
        robot.write("wxm");
        waitForFxEvents();
        press(robot, KeyCode.ENTER);
        press(robot, KeyCode.ENTER);
        assertThat(robot.lookup("#merge-sure").queryAs(CheckBox.class).isFocused()).isTrue();
        assertThat(robot.lookup("#merge-warning").queryAs(Label.class).getText()).contains("probably two people");
        press(robot, KeyCode.SPACE);
        press(robot, KeyCode.ENTER);
        assertThat(people()).isEqualTo(people - 1);
    }

    @Test
    void theOtherRecordIsFoundByTypingAndClosedClassesForbid(FxRobot robot) throws Exception {
        stand = Stand.withSample(Files.createTempDirectory(folder, "checks"), Language.ZH);
        var first = register("王小明", "", "");
        register("王晓明", "", "");
        stand.services.classes().close(stand.trainingClass().id());
        journey = new Journey(stand.shown::add);
        journey.to(new Destination.MergePerson(first.person().id()));
        show(robot);
        assertThat(robot.lookup("#merge-with").query().isFocused()).isTrue();
        robot.write("wxm");
        waitForFxEvents();
        press(robot, KeyCode.ENTER);
        assertThat(robot.lookup("#merge-do").queryAs(Button.class).isDisabled()).isTrue();
        assertThat(robot.lookup("#merge-warning").queryAs(Label.class).getText()).contains("已结班");
    }

    private void show(FxRobot robot, Language language) throws Exception {
        stand = Stand.withSample(Files.createTempDirectory(folder, "checks"), language);
        show(robot);
    }

    private void show(FxRobot robot) {
        journey = Optional.ofNullable(journey).orElseGet(() -> new Journey(stand.shown::add));
        var merge = new MergeViewModel(stand.services.merging(), stand.services.organisationMerging(),
                stand.services.registration(),
                stand.services.directory(), stand.services.history(), stand.background, stand.openClass);
        robot.interact(() -> stand.show(stage,
                new ChecksScreen(stand.messages, new ChecksViewModel(stand.services.quality(), merge,
                        stand.background, stand.openClass, journey), stand.notices)));
        waitForFxEvents();
    }

    private int people() {
        return stand.services.registration().participants(stand.trainingClass().id()).size();
    }

    private Participant register(String name, String id, String phone) {
        return stand.services.registration().register(Participant.draft(stand.trainingClass().id(), Person.named(name)
                .withId(IdType.RESIDENT_ID, IdNumber.of(id)).withPhone(Phone.of(phone))), "长春市商务局");
    }

    private static ListView<?> findings(FxRobot robot) {
        return robot.lookup("#checks-list").queryAs(ListView.class);
    }

    private static ListView<?> rows(FxRobot robot) {
        return robot.lookup("#merge-rows").queryAs(ListView.class);
    }
}
