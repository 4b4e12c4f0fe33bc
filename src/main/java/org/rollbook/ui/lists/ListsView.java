package org.rollbook.ui.lists;

import atlantafx.base.theme.Styles;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javafx.animation.PauseTransition;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.rollbook.text.Messages;
import org.rollbook.ui.kit.ScreenFrame;
import org.rollbook.ui.lists.work.Filter;
import org.rollbook.ui.lists.work.ListSource;
import org.rollbook.ui.lists.work.ListsViewModel;
import org.rollbook.ui.lists.work.RowCounts;
import org.rollbook.ui.lists.work.RunningJob;
import org.rollbook.ui.lists.work.Step;

/// The desk: the three steps of a list over what the present one shows, and what is under way.
final class ListsView {
    /// What waits for the work that is under way.
    private enum Hold { NOTHING, EVERYTHING }

    private final Messages messages;
    private final ListsViewModel model;
    private final ListIntake intake;
    private final ScreenFrame page;
    private final ColumnsPane columns;
    private final SpellingsPane spellings;
    private final RowsPane rows;
    private final GonePane gone;
    private final WrittenListPane done;
    private final RunningJobBar progress;
    private final PauseTransition patience = new PauseTransition(Duration.millis(300));
    private final StackPane body = new StackPane();
    private final Map<Step, ToggleButton> steps = new EnumMap<>(Step.class);
    private final Button apply = new Button();
    private final Button export = new Button();
    private final Button next = new Button();
    private final StartPane start;

    ListsView(Messages messages, ListsViewModel model, ListIntake intake, Runnable leave) {
        this.messages = messages;
        this.model = model;
        this.intake = intake;
        this.page = new ScreenFrame(messages, "lists.title");
        this.columns = new ColumnsPane(messages, model);
        this.spellings = new SpellingsPane(messages, model);
        this.rows = new RowsPane(messages, model, apply::requestFocus);
        this.gone = new GonePane(messages, model, apply::requestFocus);
        this.done = new WrittenListPane(messages, model, intake, leave);
        this.progress = new RunningJobBar(messages, model);
        this.start = new StartPane(messages, model, intake);
        layOut();
        behave(leave);
    }

    Node node() {
        return page;
    }

    private void layOut() {
        var tools = new HBox(4, step(Step.COLUMNS, "lists.step.columns"),
                step(Step.ORGANISATIONS, "lists.step.organisations"),
                step(Step.ROWS, "lists.step.rows"));
        tools.setAlignment(Pos.CENTER_LEFT);
        export.setId("lists-export");
        export.setMinWidth(Region.USE_PREF_SIZE);
        export.setOnAction(_ -> intake.export());
        next.setText(messages.text("lists.next"));
        next.setId("lists-next");
        next.setMinWidth(Region.USE_PREF_SIZE);
        next.setOnAction(_ -> model.goOn());
        apply.setId("lists-apply");
        apply.getStyleClass().add(Styles.ACCENT);
        apply.setMinWidth(Region.USE_PREF_SIZE);
        apply.setTooltip(new Tooltip(messages.text("lists.apply.hint")));
        apply.setOnAction(_ -> model.writing().apply());
        page.count().setMinWidth(0);
        next.managedProperty().bind(next.visibleProperty());
        export.managedProperty().bind(export.visibleProperty());
        page.tools(tools, next, export, apply);
        VBox.setVgrow(body, Priority.ALWAYS);
        page.body(new VBox(8, progress, new FilterBar(messages, model), body)).startAt(body);
    }

    private ToggleButton step(Step step, String key) {
        var button = new ToggleButton(messages.text(key));
        button.setId("lists-step-" + step.name().toLowerCase(Locale.ROOT));
        button.getStyleClass().addAll(Styles.FLAT, "lists-step");
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(_ -> {
            model.go(step);
            button.setSelected(model.step().get() == step);
        });
        steps.put(step, button);
        return button;
    }

