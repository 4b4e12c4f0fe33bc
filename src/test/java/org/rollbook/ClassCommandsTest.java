package org.rollbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import javafx.scene.control.Button;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rollbook.model.BilingualName;
import org.rollbook.model.Language;
import org.rollbook.model.course.ClassState;
import org.rollbook.model.course.TrainingClass;
import org.rollbook.ui.Stand;
import org.rollbook.ui.WindowTest;
import org.rollbook.ui.kit.command.Command;
import org.rollbook.ui.kit.navigation.Destination;
import org.rollbook.ui.kit.navigation.Journey;
import org.rollbook.ui.kit.navigation.ScreenId;
import org.testfx.api.FxToolkit;

/// What the menu of the open class offers in each state, and that it can be undone from the notice.
@WindowTest
class ClassCommandsTest {
    @TempDir
    Path folder;

    private final AtomicReference<ScreenId> shown = new AtomicReference<>();
    private final Journey journey = new Journey(shown::set);
    private Stand stand;
    private TrainingClass made;
    private List<Command> commands;

    @BeforeEach
    void open() throws Exception {
        Stage stage = FxToolkit.registerPrimaryStage();
        stand = Stand.empty(folder, Language.EN);
        var from = LocalDate.of(2014, 7, 21);
        made = stand.services.classes()
                .create(TrainingClass.draft("CC-1", new BilingualName("测试班", ""), from, from.plusDays(2)), Set.of());
        var menu = new ClassCommands(stand.messages, stand.notices, stand.dialogs(stage), stand.background,
                stand.openClass,
                stand.services.classes(), stand.services.closing(), stand.services.history(), journey);
        commands = menu.all();
        menu.follow();
    }

    @AfterEach
    void close() {
        stand.close();
    }

    @Test
    void nothingIsOfferedWithoutAClass() {
        assertThat(offered()).isEmpty();
    }

    @Test
    void eachStateOffersTheStepsThatAreNext() {
        stand.openClass.open(Stand.entry(made));
        assertThat(offered()).containsExactly("classMenu.registration", "classMenu.start", "classMenu.close",
                "classMenu.merge");
        command("classMenu.start").run();
        assertThat(state()).isEqualTo(ClassState.RUNNING);
        assertThat(offered()).containsExactly("classMenu.close", "classMenu.merge");
        command("classMenu.close").run();
        assertThat(state()).isEqualTo(ClassState.CLOSED);
        assertThat(offered()).containsExactly("classMenu.reopen", "classMenu.merge");
    }

    @Test
    void theNoticeUndoesTheStep() {
        stand.openClass.open(Stand.entry(made));
        command("classMenu.start").run();
        assertThat(stand.said()).contains("CC-1 has started");
        ((Button) stand.notices.node().lookup(".notice-button")).fire();
        assertThat(state()).isEqualTo(ClassState.DRAFT);
    }

    @Test
    void mergingLeadsToTheChecksAndAsksForBoth() {
        stand.openClass.open(Stand.entry(made));
        command("classMenu.merge").run();
        assertThat(shown.get()).isEqualTo(ScreenId.CHECKS);
        assertThat(journey.arrive(Destination.Merge.class)).contains(new Destination.MergePeople());
    }

    private ClassState state() {
        return stand.services.classes().byId(made.id()).state();
    }

    private List<String> offered() {
        return commands.stream().filter(command -> command.enabled().get()).map(Command::key).toList();
    }

    private Command command(String key) {
        return commands.stream().filter(command -> command.key().equals(key)).findFirst().orElseThrow();
    }
}
