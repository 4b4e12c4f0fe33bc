package org.rollbook.model.course;

import java.time.Instant;

/// When the roll of a session was taken, and by whom.
public record Taken(Instant at, String by) {
}
