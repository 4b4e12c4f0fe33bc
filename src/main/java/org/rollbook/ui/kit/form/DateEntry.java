package org.rollbook.ui.kit.form;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.rollbook.model.people.BirthDate;

/// A date while it is typed: the words as they stand, the day that they mean, and what is wrong with them.
public final class DateEntry {
    private final StringProperty text = new SimpleStringProperty("");
    private final ObjectProperty<FieldNote> note = new SimpleObjectProperty<>(FieldNote.NONE);
    private final Precision precision;
    private int year = LocalDate.now().getYear();

    private enum Precision { DAY, AS_KNOWN }

    public DateEntry() {
        this(Precision.DAY);
    }

    /// For a birth date, of which only the year, or year and month, may be known.
    public static DateEntry ofBirth() {
        return new DateEntry(Precision.AS_KNOWN);
    }

    private DateEntry(Precision precision) {
        this.precision = precision;
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

    /// What is known of the birth date that is meant.
    public Optional<BirthDate> birth() {
        return date().map(BirthDate::of)
                .or(() -> BirthDate.typed(Normalizer.normalize(text.get(), Normalizer.Form.NFKC)));
    }

    public void showBirth(Optional<BirthDate> birth) {
        birth.ifPresentOrElse(known -> known.date().ifPresentOrElse(this::show, () -> text.set(known.toString())),
                this::clear);
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
        return !text.get().isBlank() && date().isEmpty() && (precision == Precision.DAY || birth().isEmpty());
    }

    /// The keyboard has left the field: the date is written out, and words that are none are refused where they stand.
    public void leave() {
        if (precision == Precision.AS_KNOWN && birth().isPresent()) {
            showBirth(birth());
        } else {
            date().ifPresent(this::show);
        }
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
