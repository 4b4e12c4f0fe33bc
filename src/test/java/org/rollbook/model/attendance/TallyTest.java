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
import org.rollbook.model.course.Half;
import org.rollbook.model.course.HalfDay;
import org.rollbook.model.course.Session;
import org.rollbook.model.course.SessionKind;

final class TallyTest {

    /// The strict boundary of the 1/7 rule: exactly a seventh is allowed, more is not.
    @ParameterizedTest
    @CsvSource({"10, 1", "14, 2", "20, 2", "28, 4", "6, 0", "7, 1"})
    void moreThanASeventhOfLeaveMeansWithdrawn(int halfDays, int allowed) {
        assertThat(tally(halfDays, "").leaveAllowed()).isEqualTo(allowed);
        assertThat(tally(halfDays, "S".repeat(allowed)).result()).isEqualTo(Outcome.IN_PROGRESS);
        assertThat(tally(halfDays, "S".repeat(allowed)).leaveAllowed()).isZero();
        assertThat(tally(halfDays, "SMO".repeat(halfDays).substring(0, allowed + 1)).result()).isEqualTo(Outcome.WITHDRAWN);
        assertThat(tally(halfDays, "S".repeat(allowed) + "P".repeat(halfDays - allowed)).result()).isEqualTo(Outcome.COMPLETED);
    }

    @Test
    void twoDaysOfTruancyMeanWithdrawn() {
        assertThat(tally(10, "AAAPPPPPPP").result()).isEqualTo(Outcome.COMPLETED);
        assertThat(tally(10, "AAAA").result()).isEqualTo(Outcome.WITHDRAWN);
    }

    @Test
    void twoLatesAreOneTruancy() {
        assertThat(tally(10, "AAALPPPPPP").result()).isEqualTo(Outcome.COMPLETED);
        assertThat(tally(10, "AAALEPPPPP").result()).isEqualTo(Outcome.WITHDRAWN);
        assertThat(tally(10, "AAALEPPPPP").absent()).isEqualTo(3);
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

    /// A class of so many counting half-days, the first of them marked with the letters given.
    private static Tally tally(int halfDays, String marks, List<Rule> rules) {
        List<Session> sessions = IntStream.range(0, halfDays).mapToObj(TallyTest::session).toList();
        List<Mark> set = new ArrayList<>();
        for (int i = 0; i < marks.length(); i++) {
            set.add(Mark.of(1, 1, i + 1, marks.substring(i, i + 1)));
        }
        return Tally.of(sessions, set, Status.defaults(), rules);
    }

    private static Session session(int index) {
        HalfDay at = new HalfDay(LocalDate.of(2014, 7, 21).plusDays(index / 2), index % 2 == 0 ? Half.AM : Half.PM);
        return new Session(index + 1, 1, at, SessionKind.LECTURE, BilingualName.NONE, List.of(), Optional.empty(), Optional.empty(),
                BilingualName.NONE, 4, Session.Counting.COUNTS, Optional.empty(), 1);
    }
}
