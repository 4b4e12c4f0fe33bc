package org.rollbook.service.lists;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.rollbook.model.Refusal;
import org.rollbook.model.people.Participant;
import org.rollbook.model.people.Problem;
import org.rollbook.sheet.row.DraftRow;

/// A row of a list by itself, before it is compared with anybody.
///
/// @param somebody who stands in it; nobody when it holds nobody, or nobody who can be taken
record ReadRow(RowReading reading, List<Problem> problems, Optional<Participant> somebody) {
    private static final Pattern NUMBER = Pattern.compile("0*[1-9]\\d{0,5}");

    static ReadRow of(DraftRow row, long classId, LocalDate today) {
        RowReading reading = new RowReading(row, Optional.empty());
        if (!row.isPerson() || row.isUnusable()) {
            return new ReadRow(reading, row.problems(), Optional.empty());
        }
        try {
            List<Problem> problems = new ArrayList<>(row.problems());
            problems.addAll(reading.masked());
            Participant somebody = reading.draft(classId, number(reading, problems));
            somebody.person().born().filter(date -> date.isAfter(today)).ifPresent(date -> {
                throw new Refusal("person.born.future", date.inSentence());
            });
            problems.addAll(somebody.person().problems());
            return new ReadRow(new RowReading(row, Optional.of(somebody)), problems, Optional.of(somebody));
        } catch (Refusal refusal) {
            return new ReadRow(reading, Stream.concat(row.problems().stream(), Stream.of(unusable(refusal))).toList(),
                    Optional.empty());
        }
    }

    DraftRow row() {
        return reading.row();
    }

    private static int number(RowReading reading, List<Problem> problems) {
        Optional<String> written = reading.number();
        if (written.isPresent() && !NUMBER.matcher(written.get()).matches()) {
            problems.add(Problem.of("number", "shape", written.get()));
            return 0;
        }
        return written.map(Integer::parseInt).orElse(0);
    }

    private static Problem unusable(Refusal refusal) {
        String subject = refusal.about();
        return switch (refusal.key()) {
            case "person.born.future", "person.born.early" ->
                Problem.of("born", "range", refusal.arguments().toArray());
            case "text.long" -> subject.equals("person.idNumber") ? Problem.of("id", "shape")
                    : subject.equals("person.phone") ? Problem.of("phone", "shape") : Problem.of("row", "unusable");
            default -> Problem.of("row", "unusable");
        };
    }
}
