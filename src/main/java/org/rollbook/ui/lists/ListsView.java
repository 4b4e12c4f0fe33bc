package org.rollbook.ui.lists;

import atlantafx.base.theme.Styles;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.rollbook.ui.kit.EmptyState;
import org.rollbook.ui.kit.Messages;
import org.rollbook.ui.kit.Page;

/// The desk: the three steps of a list over what the present one shows, and what is under way.
final class ListsView {
    private final Messages messages;
    private final ListsViewModel model;
    private final ListIntake intake;
    private final Page page;
    private final ColumnsPane columns;
    private final SpellingsPane spellings;
    private final RowsPane rows;
    private final GonePane gone;
    private final StackPane body = new StackPane();
    private final Map<Step, ToggleButton> steps = new EnumMap<>(Step.class);
    private final FlowPane filters = new FlowPane(6, 6);
    private final Button apply = new Button();
    private final Button export = new Button();
    private final HBox progress = new HBox(12);
    private final EmptyState empty;

    ListsView(Messages messages, ListsViewModel model, ListIntake intake, Runnable leave) {
        this.messages = messages;
        this.model = model;
        this.intake = intake;
        this.page = new Page(messages, "lists.title");
        this.columns = new ColumnsPane(messages, model);
        this.spellings = new SpellingsPane(messages, model);
        this.rows = new RowsPane(messages, model);
        this.gone = new GonePane(messages, model);
        this.empty = new EmptyState(messages, Feather.UPLOAD, "lists.empty.title", "lists.empty.sentence")
            .action("lists-choose", "lists.choose", intake::choose)
            .action("lists-paste", "lists.paste", intake::paste)
            .action("lists-template", "lists.template", intake::template);
        layOut();
        behave(leave);
    }

    Node node() {
        return page;
    }

    private void layOut() {
        filters();
        var tools = new HBox(4, step(Step.COLUMNS, "lists.step.columns"), step(Step.ORGANISATIONS, "lists.step.organisations"),
            step(Step.ROWS, "lists.step.rows"));
        tools.setAlignment(Pos.CENTER_LEFT);
        export.setText(messages.text("lists.export"));
        export.setId("lists-export");
        export.setOnAction(_ -> intake.export());
        apply.setId("lists-apply");
        apply.getStyleClass().add(Styles.ACCENT);
        apply.setMinWidth(Region.USE_PREF_SIZE);
        apply.setOnAction(_ -> model.apply());
        page.tools(tools, export, apply);
        progress.setAlignment(Pos.CENTER_LEFT);
        progress.getStyleClass().add("lists-progress");
        progress.managedProperty().bind(progress.visibleProperty());
        progress.setVisible(false);
        VBox.setVgrow(body, Priority.ALWAYS);
        page.body(new VBox(8, progress, filters, body)).startAt(body);
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

    /// The counts are always in sight; the key of each stands in the palette and on the sheet of keys.
    private void filters() {
        var group = new ToggleGroup();
        for (var filter : Filter.values()) {
            var button = new ToggleButton();
            button.setId("lists-filter-" + filter.name().toLowerCase(Locale.ROOT));
            button.getStyleClass().addAll(Styles.SMALL, "lists-filter");
            button.setToggleGroup(group);
            button.setMinWidth(Region.USE_PREF_SIZE);
            button.textProperty().bind(Bindings.createStringBinding(() -> text(filter), model.counts()));
            button.disableProperty().bind(Bindings.createBooleanBinding(
                () -> filter != Filter.ALL && model.counts().get().of(filter) == 0, model.counts()));
            button.setOnAction(_ -> {
                model.filter().set(filter);
                button.setSelected(true);
            });
            model.filter().subscribe(now -> button.setSelected(now == filter));
            filters.getChildren().add(button);
        }
        var hint = new Label(messages.text("lists.hint"));
        hint.getStyleClass().add("lists-hint");
        filters.getChildren().add(hint);
        filters.managedProperty().bind(filters.visibleProperty());
    }

    private String text(Filter filter) {
        return messages.text("lists.filter." + filter.name().toLowerCase(Locale.ROOT), Integer.toString(model.counts().get().of(filter)));
    }

    private void behave(Runnable leave) {
        model.step().subscribe(_ -> show());
        model.filter().subscribe((_, _) -> show());
        model.counts().subscribe(this::count);
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

    private void count(Counts counts) {
        apply.setText(messages.text("lists.apply", Integer.toString(counts.written())));
        apply.setDisable(counts.written() == 0);
        export.setDisable(counts.rows().isEmpty());
    }

    private void show() {
        var step = model.step().get();
        steps.forEach((one, button) -> {
            button.setSelected(one == step);
            button.setVisible(step != Step.NONE);
        });
        var rowsInFront = step == Step.ROWS;
        filters.setVisible(rowsInFront);
        export.setVisible(step != Step.NONE);
        apply.setVisible(step != Step.NONE);
        body.getChildren().setAll(switch (step) {
            case NONE -> empty;
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
        switch (model.step().get()) {
            case NONE -> empty.lookupAll(".button").stream().findFirst().ifPresent(Node::requestFocus);
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

    private void showWork(Optional<Work> work) {
        progress.setVisible(work.isPresent());
        body.setDisable(work.isPresent());
        work.ifPresent(under -> {
            var bar = new ProgressBar();
            bar.setId("lists-progress");
            bar.progressProperty().bind(under.job().progress());
            bar.setMaxWidth(Double.MAX_VALUE);
            HBox.setHgrow(bar, Priority.ALWAYS);
            var stop = new Button(messages.text("lists.stop"));
            stop.setId("lists-stop");
            stop.setOnAction(_ -> model.stop());
            progress.getChildren().setAll(new Label(messages.text(under.key())), bar, stop);
            if (page.getScene() != null) {
                stop.requestFocus();
            }
        });
        if (work.isEmpty()) {
            focusIfShown();
        }
    }
}
