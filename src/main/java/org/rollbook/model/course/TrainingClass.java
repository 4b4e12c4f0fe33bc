package org.rollbook.model.course;

import java.time.LocalDate;
import org.rollbook.model.BilingualName;
import org.rollbook.model.Refusal;
import org.rollbook.model.Text;

/// One run of a course (培训班); id 0 until it is stored.
///
/// @param capacity places, 0 when unlimited
/// @param teacher  the class teacher (班主任) who answers for the attendance
public record TrainingClass(
        long id,
        String code,
        BilingualName title,
        LocalDate from,
        LocalDate to,
        BilingualName venue,
        int capacity,
        String category,
        String level,
        String teacher,
        String note,
        ClassState state,
        long version) {

    private static final int LONGEST_DAYS = 731;
    private static final int LARGEST_CAPACITY = 1_000_000;

    /// A class as it is first typed in, in draft.
    public static TrainingClass draft(String code, BilingualName title, LocalDate from, LocalDate to) {
        return new TrainingClass(0, code, title, from, to, BilingualName.NONE, 0, "", "", "", "", ClassState.DRAFT, 0);
    }

    public TrainingClass {
        code = Text.optional("class.code", code, 40);
        if (code.isEmpty()) {
            throw new Refusal("class.code.empty");
        }
        if (title.isEmpty()) {
            throw new Refusal("class.title.empty");
        }
        title = Text.optional("class.title", title);
        venue = Text.optional("class.venue", venue);
        category = Text.optional("class.category", category, Text.NAME_LENGTH);
        level = Text.optional("class.level", level, Text.NAME_LENGTH);
        teacher = Text.optional("class.teacher", teacher, Text.NAME_LENGTH);
        note = Text.note("class.note", note);
        if (to.isBefore(from)) {
            throw new Refusal("class.dates.reversed", from, to);
        }
        if (from.getYear() < 1949 || to.getYear() > 2199) {
            throw new Refusal("class.dates.year", from, to);
        }
        if (from.plusDays(LONGEST_DAYS).isBefore(to)) {
            throw new Refusal("class.dates.long", Integer.toString(LONGEST_DAYS));
        }
        if (capacity < 0 || capacity > LARGEST_CAPACITY) {
            throw new Refusal("class.capacity.range", Integer.toString(LARGEST_CAPACITY));
        }
    }

    public TrainingClass withId(long id) {
        return new TrainingClass(id, code, title, from, to, venue, capacity, category, level, teacher, note, state,
                version);
    }

    public TrainingClass withState(ClassState state) {
        return new TrainingClass(id, code, title, from, to, venue, capacity, category, level, teacher, note, state,
                version);
    }
}
