package org.rollbook.model.people;

/// Sex as lists of people state it; unknown where they do not.
public enum Sex {
    MALE,
    FEMALE,
    UNKNOWN
}
