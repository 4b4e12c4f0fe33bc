package org.rollbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rollbook.model.BilingualName;
import org.rollbook.model.Language;
import org.rollbook.model.course.TrainingClass;
import org.rollbook.service.Services;
import org.rollbook.ui.Stand;
import org.rollbook.ui.kit.Command;
import org.testfx.api.FxToolkit;

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
        steps = new StepCommands(stand.messages, stand.notices, stand.background, stand.services.history());
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
        stand.background.write(() -> create("T_1"), _ -> { });
        says("撤销(_U)：新建班级T__1", true, "重做(_R)", false);
        commands.getFirst().run();
        says("撤销(_U)", false, "重做(_R)：新建班级T__1", true);
        commands.getLast().run();
        says("撤销(_U)：新建班级T__1", true, "重做(_R)", false);
        commands.getFirst().run();
        stand.background.write(() -> create("T2"), _ -> { });
        says("撤销(_U)：新建班级T2", true, "重做(_R)", false);
        steps.leave();
    }

    private TrainingClass create(String code) {
        LocalDate day = LocalDate.of(2014, 7, 21);
        return Services.over(stand.database).classes().create(TrainingClass.draft(code, new BilingualName("班", ""), day, day), Set.of());
    }

    private void says(String undo, boolean undoes, String redo, boolean redoes) {
        assertThat(commands.getFirst().words().orElseThrow().get()).isEqualTo(undo);
        assertThat(commands.getFirst().enabled().get()).isEqualTo(undoes);
        assertThat(commands.getLast().words().orElseThrow().get()).isEqualTo(redo);
        assertThat(commands.getLast().enabled().get()).isEqualTo(redoes);
    }
}
