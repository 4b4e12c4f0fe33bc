package org.rollbook.service.checks;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.rollbook.model.hosts.Host;
import org.rollbook.model.hosts.Organisation;
import org.rollbook.model.people.Participant;
import org.rollbook.model.people.Person;
import org.rollbook.model.people.PersonField;
import org.rollbook.model.people.Problem;
import org.rollbook.names.NameReading;
import org.rollbook.names.search.NearSpellings;
import org.rollbook.service.checks.Finding.Kind;
import org.rollbook.service.paper.Documents;
import org.rollbook.sheet.cell.InternalWords;
import org.rollbook.store.Database;
import org.rollbook.store.DirectoryStore;
import org.rollbook.store.DuplicateStore;
import org.rollbook.store.OrganisationStore;
import org.rollbook.store.PeopleStore;
import org.rollbook.store.sql.Reading;

/// What deserves a second look in the list of a class; it only tells, and its cost grows with the list.
public final class Quality {
    private static final List<PersonField> PRINTED = Stream.concat(Stream.of(PersonField.NAME),
            PersonField.facts(field -> field.kind() == PersonField.Kind.TEXT).stream()).toList();

    private final Database database;
    private final Documents documents;
    private final PeopleStore people = new PeopleStore();
    private final DuplicateStore duplicates = new DuplicateStore();
    private final OrganisationStore organisations = new OrganisationStore();
    private final DirectoryStore<NearSpellings<Organisation>> spellings;

    public Quality(Database database, NameReading reading, Documents documents) {
        this.database = database;
        this.documents = documents;
        this.spellings = new DirectoryStore<>(directory -> near(directory, reading));
    }

    /// Everything that is doubtful about a class, kind by kind.
    public List<Finding> findings(long classId) {
        Seen seen = database.read(r -> {
            List<Participant> list = people.participants(r, classId);
            return new Seen(list, organisations.hosts(r, classId), spellings.now(r), pairs(r, classId, list));
        });
        List<Finding> all = new ArrayList<>(DuplicatesInList.among(seen.people()));
        all.addAll(elsewhere(seen.pairs()));
        List<Participant> expected = seen.people().stream().filter(Quality::isExpected).toList();
        expected.forEach(participant -> all.addAll(ofOne(participant)));
        all.addAll(sharedPhones(expected));
        List<Organisation> used = used(seen);
        all.addAll(sameOrganisations(used, seen.directory()));
        expected.forEach(participant -> all.addAll(unprintable(participant)));
        used.forEach(organisation -> all.addAll(unprintable(organisation)));
        return all.stream().sorted(Comparator.comparing(Finding::kind)).toList();
    }

    private record Seen(List<Participant> people, List<Host> hosts, NearSpellings<Organisation> directory,
            List<List<Participant>> pairs) {
    }

    /// Those of the list who may be somebody of another class, with that one.
    private List<List<Participant>> pairs(Reading r, long classId, List<Participant> list) {
        List<DuplicateStore.Match> alike = duplicates.of(r, classId);
        Map<Long, Participant> known = new HashMap<>();
        list.forEach(p -> known.put(p.id(), p));
        people.participants(r, alike.stream().map(DuplicateStore.Match::elsewhere).distinct().toList())
                .forEach(p -> known.put(p.id(), p));
        return alike.stream().map(pair -> List.of(known.get(pair.here()), known.get(pair.elsewhere()))).toList();
    }

    private static NearSpellings<Organisation> near(List<Organisation> directory, NameReading reading) {
        NearSpellings<Organisation> near = new NearSpellings<>(reading);
        directory
                .forEach(organisation -> spellings(organisation).forEach(spelling -> near.add(spelling, organisation)));
        return near;
    }

    private static List<Finding> elsewhere(List<List<Participant>> pairs) {
        return pairs.stream()
                .filter(pair -> DuplicatesInList.mayBeOne(pair.getFirst().person(), pair.getLast().person()))
                .map(pair -> new Finding(Kind.KNOWN_ELSEWHERE, "person", pair.getFirst().name(),
                        DuplicatesInList.reason(pair.getFirst(), pair.getLast()), pair, List.of()))
                .toList();
    }

