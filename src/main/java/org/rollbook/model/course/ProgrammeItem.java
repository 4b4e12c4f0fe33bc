package org.rollbook.model.course;

import java.time.LocalTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.rollbook.model.BilingualName;
import org.rollbook.model.Refusal;
import org.rollbook.model.Text;

/// One item of the programme (课程) in a half-day: opening ceremony, lecture, visit; id 0 until it is stored.
///
/// @param hours    class hours (学时), usually 4 for a half-day
/// @param counting whether it makes its half-day count for attendance
public record ProgrammeItem(
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
        long version) {

    /// By half-day and time; what has no time comes after what has one.
    public static final Comparator<ProgrammeItem> ORDER = Comparator.comparing(ProgrammeItem::at)
            .thenComparing(item -> item.starts.orElse(LocalTime.MAX)).thenComparing(ProgrammeItem::id);

    /// Class hours of a half-day; eight make a full day.
    private static final int HOURS = 4;

    /// Whether an item counts for attendance.
    public enum Counting { COUNTS, DOES_NOT_COUNT }

    public ProgrammeItem {
        topic = Text.optional("session.topic", topic);
        room = Text.optional("session.room", room);
        speeches = List.copyOf(speeches);
        new TimeSpan(starts, ends);
        if (hours < 0 || hours > 24) {
            throw new Refusal("session.hours.range");
        }
    }

    /// Teaching that nothing more is known of; in the evening it does not count.
    public static ProgrammeItem lecture(long classId, HalfDay at) {
        boolean evening = at.half() == Half.EVENING;
        return new ProgrammeItem(0, classId, at, SessionKind.LECTURE, BilingualName.NONE, List.of(), Optional.empty(),
                Optional.empty(), BilingualName.NONE, evening ? 0 : HOURS,
                evening ? Counting.DOES_NOT_COUNT : Counting.COUNTS, 0);
    }

    public ProgrammeItem with(TimeSpan times) {
        return new ProgrammeItem(id, classId, at, kind, topic, speeches, times.starts(), times.ends(), room, hours,
                counting, version);
    }

    /// The same item as a new one of a class, in a half-day.
    public ProgrammeItem copiedTo(long classId, HalfDay at) {
        return new ProgrammeItem(0, classId, at, kind, topic, speeches, starts, ends, room, hours, counting, 0);
    }

    /// Whether nothing is said of it but when it is, as a generated item: what comes in a list takes its place.
    public boolean isUntouched() {
        return topic.isEmpty() && room.isEmpty() && speeches.isEmpty() && kind == SessionKind.LECTURE;
    }

    public boolean isTimed() {
        return starts.isPresent() || ends.isPresent();
    }

    public boolean counts() {
        return counting == Counting.COUNTS;
    }

    /// Whether the times of two items of one half-day overlap; one without both times overlaps nothing.
    public boolean overlaps(ProgrammeItem other) {
        return at.equals(other.at) && starts.isPresent() && ends.isPresent() && other.starts.isPresent()
                && other.ends.isPresent()
                && starts.get().isBefore(other.ends.get()) && other.starts.get().isBefore(ends.get());
    }
}
