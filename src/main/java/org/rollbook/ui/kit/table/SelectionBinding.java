package org.rollbook.ui.kit.table;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.scene.control.MultipleSelectionModel;

/// Ties what is selected in a table or list to a property of the view model: whichever changes, the other follows.
///
/// A reload empties every selection, so the view model sets its property again afterwards, and the row is selected anew.
public final class SelectionBinding {

    private SelectionBinding() {
    }

    public static <T> void bind(MultipleSelectionModel<T> selection, List<T> items,
            ObjectProperty<Optional<T>> chosen) {
        selection.selectedItemProperty().subscribe((_, now) -> chosen.set(Optional.ofNullable(now)));
        chosen.subscribe(now -> now.filter(item -> item != selection.getSelectedItem())
                .ifPresent(item -> selection.clearAndSelect(items.indexOf(item))));
    }
}
