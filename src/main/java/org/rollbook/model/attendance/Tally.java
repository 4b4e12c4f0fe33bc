package org.rollbook.model.attendance;

import java.util.List;
import org.rollbook.model.Fraction;

/// One participant's attendance: what was counted, the verdict, and why.
///
/// @param counted      whether the role counts and the person was ever in the class
/// @param leaveAllowed half-days of leave still allowed before the leave clause is broken, never below 0
/// @param reasons      why the verdict is not 结业; while the class runs, what is still open
/// @param warnings     rules that are broken already while the verdict is still to come
public record Tally(boolean counted, Counts counts, int leaveAllowed, Outcome result, List<Reason> reasons,
        List<Reason> warnings) {

    public Tally {
        reasons = List.copyOf(reasons);
        warnings = List.copyOf(warnings);
    }

    /// Whether the person is in totals: not who does not count, and not who never arrived.
    public boolean isSummed() {
        return counted && result != Outcome.NEVER_ARRIVED;
    }

    public int planned() {
        return counts.planned();
    }

    public int taken() {
        return counts.taken();
    }

    public int unmarked() {
        return counts.unmarked();
    }

    public int present() {
        return counts.present();
    }

    public int late() {
        return counts.late();
    }

    public int early() {
        return counts.early();
    }

    public int leave() {
        return counts.leave();
    }

    public int absent() {
        return counts.absent();
    }

    public Fraction rate() {
        return counts.rate();
    }

    public Fraction rateOverAll() {
        return counts.rateOverAll();
    }

    /// Whether leave was taken and none is left; where none was taken, none left is no news.
    public boolean hasUsedUpLeave() {
        return leave() > 0 && leaveAllowed == 0;
    }
}
