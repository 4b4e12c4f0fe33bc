package org.rollbook.service.lists;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rollbook.model.hosts.Organisation;
import org.rollbook.model.people.Participant;
import org.rollbook.model.people.Person;
import org.rollbook.model.people.PersonField;
import org.rollbook.names.Simplified;
import org.rollbook.names.search.SearchText;
import org.rollbook.service.lists.file.ListFile;
import org.rollbook.sheet.row.DraftRow;

/// By what the people of a list can be found on file: phones, identity numbers, and names in simplified characters.
record NamedRows(Set<String> phones, Set<String> idNumbers, Set<String> plainNames) {
    /// A longer list is compared with everybody, which takes less time than to look for each of its people.
    private static final int MOST = 1_000;

    private static final Simplified SIMPLIFIED = new Simplified();

    /// Nothing for a list that is too long for it.
    static Optional<NamedRows> in(ListFile list, List<Organisation> directory) {
        if (list.rowsBelow() > MOST) {
            return Optional.empty();
        }
        NamedRows found = new NamedRows(new HashSet<>(), new HashSet<>(), new HashSet<>());
        if (list.hasNames()) {
            parsed(list, directory, List.of()).forEach(
                    row -> ReadRow.of(row, 0, LocalDate.MAX).somebody().map(Participant::person).ifPresent(found::add));
        }
        return Optional.of(found);
    }

    private void add(Person person) {
        phones.add(person.phone().text());
        idNumbers.add(person.idNumber().text());
        plainNames.add(plain(person.name()));
    }

    /// Whether a name on file may be compared with one of the list.
    boolean names(String onFile) {
        return plainNames.contains(plain(onFile));
    }

    private static String plain(String name) {
        return SIMPLIFIED.of(SearchText.normalise(name));
    }

    /// The rows of a list, read by somebody who knows the directory and these people.
    static List<DraftRow> parsed(ListFile list, List<Organisation> directory, List<Participant> people) {
        Set<String> known = directory.stream()
                .flatMap(o -> Stream.concat(Stream.of(o.name().zh(), o.name().en(), o.shortName().zh(),
                        o.shortName().en()), o.aliases().stream()))
                .filter(text -> !text.isBlank()).collect(Collectors.toSet());
        Set<String> offices = people.stream()
                .flatMap(p -> Stream.of(PersonField.POSITION.of(p), PersonField.TITLE.of(p)))
                .filter(text -> !text.isEmpty()).collect(Collectors.toSet());
        return list.parsed(known, offices).rows();
    }
}
