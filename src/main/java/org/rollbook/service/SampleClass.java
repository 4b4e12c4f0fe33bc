package org.rollbook.service;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rollbook.model.BilingualName;
import org.rollbook.model.Refusal;
import org.rollbook.model.attendance.Leave;
import org.rollbook.model.attendance.Mark;
import org.rollbook.model.attendance.Outcome;
import org.rollbook.model.attendance.Rule;
import org.rollbook.model.attendance.Status;
import org.rollbook.model.course.ClassState;
import org.rollbook.model.course.HalfDay;
import org.rollbook.model.course.ProgrammeItem;
import org.rollbook.model.course.Session;
import org.rollbook.model.course.SessionKind;
import org.rollbook.model.course.Speech;
import org.rollbook.model.course.Taken;
import org.rollbook.model.course.TrainingClass;
import org.rollbook.model.hosts.HostRole;
import org.rollbook.model.hosts.Organisation;
import org.rollbook.model.hosts.OrganisationKind;
import org.rollbook.model.journal.ActionType;
import org.rollbook.model.people.Enrolment;
import org.rollbook.model.people.EnrolmentState;
import org.rollbook.model.people.IdNumber;
import org.rollbook.model.people.IdType;
import org.rollbook.model.people.Participant;
import org.rollbook.model.people.Person;
import org.rollbook.model.people.PersonField;
import org.rollbook.model.people.Phone;
import org.rollbook.model.people.Role;
import org.rollbook.model.people.Sex;
import org.rollbook.names.search.SearchText;
import org.rollbook.service.SampleTable.Line;
import org.rollbook.service.course.LeaveBook;
import org.rollbook.service.people.Directory;
import org.rollbook.service.people.Registration;
import org.rollbook.store.AttendanceStore;
import org.rollbook.store.ClassStore;
import org.rollbook.store.Database;
import org.rollbook.store.OrganisationStore;
import org.rollbook.store.ProgrammeStore;
import org.rollbook.store.sql.Writing;

/// The class of Changchun, July 2014, with 80 made-up people: something to look at on the first day.
public final class SampleClass {
    private static final ZoneId CHANGCHUN = ZoneId.of("Asia/Shanghai");
    private static final LocalTime FIRST_ARRIVAL = LocalTime.of(7, 40);

    private final Database database;
    private final Registration registration;
    private final LeaveBook leaveBook;
    private final ClassStore classes = new ClassStore();
    private final OrganisationStore organisations = new OrganisationStore();
    private final ProgrammeStore programme = new ProgrammeStore();
    private final AttendanceStore attendance = new AttendanceStore();

    public SampleClass(Database database, Registration registration, LeaveBook leaveBook) {
        this.database = database;
        this.registration = registration;
        this.leaveBook = leaveBook;
    }

    /// The sample class, when somebody has created it before.
    public Optional<TrainingClass> existing() {
        String code = facts().get("code");
        return database.read(reading -> classes.byCode(reading, code));
    }

    /// Creates class, directory, programme, people, leave and marks as one action, which one undo removes.
    public TrainingClass create() {
        Map<String, String> facts = facts();
        TrainingClass draft = draft(facts);
        return database.inTransaction(ActionType.SAMPLE_CREATE.of(draft.code()), writing -> {
            classes.byCode(writing, draft.code()).ifPresent(other -> {
                throw new Refusal("class.code.taken", draft.code());
            });
            long classId = classes.insert(writing, draft);
            classes.putRules(writing, classId, rules(facts.get("least rate")));
            Map<String, Organisation> known = insertOrganisations(writing, classId);
            Map<Integer, Participant> people = register(writing, draft.withId(classId), known);
            Map<HalfDay, Session> sessions = insertSessions(writing, classId, draft.teacher());
            grantLeave(writing, classId, people);
            insertMarks(writing, people, sessions);
            return classes.byId(writing, classId).orElseThrow();
        });
    }

    private static Map<String, String> facts() {
        return SampleTable.lines("class").stream()
                .collect(Collectors.toMap(line -> line.text(0), line -> line.text(1)));
    }

    private static TrainingClass draft(Map<String, String> facts) {
        return new TrainingClass(0, facts.get("code"), new BilingualName(facts.get("title zh"), facts.get("title en")),
                LocalDate.parse(facts.get("from")), LocalDate.parse(facts.get("to")),
                new BilingualName(facts.get("venue zh"), facts.get("venue en")),
                Integer.parseInt(facts.get("capacity")),
                facts.get("category"), facts.get("level"), facts.get("teacher"), facts.get("note"), ClassState.RUNNING,
                0);
    }

    /// The default rules, with a least rate as the sample states it.
    private static List<Rule> rules(String leastRate) {
        String[] parts = leastRate.split("/");
        return Rule.defaults().stream().map(rule -> rule.clause() == Rule.Clause.LEAST_RATE
                ? new Rule(Rule.Clause.LEAST_RATE, Integer.parseInt(parts[0]), Integer.parseInt(parts[1]),
                        Outcome.NOT_CERTIFIED)
                : rule).toList();
    }

