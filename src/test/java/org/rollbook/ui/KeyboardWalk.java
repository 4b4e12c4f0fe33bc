package org.rollbook.ui;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;

/// Finds what the keyboard reaches and a screen reader could not name: no text, no prompt, no accessible text, no label.
public final class KeyboardWalk {

    private KeyboardWalk() {
    }

    public static List<Node> nameless(Parent root) {
        var labelled = root.lookupAll(".label").stream().filter(Label.class::isInstance)
                .map(label -> ((Label) label).getLabelFor()).collect(Collectors.toSet());
        return root.lookupAll("*").stream()
                .filter(node -> node.isFocusTraversable() && node.isVisible() && !named(node, labelled)).toList();
    }

    private static boolean named(Node node, Set<Node> labelled) {
        var text = node instanceof Labeled words ? words.getText() : "";
        var prompt = node instanceof TextInputControl input ? input.getPromptText() : "";
        var inside = node.getParent() != null && labelled.contains(node.getParent());
        return labelled.contains(node) || inside || isWritten(text) || isWritten(prompt)
                || isWritten(node.getAccessibleText());
    }

    private static boolean isWritten(String text) {
        return text != null && !text.isBlank();
    }
}
