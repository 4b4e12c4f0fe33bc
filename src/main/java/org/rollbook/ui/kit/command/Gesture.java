package org.rollbook.ui.kit.command;

/// A key that acts on whatever has the keyboard, such as the chosen row, and is therefore no command; told behind F1.
///
/// @param keys what stands on the keys, the same in both languages
/// @param key  the message key of what it does
public record Gesture(String keys, String key) {
}
