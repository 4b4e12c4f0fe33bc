package org.rollbook.ui.participants;

import java.util.Optional;
import org.rollbook.ui.kit.UndoOffer;

/// What is to be said after an action, with at most one button.
///
/// @param key    a message key whose only argument is `about`
/// @param back   how it is taken back
/// @param button the message key of another button, empty for none
record ActionNotice(String key, String about, Optional<UndoOffer> back, String button, Runnable handler) {

    static ActionNotice done(String key, String about, Optional<UndoOffer> back) {
        return new ActionNotice(key, about, back, "", () -> {});
    }

    static ActionNotice offering(String key, String about, String button, Runnable handler) {
        return new ActionNotice(key, about, Optional.empty(), button, handler);
    }
}
