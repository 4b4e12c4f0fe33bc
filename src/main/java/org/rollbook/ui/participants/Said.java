package org.rollbook.ui.participants;

/// What is to be said after an action, with at most one button.
///
/// @param key    a message key whose only argument is `about`
/// @param button the button's message key, empty for none
record Said(String key, String about, String button, Runnable handler) {

    static Said plainly(String key, String about) {
        return new Said(key, about, "", () -> { });
    }
}
