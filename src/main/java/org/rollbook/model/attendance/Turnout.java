package org.rollbook.model.attendance;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rollbook.model.Fraction;
import org.rollbook.model.course.Session;

/// One session counted over its people: attended, the base they are counted against, and who has no mark yet.
///
/// @param base those with a mark other than 免考勤, and once the roll is taken those without one too
public record Turnout(int attended, int base, int unmarked) {

    public Fraction rate() {
        return new Fraction(attended, base);
    }

    /// Counts the cells of a session, one for each person expected.
    public static Turnout of(Session session, Collection<Optional<Mark>> cells, List<Status> statuses) {
        Map<String, Status.Meaning> meanings = new HashMap<>();
        statuses.forEach(status -> meanings.put(status.code(), status.meaning()));
        int attended = 0;
        int base = 0;
        int unmarked = 0;
        for (Optional<Mark> cell : cells) {
            if (cell.isEmpty()) {
                unmarked++;
                base += session.isTaken() ? 1 : 0;
            } else if (meanings.get(cell.get().status()) != Status.Meaning.NOT_REQUIRED) {
                base++;
                attended += meanings.get(cell.get().status()) == Status.Meaning.ATTENDED ? 1 : 0;
            }
        }
        return new Turnout(attended, base, unmarked);
    }
}
