package org.rollbook.ui.programme;

import atlantafx.base.theme.Styles;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.rollbook.model.course.ProgrammeItem;
import org.rollbook.model.people.Problem;
import org.rollbook.service.lists.programme.ProgrammePlan;
import org.rollbook.service.lists.programme.ProgrammePlan.Outcome;
import org.rollbook.text.Messages;
import org.rollbook.ui.kit.SidePanel;

/// The rows of a schedule with what each would do; Ctrl+Enter brings them in.
final class SchedulePanel extends SidePanel {
    private final Messages messages;
    private final ProgrammeViewModel model;
    private final TableView<ProgrammePlan.Row> rows = new TableView<>();

    SchedulePanel(Messages messages, ProgrammeViewModel model) {
        super(model::close);
        this.messages = messages;
        this.model = model;
        setId("schedule");
        title().setText(messages.text("programme.schedule.title"));
        rows.setId("schedule-rows");
        rows.getStyleClass().add("schedule-table");
        rows.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        rows.getColumns().add(column("programme.schedule.row", 36, row -> Integer.toString(row.row())));
        rows.getColumns().add(column("programme.schedule.when", 116, this::when));
        rows.getColumns().add(column("programme.column.topic", 86, this::content));
        rows.getColumns().add(column("programme.schedule.outcome", 102, this::outcome));
        VBox.setVgrow(rows, Priority.ALWAYS);
        var sums = new Label();
        sums.setId("schedule-sums");
        sums.setWrapText(true);
        var apply = new Button(messages.text("programme.schedule.apply"));
        apply.setId("schedule-apply");
        apply.getStyleClass().add(Styles.ACCENT);
        apply.setOnAction(_ -> model.applySchedule());
        // A filter, since a table takes Enter for itself.
        rows.addEventFilter(KeyEvent.KEY_PRESSED, key -> {
            if (key.getCode() == KeyCode.ENTER && !key.isShortcutDown()) {
                apply.requestFocus();
                key.consume();
            }
        });
        var close = new Button(messages.text("dialog.cancel"));
        close.setId("schedule-cancel");
        close.setOnAction(_ -> model.close());
        getChildren().addAll(sums, rows, new HBox(8, apply, close));
        model.schedule().plan().subscribe(plan -> plan.ifPresent(now -> {
            rows.getItems().setAll(now.rows());
            apply.setDisable(now.toBeWritten().isEmpty());
            sums.setText(messages.text("programme.schedule.sums", Integer.toString(now.count(Outcome.NEW)),
                    Integer.toString(now.count(Outcome.UPDATE)),
                    Integer.toString(now.count(Outcome.REPLACES_GENERATED)),
                    Integer.toString(now.count(Outcome.UNCHANGED)),
                    Integer.toString(now.count(Outcome.PROBLEM))));
        }));
        addEventHandler(KeyEvent.KEY_PRESSED, key -> {
            if (key.getCode() == KeyCode.ENTER && key.isShortcutDown()) {
                model.applySchedule();
                key.consume();
            }
        });
    }

    void focusFirst() {
        rows.requestFocus();
        rows.getSelectionModel().selectFirst();
    }

    private String when(ProgrammePlan.Row row) {
        return row.item().map(item -> messages.shortDay(item.at().date()) + "\n" + messages.text(item.at().half()) + " "
                + Stream.of(item.starts(), item.ends()).flatMap(time -> time.stream()).map(messages::time)
                        .collect(Collectors.joining("–")))
                .orElse("");
    }

    /// The topic, under it what sort of item it is, and that it does not count where it does not.
    private String content(ProgrammePlan.Row row) {
        return row.item().map(item -> row.content() + "\n" + messages.text(item.kind())
                + (item.counting() == ProgrammeItem.Counting.COUNTS ? ""
                        : " · " + messages.text("programme.counts.not")))
                .orElse(row.content());
    }

    private String outcome(ProgrammePlan.Row row) {
        return row.problem().map(this::words).orElseGet(() -> messages.text(switch (row.outcome()) {
            case NEW -> "programme.schedule.new";
            case UPDATE -> "programme.schedule.update";
            case REPLACES_GENERATED -> "programme.schedule.replaces";
            case UNCHANGED -> "programme.schedule.unchanged";
            case PROBLEM, LEFT_OUT -> "programme.schedule.leftOut";
        }));
    }

    private String words(Problem problem) {
        return messages.problem(problem);
    }

    private TableColumn<ProgrammePlan.Row, String> column(String key, double width,
            Function<ProgrammePlan.Row, String> value) {
        var column = new TableColumn<ProgrammePlan.Row, String>(messages.text(key));
        column.setCellValueFactory(row -> new ReadOnlyStringWrapper(value.apply(row.getValue())));
        column.setPrefWidth(width);
        column.setSortable(false);
        column.setCellFactory(_ -> new WrappedCell<>());
        return column;
    }
}
