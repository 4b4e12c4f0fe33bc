package org.rollbook.ui.kit.form;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.css.PseudoClass;
import javafx.collections.SetChangeListener;
import javafx.event.EventHandler;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.text.Text;
import javafx.util.Subscription;

/// A line that proposes while one types: Down and Up walk, Enter takes (the only proposal without walking) and so does a click,
/// Esc goes on with the words typed. The proposals stand below the line, or above it where that is better, and give way to an
/// input method while it composes.
public final class CompletionField<T> extends TextField {
    private static final double LEAST_ROW = 32;
    private static final double LEAST_WIDTH = 240;
    private static final int MOST_ROWS = 8;
    private static final double GAP = 2;
    /// What the border and padding of the list take.
    private static final double FRAME = 10;
    /// Border, padding and the bar that scrolls.
    private static final double BESIDE_WORDS = 48;

    private final Function<String, List<T>> matcher;
    private final Function<T, String> words;
    private final ListView<T> proposals = new ListView<>();
    private final SceneOverlay over = new SceneOverlay(proposals);
    private final ReadOnlyBooleanWrapper proposing = new ReadOnlyBooleanWrapper();
    private final EventHandler<MouseEvent> pressElsewhere = this::pressed;
    private Subscription presses = Subscription.EMPTY;
    private final ReadOnlyObjectWrapper<Optional<T>> chosen = new ReadOnlyObjectWrapper<>(Optional.empty());
    private Predicate<String> shorthand = _ -> false;
    private Typing typing = Typing.BY_PERSON;

    /// `matcher` answers at once (a list in memory); `words` is what the field shows for a proposal.
    public CompletionField(Function<String, List<T>> matcher, Function<T, String> words) {
        this.matcher = matcher;
        this.words = words;
        getStyleClass().add("completion-field");
        proposals.getStyleClass().add("completion-list");
        proposals.setFocusTraversable(false);
        proposals.setCellFactory(_ -> new Proposal());
        textProperty().subscribe(_ -> typed());
        focusedProperty().subscribe(focused -> {
            if (!focused) {
                shut();
            }
        });
        getPseudoClassStates().addListener((SetChangeListener<PseudoClass>) _ -> place());
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
        return proposing.getReadOnlyProperty();
    }

    /// Shows a value without proposing anything.
    public void choose(T value) {
        typing = Typing.BY_PROGRAM;
        // Not setText, which would leave nothing to take back with Ctrl+Z.
        replaceText(0, getLength(), words.apply(value));
        typing = Typing.BY_PERSON;
        chosen.set(Optional.of(value));
        shut();
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
            shut();
        } else {
            open();
        }
    }

    /// Whether nothing is left to complete.
    private boolean isWhole(List<T> found) {
        return found.size() == 1 && words.apply(found.getFirst()).equals(getText().strip());
    }

    private void open() {
        double row = Math.max(LEAST_ROW, Math.ceil(getFont().getSize() * 2));
        proposals.setFixedCellSize(row);
        if (proposing.get()) {
            place();
        } else if (getScene() != null) {
            over.show(this, this::place);
            getScene().addEventFilter(MouseEvent.MOUSE_PRESSED, pressElsewhere);
            Scene scene = getScene();
            presses = () -> scene.removeEventFilter(MouseEvent.MOUSE_PRESSED, pressElsewhere);
            proposing.set(true);
        }
    }

    private void shut() {
        over.hide();
        presses.unsubscribe();
        presses = Subscription.EMPTY;
        proposing.set(false);
    }

    private void place() {
        if (!over.isShown()) {
            return;
        }
        proposals.setVisible(SceneOverlay.isInSight(this) && !getPseudoClassStates().contains(Composing.STATE));
        Bounds line = over.at(this, getLayoutBounds());
        Bounds window = over.window();
        double above = line.getMinY() - window.getMinY() - 2 * GAP;
        double below = window.getMaxY() - line.getMaxY() - 2 * GAP;
        double wanted = proposals.getFixedCellSize() * Math.min(MOST_ROWS, proposals.getItems().size()) + FRAME;
        double height = Math.min(wanted, Math.max(above, below));
        double width = Math.min(Math.max(line.getWidth(), longest()), window.getWidth());
        proposals.resizeRelocate(Math.min(line.getMinX(), window.getMaxX() - width),
                height <= below ? line.getMaxY() + GAP : line.getMinY() - GAP - height, width, height);
    }

    private double longest() {
        return proposals.getItems().stream().mapToDouble(item -> {
            Text text = new Text(words.apply(item));
            text.setFont(getFont());
            return text.getLayoutBounds().getWidth() + BESIDE_WORDS;
        }).reduce(LEAST_WIDTH, Math::max);
    }

    /// A press outside ends the list and is what it is besides.
    private void pressed(MouseEvent press) {
        for (Node node = press.getTarget() instanceof Node target ? target : null; node != null; node = node
                .getParent()) {
            if (node == this || node == proposals) {
                return;
            }
        }
        shut();
    }

    private void walk(KeyEvent key) {
        if (!proposing.get()) {
            return;
        }
        var selection = proposals.getSelectionModel();
        switch (key.getCode()) {
            case DOWN -> selection.select(Math.min(selection.getSelectedIndex() + 1, proposals.getItems().size() - 1));
            case UP -> selection.select(Math.max(selection.getSelectedIndex() - 1, 0));
            case ESCAPE -> shut();
            case ENTER -> {
                var only = Optional.of(proposals.getItems()).filter(found -> found.size() == 1).map(List::getFirst);
                Optional.ofNullable(selection.getSelectedItem()).or(() -> only).ifPresent(this::choose);
                shut();
            }
            case TAB -> {
                Optional.ofNullable(selection.getSelectedItem()).ifPresent(this::choose);
                shut();
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
            // No wider than the list, which then needs no bar at its foot.
            setPrefWidth(0);
            // A filter, so that the list does not take the keyboard.
            addEventFilter(MouseEvent.MOUSE_PRESSED, press -> {
                press.consume();
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
