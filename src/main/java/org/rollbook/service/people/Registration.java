package org.rollbook.service.people;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;
import java.util.stream.Stream;
import org.rollbook.model.Refusal;
import org.rollbook.model.Text;
import org.rollbook.model.course.HalfDay;
import org.rollbook.model.hosts.Organisation;
import org.rollbook.model.journal.ActionType;
import org.rollbook.model.people.EnrolmentState;
import org.rollbook.model.people.Membership;
import org.rollbook.model.people.Participant;
import org.rollbook.model.people.Person;
import org.rollbook.names.NameReading;
import org.rollbook.service.people.Preparation.Ready;
import org.rollbook.store.AttendanceStore;
import org.rollbook.store.Database;
import org.rollbook.store.PeopleStore;
import org.rollbook.store.sql.Reading;
import org.rollbook.store.sql.Writing;

/// Registering people for a class: everybody exists once, is numbered once and is never lost once marked.
public final class Registration {
    private final Database database;
    private final NameReading reading;
    private final Directory directory;
    private final Preparation preparation;
    private final ClassPeople list = new ClassPeople();
    private final PossibleDuplicates possibleDuplicates = new PossibleDuplicates();
    private final PeopleStore people = new PeopleStore();
    private final AttendanceStore attendance = new AttendanceStore();
    private final Memberships memberships = new Memberships();

    public Registration(Database database, NameReading reading, Directory directory) {
        this.database = database;
        this.reading = reading;
        this.directory = directory;
        this.preparation = new Preparation(reading, database.clock());
    }

    /// Everybody ever enrolled in a class, by number.
    public List<Participant> participants(long classId) {
        return database.read(r -> list.of(r, classId));
    }

    /// Refuses a number that nobody in the class has.
    public Participant byNumber(long classId, int number) {
        return database.read(r -> people.participant(r, classId, number))
                .orElseThrow(() -> new Refusal("participant.unknown", Integer.toString(number)));
    }

    /// How a name is read, for the pinyin field while it is typed.
    public String pinyin(String name) {
        return reading.pinyin(name);
    }

    /// The directory that people are registered from, in protocol order.
    public List<Organisation> organisations() {
        return directory.organisations();
    }

    /// The directory as the organisation field completes it; touches no data, but takes its time.
    public OrganisationSearch search(List<Organisation> organisations) {
        return OrganisationSearch.over(organisations, reading);
    }

    /// People on file who may be the one being typed, for the best reason first; the person itself is left out.
    public List<PossibleDuplicate> possibleDuplicates(Person typed) {
        return database.read(r -> possibleDuplicates.of(r, typed));
    }

    /// Registers a draft: a new person (id 0) or one on file, with the organisation as spelled, empty for none.
    public Participant register(Participant draft, String organisation) {
        return database.inTransaction(ActionType.PARTICIPANT_REGISTER.in(draft.classId(), draft.name()),
                writing -> register(writing, draft.withOrganisation(resolve(writing, organisation))));
    }

    /// Saves an edited participant, person and enrolment together, with the organisation as spelled.
    public Participant edit(Participant edited, String organisation) {
        return database.inTransaction(ActionType.PARTICIPANT_EDIT.in(edited.classId(), edited.name()), writing -> {
            requireMove(writing, edited);
            memberships.requireSound(writing, edited);
            update(writing, edited.withOrganisation(resolve(writing, organisation)));
            return people.participant(writing, edited.id()).orElseThrow();
        });
    }

    /// Withdraws somebody from the first half-day on whose roll is not taken; number and marks stay.
    public Participant withdraw(Participant participant) {
        return withdraw(participant, Optional.empty(), "");
    }

    /// Withdraws somebody from a half-day on, with a reason or an empty one; what they have before it goes on counting.
    public Participant withdraw(Participant participant, Optional<HalfDay> from, String reason) {
        String given = Text.note("participant.reason", reason);
        Participant moved = participant.withState(EnrolmentState.WITHDRAWN)
                .withMembership(participant.membership().until(from.or(() -> firstOpen(participant))));
        return given.isEmpty() ? move(moved, ActionType.PARTICIPANT_WITHDRAW)
                : move(moved, ActionType.PARTICIPANT_WITHDRAW_REASON, given);
    }

    /// Says from which half-day somebody belongs to the class and, of who has left, from which on no longer.
    public Participant setMembership(Participant participant, Membership membership) {
        Participant moved = participant.withMembership(membership);
        return database.inTransaction(ActionType.PARTICIPANT_MEMBERSHIP.in(moved.classId(), moved.name()), writing -> {
            memberships.requireSeat(writing, moved);
            return moved(writing, moved);
        });
    }

    /// From which half-days somebody can leave the class.
    public Memberships.Departure departure(Participant participant) {
        return database.read(r -> memberships.departure(r, participant));
    }

