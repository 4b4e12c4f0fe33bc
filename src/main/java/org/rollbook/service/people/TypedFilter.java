package org.rollbook.service.people;

import org.rollbook.names.search.Phrases;

/// How everything that is narrowed by typing compares: as written, by pinyin, by initials.
public final class TypedFilter {

    private TypedFilter() {
    }

    /// Whether the text has every word that was typed.
    public static boolean fits(String text, String typed) {
        return Phrases.fit(text, typed);
    }
}
