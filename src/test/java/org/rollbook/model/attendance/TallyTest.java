package org.rollbook.model.attendance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rollbook.model.BilingualName;
import org.rollbook.model.Fraction;
import org.rollbook.model.course.ClassState;
import org.rollbook.model.course.Half;
import org.rollbook.model.course.HalfDay;
import org.rollbook.model.course.ProgrammeItem;
import org.rollbook.model.course.Session;
import org.rollbook.model.people.EnrolmentState;
import org.rollbook.model.people.Membership;
import org.rollbook.model.people.Participant;
import org.rollbook.model.people.Person;
import org.rollbook.model.people.Role;

final class TallyTest {
    private static final Participant WANG = Participant.draft(1, Person.named("王芳")).withId(1)
            .withState(EnrolmentState.ARRIVED);

    /// The strict boundary of the 1/7 rule: exactly a seventh of the class's half-days is allowed, more is not.
    @ParameterizedTest
    @CsvSource({"10, 1", "14, 2", "20, 2", "28, 4", "6, 0", "7, 1"})
    void moreThanASeventhOfLeaveMeansWithdrawnAndIsAWarningWhileTheClassRuns(int halfDays, int allowed) {
        assertThat(tally(halfDays, "").leaveAllowed()).isEqualTo(allowed);
        assertThat(tally(halfDays, "S".repeat(allowed)).warnings()).isEmpty();
        assertThat(tally(halfDays, "S".repeat(allowed)).leaveAllowed()).isZero();
        String tooMuch = "SMO".repeat(halfDays).substring(0, allowed + 1);
        assertThat(tally(halfDays, tooMuch)).satisfies(running -> {
            assertThat(running.result()).isEqualTo(Outcome.IN_PROGRESS);
            assertThat(running.warnings()).containsExactly(Reason.of("leaveUsedUp", allowed + 1, allowed));
        });
        assertThat(closed(halfDays, tooMuch).result()).isEqualTo(Outcome.WITHDRAWN);
        assertThat(closed(halfDays, tooMuch).reasons())
                .containsExactly(Reason.of("leaveShare", allowed + 1, halfDays, 1, 7));
        assertThat(tally(halfDays, "S".repeat(allowed) + "P".repeat(halfDays - allowed)).result())
                .isEqualTo(Outcome.COMPLETED);
    }

    @Test
    void leaveIsMeasuredByTheHalfDaysOfTheClassNotByThoseOfThePerson() {
        assertThat(closed(14, "NNNNNNNSSPPPPP").result()).isEqualTo(Outcome.COMPLETED);
        assertThat(closed(14, "NNNNNNNSSSPPPP").result()).isEqualTo(Outcome.WITHDRAWN);
    }

    @Test
    void leaveOfAnyKindIsLeave() {
        List<Status> statuses = new ArrayList<>(Status.defaults());
        statuses.add(new Status("B", new BilingualName("丧假", "Bereavement"), "◇", "8", Status.Meaning.EXCUSED, true,
                false, 9));

        Tally tally = context(ClassState.CLOSED, 7, Rule.defaults(), statuses).tally(WANG, marks("BBPPPPP"));

        assertThat(tally.leave()).isEqualTo(2);
        assertThat(tally.counts().of("B")).isEqualTo(2);
        assertThat(tally.result()).isEqualTo(Outcome.WITHDRAWN);
    }

    @Test
    void twoDaysOfTruancyMeanWithdrawn() {
        assertThat(tally(10, "AAAPPPPPPP").result()).isEqualTo(Outcome.COMPLETED);
        assertThat(tally(10, "AAAAPPPPPP").result()).isEqualTo(Outcome.WITHDRAWN);
        assertThat(tally(10, "AAAA").warnings()).containsExactly(Reason.of("truancy", 4, 4));
    }

    @Test
    void twoLatesAreOneTruancy() {
        assertThat(tally(10, "AAALPPPPPP").result()).isEqualTo(Outcome.COMPLETED);
        assertThat(tally(10, "AAALEPPPPP").result()).isEqualTo(Outcome.WITHDRAWN);
        assertThat(tally(10, "AAALEPPPPP").absent()).isEqualTo(3);
        assertThat(tally(10, "AAALEPPPPP").reasons()).containsExactly(Reason.of("truancyWithLates", 4, 4, 3, 2, 1));
    }

    @Test
    void whereNothingIsPlannedThereIsNoVerdict() {
        assertThat(closed(3, "NNN").result()).isEqualTo(Outcome.NONE);
        assertThat(closed(0, "").result()).isEqualTo(Outcome.NONE);
        assertThat(closed(0, "").reasons()).containsExactly(Reason.of("nothingPlanned"));
    }

    @Test
    void whoLeftIsCountedUpToThenAndWhoJoinedFromThen() {
        HalfDay second = session(1).at();
        Participant left = WANG.withState(EnrolmentState.WITHDRAWN)
                .withMembership(Membership.WHOLE.until(Optional.of(second)));
        Participant joined = WANG.withMembership(Membership.WHOLE.from(Optional.of(second)));

        assertThat(context(ClassState.CLOSED, 4, Rule.defaults(), Status.defaults()).tally(left, marks("PPPP")))
                .satisfies(tally -> {
                    assertThat(tally.planned()).isEqualTo(1);
                    assertThat(tally.rate()).isEqualTo(new Fraction(1, 1));
                    assertThat(tally.result()).isEqualTo(Outcome.WITHDRAWN);
                    assertThat(tally.reasons()).containsExactly(Reason.of("withdrawnFrom", second));
                });
        assertThat(context(ClassState.CLOSED, 4, Rule.defaults(), Status.defaults()).tally(joined, marks("APPP")))
                .satisfies(tally -> {
                    assertThat(tally.planned()).isEqualTo(3);
                    assertThat(tally.absent()).isZero();
                    assertThat(tally.result()).isEqualTo(Outcome.COMPLETED);
                });
    }

