package org.rollbook.model;

import java.util.List;

/// An expected refusal: a message key with its arguments, put into words where it is shown.
public final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String key;
    private final transient List<Object> arguments;

    public Refusal(String key, Object... arguments) {
        super(key + " " + List.of(arguments), null, false, false);
        this.key = key;
        this.arguments = List.of(arguments);
    }

    /// The message key; its words stand under `refusal.<key>`.
    public String key() {
        return key;
    }

    public List<Object> arguments() {
        return arguments;
    }
}
