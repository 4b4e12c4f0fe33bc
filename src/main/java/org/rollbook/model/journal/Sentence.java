package org.rollbook.model.journal;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// Reads the arguments that an entry was written with, which are texts, as what they name.
final class Sentence {
    private static final int PLACES_OF_MERGED = ActionType.PERSON_MERGE.arguments().indexOf(Argument.PLACE);

    private Sentence() {
    }

    /// An entry that takes back or repeats carries the other one's action as its first argument.
    static Value.Summary of(JournalEntry entry) {
        if (entry.undoes().isPresent() && !entry.arguments().isEmpty()) {
            List<String> other = entry.arguments();
            return new Value.Summary(entry.action(), List.of(of(other.getFirst(), other.subList(1, other.size()))));
        }
        return of(entry.action(), entry.arguments());
    }

    private static Value.Summary of(String action, List<String> arguments) {
        Optional<ActionType> type = ActionType.ofCode(action);
        if (type.filter(ActionType.PERSON_MERGE::equals).isPresent() && arguments.size() > PLACES_OF_MERGED + 1) {
            return new Value.Summary(action, List.of(merged(arguments, 0), merged(arguments, 1)));
        }
        return new Value.Summary(action,
                IntStream.range(0, arguments.size()).mapToObj(i -> type.map(known -> known.read(i, arguments.get(i)))
                        .orElseGet(() -> Argument.guess(arguments.get(i)))).toList());
    }

    /// Two people of one name are told apart by class and number.
    private static Value merged(List<String> arguments, int which) {
        String place = arguments.get(PLACES_OF_MERGED + which);
        return new Value.Text(place.isEmpty() ? arguments.get(which) : arguments.get(which) + " (" + place + ")");
    }
}
