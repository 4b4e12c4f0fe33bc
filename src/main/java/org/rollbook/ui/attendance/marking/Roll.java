package org.rollbook.ui.attendance.marking;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.rollbook.model.attendance.Attendance;
import org.rollbook.model.attendance.Counts;
import org.rollbook.model.attendance.Leave;
import org.rollbook.model.attendance.Mark;
import org.rollbook.model.attendance.Outcome;
import org.rollbook.model.attendance.Status;
import org.rollbook.model.attendance.Tally;
import org.rollbook.model.course.ClassState;
import org.rollbook.model.course.Session;
import org.rollbook.model.people.Participant;

/// What is stored of a class's attendance, with its counts kept up to date cell by cell.
///
/// A mark costs one person's tally and one session's turnout, however large the class is; the first mark of somebody who had not
/// arrived costs all turnouts.
public final class Roll {
    static final Roll EMPTY = new Roll(0, LocalDate.EPOCH, List.of(), List.of(), List.of(), List.of(), List.of(),
            new Attendance(ClassState.DRAFT, List.of(), List.of(), List.of(), List.of()));

    private final long classId;
    private final LocalDate today;
    private final List<Participant> people;
    private final List<Session> sessions;
    private final List<Leave> leave;
    private final List<Status> statuses;
    private final Attendance attendance;
    private final Map<Long, Participant> peopleById = new LinkedHashMap<>();
    private final Map<Long, Session> sessionsById = new LinkedHashMap<>();
    private final Map<String, Status> statusByCode = new HashMap<>();
    private final Map<GridCell, Mark> marks = new HashMap<>();
    private final Map<Long, Tally> tallies = new HashMap<>();
    private final Map<Long, Counts> turnouts = new HashMap<>();

    Roll(long classId, LocalDate today, List<Participant> people, List<Session> sessions, Collection<Mark> marks,
            List<Leave> leave, List<Status> statuses, Attendance attendance) {
        this.classId = classId;
        this.today = today;
        this.people = people;
        this.sessions = sessions;
        this.leave = leave;
        this.statuses = statuses;
        this.attendance = attendance;
        people.forEach(p -> peopleById.put(p.id(), p));
        sessions.forEach(s -> sessionsById.put(s.id(), s));
        statuses.forEach(s -> statusByCode.put(s.code(), s));
        marks.forEach(mark -> this.marks.put(GridCell.of(mark), mark));
        people.forEach(this::count);
        sessions.forEach(this::count);
    }

    long classId() {
        return classId;
    }

    public LocalDate today() {
        return today;
    }

    /// Everybody in the order of the list.
    public List<Participant> people() {
        return people;
    }

    public List<Session> sessions() {
        return sessions;
    }

    List<Leave> leave() {
        return leave;
    }

    public List<Status> statuses() {
        return statuses;
    }

    Optional<Mark> mark(GridCell slot) {
        return Optional.ofNullable(marks.get(slot));
    }

    /// The status of a mark, which the class may have renamed but never lost.
    public Status status(String code) {
        return statusByCode.get(code);
    }

    public Tally tally(Participant participant) {
        return tallies.get(participant.id());
    }

    public Counts turnout(Session session) {
        return turnouts.get(session.id());
    }

    /// How many of these are 应到 in a half-day.
    int due(Session session, List<Participant> shown) {
        return shown.size() == people.size() ? turnout(session).planned()
                : (int) shown.stream().filter(person -> attendance.isDue(person, session, this::cell)).count();
    }

    /// How many stand apart as 未报到.
    int neverArrived() {
        return (int) tallies.values().stream().filter(tally -> tally.result() == Outcome.NEVER_ARRIVED).count();
    }

    public Optional<Participant> participant(long id) {
        return Optional.ofNullable(peopleById.get(id));
    }

    boolean isAhead(Session session) {
        return session.at().date().isAfter(today);
    }

    /// The session to begin with: the first of today that is not taken, else the last one before.
    int currentColumn() {
        return IntStream.range(0, sessions.size())
                .filter(i -> sessions.get(i).at().date().equals(today) && !sessions.get(i).isTaken()).findFirst()
                .orElseGet(() -> (int) Math.max(0, sessions.stream().filter(s -> !isAhead(s)).count() - 1));
    }

    /// Takes over what the store now holds in a cell.
    void put(GridCell slot, Optional<Mark> mark) {
        var participant = peopleById.get(slot.participantId());
        var session = sessionsById.get(slot.sessionId());
        if (participant == null || session == null) {
            return;
        }
        var before = tally(participant).isSummed();
        mark.ifPresentOrElse(now -> marks.put(slot, now), () -> marks.remove(slot));
        count(participant);
        if (tally(participant).isSummed() == before) {
            count(session);
        } else {
            sessions.forEach(this::count);
        }
    }

    private void count(Participant participant) {
        tallies.put(participant.id(), attendance.tally(participant, this::cell));
    }

    private void count(Session session) {
        turnouts.put(session.id(), attendance.turnout(session, people, this::cell));
    }

    private Optional<Mark> cell(long participantId, long sessionId) {
        return mark(new GridCell(participantId, sessionId));
    }
}
