package org.rollbook.model.paper;

/// A part of a document's body, which begins on a page of its own.
public sealed interface Part permits Table {}
