package org.rollbook.ui.overview;

import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.rollbook.model.course.ProgrammeItem;
import org.rollbook.model.course.Session;
import org.rollbook.model.course.Speech;
import org.rollbook.text.Messages;

/// The half-days of one day: what happens in each and who speaks.
final class DayProgramme extends VBox {

    DayProgramme(Messages messages, List<Session> sessions) {
        super(12);
        for (ProgrammeItem item : sessions.stream().flatMap(session -> session.items().stream()).toList()) {
            Label when = new Label(messages.text(item.at().half())
                    + item.starts().map(start -> "\n" + messages.time(start)).orElse(""));
            when.getStyleClass().add("muted");
            when.setMinWidth(80);
            String topic = messages.name(item.topic());
            Label what = new Label(
                    topic.isEmpty() ? messages.text(item.kind()) : messages.text(item.kind()) + " · " + topic);
            what.setWrapText(true);
            VBox text = new VBox(2, what);
            for (Speech speech : item.speeches()) {
                String capacity = messages.name(speech.capacity());
                Label speaker = new Label(messages.name(speech.speaker())
                        + (capacity.isEmpty() ? "" : messages.text("overview.speaker", capacity)));
                speaker.getStyleClass().add("muted");
                speaker.setWrapText(true);
                text.getChildren().add(speaker);
            }
            HBox.setHgrow(text, Priority.ALWAYS);
            getChildren().add(new HBox(8, when, text));
        }
    }
}
