package org.rollbook.ui.checks;

import java.util.List;
import java.util.Optional;
import org.rollbook.model.Refusal;
import org.rollbook.model.merging.PersonMerge.Certainty;
import org.rollbook.model.merging.Side;

/// Two records that may be one, with what was decided so far; each decision makes a new one.
interface Pair {

    /// The heading over both.
    Phrase title();

    /// Who the records are and where they stand.
    Phrase heading(Side side);

    List<PairRow> rows();

    /// With one side kept in a line.
    Pair with(int row, Side side);

    Pair with(Certainty certainty);

    /// The one record that comes of it.
    Phrase result();

    /// What moves and what gives way, class by class.
    List<Phrase> moves();

    /// What forbids it as it was decided.
    Optional<Refusal> obstacle();

    /// What speaks so strongly against it that somebody has to be sure.
    Optional<Phrase> doubt();

    Certainty certainty();

    /// Carries it out; returns what to say then. For the store's thread.
    Phrase merge();
}
