package org.rollbook.ui.kit;

import atlantafx.base.theme.Styles;
import java.util.function.Consumer;
import javafx.animation.PauseTransition;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.rollbook.model.Refusal;

/// Short words to the person at the desk, laid over the window without stopping anyone; F6 takes the keyboard there.
public final class Notices {
    private static final Duration SHORT = Duration.seconds(6);
    private static final Duration LONG = Duration.seconds(12);
    private static final int MOST = 3;

    private final Messages messages;
    private final VBox stack = new VBox(8);

    public Notices(Messages messages) {
        this.messages = messages;
        stack.getStyleClass().add("notices");
        stack.setId("notices");
        stack.setAlignment(Pos.BOTTOM_RIGHT);
        stack.setPickOnBounds(false);
        stack.setFillWidth(false);
    }

    /// The layer that the shell puts over everything.
    public Node node() {
        return stack;
    }

    public void say(String key, Object... arguments) {
        show(Styles.SUCCESS, Feather.CHECK, messages.text(key, arguments), SHORT, _ -> { });
    }

    public void warn(String key, Object... arguments) {
        show(Styles.WARNING, Feather.ALERT_TRIANGLE, messages.text(key, arguments), LONG, _ -> { });
    }

    public void refuse(Refusal refusal) {
        show(Styles.DANGER, Feather.SLASH, messages.refusal(refusal), LONG, _ -> { });
    }

    /// Says what was done and offers to take it back.
    public void sayWithUndo(Runnable undo, String key, Object... arguments) {
        offer("notice.undo", undo, key, arguments);
    }

    /// Says something with one button.
    public void offer(String buttonKey, Runnable handler, String key, Object... arguments) {
        show(Styles.SUCCESS, Feather.CHECK, messages.text(key, arguments), LONG, box -> {
            var button = new Button(messages.text(buttonKey));
            button.getStyleClass().addAll(Styles.FLAT, Styles.ACCENT, "notice-button");
            button.setOnAction(_ -> {
                remove(box);
                handler.run();
            });
            box.getChildren().add(button);
        });
    }

    /// Takes the keyboard to the newest notice.
    public void focus() {
        if (!stack.getChildren().isEmpty()) {
            stack.getChildren().getLast().lookupAll(".button").stream().findFirst().ifPresent(Node::requestFocus);
        }
    }

    private void show(String style, Ikon icon, String text, Duration patience, Consumer<HBox> more) {
        var label = new Label(text);
        label.setWrapText(true);
        HBox.setHgrow(label, Priority.ALWAYS);
        var box = new HBox(12, new FontIcon(icon), label);
        box.getStyleClass().addAll("notice", style);
        box.setAlignment(Pos.CENTER_LEFT);
        box.setAccessibleText(text);
        more.accept(box);
        box.getChildren().add(closing(box));
        box.addEventHandler(KeyEvent.KEY_PRESSED, key -> {
            if (key.getCode() == KeyCode.ESCAPE) {
                remove(box);
                key.consume();
            }
        });
        leaveAfter(patience, box);
        if (stack.getChildren().size() == MOST) {
            stack.getChildren().removeFirst();
        }
        stack.getChildren().add(box);
    }

    private Button closing(HBox box) {
        var close = new Button("", new FontIcon(Feather.X));
        close.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT, Styles.SMALL);
        close.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        close.setAccessibleText(messages.text("notice.close"));
        close.setOnAction(_ -> remove(box));
        return close;
    }

    private void leaveAfter(Duration patience, HBox box) {
        var pause = new PauseTransition(patience);
        pause.setOnFinished(_ -> remove(box));
        box.hoverProperty().or(box.focusWithinProperty()).subscribe(attended -> {
            if (attended) {
                pause.stop();
            } else {
                pause.playFromStart();
            }
        });
    }

    private void remove(HBox box) {
        stack.getChildren().remove(box);
    }
}
