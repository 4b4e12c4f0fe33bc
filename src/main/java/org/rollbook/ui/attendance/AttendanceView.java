package org.rollbook.ui.attendance;

import atlantafx.base.theme.Styles;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.rollbook.model.course.Session;
import org.rollbook.ui.kit.EmptyState;
import org.rollbook.ui.kit.FieldNote;
import org.rollbook.ui.kit.Messages;
import org.rollbook.ui.kit.Page;
import org.rollbook.ui.kit.SearchField;

/// The grid with its tools, what is under the keyboard, and the legend.
final class AttendanceView {
    private final Messages messages;
    private final AttendanceViewModel model;
    private final Page page;
    private final SearchField search;
    private final AttendanceGrid grid;
    private final LeavePanel leave;
    private final Legend legend;
    private final StackPane body = new StackPane();
    private final VBox whole;
    private final Node noSessions;
    private final Node nobody;

    AttendanceView(Messages messages, AttendanceViewModel model) {
        this.messages = messages;
        this.model = model;
        this.page = new Page(messages, "attendance.title");
        this.search = new SearchField(messages, "attendance.search");
        this.grid = new AttendanceGrid(messages, model);
        this.leave = new LeavePanel(messages, model.leave());
        this.legend = new Legend(messages);
        this.noSessions = new EmptyState(messages, Feather.CALENDAR, "attendance.empty.sessions", "attendance.empty.sessions.advice");
        this.nobody = new EmptyState(messages, Feather.USERS, "attendance.empty.people", "attendance.empty.people.advice");
        this.whole = new VBox(6, grid, place(), said(), legend);
        VBox.setVgrow(grid, Priority.ALWAYS);
        new GridKeys(model, grid, this::backToSearch);
        page.tools(search, take(), button("attendance-leave", "attendance.leave", model::startLeave), rest()).body(body);
        follow();
    }

    Node node() {
        return page;
    }

    private void follow() {
        search.setId("attendance-search");
        search.getStyleClass().add("narrow");
        search.textProperty().bindBidirectional(model.filter());
        search.addEventHandler(KeyEvent.KEY_PRESSED, key -> {
            if (key.getCode() == KeyCode.ENTER || key.getCode() == KeyCode.DOWN) {
                grid.requestFocus();
                key.consume();
            }
        });
        model.roll().subscribe(this::loaded);
        model.rows().subscribe(rows -> page.count().setText(messages.text("attendance.count",
            Integer.toString(rows.size()), Integer.toString(model.roll().get().people().size()))));
        model.leave().person().subscribe(person -> {
            page.side(person.isPresent() ? leave : null);
            if (person.isPresent()) {
                leave.focusFirst();
            } else {
                grid.requestFocus();
            }
        });
        page.sceneProperty().subscribe(scene -> {
            if (scene != null) {
                grid.requestFocus();
            }
        });
    }

    private void loaded(Roll roll) {
        legend.show(roll.statuses());
        var shown = roll.sessions().isEmpty() ? noSessions : roll.people().isEmpty() ? nobody : whole;
        if (body.getChildren().stream().noneMatch(node -> node == shown)) {
            body.getChildren().setAll(shown);
            if (shown == whole) {
                grid.requestFocus();
            }
        }
    }

    /// At the desk with a queue, one person is looked up after another: the last one marked makes room for the next.
    private void backToSearch() {
        if (!model.filter().get().isEmpty() && model.rows().get().size() == 1) {
            search.requestFocus();
            search.selectAll();
        }
    }

    private Button take() {
        var take = button("attendance-take", "attendance.take", model::takeOrReopen);
        take.textProperty().bind(Bindings.createStringBinding(() -> messages.text(model.session().filter(Session::isTaken).isPresent()
            ? "attendance.reopen" : "attendance.take"), model.cursor(), model.roll()));
        return take;
    }

    private Button rest() {
        var rest = button("attendance-rest", "attendance.rest", model::everyoneElsePresent);
        rest.getStyleClass().add(Styles.ACCENT);
        return rest;
    }

    private Button small(String id, String key, Runnable handler) {
        var small = button(id, key, handler);
        small.getStyleClass().add(Styles.SMALL);
        return small;
    }

