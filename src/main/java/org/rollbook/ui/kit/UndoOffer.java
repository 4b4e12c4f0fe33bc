package org.rollbook.ui.kit;

import org.rollbook.model.journal.JournalEntry;

/// What was done a moment ago, and how it is taken back while it stands.
public record UndoOffer(JournalEntry action, Runnable handler) {
}
