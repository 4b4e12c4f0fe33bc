package org.rollbook.ui;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import org.rollbook.text.Messages;
import org.rollbook.ui.kit.Screen;

/// The column of screens on the left: those of the whole base, then those of the open class.
final class Navigation extends VBox {
    private final Map<Screen, ToggleButton> buttons = new LinkedHashMap<>();
    private final ToggleGroup group = new ToggleGroup();

    Navigation(Messages messages, List<Screen> screens, ObservableBooleanValue classOpen, Consumer<Screen> go) {
        getStyleClass().add("navigation");
        for (var scope : Screen.Scope.values()) {
            var here = screens.stream().filter(screen -> screen.scope() == scope).toList();
            if (scope == Screen.Scope.OPEN_CLASS && !here.isEmpty()) {
                var heading = new Label(messages.text("nav.class"));
                heading.getStyleClass().add("navigation-heading");
                getChildren().add(heading);
            }
            for (var screen : here) {
                var button = button(messages, screen, go);
                if (scope == Screen.Scope.OPEN_CLASS) {
                    button.disableProperty().bind(Bindings.not(classOpen));
                }
                getChildren().add(button);
            }
        }
        group.selectedToggleProperty().addListener((_, before, now) -> {
            if (now == null) {
                group.selectToggle(before);
            }
        });
    }

    void mark(Screen screen) {
        group.selectToggle(buttons.get(screen));
    }

    private ToggleButton button(Messages messages, Screen screen, Consumer<Screen> go) {
        var button = new ToggleButton(messages.text(screen.id().titleKey()), new FontIcon(screen.icon()));
        button.getStyleClass().add("navigation-item");
        button.setId("nav-" + screen.id().titleKey().replace('.', '-'));
        button.setToggleGroup(group);
        button.setMaxWidth(Double.MAX_VALUE);
        button.setOnAction(_ -> go.accept(screen));
        buttons.put(screen, button);
        return button;
    }
}
