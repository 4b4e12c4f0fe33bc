package org.rollbook.service.history;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import org.rollbook.model.Refusal;
import org.rollbook.model.journal.Action;
import org.rollbook.model.journal.ActionType;
import org.rollbook.model.journal.Change;
import org.rollbook.model.journal.JournalEntry;
import org.rollbook.model.journal.Scope;
import org.rollbook.model.journal.Value;
import org.rollbook.store.ClassStore;
import org.rollbook.store.ClosedClasses;
import org.rollbook.store.Database;
import org.rollbook.store.journal.HistoryStore;
import org.rollbook.store.journal.JournalStore;
import org.rollbook.store.journal.Obstruction;
import org.rollbook.store.journal.StepStore;
import org.rollbook.store.journal.StepStore.Direction;
import org.rollbook.store.journal.StepStore.Obstacle;
import org.rollbook.store.journal.StepStore.Step;
import org.rollbook.store.journal.StepStore.Whose;
import org.rollbook.store.sql.Reading;
import org.rollbook.store.sql.StoreFailure;

/// What was done, taking it back, and doing it again.
///
/// On a shared server a desk steps through its own actions; on a local file through all of them. Any single entry can
/// be taken back by name, whoever made it.
public final class History {
    private final Database database;
    private final JournalStore journal = new JournalStore();
    private final HistoryStore history = new HistoryStore();
    private final StepStore steps = new StepStore();
    private final ClosedClasses closed = new ClosedClasses();
    private final ClassStore classes = new ClassStore();

    public History(Database database) {
        this.database = database;
    }

    /// An entry as a list shows it.
    ///
    /// @param at        on the clock of this desk
    /// @param changes   how many rows it changed
    /// @param classCode empty for none
    public record Line(JournalEntry entry, LocalDateTime at, int changes, String classCode) {
    }

    /// What undo would take back and redo would do again.
    public record Steps(Optional<JournalEntry> undo, Optional<JournalEntry> redo) {
        public static final Steps NONE = new Steps(Optional.empty(), Optional.empty());
    }

    /// The newest actions first.
    public List<Line> journal(OptionalLong classId, int limit) {
        return database.read(reading -> lines(reading, journal.entries(reading, classId, limit)));
    }

    /// The newest actions before an entry first, those before `Long.MAX_VALUE` to begin with.
    public List<Line> lines(Scope scope, long before, int limit) {
        return database.read(reading -> lines(reading, history.entries(reading, scope, before, limit)));
    }

    /// What an entry did to each record, the first `limit` of them; within the scope of a person, to theirs alone.
    public List<RecordChange> records(JournalEntry entry, Scope scope, int limit) {
        return database.read(reading -> {
            Chronicle chronicle = new Chronicle(reading, zone());
            return history.changes(reading, entry.seq(), scope, limit).stream().map(chronicle::record).toList();
        });
    }

    /// How a person is called, also one who was removed since; refuses one who never was.
    public String person(long personId) {
        return database.read(reading -> history.lastKnown(reading, "person", personId))
                .map(row -> (String) row.get("name"))
                .orElseThrow(() -> new Refusal("person.unknown", Long.toString(personId)));
    }

    /// What `undo` and `redo` would do now.
    public Steps steps() {
        return database.read(reading -> new Steps(steps.undoable(reading, whose()), steps.redoable(reading, whose())));
    }

    /// Those of these entries that were taken back since.
    public Set<Long> undone(Set<Long> entries) {
        return database.read(reading -> entries.stream().filter(seq -> journal.entry(reading, seq)
                .filter(JournalEntry::undone).isPresent()).collect(Collectors.toSet()));
    }

    /// What `undo` would take back.
    public Optional<JournalEntry> next() {
        return database.read(reading -> steps.undoable(reading, whose()));
    }

    /// Takes back the action that came into force last; refuses when a later change stands on the same values.
    public JournalEntry undo() {
        return undo(next().orElseThrow(() -> new Refusal("undo.nothing")));
    }

    /// Does again what was taken back last, unless something new was done since.
    public JournalEntry redo() {
        return database.read(
                reading -> steps.redoable(reading, whose()).map(root -> step(reading, root.seq(), Direction.AGAIN)))
                .map(this::take).orElseThrow(() -> new Refusal("redo.nothing"));
    }

    /// Takes back one action, whatever was done since elsewhere; refuses when a later change stands on the same values.
    public JournalEntry undo(JournalEntry entry) {
        return take(database.read(reading -> step(reading, entry.seq(), Direction.BACK)));
    }

