package org.rollbook.ui.attendance.marking;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.rollbook.model.people.Participant;
import org.rollbook.service.people.ParticipantSearch;

/// Who of the people in the grid fits what is typed, in the order of the grid. Digits alone are a number or the end of a phone.
final class Search {
    private static final int FEWEST_OF_PHONE = 4;

    private final List<Participant> people;
    private final ParticipantSearch index;

    Search(List<Participant> people) {
        this.people = people;
        this.index = ParticipantSearch.over(people);
    }

    boolean isOver(List<Participant> others) {
        return people == others;
    }

    List<Participant> fitting(String typed) {
        String words = typed.strip();
        if (words.isEmpty()) {
            return people;
        }
        if (words.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return people.stream().filter(person -> Integer.toString(person.number()).equals(words)
                    || words.length() >= FEWEST_OF_PHONE && person.person().phone().text().endsWith(words)).toList();
        }
        Set<Long> found = index.find(words).stream().map(Participant::id).collect(Collectors.toSet());
        return people.stream().filter(person -> found.contains(person.id())).toList();
    }
}
