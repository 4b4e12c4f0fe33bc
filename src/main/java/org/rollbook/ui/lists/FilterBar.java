package org.rollbook.ui.lists;

import atlantafx.base.theme.Styles;
import java.util.Locale;
import java.util.function.ToIntFunction;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.rollbook.text.Messages;
import org.rollbook.ui.lists.work.Filter;
import org.rollbook.ui.lists.work.ListsViewModel;
import org.rollbook.ui.lists.work.RowCounts;
import org.rollbook.ui.lists.work.Step;

/// The counts, in sight at every step, each showing its rows when pressed (their keys stand in the palette and on the sheet of
/// keys), over what is still to be decided or doubtful.
final class FilterBar extends VBox {
    private final Messages messages;
    private final ListsViewModel model;

    FilterBar(Messages messages, ListsViewModel model) {
        super(6);
        this.messages = messages;
        this.model = model;
        var filters = new FlowPane(6, 6);
        for (var filter : Filter.values()) {
            filters.getChildren().add(button(filter));
        }
        var waiting = counted("lists-waiting", "chip-warning", "lists.waiting", Feather.HELP_CIRCLE,
                RowCounts::undecided);
        var doubtful = counted("lists-doubtful", "chip-warning", "lists.doubtful", Feather.ALERT_TRIANGLE,
                RowCounts::doubtful);
        var hint = quiet("lists-hint",
                Bindings.createStringBinding(this::hint, model.counts(), model.step(), model.filter()));
        var unused = quiet("lists-unused",
                Bindings.createStringBinding(() -> new ListWords(messages).unused(model.columns()), model.columns()));
        var unfamiliar = quiet("lists-unfamiliar", Bindings.createStringBinding(
                () -> String.join(" ",
                        model.counts().get().unfamiliar().stream().map(new ListWords(messages)::problem).toList()),
                model.counts()));
        var said = new FlowPane(12, 4, waiting, doubtful, hint, unused, unfamiliar);
        said.getStyleClass().add("lists-said");
        getChildren().addAll(filters, said);
        visibleProperty().bind(Bindings.createBooleanBinding(() -> !model.counts().get().isEmpty(), model.counts()));
        managedProperty().bind(visibleProperty());
    }

    private Label counted(String id, String style, String key, Ikon sign, ToIntFunction<RowCounts> count) {
        var label = quiet(id, Bindings.createStringBinding(() -> {
            var number = count.applyAsInt(model.counts().get());
            return number == 0 ? "" : messages.text(key, Integer.toString(number));
        }, model.counts()));
        label.setGraphic(new FontIcon(sign));
        label.getStyleClass().setAll("label", "chip", style, "lists-count");
        return label;
    }

    private static Label quiet(String id, StringBinding text) {
        var label = new Label();
        label.setId(id);
        label.getStyleClass().add("lists-hint");
        label.textProperty().bind(text);
        label.visibleProperty().bind(label.textProperty().isNotEmpty());
        label.managedProperty().bind(label.visibleProperty());
        return label;
    }

    private ToggleButton button(Filter filter) {
        var button = new ToggleButton();
        button.setId("lists-filter-" + word(filter));
        button.getStyleClass().addAll(Styles.SMALL, "lists-filter");
        button.setMinWidth(USE_PREF_SIZE);
        button.textProperty().bind(Bindings.createStringBinding(
                () -> messages.text("lists.filter." + word(filter), Integer.toString(model.counts().get().of(filter))),
                model.counts()));
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
        return model.step().get() != Step.ROWS || model.filter().get() == Filter.GONE ? ""
                : messages.text(undecided == 0 ? "lists.hint" : "lists.hint.undecided");
    }

    private static String word(Filter filter) {
        return filter.name().toLowerCase(Locale.ROOT);
    }
}
