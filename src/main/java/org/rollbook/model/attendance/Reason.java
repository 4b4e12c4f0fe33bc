package org.rollbook.model.attendance;

import java.util.List;

/// Why a verdict is what it is, or what would break a rule, as a message key below `reason.` with its arguments:
/// numbers as text, names, half-days.
public record Reason(String key, List<Object> arguments) {

    public Reason {
        arguments = List.copyOf(arguments);
    }

    /// Numbers are given as text: a sentence does not group their digits.
    static Reason of(String key, Object... arguments) {
        return new Reason(key, List.of(arguments).stream()
                .<Object>map(a -> a instanceof Integer number ? number.toString() : a).toList());
    }
}
