package org.rollbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rollbook.model.BilingualName;
import org.rollbook.model.Language;
import org.rollbook.model.course.TrainingClass;
import org.rollbook.model.journal.JournalEntry;
import org.rollbook.model.journal.Touched;
import org.rollbook.model.people.Participant;
import org.rollbook.model.people.Person;
import org.rollbook.service.Services;
import org.rollbook.ui.Stand;
import org.rollbook.ui.WindowTest;
import org.rollbook.ui.kit.command.Command;
import org.rollbook.ui.kit.OpenClass;
import org.rollbook.ui.kit.UndoOffer;
import org.testfx.api.FxToolkit;

@WindowTest
class StepCommandsTest {
    @TempDir
    Path folder;

    private Stand stand;
    private StepCommands steps;
    private List<Command> commands;

    @BeforeEach
    void open() throws Exception {
        FxToolkit.registerPrimaryStage();
        stand = Stand.empty(folder, Language.ZH);
        steps = new StepCommands(stand.messages, stand.notices, stand.background, stand.openClass,
                stand.services.classes(), stand.services.history());
        commands = steps.all();
        steps.follow();
    }

    @AfterEach
    void close() {
        stand.close();
    }

    @Test
    void eachSaysWhatItWouldDoAndIsOffWhenThereIsNothing() {
        says("撤销(_U)", false, "重做(_R)", false);
        stand.background.write(() -> create("T_1"), _ -> {});
        says("撤销(_U)：新建班级T__1", true, "重做(_R)", false);
        commands.getFirst().run();
        says("撤销(_U)", false, "重做(_R)：新建班级T__1", true);
        commands.getLast().run();
        says("撤销(_U)：新建班级T__1", true, "重做(_R)", false);
        commands.getFirst().run();
        stand.background.write(() -> create("T2"), _ -> {});
        says("撤销(_U)：新建班级T2", true, "重做(_R)", false);
        steps.leave();
    }

    @Test
    void aClassThatIsTakenBackFromInsideIsClosedBeforeAnyScreenLoadsIt() {
        TrainingClass made = create("T1");
        stand.openClass.offer(List.of(new OpenClass.Entry(made.id(), made.code(), made.title())));
        stand.openClass.open("T1");
        stand.background.changedElsewhere(Touched.EVERYTHING);
        var asked = new ArrayList<OpenClass.Entry>();
        var screen = stand.background.revision()
                .subscribe((_, _) -> stand.openClass.current().get().ifPresent(asked::add));
        commands.getFirst().run();
        screen.unsubscribe();

        assertThat(stand.services.classes().classes()).isEmpty();
        assertThat(asked).as("classes that a screen would have asked for in vain").isEmpty();
        assertThat(stand.openClass.choices()).isEmpty();
        assertThat(notices()).containsExactly("已撤销：新建班级T1");
    }

    @Test
    void anActionOfAnotherClassIsNamedWithItAndLeadsThere() {
        TrainingClass here = create("HERE");
        TrainingClass there = create("THERE");
        stand.openClass
                .offer(Stream.of(here, there).map(c -> new OpenClass.Entry(c.id(), c.code(), c.title())).toList());
        stand.openClass.open("THERE");
        stand.background.write(
                () -> stand.services.registration().register(Participant.draft(there.id(), Person.named("王芳")), ""),
                _ -> {});
        says("撤销(_U)：王芳报名", true, "重做(_R)", false);

        stand.openClass.open("HERE");
        says("撤销(_U)：王芳报名（THERE）", true, "重做(_R)", false);
        commands.getFirst().run();

        assertThat(notices()).containsExactly("已撤销：王芳报名（THERE）");
        Node box = stand.notices.node().lookup(".notice");
        ((Button) box.lookup(".notice-button")).fire();
        assertThat(stand.openClass.current().get()).map(OpenClass.Entry::code).contains("THERE");
        steps.leave();
    }

    @Test
    void whatWasTakenBackIsNotOfferedToBeTakenBackAgainAndNoticesDoNotPileUp() {
        stand.background.write(() -> create("T1"), _ -> {});
        stand.background.write(() -> create("T2"), _ -> {});
        stand.background.write(() -> create("T3"), _ -> {});
        JournalEntry entry = stand.services.history().next().orElseThrow();
        stand.notices.sayWithUndo(new UndoOffer(entry, () -> {}), "merge.said", "T3");
        stand.background.write(() -> create("T4"), _ -> {});
        assertThat(notices()).hasSize(1);

        commands.getFirst().run();
        assertThat(notices()).as("T4 was taken back, T3 still stands").hasSize(2);
        commands.getFirst().run();
        assertThat(notices()).containsExactly("已撤销：新建班级T3");
        commands.getFirst().run();
        assertThat(notices()).containsExactly("已撤销：新建班级T2");
        commands.getLast().run();
        assertThat(notices()).containsExactly("已重做：新建班级T2");
        steps.leave();
    }

    private List<String> notices() {
        return ((Parent) stand.notices.node()).getChildrenUnmodifiable().stream().map(Node::getAccessibleText).toList();
    }

    private TrainingClass create(String code) {
        LocalDate day = LocalDate.of(2014, 7, 21);
        return Services.over(stand.database).classes()
                .create(TrainingClass.draft(code, new BilingualName("班", ""), day, day), Set.of());
    }

    private void says(String undo, boolean undoes, String redo, boolean redoes) {
        assertThat(commands.getFirst().words().orElseThrow().get()).isEqualTo(undo);
        assertThat(commands.getFirst().enabled().get()).isEqualTo(undoes);
        assertThat(commands.getLast().words().orElseThrow().get()).isEqualTo(redo);
        assertThat(commands.getLast().enabled().get()).isEqualTo(redoes);
    }
}
