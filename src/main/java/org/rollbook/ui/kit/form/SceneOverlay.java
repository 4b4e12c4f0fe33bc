package org.rollbook.ui.kit.form;

import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.layout.Pane;
import javafx.util.Subscription;

/// Puts a node over everything else in a window and keeps it beside what it belongs to, without a window of its own: one
/// that opens or closes would take the keyboard from the input method.
final class SceneOverlay {
    private final Node node;
    private Subscription moves = Subscription.EMPTY;

    SceneOverlay(Node node) {
        this.node = node;
        node.setManaged(false);
    }

    boolean isShown() {
        return node.getParent() != null;
    }

    /// `place` runs at once and whenever something moves.
    void show(Node anchor, Runnable place) {
        hide();
        if (anchor.getScene() != null && anchor.getScene().getRoot() instanceof Pane root) {
            root.getChildren().add(node);
            node.applyCss();
            moves = Subscription.combine(
                    anchor.localToSceneTransformProperty().subscribe((_, _) -> place.run()),
                    anchor.layoutBoundsProperty().subscribe((_, _) -> place.run()),
                    root.layoutBoundsProperty().subscribe((_, _) -> place.run()));
            place.run();
        }
    }

    void hide() {
        moves.unsubscribe();
        moves = Subscription.EMPTY;
        if (node.getParent() instanceof Pane root) {
            root.getChildren().remove(node);
        }
    }

    /// The whole window, as the node is placed in it.
    Bounds window() {
        return node.getParent().getLayoutBounds();
    }

    /// A part of the anchor, as the node is placed.
    Bounds at(Node anchor, Bounds part) {
        return node.getParent().sceneToLocal(anchor.localToScene(part));
    }

    /// Whether nothing that scrolls has carried it away.
    static boolean isInSight(Node anchor) {
        var bounds = anchor.localToScene(anchor.getLayoutBounds());
        for (Parent around = anchor.getParent(); around != null; around = around.getParent()) {
            if (around.getClip() != null
                    && !around.localToScene(around.getClip().getBoundsInParent()).intersects(bounds)) {
                return false;
            }
        }
        return true;
    }
}
