package org.rollbook.input;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.css.PseudoClass;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.TextInputControl;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.rollbook.Desktop;

/// The real program on a real display, which answers on its output what is asked on its input, a line for a line:
/// where something stands on the screen, what a field says, what has the keyboard.
public final class AskedWindow {
    private static final PseudoClass COMPOSING = PseudoClass.getPseudoClass("composing");

    private AskedWindow() {
    }

    public static void main(String[] arguments) {
        Thread.ofPlatform().daemon().start(AskedWindow::answer);
        Application.launch(Desktop.class, arguments);
    }

    private static void answer() {
        try (var questions = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            for (String question = questions.readLine(); question != null; question = questions.readLine()) {
                String[] words = question.split(" ", 2);
                var answered = new FutureTask<>(() -> answer(words[0], words.length > 1 ? words[1] : ""));
                Platform.runLater(answered);
                System.out.println("= " + answered.get());
            }
        } catch (IOException | InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String answer(String what, String selector) {
        return switch (what) {
            case "text" -> node(selector).map(node -> ((TextInputControl) node).getText()).orElse("");
            case "there" -> Boolean.toString(node(selector).isPresent());
            case "composing" -> Boolean.toString(Optional.ofNullable(scene().getFocusOwner())
                    .filter(owner -> owner.getPseudoClassStates().contains(COMPOSING)).isPresent());
            case "focused" -> Optional.ofNullable(scene().getFocusOwner()).map(Node::getId).orElse("");
            case "at" -> node(selector).map(AskedWindow::corner).orElse("");
            default -> throw new IllegalArgumentException(what);
        };
    }

    /// Near the right end, where no list of candidates covers it.
    private static String corner(Node node) {
        Bounds bounds = node.localToScreen(node.getLayoutBounds());
        return (int) (bounds.getMaxX() - 10) + " " + (int) bounds.getCenterY();
    }

    private static Optional<Node> node(String selector) {
        return Optional.ofNullable(scene().getRoot().lookup(selector)).filter(AskedWindow::isSeen);
    }

    private static boolean isSeen(Node node) {
        for (Node each = node; each != null; each = each.getParent()) {
            if (!each.isVisible()) {
                return false;
            }
        }
        return true;
    }

    private static Scene scene() {
        return Window.getWindows().stream().filter(Stage.class::isInstance).toList().getLast().getScene();
    }
}
