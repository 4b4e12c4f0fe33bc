package org.rollbook.ui.lists.work;

import org.rollbook.model.Refusal;

/// A list that was not taken up.
///
/// @param file empty for a pasted block
public record RejectedList(String file, Refusal refusal) {
}
