package org.rollbook.model.place;

import java.time.Instant;

/// A server that cannot be reached: since when, and when it is tried again.
public record Outage(Instant since, Instant nextTry) {
}
