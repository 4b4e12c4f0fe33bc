package org.rollbook.model.journal;

/// A place in one journal, and no other: after a backup was put back the same number may be another entry.
///
/// @param hash that of the entry, which covers everything before it
public record Position(long seq, String hash) {
}
