package org.rollbook.ui.lists;

import atlantafx.base.theme.Styles;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import org.rollbook.service.lists.file.ListColumn;
import org.rollbook.service.lists.file.ListField;
import org.rollbook.text.Messages;
import org.rollbook.ui.kit.form.ChoiceCombo;
import org.rollbook.ui.lists.work.ListReader;

/// What each column of the list means, with a few texts that stand in it.
final class ColumnGrid extends GridPane {
    static final int MOST_COLUMNS = 60;

    private final Messages messages;
    private final ListReader reading;
    private final List<Optional<ListField>> choices = new ArrayList<>(List.of(Optional.empty()));
    /// Which column was attended to last: columns are shown anew after each choice.
    private String attended = "";

    ColumnGrid(Messages messages, ListReader reading) {
        super(16, 4);
        this.messages = messages;
        this.reading = reading;
        ListReader.fields().forEach(field -> choices.add(Optional.of(field)));
        getColumnConstraints().addAll(constraints(170, Priority.SOMETIMES), constraints(210, Priority.NEVER),
                constraints(200, Priority.ALWAYS));
    }

    /// The keyboard goes where it was, else to the first column.
    void start() {
        combo(attended).or(() -> getChildren().stream().filter(ChoiceCombo.class::isInstance).findFirst())
                .ifPresent(Node::requestFocus);
    }

    boolean isAttended() {
        return !attended.isEmpty();
    }

    /// Another list is another beginning.
    void forget() {
        attended = "";
    }

    void show(List<ListColumn> columns) {
        var focused = getChildren().stream().filter(Node::isFocused).map(Node::getId).findFirst();
        getChildren().clear();
        addRow(0, heading("lists.column.heading"), heading("lists.column.field"), heading("lists.column.samples"));
        columns.stream().filter(column -> !column.heading().isEmpty() || !column.samples().isEmpty())
                .limit(MOST_COLUMNS).forEach(this::add);
        focused.flatMap(this::combo).ifPresent(Node::requestFocus);
    }

    private Optional<Node> combo(String id) {
        return getChildren().stream().filter(node -> id.equals(node.getId())).findFirst();
    }

    private void add(ListColumn column) {
        var heading = new Label(column.heading().isEmpty()
                ? messages.text("lists.column.numbered", Integer.toString(column.column() + 1))
                : column.heading().replace('\n', ' '));
        var samples = new Label(String.join(messages.text("lists.what.and"), column.samples()));
        samples.getStyleClass().add("muted");
        var combo = new ChoiceCombo<>(choices,
                field -> field.map(f -> messages.name(f.label())).orElse(messages.text("lists.field.none")));
        combo.setValue(column.field());
        combo.setId("lists-column-" + column.column());
        combo.setAccessibleText(heading.getText());
        combo.getStyleClass().add(Styles.SMALL);
        if (column.field().isEmpty()) {
            heading.getStyleClass().add("muted");
        }
        heading.setLabelFor(combo);
        combo.focusedProperty().subscribe(focused -> attended = focused ? combo.getId() : attended);
        combo.whenChosen(field -> field.map(f -> f.label().en()).orElse(""), field -> reading.map(column, field));
        addRow(getRowCount(), heading, combo, samples);
    }

    private Label heading(String key) {
        var label = new Label(messages.text(key));
        label.getStyleClass().add("form-label");
        return label;
    }

    private static ColumnConstraints constraints(double width, Priority grow) {
        var constraints = new ColumnConstraints(width, width, Double.MAX_VALUE);
        constraints.setHgrow(grow);
        return constraints;
    }
}
