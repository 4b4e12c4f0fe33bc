package org.rollbook.ui.lists;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.rollbook.model.hosts.Organisation;
import org.rollbook.service.lists.spelling.Spelling;
import org.rollbook.text.Messages;
import org.rollbook.ui.kit.form.ChoiceCombo;
import org.rollbook.ui.kit.table.Columns;
import org.rollbook.ui.lists.work.ListsViewModel;

/// The organisations that the directory does not know, each decided once: a new one, or another spelling of one that is near.
final class SpellingsPane extends VBox {
    private final Messages messages;
    private final ListsViewModel model;
    private final ListWords words;
    private final TableView<Spelling> table = new TableView<>();
    private final HBox choice = new HBox(12);

    SpellingsPane(Messages messages, ListsViewModel model) {
        super(12);
        this.messages = messages;
        this.model = model;
        this.words = new ListWords(messages);
        columns();
        layOut();
        table.getSelectionModel().selectedItemProperty().subscribe(this::offer);
        model.spellings().subscribe(this::refill);
        refill();
    }

    void start() {
        table.requestFocus();
        if (table.getSelectionModel().isEmpty() && !table.getItems().isEmpty()) {
            table.getSelectionModel().select(0);
        }
    }

    private void columns() {
        var columns = new Columns(messages);
        table.getColumns().add(columns.text("lists.spelling.text", 230, Spelling::text));
        table.getColumns().add(columns.number("lists.spelling.people", 60, Spelling::rows));
        table.getColumns().add(columns.text("lists.spelling.means", 230,
                spelling -> spelling.means().map(words::name).orElse(messages.text("lists.spelling.new"))));
        table.getColumns().add(columns.text("lists.spelling.near", 300, this::proposals));
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_ALL_COLUMNS);
    }

    private String proposals(Spelling spelling) {
        return IntStream.range(0, spelling.proposals().size())
                .mapToObj(i -> (i + 1) + " " + words.name(spelling.proposals().get(i)))
                .collect(Collectors.joining("   "));
    }

    private void layOut() {
        var sentence = new Label(messages.text("lists.spelling.sentence"));
        sentence.setWrapText(true);
        sentence.getStyleClass().add("muted");
        table.setId("lists-spellings");
        table.setAccessibleText(messages.text("lists.step.organisations"));
        table.setPlaceholder(new Label(messages.text("lists.spelling.none")));
        table.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        VBox.setVgrow(table, Priority.ALWAYS);
        getChildren().addAll(sentence, table, choice);
    }

    private void key(KeyEvent key) {
        var chosen = Optional.ofNullable(table.getSelectionModel().getSelectedItem());
        if (key.isShortcutDown() || key.isAltDown() || chosen.isEmpty()) {
            return;
        }
        var spelling = chosen.get();
        if (key.getCode() == KeyCode.N || key.getCode() == KeyCode.DIGIT0) {
            decide(spelling, Optional.empty());
        } else if (key.getCode().isDigitKey() || key.getCode().isKeypadKey()) {
            var at = key.getText().isEmpty() ? -1 : key.getText().charAt(0) - '1';
            if (at >= 0 && at < spelling.proposals().size()) {
                decide(spelling, Optional.of(spelling.proposals().get(at)));
            }
        } else if (key.getCode() == KeyCode.ENTER) {
            model.goOn();
        } else {
            return;
        }
        key.consume();
    }

    /// The next spelling comes by itself.
    private void decide(Spelling spelling, Optional<Organisation> means) {
        table.getSelectionModel().select(Math.min(table.getItems().indexOf(spelling) + 1, table.getItems().size() - 1));
        model.reading().means(spelling, means);
    }

    /// Decides the selected spelling by mouse, or for an organisation that is not near.
    private void offer(Spelling spelling) {
        choice.getChildren().clear();
        if (spelling == null) {
            return;
        }
        var choices = new ArrayList<Optional<Organisation>>(List.of(Optional.empty()));
        spelling.proposals().forEach(proposal -> choices.add(Optional.of(proposal)));
        model.reading().directory().stream().filter(known -> !spelling.proposals().contains(known))
                .forEach(known -> choices.add(Optional.of(known)));
        var combo = new ChoiceCombo<>(choices,
                means -> means.map(words::name).orElse(messages.text("lists.spelling.new")));
        combo.setId("lists-spelling-means");
        combo.setValue(spelling.means());
        combo.setPrefWidth(320);
        combo.whenChosen(means -> means.map(organisation -> organisation.name().en()).orElse(""),
                means -> model.reading().means(spelling, means));
        var label = new Label(messages.text("lists.spelling.choose", spelling.text()));
        label.setLabelFor(combo);
        label.getStyleClass().add("form-label");
        var box = new VBox(4, label, combo);
        choice.getChildren().setAll(List.<Node>of(box));
    }

    private void refill() {
        var selected = Math.max(0, table.getSelectionModel().getSelectedIndex());
        table.getItems().setAll(model.spellings());
        if (selected < table.getItems().size()) {
            table.getSelectionModel().clearAndSelect(selected);
        }
    }
}
