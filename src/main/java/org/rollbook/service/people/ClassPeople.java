package org.rollbook.service.people;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.rollbook.model.journal.Position;
import org.rollbook.model.people.Participant;
import org.rollbook.store.ArrivalStore;
import org.rollbook.store.PeopleStore;
import org.rollbook.store.journal.JournalStore;
import org.rollbook.store.sql.Reading;

/// The people of the class that was asked for last: read once, then only those whom the journal says were changed.
///
/// An entry's hash covers all entries before it, so a restored or foreign file is never taken for the one that was read.
final class ClassPeople {
    private static final int MOST_CHANGES = 500;

    private final PeopleStore people = new PeopleStore();
    private final ArrivalStore arrivals = new ArrivalStore();
    private final JournalStore journal = new JournalStore();
    private Optional<Read> last = Optional.empty();

    private record Read(long classId, Position position, List<Participant> people) {
    }

    /// Everybody ever enrolled in a class, by number.
    synchronized List<Participant> of(Reading reading, long classId) {
        Position now = journal.position(reading);
        List<Participant> present = last
                .filter(read -> read.classId() == classId && journal.contains(reading, read.position()))
                .flatMap(read -> broughtUpToDate(reading, read, now))
                .orElseGet(() -> List.copyOf(people.participants(reading, classId)));
        last = Optional.of(new Read(classId, now, present));
        return present;
    }

    /// The list brought up to date; empty when too much has changed to do that one by one.
    private Optional<List<Participant>> broughtUpToDate(Reading reading, Read read, Position now) {
        if (read.position().equals(now)) {
            return Optional.of(read.people());
        }
        return arrivals.since(reading, read.position().seq(), MOST_CHANGES)
                .filter(changed -> changed.of("organisation").isEmpty() && changed.of("organisation_alias").isEmpty())
                .map(changed -> changed(reading, read, changed));
    }

    private List<Participant> changed(Reading reading, Read read, ArrivalStore.Changed changed) {
        Set<Long> ids = new LinkedHashSet<>(changed.of("enrolment"));
        changed.of("person").forEach(person -> people.enrolments(reading, person).forEach(p -> ids.add(p.id())));
        if (ids.isEmpty()) {
            return read.people();
        }
        Map<Long, Participant> all = new HashMap<>();
        read.people().forEach(p -> all.put(p.id(), p));
        for (long id : ids) {
            all.remove(id);
            people.participant(reading, id).filter(p -> p.classId() == read.classId()).ifPresent(p -> all.put(id, p));
        }
        return all.values().stream().sorted(Comparator.comparingInt(Participant::number)).toList();
    }
}
