package org.rollbook.service.desk;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.rollbook.model.Refusal;
import org.rollbook.model.attendance.ArrivalSource;
import org.rollbook.model.course.HalfDay;
import org.rollbook.model.hosts.Organisation;
import org.rollbook.model.journal.Action;
import org.rollbook.model.journal.ActionType;
import org.rollbook.model.people.Enrolment;
import org.rollbook.model.people.EnrolmentState;
import org.rollbook.model.people.Participant;
import org.rollbook.model.people.Person;
import org.rollbook.model.people.PersonField;
import org.rollbook.service.course.RollCall;
import org.rollbook.service.people.Directory;
import org.rollbook.service.people.Memberships;
import org.rollbook.service.people.Registration;
import org.rollbook.store.ArrivalStore;
import org.rollbook.store.Database;
import org.rollbook.store.PeopleStore;
import org.rollbook.store.sql.Reading;
import org.rollbook.store.sql.Writing;

/// The desk where people arrive: whoever stands there gets one of nine answers, and what is acknowledged is committed.
///
/// Asking twice changes nothing the second time. Each method is one action, and each is undone as one.
public final class ArrivalDesk {
    private final Database database;
    private final Registration registration;
    private final Directory directory;
    private final Memberships memberships = new Memberships();
    private final SignIns signIns;
    private final TicketHolders holders;
    private final PeopleStore people = new PeopleStore();
    private final ArrivalStore arrivals = new ArrivalStore();

    public ArrivalDesk(Database database, Registration registration, Directory directory, RollCall rollCall) {
        this.database = database;
        this.registration = registration;
        this.directory = directory;
        this.signIns = new SignIns(database, rollCall);
        this.holders = new TicketHolders(database);
    }

    /// Notes somebody who was chosen in the box, as arrived at the base or as present in the half-day that the desk is for.
    public DeskCard receive(DeskPurpose purpose, Participant seen) {
        return receive(purpose, seen, ArrivalSource.BOX);
    }

    public DeskCard receive(DeskPurpose purpose, Participant seen, ArrivalSource source) {
        return database.inTransaction(action(purpose, seen, source), writing -> receive(writing, purpose, seen));
    }

    /// Everybody of one organisation who came, in one action; each gets their answer.
    public List<DeskCard> receiveDelegation(DeskPurpose purpose, long classId, String organisation,
            List<Participant> present) {
        Action action = ActionType.ARRIVAL_DELEGATION.in(classId, organisation, present.size());
        return database.inTransaction(action,
                writing -> present.stream().map(seen -> receive(writing, purpose, seen)).toList());
    }

    /// Takes in somebody from the waiting list, or who had withdrawn or been cancelled, and notes the arrival.
    public DeskCard admit(Participant seen) {
        return database.inTransaction(ActionType.ARRIVAL_ADMIT.in(seen.classId(), seen.name()), writing -> {
            Participant now = present(writing, seen);
            return switch (now.state()) {
                case WAITING, WITHDRAWN, CANCELLED -> arrived(writing, now);
                case INVITED, REGISTERED, ARRIVED, COMPLETED, REPLACED -> arrive(writing, now);
            };
        });
    }

    /// Whoever a code, an identity card, a phone number or a trainee number belongs to.
    public DeskCard scan(DeskPurpose purpose, long classId, String scanned) {
        return switch (holders.scanned(classId, scanned)) {
            case TicketHolders.Answer.Known(var holder) -> receive(purpose, holder, ArrivalSource.SCAN);
            case TicketHolders.Answer.Told(var card) -> card;
        };
    }

    /// The answer to words that nobody in the class fits: perhaps the person belongs to another class that still runs.
    public DeskCard notFound(long classId, String typed) {
        return holders.notFound(classId, typed);
    }

