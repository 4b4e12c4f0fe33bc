package org.rollbook.ui.kit.form;

import atlantafx.base.theme.Styles;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import org.rollbook.text.Messages;

/// The two ways out of a form.
public final class FormButtons extends HBox {
    private final Messages messages;

    public FormButtons(Messages messages) {
        super(8);
        this.messages = messages;
        getStyleClass().add("side-buttons");
    }

    /// What the form is for.
    public FormButtons does(String id, String key, Runnable handler) {
        add(id, key, handler).getStyleClass().add(Styles.ACCENT);
        return this;
    }

    /// The way out without that.
    public FormButtons leaves(String id, String key, Runnable handler) {
        add(id, key, handler);
        return this;
    }

    private Button add(String id, String key, Runnable handler) {
        var button = new Button(messages.text(key));
        button.setId(id);
        button.setOnAction(_ -> handler.run());
        getChildren().add(button);
        return button;
    }
}
