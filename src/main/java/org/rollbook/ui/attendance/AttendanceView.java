package org.rollbook.ui.attendance;

import atlantafx.base.theme.Styles;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.rollbook.model.course.Session;
import org.rollbook.text.Messages;
import org.rollbook.ui.attendance.grid.AttendanceGrid;
import org.rollbook.ui.attendance.grid.GridKeys;
import org.rollbook.ui.attendance.marking.AttendanceViewModel;
import org.rollbook.ui.attendance.marking.Roll;
import org.rollbook.ui.kit.EmptyState;
import org.rollbook.ui.kit.ScreenFrame;
import org.rollbook.ui.kit.SearchField;

/// The grid with its tools, what is under the keyboard, and the legend.
final class AttendanceView {
    private final Messages messages;
    private final AttendanceViewModel model;
    private final ScreenFrame page;
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
        this.page = new ScreenFrame(messages, "attendance.title");
        this.search = new SearchField(messages, "attendance.search");
        this.grid = new AttendanceGrid(messages, model);
        this.leave = new LeavePanel(messages, model.leave());
        this.legend = new Legend(messages);
        this.noSessions = new EmptyState(messages, Feather.CALENDAR, "attendance.empty.sessions",
                "attendance.empty.sessions.advice");
        this.nobody = new EmptyState(messages, Feather.USERS, "attendance.empty.people",
                "attendance.empty.people.advice");
        this.whole = new VBox(6, grid, new CurrentCellLine(messages, model), new NoticeLine(messages, model), legend);
        VBox.setVgrow(grid, Priority.ALWAYS);
        new GridKeys(model, grid, this::backToSearch);
        page.tools(search, take(), button("attendance-leave", "attendance.leave", model::startLeave), rest())
                .body(body);
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
        page.count().setId("attendance-count");
        page.count().textProperty()
                .bind(Bindings.createStringBinding(() -> model.session().map(model::due).map(this::words).orElse(""),
                        model.rows(), model.roll(), model.cursor(), model.changes()));
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

    private String words(AttendanceViewModel.Due due) {
        var words = messages.text("attendance.count", Integer.toString(due.shown()), Integer.toString(due.all()));
        return due.neverArrived() == 0 ? words
                : words + messages.text("attendance.count.missing", Integer.toString(due.neverArrived()));
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
        take.textProperty().bind(
                Bindings.createStringBinding(() -> messages.text(model.session().filter(Session::isTaken).isPresent()
                        ? "attendance.reopen" : "attendance.take"), model.cursor(), model.roll()));
        return take;
    }

    private Button rest() {
        var rest = button("attendance-rest", "attendance.rest", model::everyoneElsePresent);
        rest.getStyleClass().add(Styles.ACCENT);
        return rest;
    }

    private Button button(String id, String key, Runnable handler) {
        var button = new Button(messages.text(key));
        button.setId(id);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setFocusTraversable(false);
        button.setOnAction(_ -> handler.run());
        return button;
    }
}
