package org.rollbook.service.course;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.rollbook.model.BilingualName;
import org.rollbook.model.Refusal;
import org.rollbook.model.course.Half;
import org.rollbook.model.course.HalfDay;
import org.rollbook.model.course.Session;
import org.rollbook.model.course.SessionKind;
import org.rollbook.model.course.TrainingClass;
import org.rollbook.model.journal.Action;
import org.rollbook.store.AttendanceStore;
import org.rollbook.store.ClassStore;
import org.rollbook.store.Database;
import org.rollbook.store.ProgrammeStore;
import org.rollbook.store.Reading;
import org.rollbook.store.Writing;

/// The programme of a class: its half-days, what they are for, who speaks.
public final class Programme {
    /// Class hours (学时) of a half-day; eight make a full day.
    private static final int HOURS = 4;

    private final Database database;
    private final ClassStore classes = new ClassStore();
    private final ProgrammeStore programme = new ProgrammeStore();
    private final AttendanceStore attendance = new AttendanceStore();
    private final LeaveMarks leaveMarks = new LeaveMarks();

    public Programme(Database database) {
        this.database = database;
    }

    /// The sessions of a class in order of time.
    public List<Session> sessions(long classId) {
        return database.read(reading -> programme.sessions(reading, classId));
    }

    /// The day at this desk.
    public LocalDate today() {
        return LocalDate.now(database.clock());
    }

    /// A half-day of teaching that nothing more is known of.
    public static Session lecture(long classId, HalfDay at) {
        return new Session(0, classId, at, SessionKind.LECTURE, BilingualName.NONE, List.of(), Optional.empty(),
                Optional.empty(), BilingualName.NONE, at.half() == Half.EVENING ? 0 : HOURS,
                at.half() == Half.EVENING ? Session.Counting.DOES_NOT_COUNT : Session.Counting.COUNTS, Optional.empty(), 0);
    }

    /// Adds the missing half-days between two dates, except on the excluded ones; returns how many were added.
    /// Who has leave then gets its mark.
    public int generate(long classId, LocalDate from, LocalDate to, Set<Half> halves, Set<LocalDate> excluded) {
        if (to.isBefore(from)) {
            throw new Refusal("class.dates.reversed", from, to);
        }
        if (halves.isEmpty()) {
            throw new Refusal("session.halves.empty");
        }
        return database.inTransaction(Action.in(classId, "session.generate", from.toString(), to.toString()), writing -> {
            TrainingClass trainingClass = requireEditable(writing, classId);
            requireInside(trainingClass, from);
            requireInside(trainingClass, to);
            int added = 0;
            for (LocalDate day = from; !day.isAfter(to); day = day.plusDays(1)) {
                for (Half half : EnumSet.copyOf(halves)) {
                    HalfDay at = new HalfDay(day, half);
                    if (!excluded.contains(day) && programme.session(writing, classId, at).isEmpty()) {
                        add(writing, lecture(classId, at));
                        added++;
                    }
                }
            }
            return added;
        });
    }

    /// Saves a new or edited session; one half-day has one session. The marks of leave follow it.
    public Session save(Session session) {
        String action = session.id() == 0 ? "session.create" : "session.edit";
        return database.inTransaction(Action.in(session.classId(), action, session.at().toString()), writing -> {
            requireInside(requireEditable(writing, session.classId()), session.at().date());
            programme.session(writing, session.classId(), session.at()).filter(other -> other.id() != session.id())
                    .ifPresent(other -> {
                        throw new Refusal("session.halfday.taken", session.at());
                    });
            if (session.id() == 0) {
                return add(writing, session);
            }
            programme.update(writing, session);
            leaveMarks.fit(writing, session);
            return programme.session(writing, session.id()).orElseThrow();
        });
    }

    /// Removes a session; one with marks stays, unless leave alone made them.
    public void remove(Session session) {
        database.inTransaction(Action.in(session.classId(), "session.remove", session.at().toString()), writing -> {
            requireEditable(writing, session.classId());
            if (attendance.marksOfSession(writing, session.classId(), session.id()).stream().anyMatch(mark -> mark.leaveId().isEmpty())) {
                throw new Refusal("session.marked", session.at());
            }
            leaveMarks.clear(writing, session);
            programme.delete(writing, session.id());
            return session;
        });
    }

    /// The same session in another class, some days later, with no roll taken.
    static Session moved(Session s, long classId, long days) {
        return new Session(0, classId, new HalfDay(s.at().date().plusDays(days), s.at().half()), s.kind(), s.topic(),
                s.speeches(), s.starts(), s.ends(), s.room(), s.hours(), s.counting(), Optional.empty(), 0);
    }

    private Session add(Writing writing, Session session) {
        Session added = programme.session(writing, programme.insert(writing, session)).orElseThrow();
        leaveMarks.fit(writing, added);
        return added;
    }

    private TrainingClass requireEditable(Reading reading, long classId) {
        TrainingClass trainingClass = classes.byId(reading, classId).orElseThrow(() -> new Refusal("class.gone"));
        trainingClass.requireEditable();
        return trainingClass;
    }

    private static void requireInside(TrainingClass trainingClass, LocalDate date) {
        if (date.isBefore(trainingClass.from()) || date.isAfter(trainingClass.to())) {
            throw new Refusal("session.date.outside", date, trainingClass.from(), trainingClass.to());
        }
    }
}
