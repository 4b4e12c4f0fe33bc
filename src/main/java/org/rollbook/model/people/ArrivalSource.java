package org.rollbook.model.people;

import java.util.List;

/// By what way somebody came into the ledger.
public enum ArrivalSource {
    /// Chosen in the box of the desk.
    BOX,
    /// A code or a card was scanned.
    SCAN,
    /// The command line.
    COMMAND,
    /// Registered at the desk, in nobody's place or in somebody's.
    WALK_IN,
    SUBSTITUTE,
    DELEGATION,
    /// Let in from the waiting list or after a withdrawal.
    ADMITTED,
    IMPORT,
    /// Ctrl+Z, the history, or the desk's list of the last arrivals.
    UNDO,
    /// Any other screen.
    SCREEN;

    /// What an action says of it; the first three are written with it, the others are its name.
    public static ArrivalSource of(String action, List<String> arguments) {
        return switch (action) {
            case "arrival.walkIn" -> WALK_IN;
            case "arrival.substitute" -> SUBSTITUTE;
            case "arrival.delegation" -> DELEGATION;
            case "arrival.admit" -> ADMITTED;
            case "import.apply" -> IMPORT;
            case "participant.arrive", "mark.set" -> List.of(BOX, SCAN, COMMAND).stream()
                    .filter(source -> !arguments.isEmpty() && arguments.getLast().equals(source.name())).findFirst().orElse(SCREEN);
            default -> action.startsWith("undo") || action.startsWith("redo") ? UNDO : SCREEN;
        };
    }
}
