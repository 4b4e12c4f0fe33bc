package org.rollbook.model.journal;

import java.time.ZonedDateTime;
import java.util.OptionalLong;
import org.rollbook.model.people.ArrivalSource;

/// One event of the attendance ledger as it was recorded: nothing is ever taken out of it, taking back is an event as well.
///
/// @param nonce  the token of the action, made before the first try: equal nonces are one deed
/// @param undoes the entry that this one took back or repeated
/// @param number the trainee number, 0 when the participant is not on file any more
/// @param name   who it is about
/// @param what   `arrival` for the base, else the half-day as `2014-07-21/am`
/// @param before the state of the enrolment or the code of the mark, empty for none
public record LedgerEvent(long seq, ZonedDateTime at, Actor actor, ArrivalSource source, String action, String nonce,
        OptionalLong undoes, int number, String name, String organisation, String what, String before, String after) {
}
