package org.rollbook.ui.overview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.testfx.util.WaitForAsyncUtils.waitForFxEvents;

import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.rollbook.model.Language;
import org.rollbook.model.course.ClassState;
import org.rollbook.model.people.EnrolmentState;
import org.rollbook.model.people.Participant;
import org.rollbook.model.people.Person;
import org.rollbook.model.people.Role;
import org.rollbook.service.desk.Newcomer;
import org.rollbook.ui.Stand;
import org.rollbook.ui.WindowTest;
import org.rollbook.ui.kit.navigation.Journey;
import org.rollbook.ui.kit.navigation.ScreenId;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@WindowTest
@ExtendWith(ApplicationExtension.class)
class OverviewScreenTest {
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
    void theTilesCountWhatTheServiceCounts(FxRobot robot) throws Exception {
        show(robot, Language.ZH);
        var glance = stand.services.overview().glance(stand.trainingClass().id());
        assertThat(number(robot, "#overview-registered")).isEqualTo(Integer.toString(glance.registered()));
        assertThat(number(robot, "#overview-arrived")).isEqualTo(Integer.toString(glance.arrived()));
        assertThat(number(robot, "#overview-missing")).isEqualTo(Integer.toString(glance.missing().orElseThrow()));
        assertThat(robot.lookup("#overview-facts").queryAs(Label.class).getText()).contains("CC-2014", "2014年7月21日");
    }

    @Test
    void nobodyFallsOutOfTheCounts(FxRobot robot) throws Exception {
        show(robot, Language.EN);
        var classId = stand.trainingClass().id();
        var people = stand.services.registration().participants(classId);
        var replaced = people.stream().filter(p -> p.state() == EnrolmentState.REGISTERED).findFirst().orElseThrow();
        robot.interact(() -> stand.background.write(() -> stand.services.arrivalDesk().substitute(replaced,
                new Newcomer(Person.named("替补人"), "", Role.TRAINEE, "")), _ -> {}));
        waitForFxEvents();
        assertThat(number(robot, "#enrolmentState-replaced")).isEqualTo("1");
        var glance = stand.services.overview().glance(classId);
        assertThat(glance.registered() + glance.withdrawn() + glance.waiting()
                + glance.others().values().stream().mapToInt(Integer::intValue).sum()).isEqualTo(people.size() + 1);
    }

    @Test
    void theTilesAreOfOneWidth(FxRobot robot) throws Exception {
        show(robot, Language.EN);
        var widths = robot.lookup(".count-tile").queryAllAs(Region.class).stream().mapToDouble(Region::getWidth)
                .summaryStatistics();
        assertThat(widths.getCount()).isEqualTo(5);
        assertThat(widths.getMax() - widths.getMin()).isLessThanOrEqualTo(1);
    }

    @Test
    void aLineThatNeedsAttentionLeadsToItsScreen(FxRobot robot) throws Exception {
        show(robot, Language.EN);
        var registration = stand.services.registration();
        var newcomer = Participant.draft(stand.trainingClass().id(), Person.named("赵新民"));
        robot.interact(() -> stand.background.write(() -> registration.register(newcomer, ""), _ -> {}));
        waitForFxEvents();
        robot.interact(robot.lookup("#attention-noPhone").queryAs(Hyperlink.class)::fire);
        robot.interact(robot.lookup("#attention-notArrived").queryAs(Hyperlink.class)::fire);
        assertThat(stand.shown).containsExactly(ScreenId.PARTICIPANTS, ScreenId.PARTICIPANTS);
    }

    @Test
    void aDraftIsOpenedAndStartedFromHere(FxRobot robot) throws Exception {
        show(robot, Language.EN);
        var copy = stand.services.classes().copy(stand.trainingClass().id(), "CC-COPY", stand.trainingClass().title(),
                stand.trainingClass().from());
        robot.interact(() -> stand.openClass.open(Stand.entry(copy)));
        robot.interact(robot.lookup("#overview-open").queryButton()::fire);
        assertThat(stand.services.classes().byId(copy.id()).state()).isEqualTo(ClassState.OPEN);
        robot.interact(robot.lookup("#overview-start").queryButton()::fire);
        assertThat(stand.services.classes().byId(copy.id()).state()).isEqualTo(ClassState.RUNNING);
        assertThat(robot.lookup("#overview-start").tryQuery()).isEmpty();
    }

    @Test
    void everythingTheKeyboardReachesHasAName(FxRobot robot) throws Exception {
        show(robot, Language.ZH);
        assertThat(stand.nameless()).isEmpty();
    }

    private void show(FxRobot robot, Language language) throws Exception {
        stand = Stand.withSample(Files.createTempDirectory(folder, "desk"), language);
        robot.interact(() -> stand.show(stage, new OverviewScreen(stand.messages, stand.background, stand.openClass,
                stand.services.overview(), stand.services.classes(), new Journey(stand.shown::add))));
        waitForFxEvents();
    }

    private static String number(FxRobot robot, String tile) {
        return ((Label) robot.lookup(tile).queryAs(Node.class).lookup(".count-number")).getText();
    }
}
