package org.rollbook.model.journal;

/// Whose history is asked for.
public sealed interface Scope {
    Scope EVERYTHING = new Everything();

    /// All that was ever done.
    record Everything() implements Scope {
    }

    /// What was done in one class, its making included.
    record OfClass(long id) implements Scope {
    }

    /// Whatever touched a person, their enrolments, marks and leave, and those of people who were merged into them.
    record OfPerson(long id) implements Scope {
    }
}
