package org.rollbook.ui.checks;

import java.util.List;
import org.rollbook.text.Messages;

/// Words that a view model wants said: a message key with its arguments, which may be phrases themselves.
record Phrase(String key, List<Object> arguments) {
    static final Phrase NOTHING = plain("");

    static Phrase of(String key, Object... arguments) {
        return new Phrase(key, List.of(arguments));
    }

    /// A value that needs no words around it; a constant or a date is put into the language of the window.
    static Phrase plain(Object value) {
        return of("checks.plain", value);
    }

    Phrase and(Phrase more) {
        return of("checks.both", this, more);
    }

    /// With words that name a count, unless nothing was counted.
    Phrase andIfAny(int count, String key) {
        return count == 0 ? this : and(of(key, Integer.toString(count)));
    }

    String in(Messages messages) {
        return messages.text(key,
                arguments.stream().map(each -> each instanceof Phrase phrase ? phrase.in(messages) : each).toArray());
    }
}
