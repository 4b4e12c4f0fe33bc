package org.rollbook.ui;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.BiPredicate;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.rollbook.text.Messages;

/// A line to type in and what fits below it: the command palette and the class switcher.
final class Chooser<T> extends VBox {
    private static final double ROW = 36;
    private static final int MOST_ROWS = 9;

    private final TextField line = new TextField();
    private final ObservableList<T> fitting = FXCollections.observableArrayList();
    private final ListView<T> list = new ListView<>(fitting);
    private final Function<T, String> words;
    private final Function<T, String> detail;
    private final Consumer<T> taken;
    private List<T> all = List.of();
    private BiPredicate<String, String> fits = (text, typed) -> writtenIn(text, typed);

    Chooser(Messages messages, String promptKey, Function<T, String> words, Function<T, String> detail,
            Consumer<T> taken) {
        this.words = words;
        this.detail = detail;
        this.taken = taken;
        getStyleClass().add("chooser");
        setMaxWidth(560);
        line.setId("chooser-line");
        line.getStyleClass().add("chooser-line");
        line.setPromptText(messages.text(promptKey));
        line.setAccessibleText(messages.text(promptKey));
        list.setId("chooser-list");
        list.setFixedCellSize(ROW);
        list.setFocusTraversable(false);
        list.setAccessibleText(messages.text(promptKey));
        list.setCellFactory(_ -> new Choice());
        list.setPlaceholder(new Label(messages.text("chooser.nothing")));
        line.textProperty().subscribe(this::narrow);
        line.addEventFilter(KeyEvent.KEY_PRESSED, this::walk);
        getChildren().addAll(line, list);
    }

    /// How what is typed is compared with what there is; by what is written unless said otherwise.
    void search(BiPredicate<String, String> comparing) {
        fits = comparing;
    }

    void open(Overlay overlay, List<T> choices) {
        all = List.copyOf(choices);
        line.clear();
        narrow("");
        overlay.open(this, line);
    }

    private void narrow(String typed) {
        fitting.setAll(all.stream().filter(choice -> fits.test(text(choice), typed))
                .sorted(Comparator.comparing(choice -> !writtenIn(text(choice), typed))).toList());
        list.getSelectionModel().selectFirst();
        list.setPrefHeight(ROW * Math.clamp(fitting.size(), 1, MOST_ROWS) + 2);
    }

    private String text(T choice) {
        return words.apply(choice) + " " + detail.apply(choice);
    }

    private static boolean writtenIn(String text, String typed) {
        return text.toLowerCase(Locale.ROOT).contains(typed.strip().toLowerCase(Locale.ROOT));
    }

    private void walk(KeyEvent key) {
        var selection = list.getSelectionModel();
        switch (key.getCode()) {
            case DOWN -> selection.selectNext();
            case UP -> selection.selectPrevious();
            case ENTER -> take();
            default -> {
                return;
            }
        }
        list.scrollTo(Math.max(0, selection.getSelectedIndex() - MOST_ROWS + 2));
        key.consume();
    }

    private void take() {
        var choice = list.getSelectionModel().getSelectedItem();
        if (choice != null) {
            taken.accept(choice);
        }
    }

    private final class Choice extends ListCell<T> {
        private final Label name = new Label();
        private final Label more = new Label();
        private final HBox row = new HBox(12, name, space(), more);

        Choice() {
            row.setAlignment(Pos.CENTER_LEFT);
            more.getStyleClass().add("chooser-detail");
            more.setMinWidth(Region.USE_PREF_SIZE);
            setOnMouseClicked(_ -> take());
        }

        @Override
        protected void updateItem(T item, boolean empty) {
            super.updateItem(item, empty);
            setGraphic(empty ? null : row);
            if (!empty) {
                name.setText(words.apply(item));
                more.setText(detail.apply(item));
            }
        }

        private static Region space() {
            var space = new Region();
            HBox.setHgrow(space, Priority.ALWAYS);
            return space;
        }
    }
}
