package org.rollbook.service.course;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.rollbook.model.BilingualName;
import org.rollbook.model.Refusal;
import org.rollbook.model.Text;
import org.rollbook.model.attendance.Rule;
import org.rollbook.model.course.ClassCode;
import org.rollbook.model.course.ClassState;
import org.rollbook.model.course.Half;
import org.rollbook.model.course.HalfDay;
import org.rollbook.model.course.ProgrammeItem;
import org.rollbook.model.course.Session;
import org.rollbook.model.course.TimeSpan;
import org.rollbook.model.course.TrainingClass;
import org.rollbook.model.hosts.Host;
import org.rollbook.model.journal.Action;
import org.rollbook.model.journal.ActionType;
import org.rollbook.model.people.EnrolmentState;
import org.rollbook.store.AttendanceStore;
import org.rollbook.store.ClassStore;
import org.rollbook.store.Database;
import org.rollbook.store.OrganisationStore;
import org.rollbook.store.ProgrammeStore;
import org.rollbook.store.sql.Reading;
import org.rollbook.store.sql.Writing;

/// Setting classes up, and leading them through their life.
public final class ClassSetup {
    /// How far ahead a class may be planned; anything later is a slip of the keyboard.
    private static final int YEARS_AHEAD = 10;

    private final Database database;
    private final AttendanceStore attendance = new AttendanceStore();
    private final ClassStore classes = new ClassStore();
    private final OrganisationStore organisations = new OrganisationStore();
    private final ClassSummaries summaries = new ClassSummaries();
    private final ProgrammeStore programme = new ProgrammeStore();

    public ClassSetup(Database database) {
        this.database = database;
    }

    /// A class with its head counts, as the list of classes shows it.
    public record Summary(TrainingClass trainingClass, int enrolled, int arrived) {

        static Summary of(TrainingClass trainingClass, Map<EnrolmentState, Integer> counts) {
            int enrolled = counts.entrySet().stream().filter(e -> e.getKey().isActive()).mapToInt(Map.Entry::getValue)
                    .sum();
            return new Summary(trainingClass, enrolled, counts.getOrDefault(EnrolmentState.ARRIVED, 0)
                    + counts.getOrDefault(EnrolmentState.COMPLETED, 0));
        }
    }

    /// Every class, the newest first.
    public List<Summary> classes() {
        return database.read(summaries::of);
    }

    /// Every class without its head counts, the newest first.
    public List<TrainingClass> all() {
        return database.read(classes::all);
    }

    public TrainingClass byId(long classId) {
        return database.read(reading -> require(reading, classId));
    }

    /// Refuses a code that no class has.
    public TrainingClass byCode(String code) {
        return database.read(reading -> classes.byCode(reading, code.strip()))
                .orElseThrow(() -> new Refusal("class.unknown", code));
    }

    /// Creates a class in draft with the default rules and a half-day for each of the halves of every day, each with a lecture.
    public TrainingClass create(TrainingClass draft, Map<Half, TimeSpan> halves) {
        requireNear(draft);
        return database.inTransaction(ActionType.CLASS_CREATE.of(draft.code()), writing -> {
            TrainingClass created = insert(writing, draft);
            for (LocalDate day = draft.from(); !day.isAfter(draft.to()); day = day.plusDays(1)) {
                for (Map.Entry<Half, TimeSpan> half : new TreeMap<>(halves).entrySet()) {
                    HalfDay at = new HalfDay(day, half.getKey());
                    programme.insert(writing, new Session(0, created.id(), at,
                            List.of(ProgrammeItem.lecture(created.id(), at).with(half.getValue())), Optional.empty(),
                            0));
                }
            }
            return created;
        });
    }

    /// The same without times.
    public TrainingClass create(TrainingClass draft, Set<Half> halves) {
        return create(draft, TimeSpan.untimed(halves));
    }

    /// Saves an edited class; the dates may not leave a session outside.
    public TrainingClass edit(TrainingClass edited) {
        return edit(edited, (writing, outside) -> {
            if (!outside.isEmpty()) {
                throw new Refusal("class.dates.outside", first(outside), Integer.toString(outside.size()));
            }
        });
    }

    /// Saves an edited class and removes the sessions outside its dates, none of which may have marks, leave or speeches.
    public TrainingClass editWithoutOutside(TrainingClass edited) {
        return edit(edited, (writing, outside) -> outside.forEach(session -> programme.delete(writing, session)));
    }

