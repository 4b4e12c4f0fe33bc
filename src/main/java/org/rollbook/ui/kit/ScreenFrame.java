package org.rollbook.ui.kit;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.rollbook.text.Messages;

/// The frame of every screen: a title with its tools, and the content under them. Where the tools leave no room, the quiet
/// words beside the title give way.
public final class ScreenFrame extends BorderPane {
    private final HBox head = new HBox(8);
    private final Label count = new Label();

    public ScreenFrame(Messages messages, String titleKey) {
        getStyleClass().add("page");
        setMinWidth(0);
        var title = new Label(messages.text(titleKey));
        title.getStyleClass().add("page-title");
        title.setMinWidth(Region.USE_PREF_SIZE);
        count.getStyleClass().add("page-count");
        count.setMinWidth(Region.USE_PREF_SIZE);
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        head.getStyleClass().add("page-head");
        head.setAlignment(Pos.CENTER_LEFT);
        head.getChildren().addAll(title, count, space);
        setTop(head);
    }

    /// Quiet words beside the title, such as how many there are.
    public Label count() {
        return count;
    }

    /// Search field, buttons and the like, right of the title; the main one comes last.
    public ScreenFrame tools(Node... tools) {
        head.getChildren().addAll(tools);
        return this;
    }

    public ScreenFrame body(Node content) {
        setCenter(content);
        return this;
    }

    /// Where the keyboard goes whenever the screen comes to the front.
    public ScreenFrame startAt(Node node) {
        sceneProperty().subscribe(scene -> {
            if (scene != null) {
                // Until its skin is made, what is in a scroll pane is in no scene and cannot take the keyboard.
                applyCss();
                node.requestFocus();
            }
        });
        return this;
    }

    @Override
    protected void layoutChildren() {
        double least = head.minWidth(-1) + (count.isManaged() ? 0 : head.getSpacing() + count.minWidth(-1));
        boolean fits = least <= getWidth() - snappedLeftInset() - snappedRightInset();
        count.setManaged(fits);
        count.setVisible(fits);
        super.layoutChildren();
    }

    /// A form or details beside the content.
    public ScreenFrame side(Node content) {
        setRight(content);
        return this;
    }
}
