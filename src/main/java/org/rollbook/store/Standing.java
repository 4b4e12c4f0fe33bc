package org.rollbook.store;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.rollbook.model.journal.Actor;

/// What became of every entry that was ever taken back: taken back, done again, taken back … the newest turn counts.
final class Standing {

    /// One entry that took another back.
    ///
    /// @param root where the chain of taking back began
    /// @param done whether the root is in force after this turn
    record Turn(long seq, long root, boolean done, Actor actor) {
    }

    private final Map<Long, Turn> turns = new HashMap<>();
    private final Map<Long, Turn> newest = new HashMap<>();

    Standing(Reading reading) {
        reading.each("select seq, undoes, who, desk from journal where undoes is not null order by seq", row -> {
            long seq = row.number("seq");
            Optional<Turn> before = Optional.ofNullable(turns.get(row.number("undoes")));
            Turn turn = new Turn(seq, before.map(Turn::root).orElse(row.number("undoes")),
                    before.isPresent() && !before.get().done(), new Actor(row.text("who"), row.text("desk")));
            turns.put(seq, turn);
            newest.put(turn.root(), turn);
        });
    }

    /// The newest turn of every entry that has one.
    Collection<Turn> newest() {
        return newest.values();
    }

    /// Where the chain began that an entry belongs to: itself, unless it takes another back.
    long root(long seq) {
        return turns.containsKey(seq) ? turns.get(seq).root() : seq;
    }

    boolean wasEverTakenBack(long seq) {
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
