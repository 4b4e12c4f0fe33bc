package org.rollbook.model.journal;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import org.rollbook.model.Refusal;
import org.rollbook.model.attendance.ArrivalSource;
import org.rollbook.model.attendance.Status;
import org.rollbook.model.course.HalfDay;

/// A kind of argument that an action is made with: which type it has, the text that the journal keeps of it, and what that
/// text is read back as.
public enum Argument {
    /// What somebody calls a person, a class, an organisation or a file, and a reason in words.
    NAME(String.class),
    COUNT(Integer.class),
    /// The number of a record, which no sentence tells.
    ID(Long.class),
    DAY(LocalDate.class, Argument::guess),
    HALF_DAY(HalfDay.class, Argument::guess),
    MOMENT(Instant.class),
    /// The code of a status.
    STATUS(String.class, Argument::status),
    /// The code of a type of document.
    DOCUMENT(String.class, Value.Paper::new),
    /// What was chosen for a document, which no sentence tells; entries of earlier versions have none.
    CHOICES(String.class),
    /// Where somebody was met last, such as `CC-2014/12`; it tells two people of one name apart.
    PLACE(String.class),
    /// By what way somebody came, which the ledger reads; left out where it was any other screen.
    SOURCE(ArrivalSource.class),
    /// Another entry with its own arguments, which is taken back or repeated.
    ENTRY(JournalEntry.class);

    private static final String DATE = "\\d{4}-\\d{2}-\\d{2}";
    private static final String HALF = DATE + "/(am|pm|eve)";

    private final Class<?> type;
    private final Function<String, Value> reading;

    Argument(Class<?> type) {
        this(type, Value.Text::new);
    }

    Argument(Class<?> type, Function<String, Value> reading) {
        this.type = type;
        this.reading = reading;
    }

    boolean isOptional() {
        return this == SOURCE || this == CHOICES;
    }

    /// Whether it is of this kind; an empty `Optional` stands for what is not known any more.
    boolean accepts(Object argument) {
        return argument instanceof Optional<?> optional ? optional.isEmpty() || accepts(optional.get())
                : type.isInstance(argument);
    }

    String text(Object argument) {
        return switch (argument) {
            case Optional<?> optional -> optional.map(this::text).orElse("");
            default -> argument.toString();
        };
    }

    Value read(String text) {
        return reading.apply(text);
    }

    /// Days and half-days know themselves, also in an entry that another version wrote; a name may look like one without being one.
    static Value guess(String text) {
        try {
            if (text.matches(HALF)) {
                return new Value.At(HalfDay.parse(text));
            }
            return text.matches(DATE) ? new Value.Day(LocalDate.parse(text)) : new Value.Text(text);
        } catch (DateTimeException | Refusal e) {
            return new Value.Text(text);
        }
    }

    private static Value status(String code) {
        return Status.defaults().stream().filter(status -> status.code().equals(code)).findFirst()
                .<Value>map(status -> new Value.Name(status.name())).orElse(new Value.Text(code));
    }
}
