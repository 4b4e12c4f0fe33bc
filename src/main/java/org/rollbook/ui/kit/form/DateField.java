package org.rollbook.ui.kit.form;

import java.time.LocalDate;
import javafx.scene.control.DatePicker;
import javafx.scene.control.TextFormatter;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.util.StringConverter;
import org.rollbook.text.Messages;

/// A date that may be typed as people write it: 2014-7-21, 2014.7.21, 20140721, 2014年7月21日, or 7-21 of the year shown.
///
/// The words are the entry's at every key; the picker's own value follows them and serves the calendar only.
public final class DateField extends DatePicker {
    private final DateEntry entry;
    /// The keyboard has come and nothing was pressed yet.
    private boolean isUntouched;
    private Writer writer = Writer.PERSON;

    public DateField(Messages messages, DateEntry entry) {
        this.entry = entry;
        getStyleClass().add("date-field");
        setShowWeekNumbers(false);
        setPromptText(messages.text("date.prompt"));
        setConverter(new Words());
        getEditor().setTextFormatter(new TextFormatter<>(change -> {
            var wiped = writer == Writer.SKIN;
            writer = Writer.PERSON;
            return wiped ? null : change;
        }));
        getEditor().textProperty().bindBidirectional(entry.text());
        // Heard from the line, not from the entry, which outlives its fields and would keep them.
        getEditor().textProperty().subscribe(_ -> setValue(entry.date().orElse(null)));
        valueProperty().subscribe(day -> {
            if (day != null && !entry.date().filter(day::equals).isPresent()) {
                entry.show(day);
            }
        });
        focusWithinProperty().subscribe((_, focused) -> {
            isUntouched = focused;
            if (!focused) {
                entry.leave();
            }
        });
        // The line's own skin drops every selection when the keyboard comes, so the first key makes it.
        addEventFilter(KeyEvent.KEY_PRESSED, _ -> {
            if (isUntouched) {
                getEditor().selectAll();
            }
            isUntouched = false;
        });
        addEventFilter(MouseEvent.MOUSE_PRESSED, _ -> isUntouched = false);
    }

    private enum Writer { PERSON, SKIN }

    /// The picker rewrites its line whenever its value changes or the keyboard leaves: it is given back what stands there.
    /// Without a value it empties the line right after asking for the words of none, which is not let through.
    private final class Words extends StringConverter<LocalDate> {
        @Override
        public String toString(LocalDate day) {
            if (day == null && !getEditor().getText().isEmpty()) {
                writer = Writer.SKIN;
            }
            return getEditor().getText();
        }

        @Override
        public LocalDate fromString(String text) {
            return entry.date().orElse(null);
        }
    }
}
