package org.rollbook.ui.participants;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import org.rollbook.model.people.ListOrder;
import org.rollbook.text.Messages;
import org.rollbook.ui.kit.Segments;

/// The four orders of the list beside each other, and the words that a list by strokes carries.
final class OrderChoice extends HBox {
    static final Map<ListOrder, String> KEYS = new EnumMap<>(Map.of(ListOrder.NUMBER, "participants.order.number",
            ListOrder.PROTOCOL, "participants.order.protocol", ListOrder.STROKE, "participants.order.stroke",
            ListOrder.PINYIN, "participants.order.pinyin"));

    OrderChoice(Messages messages, ObjectProperty<ListOrder> order) {
        super(12);
        setAlignment(Pos.CENTER_LEFT);
        var segments = new Segments<>(order);
        KEYS.forEach((choice, key) -> segments.choice(choice, "order-" + choice.name().toLowerCase(Locale.ROOT),
                messages.text(key)));
        var caption = new Label();
        caption.getStyleClass().add("page-count");
        caption.setId("order-caption");
        caption.setMinWidth(0);
        caption.textProperty().bind(order
                .map(chosen -> chosen == ListOrder.STROKE ? messages.text("participants.order.stroke.caption") : ""));
        caption.visibleProperty().bind(Bindings.createBooleanBinding(
                () -> caption.getWidth() + 1 >= caption.prefWidth(-1), caption.widthProperty(),
                caption.textProperty()));
        getStyleClass().add("order-choice");
        getChildren().addAll(segments, caption);
    }
}
