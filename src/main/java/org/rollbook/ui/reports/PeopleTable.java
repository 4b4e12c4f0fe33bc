package org.rollbook.ui.reports;

import java.util.function.Function;
import java.util.function.ToIntFunction;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import org.rollbook.model.attendance.Outcome;
import org.rollbook.service.AttendanceReport;
import org.rollbook.ui.kit.Messages;

/// Attendance by person.
final class PeopleTable {
    private final Messages messages;
    private final TableView<AttendanceReport.Line> table = new TableView<>();

    PeopleTable(Messages messages) {
        this.messages = messages;
        table.setId("reports-people-table");
        table.setAccessibleText(messages.text("reports.side.people"));
        count("number", l -> l.participant().number());
        text("name", 110, l -> l.participant().name());
        text("organisation", 180, l -> l.participant().organisation().map(o -> messages.name(o.name())).orElse(""));
        count("planned", l -> l.tally().planned());
        count("taken", l -> l.tally().taken());
        count("present", l -> l.tally().present());
        count("late", l -> l.tally().late());
        count("early", l -> l.tally().early());
        count("leave", l -> l.tally().leave());
        count("absent", l -> l.tally().absent());
        rate();
        count("allowed", l -> l.tally().leaveAllowed());
        result();
    }

    Node node() {
        return table;
    }

    void fill(AttendanceReport.Report report) {
        table.getItems().setAll(report.people());
    }

    private void text(String name, double width, Function<AttendanceReport.Line, String> words) {
        TableColumn<AttendanceReport.Line, String> column = new TableColumn<>(messages.text("reports.column." + name));
        column.setCellValueFactory(row -> new ReadOnlyStringWrapper(words.apply(row.getValue())));
        column.setPrefWidth(width);
        table.getColumns().add(column);
    }

    private void count(String name, ToIntFunction<AttendanceReport.Line> number) {
        TableColumn<AttendanceReport.Line, Integer> column = new TableColumn<>(messages.text("reports.column." + name));
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(number.applyAsInt(row.getValue())));
        column.getStyleClass().add("number-column");
        column.setPrefWidth(62);
        table.getColumns().add(column);
    }

    private void rate() {
        TableColumn<AttendanceReport.Line, String> column = new TableColumn<>(messages.text("reports.column.rate"));
        column.setCellValueFactory(row -> new ReadOnlyStringWrapper(row.getValue().tally().rate().percent()));
        column.setComparator((a, b) -> Double.compare(value(a), value(b)));
        column.getStyleClass().add("number-column");
        column.setPrefWidth(76);
        table.getColumns().add(column);
    }

    private static double value(String percent) {
        return percent.isEmpty() ? -1 : Double.parseDouble(percent.replace("%", ""));
    }

    private void result() {
        TableColumn<AttendanceReport.Line, Outcome> column = new TableColumn<>(messages.text("reports.column.result"));
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue().tally().result()));
        column.setCellFactory(_ -> new OutcomeCell(messages));
        column.setPrefWidth(110);
        table.getColumns().add(column);
    }

    /// The outcome as a word with its own quiet colour.
    private static final class OutcomeCell extends TableCell<AttendanceReport.Line, Outcome> {
        private final Messages messages;

        OutcomeCell(Messages messages) {
            this.messages = messages;
        }

        @Override
        protected void updateItem(Outcome outcome, boolean empty) {
            super.updateItem(outcome, empty);
            setText(null);
            if (empty || outcome == null) {
                setGraphic(null);
                return;
            }
            Label chip = new Label(messages.text(outcome));
            chip.getStyleClass().addAll("chip", switch (outcome) {
                case COMPLETED -> "chip-success";
                case NOT_CERTIFIED -> "chip-warning";
                case WITHDRAWN -> "chip-danger";
                case IN_PROGRESS -> "chip-neutral";
            });
            setGraphic(chip);
        }
    }
}
