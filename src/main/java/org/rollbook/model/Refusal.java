package org.rollbook.model;

import java.util.List;

/// An expected refusal: a message key with its arguments, put into words where it is shown. A [Subject], a date, a half-day or a
/// constant is given as such and never as text, which nobody could put into words.
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

    /// What it is about: the subject that it names, or else its own key.
    public String about() {
        return arguments.stream().filter(Subject.class::isInstance).map(subject -> ((Subject) subject).key())
                .findFirst().orElse(key);
    }

    public List<Object> arguments() {
        return arguments;
    }
}
