package org.rollbook.model;

/// What a text is typed into, as a refusal names it; its word in either language stands under `subject.<key>`.
public record Subject(String key) {
}
