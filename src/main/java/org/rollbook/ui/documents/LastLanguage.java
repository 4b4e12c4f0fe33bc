package org.rollbook.ui.documents;

import java.util.stream.Stream;
import org.rollbook.model.Language;
import org.rollbook.model.paper.PaperLanguage;
import org.rollbook.ui.kit.preferences.Preferences;

/// The language last chosen for paper at this desk; that of the window until one was.
record LastLanguage(Preferences preferences, Language window) {
    private static final String NAME = "documents.language";

    PaperLanguage preset() {
        return Stream.of(PaperLanguage.values()).filter(language -> language.name().equals(preferences.text(NAME)))
                .findFirst()
                .orElse(window == Language.EN ? PaperLanguage.EN : PaperLanguage.ZH);
    }

    void chosen(PaperLanguage language) {
        preferences.keep(NAME, language.name());
    }
}
