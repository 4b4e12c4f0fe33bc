package org.rollbook.ui.participants.form;

import atlantafx.base.theme.Styles;
import java.util.stream.Collectors;
import javafx.collections.ListChangeListener;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.rollbook.model.people.Participant;
import org.rollbook.text.Messages;

/// People on file who may be the one in the form, each with what speaks for it; Ctrl+D takes the first free one over.
final class DuplicateList extends VBox {
    private static final int MOST_CLASSES = 3;

    private final Messages messages;
    private final EntryViewModel entry;

    DuplicateList(Messages messages, EntryViewModel entry) {
        super(8);
        this.messages = messages;
        this.entry = entry;
        setId("entry-alike");
        getStyleClass().add("duplicate-list");
        entry.doubts().alike().addListener((ListChangeListener<DuplicateHint>) _ -> fill());
        fill();
    }

    private void fill() {
        getChildren().setAll(entry.doubts().alike().stream().map(this::line).toList());
        setVisible(!getChildren().isEmpty());
        setManaged(!getChildren().isEmpty());
    }

    private VBox line(DuplicateHint duplicate) {
        var words = new Label(messages.text(duplicate.reasonKey(), duplicate.person().name(), place(duplicate)));
        words.setWrapText(true);
        words.setMinHeight(Region.USE_PREF_SIZE);
        var line = new VBox(4, words);
        if (duplicate.isFree() && entry.mode().get() == EntryViewModel.Mode.NEW) {
            var use = new Button(messages.text("participants.takeOver.button"));
            use.getStyleClass().addAll(Styles.SMALL);
            use.setFocusTraversable(false);
            use.setOnAction(_ -> entry.takeOver(duplicate));
            line.getChildren().add(use);
        }
        return line;
    }

    private String place(DuplicateHint duplicate) {
        return duplicate.here().map(this::here).orElseGet(() -> duplicate.attended().isEmpty()
                ? messages.text("participants.alike.nowhere") : elsewhere(duplicate));
    }

    /// Was in CC-2013 (2013), and from where the person came last.
    private String elsewhere(DuplicateHint duplicate) {
        var classes = duplicate.attended().stream().limit(MOST_CLASSES)
                .map(c -> messages.text("participants.alike.class", c.code(),
                        Integer.toString(c.from().getYear())))
                .collect(Collectors.joining(messages.text("participants.alike.class.and")));
        return duplicate.last().flatMap(Participant::organisation)
                .map(o -> messages.text("participants.alike.classes.from", classes, o.name()))
                .orElseGet(() -> messages.text("participants.alike.classes", classes));
    }

    private String here(Participant participant) {
        var number = Integer.toString(participant.number());
        return participant.organisation()
                .map(o -> messages.text("participants.alike.here.from", number, o.name()))
                .orElseGet(() -> messages.text("participants.alike.here", number));
    }
}
