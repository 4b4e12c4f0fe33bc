package org.rollbook.ui.arrival;

import java.util.Optional;
import org.rollbook.model.people.Participant;
import org.rollbook.service.desk.ArrivalOutcome;
import org.rollbook.service.desk.DeskCard;

/// The card on the desk: asked for, answered, a code made void, an arrival taken back, or not saved. What is under way has neither colour nor sound.
///
/// @param delegation the organisation whose people were received together, empty for one person
/// @param together   how many of them were noted
record ShownCard(Phase phase, DeskCard card, String delegation, long together) {
    enum Phase { PENDING, ANSWERED, REVOKED, TAKEN_BACK, FAILED }

    static ShownCard answered(DeskCard card) {
        return new ShownCard(Phase.ANSWERED, card, "", 0);
    }

    static ShownCard pending(Participant person) {
        return new ShownCard(Phase.PENDING, card(ArrivalOutcome.ARRIVED, "", Optional.of(person)), "", 0);
    }

    static ShownCard pending(String asked) {
        return new ShownCard(Phase.PENDING, card(ArrivalOutcome.ARRIVED, asked, Optional.empty()), "", 0);
    }

    /// A code was made void at this desk.
    static ShownCard revoked(Participant person) {
        return new ShownCard(Phase.REVOKED, card(ArrivalOutcome.REVOKED, "", Optional.of(person)), "", 0);
    }

    /// That somebody was noted was taken back at this desk.
    static ShownCard takenBack(Participant person) {
        return new ShownCard(Phase.TAKEN_BACK, card(ArrivalOutcome.ARRIVED, "", Optional.of(person)), "", 0);
    }

    /// Whether it says something that may cease to be true.
    boolean isClaim() {
        return phase == Phase.ANSWERED || phase == Phase.REVOKED;
    }

    /// The person, or what was typed or scanned.
    String name() {
        return card.participant().map(Participant::name).orElse(card.asked());
    }

    ShownCard failed() {
        return new ShownCard(Phase.FAILED, card, delegation, together);
    }

    private static DeskCard card(ArrivalOutcome outcome, String asked, Optional<Participant> person) {
        return new DeskCard(outcome, asked, person, "", "", Optional.empty(), Optional.empty(), Optional.empty(),
                Optional.empty());
    }
}