    private TrainingClass edit(TrainingClass edited, BiConsumer<Writing, List<Session>> settle) {
        requireNear(edited);
        return database.inTransaction(ActionType.CLASS_EDIT.in(edited.id(), edited.code()), writing -> {
            TrainingClass stored = require(writing, edited.id());
            if (!stored.code().equals(edited.code())) {
                ClassCode.requireUsable(edited.code());
                requireFreeCode(writing, edited.code(), edited.id());
            }
            List<Session> outside = programme.sessions(writing, edited.id()).stream()
                    .filter(s -> s.at().date().isBefore(edited.from()) || s.at().date().isAfter(edited.to())).toList();
            List<Session> used = outside.stream().filter(session -> isUsed(writing, session)).toList();
            if (!used.isEmpty()) {
                throw new Refusal("class.dates.session", first(used));
            }
            settle.accept(writing, outside);
            classes.update(writing, edited);
            return require(writing, edited.id());
        });
    }

    /// Copies title, venue, hosts, rules and programme to a new class that starts on the given day; nobody is copied.
    public TrainingClass copy(long classId, String code, BilingualName title, LocalDate from) {
        return database.inTransaction(ActionType.CLASS_COPY.of(code), writing -> {
            TrainingClass source = require(writing, classId);
            long shift = ChronoUnit.DAYS.between(source.from(), from);
            TrainingClass draft = new TrainingClass(0, code, title, from, source.to().plusDays(shift), source.venue(),
                    source.capacity(), source.category(), source.level(), source.teacher(), "", ClassState.DRAFT, 0);
            requireNear(draft);
            TrainingClass copy = insert(writing, draft);
            classes.putRules(writing, copy.id(), classes.rules(writing, classId));
            for (Host host : organisations.hosts(writing, classId)) {
                organisations.insertHost(writing, copy.id(), host.organisation().id(), host.role(), host.position());
            }
            for (Session session : programme.sessions(writing, classId)) {
                programme.insert(writing, Programme.moved(session, copy.id(), shift));
            }
            return copy;
        });
    }

    /// Moves a class on: draft to open to running.
    public TrainingClass advance(long classId, ClassState state) {
        return changeState(classId, state, switch (state) {
            case DRAFT -> ActionType.CLASS_DRAFT;
            case OPEN -> ActionType.CLASS_OPEN;
            case RUNNING -> ActionType.CLASS_RUNNING;
            case CLOSED -> ActionType.CLASS_CLOSE;
            case ARCHIVED -> ActionType.CLASS_ARCHIVED;
        }, "");
    }

    /// Closes a class, which makes it read-only.
    public TrainingClass close(long classId) {
        return changeState(classId, ClassState.CLOSED, ActionType.CLASS_CLOSE, "");
    }

    /// Reopens a closed class; the reason is kept in the journal.
    public TrainingClass reopen(long classId, String reason) {
        return changeState(classId, ClassState.RUNNING, ActionType.CLASS_REOPEN, Text.required("class.reason", reason));
    }

    private TrainingClass changeState(long classId, ClassState state, ActionType type, String reason) {
        TrainingClass now = byId(classId);
        Action entry = reason.isEmpty() ? type.in(classId, now.code()) : type.in(classId, now.code(), reason);
        return database.inTransaction(entry, writing -> {
            TrainingClass stored = require(writing, classId);
            if (!stored.state().canBecome(state)) {
                throw new Refusal("class.state.move", stored.code());
            }
            classes.update(writing, stored.withState(state));
            return require(writing, classId);
        });
    }

    private boolean isUsed(Reading reading, Session session) {
        return session.isTaken() || session.items().stream().anyMatch(item -> !item.speeches().isEmpty())
                || !attendance.marksOfSession(reading, session.classId(), session.id()).isEmpty();
    }

    private static LocalDate first(List<Session> sessions) {
        return sessions.getFirst().at().date();
    }

    private TrainingClass insert(Writing writing, TrainingClass draft) {
        ClassCode.requireUsable(draft.code());
        requireFreeCode(writing, draft.code(), 0);
        long id = classes.insert(writing, draft);
        classes.putRules(writing, id, Rule.defaults());
        return require(writing, id);
    }

    /// Files of two classes must not meet where file names know no upper and lower case.
    private void requireFreeCode(Reading reading, String code, long exceptId) {
        classes.all(reading).stream().filter(other -> other.id() != exceptId && ClassCode.isSame(other.code(), code))
                .findFirst()
                .ifPresent(other -> {
                    throw other.code().equals(code) ? new Refusal("class.code.taken", code)
                            : new Refusal("class.code.alike", other.code());
                });
    }

    private void requireNear(TrainingClass draft) {
        LocalDate latest = LocalDate.now(database.clock()).plusYears(YEARS_AHEAD);
        if (draft.to().isAfter(latest)) {
            throw new Refusal("class.dates.future", draft.to());
        }
    }

    TrainingClass require(Reading reading, long classId) {
        return classes.byId(reading, classId).orElseThrow(() -> new Refusal("class.gone"));
    }
}
