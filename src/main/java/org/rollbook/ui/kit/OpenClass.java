package org.rollbook.ui.kit;

import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.rollbook.model.BilingualName;

/// The class that the window is about; screens of one class follow it.
public final class OpenClass {
    private final ReadOnlyObjectWrapper<Optional<Entry>> current = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ObservableList<Entry> choices = FXCollections.observableArrayList();
    private final BooleanBinding present = Bindings.createBooleanBinding(() -> current.get().isPresent(), current);

    public void open(Entry entry) {
        current.set(Optional.of(entry));
    }

    public void close() {
        current.set(Optional.empty());
    }

    public ReadOnlyObjectProperty<Optional<Entry>> current() {
        return current.getReadOnlyProperty();
    }

    public BooleanBinding present() {
        return present;
    }

    /// The classes offered by the quick switcher.
    public ObservableList<Entry> choices() {
        return choices;
    }

    /// Replaces the choices; the open class takes its new title or, when it is gone, closes.
    public void offer(List<Entry> entries) {
        choices.setAll(entries);
        current.get().ifPresent(open -> current.set(entries.stream().filter(e -> e.id() == open.id()).findFirst()));
    }

    /// A class by its code; false when there is none.
    public boolean open(String code) {
        var found = choices.stream().filter(e -> e.code().equals(code)).findFirst();
        found.ifPresent(this::open);
        return found.isPresent();
    }

    /// What the window needs to know of a class.
    public record Entry(long id, String code, BilingualName title) {}
}
