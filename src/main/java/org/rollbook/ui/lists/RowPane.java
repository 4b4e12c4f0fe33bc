package org.rollbook.ui.lists;

import atlantafx.base.theme.Styles;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.rollbook.model.people.Problem;
import org.rollbook.service.ImportMatch;
import org.rollbook.service.ImportRow;
import org.rollbook.service.ImportRow.Decision;
import org.rollbook.service.ImportRow.Outcome;
import org.rollbook.ui.kit.Messages;

/// Everything about the selected row: what is doubtful, who it may be, what changes, and what can be decided.
final class RowPane extends ScrollPane {
    private static final double HEIGHT = 132;

    private final Messages messages;
    private final ListsViewModel model;
    private final ListWords words;
    private final VBox content = new VBox(6);

    RowPane(Messages messages, ListsViewModel model) {
        super();
        this.messages = messages;
        this.model = model;
        this.words = new ListWords(messages);
        setContent(content);
        setFitToWidth(true);
        setFocusTraversable(false);
        setMinHeight(HEIGHT);
        setPrefHeight(HEIGHT);
        setId("lists-row");
        getStyleClass().addAll("bare", "lists-detail");
    }

    void show(Optional<ImportRow> row) {
        content.getChildren().clear();
        row.filter(one -> one.kind() == ImportRow.Kind.PERSON).ifPresent(this::fill);
    }

    private void fill(ImportRow row) {
        row.problems().forEach(problem -> content.getChildren().add(line(Feather.ALERT_TRIANGLE, problem(row, problem))));
        var many = row.matches().size() > 1;
        for (int i = 0; i < row.matches().size(); i++) {
            content.getChildren().add(match(row, row.matches().get(i), many ? Integer.toString(i + 1) + " " : ""));
        }
        var buttons = new FlowPane(8, 6);
        for (var decision : Decision.values()) {
            if (decision != Decision.OPEN && row.allows(decision) && !isSo(row, decision)) {
                buttons.getChildren().add(button(row, decision));
            }
        }
        if (row.decision() != Decision.OPEN) {
            buttons.getChildren().add(button(row, Decision.OPEN));
        }
        content.getChildren().add(buttons);
    }

    private static boolean isSo(ImportRow row, Decision decision) {
        return row.decision() == decision || row.decision() == Decision.OPEN && switch (row.found()) {
            case NEW -> decision == Decision.NEW;
            case UPDATE -> decision == Decision.UPDATE;
            case UNCHANGED, PROBLEM, SKIPPED -> decision == Decision.SKIP;
            case DUPLICATE -> false;
        };
    }

    private HBox problem(ImportRow row, Problem problem) {
        var value = model.value(row, problem);
        var field = new Label(words.field(problem.field()) + (value.isEmpty() ? "" : messages.text("lists.what.value", value)));
        field.getStyleClass().add(Styles.TEXT_BOLD);
        field.setMinWidth(USE_PREF_SIZE);
        var sentence = new Label(words.problem(problem));
        sentence.setWrapText(true);
        return new HBox(12, field, sentence);
    }

    private VBox match(ImportRow row, ImportMatch match, String number) {
        var text = row.outcome() == Outcome.UPDATE || row.outcome() == Outcome.UNCHANGED
            ? words.person(match) + messages.text("lists.what.because", words.reason(match)) : words.mayBe(match);
        var box = new VBox(2, line(Feather.USER, new HBox(new Label(number + text))));
        match.differences().forEach(difference -> {
            var change = new Label(words.difference(difference));
            change.getStyleClass().add("lists-change");
            box.getChildren().add(change);
        });
        return box;
    }

    private static HBox line(Ikon sign, HBox words) {
        var line = new HBox(8, new FontIcon(sign), words);
        line.setAlignment(Pos.TOP_LEFT);
        return line;
    }

    private Button button(ImportRow row, Decision decision) {
        var button = new Button(messages.text("lists.decide." + decision.name().toLowerCase(Locale.ROOT)));
        button.setId("lists-decide-" + decision.name().toLowerCase(Locale.ROOT));
        button.getStyleClass().add(Styles.SMALL);
        button.setFocusTraversable(false);
        button.setOnAction(_ -> model.decide(List.of(row), decision));
        return button;
    }
}
