package org.rollbook.print;

import java.text.MessageFormat;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import org.rollbook.model.BilingualName;
import org.rollbook.model.Language;
import org.rollbook.model.course.SessionKind;
import org.rollbook.model.paper.PaperLanguage;

/// The words on paper in the language of one document; in both languages, Chinese comes first.
public final class PaperWords {
    private static final String BUNDLE = "messages.rollbook";
    private static final Map<Language, ResourceBundle> BUNDLES = new EnumMap<>(Map.of(
            Language.ZH, ResourceBundle.getBundle(BUNDLE, Language.ZH.locale()),
            Language.EN, ResourceBundle.getBundle(BUNDLE, Language.EN.locale())));

    private static final String SENTENCE_GAP = "　";

    private final PaperLanguage language;

    public PaperWords(PaperLanguage language) {
        this.language = language;
    }

    /// A heading in both languages, whatever the document's own is.
    public BilingualName heading(String key) {
        return new BilingualName(in(Language.ZH, key), in(Language.EN, key));
    }

    /// What a session is for, in both languages.
    BilingualName kind(SessionKind kind) {
        return heading("kind." + kind.name().toLowerCase(Locale.ROOT));
    }

    /// Words in the document's first language.
    public String text(String key, Object... arguments) {
        return in(language.first(), key, arguments);
    }

    /// A label in the document's language or both, Chinese then English on the same line.
    public String label(String key, Object... arguments) {
        return joined(" ", key, arguments);
    }

    /// A sentence in the document's language or both, Chinese then English on the same line.
    public String sentence(String key, Object... arguments) {
        return joined(SENTENCE_GAP, key, arguments);
    }

    private String joined(String gap, String key, Object... arguments) {
        String first = text(key, arguments);
        return language.second().map(second -> first + gap + in(second, key, arguments)).orElse(first);
    }

    private static String in(Language language, String key, Object... arguments) {
        return new MessageFormat(BUNDLES.get(language).getString("paper." + key), language.locale()).format(arguments);
    }
}
