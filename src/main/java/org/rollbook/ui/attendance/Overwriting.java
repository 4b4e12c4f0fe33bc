package org.rollbook.ui.attendance;

import java.util.List;
import org.rollbook.model.attendance.Mark;

/// Marks that a range fill met and left alone, until the person says with a second gesture that they shall change.
record Overwriting(String status, List<Mark> standing) { }
