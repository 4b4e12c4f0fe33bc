package org.rollbook.model.paper;

/// What a spreadsheet holds in the cells of a column.
public enum Values {
    /// Text, whatever it looks like: names, and identifiers such as phones, ID numbers and trainee numbers.
    TEXT,
    /// Whole numbers that can be summed up.
    COUNTS,
    /// Parts of one, printed as per cent.
    RATES
}
