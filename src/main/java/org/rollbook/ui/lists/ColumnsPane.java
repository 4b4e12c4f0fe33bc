package org.rollbook.ui.lists;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.rollbook.service.ListColumn;
import org.rollbook.service.ListField;
import org.rollbook.service.ListFile;
import org.rollbook.ui.kit.ChoiceCombo;
import org.rollbook.ui.kit.Columns;
import org.rollbook.ui.kit.Messages;

/// What was read: the file with everything that can be chosen about it, the meaning of its columns, its first rows.
final class ColumnsPane extends VBox {
    private static final int MOST_COLUMNS = 60;

    private final Messages messages;
    private final ListsViewModel model;
    private final HBox head = new HBox(16);
    private final FlowPane notes = new FlowPane(12, 4);
    private final GridPane grid = new GridPane(16, 6);
    private final TableView<ListFile.Line> lines = new TableView<>();
    private boolean filling;

    ColumnsPane(Messages messages, ListsViewModel model) {
        super(12);
        this.messages = messages;
        this.model = model;
        layOut();
        model.source().subscribe(source -> source.ifPresent(this::show));
        model.columns().subscribe(this::showColumns);
        showColumns();
    }

    /// The keyboard goes to the first column that nobody understands, else to the first.
    void start() {
        var combos = grid.getChildren().stream().filter(ChoiceCombo.class::isInstance).toList();
        combos.stream().findFirst().ifPresent(Node::requestFocus);
    }

    private void layOut() {
        head.setAlignment(Pos.BOTTOM_LEFT);
        grid.getColumnConstraints().addAll(constraints(170, Priority.SOMETIMES), constraints(210, Priority.NEVER), constraints(200, Priority.ALWAYS));
        var scroll = new ScrollPane(grid);
        scroll.setFitToWidth(true);
        scroll.setId("lists-columns");
        scroll.getStyleClass().add("bare");
        scroll.setFocusTraversable(false);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        scroll.setPrefHeight(300);
        lines.setId("lists-lines");
        lines.setAccessibleText(messages.text("lists.lines"));
        lines.getStyleClass().addAll("dense", "lists-lines");
        lines.setPrefHeight(190);
        lines.setMinHeight(120);
        var title = new Label(messages.text("lists.lines"));
        title.getStyleClass().add("form-label");
        getChildren().addAll(head, notes, scroll, title, lines);
    }

    private static ColumnConstraints constraints(double width, Priority grow) {
        var constraints = new ColumnConstraints(width, width, Double.MAX_VALUE);
        constraints.setHgrow(grow);
        return constraints;
    }

    private void show(Source source) {
        filling = true;
        head.getChildren().setAll(field("lists.file", new Label(source.name().isEmpty() ? messages.text("lists.pasted") : source.name())),
            field("lists.format", new Label(source.format())));
        source.charset().filter(_ -> !source.name().isEmpty()).ifPresent(charset -> head.getChildren().set(1, charset(charset)));
        if (source.sheets().size() > 1) {
            head.getChildren().add(sheet(source));
        }
        head.getChildren().add(headerRow(source));
        notes.getChildren().clear();
        if (!source.named()) {
            note("lists.note.noName", "banner-warning");
        } else if (source.headings() == Source.Headings.MISSING) {
            note("lists.note.noHeadings", "banner-warning");
        }
        if (source.remembered()) {
            note("lists.note.remembered", "muted");
        }
        notes.setManaged(!notes.getChildren().isEmpty());
        showLines(source);
        filling = false;
    }

    private VBox charset(Charset charset) {
        var combo = new ChoiceCombo<>(ListsViewModel.charsets(), Charset::name);
        combo.setValue(charset);
        return chosen("lists.charset", combo, "lists-charset", model::readIn);
    }

    private VBox sheet(Source source) {
        var combo = new ChoiceCombo<>(source.sheets(), name -> name);
        combo.setValue(source.sheet());
        return chosen("lists.sheet", combo, "lists-sheet", model::inSheet);
    }

    private VBox headerRow(Source source) {
        var choices = new ArrayList<>(source.lines().stream().map(ListFile.Line::row).toList());
        if (!choices.contains(source.headerRow())) {
            choices.addFirst(source.headerRow());
        }
        var combo = new ChoiceCombo<>(choices, row -> row == 0 ? messages.text("lists.headerRow.none") : Integer.toString(row));
        combo.setValue(source.headerRow());
        return chosen("lists.headerRow", combo, "lists-header-row", model::underRow);
    }

