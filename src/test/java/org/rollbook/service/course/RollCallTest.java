package org.rollbook.service.course;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rollbook.service.Refusals.assertRefused;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rollbook.model.Fraction;
import org.rollbook.model.attendance.Counts;
import org.rollbook.model.attendance.Leave;
import org.rollbook.model.attendance.Mark;
import org.rollbook.model.attendance.Outcome;
import org.rollbook.model.attendance.Reason;
import org.rollbook.model.attendance.Status;
import org.rollbook.model.attendance.Tally;
import org.rollbook.model.course.HalfDay;
import org.rollbook.model.course.Session;
import org.rollbook.model.course.TrainingClass;
import org.rollbook.model.people.ListOrder;
import org.rollbook.model.people.Membership;
import org.rollbook.model.people.Participant;
import org.rollbook.model.people.Person;
import org.rollbook.model.people.Role;
import org.rollbook.service.Desk;

final class RollCallTest {
    @TempDir
    private Path folder;
    private Desk desk;
    private TrainingClass summer;
    private Participant wang;
    private Participant zhang;
    private Session monday;

    @BeforeEach
    void open() {
        desk = Desk.open(folder);
        summer = desk.newClass("CC-1", 5);
        wang = desk.register(summer, "王芳", "甲单位");
        zhang = desk.register(summer, "张伟", "乙单位");
        monday = desk.session(summer, "2014-07-21/am");
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void everyoneElsePresentFillsUnmarkedOnly() {
        Participant staff = desk.registration().register(Participant.draft(summer.id(), Person.named("姜红梅"))
                .withRole(Role.STAFF), "");
        Participant gone = desk.registration().withdraw(desk.register(summer, "李静"));
        desk.rollCall().mark(Mark.of(summer.id(), wang.id(), monday.id(), Status.ABSENT));

        assertThat(desk.rollCall().everyoneElsePresent(monday)).isEqualTo(1);

        assertThat(status(wang)).isEqualTo(Status.ABSENT);
        assertThat(status(zhang)).isEqualTo(Status.PRESENT);
        assertThat(desk.rollCall().stored(staff.id(), monday.id())).isEmpty();
        assertThat(desk.rollCall().stored(gone.id(), monday.id())).isEmpty();
        assertThat(desk.session(summer, "2014-07-21/am").taken().orElseThrow().by()).isEqualTo("tester");
        assertThat(desk.rollCall().everyoneElsePresent(monday)).isZero();
    }

    @Test
    void everyoneElsePresentLeavesOutWhoHasNotArrivedOnceSomebodyHas() {
        desk.registration().arrive(wang);

        assertThat(desk.rollCall().everyoneElsePresent(monday)).isEqualTo(1);

        assertThat(status(wang)).isEqualTo(Status.PRESENT);
        assertThat(desk.rollCall().stored(zhang.id(), monday.id())).isEmpty();
        assertThat(desk.rollCall().notArrivedPresent(monday)).isEqualTo(1);
        assertThat(status(zhang)).isEqualTo(Status.PRESENT);
        assertThat(desk.rollCall().notArrivedPresent(monday)).isZero();
    }

    @Test
    void theHistorySaysTheMinutes() {
        Mark mark = desk.rollCall().mark(Mark.of(summer.id(), wang.id(), monday.id(), Status.LATE).withMinutes(7, 0));
        desk.rollCall().mark(mark.withMinutes(7, 20));
        assertThat(desk.history().journal(OptionalLong.of(summer.id()), 2)).extracting(line -> line.entry().action())
                .containsExactly("mark.set.both", "mark.set.late");
        assertThat(desk.history().journal(OptionalLong.of(summer.id()), 2))
                .extracting(line -> line.entry().arguments().getLast())
                .containsExactly("20", "7");
    }

    @Test
    void leaveProtectsItsCellsAndCancellingReopensThem() {
        desk.rollCall()
                .mark(Mark.of(summer.id(), wang.id(), desk.session(summer, "2014-07-22/pm").id(), Status.PRESENT));

        Leave leave = desk.leaveBook().grant(leave(wang, Status.SICK_LEAVE, "2014-07-22/am", "2014-07-23/am"));

        assertThat(marks(wang)).isEqualTo(Map.of("2014-07-22/am", "M", "2014-07-22/pm", "P", "2014-07-23/am", "M"));
        Session tuesday = desk.session(summer, "2014-07-22/am");
        Mark protectedMark = desk.rollCall().stored(wang.id(), tuesday.id()).orElseThrow();
        assertRefused("mark.leave",
                () -> desk.rollCall().mark(new Mark(protectedMark.id(), summer.id(), wang.id(), tuesday.id(),
                        Status.PRESENT, 0, 0, OptionalLong.empty(), protectedMark.version())));
        assertRefused("mark.leave", () -> desk.rollCall().clear(protectedMark));
        assertThat(desk.rollCall().mark(summer.id(),
                List.of(Mark.of(summer.id(), wang.id(), tuesday.id(), Status.PRESENT)))).isZero();
        assertThat(desk.rollCall().everyoneElsePresent(tuesday)).isEqualTo(1);

        desk.leaveBook().cancel(leave);

        assertThat(marks(wang)).isEqualTo(Map.of("2014-07-22/pm", "P"));
        assertThat(desk.rollCall().dossier(summer.id()).leave()).singleElement()
                .satisfies(kept -> assertThat(kept.state()).isEqualTo(Leave.State.CANCELLED));
    }

    @Test
    void leaveDoesNotOverlapAndNeedsAStatusOfLeave() {
        desk.leaveBook().grant(leave(wang, Status.PERSONAL_LEAVE, "2014-07-22/am", "2014-07-23/am"));

        assertRefused("leave.overlap",
                () -> desk.leaveBook().grant(leave(wang, Status.SICK_LEAVE, "2014-07-23/am", "2014-07-24/am")));
        assertRefused("leave.status",
                () -> desk.leaveBook().grant(leave(zhang, Status.ABSENT, "2014-07-23/am", "2014-07-24/am")));
        assertRefused("leave.range.reversed", () -> leave(zhang, Status.SICK_LEAVE, "2014-07-23/pm", "2014-07-23/am"));
    }

    @Test
    void whoEverWasOnLeaveIsNotRemoved() {
        desk.leaveBook()
                .cancel(desk.leaveBook().grant(leave(wang, Status.SICK_LEAVE, "2014-07-22/am", "2014-07-22/am")));

        assertRefused("participant.marked", () -> desk.registration().remove(wang));
    }

    @Test
    void cancelledLeaveFreesItsHalfDaysForOtherLeave() {
        Leave first = desk.leaveBook().grant(leave(wang, Status.PERSONAL_LEAVE, "2014-07-22/am", "2014-07-23/am"));
        desk.leaveBook().cancel(first);

        Leave second = desk.leaveBook().grant(leave(wang, Status.SICK_LEAVE, "2014-07-22/pm", "2014-07-23/pm"));

        assertThat(marks(wang)).isEqualTo(Map.of("2014-07-22/pm", "M", "2014-07-23/am", "M", "2014-07-23/pm", "M"));
        assertRefused("leave.overlap",
                () -> desk.leaveBook().grant(leave(wang, Status.SICK_LEAVE, "2014-07-23/pm", "2014-07-24/am")));
        assertThat(second.state()).isEqualTo(Leave.State.APPROVED);
    }

    @Test
    void cancellingOneLeaveTouchesNoOther() {
        Leave one = desk.leaveBook().grant(leave(wang, Status.PERSONAL_LEAVE, "2014-07-22/am", "2014-07-22/pm"));
        desk.leaveBook().grant(leave(wang, Status.SICK_LEAVE, "2014-07-24/am", "2014-07-24/am"));
        desk.leaveBook().grant(leave(zhang, Status.OFFICIAL_LEAVE, "2014-07-22/am", "2014-07-22/am"));
        desk.rollCall().mark(Mark.of(summer.id(), zhang.id(), desk.session(summer, "2014-07-22/pm").id(), Status.LATE));

        desk.leaveBook().cancel(one);

        assertThat(marks(wang)).isEqualTo(Map.of("2014-07-24/am", "M"));
        assertThat(marks(zhang)).isEqualTo(Map.of("2014-07-22/am", "O", "2014-07-22/pm", "L"));
        assertThat(desk.rollCall().dossier(summer.id()).leave())
                .filteredOn(leave -> leave.state() == Leave.State.CANCELLED)
                .extracting(Leave::id).containsExactly(one.id());
    }

    @Test
    void leaveOfOthersDoesNotStandInTheWay() {
        desk.leaveBook().grant(leave(wang, Status.PERSONAL_LEAVE, "2014-07-22/am", "2014-07-22/pm"));
        desk.leaveBook().grant(leave(zhang, Status.PERSONAL_LEAVE, "2014-07-22/am", "2014-07-22/pm"));
        desk.leaveBook().grant(leave(wang, Status.SICK_LEAVE, "2014-07-23/am", "2014-07-23/am"));

        assertThat(marks(wang)).hasSize(3);
        assertThat(marks(zhang)).hasSize(2);
    }

    @Test
    void theRollOfAClosedClassIsNeitherTakenNorOpened() {
        Session afternoon = desk.session(summer, "2014-07-21/pm");
        desk.rollCall().take(monday);
        Mark kept = desk.rollCall().mark(Mark.of(summer.id(), wang.id(), monday.id(), Status.PRESENT));
        desk.setup().close(summer.id());

        assertRefused("class.closed", () -> desk.rollCall().take(afternoon));
        assertRefused("class.closed", () -> desk.rollCall().reopen(monday));
        assertRefused("class.closed", () -> desk.rollCall().mark(kept));
        assertRefused("class.closed", () -> desk.rollCall().mark(summer.id(), List.of(kept)));
        assertRefused("class.closed", () -> desk.rollCall().clear(kept));
        assertRefused("class.closed", () -> desk.rollCall().clear(summer.id(), List.of(kept)));
        assertRefused("class.closed", () -> desk.rollCall().notArrivedPresent(monday));
        assertRefused("class.closed",
                () -> desk.leaveBook().grant(leave(wang, Status.SICK_LEAVE, "2014-07-22/am", "2014-07-22/am")));

        assertThat(desk.session(summer, "2014-07-21/am").isTaken()).isTrue();
        assertThat(desk.session(summer, "2014-07-21/pm").isTaken()).isFalse();
        assertThat(status(wang)).isEqualTo(Status.PRESENT);
    }

    @Test
    void aRollIsOpenedAgainAndOnlyThatOne() {
        Session afternoon = desk.session(summer, "2014-07-21/pm");
        desk.rollCall().take(monday);
        desk.rollCall().take(afternoon);

        desk.rollCall().reopen(monday);

        assertThat(desk.session(summer, "2014-07-21/am").isTaken()).isFalse();
        assertThat(desk.session(summer, "2014-07-21/pm").isTaken()).isTrue();
    }

    @Test
    void severalMarksLeaveWhatAnotherDeskHasChangedMeanwhile() {
        Session afternoon = desk.session(summer, "2014-07-21/pm");
        Mark seen = desk.rollCall().mark(Mark.of(summer.id(), wang.id(), monday.id(), Status.LATE));
        desk.rollCall().mark(seen.withStatus(Status.ABSENT));
        desk.rollCall().mark(Mark.of(summer.id(), zhang.id(), afternoon.id(), Status.LEFT_EARLY));

        int set = desk.rollCall().mark(summer.id(), List.of(seen.withStatus(Status.PRESENT),
                Mark.of(summer.id(), zhang.id(), monday.id(), Status.PRESENT),
                Mark.of(summer.id(), zhang.id(), afternoon.id(), Status.PRESENT)));

        assertThat(set).isEqualTo(1);
        assertThat(marks(wang)).isEqualTo(Map.of("2014-07-21/am", "A"));
        assertThat(marks(zhang)).isEqualTo(Map.of("2014-07-21/am", "P", "2014-07-21/pm", "E"));
        assertThat(desk.rollCall().clear(summer.id(),
                List.of(seen, desk.rollCall().stored(zhang.id(), monday.id()).orElseThrow()))).isEqualTo(1);
        assertThat(marks(wang)).isEqualTo(Map.of("2014-07-21/am", "A"));
        assertThat(marks(zhang)).isEqualTo(Map.of("2014-07-21/pm", "E"));
    }

    @Test
    void anUnknownStatusIsRefused() {
        assertRefused("mark.status", () -> desk.rollCall().mark(Mark.of(summer.id(), wang.id(), monday.id(), "X")));
        assertThat(desk.rollCall().dossier(summer.id()).marks()).isEmpty();
    }

    @Test
    void theReportCountsByPersonOrganisationAndHalfDay() {
        desk.rollCall().mark(Mark.of(summer.id(), wang.id(), monday.id(), Status.LATE).withMinutes(10, 0));
        desk.rollCall().mark(Mark.of(summer.id(), zhang.id(), monday.id(), Status.ABSENT));
        Session afternoon = desk.session(summer, "2014-07-21/pm");
        desk.rollCall().mark(Mark.of(summer.id(), wang.id(), afternoon.id(), Status.NOT_REQUIRED));
        desk.rollCall().take(afternoon);

        AttendanceReport.Report report = desk.report().report(summer.id(), ListOrder.NUMBER);

        assertThat(report.people()).extracting(line -> line.tally().planned()).containsExactly(9, 10);
        assertThat(report.people()).extracting(line -> line.tally().rate())
                .containsExactly(new Fraction(1, 1), new Fraction(0, 1));
        assertThat(report.organisations()).extracting(AttendanceReport.OrganisationLine::attendance)
                .containsExactly(new Fraction(1, 1), new Fraction(0, 1));
        assertThat(report.sessions().getFirst().counts().byStatus()).isEqualTo(Map.of("L", 1, "A", 1));
        assertThat(report.sessions().get(1).counts()).isEqualTo(new Counts(1, 0, 1, 0, 0, 0, 0, 0, Map.of("N", 1)));
        assertThat(report.total()).isEqualTo(new Counts(19, 2, 1, 1, 1, 0, 0, 1, Map.of("L", 1, "A", 1, "N", 1)));
    }

    @Test
    void whoHasWithdrawnIsReportedAsWithdrawn() {
        desk.rollCall().everyoneElsePresent(monday);
        desk.registration().withdraw(wang);

        Tally left = desk.rollCall().dossier(summer.id()).tallies().get(wang.id());
        assertThat(left.result()).isEqualTo(Outcome.WITHDRAWN);
        assertThat(left.planned()).isEqualTo(1);
        assertThat(left.reasons())
                .containsExactly(new Reason("withdrawnFrom", List.of(HalfDay.parse("2014-07-21/pm"))));
        assertThat(desk.rollCall().dossier(summer.id()).tallies().get(zhang.id()).result())
                .isEqualTo(Outcome.IN_PROGRESS);
    }

    @Test
    void aMarkEmptiedInsideLeaveIsLeaveAgainAtOnce() {
        Session tuesday = desk.session(summer, "2014-07-22/am");
        Mark present = desk.rollCall().mark(Mark.of(summer.id(), wang.id(), tuesday.id(), Status.PRESENT));
        desk.leaveBook().grant(leave(wang, Status.SICK_LEAVE, "2014-07-22/am", "2014-07-22/pm"));

        assertThat(desk.rollCall().clear(present))
                .hasValueSatisfying(mark -> assertThat(mark.status()).isEqualTo(Status.SICK_LEAVE));
        desk.history().undo();
        assertThat(marks(wang)).containsEntry("2014-07-22/am", "P");
        assertThat(desk.rollCall().clear(summer.id(),
                List.of(desk.rollCall().stored(wang.id(), tuesday.id()).orElseThrow()))).isEqualTo(1);
        assertThat(marks(wang)).isEqualTo(Map.of("2014-07-22/am", "M", "2014-07-22/pm", "M"));
    }

    @Test
    void nobodyIsMarkedOutsideTheirTimeInTheClass() {
        desk.registration().withdraw(wang, Optional.of(HalfDay.parse("2014-07-22/am")), "家中有事");
        Session tuesday = desk.session(summer, "2014-07-22/am");

        assertRefused("mark.membership",
                () -> desk.rollCall().mark(Mark.of(summer.id(), wang.id(), tuesday.id(), Status.PRESENT)));
        assertThat(desk.rollCall().mark(summer.id(),
                List.of(Mark.of(summer.id(), wang.id(), tuesday.id(), Status.PRESENT)))).isZero();
        assertThat(desk.rollCall().everyoneElsePresent(tuesday)).isEqualTo(1);
        assertThat(desk.rollCall().everyoneElsePresent(monday)).isEqualTo(2);
        assertThat(desk.history().journal(OptionalLong.of(summer.id()), 3).getLast().entry().arguments())
                .containsExactly("王芳", "家中有事");
        assertRefused("session.date.outside",
                () -> desk.registration().withdraw(zhang, Optional.of(HalfDay.parse("2014-08-01/am")), ""));
    }

    @Test
    void whoJoinsLaterIsCountedFromThenAndNeverLeavesBeforeThat() {
        Participant late = desk.registration().setMembership(wang,
                Membership.WHOLE.from(Optional.of(HalfDay.parse("2014-07-23/am"))));

        assertThat(desk.rollCall().dossier(summer.id()).tallies().get(wang.id()).planned()).isEqualTo(6);
        assertRefused("participant.membership.reversed",
                () -> desk.registration().withdraw(late, Optional.of(HalfDay.parse("2014-07-22/am")), ""));
    }

    @Test
    void whoComesBackBelongsToTheClassToItsEnd() {
        Participant left = desk.registration().withdraw(wang, Optional.of(HalfDay.parse("2014-07-22/am")), "");
        Participant back = desk.registration().reinstate(left);

        assertThat(back.membership().leaves()).isEmpty();
        assertThat(desk.rollCall().dossier(summer.id()).tallies().get(wang.id()).planned()).isEqualTo(10);
    }

    @Test
    void aHalfDayTomorrowIsAhead() {
        assertThat(desk.rollCall().isAhead(desk.session(summer, "2014-07-25/pm"))).isFalse();
        TrainingClass later = desk.newClass("CC-2", 6);
        assertThat(desk.rollCall().isAhead(desk.session(later, "2014-07-26/am"))).isTrue();
    }

    private String status(Participant participant) {
        return desk.rollCall().stored(participant.id(), monday.id()).orElseThrow().status();
    }

    private Map<String, String> marks(Participant participant) {
        Map<String, String> marks = new TreeMap<>();
        for (Session session : desk.programme().sessions(summer.id())) {
            desk.rollCall().stored(participant.id(), session.id())
                    .ifPresent(m -> marks.put(session.at().toString(), m.status()));
        }
        return marks;
    }

    private Leave leave(Participant participant, String status, String from, String to) {
        return new Leave(0, summer.id(), participant.id(), status, HalfDay.parse(from), HalfDay.parse(to), "", "",
                Leave.State.APPROVED, 0);
    }
}
