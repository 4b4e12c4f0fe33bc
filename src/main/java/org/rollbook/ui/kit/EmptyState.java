package org.rollbook.ui.kit;

import atlantafx.base.theme.Styles;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.rollbook.text.Messages;

/// What stands where nothing is yet: a picture, a sentence and, if there is one, the way on.
public final class EmptyState extends VBox {
    private final Messages messages;

    public EmptyState(Messages messages, Ikon icon, String titleKey, String sentenceKey, Object... arguments) {
        super(8);
        this.messages = messages;
        getStyleClass().add("empty-state");
        setAlignment(Pos.CENTER);
        var title = new Label(messages.text(titleKey));
        title.getStyleClass().add("empty-title");
        var sentence = new Label(messages.text(sentenceKey, arguments));
        sentence.getStyleClass().add("empty-sentence");
        sentence.setWrapText(true);
        sentence.setTextAlignment(TextAlignment.CENTER);
        sentence.setMaxWidth(440);
        getChildren().addAll(new FontIcon(icon), title, sentence);
    }

    /// The first action is the accented one.
    public EmptyState action(String id, String textKey, Runnable handler) {
        var button = new Button(messages.text(textKey));
        button.setId(id);
        if (lookupAll(".button").isEmpty()) {
            button.getStyleClass().add(Styles.ACCENT);
        }
        button.setOnAction(_ -> handler.run());
        VBox.setMargin(button, new Insets(8, 0, 0, 0));
        getChildren().add(button);
        return this;
    }
}
