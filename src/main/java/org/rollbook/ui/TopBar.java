package org.rollbook.ui;

import atlantafx.base.theme.Styles;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.rollbook.text.Messages;
import org.rollbook.ui.kit.OpenClass;

/// The strip over the content: which class this is, and the way to every command.
final class TopBar extends HBox {
    TopBar(Messages messages, OpenClass openClass, Runnable switchClass, Runnable openPalette) {
        super(12);
        getStyleClass().add("shell-header");
        setAlignment(Pos.CENTER_LEFT);

        var title = new Button("", new FontIcon(Feather.CHEVRON_DOWN));
        title.setId("class-switcher");
        title.getStyleClass().addAll(Styles.FLAT, "class-title");
        title.setContentDisplay(ContentDisplay.RIGHT);
        title.textProperty().bind(Bindings.createStringBinding(() -> openClass.current().get()
                .map(entry -> messages.name(entry.title())).orElse(messages.text("shell.noClass")),
                openClass.current()));
        title.setOnAction(_ -> switchClass.run());

        var code = new Label();
        code.getStyleClass().add("class-code");
        code.setMinWidth(Region.USE_PREF_SIZE);
        code.textProperty().bind(Bindings.createStringBinding(() -> openClass.current().get()
                .map(OpenClass.Entry::code).orElse(""), openClass.current()));

        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);

        var commands = new Button(messages.text("palette.open"), new FontIcon(Feather.COMMAND));
        commands.setId("palette-open");
        commands.getStyleClass().addAll(Styles.FLAT, "palette-open");
        commands.setMinWidth(Region.USE_PREF_SIZE);
        commands.setOnAction(_ -> openPalette.run());

        getChildren().addAll(title, code, space, commands);
    }
}
