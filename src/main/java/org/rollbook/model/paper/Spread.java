package org.rollbook.model.paper;

/// How the text of a column is set.
public enum Spread {
    /// As it is.
    NONE,
    /// Names of two Han characters as wide as three; the stored name never changes.
    NAMES,
    /// As a bar code (Code 128) with the text beneath; a spreadsheet holds the text.
    BARS
}
