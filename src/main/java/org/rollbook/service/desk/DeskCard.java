package org.rollbook.service.desk;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import org.rollbook.model.BilingualName;
import org.rollbook.model.course.ProgrammeItem;
import org.rollbook.model.course.Session;
import org.rollbook.model.course.TrainingClass;
import org.rollbook.model.people.EnrolmentState;
import org.rollbook.model.people.Participant;

/// What the desk answers: one outcome with everything that its card and its sentence need.
///
/// @param asked       what was typed or scanned, empty when somebody was chosen from a list
/// @param participant who it is about, as they stand now; empty when nobody is known
/// @param since       when they were noted first, as `08:41`, with the date when that is not today; empty when unknown
/// @param desk        where that was
/// @param elsewhere   the class that they belong to instead
/// @param substitute  who came in their place
/// @param obstacle    why they are not signed in
/// @param halfDay     the half-day of the class that the answer is about as well
public record DeskCard(ArrivalOutcome outcome, String asked, Optional<Participant> participant, String since,
        String desk, Optional<TrainingClass> elsewhere, Optional<Participant> substitute, Optional<Obstacle> obstacle,
        Optional<InHalfDay> halfDay) {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");
    private static final DateTimeFormatter DAY_AND_TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    /// What keeps somebody from being signed in to a half-day.
    public enum Obstacle {
        /// The half-day is not one of today.
        NOT_TODAY,
        /// The roll of the half-day was taken and is closed.
        ROLL_TAKEN,
        /// The person is on leave in it.
        ON_LEAVE,
        /// The half-day does not count, or the person is not expected in it: a guest, a speaker, somebody free of attendance.
        NOT_REQUIRED
    }

    /// How somebody stands in one half-day: signed in to it now, or still marked absent in it although they are there.
    public record InHalfDay(Session session, Standing standing) {
        public enum Standing { SIGNED_IN, ABSENT }
    }

    /// A sentence as a message key with arguments, for every room that speaks.
    public record Sentence(String key, List<Object> arguments) {
    }

    static DeskCard of(ArrivalOutcome outcome, Participant participant) {
        return new DeskCard(outcome, "", Optional.of(participant), "", "", Optional.empty(), Optional.empty(),
                Optional.empty(), Optional.empty());
    }

    static DeskCard unknown(ArrivalOutcome outcome, String asked) {
        return new DeskCard(outcome, asked, Optional.empty(), "", "", Optional.empty(), Optional.empty(),
                Optional.empty(), Optional.empty());
    }

    DeskCard noted(LocalDateTime when, LocalDate today, String where) {
        String moment = (when.toLocalDate().equals(today) ? TIME : DAY_AND_TIME).format(when);
        return new DeskCard(outcome, asked, participant, moment, where, elsewhere, substitute, obstacle, halfDay);
    }

    DeskCard in(TrainingClass trainingClass) {
        return new DeskCard(outcome, asked, participant, since, desk, Optional.of(trainingClass), substitute, obstacle,
                halfDay);
    }

    DeskCard replacedBy(Optional<Participant> other) {
        return new DeskCard(outcome, asked, participant, since, desk, elsewhere, other, obstacle, halfDay);
    }

    DeskCard because(Obstacle reason) {
        return new DeskCard(outcome, asked, participant, since, desk, elsewhere, substitute, Optional.of(reason),
                halfDay);
    }

    DeskCard signedIn(Session session) {
        return in(new InHalfDay(session, InHalfDay.Standing.SIGNED_IN));
    }

    DeskCard absentIn(Session session) {
        return in(new InHalfDay(session, InHalfDay.Standing.ABSENT));
    }

    private DeskCard in(InHalfDay where) {
        return new DeskCard(outcome, asked, participant, since, desk, elsewhere, substitute, obstacle,
                Optional.of(where));
    }

    /// The half-day in which the person is marked absent, though they stand at the desk.
    public Optional<Session> absence() {
        return halfDay.filter(in -> in.standing() == InHalfDay.Standing.ABSENT).map(InHalfDay::session);
    }

    /// What a person at the desk is told of an absence that contradicts the answer: the mark, and what changes it.
    public Optional<Sentence> caution() {
        return absence().map(session -> new Sentence(
                session.isTaken() ? "arrival.says.absentTaken" : "arrival.says.absent",
                List.of(participant.map(Participant::name).orElse(asked), session.at().half(), topic(session))));
    }

    private static BilingualName topic(Session session) {
        return session.main().map(ProgrammeItem::topic).orElse(BilingualName.NONE);
    }

    DeskCard asked(String text) {
        return new DeskCard(outcome, text, participant, since, desk, elsewhere, substitute, obstacle, halfDay);
    }

    /// The one sentence of this outcome.
    public Sentence sentence() {
        String name = participant.map(Participant::name).orElse(asked);
        return switch (outcome) {
            case ARRIVED -> new Sentence(halfDay.filter(in -> in.standing() == InHalfDay.Standing.SIGNED_IN).isPresent()
                    ? "arrival.says.signedIn" : "arrival.says.arrived", List.of(name));
            case ALREADY -> new Sentence("arrival.says.already", List.of(name, since, desk));
            case NOT_REGISTERED -> new Sentence("arrival.says.notRegistered", List.of(asked));
            case CANCELLED -> cancelled(name);
            case WAITING -> new Sentence("arrival.says.waiting", List.of(name));
            case WRONG_CLASS -> new Sentence("arrival.says.wrongClass", List.of(name,
                    elsewhere.map(TrainingClass::title).orElse(BilingualName.NONE),
                    elsewhere.map(TrainingClass::code).orElse("")));
            case WRONG_SESSION -> new Sentence(obstacleKey(), List.of(name));
            case REVOKED -> new Sentence("arrival.says.revoked", List.of(name));
            case DATA_ERROR -> new Sentence("arrival.says.dataError", List.of(asked));
        };
    }

    private Sentence cancelled(String name) {
        EnrolmentState state = participant.map(Participant::state).orElse(EnrolmentState.CANCELLED);
        if (state == EnrolmentState.REPLACED && substitute.isPresent()) {
            Participant other = substitute.get();
            return new Sentence("arrival.says.replacedBy",
                    List.of(name, other.name(), Integer.toString(other.number())));
        }
        return new Sentence(switch (state) {
            case WITHDRAWN -> "arrival.says.withdrawn";
            case REPLACED -> "arrival.says.replaced";
            default -> "arrival.says.cancelled";
        }, List.of(name));
    }

    private String obstacleKey() {
        return switch (obstacle.orElse(Obstacle.NOT_REQUIRED)) {
            case NOT_TODAY -> "arrival.says.notToday";
            case ROLL_TAKEN -> "arrival.says.rollTaken";
            case ON_LEAVE -> "arrival.says.onLeave";
            case NOT_REQUIRED -> "arrival.says.notRequired";
        };
    }
}
