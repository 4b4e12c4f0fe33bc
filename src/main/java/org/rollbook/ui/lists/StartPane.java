package org.rollbook.ui.lists;

import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.rollbook.text.Messages;
import org.rollbook.ui.kit.EmptyState;
import org.rollbook.ui.lists.work.ListsViewModel;
import org.rollbook.ui.lists.work.RejectedList;

/// The desk without a list: the ways in which one comes, and why the last file was not taken, until another is.
final class StartPane extends VBox {
    private final Messages messages;
    private final EmptyState ways;
    private final Label refusal = new Label();

    StartPane(Messages messages, ListsViewModel model, ListIntake intake) {
        super(8);
        this.messages = messages;
        this.ways = new EmptyState(messages, Feather.UPLOAD, "lists.empty.title", "lists.empty.sentence")
                .action("lists-choose", "lists.choose", intake::choose)
                .action("lists-paste", "lists.paste", intake::paste)
                .action("lists-template", "lists.template", intake::template);
        setAlignment(Pos.TOP_CENTER);
        refusal.setId("lists-refusal");
        refusal.setGraphic(new FontIcon(Feather.ALERT_TRIANGLE));
        refusal.getStyleClass().add("banner-danger");
        refusal.setWrapText(true);
        refusal.setMinHeight(USE_PREF_SIZE);
        refusal.setMaxWidth(Double.MAX_VALUE);
        refusal.managedProperty().bind(refusal.visibleProperty());
        VBox.setVgrow(ways, Priority.ALWAYS);
        getChildren().addAll(refusal, ways);
        model.unread().subscribe(this::tell);
    }

    void start() {
        ways.lookupAll(".button").stream().findFirst().ifPresent(Node::requestFocus);
    }

    private void tell(Optional<RejectedList> unread) {
        refusal.setVisible(unread.isPresent());
        unread.ifPresent(list -> refusal.setText(
                messages.text("lists.unread", list.file().isEmpty() ? messages.text("lists.pasted") : list.file(),
                        messages.refusal(list.refusal()))));
    }
}
