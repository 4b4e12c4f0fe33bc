package org.rollbook.store.journal;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.rollbook.model.journal.Actor;
import org.rollbook.model.journal.Change;
import org.rollbook.model.journal.JournalEntry;
import org.rollbook.store.sql.Reading;
import org.rollbook.store.sql.Writing;

/// Taking entries back and doing them again, known from the journal alone and therefore the same after a restart.
///
/// An action is in force from its entry on, or from when it was last done again. Undo takes back what came into force
/// last; redo repeats what was taken back last, until something new is done.
public final class StepStore {
    /// Whose actions are taken back and repeated.
    ///
    /// @param only nobody’s but theirs, where one is given
    public record Whose(Optional<Actor> only) {
        public static final Whose ANYBODY = new Whose(Optional.empty());

        public static Whose only(Actor actor) {
            return new Whose(Optional.of(actor));
        }

        boolean includes(Actor actor) {
            return only.isEmpty() || only.get().equals(actor);
        }
    }

    /// A later entry that stands in the way of taking one back.
    ///
    /// @param table  where the later entry changed something
    /// @param row    which row of it
    /// @param change the change that it holds up
    public record Obstacle(Obstruction.Kind kind, JournalEntry entry, String table, long row, Change change) {
    }

    private final JournalStore journal = new JournalStore();

    /// What came into force last and still is; none when there is nothing left to take back.
    public Optional<JournalEntry> undoable(Reading reading, Whose whose) {
        UndoState undoState = UndoState.of(reading);
        Optional<UndoState.Turn> again = undoState.lastAgain(whose);
        OptionalLong done = undoState.lastUntouched(reading, whose);
        if (again.isPresent() && again.get().seq() > done.orElse(0)) {
            return journal.entry(reading, again.get().root());
        }
        return done.isPresent() ? journal.entry(reading, done.getAsLong()) : Optional.empty();
    }

    /// What was taken back last, unless something new was done since.
    public Optional<JournalEntry> redoable(Reading reading, Whose whose) {
        return UndoState.of(reading).lastBack(whose)
                .filter(last -> !journal.hasUndoableAfter(reading, last.seq(), whose.only()))
                .flatMap(last -> journal.entry(reading, last.root()));
    }

    /// What taking an entry back means: a action that is in force is undone, an undo that stands is redone.
    ///
    /// @param root   the action
    /// @param target the entry whose changes are reversed
    public record Step(JournalEntry root, long target, Direction direction) {
    }

    public enum Direction { BACK, AGAIN }

    /// The step that takes an entry of any sort back; none when that was done already.
    public Optional<Step> step(Reading reading, long seq) {
        UndoState undoState = UndoState.of(reading);
        Direction direction = undoState.undoOf(undoState.root(seq)).isPresent() ? Direction.AGAIN : Direction.BACK;
        return undoState.isUndone(seq) ? Optional.empty() : step(reading, undoState, seq, direction);
    }

    /// The step in one direction that the action of an entry can take; none when it is there already.
    public Optional<Step> step(Reading reading, long seq, Direction direction) {
        return step(reading, UndoState.of(reading), seq, direction);
    }

    private Optional<Step> step(Reading reading, UndoState undoState, long seq, Direction direction) {
        long root = undoState.root(seq);
        OptionalLong undo = undoState.undoOf(root);
        if (undo.isPresent() != (direction == Direction.AGAIN)) {
            return Optional.empty();
        }
        return journal.entry(reading, root).map(action -> new Step(action, undo.orElse(root), direction));
    }

    public boolean hasChanges(Reading reading, long seq) {
        return reading.first("select 1 as one from journal_change where seq = :seq limit 1", Map.of("seq", seq),
                row -> row.number("one")).isPresent();
    }

    /// Takes an entry back: every change of it in reverse, as a new action that names it. Throws an `Obstruction`.
    public void takeBack(Writing writing, long seq) {
        writing.undoes(seq);
        new Reversal(writing, seq).run();
    }

