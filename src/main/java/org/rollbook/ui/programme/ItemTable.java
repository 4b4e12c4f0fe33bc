package org.rollbook.ui.programme;

import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.css.PseudoClass;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import org.rollbook.model.Language;
import org.rollbook.model.course.ProgrammeItem;
import org.rollbook.model.course.SessionKind;
import org.rollbook.text.Messages;

/// The items under each other, each day and half-day named once, days divided by a stronger line.
final class ItemTable extends TableView<ProgrammeItem> {
    private static final PseudoClass DAY = PseudoClass.getPseudoClass("day");
    private static final PseudoClass TODAY = PseudoClass.getPseudoClass("today");
    private static final PseudoClass SPECIAL = PseudoClass.getPseudoClass("special");
    private static final double ROOMY = 860;
    private static final double BESIDE_FORM = 520;

    private final Messages messages;
    private final ProgrammeViewModel model;

    ItemTable(Messages messages, ProgrammeViewModel model) {
        super(model.items());
        this.messages = messages;
        this.model = model;
        setId("programme-table");
        getStyleClass().add("programme-table");
        setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        getColumns().addAll(columns());
        getColumns().forEach(column -> {
            column.setSortable(false);
            column.setReorderable(false);
        });
        setRowFactory(_ -> new ItemRow());
        getSelectionModel().selectedItemProperty().subscribe(item -> {
            if (item != null) {
                model.chosen().set(Optional.of(item));
            }
        });
        model.chosen().subscribe(item -> item.ifPresent(s -> getSelectionModel().select(s)));
        addEventHandler(KeyEvent.KEY_PRESSED, this::act);
    }

    private void act(KeyEvent key) {
        if (key.getCode() == KeyCode.ENTER) {
            model.startEdit();
        } else if (key.getCode() == KeyCode.DELETE) {
            model.remove();
        } else {
            return;
        }
        key.consume();
    }

    private List<TableColumn<ProgrammeItem, ?>> columns() {
        var day = column("programme.column.day", wide(132, 112), item -> "");
        day.setCellFactory(_ -> new NamedOnce((item, before) -> item.at().date().equals(before.at().date()),
                item -> messages.shortDay(item.at().date())));
        var room = column("programme.column.room", 100, item -> messages.name(item.room()));
        var hours = fixed(
                column("programme.column.hours", 68, item -> item.hours() == 0 ? "" : Integer.toString(item.hours())));
        hours.getStyleClass().add("number-column");
        var roll = fixed(column("programme.column.roll", 116, this::roll));
        for (var column : List.of(room, hours, roll)) {
            column.visibleProperty().bind(widthProperty().greaterThan(ROOMY));
        }
        var time = fixed(column("programme.column.time", 108, this::time));
        var speakers = column("programme.column.speakers", 120, this::speakers);
        for (var column : List.of(time, speakers)) {
            column.visibleProperty().bind(widthProperty().greaterThan(BESIDE_FORM));
        }
        return List.of(fixed(day), fixed(half()),
                time, fixed(kind()), column("programme.column.topic", 240, item -> messages.name(item.topic())),
                speakers, room, hours, roll);
    }

    /// Each half-day is named once, with its first item.
    private TableColumn<ProgrammeItem, String> half() {
        var half = column("programme.column.half", wide(72, 104), _ -> "");
        half.setCellFactory(_ -> new NamedOnce((item, before) -> item.at().equals(before.at()),
                item -> messages.text(item.at().half())));
        return half;
    }

    private double wide(double chinese, double english) {
        return messages.language() == Language.ZH ? chinese : english;
    }

    private static <T> TableColumn<ProgrammeItem, T> fixed(TableColumn<ProgrammeItem, T> column) {
        column.setMinWidth(column.getPrefWidth());
        column.setMaxWidth(column.getPrefWidth());
        return column;
    }

    private TableColumn<ProgrammeItem, SessionKind> kind() {
        var kind = new TableColumn<ProgrammeItem, SessionKind>(messages.text("programme.column.kind"));
        kind.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue().kind()));
        kind.setPrefWidth(wide(96, 136));
        kind.setCellFactory(_ -> new TableCell<>() {
            @Override
            protected void updateItem(SessionKind item, boolean empty) {
                super.updateItem(item, empty);
                setText(empty ? "" : messages.text(item));
                pseudoClassStateChanged(SPECIAL,
                        !empty && (item == SessionKind.OPENING || item == SessionKind.CLOSING));
            }
        });
        kind.getStyleClass().add("kind-column");
        return kind;
    }

    private TableColumn<ProgrammeItem, String> column(String key, double width, Function<ProgrammeItem, String> value) {
        var column = new TableColumn<ProgrammeItem, String>(messages.text(key));
        column.setCellValueFactory(row -> new ReadOnlyStringWrapper(value.apply(row.getValue())));
        column.setPrefWidth(width);
        column.setMinWidth(Math.min(width, 56));
        column.setCellFactory(_ -> new WrappedCell<>());
        return column;
    }

    private String time(ProgrammeItem item) {
        return Stream.of(item.starts(), item.ends()).flatMap(Optional<LocalTime>::stream).map(messages::time)
                .collect(Collectors.joining("–"));
    }

    private String roll(ProgrammeItem item) {
        if (model.isTaken(item.at())) {
            return messages.text("programme.taken");
        }
        return messages.text(item.counts() ? "programme.open" : "programme.counts.not");
    }

    private String speakers(ProgrammeItem item) {
        return item.speeches().stream().map(speech -> messages.name(speech.speaker()))
                .collect(Collectors.joining(messages.text("programme.and")));
    }

    /// Whether an item is the first of what it shares with the one above it.
    private boolean starts(int index, BiPredicate<ProgrammeItem, ProgrammeItem> shared) {
        var items = model.items();
        return index == 0 || index > 0 && index < items.size() && !shared.test(items.get(index), items.get(index - 1));
    }

    private boolean startsDay(int index) {
        return starts(index, (item, before) -> item.at().date().equals(before.at().date()));
    }

    /// Says something once for all items under each other that share it.
    private final class NamedOnce extends TableCell<ProgrammeItem, String> {
        private final BiPredicate<ProgrammeItem, ProgrammeItem> shared;
        private final Function<ProgrammeItem, String> words;

        NamedOnce(BiPredicate<ProgrammeItem, ProgrammeItem> shared, Function<ProgrammeItem, String> words) {
            this.shared = shared;
            this.words = words;
        }

        @Override
        protected void updateItem(String item, boolean empty) {
            super.updateItem(item, empty);
            var index = getIndex();
            var shown = !empty && index < model.items().size() && starts(index, shared);
            setText(shown ? words.apply(model.items().get(index)) : "");
        }
    }

    private final class ItemRow extends TableRow<ProgrammeItem> {
        ItemRow() {
            setOnMouseClicked(click -> {
                if (click.getButton() == MouseButton.PRIMARY && click.getClickCount() == 2 && !isEmpty()) {
                    model.startEdit();
                }
            });
        }

        @Override
        protected void updateItem(ProgrammeItem item, boolean empty) {
            super.updateItem(item, empty);
            pseudoClassStateChanged(DAY, !empty && getIndex() > 0 && startsDay(getIndex()));
            pseudoClassStateChanged(TODAY, !empty && item.at().date().equals(model.today()));
            setTooltip(empty || item.topic().isEmpty() ? null : new Tooltip(messages.name(item.topic())));
        }
    }
}
