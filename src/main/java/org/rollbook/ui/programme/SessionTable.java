package org.rollbook.ui.programme;

import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
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
import org.rollbook.model.course.Session;
import org.rollbook.model.course.SessionKind;
import org.rollbook.ui.kit.Messages;

/// The half-days under each other, each day named once and divided from the next by a stronger line.
final class SessionTable extends TableView<Session> {
    private static final PseudoClass DAY = PseudoClass.getPseudoClass("day");
    private static final PseudoClass TODAY = PseudoClass.getPseudoClass("today");
    private static final PseudoClass SPECIAL = PseudoClass.getPseudoClass("special");
    private static final double ROOMY = 860;
    private static final double BESIDE_FORM = 520;

    private final Messages messages;
    private final ProgrammeViewModel model;

    SessionTable(Messages messages, ProgrammeViewModel model) {
        super(model.sessions());
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
        setRowFactory(_ -> new SessionRow());
        getSelectionModel().selectedItemProperty().subscribe(session -> {
            if (session != null) {
                model.chosen().set(Optional.of(session));
            }
        });
        model.chosen().subscribe(session -> session.ifPresent(s -> getSelectionModel().select(s)));
        addEventHandler(KeyEvent.KEY_PRESSED, this::act);
    }

    private void act(KeyEvent key) {
        // The table would keep F2 to itself.
        if (key.getCode() == KeyCode.ENTER || key.getCode() == KeyCode.F2) {
            model.startEdit();
        } else if (key.getCode() == KeyCode.DELETE) {
            model.remove();
        } else {
            return;
        }
        key.consume();
    }

    private List<TableColumn<Session, ?>> columns() {
        var day = column("programme.column.day", wide(132, 112), session -> "");
        day.setCellFactory(_ -> new DayCell());
        var room = column("programme.column.room", 100, session -> messages.name(session.room()));
        var hours = fixed(column("programme.column.hours", 68, session -> session.hours() == 0 ? "" : Integer.toString(session.hours())));
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
        return List.of(fixed(day), fixed(column("programme.column.half", wide(72, 104), session -> messages.text(session.at().half()))),
            time, fixed(kind()), column("programme.column.topic", 240, session -> messages.name(session.topic())),
            speakers, room, hours, roll);
    }

    private double wide(double chinese, double english) {
        return messages.language() == Language.ZH ? chinese : english;
    }

    private static <T> TableColumn<Session, T> fixed(TableColumn<Session, T> column) {
        column.setMinWidth(column.getPrefWidth());
        column.setMaxWidth(column.getPrefWidth());
        return column;
    }

    private TableColumn<Session, SessionKind> kind() {
        var kind = new TableColumn<Session, SessionKind>(messages.text("programme.column.kind"));
        kind.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue().kind()));
        kind.setPrefWidth(wide(96, 136));
        kind.setCellFactory(_ -> new TableCell<>() {
            @Override
            protected void updateItem(SessionKind item, boolean empty) {
                super.updateItem(item, empty);
                setText(empty ? "" : messages.text(item));
                pseudoClassStateChanged(SPECIAL, !empty && (item == SessionKind.OPENING || item == SessionKind.CLOSING));
            }
        });
        kind.getStyleClass().add("kind-column");
        return kind;
    }

    private TableColumn<Session, String> column(String key, double width, Function<Session, String> value) {
        var column = new TableColumn<Session, String>(messages.text(key));
        column.setCellValueFactory(row -> new ReadOnlyStringWrapper(value.apply(row.getValue())));
        column.setPrefWidth(width);
        column.setMinWidth(Math.min(width, 56));
        column.setCellFactory(_ -> new WordsCell());
        return column;
    }

    private String time(Session session) {
        return Stream.of(session.starts(), session.ends()).flatMap(Optional<LocalTime>::stream).map(messages::time)
            .collect(Collectors.joining("–"));
    }

    private String roll(Session session) {
        if (session.isTaken()) {
            return messages.text("programme.taken");
        }
        return messages.text(session.counts() ? "programme.open" : "programme.counts.not");
    }

    private String speakers(Session session) {
        return session.speeches().stream().map(speech -> messages.name(speech.speaker()))
            .collect(Collectors.joining(messages.text("programme.and")));
    }

    private boolean startsDay(int index) {
        var sessions = model.sessions();
        return index == 0 || index > 0 && index < sessions.size()
            && !sessions.get(index).at().date().equals(sessions.get(index - 1).at().date());
    }

    /// Long topics and names go on in a second line.
    private static final class WordsCell extends TableCell<Session, String> {
        WordsCell() {
            setWrapText(true);
        }

        @Override
        protected void updateItem(String words, boolean empty) {
            super.updateItem(words, empty);
            setText(empty ? "" : words);
        }
    }

    private final class DayCell extends TableCell<Session, String> {
        @Override
        protected void updateItem(String item, boolean empty) {
            super.updateItem(item, empty);
            var index = getIndex();
            var shown = !empty && index < model.sessions().size() && startsDay(index);
            setText(shown ? messages.shortDay(model.sessions().get(index).at().date()) : "");
        }
    }

    private final class SessionRow extends TableRow<Session> {
        SessionRow() {
            setOnMouseClicked(click -> {
                if (click.getButton() == MouseButton.PRIMARY && click.getClickCount() == 2 && !isEmpty()) {
                    model.startEdit();
                }
            });
        }

        @Override
        protected void updateItem(Session session, boolean empty) {
            super.updateItem(session, empty);
            pseudoClassStateChanged(DAY, !empty && getIndex() > 0 && startsDay(getIndex()));
            pseudoClassStateChanged(TODAY, !empty && session.at().date().equals(model.today()));
            setTooltip(empty || session.topic().isEmpty() ? null : new Tooltip(messages.name(session.topic())));
        }
    }
}