    private <T> VBox chosen(String key, ChoiceCombo<T> combo, String id, Consumer<T> then) {
        combo.setId(id);
        combo.valueProperty().subscribe((_, value) -> {
            if (!filling && value != null) {
                then.accept(value);
            }
        });
        return field(key, combo);
    }

    private VBox field(String key, Region control) {
        var label = new Label(messages.text(key));
        label.getStyleClass().add("form-label");
        label.setLabelFor(control);
        control.setMinWidth(USE_PREF_SIZE);
        if (control instanceof Label) {
            control.getStyleClass().add("lists-fact");
        }
        return new VBox(4, label, control);
    }

    private void note(String key, String style) {
        var label = new Label(messages.text(key), new FontIcon(style.equals("muted") ? Feather.CLOCK : Feather.ALERT_TRIANGLE));
        label.getStyleClass().add(style);
        label.setWrapText(true);
        notes.getChildren().add(label);
    }

    private void showColumns() {
        var focused = grid.getChildren().stream().filter(Node::isFocused).map(Node::getId).findFirst();
        grid.getChildren().clear();
        grid.addRow(0, heading("lists.column.heading"), heading("lists.column.field"), heading("lists.column.samples"));
        var choices = new ArrayList<Optional<ListField>>();
        choices.add(Optional.empty());
        ListsViewModel.fields().forEach(field -> choices.add(Optional.of(field)));
        model.columns().stream().filter(column -> !column.heading().isEmpty() || !column.samples().isEmpty()).limit(MOST_COLUMNS)
            .forEach(column -> addColumn(column, choices));
        focused.ifPresent(id -> grid.getChildren().stream().filter(node -> id.equals(node.getId())).findFirst().ifPresent(Node::requestFocus));
    }

    private void addColumn(ListColumn column, List<Optional<ListField>> choices) {
        var heading = new Label(column.heading().isEmpty() ? messages.text("lists.column.numbered", Integer.toString(column.column() + 1))
            : column.heading().replace('\n', ' '));
        var samples = new Label(String.join(messages.text("lists.what.and"), column.samples()));
        samples.getStyleClass().add("muted");
        var combo = new ChoiceCombo<>(choices, field -> field.map(f -> messages.name(f.label())).orElse(messages.text("lists.field.none")));
        combo.setValue(column.field());
        combo.setId("lists-column-" + column.column());
        combo.setAccessibleText(heading.getText());
        if (column.field().isEmpty()) {
            heading.getStyleClass().add("muted");
        }
        heading.setLabelFor(combo);
        combo.valueProperty().subscribe((_, field) -> model.map(column, field));
        grid.addRow(grid.getRowCount(), heading, combo, samples);
    }

    private Label heading(String key) {
        var label = new Label(messages.text(key));
        label.getStyleClass().add("form-label");
        return label;
    }

    private void showLines(Source source) {
        var columns = new Columns(messages);
        lines.getColumns().clear();
        lines.getColumns().add(columns.text("lists.column.row", 52, line -> Integer.toString(line.row())));
        var widest = source.lines().stream().mapToInt(line -> line.cells().size()).max().orElse(0);
        for (int i = 0; i < Math.min(widest, MOST_COLUMNS); i++) {
            lines.getColumns().add(column(i));
        }
        lines.getItems().setAll(source.lines());
        lines.setRowFactory(_ -> new LineCell(source.headerRow()));
    }

    private static TableColumn<ListFile.Line, String> column(int at) {
        var column = new TableColumn<ListFile.Line, String>(letters(at));
        column.setSortable(false);
        column.setCellValueFactory(line -> new ReadOnlyStringWrapper(
            at < line.getValue().cells().size() ? line.getValue().cells().get(at).replace('\n', ' ') : ""));
        column.setPrefWidth(110);
        return column;
    }

    /// A, B … Z, AA, as spreadsheets name their columns.
    private static String letters(int column) {
        var letter = Character.toString('A' + column % 26);
        return column < 26 ? letter : letters(column / 26 - 1) + letter;
    }
}
