package org.rollbook.ui.kit;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.stage.Popup;

/// A line that proposes while one types: Down and Up walk, Enter takes (the only proposal without walking) and so does a click,
/// Esc goes on with the words typed.
public final class CompletionField<T> extends TextField {
    private static final double ROW = 32;
    private static final int MOST_ROWS = 8;

    private final Function<String, List<T>> matcher;
    private final Function<T, String> words;
    private final ListView<T> proposals = new ListView<>();
    private final Popup popup = new Popup();
    private final ReadOnlyObjectWrapper<Optional<T>> chosen = new ReadOnlyObjectWrapper<>(Optional.empty());
    private Predicate<String> shorthand = _ -> false;
    private Typing typing = Typing.BY_PERSON;

    /// `matcher` answers at once (a list in memory); `words` is what the field shows for a proposal.
    public CompletionField(Function<String, List<T>> matcher, Function<T, String> words) {
        this.matcher = matcher;
        this.words = words;
        getStyleClass().add("completion-field");
        proposals.getStyleClass().add("completion-list");
        proposals.setFixedCellSize(ROW);
        proposals.setFocusTraversable(false);
        proposals.setCellFactory(_ -> new Proposal());
        popup.getContent().add(proposals);
        popup.setAutoHide(true);
        popup.setConsumeAutoHidingEvents(false);
        popup.setHideOnEscape(false);
        textProperty().subscribe(_ -> typed());
        focusedProperty().subscribe(focused -> {
            if (!focused) {
                popup.hide();
            }
        });
        addEventFilter(KeyEvent.KEY_PRESSED, this::walk);
    }

    /// Words that are never meant as they stand, such as initials: for them the best proposal is chosen beforehand.
    public CompletionField<T> shorthand(Predicate<String> words) {
        shorthand = words;
        return this;
    }

    /// The proposal that was taken; empty as soon as other words are typed.
    public ReadOnlyObjectProperty<Optional<T>> chosen() {
        return chosen.getReadOnlyProperty();
    }

    /// Whether the list is open; Enter then belongs to the list.
    public ReadOnlyBooleanProperty proposing() {
        return popup.showingProperty();
    }

    /// Shows a value without proposing anything.
    public void choose(T value) {
        typing = Typing.BY_PROGRAM;
        setText(words.apply(value));
        positionCaret(getText().length());
        typing = Typing.BY_PERSON;
        chosen.set(Optional.of(value));
        popup.hide();
    }

    private void typed() {
        if (typing == Typing.BY_PROGRAM) {
            return;
        }
        chosen.set(Optional.empty());
        var found = getText() == null || getText().isBlank() ? List.<T>of() : matcher.apply(getText().strip());
        proposals.getItems().setAll(found);
        if (!found.isEmpty() && shorthand.test(getText().strip())) {
            proposals.getSelectionModel().selectFirst();
        } else {
            proposals.getSelectionModel().clearSelection();
        }
        if (found.isEmpty() || !isFocused() || isWhole(found)) {
            popup.hide();
        } else {
            open();
        }
    }

    /// Whether nothing is left to complete.
    private boolean isWhole(List<T> found) {
        return found.size() == 1 && words.apply(found.getFirst()).equals(getText().strip());
    }

    private void open() {
        proposals.setPrefHeight(ROW * Math.min(MOST_ROWS, proposals.getItems().size()) + 10);
        proposals.setPrefWidth(Math.max(getWidth(), 240));
        var corner = localToScreen(0, getHeight() + 2);
        if (!popup.isShowing() && corner != null) {
            popup.show(this, corner.getX(), corner.getY());
        }
    }

    private void walk(KeyEvent key) {
        if (!popup.isShowing()) {
            return;
        }
        var selection = proposals.getSelectionModel();
        switch (key.getCode()) {
            case DOWN -> selection.select(Math.min(selection.getSelectedIndex() + 1, proposals.getItems().size() - 1));
            case UP -> selection.select(Math.max(selection.getSelectedIndex() - 1, 0));
            case ESCAPE -> popup.hide();
            case ENTER -> {
                var only = Optional.of(proposals.getItems()).filter(found -> found.size() == 1).map(List::getFirst);
                Optional.ofNullable(selection.getSelectedItem()).or(() -> only).ifPresent(this::choose);
                popup.hide();
            }
            case TAB -> {
                Optional.ofNullable(selection.getSelectedItem()).ifPresent(this::choose);
                popup.hide();
                return;
            }
            default -> {
                return;
            }
        }
        proposals.scrollTo(Math.max(0, selection.getSelectedIndex() - MOST_ROWS + 2));
        key.consume();
    }

    private enum Typing { BY_PERSON, BY_PROGRAM }

    private final class Proposal extends ListCell<T> {
        Proposal() {
            setOnMousePressed(_ -> {
                if (!isEmpty()) {
                    choose(getItem());
                }
            });
        }

        @Override
        protected void updateItem(T item, boolean empty) {
            super.updateItem(item, empty);
            setText(empty ? "" : words.apply(item));
        }
    }
}
