package org.rollbook.ui.attendance;

import java.text.Normalizer;
import java.util.Locale;
import org.rollbook.model.people.Participant;

/// Whether a participant fits what was typed: name, pinyin, initials, number, organisation.
record Search(String typed) {
    static Search of(String text) {
        return new Search(plain(text));
    }

    boolean fits(Participant participant) {
        if (typed.isEmpty()) {
            return true;
        }
        if (typed.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return participant.number() == Integer.parseInt(typed.substring(0, Math.min(9, typed.length())))
                || participant.person().phone().text().endsWith(typed) && typed.length() >= 4;
        }
        return plain(participant.name()).contains(typed)
            || plain(participant.person().pinyin()).startsWith(typed)
            || participant.keys().initials().toLowerCase(Locale.ROOT).startsWith(typed)
            || participant.organisation().filter(o -> plain(o.name().zh() + " " + o.name().en()).contains(typed)).isPresent();
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD).replaceAll("[\\p{M}\\s·]", "").toLowerCase(Locale.ROOT);
    }
}