    /// Takes back one entry of any sort: an action is undone, an undo is done again.
    public JournalEntry takeBack(JournalEntry entry) {
        return take(database.read(reading -> steps.step(reading, entry.seq()).orElseThrow(() -> taken(entry))));
    }

    private Step step(Reading reading, long seq, Direction direction) {
        return steps.step(reading, seq, direction).orElseThrow(() -> taken(journal.entry(reading, seq).orElseThrow()));
    }

    private static Refusal taken(JournalEntry entry) {
        return new Refusal("undo.already", entry.summary());
    }

    private JournalEntry take(Step step) {
        JournalEntry root = step.root();
        Action action = Action.of(step.direction() == Direction.BACK ? ActionType.UNDO : ActionType.REDO, root);
        try {
            return database.inTransaction(action, writing -> {
                requirePossible(writing, step);
                steps.takeBack(writing, step.target());
                return root;
            });
        } catch (Obstruction obstruction) {
            throw database.read(reading -> refusal(reading, step, obstruction));
        } catch (StoreFailure failure) {
            throw failure.kind() == StoreFailure.Kind.CONFLICT ? new Refusal("undo.changed") : failure;
        }
    }

    /// Asked again under the writer’s lock, since another desk may have been faster.
    private void requirePossible(Reading reading, Step step) {
        if (steps.step(reading, step.root().seq(), step.direction()).filter(now -> now.target() == step.target())
                .isEmpty()) {
            throw taken(step.root());
        }
        if (!step.root().canBeUndone() || !steps.hasChanges(reading, step.target())) {
            throw new Refusal("undo.unchanged", step.root().summary());
        }
        closed.since(reading, step).stream().findFirst().ifPresent(since -> {
            JournalEntry by = since.by();
            throw new Refusal("undo.closed", by.summary(), when(by), by.actor().who(), by.actor().desk(),
                    Long.toString(by.seq()), since.code());
        });
    }

    private Refusal refusal(Reading reading, Step step, Obstruction obstruction) {
        return steps.obstacle(reading, step.target(), obstruction)
                .map(obstacle -> refusal(reading, obstruction, obstacle))
                .orElseGet(() -> new Refusal("undo.changed"));
    }

    /// The sentence names the later action: what, when, who, at which desk, its number, the record and the field.
    private Refusal refusal(Reading reading, Obstruction obstruction, Obstacle obstacle) {
        Chronicle chronicle = new Chronicle(reading, zone());
        JournalEntry later = obstacle.entry();
        Change change = obstacle.change();
        Value subject = chronicle.subject(change.table(), change.row());
        Optional<Value.Field> field = chronicle.field(change.table(), obstruction.column());
        Object[] named = {later.summary(), when(later), later.actor().who(), later.actor().desk(),
                Long.toString(later.seq()),
                subject, field.<Value>map(f -> f).orElse(Value.NOTHING)};
        if (later.is(ActionType.STORE_UPGRADE)) {
            return new Refusal("undo.upgraded", named);
        }
        return switch (obstacle.kind()) {
            case CHANGED -> new Refusal(field.isPresent() ? "undo.conflict" : "undo.gone", named);
            case NEEDED -> new Refusal("undo.needed", named);
            case TAKEN -> new Refusal("undo.taken", named);
            case MISSING -> new Refusal("undo.missing", named);
        };
    }

    private Value when(JournalEntry entry) {
        LocalDateTime at = at(entry);
        boolean today = at.toLocalDate()
                .equals(LocalDateTime.ofInstant(database.clock().instant(), zone()).toLocalDate());
        return today ? new Value.Time(at.toLocalTime()) : new Value.Moment(at);
    }

    private List<Line> lines(Reading reading, List<JournalEntry> entries) {
        Map<Long, Integer> counts = history.changeCounts(reading, entries.stream().map(JournalEntry::seq).toList());
        Map<Long, String> codes = new HashMap<>();
        entries.stream().flatMapToLong(e -> e.classId().stream()).distinct()
                .forEach(id -> classes.byId(reading, id).ifPresent(c -> codes.put(id, c.code())));
        return entries.stream().map(e -> new Line(e, at(e), counts.getOrDefault(e.seq(), 0),
                e.classId().isPresent() ? codes.getOrDefault(e.classId().getAsLong(), "") : "")).toList();
    }

    private LocalDateTime at(JournalEntry entry) {
        return LocalDateTime.ofInstant(entry.at(), zone());
    }

    private Whose whose() {
        return database.isShared() ? Whose.only(database.actor()) : Whose.ANYBODY;
    }

    private ZoneId zone() {
        return database.clock().getZone();
    }
}
