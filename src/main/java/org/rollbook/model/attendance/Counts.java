package org.rollbook.model.attendance;

import java.util.LinkedHashMap;
import java.util.Map;
import org.rollbook.model.Fraction;

/// What was counted of cells of a roll, one person in one half-day each: of a person, a half-day, an organisation or all.
///
/// @param planned  应出勤: within the membership and not marked 免考勤
/// @param taken    已考勤: of those, with a mark
/// @param unmarked 未记: of those, without a mark although the roll was taken
/// @param present  attended, late and left early included
/// @param leave    half-days of leave of any kind
/// @param absent   without leave
/// @param byStatus how many have each status, 免考勤 included
public record Counts(int planned, int taken, int unmarked, int present, int late, int early, int leave, int absent,
        Map<String, Integer> byStatus) {

    public static final Counts NONE = new Counts(0, 0, 0, 0, 0, 0, 0, 0, Map.of());

    /// Attended of the half-days that were marked.
    public Fraction rate() {
        return new Fraction(present, taken);
    }

    /// Attended of all half-days planned.
    public Fraction rateOverAll() {
        return new Fraction(present, planned);
    }

    /// Planned without a mark, the roll not taken yet.
    public int open() {
        return planned - taken - unmarked;
    }

    public int of(String status) {
        return byStatus.getOrDefault(status, 0);
    }

    public Counts plus(Counts more) {
        Map<String, Integer> statuses = new LinkedHashMap<>(byStatus);
        more.byStatus.forEach((status, number) -> statuses.merge(status, number, Integer::sum));
        return new Counts(planned + more.planned, taken + more.taken, unmarked + more.unmarked, present + more.present,
                late + more.late, early + more.early, leave + more.leave, absent + more.absent, statuses);
    }
}
