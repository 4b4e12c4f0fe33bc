package org.rollbook.ui.checks;

import atlantafx.base.theme.Styles;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.rollbook.model.merging.PersonMerge.Certainty;
import org.rollbook.model.merging.Side;
import org.rollbook.text.Messages;
import org.rollbook.ui.checks.MergeViewModel.Stage;
import org.rollbook.ui.kit.form.CompletionField;

/// Two records side by side with what comes of them; Enter merges, Esc leaves everything as it is.
final class MergeView extends VBox {
    private final Messages messages;
    private final MergeViewModel model;
    private final PairTable table;
    private final CompletionField<MergeCandidate> with;
    private final Label title = new Label();
    private final Label first = heading();
    private final Label second = heading();
    private final Label result = new Label();
    private final VBox moves = new VBox(2);
    private final Label warning = new Label();
    private final CheckBox sure = new CheckBox();
    private final Button merge;
    private final VBox choosing;
    private final VBox comparing;

    MergeView(Messages messages, MergeViewModel model) {
        super(12);
        this.messages = messages;
        this.model = model;
        this.table = new PairTable(messages, model);
        this.with = new CompletionField<>(model::find, candidate -> candidate.words().in(messages))
                .shorthand(_ -> true);
        this.merge = button("merge-do", "merge.do", this::merge);
        setId("merge-pane");
        title.setId("merge-title");
        title.getStyleClass().add("side-title");
        choosing = choosing();
        comparing = comparing();
        var buttons = new HBox(8, merge, button("merge-cancel", "dialog.cancel", model::close));
        buttons.getStyleClass().add("side-buttons");
        merge.getStyleClass().add(Styles.ACCENT);
        merge.managedProperty().bind(merge.visibleProperty());
        VBox.setVgrow(comparing, Priority.ALWAYS);
        getChildren().addAll(title, choosing, comparing, buttons);
        bind();
    }

    private VBox choosing() {
        with.setId("merge-with");
        with.setPromptText(messages.text("merge.with.prompt"));
        with.setAccessibleText(messages.text("merge.with.prompt"));
        with.setMaxWidth(480);
        with.chosen().subscribe(chosen -> chosen.ifPresent(model::choose));
        return new VBox(8, with);
    }

    private VBox comparing() {
        var hint = new Label(messages.text("merge.hint"));
        hint.getStyleClass().add("muted");
        hint.setWrapText(true);
        hint.setMinHeight(USE_PREF_SIZE);
        result.setId("merge-result");
        result.getStyleClass().add("merge-result");
        moves.setId("merge-moves");
        warning.setId("merge-warning");
        warning.setGraphic(new FontIcon(Feather.ALERT_TRIANGLE));
        sure.setText(messages.text("merge.sure"));
        sure.setId("merge-sure");
        for (var line : new Label[] {result, warning}) {
            wrap(line);
        }
        for (Node node : new Node[] {warning, sure}) {
            node.managedProperty().bind(node.visibleProperty());
        }
        sure.selectedProperty().subscribe(chosen -> model.assure(chosen ? Certainty.SURE : Certainty.USUAL));
        VBox.setVgrow(table, Priority.ALWAYS);
        var headings = table.columns(new Label(), first, second);
        headings.getStyleClass().add("pair-headings");
        return new VBox(10, hint, headings, table, caption("merge.result"), result, caption("merge.moves"), moves,
                warning, sure);
    }

    private void bind() {
        model.stage().subscribe(this::show);
        model.first().subscribe((_, _) -> {
            if (model.stage().get() == Stage.CHOOSING) {
                show(Stage.CHOOSING);
            }
        });
        model.pair().subscribe(pair -> pair.ifPresent(this::show));
        model.refused()
                .subscribe(refused -> refused.ifPresent(refusal -> warn(messages.refusal(refusal), Styles.DANGER)));
        // A filter, since lists take Esc for themselves.
        addEventFilter(KeyEvent.KEY_PRESSED, key -> {
            if (key.getCode() == KeyCode.ENTER && (key.getTarget() == table || key.getTarget() == sure)) {
                merge();
                key.consume();
            } else if (key.getCode() == KeyCode.ESCAPE && !with.proposing().get()) {
                model.close();
                key.consume();
            }
        });
    }

    private void show(Stage stage) {
        for (var part : new VBox[] {choosing, comparing}) {
            part.setVisible(part == (stage == Stage.CHOOSING ? choosing : comparing));
            part.setManaged(part.isVisible());
        }
        merge.setVisible(stage == Stage.COMPARING);
        if (stage == Stage.CHOOSING) {
            title.setText(model.first().get().in(messages));
            with.clear();
            with.requestFocus();
        } else if (stage == Stage.COMPARING) {
            sure.setSelected(false);
            applyCss();
            table.start();
        }
    }

    private void show(Pair pair) {
        title.setText(pair.title().in(messages));
        first.setText(pair.heading(Side.FIRST).in(messages));
        second.setText(pair.heading(Side.SECOND).in(messages));
        table.show(pair.rows());
        result.setText(pair.result().in(messages));
        moves.getChildren().setAll(pair.moves().stream().map(move -> wrap(new Label(move.in(messages)))).toList());
        if (moves.getChildren().isEmpty()) {
            moves.getChildren().setAll(new Label(messages.text("merge.moves.none")));
        }
        sure.setVisible(pair.doubt().isPresent());
        merge.setDisable(pair.obstacle().isPresent());
        pair.obstacle().map(messages::refusal).ifPresentOrElse(text -> warn(text, Styles.DANGER),
                () -> pair.doubt().map(doubt -> doubt.in(messages)).ifPresentOrElse(text -> warn(text, Styles.WARNING),
                        () -> warning.setVisible(false)));
    }

    /// Whoever has not said that he is sure is asked to.
    private void merge() {
        if (model.isUnsure()) {
            sure.requestFocus();
        } else if (!merge.isDisabled()) {
            model.merge();
        }
    }

    private void warn(String text, String style) {
        warning.setText(text);
        warning.getStyleClass().setAll("label", style.equals(Styles.DANGER) ? "banner-danger" : "banner-warning");
        warning.setVisible(true);
    }

    private Label caption(String key) {
        var caption = new Label(messages.text(key));
        caption.getStyleClass().add("form-label");
        return caption;
    }

    private Button button(String id, String key, Runnable handler) {
        var button = new Button(messages.text(key));
        button.setId(id);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(_ -> handler.run());
        return button;
    }

    private static Label heading() {
        var heading = new Label();
        heading.getStyleClass().add("pair-heading");
        return heading;
    }

    private static Label wrap(Label line) {
        line.setWrapText(true);
        line.setMinHeight(Region.USE_PREF_SIZE);
        return line;
    }
}
