package org.rollbook.ui.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rollbook.ui.Keyboard.press;
import static org.testfx.util.WaitForAsyncUtils.waitForFxEvents;

import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.chart.CategoryAxis;
import javafx.scene.chart.StackedBarChart;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.rollbook.model.Language;
import org.rollbook.model.people.ListOrder;
import org.rollbook.service.course.AttendanceReport;
import org.rollbook.ui.Stand;
import org.rollbook.ui.WindowTest;
import org.rollbook.ui.kit.navigation.ScreenState;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@WindowTest
@ExtendWith(ApplicationExtension.class)
class ReportsScreenTest {
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
    void thePeopleAndTheirNumbersAreThoseOfTheService(FxRobot robot) throws Exception {
        show(robot, Language.ZH);
        TableView<AttendanceReport.Line> table = table(robot, "#reports-people-table");
        assertThat(table.getItems()).isEqualTo(report().people());
        assertThat(table.getColumns().stream().filter(c -> c.getText().equals("姓名")).findFirst().orElseThrow()
                .getCellData(0))
                .isEqualTo(report().people().getFirst().participant().name());
        assertThat(stand.focused()).isSameAs(table);
    }

    @Test
    void anOrganisationOpensToThePeopleBehindIt(FxRobot robot) throws Exception {
        show(robot, Language.EN);
        press(robot, KeyCode.ALT, KeyCode.DIGIT2);
        TableView<AttendanceReport.OrganisationLine> organisations = table(robot, "#reports-organisations-table");
        var first = organisations.getItems().getFirst();
        press(robot, KeyCode.ENTER);
        TableView<AttendanceReport.Line> people = table(robot, "#reports-people-table");
        assertThat(people.getItems()).hasSize(first.people())
                .allMatch(line -> line.participant().organisation().equals(first.organisation()));
        assertThat(robot.lookup("#reports-only").queryAs(Label.class).getText())
                .contains(first.organisation().orElseThrow().name().en());
        press(robot, KeyCode.ESCAPE);
        assertThat(robot.lookup("#reports-organisations-table").tryQuery()).isPresent();
        press(robot, KeyCode.ALT, KeyCode.DIGIT1);
        assertThat(people.getItems()).hasSameSizeAs(report().people());
    }

    @Test
    void theChartHasOneBarForEachHalfDayThatCountsAndSaysSo(FxRobot robot) throws Exception {
        show(robot, Language.ZH);
        press(robot, KeyCode.ALT, KeyCode.DIGIT3);
        @SuppressWarnings("unchecked")
        StackedBarChart<String, Number> chart = robot.lookup("#reports-chart").queryAs(StackedBarChart.class);
        var counting = report().sessions().stream().filter(line -> line.session().counts()).toList();
        assertThat(((CategoryAxis) chart.getXAxis()).getCategories()).hasSameSizeAs(counting);
        assertThat(chart.getData()).hasSize(4).allMatch(series -> series.getData().size() == counting.size());
        assertThat(chart.getAccessibleText().lines()).hasSize(counting.size() + 1)
                .anyMatch(line -> line.contains("出勤"));
    }

    @Test
    void theChartIsFilledAgainWhenSomebodyComesBack(FxRobot robot) throws Exception {
        show(robot, Language.ZH);
        var screen = new ReportsScreen(stand.messages, stand.background, stand.openClass, stand.services.report(),
                new ScreenState());
        robot.interact(() -> stand.show(stage, screen));
        waitForFxEvents();
        robot.interact(screen::onShow);
        press(robot, KeyCode.ALT, KeyCode.DIGIT3);
        @SuppressWarnings("unchecked")
        StackedBarChart<String, Number> chart = robot.lookup("#reports-chart").queryAs(StackedBarChart.class);
        robot.interact(screen::onShow);
        waitForFxEvents();
        var counting = report().sessions().stream().filter(line -> line.session().counts()).toList();
        assertThat(chart.getData()).hasSize(4).allMatch(series -> series.getData().size() == counting.size())
                .allMatch(series -> series.getData().stream().allMatch(bar -> bar.getNode().getParent() != null));
    }

    @Test
    void anotherOrderIsTheOrderOfTheService(FxRobot robot) throws Exception {
        show(robot, Language.EN);
        var model = new ReportsViewModel(stand.services.report(), stand.background, stand.openClass, new ScreenState());
        model.order().set(ListOrder.PINYIN);
        assertThat(model.people()).isEqualTo(
                stand.services.report().report(stand.trainingClass().id(), ListOrder.PINYIN).people());
    }

    @Test
    void allColumnsFitAndEverythingHasAName(FxRobot robot) throws Exception {
        show(robot, Language.EN);
        for (var side : new KeyCode[] {KeyCode.DIGIT1, KeyCode.DIGIT2}) {
            press(robot, KeyCode.ALT, side);
            TableView<Object> table = table(robot, ".table-view");
            assertThat(table.getColumns().stream().mapToDouble(column -> column.getWidth()).sum())
                    .isLessThan(1280 - 208 - 48);
            assertThat(stand.nameless()).isEmpty();
        }
    }

    @Test
    void aLongNameIsShownWholeBesideAnOrganisationThatNeedsLess(FxRobot robot) throws Exception {
        show(robot, Language.ZH);
        var name = table(robot, "#reports-people-table").getColumns().get(1);
        var words = new Text("Maria Oliveira Santos");
        assertThat(report().people()).anyMatch(line -> line.participant().name().equals(words.getText()));
        assertThat(name.getWidth()).isGreaterThan(words.getLayoutBounds().getWidth() + 16);
        assertThat(table(robot, "#reports-people-table").getColumns().stream().mapToDouble(column -> column.getWidth())
                .sum())
                .isLessThan(1280 - 208 - 48);
    }

    private AttendanceReport.Report report() {
        return stand.services.report().report(stand.trainingClass().id(), ListOrder.PROTOCOL);
    }

    private void show(FxRobot robot, Language language) throws Exception {
        stand = Stand.withSample(Files.createTempDirectory(folder, "desk"), language);
        robot.interact(() -> stand.show(stage,
                new ReportsScreen(stand.messages, stand.background, stand.openClass, stand.services.report(),
                        new ScreenState())));
        waitForFxEvents();
    }

    @SuppressWarnings("unchecked")
    private static <T> TableView<T> table(FxRobot robot, String query) {
        return robot.lookup(query).queryAs(TableView.class);
    }
}
