package org.rollbook.ui.lists;

import atlantafx.base.theme.Styles;
import java.util.List;
import java.util.Locale;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.rollbook.model.people.Problem;
import org.rollbook.service.lists.ImportMatch;
import org.rollbook.service.lists.ImportRow;
import org.rollbook.service.lists.ImportRow.Decision;
import org.rollbook.service.lists.ImportRow.Outcome;
import org.rollbook.service.lists.RowField;
import org.rollbook.text.Messages;
import org.rollbook.ui.lists.work.ListsViewModel;

/// Everything about the selected row: what can be decided, what is doubtful, who it may be, what is stored, how it is written.
final class RowPane extends VBox {
    private static final double HEIGHT = 176;

    private final Messages messages;
    private final ListsViewModel model;
    private final ListWords words;
    private final Consumer<Decision> decide;
    private final BiConsumer<ImportRow, ImportMatch> choose;
    private final Label title = new Label();
    private final FlowPane buttons = new FlowPane(8, 6);
    private final VBox content = new VBox(6);

    /// `decide` takes a decision for the rows that are selected, `choose` says which of several people a row means.
    RowPane(Messages messages, ListsViewModel model, Consumer<Decision> decide,
            BiConsumer<ImportRow, ImportMatch> choose) {
        super(6);
        this.messages = messages;
        this.model = model;
        this.words = new ListWords(messages);
        this.decide = decide;
        this.choose = choose;
        title.getStyleClass().add(Styles.TEXT_BOLD);
        title.setMinWidth(USE_PREF_SIZE);
        buttons.setAlignment(Pos.CENTER_RIGHT);
        HBox.setHgrow(buttons, Priority.ALWAYS);
        var head = new HBox(12, title, buttons);
        head.setAlignment(Pos.CENTER_LEFT);
        head.setMinHeight(USE_PREF_SIZE);
        var scroll = new ScrollPane(content);
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        scroll.getStyleClass().add("bare");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        setMinHeight(HEIGHT);
        setPrefHeight(HEIGHT);
        setMaxHeight(HEIGHT);
        setId("lists-row");
        getStyleClass().add("lists-detail");
        getChildren().addAll(head, scroll);
    }

    void show(List<ImportRow> rows) {
        content.getChildren().clear();
        buttons.getChildren().clear();
        title.setText(rows.size() > 1 ? messages.text("lists.row.several", Integer.toString(rows.size()))
                : rows.stream().findFirst().map(row -> messages.text("lists.row.one", Integer.toString(row.row())))
                        .orElse(""));
        for (var decision : List.of(Decision.NEW, Decision.UPDATE, Decision.SKIP, Decision.OPEN)) {
            if (rows.stream().anyMatch(row -> isOffered(row, decision))) {
                buttons.getChildren().add(button(decision));
            }
        }
        if (rows.size() == 1) {
            fill(rows.getFirst());
        }
    }

    private void fill(ImportRow row) {
        row.problems().forEach(
                problem -> add(line(problem.isDoubt() ? Feather.ALERT_TRIANGLE : Feather.INFO, problem(row, problem))));
        for (int i = 0; i < row.matches().size(); i++) {
            add(match(row, row.matches().get(i), i + 1));
        }
        var stored = row.outcome() == Outcome.UNCHANGED || row.outcome() == Outcome.UPDATE ? List.<RowField>of()
                : model.decisions().stored(row);
        if (!stored.isEmpty()) {
            var fields = new FlowPane(20, 4);
            stored.forEach(field -> fields.getChildren().add(pair(words.field(field.field()), value(row, field))));
            add(fields);
        }
        var written = model.decisions().written(row);
        if (!written.isEmpty()) {
            var original = pair(messages.text("lists.row.written"), String.join(" | ", written));
            original.setId("lists-row-written");
            add(original);
        }
    }

    private void add(Node node) {
        content.getChildren().add(node);
    }

    private String value(ImportRow row, RowField field) {
        return switch (field.field()) {
            case "organisation" -> model.decisions().organisation(row).map(words::name)
                    .orElseGet(() -> messages.text("lists.row.organisation.new", field.text()));
            default -> words.value(field.field(), field.text());
        };
    }

    private static HBox pair(String name, String text) {
        var label = new Label(name);
        label.getStyleClass().add("muted");
        label.setMinWidth(USE_PREF_SIZE);
        var value = new Label(text);
        value.setWrapText(true);
        return new HBox(6, label, value);
    }

    private static boolean isOffered(ImportRow row, Decision decision) {
        return switch (decision) {
            case OPEN -> row.decision() != Decision.OPEN;
            case UPDATE -> row.allows(decision) && !row.isAmbiguous() && !isSo(row, decision);
            case NEW, SKIP -> row.allows(decision) && !isSo(row, decision);
        };
    }

    private static boolean isSo(ImportRow row, Decision decision) {
        return row.decision() == decision || row.decision() == Decision.OPEN && switch (row.found()) {
            case NEW -> decision == Decision.NEW;
            case UPDATE -> decision == Decision.UPDATE;
            case UNCHANGED -> decision != Decision.NEW;
            case PROBLEM, SKIPPED -> decision == Decision.SKIP;
            case DUPLICATE -> false;
        };
    }

    private HBox problem(ImportRow row, Problem problem) {
        var value = words.value(problem.field(), model.decisions().value(row, problem));
        var field = new Label(
                words.field(problem.field()) + (value.isEmpty() ? "" : messages.text("lists.what.value", value)));
        field.getStyleClass().add(Styles.TEXT_BOLD);
        field.setMinWidth(USE_PREF_SIZE);
        var sentence = new Label(words.problem(problem));
        sentence.setWrapText(true);
        return new HBox(12, field, sentence);
    }

    private VBox match(ImportRow row, ImportMatch match, int number) {
        var text = row.outcome() == Outcome.UPDATE || row.outcome() == Outcome.UNCHANGED
                ? words.person(match) + messages.text("lists.what.because", words.reason(match)) : words.mayBe(match);
        var who = new HBox(8, new Label(text));
        who.setAlignment(Pos.CENTER_LEFT);
        if (row.isAmbiguous() && row.allows(Decision.UPDATE)) {
            who.getChildren().addFirst(one(row, match, number));
        }
        var box = new VBox(2, line(Feather.USER, who));
        match.differences().forEach(difference -> {
            var change = new Label(words.difference(difference));
            change.getStyleClass().add("lists-change");
            box.getChildren().add(change);
        });
        return box;
    }

    /// Says that of several people this one is meant.
    private Button one(ImportRow row, ImportMatch match, int number) {
        var button = new Button(messages.text("lists.decide.one", Integer.toString(number)));
        button.setId("lists-decide-" + number);
        button.getStyleClass().add(Styles.SMALL);
        button.setMinWidth(USE_PREF_SIZE);
        button.setFocusTraversable(false);
        button.setDisable(row.decision() == Decision.UPDATE && row.match().filter(match::equals).isPresent());
        button.setOnAction(_ -> choose.accept(row, match));
        return button;
    }

    private static HBox line(Ikon sign, HBox words) {
        var line = new HBox(8, new FontIcon(sign), words);
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    private Button button(Decision decision) {
        var word = decision.name().toLowerCase(Locale.ROOT);
        var button = new Button(messages.text("lists.decide." + word));
        button.setId("lists-decide-" + word);
        button.getStyleClass().add(Styles.SMALL);
        button.setMinWidth(USE_PREF_SIZE);
        button.setFocusTraversable(false);
        button.setOnAction(_ -> decide.accept(decision));
        return button;
    }
}
