package org.rollbook.model.paper;

import java.util.Optional;
import org.rollbook.model.Language;

/// The language of a printed document: one, or Chinese with English beneath.
public enum PaperLanguage {
    ZH, EN, BOTH;

    /// The language of everything that is printed only once.
    public Language first() {
        return this == EN ? Language.EN : Language.ZH;
    }

    /// The language of the second line in headings, if there is one.
    public Optional<Language> second() {
        return this == BOTH ? Optional.of(Language.EN) : Optional.empty();
    }
}