    /// From which half-day on a withdrawal or a substitute counts when nothing else is said; none when every roll is taken.
    public Optional<HalfDay> firstOpen(Participant participant) {
        return database.read(r -> memberships.firstOpen(r, participant));
    }

    /// Takes somebody back who had withdrawn or been cancelled; who had arrived before has arrived still.
    public Participant reinstate(Participant participant) {
        boolean arrived = participant.state() == EnrolmentState.WITHDRAWN && participant.arrivedAt().isPresent();
        return move(participant.withState(arrived ? EnrolmentState.ARRIVED : EnrolmentState.REGISTERED),
                ActionType.PARTICIPANT_REINSTATE);
    }

    /// Notes that somebody has arrived at the base (报到), now; the first arrival stands.
    public Participant arrive(Participant participant) {
        Optional<Instant> at = participant.arrivedAt().or(() -> Optional.of(database.clock().instant()));
        return move(participant.withState(EnrolmentState.ARRIVED).withArrival(at), ActionType.PARTICIPANT_ARRIVE);
    }

    /// Takes an arrival back that was noted for the wrong person.
    public Participant takeBackArrival(Participant participant) {
        return move(participant.withState(EnrolmentState.REGISTERED).withArrival(Optional.empty()),
                ActionType.PARTICIPANT_UNARRIVE);
    }

    /// Removes an enrolment that was never marked and never on leave, and the person when no other class knows them.
    public void remove(Participant participant) {
        database.inTransaction(ActionType.PARTICIPANT_REMOVE.in(participant.classId(), participant.name()), writing -> {
            boolean onLeave = attendance.leave(writing, participant.classId()).stream()
                    .anyMatch(leave -> leave.participantId() == participant.id());
            if (onLeave || attendance.marksOf(writing, participant.id()) > 0) {
                throw new Refusal("participant.marked", participant.name());
            }
            people.deleteEnrolment(writing, participant.id());
            if (people.classesOf(writing, participant.person().id()).isEmpty()) {
                people.deletePerson(writing, participant.person().id());
            }
            return participant;
        });
    }

    /// Registers inside an action that is already under way.
    public Participant register(Writing writing, Participant draft) {
        memberships.requireSound(writing, draft);
        long personId = draft.person().id();
        if (personId != 0 && people.isEnrolled(writing, draft.classId(), personId)) {
            throw new Refusal("participant.twice", draft.name());
        }
        return people.participant(writing, enrol(writing, preparation.of(draft))).orElseThrow();
    }

    /// Enrols many, of whom the caller knows that the class lacks them; tells each enrolment in their order.
    public void enrolAll(Writing writing, List<Participant> drafts, LongConsumer enrolled) {
        people.expect(writing, drafts.size());
        preparation.each(drafts, ready -> enrolled.accept(enrol(writing, ready)));
    }

    private long enrol(Writing writing, Ready ready) {
        Participant participant = ready.participant();
        Person person = participant.person();
        if (person.id() == 0) {
            return people.enrol(writing, participant, people.insert(writing, person, ready.keys()));
        }
        people.update(writing, person, ready.keys());
        return people.enrol(writing, participant, person.id());
    }

    /// Updates person and enrolment inside an action that is already under way.
    void update(Writing writing, Participant edited) {
        update(writing, preparation.of(edited));
    }

    /// Updates many, in their order; `done` is told after each.
    public void updateAll(Writing writing, List<Participant> edited, Runnable done) {
        preparation.each(edited, ready -> {
            update(writing, ready);
            done.run();
        });
    }

    private void update(Writing writing, Ready ready) {
        people.update(writing, ready.participant().person(), ready.keys());
        people.updateEnrolment(writing, memberships.settled(writing, ready.participant()));
    }

    /// Updates a person alone inside an action that is already under way; returns the person as stored.
    public Person update(Writing writing, Person edited) {
        Person person = preparation.of(edited);
        people.update(writing, person, preparation.keys(person));
        return person;
    }

    private Participant move(Participant moved, ActionType type, String... more) {
        Object[] arguments = Stream.concat(Stream.of(moved.name()), Stream.of(more)).toArray();
        return database.inTransaction(type.in(moved.classId(), arguments), writing -> moved(writing, moved));
    }

    private Participant moved(Writing writing, Participant moved) {
        requireMove(writing, moved);
        memberships.requireSound(writing, moved);
        people.updateEnrolment(writing, memberships.settled(writing, moved));
        return people.participant(writing, moved.id()).orElseThrow();
    }

    private Optional<Organisation> resolve(Writing writing, String spelling) {
        return spelling.isBlank() ? Optional.empty() : Optional.of(directory.findOrAdd(writing, spelling));
    }

    private void requireMove(Reading reading, Participant next) {
        EnrolmentState now = people.participant(reading, next.id())
                .orElseThrow(() -> new Refusal("participant.gone", next.name())).state();
        if (!now.canBecome(next.state())) {
            throw new Refusal("participant.state.move", next.name());
        }
    }
}
