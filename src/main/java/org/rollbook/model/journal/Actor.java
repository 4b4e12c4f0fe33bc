package org.rollbook.model.journal;

/// Who acts, and at which desk.
public record Actor(String who, String desk) {
}
