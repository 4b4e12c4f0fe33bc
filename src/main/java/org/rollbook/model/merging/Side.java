package org.rollbook.model.merging;

/// One of two records that are merged; the first is the one that stays on file.
public enum Side {
    FIRST,
    SECOND;

    public Side other() {
        return this == FIRST ? SECOND : FIRST;
    }

    /// What stands on this side.
    public <T> T of(T first, T second) {
        return this == FIRST ? first : second;
    }
}
