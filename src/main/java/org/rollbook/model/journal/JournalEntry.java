package org.rollbook.model.journal;

import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;

/// One action as the journal keeps it.
///
/// @param seq    its place in the journal, the order of everything
/// @param action the code of its `ActionType`, or one that another version of the program wrote
/// @param undoes the entry that this one took back
/// @param undone whether what it did was taken back since, or done again where it is itself an undo
public record JournalEntry(
        long seq,
        Instant at,
        Actor actor,
        String action,
        OptionalLong classId,
        List<String> arguments,
        OptionalLong undoes,
        boolean undone,
        List<Change> changes) {

    /// Whether it is an entry of this type.
    public boolean is(ActionType type) {
        return action.equals(type.code());
    }

    /// Whether its type says that it can be taken back; of a type that another version wrote it is not known that it cannot.
    public boolean canBeUndone() {
        return ActionType.ofCode(action).map(ActionType::canBeUndone).orElse(true);
    }

    /// What the entry says was done.
    public Value.Summary summary() {
        return Sentence.of(this);
    }
}
