package org.rollbook.ui.arrival;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.rollbook.model.hosts.Organisation;
import org.rollbook.service.desk.DeskCounts;
import org.rollbook.text.Messages;
import org.rollbook.ui.arrival.DelegationViewModel.Tick;
import org.rollbook.ui.arrival.look.DeskLook;
import org.rollbook.ui.arrival.look.WholeRows;

/// First the organisation, then its people with a tick each; Space unticks the missing, Enter receives the rest.
final class DelegationPane extends VBox {
    private final Messages messages;
    private final DelegationViewModel model;
    private final TextField words = new TextField();
    private final ListView<DeskCounts.Line> organisations = new ListView<>();
    private final ListView<Tick> people = new ListView<>();
    private final Label title = DeskLook.wrapped("", "desk-panel-title");
    private final Label hint = DeskLook.wrapped("", "desk-hint");

    DelegationPane(Messages messages, DelegationViewModel model) {
        super(12);
        this.messages = messages;
        this.model = model;
        getStyleClass().add("desk-panel");
        setId("arrival-delegation");
        words.setId("arrival-delegation-words");
        words.setPromptText(messages.text("arrival.delegation.prompt"));
        words.textProperty().bindBidirectional(model.words());
        dress(organisations, "arrival-delegation-organisations");
        dress(people, "arrival-delegation-people");
        organisations.setFocusTraversable(false);
        organisations.setCellFactory(_ -> DeskLook.<DeskCounts.Line>row(this::row));
        people.setItems(model.people());
        people.setCellFactory(_ -> DeskLook.<Tick>row(this::row));
        getChildren().addAll(title, words, rows(organisations), rows(people), hint);
        words.addEventFilter(KeyEvent.KEY_PRESSED, this::walk);
        people.addEventFilter(KeyEvent.KEY_PRESSED, this::tick);
        people.setOnMouseClicked(_ -> model.turn(people.getSelectionModel().getSelectedIndex()));
        organisations.setOnMouseClicked(_ -> choose());
        model.organisations().subscribe(this::showFitting);
        model.chosen().subscribe(chosen -> chosen.ifPresentOrElse(this::showPeople, this::showOrganisations));
        model.people().subscribe(this::count);
    }

    void focusFirst() {
        (model.chosen().get().isPresent() ? people : words).requestFocus();
    }

    private void dress(ListView<?> list, String id) {
        list.setId(id);
        list.getStyleClass().add("desk-list");
        list.setPlaceholder(new Label(messages.text("arrival.list.empty")));
        list.setAccessibleText(messages.text("arrival.delegation.title"));
    }

    private static WholeRows rows(ListView<?> list) {
        WholeRows rows = new WholeRows(list);
        VBox.setVgrow(rows, Priority.ALWAYS);
        return rows;
    }

    /// Into the list's own rows, so that its selection knows of them before the first is chosen.
    private void showFitting() {
        organisations.getItems().setAll(model.organisations());
        if (!organisations.getItems().isEmpty()) {
            organisations.getSelectionModel().clearAndSelect(0);
        }
    }

    private void showOrganisations() {
        show(words, organisations);
        title.setText(messages.text("arrival.delegation.title"));
        hint.setText(messages.text("arrival.delegation.hint.organisation"));
        words.requestFocus();
        words.selectAll();
    }

    private void showPeople(Organisation organisation) {
        show(people);
        title.setText(messages.name(organisation.name()));
        count();
        people.getSelectionModel().selectFirst();
        people.requestFocus();
    }

    private void show(Node... shown) {
        for (Node node : new Node[] {words, organisations, people}) {
            node.setVisible(List.of(shown).contains(node));
        }
        words.setManaged(words.isVisible());
    }

    private void count() {
        if (model.chosen().get().isPresent()) {
            hint.setText(messages.text("arrival.delegation.hint.people", Long.toString(model.here()),
                    Integer.toString(model.people().size())));
        }
    }

    private void walk(KeyEvent key) {
        var selection = organisations.getSelectionModel();
        switch (key.getCode()) {
            case DOWN -> selection.selectNext();
            case UP -> selection.selectPrevious();
            case ENTER -> choose();
            default -> {
                return;
            }
        }
        organisations.scrollTo(Math.max(0, selection.getSelectedIndex() - 3));
        key.consume();
    }

    private void choose() {
        DeskCounts.Line line = organisations.getSelectionModel().getSelectedItem();
        if (line != null) {
            line.organisation().ifPresent(model::choose);
        }
    }

    private void tick(KeyEvent key) {
        int at = people.getSelectionModel().getSelectedIndex();
        if (key.getCode() == KeyCode.SPACE) {
            model.turn(at);
            people.getSelectionModel().clearAndSelect(at);
            key.consume();
        } else if (key.getCode() == KeyCode.ENTER) {
            model.submit(title.getText());
            key.consume();
        }
    }

    private Node row(DeskCounts.Line line) {
        Label name = DeskLook.label(line.organisation().map(o -> messages.name(o.name())).orElse(""), "desk-row-name");
        HBox.setHgrow(name, Priority.ALWAYS);
        name.setMaxWidth(Double.MAX_VALUE);
        name.setMinWidth(0);
        return new HBox(16, name,
                DeskLook.whole(messages.text("arrival.missing.count", Integer.toString(line.missing())),
                        "desk-hit-more"));
    }

    private Node row(Tick tick) {
        boolean here = tick.presence() == Tick.Presence.HERE;
        Label name = DeskLook.whole(tick.participant().name(), "desk-row-name");
        Label more = DeskLook.label(tick.participant().duties(), "desk-hit-more");
        HBox.setHgrow(more, Priority.ALWAYS);
        more.setMaxWidth(Double.MAX_VALUE);
        more.setMinWidth(0);
        Label number = DeskLook.whole(messages.text("arrival.number", Integer.toString(tick.participant().number())),
                "desk-hit-more");
        HBox row = new HBox(16, new FontIcon(here ? Feather.CHECK_SQUARE : Feather.SQUARE), name, more, number);
        row.getStyleClass().add(here ? "desk-tick-here" : "desk-tick-missing");
        return row;
    }
}
