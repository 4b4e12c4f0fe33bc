package org.rollbook.ui.kit;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import javafx.scene.control.DatePicker;
import javafx.util.StringConverter;

/// A date that may be typed as people write it: 2014-7-21, 2014.7.21, 20140721, 2014年7月21日, or 7-21 of the year shown.
public final class DateField extends DatePicker {
    public DateField() {
        getStyleClass().add("date-field");
        setShowWeekNumbers(false);
        setPromptText("2014-07-21");
        setConverter(new StringConverter<>() {
            @Override
            public String toString(LocalDate date) {
                return date == null ? "" : DateTimeFormatter.ISO_LOCAL_DATE.format(date);
            }

            @Override
            public LocalDate fromString(String text) {
                var year = getValue() == null ? LocalDate.now().getYear() : getValue().getYear();
                return text.isBlank() ? null : TypedDate.read(text, year).orElse(getValue());
            }
        });
        focusWithinProperty().subscribe(focused -> {
            if (focused) {
                getEditor().selectAll();
            } else {
                commitValue();
            }
        });
    }
}
