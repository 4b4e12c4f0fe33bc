package org.rollbook.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.rollbook.model.course.HalfDay;
import org.rollbook.model.hosts.Organisation;
import org.rollbook.model.people.BirthDate;
import org.rollbook.model.people.Enrolment;
import org.rollbook.model.people.EnrolmentState;
import org.rollbook.model.people.Facts;
import org.rollbook.model.people.IdNumber;
import org.rollbook.model.people.IdType;
import org.rollbook.model.people.Membership;
import org.rollbook.model.people.Participant;
import org.rollbook.model.people.Person;
import org.rollbook.model.people.PersonField;
import org.rollbook.model.people.Phone;
import org.rollbook.model.people.Role;
import org.rollbook.model.people.Sex;
import org.rollbook.model.people.SortKeys;
import org.rollbook.store.journal.JournalStore;
import org.rollbook.store.sql.GivenNumbers;
import org.rollbook.store.sql.Reading;
import org.rollbook.store.sql.Row;
import org.rollbook.store.sql.RowValues;
import org.rollbook.store.sql.Writing;

/// People and their enrolments in classes.
public final class PeopleStore {
    private static final List<PersonField> FACTS_OF_PERSON = PersonField.facts(PersonField::isOfPerson);
    private static final List<PersonField> FACTS_OF_PLACE = PersonField.facts(field -> !field.isOfPerson());

    static final String PERSON_COLUMNS = """
            p.id as person_id, p.name, p.pinyin, p.sex, p.born, p.id_type, p.id_number, p.phone,
            p.stroke_key, p.pinyin_key, p.initials_key, p.version as person_version""" + named("p", FACTS_OF_PERSON);
    private static final String PARTICIPANT_COLUMNS = PERSON_COLUMNS + """
            , e.id, e.class_id, e.organisation_id, e.number, e.state, e.role, e.arrived_at, e.replaces_id, e.code_issue,
            e.joins_date, e.joins_half, e.leaves_date, e.leaves_half, e.version""" + named("e", FACTS_OF_PLACE);

    private final OrganisationStore organisations = new OrganisationStore();

    /// Everybody ever enrolled in a class, by number, whatever their state.
    public List<Participant> participants(Reading reading, long classId) {
        Map<Long, Organisation> directory = organisations.those(reading,
                "select organisation_id from enrolment where class_id = :class",
                Map.of("class", classId));
        return reading.list("select " + PARTICIPANT_COLUMNS + """
                 from enrolment e join person p on p.id = e.person_id
                where e.class_id = :class order by e.number""", Map.of("class", classId),
                row -> participant(row, organisation(row, directory)));
    }

    /// Everybody in every class, those who were enrolled last first.
    public List<Participant> everywhere(Reading reading) {
        Map<Long, Organisation> directory = organisations.byId(reading);
        return reading.list("select " + PARTICIPANT_COLUMNS + """
                 from enrolment e join person p on p.id = e.person_id
                order by e.id desc""", Map.of(),
                row -> participant(row, organisation(row, directory)));
    }

    /// Whether a person has a place in a class, whatever became of it.
    public boolean isEnrolled(Reading reading, long classId, long personId) {
        return reading.first("select 1 as found from enrolment where class_id = :class and person_id = :person",
                Map.of("class", classId, "person", personId), row -> true).isPresent();
    }

    /// The trainee number of everybody ever enrolled in a class, by enrolment.
    public Map<Long, Integer> numbers(Reading reading, long classId) {
        Map<Long, Integer> numbers = new HashMap<>();
        reading.list("select id, number from enrolment where class_id = :class", Map.of("class", classId),
                row -> numbers.put(row.number("id"), row.count("number")));
        return numbers;
    }

    public Optional<Participant> participant(Reading reading, long id) {
        return one(reading, "e.id = :id", Map.of("id", id));
    }

    public Optional<Participant> participant(Reading reading, long classId, int number) {
        return one(reading, "e.class_id = :class and e.number = :number", Map.of("class", classId, "number", number));
    }

    public Optional<Person> person(Reading reading, long id) {
        return reading.first("select " + PERSON_COLUMNS + " from person p where p.id = :id", Map.of("id", id),
                PeopleStore::person);
    }

    /// Whether somebody's time in the class covers a half-day of it.
    public boolean covers(Reading reading, long participantId, HalfDay at) {
        return reading
                .first("select state, joins_date, joins_half, leaves_date, leaves_half from enrolment where id = :id",
                        Map.of("id", participantId),
                        row -> membership(row).covers(at, row.constant("state", EnrolmentState.class)))
                .orElse(false);
    }

    /// Who stands in for somebody.
    public Optional<Participant> substitute(Reading reading, long replacedId) {
        return one(reading, "e.replaces_id = :id", Map.of("id", replacedId));
    }

