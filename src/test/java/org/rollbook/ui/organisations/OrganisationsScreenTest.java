package org.rollbook.ui.organisations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rollbook.ui.Keyboard.press;
import static org.testfx.util.WaitForAsyncUtils.waitForFxEvents;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TableView;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.rollbook.model.Language;
import org.rollbook.model.hosts.Host;
import org.rollbook.model.hosts.HostRole;
import org.rollbook.model.hosts.Organisation;
import org.rollbook.ui.Stand;
import org.rollbook.ui.WindowTest;
import org.rollbook.ui.kit.form.FormDrafts;
import org.rollbook.ui.kit.navigation.Journey;
import org.rollbook.ui.kit.navigation.ScreenState;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@WindowTest
@ExtendWith(ApplicationExtension.class)
class OrganisationsScreenTest {
    @TempDir
    static Path folder;

    private Stage stage;
    private Stand stand;
    private FormDrafts halfFilled;

    @Start
    void start(Stage primary) {
        stage = primary;
    }

    @AfterEach
    void close() {
        stand.close();
    }

    @Test
    void anOrganisationIsAddedByKeysWithItsOtherSpellings(FxRobot robot) throws Exception {
        show(robot, Language.ZH);
        press(robot, KeyCode.CONTROL, KeyCode.N);
        robot.interact(() -> {
            robot.lookup("#organisation-name-zh").queryAs(TextField.class).setText("长春市教育局");
            robot.lookup("#organisation-aliases").queryAs(TextArea.class).setText("市教育局\n教育局");
        });
        press(robot, KeyCode.ENTER);
        assertThat(stand.services.directory().find("教育局")).map(o -> o.name().zh()).contains("长春市教育局");
        assertThat(robot.lookup("#hosts-list").tryQuery()).isPresent();
    }

