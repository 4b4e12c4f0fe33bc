package org.rollbook.model.backup;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Which backups give way: all of the last two hours stay, then the last of every hour for a day, of every day for two
/// weeks, of every week for two months, and of every month for ever.
///
/// A clock may be wrong, so the newest by their number stay whatever their time says, and only few go at once: a clock that
/// is set back again after an hour has done no harm.
public final class Thinning {
    static final int ALWAYS_KEPT = 6;
    static final int MOST_AT_ONCE = 2;

    private static final Duration EVERY_ONE = Duration.ofHours(2);
    private static final Duration HOURLY = Duration.ofDays(1);
    private static final Duration DAILY = Duration.ofDays(14);
    private static final Duration WEEKLY = Duration.ofDays(60);

    private Thinning() {
    }

    /// The oldest ones that are not needed any more.
    public static List<Backup> superfluous(Collection<Backup> backups, Instant now, ZoneId zone) {
        List<Backup> newestFirst = backups.stream().sorted(Comparator.comparingInt(Backup::number).reversed()).toList();
        Set<String> periods = new HashSet<>();
        List<Backup> superfluous = new ArrayList<>();
        for (int i = 0; i < newestFirst.size(); i++) {
            Backup backup = newestFirst.get(i);
            boolean isLastOfPeriod = periods.add(period(backup, now, zone));
            if (i >= ALWAYS_KEPT && !isLastOfPeriod) {
                superfluous.addFirst(backup);
            }
        }
        return superfluous.stream().limit(MOST_AT_ONCE).toList();
    }

    /// What a backup stands for; one from the future, where the clock was wrong, stands for itself.
    private static String period(Backup backup, Instant now, ZoneId zone) {
        Duration age = Duration.between(backup.at().toInstant(), now);
        ZonedDateTime at = backup.at().withZoneSameInstant(zone);
        if (age.compareTo(EVERY_ONE) < 0) {
            return "number " + backup.number();
        }
        if (age.compareTo(HOURLY) < 0) {
            return "hour " + at.truncatedTo(ChronoUnit.HOURS).toInstant();
        }
        if (age.compareTo(DAILY) < 0) {
            return "day " + at.toLocalDate();
        }
        if (age.compareTo(WEEKLY) < 0) {
            return "week " + at.get(IsoFields.WEEK_BASED_YEAR) + " " + at.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
        }
        return "month " + at.getYear() + " " + at.getMonthValue();
    }
}