    private Button button(String id, String key, Runnable handler) {
        var button = new Button(messages.text(key));
        button.setId(id);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setFocusTraversable(false);
        button.setOnAction(_ -> handler.run());
        return button;
    }

    /// Who and which half-day the keyboard is at, in words, and where it goes after a mark.
    private HBox place() {
        var place = new Label();
        place.setId("attendance-place");
        place.getStyleClass().add("attendance-place");
        place.textProperty().bind(Bindings.createStringBinding(this::where, model.cursor(), model.rows(), model.roll(), model.changes()));
        place.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(place, Priority.ALWAYS);
        var down = direction("attendance.advance.down", AttendanceViewModel.Advance.DOWN, Feather.ARROW_DOWN, Styles.LEFT_PILL);
        var right = direction("attendance.advance.right", AttendanceViewModel.Advance.RIGHT, Feather.ARROW_RIGHT, Styles.RIGHT_PILL);
        new ToggleGroup().getToggles().addAll(down, right);
        var line = new HBox(16, place, new HBox(down, right));
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    private String where() {
        return Stream.concat(model.participant().stream().map(person -> person.name()
                    + person.organisation()
                    .map(o -> " · " + messages.name(o.shortName().isEmpty() ? o.name() : o.shortName())).orElse("")),
                model.session().stream().map(this::session)).collect(Collectors.joining("    "));
    }

    private String session(Session session) {
        var turnout = model.roll().get().turnout(session);
        var topic = session.topic().isEmpty() ? messages.text(session.kind()) : messages.name(session.topic());
        var taken = session.taken().map(t -> messages.text("attendance.taken", t.by())).orElse(messages.text("attendance.open"));
        return messages.shortDay(session.at().date()) + " " + messages.text(session.at().half()) + " · " + taken
            + (turnout.unmarked() == 0 ? "" : " · " + messages.text("attendance.unmarked.count", Integer.toString(turnout.unmarked())))
            + " · " + topic;
    }

    /// The sentence about the last thing done, or the question that a range fill left.
    private Node said() {
        var words = new Label();
        words.setId("attendance-said");
        words.setWrapText(true);
        words.setMinHeight(Region.USE_PREF_SIZE);
        var yes = small("attendance-overwrite", "attendance.overwrite.yes", model::overwrite);
        var no = small("attendance-keep", "attendance.overwrite.no", model::keep);
        var line = new HBox(8, words, yes, no);
        line.getStyleClass().add("attendance-said");
        line.setAlignment(Pos.CENTER_LEFT);
        Runnable tell = () -> {
            var asked = model.question().get();
            var note = model.note().get();
            words.setText(asked.map(o -> messages.text("attendance.overwrite", Integer.toString(o.standing().size()),
                    model.roll().get().status(o.status()).name()))
                .orElseGet(() -> note.key().isEmpty() ? "" : messages.text(note.key(), note.arguments().toArray())));
            words.setGraphic(words.getText().isEmpty() ? null : new FontIcon(asked.isPresent() ? Feather.HELP_CIRCLE : icon(note)));
            line.pseudoClassStateChanged(Styles.STATE_DANGER, asked.isEmpty() && note.level() == FieldNote.Level.DANGER);
            line.pseudoClassStateChanged(Styles.STATE_WARNING, asked.isPresent() || note.level() == FieldNote.Level.WARNING);
            yes.setVisible(asked.isPresent());
            no.setVisible(asked.isPresent());
        };
        model.question().subscribe(tell);
        model.note().subscribe(tell);
        tell.run();
        return line;
    }

    private static Feather icon(FieldNote note) {
        return switch (note.level()) {
            case DANGER -> Feather.SLASH;
            case WARNING -> Feather.ALERT_TRIANGLE;
            case NONE -> Feather.CHECK;
        };
    }

    private ToggleButton direction(String key, AttendanceViewModel.Advance way, Feather icon, String side) {
        var button = new ToggleButton("", new FontIcon(icon));
        button.setId(key.replace('.', '-'));
        button.setAccessibleText(messages.text(key));
        button.setTooltip(new Tooltip(messages.text(key)));
        button.setFocusTraversable(false);
        button.getStyleClass().addAll(Styles.SMALL, side, "direction");
        model.advance().subscribe(now -> button.setSelected(now == way));
        button.setOnAction(_ -> model.advance().set(way));
        return button;
    }
}
