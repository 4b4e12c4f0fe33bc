package org.rollbook.service.lists;

/// Whether a list is taken for the whole class, or, when it holds less than half of it, for an addition that leaves nobody out.
public enum Coverage { WHOLE, ADDITION }
