package org.rollbook.ui.kit.navigation;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.rollbook.model.FormName;

/// Which screens there are; by these they know each other.
public enum ScreenId {
    CLASSES, OVERVIEW, PARTICIPANTS, ORGANISATIONS, PROGRAMME, ATTENDANCE, DOCUMENTS, REPORTS, ARRIVAL, LISTS, CHECKS,
    HISTORY;

    /// What the preferences remember.
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The message that is its title.
    public String titleKey() {
        return code() + ".title";
    }

    /// What was remembered; earlier versions wrote down the title's key.
    public static Optional<ScreenId> remembered(String text) {
        return Stream.of(values()).filter(id -> id.code().equals(text) || id.titleKey().equals(text)).findFirst();
    }

    /// The screen on which a form is filled in.
    public static ScreenId of(FormName.Kind form) {
        return switch (form) {
            case TRAINING_CLASS -> CLASSES;
            case ORGANISATION -> ORGANISATIONS;
            case PERSON -> PARTICIPANTS;
            case PROGRAMME_ITEM -> PROGRAMME;
            case WALK_IN -> ARRIVAL;
        };
    }
}