    @Test
    void whoIsStillRegisteredWithoutAMarkWhereOthersArrivedNeverArrived() {
        Participant registered = WANG.withId(2).withState(EnrolmentState.REGISTERED);
        Attendance attendance = new Attendance(ClassState.RUNNING, sessions(4), Status.defaults(), Rule.defaults(),
                List.of(WANG, registered));

        assertThat(attendance.tally(registered, marks("")).result()).isEqualTo(Outcome.NEVER_ARRIVED);
        assertThat(attendance.turnout(session(0), List.of(WANG, registered), marks("P")).planned()).isEqualTo(1);
        assertThat(
                new Attendance(ClassState.RUNNING, sessions(4), Status.defaults(), Rule.defaults(), List.of(registered))
                        .tally(registered, marks("")).result())
                .isEqualTo(Outcome.IN_PROGRESS);
    }

    @Test
    void aRoleThatDoesNotCountHasNoVerdictAndIsInNoTotal() {
        Participant guest = WANG.withRole(Role.GUEST);
        Attendance attendance = context(ClassState.RUNNING, 4, Rule.defaults(), Status.defaults());

        assertThat(attendance.tally(guest, marks("PPAA"))).satisfies(tally -> {
            assertThat(tally.counted()).isFalse();
            assertThat(tally.result()).isEqualTo(Outcome.NONE);
            assertThat(Attendance.sum(List.of(tally))).isEqualTo(Counts.NONE);
        });
        assertThat(attendance.turnout(session(0), List.of(guest), marks("P"))).isEqualTo(Counts.NONE);
    }

    @Test
    void lateAndEarlyAreAttended() {
        Tally tally = tally(4, "LEPA");

        assertThat(tally.present()).isEqualTo(3);
        assertThat(tally.late()).isEqualTo(1);
        assertThat(tally.early()).isEqualTo(1);
        assertThat(tally.rate().percent()).isEqualTo("75.0%");
    }

    @Test
    void notRequiredLeavesTheBase() {
        Tally tally = tally(10, "NNNPPPPPPP");

        assertThat(tally.planned()).isEqualTo(7);
        assertThat(tally.result()).isEqualTo(Outcome.COMPLETED);
    }

    @Test
    void anUnmarkedHalfDayIsNeverAbsent() {
        Tally tally = tally(10, "PP");

        assertThat(tally.taken()).isEqualTo(2);
        assertThat(tally.absent()).isZero();
        assertThat(tally.result()).isEqualTo(Outcome.IN_PROGRESS);
        assertThat(tally.rateOverAll().percent()).isEqualTo("20.0%");
    }

    @Test
    void theLeastRateIsHeldAgainstAFullRecordOnly() {
        List<Rule> rules = List.of(new Rule(Rule.Clause.LEAST_RATE, 4, 5, Outcome.NOT_CERTIFIED));

        assertThat(tally(10, "PPPPPPPPAA", rules).result()).isEqualTo(Outcome.COMPLETED);
        assertThat(tally(10, "PPPPPPPAAA", rules).result()).isEqualTo(Outcome.NOT_CERTIFIED);
        assertThat(tally(10, "PPPPPPPAAA", rules).reasons())
                .containsExactly(Reason.of("leastRate", "70.0%", 7, 10, 4, 5));
        assertThat(tally(10, "AAA", rules).result()).isEqualTo(Outcome.IN_PROGRESS);
    }

    @Test
    void ratesAreCutAndNotRounded() {
        assertThat(tally(3, "PPA").rate().percent()).isEqualTo("66.6%");
    }

    @Test
    void leaveIsUsedUpOnlyBySomebodyWhoTookSome() {
        List<Rule> none = List.of(new Rule(Rule.Clause.LEAVE_SHARE, 0, 5, Outcome.NOT_CERTIFIED));

        assertThat(tally(5, "PPP", none).hasUsedUpLeave()).isFalse();
        assertThat(tally(5, "PSP", none).hasUsedUpLeave()).isTrue();
        assertThat(tally(5, "PSP", List.of()).hasUsedUpLeave()).isFalse();
    }

    private static Tally tally(int halfDays, String marks) {
        return tally(halfDays, marks, Rule.defaults());
    }

    /// A running class of so many counting half-days, the first of them marked with the letters given.
    private static Tally tally(int halfDays, String marks, List<Rule> rules) {
        return context(ClassState.RUNNING, halfDays, rules, Status.defaults()).tally(WANG, marks(marks));
    }

    private static Tally closed(int halfDays, String marks) {
        return context(ClassState.CLOSED, halfDays, Rule.defaults(), Status.defaults()).tally(WANG, marks(marks));
    }

    private static Attendance context(ClassState state, int halfDays, List<Rule> rules, List<Status> statuses) {
        return new Attendance(state, sessions(halfDays), statuses, rules, List.of(WANG));
    }

    private static Attendance.Marks marks(String letters) {
        return Attendance.Marks.of(IntStream.range(0, letters.length())
                .mapToObj(i -> Mark.of(1, WANG.id(), i + 1, letters.substring(i, i + 1))).toList());
    }

    private static List<Session> sessions(int halfDays) {
        return IntStream.range(0, halfDays).mapToObj(TallyTest::session).toList();
    }

    private static Session session(int index) {
        HalfDay at = new HalfDay(LocalDate.of(2014, 7, 21).plusDays(index / 2), index % 2 == 0 ? Half.AM : Half.PM);
        return new Session(index + 1, 1, at, List.of(ProgrammeItem.lecture(1, at)), Optional.empty(), 1);
    }
}
