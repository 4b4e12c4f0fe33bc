package org.rollbook.service.desk;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.rollbook.model.Refusal;
import org.rollbook.model.attendance.Mark;
import org.rollbook.model.attendance.Status;
import org.rollbook.model.course.ClassState;
import org.rollbook.model.course.Session;
import org.rollbook.model.journal.Position;
import org.rollbook.model.people.Participant;
import org.rollbook.store.ArrivalStore;
import org.rollbook.store.AttendanceStore;
import org.rollbook.store.ClassStore;
import org.rollbook.store.Database;
import org.rollbook.store.PeopleStore;
import org.rollbook.store.ProgrammeStore;
import org.rollbook.store.journal.JournalStore;
import org.rollbook.store.sql.Reading;

/// What the arrival desk sees: the people of a class once, then only what changed, whoever changed it.
public final class DeskWatch {
    /// More changed rows than this are an import or a merge; then everything is read again.
    private static final int MOST_CHANGES = 500;

    private final Database database;
    private final ClassStore classes = new ClassStore();
    private final PeopleStore people = new PeopleStore();
    private final ProgrammeStore programme = new ProgrammeStore();
    private final AttendanceStore attendance = new AttendanceStore();
    private final ArrivalStore arrivals = new ArrivalStore();
    private final JournalStore journal = new JournalStore();

    public DeskWatch(Database database) {
        this.database = database;
    }

    /// Everybody of a class at one moment.
    ///
    /// @param seen  the newest entry of the journal
    /// @param state how far the class is
    /// @param marks for a half-day, the marks in it by participant
    public record Snapshot(Position seen, ClassState state, List<Participant> people, Map<Long, Mark> marks) {
    }

    /// What changed since; everything has to be read again when it is too much.
    public sealed interface News {

        /// No change that the desk would show.
        record Nothing() implements News {
        }

        /// These people as they are now, and the ids of those who are gone.
        record Some(Position seen, List<Participant> changed, Set<Long> gone, Map<Long, Mark> marks) implements News {
        }

        /// Too much to tell one by one.
        record TooMuch() implements News {
        }
    }

    /// Somebody who was noted: when and at which desk.
    public record Move(Participant participant, LocalDateTime at, String desk) {
    }

    public Snapshot snapshot(DeskPurpose purpose, long classId) {
        return database.read(reading -> {
            ClassState state = classes.byId(reading, classId).orElseThrow(() -> new Refusal("class.gone")).state();
            return new Snapshot(journal.position(reading), state, people.participants(reading, classId),
                    marks(reading, purpose, classId));
        });
    }

    /// Cheap while nothing happens: one look at the journal's last number.
    public News since(DeskPurpose purpose, long classId, Position seen) {
        return database.read(reading -> {
            Position now = journal.position(reading);
            if (now.equals(seen)) {
                return new News.Nothing();
            }
            return Optional.of(seen).filter(then -> journal.contains(reading, then))
                    .flatMap(then -> arrivals.since(reading, then.seq(), MOST_CHANGES))
                    .<News>map(changed -> news(reading, purpose, classId, now, changed)).orElseGet(News.TooMuch::new);
        });
    }

    /// Who was noted last, the newest first.
    public List<Move> lastMoves(DeskPurpose purpose, long classId, int most) {
        return database.read(reading -> switch (purpose) {
            case DeskPurpose.Arrival _ -> arrivals.lastArrived(reading, classId, most).stream()
                    .flatMap(id -> people.participant(reading, id).stream())
                    .map(p -> move(p, p.arrivedAt(), arrivals.arrival(reading, p.id()))).toList();
            case DeskPurpose.SignIn(var session) ->
                arrivals.lastMarked(reading, session.id(), Status.PRESENT, most).stream()
                        .flatMap(id -> people.participant(reading, id).stream())
                        .map(p -> move(p, Optional.empty(), attendance.mark(reading, p.id(), session.id())
                                .flatMap(mark -> arrivals.marking(reading, mark))))
                        .toList();
        });
    }

    /// The half-days of today that people can be signed in to.
    public List<Session> sessionsOfToday(long classId) {
        LocalDate today = LocalDate.now(database.clock());
        return database.read(reading -> programme.sessions(reading, classId)).stream()
                .filter(session -> session.at().date().equals(today)).toList();
    }

    /// The moment at this desk.
    public Instant now() {
        return database.clock().instant();
    }

    private News news(Reading reading, DeskPurpose purpose, long classId, Position position,
            ArrivalStore.Changed changed) {
        if (changed.of("training_class").contains(classId) || !changed.of("organisation").isEmpty()
                || !changed.of("organisation_alias").isEmpty()) {
            return new News.TooMuch();
        }
        Set<Long> ids = new LinkedHashSet<>(changed.of("enrolment"));
        changed.of("person").forEach(person -> people.enrolments(reading, person).forEach(p -> ids.add(p.id())));
        List<Participant> present = new ArrayList<>();
        Set<Long> gone = new LinkedHashSet<>();
        for (long id : ids) {
            Optional<Participant> now = people.participant(reading, id);
            now.filter(p -> p.classId() == classId).ifPresent(present::add);
            if (now.isEmpty()) {
                gone.add(id);
            }
        }
        return new News.Some(position, present, gone, marks(reading, purpose, classId));
    }

    private Map<Long, Mark> marks(Reading reading, DeskPurpose purpose, long classId) {
        Map<Long, Mark> marks = new HashMap<>();
        if (purpose instanceof DeskPurpose.SignIn(var session)) {
            attendance.marksOfSession(reading, classId, session.id())
                    .forEach(mark -> marks.put(mark.participantId(), mark));
        }
        return marks;
    }

    private Move move(Participant participant, Optional<Instant> at, Optional<ArrivalStore.Noted> noted) {
        Instant when = at.or(() -> noted.map(ArrivalStore.Noted::at)).orElse(Instant.EPOCH);
        return new Move(participant, when.atZone(database.clock().getZone()).toLocalDateTime(),
                noted.map(n -> n.actor().desk()).orElse(""));
    }
}
