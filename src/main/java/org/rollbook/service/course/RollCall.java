package org.rollbook.service.course;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.rollbook.model.Refusal;
import org.rollbook.model.attendance.Mark;
import org.rollbook.model.attendance.Rest;
import org.rollbook.model.attendance.Status;
import org.rollbook.model.course.HalfDay;
import org.rollbook.model.course.Session;
import org.rollbook.model.course.Taken;
import org.rollbook.model.dossier.ClassDossier;
import org.rollbook.model.journal.Action;
import org.rollbook.model.people.Participant;
import org.rollbook.store.AttendanceStore;
import org.rollbook.store.ClassStore;
import org.rollbook.store.Database;
import org.rollbook.store.PeopleStore;
import org.rollbook.store.ProgrammeStore;
import org.rollbook.store.Reading;
import org.rollbook.store.Writing;

/// Marking attendance by half-day; a mark is set to a value, never toggled, and leave protects its cells.
public final class RollCall {
    private final Database database;
    private final ClassStore classes = new ClassStore();
    private final PeopleStore people = new PeopleStore();
    private final ProgrammeStore programme = new ProgrammeStore();
    private final AttendanceStore attendance = new AttendanceStore();
    private final Cells cells = new Cells();
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
            requireEditable(writing, wanted.classId());
            cells.requireOpen(writing, wanted);
            return cells.put(writing, wanted);
        });
    }

    /// Sets several cells as one action; leave stays, and so does what another desk changed after it was seen.
    /// Returns how many were set.
    public int mark(long classId, List<Mark> wanted) {
        return database.inTransaction(Action.in(classId, "mark.many", Integer.toString(wanted.size())), writing -> {
            requireEditable(writing, classId);
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
        return database.inTransaction(Action.in(classId, "mark.many", Integer.toString(seen.size())), writing -> {
            requireEditable(writing, classId);
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
        return database.inTransaction(Action.in(mark.classId(), "mark.clear", names(mark)), writing -> {
            requireEditable(writing, mark.classId());
            cells.requireOpen(writing, mark);
            return cells.empty(writing, mark);
        });
    }

    /// Sets "present" for everybody expected who has no mark yet, once people arrive at the desk only for those who did,
    /// and notes the roll as taken; returns how many were set.
    public int everyoneElsePresent(Session session) {
        return fill(session, "mark.rest", Rest::here);
    }

    /// The second gesture: sets it for those who have not arrived too.
    public int notArrivedPresent(Session session) {
        return fill(session, "mark.rest.notArrived", Rest::notArrived);
    }

    /// Notes that the roll is complete.
    public void take(Session session) {
        setTaken(session, Optional.of(new Taken(database.clock().instant(), database.actor().who())), "session.take");
    }

    /// Opens a taken roll again.
    public void reopen(Session session) {
        setTaken(session, Optional.empty(), "session.untake");
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
            return (int) attendance.marksOfParticipant(reading, participant.id()).stream().filter(mark -> mark.leaveId().isEmpty())
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

    private int fill(Session session, String action, Function<Rest, List<Participant>> whom) {
        return database.inTransaction(Action.in(session.classId(), action, session.at().toString()), writing -> {
            requireEditable(writing, session.classId());
            Set<Long> marked = new HashSet<>();
            attendance.marksOfSession(writing, session.classId(), session.id()).forEach(m -> marked.add(m.participantId()));
            List<Participant> filled = whom.apply(
                    Rest.of(people.participants(writing, session.classId()), session, person -> marked.contains(person.id())));
            filled.forEach(person -> attendance.insert(writing,
                    Mark.of(session.classId(), person.id(), session.id(), Status.PRESENT)));
            programme.setTaken(writing, session.id(), Optional.of(new Taken(database.clock().instant(), database.actor().who())));
            return filled.size();
        });
    }

    private void setTaken(Session session, Optional<Taken> taken, String action) {
        database.inTransaction(Action.in(session.classId(), action, session.at().toString()), writing -> {
            requireEditable(writing, session.classId());
            programme.setTaken(writing, session.id(), taken);
            return session;
        });
    }

    private void requireEditable(Reading reading, long classId) {
        classes.byId(reading, classId).orElseThrow(() -> new Refusal("class.gone")).requireEditable();
    }

    /// The sentence of the history names the minutes that there are.
    private Action marking(Mark wanted) {
        String late = Integer.toString(wanted.lateMinutes());
        String early = Integer.toString(wanted.earlyMinutes());
        if (wanted.lateMinutes() > 0 && wanted.earlyMinutes() > 0) {
            return Action.in(wanted.classId(), "mark.set.both", names(wanted, late, early));
        }
        if (wanted.lateMinutes() > 0) {
            return Action.in(wanted.classId(), "mark.set.late", names(wanted, late));
        }
        return wanted.earlyMinutes() > 0 ? Action.in(wanted.classId(), "mark.set.early", names(wanted, early))
                : Action.in(wanted.classId(), "mark.set", names(wanted));
    }

    private String[] names(Mark mark, String... minutes) {
        String at = database.read(reading -> programme.session(reading, mark.sessionId()))
                .map(session -> session.at().toString()).orElse("");
        return Stream.concat(Stream.of(name(mark.participantId()), at, mark.status()), Stream.of(minutes)).toArray(String[]::new);
    }

    private String name(long participantId) {
        return database.read(reading -> people.participant(reading, participantId)).map(Participant::name).orElse("");
    }
}
