package org.rollbook.ui.lists;

import org.rollbook.model.Refusal;

/// A list that was not taken up.
///
/// @param file empty for a pasted block
record Unread(String file, Refusal refusal) {
}
