package org.rollbook.sheet.layout;

/// What a row of a list is; only people are imported, the rest is skipped for the reason that the name says.
public enum RowKind { PERSON, BLANK, SUBTOTAL, HEADING, FOOTNOTE, REPEATED_HEADER }
