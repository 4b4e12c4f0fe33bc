package org.rollbook.model.journal;

import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.stream.Stream;

/// A user action about to be carried out: one transaction, one token, one journal entry. `ActionType` makes it.
///
/// @param token     made before the first try, so that an unsure commit can be looked up
/// @param arguments what the action's sentence names, as the journal keeps it
public record Action(String token, ActionType type, OptionalLong classId, List<String> arguments) {

    public Action {
        arguments = List.copyOf(arguments);
    }

    static Action of(ActionType type, OptionalLong classId, List<String> arguments) {
        return new Action(UUID.randomUUID().toString(), type, classId, arguments);
    }

    /// What it changes, once it is done: a step changes what the action changed that it takes back or does again.
    public Touched touched() {
        return switch (type) {
            case UNDO, REDO -> arguments.stream().findFirst().flatMap(ActionType::ofCode)
                    .map(root -> Touched.by(root, classId)).orElse(Touched.EVERYTHING);
            default -> Touched.by(type, classId);
        };
    }

    /// Takes an entry back or does it again: its code and its arguments are the arguments of this one.
    public static Action of(ActionType step, JournalEntry root) {
        return of(step, root.classId(), Stream.concat(Stream.of(root.action()), root.arguments().stream()).toList());
    }
}
