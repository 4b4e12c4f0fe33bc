package org.rollbook.ui.checks;

import org.rollbook.model.merging.Side;

/// One line of two records side by side: what each says, and which of them is kept.
record PairRow(Phrase label, Phrase first, Phrase second, Side kept, Decision decision) {

    /// Whether there is anything to decide.
    enum Decision { OPEN, SAME }

    boolean isOpen() {
        return decision == Decision.OPEN;
    }
}
