package org.rollbook.ui.participants;

/// What is to be said after an action, with at most one button.
///
/// @param key    a message key whose only argument is the name
/// @param button the button's message key, empty for none
record Said(String key, String name, String button, Runnable handler) {

    static Said plainly(String key, String name) {
        return new Said(key, name, "", () -> { });
    }
}
