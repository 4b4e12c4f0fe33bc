package org.rollbook.model.backup;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Old backups give way evenly, and never the ones that matter, whatever the clock says.
class ThinningTest {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final Instant START = Instant.parse("2026-03-02T00:30:00Z");

    private final List<Backup> backups = new ArrayList<>();

    @RepeatedTest(40)
    void theNewestStayAndFewGoAtOnceWithAnyClock(RepetitionInfo repetition) {
        var random = new Random(repetition.getCurrentRepetition());
        var now = START;
        for (int i = 0; i < 400; i++) {
            now = switch (random.nextInt(12)) {
                case 0 -> now.plus(Duration.ofDays(random.nextInt(3_000)));
                case 1 -> now.minus(Duration.ofDays(random.nextInt(3_000)));
                case 2 -> START;
                default -> now.plus(Duration.ofMinutes(random.nextInt(600)));
            };
            write(now);
            var newest = newestFirst().subList(0, Math.min(Thinning.ALWAYS_KEPT, backups.size()));
            var gone = Thinning.superfluous(shuffled(random), now, ZONE);
            assertThat(gone).hasSizeLessThanOrEqualTo(Thinning.MOST_AT_ONCE).isSubsetOf(backups)
                    .doesNotContainAnyElementsOf(newest);
            backups.removeAll(gone);
        }
        assertThat(backups).as("something gives way").hasSizeLessThan(400);
    }

    @Test
    void twoYearsOfWorkLeaveOneForEveryHourDayWeekAndMonth() {
        var now = START;
        for (int day = 0; day < 730; day++) {
            for (int copy = 0; copy < 48; copy++) {
                write(now.plus(Duration.ofDays(day)).plus(Duration.ofMinutes(10L * copy)));
                backups.removeAll(Thinning.superfluous(backups, backups.getLast().at().toInstant(), ZONE));
            }
        }
        var last = backups.getLast().at();
        assertThat(backups).hasSizeLessThan(80);
        assertThat(groups(12, b -> last.toLocalDate().equals(b.at().toLocalDate()) ? b.at().getHour() : -1))
                .isGreaterThanOrEqualTo(8);
        assertThat(backups).filteredOn(b -> Duration.between(b.at(), last).compareTo(Duration.ofHours(2)) < 0)
                .hasSize(12);
        for (int day = 1; day < 14; day++) {
            var date = last.minusDays(day).toLocalDate();
            assertThat(backups).as(date.toString()).anyMatch(b -> b.at().toLocalDate().equals(date));
        }
        for (int week = 2; week < 8; week++) {
            var latest = last.minusWeeks(week);
            assertThat(backups).as("week of " + latest)
                    .anyMatch(b -> Math.abs(Duration.between(b.at(), latest).toDays()) <= 7);
        }
        for (int month = 2; month < 23; month++) {
            var then = last.minusMonths(month);
            assertThat(backups).as(then.toString())
                    .anyMatch(b -> b.at().getYear() == then.getYear() && b.at().getMonth() == then.getMonth());
        }
    }

    @Test
    void anHourWithTheClockTwoDaysAheadDoesLittleHarm() {
        for (int copy = 0; copy < 48; copy++) {
            write(START.plus(Duration.ofMinutes(10L * copy)));
            backups.removeAll(Thinning.superfluous(backups, backups.getLast().at().toInstant(), ZONE));
        }
        var before = List.copyOf(backups);
        for (int copy = 0; copy < 3; copy++) {
            write(START.plus(Duration.ofDays(2)).plus(Duration.ofMinutes(10L * copy)));
            backups.removeAll(Thinning.superfluous(backups, backups.getLast().at().toInstant(), ZONE));
        }
        assertThat(before).filteredOn(b -> !backups.contains(b)).hasSizeLessThanOrEqualTo(6);
        var right = START.plus(Duration.ofHours(9));
        write(right);
        assertThat(Thinning.superfluous(backups, right, ZONE)).allMatch(b -> b.at().toInstant().isBefore(right));
    }

    @Test
    void withAWrongOrderOfTimesTheNumberDecidesWhatIsNewest() {
        for (int i = 0; i < 20; i++) {
            write(START.minus(Duration.ofDays(i)));
        }
        var gone = Thinning.superfluous(backups, START.plus(Duration.ofDays(4_000)), ZONE);
        assertThat(gone).as("the first of March gave way to its successor, the last of February to its own")
                .extracting(Backup::number).containsExactly(1, 3);
    }

    /// What is exactly two hours, a day, two weeks or sixty days old is of the wider span already.
    @ParameterizedTest
    @CsvSource({"PT2H, PT1M", "P1D, PT1H", "P14D, P1D", "P60D, P7D"})
    void theSpansEndExactly(Duration age, Duration older) {
        var now = Instant.parse("2026-03-20T04:30:00Z");
        write(now.minus(age).minus(older));
        write(now.minus(age));
        for (int i = 0; i < Thinning.ALWAYS_KEPT; i++) {
            write(now);
        }
        assertThat(Thinning.superfluous(backups, now, ZONE)).extracting(Backup::number).containsExactly(1);
        assertThat(Thinning.superfluous(backups, now.minusSeconds(1), ZONE)).as("a second younger").isEmpty();
    }

    @Test
    void theSeventhOfOneMonthGivesWay() {
        for (int i = 0; i < Thinning.ALWAYS_KEPT; i++) {
            write(START);
        }
        assertThat(Thinning.superfluous(backups, START.plus(Duration.ofDays(400)), ZONE)).isEmpty();
        write(START);
        assertThat(Thinning.superfluous(backups, START.plus(Duration.ofDays(400)), ZONE)).extracting(Backup::number)
                .containsExactly(1);
    }

    @ParameterizedTest
    @CsvSource({"50, 10, 10, false", "49, 10, 10, true", "99, 5, 10, false", "99, 4, 10, true", "99, 0, 9, false",
            "99, 4, 9, false"})
    void aCopyHoldsMuchLessWhenSomethingOfItIsLessThanHalf(int entries, int here, int there, boolean much) {
        for (int which = 0; which < 4; which++) {
            assertThat(contents(entries, which, here).isMuchLessThan(contents(100, which, there))).as("which " + which)
                    .isEqualTo(much);
        }
    }

    private static Backup.Contents contents(int entries, int which, int count) {
        return new Backup.Contents(entries, "", which == 0 ? count : 10, which == 1 ? count : 10,
                which == 2 ? count : 10, which == 3 ? count : 10);
    }

    private long groups(int most, Function<Backup, Integer> key) {
        return backups.stream().collect(Collectors.groupingBy(key)).keySet().stream().filter(k -> k >= 0).limit(most)
                .count();
    }

    private List<Backup> newestFirst() {
        return backups.stream().sorted(Comparator.comparingInt(Backup::number).reversed()).toList();
    }

    private List<Backup> shuffled(Random random) {
        var shuffled = new ArrayList<>(backups);
        Collections.shuffle(shuffled, random);
        return shuffled;
    }

    private void write(Instant at) {
        int number = backups.isEmpty() ? 1 : backups.getLast().number() + 1;
        backups.add(new Backup(number, Path.of("copy" + number), at.atZone(ZONE), BackupReason.INTERVAL, 1, "",
                new Backup.Contents(number, "h" + number, 0, 0, 0, 0)));
    }
}
