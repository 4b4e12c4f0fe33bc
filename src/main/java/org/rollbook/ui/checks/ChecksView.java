package org.rollbook.ui.checks;

import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.rollbook.text.Messages;
import org.rollbook.ui.checks.ChecksViewModel.Loading;
import org.rollbook.ui.checks.ChecksViewModel.Row;
import org.rollbook.ui.checks.MergeViewModel.Done;
import org.rollbook.ui.checks.MergeViewModel.Stage;
import org.rollbook.ui.kit.EmptyState;
import org.rollbook.ui.kit.Notices;
import org.rollbook.ui.kit.ScreenFrame;
import org.rollbook.ui.kit.UndoOffer;
import org.rollbook.ui.kit.table.SelectionBinding;

/// The findings as a list, or two records side by side in its place.
final class ChecksView {
    private final Messages messages;
    private final ChecksViewModel model;
    private final Notices notices;
    private final ScreenFrame page;
    private final ListView<Row> list = new ListView<>();
    private final Node findings;
    private final MergeView merge;

    ChecksView(Messages messages, ChecksViewModel model, Notices notices) {
        this.messages = messages;
        this.model = model;
        this.notices = notices;
        this.page = new ScreenFrame(messages, "checks.title");
        this.findings = findings();
        this.merge = new MergeView(messages, model.merging());
        page.count().setId("checks-count");
        page.count().textProperty().bind(Bindings.createStringBinding(() -> model.rows().isEmpty() ? ""
                : messages.text("checks.count", Integer.toString(model.rows().size())), model.rows()));
        page.body(findings);
        model.merging().stage().subscribe(this::show);
        model.merging().done().subscribe(done -> done.ifPresent(this::say));
        page.sceneProperty().subscribe(scene -> {
            if (scene != null && model.merging().stage().get() == Stage.CLOSED) {
                list.requestFocus();
            }
        });
    }

    Node node() {
        return page;
    }

    private Node findings() {
        list.setId("checks-list");
        list.setAccessibleText(messages.text("checks.title"));
        list.setItems(model.rows());
        list.setCellFactory(_ -> new FindingCell(messages));
        SelectionBinding.bind(list.getSelectionModel(), list.getItems(), model.selected());
        model.selected()
                .subscribe(now -> now.ifPresent(row -> list.scrollTo(Math.max(0, list.getItems().indexOf(row) - 3))));
        list.addEventFilter(KeyEvent.KEY_PRESSED, key -> {
            if (key.getCode() == KeyCode.ENTER) {
                model.open();
                key.consume();
            }
        });
        list.setOnMouseClicked(click -> {
            if (click.getButton() == MouseButton.PRIMARY && click.getClickCount() == 2) {
                model.open();
            }
        });
        var empty = new EmptyState(messages, Feather.CHECK_CIRCLE, "checks.empty.title", "checks.empty.sentence");
        empty.visibleProperty().bind(model.loading().isEqualTo(Loading.DONE));
        list.setPlaceholder(empty);
        var advice = new Label(messages.text("checks.advice"));
        advice.getStyleClass().add("muted");
        advice.setWrapText(true);
        advice.setMinHeight(Region.USE_PREF_SIZE);
        advice.visibleProperty().bind(Bindings.isNotEmpty(model.rows()));
        VBox.setVgrow(list, Priority.ALWAYS);
        return new VBox(8, advice, list);
    }

    private void show(Stage stage) {
        page.body(stage == Stage.CLOSED ? findings : merge);
        if (stage == Stage.CLOSED) {
            list.requestFocus();
        }
    }

    private void say(Done done) {
        var words = done.words().in(messages);
        done.entry().ifPresentOrElse(
                entry -> notices.sayWithUndo(new UndoOffer(entry, () -> model.merging().undo(entry)), "merge.said",
                        words),
                () -> notices.say("merge.said", words));
    }
}
