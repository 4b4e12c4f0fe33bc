package org.rollbook.ui;

import javafx.animation.PauseTransition;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.util.Duration;
import javafx.util.Subscription;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.rollbook.text.Messages;
import org.rollbook.ui.kit.Background;

/// The line at the foot of the window: what is saved, where, by whom, and what is wrong.
public final class StatusLine extends HBox {
    private static final Duration PATIENCE = Duration.millis(300);

    private final Label saved = new Label();
    private final Label file = new Label();
    private final Label desk = new Label();
    private final Label problem = new Label();
    private final ProgressIndicator working = new ProgressIndicator();
    private final PauseTransition pause = new PauseTransition(PATIENCE);
    private final Subscription subscription;

    StatusLine(Messages messages, Background background) {
        super(16);
        getStyleClass().add("status-line");
        setId("status");
        setAlignment(Pos.CENTER_LEFT);
        saved.setId("status-saved");
        saved.getStyleClass().add("status-saved");
        file.setId("status-place");
        problem.setId("status-problem");
        problem.getStyleClass().add("status-problem");
        problem.setGraphic(new FontIcon(Feather.ALERT_TRIANGLE));
        problem.visibleProperty().bind(problem.textProperty().isNotEmpty());
        working.setVisible(false);
        working.setAccessibleText(messages.text("status.working"));
        var space = new Region();
        setHgrow(space, Priority.ALWAYS);
        getChildren().addAll(saved, working, space, problem, file, desk);
        pause.setOnFinished(_ -> working.setVisible(true));
        subscription = Subscription.combine(
                background.savedAt().subscribe(at -> at.ifPresent(time -> saved(messages.text("status.saved", time)))),
                background.busy().subscribe(this::work));
    }

    /// The data file's name, not its path.
    public void file(String name) {
        file.setText(name);
        file.setGraphic(new FontIcon(Feather.DATABASE));
    }

    /// A server and the database on it.
    public void server(String name) {
        file.setText(name);
        file.setGraphic(new FontIcon(Feather.SERVER));
    }

    /// Who sits where: “教务处 · 王芳”.
    public void desk(String name) {
        desk.setText(name);
        desk.setGraphic(new FontIcon(Feather.USER));
    }

    /// One sentence while something is wrong; empty when all is well again.
    public void problem(String sentence) {
        problem.setText(sentence);
    }

    void leave() {
        subscription.unsubscribe();
        pause.stop();
    }

    private void saved(String text) {
        saved.setText(text);
        saved.setGraphic(new FontIcon(Feather.CHECK));
    }

    private void work(boolean busy) {
        if (busy) {
            pause.playFromStart();
        } else {
            pause.stop();
            working.setVisible(false);
        }
    }
}
