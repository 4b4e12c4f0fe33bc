package org.rollbook.ui.attendance.marking;

import org.rollbook.ui.kit.form.FieldNote;

/// What a bulk fill left alone and asks about: done only when the person says so with another key.
///
/// @param yes key of the words of the button that does it
/// @param no  key of the words of the button that leaves everything as it is
public record FollowUpQuestion(FieldNote question, String yes, String no, Runnable action) {}