    private void behave(Runnable leave) {
        model.step().subscribe(_ -> show());
        model.done().subscribe((_, _) -> show());
        model.filter().subscribe((_, _) -> show());
        model.source().subscribe(this::name);
        model.counts().subscribe(this::count);
        patience.setOnFinished(_ -> showProgress());
        model.work().subscribe(this::showWork);
        page.addEventHandler(KeyEvent.KEY_PRESSED, key -> {
            if (key.getCode() == KeyCode.ESCAPE && !key.isShortcutDown()) {
                if (model.work().get().isPresent()) {
                    model.stop();
                } else {
                    leave.run();
                }
                key.consume();
            }
        });
        page.sceneProperty().subscribe(scene -> {
            if (scene != null) {
                focusIfShown();
            }
        });
    }

    /// Which list this is stands beside the title at every step.
    private void name(Optional<ListSource> source) {
        page.count().setText(source
                .map(list -> new ListWords(messages).source(list.name(), list.sheets().size() > 1 ? list.sheet() : ""))
                .orElse(""));
    }

    private void count(RowCounts counts) {
        apply.setText(
                messages.text(applyKey(counts), Integer.toString(counts.imported()),
                        Integer.toString(counts.undecided()),
                        Integer.toString(counts.leaving())));
        apply.setDisable(counts.written() == 0);
        export.setText(messages.text("lists.export.count", Integer.toString(counts.correctable())));
        export.setDisable(counts.correctable() == 0);
    }

    private static String applyKey(RowCounts counts) {
        if (counts.leaving() > 0) {
            return counts.undecided() > 0 ? "lists.apply.leaving.some" : "lists.apply.leaving";
        }
        return counts.undecided() > 0 ? "lists.apply.some" : "lists.apply";
    }

    private void show() {
        var step = model.step().get();
        steps.forEach((one, button) -> {
            button.setSelected(one == step);
            button.setVisible(step != Step.NONE);
        });
        next.setVisible(step == Step.COLUMNS || step == Step.ORGANISATIONS);
        export.setVisible(step == Step.ROWS);
        apply.setVisible(step != Step.NONE);
        body.getChildren().setAll(switch (step) {
            case NONE -> model.done().get().isPresent() ? done : start;
            case COLUMNS -> columns;
            case ORGANISATIONS -> spellings;
            case ROWS -> model.filter().get() == Filter.GONE ? gone : rows;
        });
        focusIfShown();
    }

    /// Until its skin is made, what is in a scroll pane is in no scene and cannot take the keyboard.
    private void focusIfShown() {
        if (page.getScene() != null) {
            page.applyCss();
            focus();
        }
    }

    private void focus() {
        if (body.isDisable()) {
            progress.start();
        } else {
            switch (model.step().get()) {
                case NONE -> {
                    if (model.done().get().isPresent()) {
                        done.start();
                    } else {
                        start.start();
                    }
                }
                case COLUMNS -> columns.start();
                case ORGANISATIONS -> spellings.start();
                case ROWS -> {
                    if (model.filter().get() == Filter.GONE) {
                        gone.start();
                    } else {
                        rows.start();
                    }
                }
            }
        }
    }

    /// What is soon over takes the keyboard from nobody.
    private void showWork(Optional<RunningJob> work) {
        if (work.isEmpty()) {
            patience.stop();
            progress.setVisible(false);
            hold(Hold.NOTHING);
        } else if (!progress.isVisible()) {
            patience.playFromStart();
        }
    }

    private void showProgress() {
        progress.setVisible(true);
        boolean comparing = model.work().get().filter(work -> work.kind() == RunningJob.Kind.COMPARING).isPresent();
        hold(comparing && model.step().get() != Step.NONE ? Hold.NOTHING : Hold.EVERYTHING);
    }

    private void hold(Hold hold) {
        boolean held = hold == Hold.EVERYTHING;
        if (body.isDisable() != held) {
            body.setDisable(held);
            focusIfShown();
        }
    }
}
