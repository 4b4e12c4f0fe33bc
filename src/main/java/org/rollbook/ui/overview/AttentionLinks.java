package org.rollbook.ui.overview;

import java.util.List;
import javafx.scene.control.Hyperlink;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.rollbook.model.course.HalfDay;
import org.rollbook.service.course.Overview;
import org.rollbook.text.Messages;
import org.rollbook.ui.kit.navigation.Journey;
import org.rollbook.ui.kit.navigation.ScreenId;

/// What needs attention, each line a way to the screen where it is dealt with.
final class AttentionLinks extends VBox {
    private final Messages messages;

    AttentionLinks(Messages messages, List<Overview.Attention> attention, Journey journey) {
        super(4);
        this.messages = messages;
        for (Overview.Attention a : attention) {
            Hyperlink link = new Hyperlink(messages.text("overview.attention." + a.key(), a.count(), example(a)));
            link.setGraphic(new FontIcon(Feather.ALERT_CIRCLE));
            link.setId("attention-" + a.key());
            link.setWrapText(true);
            link.setOnAction(_ -> journey.to(screenOf(a.key())));
            getChildren().add(link);
        }
    }

    /// A half-day is named as people say it, everybody else by their name.
    private String example(Overview.Attention attention) {
        if (!attention.key().equals("notTaken")) {
            return attention.example();
        }
        HalfDay at = HalfDay.parse(attention.example());
        return messages.shortDay(at.date()) + " " + messages.text(at.half());
    }

    private static ScreenId screenOf(String attention) {
        return switch (attention) {
            case "notTaken" -> ScreenId.ATTENDANCE;
            case "noHosts" -> ScreenId.ORGANISATIONS;
            case "noTeacher", "overCapacity" -> ScreenId.CLASSES;
            default -> ScreenId.PARTICIPANTS;
        };
    }
}
