package org.rollbook.service.course;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.rollbook.model.Refusal;
import org.rollbook.model.attendance.Mark;
import org.rollbook.model.attendance.Status;
import org.rollbook.model.attendance.UnmarkedPeople;
import org.rollbook.model.course.HalfDay;
import org.rollbook.model.course.Session;
import org.rollbook.model.course.Taken;
import org.rollbook.model.dossier.ClassDossier;
import org.rollbook.model.journal.Action;
import org.rollbook.model.journal.ActionType;
import org.rollbook.model.people.Participant;
import org.rollbook.store.AttendanceStore;
import org.rollbook.store.Database;
import org.rollbook.store.PeopleStore;
import org.rollbook.store.ProgrammeStore;
import org.rollbook.store.sql.Reading;
import org.rollbook.store.sql.Writing;

/// Marking attendance by half-day; a mark is set to a value, never toggled, and leave protects its cells.
public final class RollCall {
    private final Database database;
    private final PeopleStore people = new PeopleStore();
    private final ProgrammeStore programme = new ProgrammeStore();
    private final AttendanceStore attendance = new AttendanceStore();
    private final MarkWriter cells = new MarkWriter();
    private final ClassDossiers dossiers;

    public RollCall(Database database) {
        this.database = database;
        this.dossiers = new ClassDossiers(database.clock());
    }

    /// Everything about a class as it is now.
    public ClassDossier dossier(long classId) {
        return database.read(reading -> dossiers.read(reading, classId));
    }

    /// The same inside a look or an action that is already under way.
    ClassDossier dossier(Reading reading, long classId) {
        return dossiers.read(reading, classId);
    }

    /// Sets one cell; the version of the mark that was seen (0 for an empty cell) guards against a second desk.
    public Mark mark(Mark wanted) {
        return database.inTransaction(marking(wanted), writing -> {
            cells.requireOpen(writing, wanted);
            return cells.put(writing, wanted);
        });
    }

    /// Sets several cells as one action; leave stays, and so does what another desk changed after it was seen.
    /// Returns how many were set.
    public int mark(long classId, List<Mark> wanted) {
        return database.inTransaction(ActionType.MARK_MANY.in(classId, wanted.size()), writing -> {
            int set = 0;
            for (Mark mark : wanted) {
                if (cells.isOpen(writing, mark)) {
                    cells.put(writing, mark);
                    set++;
                }
            }
            return set;
        });
    }

    /// Empties several cells as one action, with the same care; returns how many were emptied.
    public int clear(long classId, List<Mark> seen) {
        return database.inTransaction(ActionType.MARK_MANY.in(classId, seen.size()), writing -> {
            int emptied = 0;
            for (Mark mark : seen) {
                if (mark.id() != 0 && cells.isOpen(writing, mark)) {
                    cells.empty(writing, mark);
                    emptied++;
                }
            }
            return emptied;
        });
    }

    /// Empties one cell, which is leave again where leave was granted; returns the mark that is in it then.
    public Optional<Mark> clear(Mark mark) {
        return database.inTransaction(ActionType.MARK_CLEAR.in(mark.classId(), name(mark), at(mark), mark.status()),
                writing -> {
                    cells.requireOpen(writing, mark);
                    return cells.empty(writing, mark);
                });
    }

    /// Sets "present" for everybody expected who has no mark yet, once people arrive at the desk only for those who did,
    /// and notes the roll as taken; returns how many were set.
    public int everyoneElsePresent(Session session) {
        return fill(session, ActionType.MARK_REST, UnmarkedPeople::here);
    }

    /// The second gesture: sets it for those who have not arrived too.
    public int notArrivedPresent(Session session) {
        return fill(session, ActionType.MARK_REST_NOT_ARRIVED, UnmarkedPeople::notArrived);
    }

    /// Notes that the roll is complete.
    public void take(Session session) {
        setTaken(session, Optional.of(new Taken(database.clock().instant(), database.actor().who())),
                ActionType.SESSION_TAKE);
    }

