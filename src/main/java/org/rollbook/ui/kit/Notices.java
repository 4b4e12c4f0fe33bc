package org.rollbook.ui.kit;

import atlantafx.base.theme.Styles;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
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
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.rollbook.model.Refusal;
import org.rollbook.text.Messages;

/// Short words to the person at the desk, laid over the window without stopping anyone; F6 takes the keyboard there.
public final class Notices {
    private static final Duration SHORT = Duration.seconds(6);
    private static final Duration LONG = Duration.seconds(12);
    private static final int MOST = 3;
    /// Tells only that something was done: the next of its kind takes its place.
    private static final String PLAIN = "plain";

    private final Messages messages;
    private final VBox stack = new VBox(8);
    private final Map<Node, Long> undoOffers = new HashMap<>();

    public Notices(Messages messages) {
        this.messages = messages;
        stack.getStyleClass().add("notices");
        stack.setId("notices");
        stack.setAlignment(Pos.BOTTOM_LEFT);
        stack.setPickOnBounds(false);
        stack.setFillWidth(false);
    }

    /// The layer that the shell puts over everything.
    public Node node() {
        return stack;
    }

    /// Keeps clear of so many pixels at the foot of the window.
    public void lift(double foot) {
        stack.setTranslateY(-foot);
    }

    /// Says that something was done; it takes the place of what was said to be done before.
    public void say(String key, Object... arguments) {
        stack.getChildren().removeIf(box -> box.getStyleClass().contains(PLAIN));
        newest(key, Styles.SUCCESS, Feather.CHECK, messages.text(key, arguments), SHORT,
                box -> box.getStyleClass().add(PLAIN));
    }

    public void warn(String key, Object... arguments) {
        newest(key, Styles.WARNING, Feather.ALERT_TRIANGLE, messages.text(key, arguments), LONG, _ -> {});
    }

    public void refuse(Refusal refusal) {
        newest(refusal.key(), Styles.DANGER, Feather.SLASH, messages.refusal(refusal), LONG, _ -> {});
    }

    /// Says what was done and offers to take it back, until it is withdrawn.
    public void sayWithUndo(UndoOffer back, String key, Object... arguments) {
        show(Styles.SUCCESS, Feather.CHECK, messages.text(key, arguments), LONG, box -> {
            undoOffers.put(box, back.action().seq());
            box.getChildren().add(button(box, "notice.undo", back.handler()));
        });
    }

    /// Says something with one button.
    public void offer(String buttonKey, Runnable handler, String key, Object... arguments) {
        newest(key, Styles.SUCCESS, Feather.CHECK, messages.text(key, arguments), LONG,
                box -> box.getChildren().add(button(box, buttonKey, handler)));
    }

    /// The journal’s numbers of what can be taken back from here.
    public Set<Long> undoable() {
        return Set.copyOf(undoOffers.values());
    }

    /// These were taken back elsewhere, so nobody is offered that here any more.
    public void withdraw(Collection<Long> undone) {
        undoOffers.entrySet().stream().filter(offer -> undone.contains(offer.getValue())).map(Map.Entry::getKey)
                .toList()
                .forEach(this::remove);
    }

    /// What was said with this key is over.
    public void withdraw(String key) {
        stack.getChildren().removeIf(box -> key.equals(box.getUserData()));
    }

    /// Takes the keyboard to the newest notice.
    public void focus() {
        if (!stack.getChildren().isEmpty()) {
            stack.getChildren().getLast().lookupAll(".button").stream().findFirst().ifPresent(Node::requestFocus);
        }
    }

    /// Of one sort of sentence only the newest is shown.
    private void newest(String key, String style, Ikon icon, String text, Duration patience, Consumer<HBox> more) {
        withdraw(key);
        show(style, icon, text, patience, box -> {
            box.setUserData(key);
            more.accept(box);
        });
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
            remove(stack.getChildren().getFirst());
        }
        stack.getChildren().add(box);
    }

    private Button button(HBox box, String key, Runnable handler) {
        var button = new Button(messages.text(key));
        button.getStyleClass().addAll(Styles.FLAT, Styles.ACCENT, "notice-button");
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(_ -> {
            remove(box);
            handler.run();
        });
        return button;
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

    private void remove(Node box) {
        stack.getChildren().remove(box);
        undoOffers.remove(box);
    }
}