    /// Registers somebody at the desk, gives a number and notes the arrival; whoever is enrolled already is received instead.
    public DeskCard walkIn(long classId, Newcomer newcomer) {
        return database.inTransaction(ActionType.ARRIVAL_WALK_IN.in(classId, newcomer.person().name()), writing -> {
            Optional<Participant> enrolled = enrolled(writing, classId, newcomer.person());
            if (enrolled.isPresent()) {
                return arrive(writing, enrolled.get());
            }
            return DeskCard.of(ArrivalOutcome.ARRIVED,
                    registration.register(writing, draft(writing, classId, newcomer)));
        });
    }

    /// Registers somebody in the place of another, with their organisation unless another is named, group and room, and notes the arrival.
    public DeskCard substitute(Participant replaced, Newcomer newcomer) {
        return substitute(replaced, newcomer, Optional.empty());
    }

    /// The same from a half-day on: where the one membership ends the other begins.
    public DeskCard substitute(Participant replaced, Newcomer newcomer, Optional<HalfDay> from) {
        Action action = ActionType.ARRIVAL_SUBSTITUTE.in(replaced.classId(), newcomer.person().name(), replaced.name());
        return database.inTransaction(action, writing -> {
            Participant before = present(writing, replaced);
            Optional<Participant> enrolled = enrolled(writing, before.classId(), newcomer.person());
            if (enrolled.filter(p -> p.id() == before.id() || p.state().isActive()).isPresent()) {
                throw new Refusal("participant.twice", newcomer.person().name());
            }
            if (before.state() == EnrolmentState.REPLACED || !before.state().canBecome(EnrolmentState.REPLACED)) {
                throw new Refusal("arrival.replaced.not", before.name());
            }
            if (before.state() == EnrolmentState.ARRIVED && replaced.state() != EnrolmentState.ARRIVED) {
                throw new Refusal("arrival.replaced.meanwhile", before.name(), already(writing, before).since());
            }
            Participant left = memberships.settled(writing, before.withState(EnrolmentState.REPLACED)
                    .withMembership(before.membership().until(from)));
            memberships.requireSound(writing, left);
            if (left.membership().leaves().isEmpty()) {
                throw new Refusal("arrival.replaced.whole", before.name());
            }
            people.updateEnrolment(writing, left);
            Participant draft = enrolled.orElseGet(() -> draft(writing, before.classId(), newcomer)).inPlaceOf(left);
            Participant next = draft.organisation().isPresent() ? draft : draft.withOrganisation(before.organisation());
            return enrolled.isPresent() ? arrived(writing, next)
                    : DeskCard.of(ArrivalOutcome.ARRIVED, registration.register(writing, next));
        });
    }

    /// Takes back that somebody was noted, who then stands as before.
    public Participant takeBack(DeskPurpose purpose, Participant seen) {
        return switch (purpose) {
            case DeskPurpose.Arrival _ ->
                database.inTransaction(ActionType.PARTICIPANT_UNARRIVE.in(seen.classId(), seen.name()),
                        writing -> unarrive(writing, present(writing, seen)));
            case DeskPurpose.SignIn(var session) -> database.inTransaction(signIns.clearing(session, seen), writing -> {
                signIns.takeBack(writing, session, seen);
                return present(writing, seen);
            });
        };
    }

    /// Makes a lost code void; the next one printed is good.
    public Participant revokeCode(Participant seen) {
        return database.inTransaction(ActionType.PARTICIPANT_CODE_REVOKE.in(seen.classId(), seen.name()), writing -> {
            Participant now = present(writing, seen);
            people.updateEnrolment(writing, now.withCodeIssue(now.codeIssue() + 1));
            return present(writing, now);
        });
    }

    /// The source is the last argument, which the ledger reads and the sentence leaves out.
    private Action action(DeskPurpose purpose, Participant seen, ArrivalSource source) {
        return switch (purpose) {
            case DeskPurpose.Arrival _ -> ActionType.PARTICIPANT_ARRIVE.in(seen.classId(), seen.name(), source);
            case DeskPurpose.SignIn(var session) -> signIns.marking(session, seen, source);
        };
    }

