package org.rollbook.ui.kit;

import javafx.beans.property.ObjectProperty;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import org.controlsfx.control.SegmentedButton;

/// A few choices beside each other, of which one is always taken.
public final class Segments<T> extends SegmentedButton {
    private final ObjectProperty<T> chosen;

    public Segments(ObjectProperty<T> chosen) {
        this.chosen = chosen;
        setToggleGroup(new ToggleGroup());
        setMinWidth(USE_PREF_SIZE);
    }

    /// One choice more; the button, for whatever else it needs.
    public ToggleButton choice(T choice, String id, String text) {
        var button = new ToggleButton(text);
        button.setId(id);
        button.setOnAction(_ -> {
            chosen.set(choice);
            button.setSelected(true);
        });
        chosen.subscribe(now -> button.setSelected(choice.equals(now)));
        getButtons().add(button);
        return button;
    }
}
