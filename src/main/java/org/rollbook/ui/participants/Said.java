package org.rollbook.ui.participants;

import java.util.Optional;
import org.rollbook.ui.kit.WayBack;

/// What is to be said after an action, with at most one button.
///
/// @param key    a message key whose only argument is `about`
/// @param back   how it is taken back
/// @param button the message key of another button, empty for none
record Said(String key, String about, Optional<WayBack> back, String button, Runnable handler) {

    static Said done(String key, String about, Optional<WayBack> back) {
        return new Said(key, about, back, "", () -> {});
    }

    static Said offering(String key, String about, String button, Runnable handler) {
        return new Said(key, about, Optional.empty(), button, handler);
    }
}