    private DeskCard receive(Writing writing, DeskPurpose purpose, Participant seen) {
        Participant now = present(writing, seen);
        return switch (purpose) {
            case DeskPurpose.Arrival _ -> withAbsence(writing, arrive(writing, now));
            case DeskPurpose.SignIn(var session) -> now.state().isActive() || now.state() == EnrolmentState.INVITED
                    ? signIns.signIn(writing, session, now) : notExpected(writing, now);
        };
    }

    /// Arriving changes no mark; but somebody who stands there while marked absent is not left so in silence.
    private DeskCard withAbsence(Reading reading, DeskCard card) {
        return card.participant().filter(p -> p.state() == EnrolmentState.ARRIVED)
                .flatMap(p -> signIns.absence(reading, p))
                .map(card::absentIn).orElse(card);
    }

    private DeskCard arrive(Writing writing, Participant now) {
        return switch (now.state()) {
            case INVITED, REGISTERED -> arrived(writing, now);
            case ARRIVED, COMPLETED -> already(writing, now);
            case WAITING, WITHDRAWN, CANCELLED, REPLACED -> notExpected(writing, now);
        };
    }

    private DeskCard notExpected(Reading reading, Participant now) {
        return now.state() == EnrolmentState.WAITING ? DeskCard.of(ArrivalOutcome.WAITING, now)
                : DeskCard.of(ArrivalOutcome.CANCELLED, now).replacedBy(people.substitute(reading, now.id()));
    }

    private DeskCard arrived(Writing writing, Participant now) {
        people.updateEnrolment(writing, memberships.settled(writing, now.withState(EnrolmentState.ARRIVED)
                .withArrival(Optional.of(database.clock().instant()))));
        return DeskCard.of(ArrivalOutcome.ARRIVED, present(writing, now));
    }

    private DeskCard already(Reading reading, Participant now) {
        DeskCard card = DeskCard.of(ArrivalOutcome.ALREADY, now);
        Optional<ArrivalStore.Noted> noted = arrivals.arrival(reading, now.id());
        var zone = database.clock().getZone();
        return now.arrivedAt().map(at -> card.noted(at.atZone(zone).toLocalDateTime(), LocalDate.now(database.clock()),
                noted.map(n -> n.actor().desk()).orElse(""))).orElse(card);
    }

    private Participant unarrive(Writing writing, Participant now) {
        if (now.state() != EnrolmentState.ARRIVED) {
            throw new Refusal("arrival.arrived.not", now.name());
        }
        EnrolmentState before = arrivals.arrival(writing, now.id()).map(ArrivalStore.Noted::stateBefore)
                .filter(state -> state != EnrolmentState.ARRIVED).orElse(EnrolmentState.REGISTERED);
        people.updateEnrolment(writing,
                memberships.settled(writing, now.withState(before).withArrival(Optional.empty())));
        return present(writing, now);
    }

    private Participant draft(Writing writing, long classId, Newcomer newcomer) {
        Optional<Organisation> organisation = newcomer.organisation().isBlank() ? Optional.empty()
                : Optional.of(directory.findOrAdd(writing, newcomer.organisation()));
        return Participant.draft(classId, newcomer.person()).withOrganisation(organisation).withRole(newcomer.role())
                .withEnrolment(
                        Enrolment.REGISTERED.with(EnrolmentState.ARRIVED)
                                .arrivedAt(Optional.of(database.clock().instant())))
                .with(PersonField.POSITION, newcomer.position());
    }

    private Optional<Participant> enrolled(Reading reading, long classId, Person person) {
        return person.id() == 0 ? Optional.empty() : people.enrolments(reading, person.id()).stream()
                .filter(p -> p.classId() == classId).findFirst();
    }

    private Participant present(Reading reading, Participant seen) {
        return people.participant(reading, seen.id()).orElseThrow(() -> new Refusal("participant.gone", seen.name()));
    }
}