    /// Everything that a person is enrolled in, the last enrolment first.
    public List<Participant> enrolments(Reading reading, long personId) {
        Map<Long, Organisation> directory = organisations.those(reading,
                "select organisation_id from enrolment where person_id = :person",
                Map.of("person", personId));
        return reading.list("select " + PARTICIPANT_COLUMNS + """
                 from enrolment e join person p on p.id = e.person_id
                where e.person_id = :person order by e.id desc""", Map.of("person", personId),
                row -> participant(row, organisation(row, directory)));
    }

    /// Everything that some people are enrolled in, the last enrolment first.
    public List<Participant> enrolments(Reading reading, Collection<Long> personIds) {
        return personIds.isEmpty() ? List.of() : some(reading, "person_id in (" + joined(personIds) + ")", Map.of());
    }

    /// Enrolments by their ids, the last one first.
    public List<Participant> participants(Reading reading, Collection<Long> ids) {
        return ids.isEmpty() ? List.of() : some(reading, "id in (" + joined(ids) + ")", Map.of());
    }

    /// Everything that the people of a class are enrolled in, in this class and in others, the last enrolment first.
    public List<Participant> enrolmentsOfClass(Reading reading, long classId) {
        return some(reading, "person_id in (select person_id from enrolment where class_id = :class)",
                Map.of("class", classId));
    }

    private List<Participant> some(Reading reading, String condition, Map<String, ?> arguments) {
        Map<Long, Organisation> directory = organisations.those(reading,
                "select organisation_id from enrolment where " + condition, arguments);
        return reading.list(
                "select " + PARTICIPANT_COLUMNS + " from enrolment e join person p on p.id = e.person_id where e."
                        + condition + " order by e.id desc",
                arguments, row -> participant(row, organisation(row, directory)));
    }

    private static String joined(Collection<Long> ids) {
        return ids.stream().map(id -> Long.toString(id)).collect(Collectors.joining(", "));
    }

    /// By what somebody on file is looked for.
    public enum Known {
        NAME("name"), PHONE("phone"), ID_NUMBER("id_number");

        private final String column;

        Known(String column) {
            this.column = column;
        }
    }

    /// The people who have one of these values; an empty one finds nobody.
    public Set<Long> personsWith(Reading reading, Known known, Collection<String> values) {
        Set<Long> found = new HashSet<>();
        for (String value : values) {
            reading.list("select id from person where " + known.column + " = :value and " + known.column + " <> ''",
                    Map.of("value", value),
                    row -> found.add(row.number("id")));
        }
        return found;
    }

    /// Those of all names on file that somebody wants.
    public List<String> names(Reading reading, Predicate<String> wanted) {
        List<String> found = new ArrayList<>();
        reading.each("select distinct name from person",
                row -> Optional.of(row.text("name")).filter(wanted).ifPresent(found::add));
        return found;
    }

    /// The class of each of some enrolments, of those that are still there.
    public Map<Long, Long> classesOf(Reading reading, Collection<Long> enrolments) {
        Map<Long, Long> classes = new HashMap<>();
        if (!enrolments.isEmpty()) {
            reading.list("select id, class_id from enrolment where id in (" + joined(enrolments) + ")", Map.of(),
                    row -> classes.put(row.number("id"), row.number("class_id")));
        }
        return classes;
    }

    /// Where a person was enrolled: class codes, newest first.
    public List<String> classesOf(Reading reading, long personId) {
        return reading.list("""
                select c.code from enrolment e join training_class c on c.id = e.class_id
                where e.person_id = :person order by c.from_date desc""", Map.of("person", personId),
                row -> row.text("code"));
    }

    /// Says that so many people are about to be stored and enrolled, and nobody is looked for until the action ends.
    public void expect(Writing writing, int newcomers) {
        writing.expect(newcomers, "person", "enrolment", JournalStore.CHANGES);
    }

    public long insert(Writing writing, Person person, SortKeys keys) {
        return writing.insert("person", columns(person, keys));
    }

    public void update(Writing writing, Person person, SortKeys keys) {
        writing.update("person", person.id(), person.version(), columns(person, keys));
    }

    /// Enrols a stored person; a number of 0 takes the next one, which is never given again.
    public long enrol(Writing writing, Participant participant) {
        return enrol(writing, participant, participant.person().id());
    }

    /// Enrols a person who was stored under this id just now.
    public long enrol(Writing writing, Participant participant, long personId) {
        String counter = GivenNumbers.ofClass(participant.classId());
        int number = participant.number();
        if (number > 0) {
            writing.reserve(counter, number);
        } else {
            number = Math.toIntExact(writing.next(counter));
        }
        return writing.insert("enrolment", new RowValues().set("class_id", participant.classId())
                .set("person_id", personId).set("number", number).putAll(columns(participant)));
    }

    public void updateEnrolment(Writing writing, Participant participant) {
        writing.update("enrolment", participant.id(), participant.version(), columns(participant));
    }

    /// Puts another person behind an enrolment; number, marks and everything else stay.
    public void give(Writing writing, long enrolmentId, long personId) {
        writing.set("enrolment", enrolmentId, new RowValues().set("person_id", personId));
    }