    /// Adds the organisations that the directory lacks and attaches the hosts.
    private Map<String, Organisation> insertOrganisations(Writing writing, long classId) {
        Map<String, Organisation> onFile = Directory.bySpelling(organisations.byId(writing).values());
        Map<String, Organisation> byKey = new HashMap<>();
        Map<HostRole, Integer> positions = new EnumMap<>(HostRole.class);
        for (Line line : SampleTable.lines("organisations")) {
            Organisation described = new Organisation(0, line.name(1), line.name(3),
                    line.constant(5, OrganisationKind.class),
                    line.number(6), Arrays.asList(line.text(8).split("\\|")), 0);
            Organisation organisation = among(onFile, described)
                    .orElseGet(() -> described.withId(organisations.insert(writing, described)));
            byKey.put(line.text(0), organisation);
            if (!line.text(7).isEmpty()) {
                HostRole role = line.constant(7, HostRole.class);
                organisations.insertHost(writing, classId, organisation.id(), role,
                        positions.merge(role, 1, Integer::sum));
            }
        }
        return byKey;
    }

    /// The organisation on file that one of these names means.
    private static Optional<Organisation> among(Map<String, Organisation> onFile, Organisation described) {
        return Stream.of(described.name().zh(), described.name().en()).map(SearchText::normalise)
                .filter(onFile::containsKey).findFirst().map(onFile::get);
    }

    private Map<Integer, Participant> register(Writing writing, TrainingClass sample, Map<String, Organisation> known) {
        Map<Integer, Participant> people = new HashMap<>();
        for (Line line : SampleTable.lines("people")) {
            Participant enrolled = registration.register(writing, participant(sample, line, known));
            people.put(enrolled.number(), enrolled);
        }
        return people;
    }

    private static Participant participant(TrainingClass sample, Line line, Map<String, Organisation> known) {
        Person person = Person.named(line.text(1)).withPinyin(line.text(12)).with(PersonField.LATIN_NAME, line.text(13))
                .withSex(line.constant(2, Sex.class)).withId(line.constant(7, IdType.class), IdNumber.of(line.text(8)))
                .withPhone(Phone.of(line.text(9)));
        Role role = line.constant(6, Role.class);
        boolean arrived = role.isCounted() || role == Role.STAFF;
        Instant arrival = sample.from().atTime(FIRST_ARRIVAL.plusMinutes(line.number(0))).atZone(CHANGCHUN).toInstant();
        return Participant.draft(sample.id(), person).withNumber(line.number(0))
                .withOrganisation(Optional.of(known.get(line.text(3))))
                .withRole(role)
                .withEnrolment(Enrolment.REGISTERED.with(arrived ? EnrolmentState.ARRIVED : EnrolmentState.REGISTERED)
                        .arrivedAt(arrived ? Optional.of(arrival) : Optional.empty()))
                .with(PersonField.POSITION, line.text(4)).with(PersonField.TITLE, line.text(5))
                .with(PersonField.GROUP, line.text(10))
                .with(PersonField.ROOM, line.text(11)).with(PersonField.NOTE, line.text(14));
    }

    private Map<HalfDay, Session> insertSessions(Writing writing, long classId, String teacher) {
        List<Line> speeches = SampleTable.lines("speeches");
        Map<HalfDay, Session> sessions = new HashMap<>();
        for (Line line : SampleTable.lines("programme")) {
            HalfDay at = HalfDay.parse(line.text(0));
            Optional<Taken> taken = Optional.of(line.text(10)).filter(time -> !time.isEmpty()).map(
                    time -> new Taken(at.date().atTime(LocalTime.parse(time)).atZone(CHANGCHUN).toInstant(), teacher));
            ProgrammeItem item = new ProgrammeItem(0, classId, at, line.constant(1, SessionKind.class), line.name(6),
                    speeches.stream().filter(speech -> speech.text(0).equals(line.text(0)))
                            .map(speech -> new Speech(speech.name(1), speech.name(3), speech.name(5))).toList(),
                    Optional.of(LocalTime.parse(line.text(3))), Optional.of(LocalTime.parse(line.text(4))),
                    line.name(8),
                    line.number(5),
                    line.text(2).equals("yes") ? ProgrammeItem.Counting.COUNTS : ProgrammeItem.Counting.DOES_NOT_COUNT,
                    0);
            Session session = new Session(0, classId, at, List.of(item), taken, 0);
            sessions.put(at, programme.session(writing, programme.insert(writing, session)).orElseThrow());
        }
        return sessions;
    }

    private void grantLeave(Writing writing, long classId, Map<Integer, Participant> people) {
        for (Line line : SampleTable.lines("leave")) {
            leaveBook.grant(writing, new Leave(0, classId, people.get(line.number(0)).id(), line.text(1),
                    HalfDay.parse(line.text(2)), HalfDay.parse(line.text(3)), line.text(4), line.text(5),
                    Leave.State.APPROVED, 0));
        }
    }

    /// First what is out of the ordinary, then "present" for everybody else up to the number that the roll has reached.
    private void insertMarks(Writing writing, Map<Integer, Participant> people, Map<HalfDay, Session> sessions) {
        for (Line line : SampleTable.lines("marks")) {
            Participant participant = people.get(line.number(1));
            attendance.insert(writing, new Mark(0, participant.classId(), participant.id(),
                    sessions.get(HalfDay.parse(line.text(0))).id(), line.text(2), line.number(3), line.number(4),
                    OptionalLong.empty(), 0));
        }
        for (Line line : SampleTable.lines("programme")) {
            Session session = sessions.get(HalfDay.parse(line.text(0)));
            Set<Long> marked = new HashSet<>();
            attendance.marksOfSession(writing, session.classId(), session.id())
                    .forEach(m -> marked.add(m.participantId()));
            people.values().stream()
                    .filter(p -> p.number() <= line.number(11) && p.role().isCounted() && !marked.contains(p.id()))
                    .forEach(p -> attendance.insert(writing,
                            Mark.of(p.classId(), p.id(), session.id(), Status.PRESENT)));
        }
    }
}
