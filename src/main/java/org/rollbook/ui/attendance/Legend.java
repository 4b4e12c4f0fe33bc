package org.rollbook.ui.attendance;

import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import org.rollbook.model.attendance.Status;
import org.rollbook.text.Messages;

/// Statuses with their keys and symbols, always in sight at the foot.
final class Legend extends FlowPane {
    private final Messages messages;

    Legend(Messages messages) {
        super(14, 4);
        this.messages = messages;
        getStyleClass().add("legend");
    }

    void show(List<Status> statuses) {
        getChildren().clear();
        for (var status : statuses) {
            var keys = status.code().equals(Status.PRESENT) ? messages.text("attendance.key.present", status.key())
                    : status.key();
            getChildren().add(entry(keys, status.symbol() + " " + messages.name(status.name())));
        }
        getChildren().addAll(entry(messages.text("attendance.key.delete"), messages.text("attendance.unmarked")),
                entry("L", messages.text("attendance.key.leave")),
                entry("M", messages.text("attendance.key.minutes")),
                entry("W", messages.text("attendance.key.why")),
                entry("Ctrl+D", messages.text("attendance.key.copy")),
                entry("Shift+↓", messages.text("attendance.key.range")));
    }

    private static HBox entry(String key, String words) {
        var cap = new Label(key);
        cap.getStyleClass().add("legend-key");
        return new HBox(5, cap, new Label(words));
    }
}
