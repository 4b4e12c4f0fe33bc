package org.rollbook.model.journal;

import java.time.ZonedDateTime;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.rollbook.model.attendance.ArrivalSource;

/// One event of the attendance ledger as it was recorded: nothing is ever taken out of it, taking back is an event as well.
///
/// @param nonce  the token of the action, made before the first try: equal nonces are one action
/// @param undoes the entry that this one took back or repeated
/// @param number the trainee number, 0 when the participant is not on file any more
/// @param name   who it is about
/// @param what   `arrival` for the base, else the half-day as `2014-07-21/am`
/// @param before the state of the enrolment or the code of the mark, empty for none
public record LedgerEvent(long seq, ZonedDateTime at, Actor actor, ArrivalSource source, String action, String nonce,
        OptionalLong undoes, int number, String name, String organisation, String what, String before, String after) {

    /// By what way an action brought somebody into the ledger: some types are their own way, others were written with it.
    public static ArrivalSource source(String action, List<String> arguments) {
        return ActionType.ofCode(action).map(type -> switch (type) {
            case ARRIVAL_WALK_IN -> ArrivalSource.WALK_IN;
            case ARRIVAL_SUBSTITUTE -> ArrivalSource.SUBSTITUTE;
            case ARRIVAL_DELEGATION -> ArrivalSource.DELEGATION;
            case ARRIVAL_ADMIT -> ArrivalSource.ADMITTED;
            case IMPORT_APPLY -> ArrivalSource.IMPORT;
            case UNDO, REDO -> ArrivalSource.UNDO;
            case PARTICIPANT_ARRIVE, MARK_SET -> Stream.of(ArrivalSource.BOX, ArrivalSource.SCAN, ArrivalSource.COMMAND)
                    .filter(source -> !arguments.isEmpty() && arguments.getLast().equals(source.name())).findFirst()
                    .orElse(ArrivalSource.SCREEN);
            default -> ArrivalSource.SCREEN;
        }).orElse(ArrivalSource.SCREEN);
    }
}
