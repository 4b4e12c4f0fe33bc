package org.rollbook.ui;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.function.Predicate;
import javafx.scene.Node;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.rollbook.ui.kit.Screen;

/// The screen in front, in the content or over the whole window, and the way back through those before it.
final class Foreground {
    private static final int LONGEST_WAY = 30;

    private final StackPane content = new StackPane();
    private final StackPane whole = new StackPane();
    private final Deque<Screen> way = new ArrayDeque<>();
    private Optional<Screen> front = Optional.empty();

    Foreground() {
        content.getStyleClass().add("content");
        whole.setVisible(false);
        whole.getStyleClass().add("shell");
    }

    /// The place beside the navigation.
    StackPane content() {
        return content;
    }

    /// The place over everything, visible while a screen fills it.
    StackPane whole() {
        return whole;
    }

    Optional<Screen> front() {
        return front;
    }

    boolean isWhole() {
        return whole.isVisible();
    }

    /// Instead of a screen.
    void showInstead(Node node) {
        content.getChildren().setAll(node);
    }

    /// Brings a screen to the front and remembers the one that was there.
    void bring(Screen screen) {
        front.filter(before -> before != screen).ifPresent(way::push);
        if (way.size() > LONGEST_WAY) {
            way.removeLast();
        }
        put(screen);
    }

    /// Takes the last screen that will do off the way back; those passed over are forgotten, and so is the one in front.
    Optional<Screen> back(Predicate<Screen> fits) {
        while (!way.isEmpty()) {
            Screen before = way.pop();
            if (fits.test(before) && front.filter(now -> now == before).isEmpty()) {
                front = Optional.empty();
                return Optional.of(before);
            }
        }
        return Optional.empty();
    }

    private void put(Screen screen) {
        front = Optional.of(screen);
        boolean all = screen.frame() == Screen.Frame.WHOLE;
        (all ? content : whole).getChildren().clear();
        (all ? whole : content).getChildren().setAll(screen.node());
        whole.setVisible(all);
        if (whole.getScene() != null && whole.getScene().getWindow() instanceof Stage stage
                && stage.isFullScreen() != all) {
            stage.setFullScreenExitHint("");
            stage.setFullScreenExitKeyCombination(KeyCombination.NO_MATCH);
            stage.setFullScreen(all);
        }
    }
}
