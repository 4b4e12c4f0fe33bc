package org.rollbook.ui.checks;

/// Somebody whom another record may be merged with.
record Candidate(long id, Phrase words) {
}
