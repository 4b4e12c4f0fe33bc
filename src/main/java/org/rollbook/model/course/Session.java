package org.rollbook.model.course;

import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.rollbook.model.BilingualName;
import org.rollbook.model.Refusal;
import org.rollbook.model.Text;

/// A half-day of a class (课次); id 0 until it is stored.
///
/// @param hours    class hours (学时), usually 4 for a half-day
/// @param counting whether the session counts for attendance
/// @param taken    when and by whom the roll was taken, empty while it is not
public record Session(
        long id,
        long classId,
        HalfDay at,
        SessionKind kind,
        BilingualName topic,
        List<Speech> speeches,
        Optional<LocalTime> starts,
        Optional<LocalTime> ends,
        BilingualName room,
        int hours,
        Counting counting,
        Optional<Taken> taken,
        long version) {

    /// Whether a session counts for attendance.
    public enum Counting { COUNTS, DOES_NOT_COUNT }

    public Session {
        topic = Text.optional("session.topic", topic);
        room = Text.optional("session.room", room);
        speeches = List.copyOf(speeches);
        if (starts.isPresent() && ends.isPresent() && !starts.get().isBefore(ends.get())) {
            throw new Refusal("session.times.reversed", starts.get(), ends.get());
        }
        if (hours < 0 || hours > 24) {
            throw new Refusal("session.hours.range");
        }
    }

    public boolean counts() {
        return counting == Counting.COUNTS;
    }

    public boolean isTaken() {
        return taken.isPresent();
    }
}