    @Test
    void aNameThatIsTakenIsRefusedAndNothingTypedIsLost(FxRobot robot) throws Exception {
        show(robot, Language.EN);
        var taken = stand.services.directory().organisations().getFirst();
        press(robot, KeyCode.CONTROL, KeyCode.N);
        robot.interact(() -> robot.lookup("#organisation-name-zh").queryAs(TextField.class).setText(taken.name().zh()));
        press(robot, KeyCode.ENTER);
        assertThat(robot.lookup("#organisation-name-zh").queryAs(TextField.class).getText())
                .isEqualTo(taken.name().zh());
        assertThat(robot.lookup("#organisation-name-zh").queryAs(TextField.class).getAccessibleHelp()).isNotEmpty();
        press(robot, KeyCode.ESCAPE);
        assertThat(robot.lookup("#organisation-name-zh").tryQuery()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void aChangedFormThatIsLeftIsKeptSaidAndBroughtBack(Language language) throws Exception {
        FxRobot robot = new FxRobot();
        show(robot, language);
        robot.interact(() -> table(robot).getSelectionModel().select(3));
        press(robot, KeyCode.F2);
        robot.interact(() -> robot.lookup("#organisation-aliases").queryAs(TextInputControl.class).setText("别名"));
        press(robot, KeyCode.ESCAPE);
        assertThat(robot.lookup("#organisation-name-zh").tryQuery()).isEmpty();
        assertThat(stand.said()).contains(stand.messages.text("form.kept"));
        robot.interact(() -> table(robot).getSelectionModel().select(0));
        press(robot, KeyCode.CONTROL, KeyCode.N);
        assertThat(robot.lookup("#organisation-aliases").queryAs(TextInputControl.class).getText())
                .as("first what is not saved").isEqualTo("别名");
        assertThat(robot.lookup("#restored-note").queryAs(Label.class).isVisible()).isTrue();
        assertThat(stand.said()).doesNotContain(stand.messages.text("form.kept"));
        robot.interact(halfFilled::putAway);
        halfFilled = restarted();
        show(robot);
        assertThat(robot.lookup("#organisation-aliases").queryAs(TextInputControl.class).getText()).as("after a crash")
                .isEqualTo("别名");
        robot.interact(() -> robot.lookup("#organisation-name-zh").query().requestFocus());
        press(robot, KeyCode.ENTER);
        assertThat(stand.services.directory().organisations()).anyMatch(o -> o.aliases().contains("别名"));
        assertThat(stand.database.forms().all()).isEmpty();
    }

    private FormDrafts restarted() {
        FormDrafts forms = new FormDrafts(stand.background, Stand.CLOCK, stand.database.forms()::keep,
                stand.database.forms()::forget);
        forms.bring(stand.database.forms().all());
        return forms;
    }

    @Test
    void anEditKeepsTheRowSelected(FxRobot robot) throws Exception {
        show(robot, Language.EN);
        robot.interact(() -> table(robot).getSelectionModel().select(3));
        var before = table(robot).getSelectionModel().getSelectedItem();
        press(robot, KeyCode.F2);
        robot.interact(() -> robot.lookup("#organisation-short-en").queryAs(TextField.class).setText("Short"));
        press(robot, KeyCode.ENTER);
        assertThat(table(robot).getSelectionModel().getSelectedItem().id()).isEqualTo(before.id());
        assertThat(table(robot).getSelectionModel().getSelectedItem().shortName().en()).isEqualTo("Short");
    }

    @Test
    void aSponsorIsAttachedAndMovedToTheTopByKeys(FxRobot robot) throws Exception {
        show(robot, Language.EN);
        var hosts = hosts(robot);
        int sponsors = (int) hosts.getItems().stream().filter(h -> h.role() == HostRole.SPONSOR).count();
        var added = table(robot).getItems().stream()
                .filter(o -> hosts.getItems().stream().noneMatch(h -> h.organisation().id() == o.id())).findFirst()
                .orElseThrow();
        robot.interact(() -> table(robot).getSelectionModel().select(added));
        press(robot, KeyCode.CONTROL, KeyCode.R);
        assertThat(order()).hasSize(sponsors + 1).last().isEqualTo(added.id());
        robot.interact(() -> {
            hosts.getSelectionModel().select(sponsors);
            hosts.requestFocus();
        });
        for (int i = 0; i < sponsors; i++) {
            press(robot, KeyCode.ALT, KeyCode.UP);
        }
        assertThat(order()).first().isEqualTo(added.id());
        press(robot, KeyCode.DELETE);
        assertThat(order()).doesNotContain(added.id());
    }

    @Test
    void everyRoleIsGivenByKeysAndTheHostsStayInSightBesideTheForm(FxRobot robot) throws Exception {
        show(robot, Language.ZH);
        press(robot, KeyCode.CONTROL, KeyCode.N);
        robot.write("New Body");
        press(robot, KeyCode.ENTER);
        robot.interact(() -> table(robot).getSelectionModel().select(
                table(robot).getItems().stream().filter(o -> o.name().zh().isEmpty() ? o.name().en().equals("New Body")
                        : o.name().zh().equals("New Body")).findFirst().orElseThrow()));
        for (HostRole role : HostRole.values()) {
            press(robot, KeyCode.CONTROL, KeyCode.ALT, KeyCode.valueOf("DIGIT" + (role.ordinal() + 1)));
        }
        assertThat(hosts(robot).getItems()).filteredOn(host -> host.organisation().label().equals("New Body"))
                .extracting(Host::role).containsExactlyInAnyOrder(HostRole.values());
        int before = hosts(robot).getItems().size();
        robot.interact(() -> table(robot).requestFocus());
        press(robot, KeyCode.ENTER);
        var name = robot.lookup("#organisation-name-zh").queryAs(TextField.class);
        assertThat(name.isFocused()).isTrue();
        assertThat(name.getSelectedText()).as("nothing that a stray key would replace").isEmpty();
        assertThat(hosts(robot).isVisible()).isTrue();
        assertThat(hosts(robot).getItems()).hasSize(before);
        assertThat(hosts(robot).localToScene(hosts(robot).getLayoutBounds()).getHeight()).as("rows of it can be read")
                .isGreaterThan(60);
        assertThat(hosts(robot).localToScene(hosts(robot).getLayoutBounds()).getMaxY())
                .isLessThanOrEqualTo(stage.getScene().getHeight());
        assertThat(stand.nameless()).isEmpty();
    }

    @Test
    void aRemarkSavesByEnterAndTabGoesOn(FxRobot robot) throws Exception {
        show(robot, Language.EN);
        press(robot, KeyCode.CONTROL, KeyCode.N);
        robot.write("New Body");
        var aliases = robot.lookup("#organisation-aliases").queryAs(TextArea.class);
        robot.interact(aliases::requestFocus);
        robot.write("NB");
        press(robot, KeyCode.SHIFT, KeyCode.ENTER);
        robot.write("Newbody");
        press(robot, KeyCode.TAB);
        assertThat(aliases.isFocused()).isFalse();
        press(robot, KeyCode.SHIFT, KeyCode.TAB);
        press(robot, KeyCode.ENTER);
        assertThat(stand.services.directory().find("Newbody")).isPresent();
    }

    @Test
    void whatIsUsedIsNotRemovedAndSaysWhy(FxRobot robot) throws Exception {
        show(robot, Language.EN);
        int before = table(robot).getItems().size();
        var used = hosts(robot).getItems().getFirst().organisation();
        robot.interact(() -> table(robot).getSelectionModel().select(
                table(robot).getItems().stream().filter(o -> o.id() == used.id()).findFirst().orElseThrow()));
        press(robot, KeyCode.CONTROL, KeyCode.DELETE);
        assertThat(table(robot).getItems()).hasSize(before);
        assertThat(stand.said()).isNotEmpty();
    }

    @Test
    void theSearchFindsAnAliasAndEverythingHasAName(FxRobot robot) throws Exception {
        show(robot, Language.ZH);
        var known = table(robot).getItems().stream().filter(o -> !o.aliases().isEmpty()).findFirst().orElseThrow();
        press(robot, KeyCode.CONTROL, KeyCode.F);
        robot.interact(() -> ((TextField) stand.focused()).setText(known.aliases().getFirst()));
        assertThat(table(robot).getItems()).contains(known);
        press(robot, KeyCode.ENTER);
        assertThat(table(robot).isFocused()).as("the search leads to what it found").isTrue();
        assertThat(table(robot).getSelectionModel().getSelectedIndex()).isZero();
        assertThat(stand.nameless()).isEmpty();
        press(robot, KeyCode.CONTROL, KeyCode.N);
        assertThat(stand.nameless()).isEmpty();
    }

    private List<Long> order() {
        return stand.services.directory().hosts(stand.trainingClass().id()).stream()
                .filter(h -> h.role() == HostRole.SPONSOR)
                .map(h -> h.organisation().id()).toList();
    }

    private void show(FxRobot robot, Language language) throws Exception {
        stand = Stand.withSample(Files.createTempDirectory(folder, "desk"), language);
        halfFilled = restarted();
        show(robot);
    }

    private void show(FxRobot robot) {
        robot.interact(() -> stand.show(stage, new OrganisationsScreen(stand.messages, stand.notices, stand.background,
                stand.openClass, stand.services.directory(), new Journey(_ -> {}), new ScreenState(), halfFilled)));
        waitForFxEvents();
    }

    @SuppressWarnings("unchecked")
    private static TableView<Organisation> table(FxRobot robot) {
        return robot.lookup("#organisations-table").queryAs(TableView.class);
    }

    @SuppressWarnings("unchecked")
    private static ListView<Host> hosts(FxRobot robot) {
        return robot.lookup("#hosts-list").queryAs(ListView.class);
    }
}
