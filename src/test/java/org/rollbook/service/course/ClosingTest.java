package org.rollbook.service.course;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rollbook.model.attendance.Mark;
import org.rollbook.model.attendance.Reason;
import org.rollbook.model.attendance.Status;
import org.rollbook.model.attendance.Unfinished;
import org.rollbook.model.dossier.ClassDossier;
import org.rollbook.model.course.ClassState;
import org.rollbook.model.course.Session;
import org.rollbook.model.course.TrainingClass;
import org.rollbook.model.people.Participant;
import org.rollbook.service.Desk;

/// Closing shows what is open, carries out what was decided and gives everybody a verdict.
final class ClosingTest {
    @TempDir
    private Path folder;
    private Desk desk;
    private Closing closing;
    private TrainingClass summer;
    private Participant wang;
    private Participant zhang;
    private Participant absent;

    @BeforeEach
    void open() {
        desk = Desk.open(folder);
        closing = new Closing(desk.database(), desk.rollCall());
        summer = desk.newClass("CC-1", 1);
        wang = desk.registration().arrive(desk.register(summer, "王芳"));
        zhang = desk.registration().arrive(desk.register(summer, "张伟"));
        absent = desk.register(summer, "李娜");
        Session morning = desk.session(summer, "2014-07-21/am");
        desk.rollCall().mark(Mark.of(summer.id(), wang.id(), morning.id(), Status.PRESENT));
        desk.rollCall().take(morning);
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void whatIsOpenIsShown() {
        Unfinished open = closing.open(summer.id());

        assertThat(open.notTaken()).extracting(session -> session.at().toString()).containsExactly("2014-07-21/pm");
        assertThat(open.unmarked()).extracting(cell -> cell.participant().name() + " " + cell.session().at())
                .containsExactly("张伟 2014-07-21/am");
        assertThat(open.neverArrived()).extracting(Participant::name).containsExactly("李娜");
    }

    @Test
    void whatWasDecidedIsDoneWithTheClosingAndOneUndoTakesItBack() {
        Unfinished open = closing.open(summer.id());
        Map<String, String> before = verdicts();

        closing.close(summer.id(), new Unfinished.Decisions(open.notTaken(),
                List.of(Mark.of(summer.id(), zhang.id(), open.unmarked().getFirst().session().id(), Status.ABSENT)),
                open.neverArrived()));

        assertThat(desk.setup().byId(summer.id()).state()).isEqualTo(ClassState.CLOSED);
        assertThat(verdicts()).isEqualTo(Map.of("王芳", "COMPLETED", "张伟", "COMPLETED"));
        assertThat(desk.rollCall().dossier(summer.id()).tallies().get(zhang.id()).absent()).isEqualTo(1);
        desk.history().undo();
        assertThat(desk.setup().byId(summer.id()).state().isEditable()).isTrue();
        assertThat(verdicts()).isEqualTo(before).containsEntry("李娜", "NEVER_ARRIVED").containsEntry("王芳",
                "IN_PROGRESS");
    }

    @Test
    void whatIsLeftAloneHasAVerdictAsWellButNobodyCompletesWithoutAnyMark() {
        closing.close(summer.id(), Unfinished.Decisions.NONE);

        assertThat(verdicts()).isEqualTo(Map.of("王芳", "COMPLETED", "张伟", "NONE", "李娜", "NEVER_ARRIVED"));
        assertThat(desk.rollCall().dossier(summer.id()).tallies().get(zhang.id()).reasons()).extracting(Reason::key)
                .containsExactly("nothingMarked");
    }

    private Map<String, String> verdicts() {
        ClassDossier dossier = desk.rollCall().dossier(summer.id());
        Map<String, String> verdicts = new TreeMap<>();
        dossier.listed().forEach(p -> verdicts.put(p.name(), dossier.tallies().get(p.id()).result().name()));
        return verdicts;
    }
}
