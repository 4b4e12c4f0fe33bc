package org.rollbook.service.course;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.rollbook.model.course.TrainingClass;
import org.rollbook.model.journal.Position;
import org.rollbook.model.people.EnrolmentState;
import org.rollbook.service.course.ClassSetup.Summary;
import org.rollbook.store.ArrivalStore;
import org.rollbook.store.ClassStore;
import org.rollbook.store.PeopleStore;
import org.rollbook.store.journal.JournalStore;
import org.rollbook.store.sql.Reading;

/// All classes with their head counts: counted once, then only those again that the journal says were changed.
///
/// An entry's hash covers all entries before it, so a restored or foreign file is never taken for the one that was read.
final class ClassSummaries {
    private static final int MOST_CHANGES = 500;
    private static final Comparator<Summary> NEWEST_FIRST = Comparator
            .comparing((Summary s) -> s.trainingClass().from())
            .thenComparing(s -> s.trainingClass().id()).reversed();

    private final ClassStore classes = new ClassStore();
    private final PeopleStore people = new PeopleStore();
    private final ArrivalStore arrivals = new ArrivalStore();
    private final JournalStore journal = new JournalStore();
    private Optional<Read> last = Optional.empty();

    private record Read(Position position, List<Summary> summaries) {
    }

    /// Every class, the newest first.
    synchronized List<Summary> of(Reading reading) {
        Position now = journal.position(reading);
        List<Summary> present = last.filter(read -> journal.contains(reading, read.position()))
                .flatMap(read -> broughtUpToDate(reading, read, now)).orElseGet(() -> all(reading));
        last = Optional.of(new Read(now, present));
        return present;
    }

    private List<Summary> all(Reading reading) {
        Map<Long, Map<EnrolmentState, Integer>> counts = people.headCounts(reading);
        return classes.all(reading).stream().map(c -> Summary.of(c, counts.getOrDefault(c.id(), Map.of()))).toList();
    }

    /// The list brought up to date; empty when that cannot be done class by class.
    private Optional<List<Summary>> broughtUpToDate(Reading reading, Read read, Position now) {
        if (read.position().equals(now)) {
            return Optional.of(read.summaries());
        }
        return arrivals.since(reading, read.position().seq(), MOST_CHANGES).flatMap(changed -> {
            Set<Long> enrolments = new HashSet<>(changed.of("enrolment"));
            Map<Long, Long> classOf = people.classesOf(reading, enrolments);
            Set<Long> touched = new HashSet<>(classOf.values());
            touched.addAll(changed.of("training_class"));
            // One that is gone names its class no more.
            return classOf.keySet().containsAll(enrolments) ? Optional.of(counted(reading, read.summaries(), touched))
                    : Optional.empty();
        });
    }

    private List<Summary> counted(Reading reading, List<Summary> summaries, Set<Long> touched) {
        if (touched.isEmpty()) {
            return summaries;
        }
        Map<Long, Summary> all = new HashMap<>();
        summaries.forEach(summary -> all.put(summary.trainingClass().id(), summary));
        for (long id : touched) {
            Optional<TrainingClass> present = classes.byId(reading, id);
            present.ifPresentOrElse(c -> all.put(id, Summary.of(c, people.headCounts(reading, id))),
                    () -> all.remove(id));
        }
        return all.values().stream().sorted(NEWEST_FIRST).toList();
    }
}