    /// Whoever stands in for one enrolment stands in for another of the same class from now on.
    public void handSubstitutes(Writing writing, long from, long to) {
        writing.list("select id from enrolment where replaces_id = :id and id <> :to", Map.of("id", from, "to", to),
                row -> row.number("id"))
                .forEach(substitute -> writing.set("enrolment", substitute, new RowValues().set("replaces_id", to)));
    }

    /// Removes an enrolment that was never marked.
    public void deleteEnrolment(Writing writing, long enrolmentId) {
        writing.delete("enrolment", enrolmentId);
    }

    /// Removes a person whom no class knows.
    public void deletePerson(Writing writing, long personId) {
        writing.delete("person", personId);
    }

    /// Counts of enrolments by state for every class.
    public Map<Long, Map<EnrolmentState, Integer>> headCounts(Reading reading) {
        Map<Long, Map<EnrolmentState, Integer>> counts = new HashMap<>();
        reading.list("select class_id, state, count(*) as people from enrolment group by class_id, state", Map.of(),
                row -> counts.computeIfAbsent(row.number("class_id"), id -> new HashMap<>())
                        .put(row.constant("state", EnrolmentState.class), row.count("people")));
        return counts;
    }

    /// The same for one class.
    public Map<EnrolmentState, Integer> headCounts(Reading reading, long classId) {
        Map<EnrolmentState, Integer> counts = new EnumMap<>(EnrolmentState.class);
        reading.list("select state, count(*) as people from enrolment where class_id = :class group by state",
                Map.of("class", classId),
                row -> counts.put(row.constant("state", EnrolmentState.class), row.count("people")));
        return counts;
    }

    private Optional<Participant> one(Reading reading, String condition, Map<String, ?> arguments) {
        return reading.first(
                "select " + PARTICIPANT_COLUMNS + " from enrolment e join person p on p.id = e.person_id where "
                        + condition,
                arguments, row -> participant(row, row.optionalNumber("organisation_id").isPresent()
                        ? organisations.byId(reading, row.number("organisation_id")) : Optional.empty()));
    }

    private static Optional<Organisation> organisation(Row row, Map<Long, Organisation> directory) {
        return row.optionalNumber("organisation_id").isPresent()
                ? Optional.ofNullable(directory.get(row.number("organisation_id"))) : Optional.empty();
    }

    private static String named(String table, List<PersonField> fields) {
        return fields.stream().map(field -> ", " + table + "." + field.column()).collect(Collectors.joining());
    }

    private static RowValues columns(Person person, SortKeys keys) {
        return new RowValues().set("name", person.name()).set("pinyin", person.pinyin())
                .set("sex", person.sex()).set("born", person.born().map(BirthDate::toString))
                .set("id_type", person.idType()).set("id_number", person.idNumber().text())
                .set("phone", person.phone().text())
                .set("stroke_key", keys.stroke()).set("pinyin_key", keys.pinyin()).set("initials_key", keys.initials())
                .putAll(columns(FACTS_OF_PERSON, person.facts()));
    }

    private static RowValues columns(Participant p) {
        return new RowValues().set("organisation_id", p.organisation().map(Organisation::id)
                .map(OptionalLong::of).orElse(OptionalLong.empty()))
                .set("state", p.state()).set("role", p.role()).set("arrived_at", p.arrivedAt())
                .set("replaces_id", p.replaces()).set("code_issue", p.codeIssue())
                .halfDay("joins_date", "joins_half", p.membership().joins())
                .halfDay("leaves_date", "leaves_half", p.membership().leaves())
                .putAll(columns(FACTS_OF_PLACE, p.facts()));
    }

    private static RowValues columns(List<PersonField> fields, Facts facts) {
        RowValues columns = new RowValues();
        fields.forEach(field -> columns.set(field.column(), facts.text(field)));
        return columns;
    }

    private static Facts facts(Row row, List<PersonField> fields) {
        return Facts.of(fields, field -> row.text(field.column()));
    }

    static Person person(Row row) {
        return new Person(row.number("person_id"), row.text("name"), row.text("pinyin"), row.constant("sex", Sex.class),
                row.optionalText("born").map(BirthDate::parse), row.constant("id_type", IdType.class),
                new IdNumber(row.text("id_number")), new Phone(row.text("phone")), facts(row, FACTS_OF_PERSON),
                row.number("person_version"));
    }

    private static Membership membership(Row row) {
        return new Membership(row.optionalHalfDay("joins_date", "joins_half"),
                row.optionalHalfDay("leaves_date", "leaves_half"));
    }

    private static Participant participant(Row row, Optional<Organisation> organisation) {
        Enrolment enrolment = new Enrolment(row.constant("state", EnrolmentState.class),
                row.optionalInstant("arrived_at"),
                row.optionalNumber("replaces_id"),
                row.count("code_issue"), membership(row));
        return new Participant(row.number("id"), row.number("class_id"), row.count("number"), person(row), organisation,
                row.constant("role", Role.class), facts(row, FACTS_OF_PLACE), enrolment,
                new SortKeys(row.text("stroke_key"), row.text("pinyin_key"), row.text("initials_key")),
                row.number("version"));
    }
}
