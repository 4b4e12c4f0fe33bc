package org.rollbook.ui.arrival;

import javafx.scene.layout.VBox;
import org.rollbook.text.Messages;
import org.rollbook.ui.arrival.look.DeskLook;

/// Asks in whose place somebody comes, with the habits of the desk's own box: letters find, digits choose.
final class ReplacedPane extends VBox {
    private final DeskBox box;

    ReplacedPane(Messages messages, ArrivalViewModel model) {
        super(12);
        getStyleClass().add("desk-panel");
        setId("arrival-replaced");
        Replacing replacing = model.replacing();
        box = new DeskBox(messages, "arrival-replaced-box", "arrival.replaced.prompt", replacing.words(),
                new DeskBox.Acts(replacing::enter, replacing::choose, model::back, () -> {}));
        getChildren().addAll(DeskLook.wrapped(messages.text("arrival.replaced.title"), "desk-panel-title"), box,
                new HitsPane(messages, "arrival-replaced-hits", replacing.words(), model.live(), replacing::choose,
                        "arrival.replaced.nobody"),
                DeskLook.wrapped(messages.text("arrival.replaced.hint"), "desk-hint"));
    }

    void focusFirst() {
        box.requestFocus();
        box.end();
    }
}