    /// The later entry that stands in the way: the newest one in force that touched what the obstruction is about.
    public Optional<Obstacle> obstacle(Reading reading, long seq, Obstruction obstruction) {
        UndoState undoState = UndoState.of(reading);
        return newest(obstruction.changes().stream().flatMap(change -> switch (obstruction.kind()) {
            case CHANGED -> later(reading, undoState, seq, obstruction.kind(), change.table(), change.row(),
                    List.of(obstruction.column()), change).stream();
            case NEEDED -> needing(reading, undoState, seq, change);
            case TAKEN, MISSING ->
                Stream.concat(holding(reading, undoState, seq, change), missing(reading, undoState, seq, change));
        }));
    }

    private static Optional<Obstacle> newest(Stream<Obstacle> obstacles) {
        return obstacles.max(Comparator.comparingLong(found -> found.entry().seq()));
    }

    /// Rows that refer to the one that would go.
    private Stream<Obstacle> needing(Reading reading, UndoState undoState, long seq, Change change) {
        return References.to(change.table()).stream().flatMap(reference -> reading.list(
                "select id from " + reference.table() + " where " + reference.column() + " = :row limit 100",
                Map.of("row", change.row()), row -> row.number("id")).stream()
                .flatMap(row -> later(reading, undoState, seq, Obstruction.Kind.NEEDED, reference.table(), row,
                        List.of(reference.column()), change).stream()));
    }

    /// Rows that have the place which the change would go back to.
    private Stream<Obstacle> holding(Reading reading, UndoState undoState, long seq, Change change) {
        Map<String, Object> wanted = wanted(reading, change);
        return References.of(change.table()).stream().flatMap(unique -> {
            Map<String, Object> arguments = new HashMap<>(Map.of("self", change.row()));
            StringBuilder sql = new StringBuilder("select id from ").append(unique.table())
                    .append(" where id <> :self");
            for (String column : unique.columns()) {
                sql.append(" and ").append(column).append(" = :").append(column);
                arguments.put(column, wanted.get(column));
            }
            return reading.list(sql.toString(), arguments, row -> row.number("id")).stream()
                    .flatMap(row -> later(reading, undoState, seq, Obstruction.Kind.TAKEN, change.table(), row,
                            unique.columns(), change).stream());
        });
    }

    /// Rows that the change would refer to again and that are gone.
    private Stream<Obstacle> missing(Reading reading, UndoState undoState, long seq, Change change) {
        Map<String, Object> wanted = wanted(reading, change);
        return References.from(change.table()).stream()
                .filter(reference -> wanted.get(reference.column()) instanceof Long target
                        && reading.stored(reference.target(), target).isEmpty())
                .flatMap(reference -> later(reading, undoState, seq, Obstruction.Kind.MISSING, reference.target(),
                        (Long) wanted.get(reference.column()), List.of(""), change).stream());
    }

    private static Map<String, Object> wanted(Reading reading, Change change) {
        Map<String, Object> wanted = new HashMap<>(reading.stored(change.table(), change.row()).orElse(Map.of()));
        wanted.putAll(change.before());
        return wanted;
    }

    private Optional<Obstacle> later(Reading reading, UndoState undoState, long seq, Obstruction.Kind kind,
            String table,
            long row,
            List<String> columns, Change heldUp) {
        List<Long> touching = reading.list("""
                select seq, table_name, row_id, before, after from journal_change
                where table_name = :table and row_id = :row and seq > :seq order by seq desc, ordinal desc""",
                Map.of("table", table, "row", row, "seq", seq),
                found -> touches(JournalStore.change(found), columns) ? found.number("seq") : 0L)
                .stream().filter(found -> found > 0).toList();
        return touching.stream().filter(undoState::isInForce).findFirst().or(() -> touching.stream().findFirst())
                .flatMap(found -> journal.entry(reading, found))
                .map(entry -> new Obstacle(kind, entry, table, row, heldUp));
    }

    /// A row that came or went touches all of its columns; an empty name means the row itself.
    private static boolean touches(Change change, List<String> columns) {
        return change.isInsert() || change.isDelete() || columns.stream().anyMatch(change.after()::containsKey);
    }
}
