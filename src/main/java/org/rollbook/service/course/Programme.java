package org.rollbook.service.course;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.rollbook.model.Refusal;
import org.rollbook.model.course.Half;
import org.rollbook.model.course.HalfDay;
import org.rollbook.model.course.ProgrammeItem;
import org.rollbook.model.course.Session;
import org.rollbook.model.course.TimeSpan;
import org.rollbook.model.course.TrainingClass;
import org.rollbook.model.journal.ActionType;
import org.rollbook.store.AttendanceStore;
import org.rollbook.store.ClassStore;
import org.rollbook.store.Database;
import org.rollbook.store.ProgrammeStore;
import org.rollbook.store.sql.Reading;
import org.rollbook.store.sql.Writing;

/// The programme of a class: its half-days, what they are for, who speaks.
public final class Programme {
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

    /// What the generator did: half-days added, and items of half-days that were there given their times.
    public record Generated(int added, int timed) {
    }

    /// Adds the missing half-days between two dates, except on the excluded ones, each with a lecture at the time of its half;
    /// an untouched item without times gets them. Who has leave then gets its mark.
    public Generated generate(long classId, LocalDate from, LocalDate to, Map<Half, TimeSpan> halves,
            Set<LocalDate> excluded) {
        if (to.isBefore(from)) {
            throw new Refusal("class.dates.reversed", from, to);
        }
        if (halves.isEmpty()) {
            throw new Refusal("session.halves.empty");
        }
        return database.inTransaction(ActionType.SESSION_GENERATE.in(classId, from, to), writing -> {
            TrainingClass trainingClass = require(writing, classId);
            requireInside(trainingClass, from);
            requireInside(trainingClass, to);
            int added = 0;
            int timed = 0;
            for (LocalDate day = from; !day.isAfter(to); day = day.plusDays(1)) {
                for (Map.Entry<Half, TimeSpan> half : new TreeMap<>(halves).entrySet()) {
                    HalfDay at = new HalfDay(day, half.getKey());
                    if (!excluded.contains(day)) {
                        Optional<Session> stored = programme.session(writing, classId, at);
                        if (stored.isEmpty()) {
                            put(writing, ProgrammeItem.lecture(classId, at).with(half.getValue()));
                            added++;
                        } else {
                            timed += time(writing, stored.get(), half.getValue());
                        }
                    }
                }
            }
            return new Generated(added, timed);
        });
    }

    /// Saves a new or edited item in the half-day that it names. An item that was alone in its half-day takes marks, roll and
    /// leave along to a half-day that is free; otherwise they stay where they are.
    public ProgrammeItem save(ProgrammeItem item) {
        ActionType type = item.id() == 0 ? ActionType.SESSION_CREATE : ActionType.SESSION_EDIT;
        return database.inTransaction(type.in(item.classId(), item.at()), writing -> {
            requireInside(require(writing, item.classId()), item.at().date());
            return put(writing, item);
        });
    }

    /// Removes an item, and its half-day when it was the last; one with marks stays, unless leave alone made them.
    public void remove(ProgrammeItem item) {
        database.inTransaction(ActionType.SESSION_REMOVE.in(item.classId(), item.at()), writing -> {
            Session session = programme.session(writing, item.classId(), item.at())
                    .orElseThrow(() -> new Refusal("session.unknown", item.at()));
            if (session.items().stream().anyMatch(other -> other.id() != item.id())) {
                programme.delete(writing, item);
            } else {
                remove(writing, session);
            }
            return item;
        });
    }

    /// The same half-day in another class, some days later, with no roll taken.
    static Session moved(Session session, long classId, long days) {
        HalfDay at = new HalfDay(session.at().date().plusDays(days), session.at().half());
        return new Session(0, classId, at, session.items().stream().map(item -> item.copiedTo(classId, at)).toList(),
                Optional.empty(), 0);
    }

    /// Puts an item where it says inside an action that is already under way.
    public ProgrammeItem put(Writing writing, ProgrammeItem item) {
        Optional<Session> target = programme.session(writing, item.classId(), item.at());
        Optional<Session> source = item.id() == 0 ? Optional.empty() : programme.item(writing, item.id())
                .flatMap(stored -> programme.session(writing, stored.classId(), stored.at()));
        if (item.id() == 0) {
            long id = target.isPresent() ? programme.insert(writing, target.get().id(), item)
                    : add(writing, new Session(0, item.classId(), item.at(), List.of(item), Optional.empty(), 0))
                            .items().getFirst().id();
            return programme.item(writing, id).orElseThrow();
        }
        if (source.isEmpty()) {
            throw new Refusal("session.gone");
        }
        if (target.isEmpty() && source.get().items().size() == 1) {
            programme.move(writing, source.get(), item.at());
            programme.update(writing, source.get().id(), item);
            leaveMarks.fit(writing, programme.session(writing, source.get().id()).orElseThrow());
        } else {
            long session = target.isPresent() ? target.get().id()
                    : add(writing, new Session(0, item.classId(), item.at(), List.of(), Optional.empty(), 0)).id();
            programme.update(writing, session, item);
            programme.session(writing, source.get().id()).filter(left -> left.items().isEmpty())
                    .ifPresent(left -> remove(writing, left));
        }
        return programme.item(writing, item.id()).orElseThrow();
    }

    private int time(Writing writing, Session session, TimeSpan times) {
        if (times.equals(TimeSpan.NONE) || session.items().size() > 1 || session.items().getFirst().isTimed()
                || !session.items().getFirst().isUntouched()) {
            return 0;
        }
        programme.update(writing, session.id(), session.items().getFirst().with(times));
        return 1;
    }

    private void remove(Writing writing, Session session) {
        if (attendance.marksOfSession(writing, session.classId(), session.id()).stream()
                .anyMatch(mark -> mark.leaveId().isEmpty())) {
            throw new Refusal("session.marked", session.at());
        }
        leaveMarks.clear(writing, session);
        programme.delete(writing, session);
    }

    private Session add(Writing writing, Session session) {
        Session added = programme.session(writing, programme.insert(writing, session)).orElseThrow();
        leaveMarks.fit(writing, added);
        return added;
    }

    private TrainingClass require(Reading reading, long classId) {
        return classes.byId(reading, classId).orElseThrow(() -> new Refusal("class.gone"));
    }

    private static void requireInside(TrainingClass trainingClass, LocalDate date) {
        if (date.isBefore(trainingClass.from()) || date.isAfter(trainingClass.to())) {
            throw new Refusal("session.date.outside", date, trainingClass.from(), trainingClass.to());
        }
    }
}
