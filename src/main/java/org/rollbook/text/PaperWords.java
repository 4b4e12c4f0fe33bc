package org.rollbook.text;

import java.text.MessageFormat;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import org.rollbook.model.BilingualName;
import org.rollbook.model.Language;
import org.rollbook.model.attendance.Reason;
import org.rollbook.model.course.HalfDay;
import org.rollbook.model.paper.PaperLanguage;

/// The words on paper in the language of one document; in both languages, Chinese comes first.
public final class PaperWords {
    private static final String BUNDLE = "messages.rollbook";
    private static final String PAPER = "paper.";
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
        return new BilingualName(in(Language.ZH, PAPER + key), in(Language.EN, PAPER + key));
    }

    /// What the type of a document is called, by its code.
    public static BilingualName title(String code) {
        return new PaperWords(PaperLanguage.BOTH).heading("title." + code);
    }

    /// What a constant is called everywhere in the program, such as a role or a kind of session.
    public BilingualName name(Enum<?> constant) {
        String type = constant.getDeclaringClass().getSimpleName();
        String key = key(type.substring(0, 1).toLowerCase(Locale.ROOT) + type.substring(1), constant);
        return new BilingualName(in(Language.ZH, key), in(Language.EN, key));
    }

    /// The key for a constant in a group of words: `host.coOrganiser`.
    public static String key(String group, Enum<?> constant) {
        StringBuilder key = new StringBuilder(group).append('.');
        boolean raise = false;
        for (char letter : constant.name().toCharArray()) {
            if (letter == '_') {
                raise = true;
            } else {
                key.append(raise ? letter : Character.toLowerCase(letter));
                raise = false;
            }
        }
        return key.toString();
    }

    /// Words in the document's first language.
    public String text(String key, Object... arguments) {
        return in(language.first(), PAPER + key, arguments);
    }

    /// A label in the document's language or both, Chinese then English on the same line.
    public String label(String key, Object... arguments) {
        return joined(" ", key, arguments);
    }

    /// A sentence in the document's language or both, Chinese then English on the same line.
    public String sentence(String key, Object... arguments) {
        return joined(SENTENCE_GAP, key, arguments);
    }

    /// Why a verdict is what it is, in the document's first language.
    public String reason(Reason reason) {
        Language first = language.first();
        return in(first, "reason." + reason.key(), reason.arguments().stream().map(argument -> switch (argument) {
            case HalfDay at -> in(first, "sentence." + key("half", at.half()), PaperDates.day(at.date(), first));
            case Enum<?> constant -> name(constant).in(first);
            default -> argument;
        }).toArray());
    }

    private String joined(String gap, String key, Object... arguments) {
        String first = text(key, arguments);
        return language.second().map(second -> first + gap + in(second, PAPER + key, arguments)).orElse(first);
    }

    private static String in(Language language, String key, Object... arguments) {
        return new MessageFormat(BUNDLES.get(language).getString(key), language.locale()).format(arguments);
    }
}
