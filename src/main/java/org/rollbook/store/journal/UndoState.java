package org.rollbook.store.journal;

import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.rollbook.model.journal.Actor;
import org.rollbook.model.journal.Position;
import org.rollbook.store.sql.JournalHash;
import org.rollbook.store.sql.Reading;
import org.rollbook.store.sql.Row;

/// What became of every entry that was ever taken back: taken back, done again, taken back … the newest turn counts.
///
/// A journal only grows, so a database keeps one of these and reads each time only the entries that are newer than those it
/// knows. An entry's hash covers all entries before it: a restored or foreign file is not taken for the one that was read.
final class UndoState {
    private static final int PAGE = 20;

    /// One entry that took another back.
    ///
    /// @param root where the chain of taking back began
    /// @param done whether the root is in force after this turn
    record Turn(long seq, long root, boolean done, Actor actor) {
    }

    private final JournalStore journal = new JournalStore();
    private final Map<Long, Turn> turns = new HashMap<>();
    private final Map<Long, Turn> newest = new HashMap<>();
    /// The newest turns by their own number: those that did again, and those that took back.
    private final NavigableMap<Long, Turn> again = new TreeMap<>();
    private final NavigableMap<Long, Turn> back = new TreeMap<>();
    /// Who did what was never taken back, as far down as somebody has asked.
    private final NavigableMap<Long, Actor> untouched = new TreeMap<>();
    private long lowest = 1;
    private Position seen = new Position(0, JournalHash.START);

    /// As the journal has it now.
    static UndoState of(Reading reading) {
        return reading.cached(UndoState.class, UndoState::new).upTo(reading);
    }

    private UndoState upTo(Reading reading) {
        Position now = journal.position(reading);
        if (now.equals(seen)) {
            return this;
        }
        if (!journal.contains(reading, seen)) {
            forget();
        }
        reading.list("select seq, undoes, who, desk from journal where undoes is not null and seq > :seen order by seq",
                Map.of("seen", seen.seq()), row -> take(row.number("seq"), row.number("undoes"), actor(row)));
        if (seen.seq() == 0) {
            lowest = now.seq() + 1;
        } else {
            journal.undoable(reading, seen.seq(), Long.MAX_VALUE, Integer.MAX_VALUE).forEach(this::know);
        }
        seen = now;
        return this;
    }

    private void forget() {
        turns.clear();
        newest.clear();
        again.clear();
        back.clear();
        untouched.clear();
        seen = new Position(0, JournalHash.START);
    }

    private Turn take(long seq, long undoes, Actor actor) {
        Optional<Turn> before = Optional.ofNullable(turns.get(undoes));
        Turn turn = new Turn(seq, before.map(Turn::root).orElse(undoes), before.isPresent() && !before.get().done(),
                actor);
        turns.put(seq, turn);
        Turn former = newest.put(turn.root(), turn);
        if (former != null) {
            (former.done() ? again : back).remove(former.seq());
        }
        (turn.done() ? again : back).put(seq, turn);
        untouched.remove(turn.root());
        return turn;
    }

    private void know(long seq, Actor actor) {
        if (!wasEverTakenBack(seq)) {
            untouched.put(seq, actor);
        }
    }

    private static Actor actor(Row row) {
        return new Actor(row.text("who"), row.text("desk"));
    }

    /// The turn that did something again last.
    Optional<Turn> lastAgain(StepStore.Whose whose) {
        return last(again, whose);
    }

    /// The turn that took something back last.
    Optional<Turn> lastBack(StepStore.Whose whose) {
        return last(back, whose);
    }

    private static Optional<Turn> last(NavigableMap<Long, Turn> turns, StepStore.Whose whose) {
        return turns.descendingMap().values().stream().filter(turn -> whose.includes(turn.actor())).findFirst();
    }

    /// The newest action that was never taken back and can be.
    OptionalLong lastUntouched(Reading reading, StepStore.Whose whose) {
        while (true) {
            OptionalLong found = untouched.descendingMap().entrySet().stream()
                    .filter(entry -> whose.includes(entry.getValue()))
                    .mapToLong(Map.Entry::getKey).findFirst();
            if (found.isPresent() || lowest <= 1) {
                return found;
            }
            Map<Long, Actor> page = journal.undoable(reading, 0, lowest, PAGE);
            lowest = page.keySet().stream().mapToLong(seq -> seq).min().orElse(1);
            page.forEach(this::know);
        }
    }

    /// Where the chain began that an entry belongs to: itself, unless it takes another back.
    long root(long seq) {
        return turns.containsKey(seq) ? turns.get(seq).root() : seq;
    }

    private boolean wasEverTakenBack(long seq) {
        return newest.containsKey(seq);
    }

    /// The entry through which the root is not in force now.
    OptionalLong undoOf(long root) {
        Turn turn = newest.get(root);
        return turn == null || turn.done() ? OptionalLong.empty() : OptionalLong.of(turn.seq());
    }

    /// Whether what the entry did is no longer so, as far as taking back goes.
    boolean isUndone(long seq) {
        return turns.containsKey(seq) ? newest.get(root(seq)).seq() != seq : undoOf(seq).isPresent();
    }

    /// Whether the entry did something that is in force now.
    boolean isInForce(long seq) {
        return !isUndone(seq) && (!turns.containsKey(seq) || turns.get(seq).done());
    }
}