    private static List<Finding> ofOne(Participant participant) {
        List<Finding> found = new ArrayList<>();
        Person person = participant.person();
        for (Problem problem : person.problems()) {
            PersonField field = PersonField.of(problem.field()).orElseThrow();
            PersonField shown = field == PersonField.PHONE || field.isFact() ? field : PersonField.ID_NUMBER;
            Kind kind = field.isFact() ? Kind.UNUSUAL : field == PersonField.PHONE ? Kind.PHONE : Kind.ID_NUMBER;
            found.add(new Finding(kind, problem.field(), shown.masked(shown.of(person)), problem, List.of(participant),
                    List.of()));
        }
        if (participant.organisation().isEmpty()) {
            found.add(new Finding(Kind.MISSING_ORGANISATION, "organisation", "", Problem.of("organisation", "missing"),
                    List.of(participant), List.of()));
        }
        List<String> internal = InternalWords.in(participant.note());
        if (!internal.isEmpty()) {
            found.add(new Finding(Kind.PUBLIC_NOTE, "note", participant.note(),
                    Problem.of("note", "internal", String.join("、", internal)),
                    List.of(participant), List.of()));
        }
        return found;
    }

    /// One phone for people of different names reaches only one of them.
    private static List<Finding> sharedPhones(List<Participant> expected) {
        Map<String, List<Participant>> byPhone = new LinkedHashMap<>();
        expected.stream().filter(p -> !p.person().phone().isEmpty())
                .forEach(p -> byPhone.computeIfAbsent(p.person().phone().text(), _ -> new ArrayList<>()).add(p));
        List<Finding> found = new ArrayList<>();
        for (List<Participant> sharing : byPhone.values()) {
            Participant first = sharing.getFirst();
            sharing.stream().skip(1)
                    .filter(p -> !p.name().equals(first.name())
                            && !DuplicatesInList.sound(p).equals(DuplicatesInList.sound(first)))
                    .forEach(p -> found.add(new Finding(Kind.PHONE, "phone", p.person().phone().masked(),
                            Problem.of("phone", "shared", first.name(), Integer.toString(first.number())), List.of(p),
                            List.of())));
        }
        return found;
    }

    /// The organisations that send people to the class or host it.
    private static List<Organisation> used(Seen seen) {
        Map<Long, Organisation> used = new LinkedHashMap<>();
        Stream.concat(seen.people().stream().flatMap(p -> p.organisation().stream()),
                seen.hosts().stream().map(Host::organisation))
                .forEach(organisation -> used.put(organisation.id(), organisation));
        return List.copyOf(used.values());
    }

    private static List<Finding> sameOrganisations(List<Organisation> used, NearSpellings<Organisation> directory) {
        Set<Set<Long>> told = new HashSet<>();
        List<Finding> found = new ArrayList<>();
        for (Organisation organisation : used) {
            Set<Organisation> near = new LinkedHashSet<>();
            spellings(organisation).forEach(spelling -> near.addAll(directory.near(spelling)));
            near.stream()
                    .filter(other -> other.id() != organisation.id() && told.add(Set.of(organisation.id(), other.id())))
                    .forEach(other -> found.add(new Finding(Kind.SAME_ORGANISATION, "organisation",
                            organisation.label() + " / " + other.label(), Problem.of("organisation", "near"),
                            List.of(), List.of(organisation, other))));
        }
        return found;
    }

    private List<Finding> unprintable(Participant p) {
        return PRINTED.stream().flatMap(field -> problems(field.of(p))
                .map(problem -> new Finding(Kind.UNPRINTABLE, field.key(), field.of(p), problem, List.of(p),
                        List.of())))
                .toList();
    }

    private List<Finding> unprintable(Organisation organisation) {
        return spellings(organisation).limit(4).distinct().flatMap(name -> problems(name)
                .map(problem -> new Finding(Kind.UNPRINTABLE, "organisation", name, problem, List.of(),
                        List.of(organisation))))
                .toList();
    }

    private Stream<Problem> problems(String text) {
        List<String> missing = documents.unprintable(text);
        return missing.isEmpty() ? Stream.empty() : Stream.of(Problem.of("text", "unprintable", named(missing)));
    }

    /// Each character with its number, since a screen may not have it either: 𪚥 (U+2A6A5).
    private static String named(List<String> characters) {
        return String.join("、", characters.stream().map(c -> c + " (U+%04X)".formatted(c.codePointAt(0))).toList());
    }

    private static Stream<String> spellings(Organisation organisation) {
        return Stream
                .concat(Stream.of(organisation.name().zh(), organisation.name().en(), organisation.shortName().zh(),
                        organisation.shortName().en()), organisation.aliases().stream());
    }

    private static boolean isExpected(Participant participant) {
        return switch (participant.state()) {
            case WITHDRAWN, REPLACED, CANCELLED -> false;
            case INVITED, REGISTERED, WAITING, ARRIVED, COMPLETED -> true;
        };
    }
}
