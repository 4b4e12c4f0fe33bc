package org.rollbook.model.journal;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.rollbook.model.Refusal;
import org.rollbook.model.attendance.Status;
import org.rollbook.model.course.HalfDay;

/// Reads the arguments that an entry was written with, which are texts, as what they name.
final class Sentence {
    private static final String DATE = "\\d{4}-\\d{2}-\\d{2}";
    private static final String HALF_DAY = DATE + "/(am|pm|eve)";
    /// With or without minutes.
    private static final String MARK = "mark.set";
    private static final String DOCUMENT = "document.issue";
    private static final int STATUS_OF_MARK = 2;
    private static final String MERGE = "person.merge";
    private static final int PLACES_OF_MERGED = 4;

    private Sentence() {
    }

    /// An entry that takes back or repeats carries the other one's action as its first argument.
    static Value.Deed of(JournalEntry entry) {
        if (entry.undoes().isPresent() && !entry.arguments().isEmpty()) {
            List<String> other = entry.arguments();
            return new Value.Deed(entry.action(), List.of(of(other.getFirst(), other.subList(1, other.size()))));
        }
        return of(entry.action(), entry.arguments());
    }

    private static Value.Deed of(String action, List<String> arguments) {
        if (action.equals(MERGE) && arguments.size() > PLACES_OF_MERGED + 1) {
            return new Value.Deed(action, List.of(merged(arguments, 0), merged(arguments, 1)));
        }
        List<Value> values = new ArrayList<>();
        for (int i = 0; i < arguments.size(); i++) {
            String text = arguments.get(i);
            values.add(action.startsWith(MARK) && i == STATUS_OF_MARK ? status(text)
                    : action.equals(DOCUMENT) && i == 0 ? new Value.Paper(text) : value(text));
        }
        return new Value.Deed(action, values);
    }

    /// Two people of one name are told apart by class and number.
    private static Value merged(List<String> arguments, int which) {
        String place = arguments.get(PLACES_OF_MERGED + which);
        return new Value.Text(place.isEmpty() ? arguments.get(which) : arguments.get(which) + " (" + place + ")");
    }

    /// A name may look like a date without being one.
    private static Value value(String text) {
        try {
            if (text.matches(HALF_DAY)) {
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
