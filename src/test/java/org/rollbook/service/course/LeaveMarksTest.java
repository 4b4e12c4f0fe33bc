package org.rollbook.service.course;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rollbook.service.Refusals.assertRefused;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rollbook.model.attendance.Leave;
import org.rollbook.model.attendance.Mark;
import org.rollbook.model.attendance.Status;
import org.rollbook.model.dossier.ClassDossier;
import org.rollbook.model.course.Half;
import org.rollbook.model.course.HalfDay;
import org.rollbook.model.course.ProgrammeItem;
import org.rollbook.model.course.Session;
import org.rollbook.model.course.TimeSpan;
import org.rollbook.model.course.TrainingClass;
import org.rollbook.model.people.Participant;
import org.rollbook.service.Desk;

/// Leave of Tuesday to Thursday, while the programme changes around it.
final class LeaveMarksTest {
    @TempDir
    private Path folder;
    private Desk desk;
    private TrainingClass summer;
    private Participant wang;
    private Participant zhang;

    @BeforeEach
    void open() {
        desk = Desk.open(folder);
        summer = desk.newClass("CC-1", 5);
        wang = desk.register(summer, "王芳");
        zhang = desk.register(summer, "张伟");
        for (String at : Set.of("2014-07-23/am", "2014-07-23/pm")) {
            desk.programme().remove(item(at));
        }
        desk.leaveBook().grant(new Leave(0, summer.id(), wang.id(), Status.SICK_LEAVE, HalfDay.parse("2014-07-22/pm"),
                HalfDay.parse("2014-07-24/am"), "", "", Leave.State.APPROVED, 0));
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void aSessionAddedInsideLeaveHasItsMarkAndUndoTakesBothBack() {
        Map<String, String> before = marks();

        desk.programme().save(ProgrammeItem.lecture(summer.id(), HalfDay.parse("2014-07-23/am")));

        assertThat(marks())
                .isEqualTo(Map.of("2014-07-22/pm 王芳", "M", "2014-07-23/am 王芳", "M", "2014-07-24/am 王芳", "M"));
        desk.history().undo();
        assertThat(marks()).isEqualTo(before).hasSize(2);
        assertRefused("session.unknown", () -> desk.session(summer, "2014-07-23/am"));
    }

    @Test
    void generatedHalfDaysAreMarkedToo() {
        LocalDate wednesday = LocalDate.of(2014, 7, 23);

        desk.programme().generate(summer.id(), wednesday, wednesday,
                TimeSpan.untimed(Set.of(Half.AM, Half.PM, Half.EVENING)), Set.of());

        assertThat(marks()).containsKeys("2014-07-23/am 王芳", "2014-07-23/pm 王芳", "2014-07-23/eve 王芳").hasSize(5);
    }

    @Test
    void aMovedSessionLosesAndGainsTheMarksOfLeave() {
        Session friday = desk.session(summer, "2014-07-25/am");
        desk.rollCall().mark(Mark.of(summer.id(), zhang.id(), friday.id(), Status.PRESENT));

        ProgrammeItem moved = desk.programme().save(at(friday.items().getFirst(), "2014-07-23/am"));
        assertThat(marks()).containsEntry("2014-07-23/am 王芳", "M").containsEntry("2014-07-23/am 张伟", "P");

        desk.programme().save(at(moved, "2014-07-25/am"));
        assertThat(marks()).containsEntry("2014-07-25/am 张伟", "P").doesNotContainKey("2014-07-25/am 王芳").hasSize(3);
    }

    @Test
    void aMarkMadeByHandStaysWhenItsSessionMovesIntoLeave() {
        Session friday = desk.session(summer, "2014-07-25/am");
        desk.rollCall().mark(Mark.of(summer.id(), wang.id(), friday.id(), Status.PRESENT));

        desk.programme().save(at(friday.items().getFirst(), "2014-07-23/am"));

        assertThat(marks()).containsEntry("2014-07-23/am 王芳", "P");
    }

    @Test
    void cancelledLeaveMarksNothing() {
        desk.leaveBook().cancel(desk.rollCall().dossier(summer.id()).leave().getFirst());

        desk.programme().save(ProgrammeItem.lecture(summer.id(), HalfDay.parse("2014-07-23/am")));

        assertThat(marks()).isEmpty();
    }

    @Test
    void aSessionGoesWithTheMarksThatLeaveMadeButNotWithOthers() {
        desk.programme().remove(item("2014-07-24/am"));
        assertThat(marks()).containsOnlyKeys("2014-07-22/pm 王芳");
        desk.history().undo();
        assertThat(marks()).containsOnlyKeys("2014-07-22/pm 王芳", "2014-07-24/am 王芳");

        Session thursday = desk.session(summer, "2014-07-24/am");
        desk.rollCall().mark(Mark.of(summer.id(), zhang.id(), thursday.id(), Status.PRESENT));
        assertRefused("session.marked", () -> desk.programme().remove(item("2014-07-24/am")));
    }

    @Test
    void anItemThatLeavesOthersBehindLeavesTheMarksThere() {
        HalfDay friday = HalfDay.parse("2014-07-25/am");
        ProgrammeItem ceremony = desk.programme().save(ProgrammeItem.lecture(summer.id(), friday));
        desk.rollCall()
                .mark(Mark.of(summer.id(), zhang.id(), desk.session(summer, "2014-07-25/am").id(), Status.PRESENT));

        ProgrammeItem moved = desk.programme().save(at(ceremony, "2014-07-23/am"));
        assertThat(marks()).containsEntry("2014-07-25/am 张伟", "P").containsEntry("2014-07-23/am 王芳", "M");
        assertThat(desk.session(summer, "2014-07-25/am").items()).hasSize(1);

        desk.programme().save(at(moved, "2014-07-25/am"));
        assertThat(desk.session(summer, "2014-07-25/am").items()).hasSize(2);
        assertRefused("session.unknown", () -> desk.session(summer, "2014-07-23/am"));
        assertThat(marks()).doesNotContainKey("2014-07-23/am 王芳");
        desk.history().undo();
        assertThat(marks()).containsEntry("2014-07-23/am 王芳", "M");
    }

    private ProgrammeItem item(String at) {
        return desk.session(summer, at).items().getFirst();
    }

    private static ProgrammeItem at(ProgrammeItem i, String halfDay) {
        return new ProgrammeItem(i.id(), i.classId(), HalfDay.parse(halfDay), i.kind(), i.topic(), i.speeches(),
                i.starts(), i.ends(),
                i.room(), i.hours(), i.counting(), i.version());
    }

    private Map<String, String> marks() {
        ClassDossier dossier = desk.rollCall().dossier(summer.id());
        Map<String, String> marks = new TreeMap<>();
        for (Mark mark : dossier.marks()) {
            String at = dossier.sessions().stream().filter(s -> s.id() == mark.sessionId()).findFirst().orElseThrow()
                    .at().toString();
            marks.put(at + " " + (mark.participantId() == wang.id() ? "王芳" : "张伟"), mark.status());
        }
        return marks;
    }
}
