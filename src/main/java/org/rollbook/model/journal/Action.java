package org.rollbook.model.journal;

import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;

/// A user action about to be carried out: one transaction, one token, one journal entry.
///
/// @param token     made before the first try, so that an unsure commit can be looked up
/// @param name      message key below `journal.`, such as `participant.register`
/// @param arguments what the action's sentence names
public record Action(String token, String name, OptionalLong classId, List<String> arguments) {

    public Action {
        arguments = List.copyOf(arguments);
    }

    public static Action of(String name, String... arguments) {
        return new Action(UUID.randomUUID().toString(), name, OptionalLong.empty(), List.of(arguments));
    }

    public static Action in(long classId, String name, String... arguments) {
        return new Action(UUID.randomUUID().toString(), name, OptionalLong.of(classId), List.of(arguments));
    }
}
