package org.rollbook.ui.kit;

import java.time.LocalDate;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// A date while it is typed: the words as they stand, the day that they mean, and what is wrong with them.
public final class DateEntry {
    private final StringProperty text = new SimpleStringProperty("");
    private final ObjectProperty<FieldNote> note = new SimpleObjectProperty<>(FieldNote.NONE);
    private int year = LocalDate.now().getYear();

    public DateEntry() {
        text.subscribe((_, _) -> note.set(FieldNote.NONE));
    }

    /// What stands in the field.
    public StringProperty text() {
        return text;
    }

    /// What is said under the field, until it is edited.
    public ObjectProperty<FieldNote> note() {
        return note;
    }

    /// The day that is meant; none when the field is empty or cannot be read.
    public Optional<LocalDate> date() {
        return TypedDate.read(text.get(), year);
    }

    public void show(LocalDate date) {
        year = date.getYear();
        text.set(date.toString());
    }

    public void show(Optional<LocalDate> date) {
        date.ifPresentOrElse(this::show, this::clear);
    }

    public void clear() {
        text.set("");
    }

    public boolean isUnreadable() {
        return !text.get().isBlank() && date().isEmpty();
    }

    /// The keyboard has left the field: the date is written out, and words that are none are refused where they stand.
    public void leave() {
        date().ifPresent(this::show);
        isSound();
    }

    /// Whether the field is empty or a date; if not, that is said under it.
    public boolean isSound() {
        if (isUnreadable()) {
            note.set(FieldNote.danger("date.unreadable", text.get().strip()));
            return false;
        }
        return true;
    }
}
