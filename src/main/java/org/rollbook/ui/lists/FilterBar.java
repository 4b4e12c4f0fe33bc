package org.rollbook.ui.lists;

import atlantafx.base.theme.Styles;
import java.util.Locale;
import javafx.beans.binding.Bindings;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import org.rollbook.ui.kit.Messages;

/// The counts, in sight at every step, each showing its rows when pressed; their keys stand in the palette and on the sheet of keys.
final class FilterBar extends FlowPane {
    private final Messages messages;
    private final ListsViewModel model;

    FilterBar(Messages messages, ListsViewModel model) {
        super(6, 6);
        this.messages = messages;
        this.model = model;
        for (var filter : Filter.values()) {
            getChildren().add(button(filter));
        }
        var hint = new Label();
        hint.setId("lists-hint");
        hint.getStyleClass().add("lists-hint");
        hint.textProperty().bind(Bindings.createStringBinding(this::hint, model.counts(), model.step()));
        var unused = new Label();
        unused.setId("lists-unused");
        unused.getStyleClass().add("lists-hint");
        unused.textProperty().bind(Bindings.createStringBinding(() -> new ListWords(messages).unused(model.columns()), model.columns()));
        unused.visibleProperty().bind(unused.textProperty().isNotEmpty());
        unused.managedProperty().bind(unused.visibleProperty());
        getChildren().addAll(hint, unused);
        visibleProperty().bind(Bindings.createBooleanBinding(() -> !model.counts().get().isEmpty(), model.counts()));
        managedProperty().bind(visibleProperty());
    }

    private ToggleButton button(Filter filter) {
        var button = new ToggleButton();
        button.setId("lists-filter-" + word(filter));
        button.getStyleClass().addAll(Styles.SMALL, "lists-filter");
        button.setMinWidth(USE_PREF_SIZE);
        button.textProperty().bind(Bindings.createStringBinding(
            () -> messages.text("lists.filter." + word(filter), Integer.toString(model.counts().get().of(filter))), model.counts()));
        button.disableProperty().bind(Bindings.createBooleanBinding(
            () -> filter != Filter.ALL && model.counts().get().of(filter) == 0, model.counts()));
        button.setOnAction(_ -> {
            model.show(filter);
            select(button, filter);
        });
        model.filter().subscribe(_ -> select(button, filter));
        model.step().subscribe(_ -> select(button, filter));
        return button;
    }

    private void select(ToggleButton button, Filter filter) {
        button.setSelected(model.step().get() == Step.ROWS && model.filter().get() == filter);
    }

    private String hint() {
        var undecided = model.counts().get().undecided();
        return model.step().get() != Step.ROWS ? ""
            : undecided == 0 ? messages.text("lists.hint") : messages.text("lists.hint.undecided", Integer.toString(undecided));
    }

    private static String word(Filter filter) {
        return filter.name().toLowerCase(Locale.ROOT);
    }
}
