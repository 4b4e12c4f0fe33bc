package org.rollbook.ui.checks;

/// Somebody whom another record may be merged with.
record MergeCandidate(long id, Phrase words) {
}
