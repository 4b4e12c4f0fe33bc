package org.rollbook.model.document;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.rollbook.model.Refusal;
import org.rollbook.model.course.HalfDay;
import org.rollbook.model.course.Session;
import org.rollbook.model.dossier.ClassDossier;
import org.rollbook.model.paper.PaperLanguage;

/// What was chosen for a document; an option that nobody touched, or that another document offers, has its default.
///
/// @param values by the key of their option
public record Choice(PaperLanguage language, Optional<HalfDay> halfDay, Map<String, Object> values) {

    public Choice {
        values = Map.copyOf(values);
    }

    public static Choice in(PaperLanguage language) {
        return new Choice(language, Optional.empty(), Map.of());
    }

    public Choice of(HalfDay halfDay) {
        return new Choice(language, Optional.of(halfDay), values);
    }

    /// With this value, which has to be one that the option has.
    public <T> Choice with(DocumentOption<T> option, T value) {
        Map<String, Object> more = new HashMap<>(values);
        more.put(option.key(), option.parse(option.word(value)));
        return new Choice(language, halfDay, more);
    }

    public <T> T get(DocumentOption<T> option) {
        return Optional.ofNullable(values.get(option.key())).flatMap(option::accepted).orElse(option.usual());
    }

    /// The half-day that was chosen; refuses when none was, or when the class does not have it.
    public Session session(ClassDossier dossier) {
        HalfDay at = halfDay.orElseThrow(() -> new Refusal("document.session.missing"));
        return dossier.session(at).orElseThrow(() -> new Refusal("session.unknown", at));
    }
}