    /// Opens a taken roll again.
    public void reopen(Session session) {
        setTaken(session, Optional.empty(), ActionType.SESSION_UNTAKE);
    }

    /// The session of a half-day; refuses one that the class does not have.
    public Session session(long classId, HalfDay at) {
        return database.read(reading -> programme.session(reading, classId, at))
                .orElseThrow(() -> new Refusal("session.unknown", at));
    }

    /// The mark in a cell, if any.
    public Optional<Mark> stored(long participantId, long sessionId) {
        return database.read(reading -> attendance.mark(reading, participantId, sessionId));
    }

    /// How many marks made by hand somebody has outside their time in the class, where they do not count.
    public int marksOutside(Participant participant) {
        return database.read(reading -> {
            Map<Long, Session> sessions = new HashMap<>();
            programme.sessions(reading, participant.classId()).forEach(session -> sessions.put(session.id(), session));
            return (int) attendance.marksOfParticipant(reading, participant.id()).stream()
                    .filter(mark -> mark.leaveId().isEmpty())
                    .filter(mark -> !participant.covers(sessions.get(mark.sessionId()).at())).count();
        });
    }

    /// The day at this desk.
    public LocalDate today() {
        return LocalDate.now(database.clock());
    }

    /// Whether a half-day lies ahead; marks there are possible but deserve a warning.
    public boolean isAhead(Session session) {
        return session.at().date().isAfter(today());
    }

    /// Empties a cell inside an action that is already under way.
    public void empty(Writing writing, Mark mark) {
        cells.empty(writing, mark);
    }

    /// Sets one cell inside an action that is already under way.
    public Mark put(Writing writing, Mark wanted) {
        return cells.put(writing, wanted);
    }

    private int fill(Session session, ActionType type, Function<UnmarkedPeople, List<Participant>> whom) {
        return database.inTransaction(type.in(session.classId(), session.at()), writing -> {
            Set<Long> marked = new HashSet<>();
            attendance.marksOfSession(writing, session.classId(), session.id())
                    .forEach(m -> marked.add(m.participantId()));
            List<Participant> filled = whom.apply(
                    UnmarkedPeople.of(people.participants(writing, session.classId()), session,
                            person -> marked.contains(person.id())));
            filled.forEach(person -> attendance.insert(writing,
                    Mark.of(session.classId(), person.id(), session.id(), Status.PRESENT)));
            programme.setTaken(writing, session.id(),
                    Optional.of(new Taken(database.clock().instant(), database.actor().who())));
            return filled.size();
        });
    }

    private void setTaken(Session session, Optional<Taken> taken, ActionType type) {
        database.inTransaction(type.in(session.classId(), session.at()), writing -> {
            programme.setTaken(writing, session.id(), taken);
            return session;
        });
    }

    /// The sentence of the history names the minutes that there are.
    private Action marking(Mark wanted) {
        int late = wanted.lateMinutes();
        int early = wanted.earlyMinutes();
        String name = name(wanted);
        Optional<HalfDay> at = at(wanted);
        if (late > 0 && early > 0) {
            return ActionType.MARK_SET_BOTH.in(wanted.classId(), name, at, wanted.status(), late, early);
        }
        if (late > 0) {
            return ActionType.MARK_SET_LATE.in(wanted.classId(), name, at, wanted.status(), late);
        }
        return early > 0 ? ActionType.MARK_SET_EARLY.in(wanted.classId(), name, at, wanted.status(), early)
                : ActionType.MARK_SET.in(wanted.classId(), name, at, wanted.status());
    }

    private Optional<HalfDay> at(Mark mark) {
        return database.read(reading -> programme.session(reading, mark.sessionId())).map(Session::at);
    }

    private String name(Mark mark) {
        return database.read(reading -> people.participant(reading, mark.participantId())).map(Participant::name)
                .orElse("");
    }
}
