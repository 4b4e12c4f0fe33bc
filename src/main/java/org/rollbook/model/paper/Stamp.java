package org.rollbook.model.paper;

import java.time.LocalDateTime;

/// When a document was printed and the id under which that printing is found again.
public record Stamp(LocalDateTime time, String id) {}
