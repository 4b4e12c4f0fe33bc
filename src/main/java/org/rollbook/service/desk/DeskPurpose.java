package org.rollbook.service.desk;

import org.rollbook.model.course.Session;

/// What the arrival desk is for at the moment.
public sealed interface DeskPurpose {

    /// Arrival at the base (报到), once for the class.
    record Arrival() implements DeskPurpose {
    }

    /// Signing in to one half-day of the class (签到).
    record SignIn(Session session) implements DeskPurpose {
    }
}
