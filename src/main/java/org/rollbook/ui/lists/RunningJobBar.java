package org.rollbook.ui.lists;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.rollbook.text.Messages;
import org.rollbook.ui.lists.work.ListsViewModel;
import org.rollbook.ui.lists.work.RunningJob;

/// What is under way and how far it is, with the button that stops it.
final class RunningJobBar extends HBox {
    private final Messages messages;
    private final ProgressBar bar = new ProgressBar();
    private final Label sentence = new Label();
    private final Button stop;

    RunningJobBar(Messages messages, ListsViewModel model) {
        super(12);
        this.messages = messages;
        this.stop = new Button(messages.text("lists.stop"));
        setAlignment(Pos.CENTER_LEFT);
        getStyleClass().add("lists-progress");
        managedProperty().bind(visibleProperty());
        bar.setId("lists-progress");
        bar.setMaxWidth(Double.MAX_VALUE);
        setHgrow(bar, Priority.ALWAYS);
        sentence.setMinWidth(USE_PREF_SIZE);
        stop.setId("lists-stop");
        stop.setMinWidth(USE_PREF_SIZE);
        stop.setOnAction(_ -> model.stop());
        getChildren().addAll(sentence, bar, stop);
        setVisible(false);
        model.work().subscribe(work -> work.ifPresent(this::show));
    }

    void start() {
        stop.requestFocus();
    }

    private void show(RunningJob work) {
        sentence.setText(messages.text(work.key()));
        bar.setAccessibleText(sentence.getText());
        bar.progressProperty().bind(work.job().progress());
    }
}
