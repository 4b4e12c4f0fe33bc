package org.rollbook.service.lists;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rollbook.model.people.IdType;
import org.rollbook.model.people.Person;
import org.rollbook.model.people.Problem;

/// Where a list would replace what is sound on file by something doubtful: that is asked, never done by itself.
final class Worsening {
    /// What is said of a field without making its value doubtful: it was cleaned, or nothing of it is taken.
    private static final Set<String> HARMLESS = Set.of("control", "masked", "error");

    private Worsening() {
    }

    /// The fields of that kind, by their words in problems.
    ///
    /// @param read what the row itself says is doubtful about its cells
    static Stream<String> fields(Person before, Person after, List<Problem> read) {
        Set<String> wrong = before.problems().stream().map(Problem::field).collect(Collectors.toSet());
        List<Problem> problems = new ArrayList<>(after.problems());
        read.stream().filter(problem -> !HARMLESS.contains(problem.code())).forEach(problems::add);
        Stream<String> doubtful = problems.stream().map(Problem::field)
                .filter(field -> !wrong.contains(field) && isReplaced(field, before, after));
        return Stream.concat(doubtful, losesIdentity(before, after) ? Stream.of("id") : Stream.of());
    }

    /// Whether a value that stood on file gives way; where two fields contradict each other, it may be either.
    private static boolean isReplaced(String field, Person before, Person after) {
        boolean id = !before.idNumber().isEmpty()
                && (!before.idNumber().equals(after.idNumber()) || before.idType() != after.idType());
        return switch (field) {
            case "id" -> id;
            case "phone" -> !before.phone().isEmpty() && !before.phone().equals(after.phone());
            case "sex" -> id || before.sex() != after.sex() && before.completedFromId().sex() != after.sex()
                    && isSexKnown(before);
            case "born" -> id || before.born().isPresent() && !before.born().equals(after.born());
            default -> false;
        };
    }

    private static boolean isSexKnown(Person person) {
        return !person.completedFromId().sex().name().equals("UNKNOWN");
    }

    /// A resident number that becomes a number of no known kind, as when a letter slips into it.
    private static boolean losesIdentity(Person before, Person after) {
        Optional<Problem> wrong = before.idNumber().problem();
        return before.idType() == IdType.RESIDENT_ID && !before.idNumber().isEmpty() && wrong.isEmpty()
                && after.idType() == IdType.OTHER;
    }
}
