package org.rollbook.service.checks;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.rollbook.model.Refusal;
import org.rollbook.model.attendance.Leave;
import org.rollbook.model.attendance.Mark;
import org.rollbook.model.backup.BackupReason;
import org.rollbook.model.course.Session;
import org.rollbook.model.course.TrainingClass;
import org.rollbook.model.journal.Action;
import org.rollbook.model.journal.ActionType;
import org.rollbook.model.merging.ClassMerge;
import org.rollbook.model.merging.ClassMerge.EnrolmentRecords;
import org.rollbook.model.merging.PersonMerge;
import org.rollbook.model.merging.PersonMerge.Choices;
import org.rollbook.model.merging.Side;
import org.rollbook.model.people.Participant;
import org.rollbook.model.people.Person;
import org.rollbook.service.care.DataCare;
import org.rollbook.service.people.Registration;
import org.rollbook.store.AttendanceStore;
import org.rollbook.store.ClassStore;
import org.rollbook.store.Database;
import org.rollbook.store.PeopleStore;
import org.rollbook.store.ProgrammeStore;
import org.rollbook.store.sql.Reading;
import org.rollbook.store.sql.Writing;

/// Making one person of two on file, as one action that can be taken back; nothing is lost that the journal does not keep.
public final class Merging {
    private final Database database;
    private final Registration registration;
    private final ClassStore classes = new ClassStore();
    private final PeopleStore people = new PeopleStore();
    private final AttendanceStore attendance = new AttendanceStore();
    private final ProgrammeStore programme = new ProgrammeStore();

    public Merging(Database database, Registration registration) {
        this.database = database;
        this.registration = registration;
    }

    /// Both people side by side, with everything that merging them would do.
    public PersonMerge plan(long firstPerson, long secondPerson) {
        return database.read(reading -> plan(reading, firstPerson, secondPerson));
    }

    /// Makes one person of two as was decided; refuses when either has changed since the plan was made.
    public Person merge(PersonMerge plan, Choices choices) {
        new DataCare(database).keepBeforeEach(BackupReason.MERGE);
        return database.inTransaction(action(plan), writing -> {
            if (!plan(writing, plan.first().id(), plan.second().id()).equals(plan)) {
                throw new Refusal("merge.changed");
            }
            plan.requirePossible(choices);
            plan.shared().forEach(shared -> unite(writing, shared, plan.staying(shared, choices), plan.first().id()));
            plan.classes().stream().filter(only -> only.first().isEmpty()).flatMap(only -> only.second().stream())
                    .forEach(place -> people.give(writing, place.participant().id(), plan.first().id()));
            registration.update(writing, plan.result(choices));
            people.deletePerson(writing, plan.second().id());
            return people.person(writing, plan.first().id()).orElseThrow();
        });
    }

    private PersonMerge plan(Reading reading, long firstPerson, long secondPerson) {
        if (firstPerson == secondPerson) {
            throw new Refusal("merge.self");
        }
        Map<Long, EnrolmentRecords> first = places(reading, firstPerson);
        Map<Long, EnrolmentRecords> second = places(reading, secondPerson);
        Set<Long> all = new TreeSet<>(first.keySet());
        all.addAll(second.keySet());
        List<ClassMerge> known = all.stream().map(
                id -> inClass(reading, id, Optional.ofNullable(first.get(id)), Optional.ofNullable(second.get(id))))
                .sorted(Comparator.comparing((ClassMerge c) -> c.trainingClass().from())
                        .thenComparing(ClassMerge::classId).reversed())
                .toList();
        return new PersonMerge(person(reading, firstPerson), person(reading, secondPerson), known);
    }

    private ClassMerge inClass(Reading reading, long classId, Optional<EnrolmentRecords> first,
            Optional<EnrolmentRecords> second) {
        TrainingClass trainingClass = classes.byId(reading, classId).orElseThrow();
        if (first.isEmpty() || second.isEmpty()) {
            return new ClassMerge(trainingClass, first, second, List.of(), List.of());
        }
        List<Participant> both = Stream.of(first, second)
                .flatMap(place -> place.map(EnrolmentRecords::participant).stream()).toList();
        List<Participant> seats = people.participants(reading, classId).stream()
                .filter(other -> both.stream().noneMatch(one -> one.id() == other.id()))
                .filter(other -> both.stream().anyMatch(one -> one.replaces().equals(OptionalLong.of(other.id()))
                        || other.replaces().equals(OptionalLong.of(one.id()))))
                .toList();
        return new ClassMerge(trainingClass, first, second,
                programme.sessions(reading, classId).stream().map(Session::at).toList(), seats);
    }

    private Person person(Reading reading, long id) {
        return people.person(reading, id).orElseThrow(() -> new Refusal("person.gone"));
    }

    private Map<Long, EnrolmentRecords> places(Reading reading, long personId) {
        Map<Long, EnrolmentRecords> places = new LinkedHashMap<>();
        for (Participant participant : people.enrolments(reading, personId)) {
            places.put(participant.classId(),
                    new EnrolmentRecords(participant, attendance.marksOfParticipant(reading, participant.id()),
                            attendance.leaveOf(reading, participant.classId(), participant.id())));
        }
        return places;
    }

    /// The enrolment that goes hands over its leave and its marks before its row is removed; its number is not given again.
    private void unite(Writing writing, ClassMerge shared, Side staying, long personId) {
        EnrolmentRecords goes = shared.on(staying.other()).orElseThrow();
        Participant stays = shared.united(staying);
        shared.lost(staying).forEach(mark -> attendance.delete(writing, mark.id()));
        for (Leave leave : goes.leave()) {
            attendance.move(writing, leave, stays.id(),
                    shared.covering(leave, staying).isPresent() ? Leave.State.CANCELLED : leave.state());
        }
        for (Mark mark : shared.moving(staying)) {
            attendance.move(writing, mark, stays.id(), leaveThere(shared, staying, mark));
        }
        people.updateEnrolment(writing, stays);
        people.handSubstitutes(writing, goes.participant().id(), stays.id());
        people.deleteEnrolment(writing, goes.participant().id());
        people.give(writing, stays.id(), personId);
    }

    /// A mark whose leave was told twice belongs to the leave that stands.
    private static OptionalLong leaveThere(ClassMerge shared, Side staying, Mark mark) {
        return shared.on(staying.other()).orElseThrow().leave().stream()
                .filter(leave -> mark.leaveId().equals(OptionalLong.of(leave.id())))
                .flatMap(leave -> shared.covering(leave, staying).stream())
                .map(leave -> OptionalLong.of(leave.id())).findFirst().orElse(mark.leaveId());
    }

    /// Class and trainee number by which a person was known last, such as CC-2014/12; empty for one without any.
    private static String where(PersonMerge plan, Side side) {
        return plan.classes().stream().flatMap(known -> known.on(side).stream()
                .map(place -> known.trainingClass().code() + "/" + place.participant().number())).findFirst()
                .orElse("");
    }

    /// The journal's entry names both people with where they were and their records; it belongs to a class when only one knows them.
    private static Action action(PersonMerge plan) {
        Object[] arguments = {plan.first().name(), plan.second().name(), plan.first().id(), plan.second().id(),
                where(plan, Side.FIRST), where(plan, Side.SECOND)};
        return plan.classes().size() == 1 ? ActionType.PERSON_MERGE.in(plan.classes().getFirst().classId(), arguments)
                : ActionType.PERSON_MERGE.of(arguments);
    }
}
