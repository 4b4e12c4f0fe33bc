package org.rollbook.model.journal;

/// What an action changes, and therefore which lists and numbers are stale after it.
public enum Concern {
    /// Classes themselves, with their state and their rules.
    CLASSES,
    /// Half-days, what happens in them, and whether their roll is taken.
    PROGRAMME,
    /// People and their enrolments.
    PEOPLE,
    /// Marks and leave.
    MARKS,
    /// The directory of organisations.
    ORGANISATIONS,
    /// The hosts of a class.
    HOSTS,
    /// What the program keeps for itself, such as the columns of a list.
    SETTINGS
}
