package org.rollbook.ui.reports;

import java.util.List;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import org.rollbook.model.Fraction;
import org.rollbook.model.attendance.Outcome;
import org.rollbook.model.attendance.Reason;
import org.rollbook.model.attendance.Tally;
import org.rollbook.service.course.AttendanceReport;
import org.rollbook.text.Messages;
import org.rollbook.ui.kit.table.Columns;

/// Attendance by person.
final class PeopleTable {
    private static final double COUNT = 52;
    private static final double LEAST_TEXT = 96;
    /// What names and organisations have together in the smallest window.
    private static final double TEXTS = 286;
    private static final double SCROLL_BAR = 16;
    private static final double PADDING = 26;

    private final Messages messages;
    private final Columns columns;
    private final TableColumn<AttendanceReport.Line, String> name;
    private final TableColumn<AttendanceReport.Line, String> organisation;
    private final TableView<AttendanceReport.Line> table = new TableView<>();

    PeopleTable(Messages messages, ObservableList<AttendanceReport.Line> people) {
        this.messages = messages;
        this.columns = new Columns(messages);
        table.setItems(people);
        table.setId("reports-people-table");
        table.setAccessibleText(messages.text("reports.side.people"));
        table.getStyleClass().add("dense");
        table.getColumns().add(columns.number("reports.column.number", 44, l -> l.participant().number()));
        name = columns.text("reports.column.name", LEAST_TEXT, l -> l.participant().name());
        organisation = columns.text("reports.column.organisation", TEXTS - LEAST_TEXT, this::organisation);
        table.getColumns().add(name);
        table.getColumns().add(organisation);
        table.getColumns().add(columns.number("reports.column.planned", 60, l -> l.tally().planned()));
        count("reports.column.taken", l -> l.tally().taken());
        count("reports.column.unmarked", l -> l.tally().unmarked());
        count("reports.column.present", l -> l.tally().present());
        count("reports.column.late", l -> l.tally().late());
        count("reports.column.early", l -> l.tally().early());
        count("reports.column.leave", l -> l.tally().leave());
        count("reports.column.absent", l -> l.tally().absent());
        rate();
        table.getColumns().add(columns.number("reports.column.allowed", 78, l -> l.tally().leaveAllowed()));
        result();
        people.addListener((ListChangeListener<AttendanceReport.Line>) _ -> share());
        share();
        table.widthProperty().subscribe(this::share);
    }

    /// Names are shown whole before organisations, which get what room is left as far as they need it.
    private void share() {
        double others = table.getColumns().stream().filter(column -> column != name && column != organisation)
                .mapToDouble(TableColumn::getPrefWidth).sum();
        double room = Math.max(TEXTS, table.getWidth() - others - SCROLL_BAR);
        double wide = Math.clamp(longest(l -> l.participant().name()), LEAST_TEXT, room - LEAST_TEXT);
        name.setPrefWidth(wide);
        organisation.setPrefWidth(Math.clamp(longest(this::organisation), LEAST_TEXT, room - wide));
    }

    private String organisation(AttendanceReport.Line line) {
        return line.participant().organisation().map(o -> messages.name(o.name())).orElse("");
    }

    private double longest(Function<AttendanceReport.Line, String> text) {
        Text ruler = new Text();
        ruler.setFont(table.lookup(".table-cell") instanceof Labeled cell ? cell.getFont() : Font.getDefault());
        return table.getItems().stream().map(text).distinct().mapToDouble(words -> {
            ruler.setText(words);
            return ruler.getLayoutBounds().getWidth() + PADDING;
        }).max().orElse(0);
    }

    Node node() {
        return table;
    }

    private void count(String key, ToIntFunction<AttendanceReport.Line> number) {
        table.getColumns().add(columns.number(key, COUNT, number::applyAsInt));
    }

    /// What is counted of the chosen person, the verdict and why it is so.
    Label why() {
        Label why = new Label();
        why.setId("reports-why");
        why.getStyleClass().add("muted");
        why.setWrapText(true);
        why.textProperty().bind(table.getSelectionModel().selectedItemProperty().map(this::told).orElse(""));
        return why;
    }

    private String told(AttendanceReport.Line line) {
        Tally tally = line.tally();
        List<Reason> reasons = Stream.concat(tally.reasons().stream(), tally.warnings().stream()).toList();
        return messages.text(reasons.isEmpty() ? "attendance.counted" : "attendance.why", line.participant().name(),
                tally.result(),
                Integer.toString(tally.planned()), Integer.toString(tally.taken()), Integer.toString(tally.unmarked()),
                orDash(tally.rate()), orDash(tally.rateOverAll()), reasons);
    }

    private static String orDash(Fraction rate) {
        return rate.percent().isEmpty() ? "–" : rate.percent();
    }

    private void rate() {
        TableColumn<AttendanceReport.Line, String> column = columns.text("reports.column.rate", 72,
                l -> l.tally().rate().percent());
        column.setComparator((a, b) -> Double.compare(value(a), value(b)));
        column.getStyleClass().add("number-column");
        table.getColumns().add(column);
    }

    private static double value(String percent) {
        return percent.isEmpty() ? -1 : Double.parseDouble(percent.replace("%", ""));
    }

    private void result() {
        TableColumn<AttendanceReport.Line, Outcome> column = new TableColumn<>(messages.text("reports.column.result"));
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue().tally().result()));
        column.setCellFactory(_ -> new OutcomeCell(messages));
        column.setPrefWidth(112);
        table.getColumns().add(column);
    }

    /// The outcome as a word with its own quiet colour; a rule that is broken while the class runs is a warning.
    private static final class OutcomeCell extends TableCell<AttendanceReport.Line, Outcome> {
        private final Messages messages;

        OutcomeCell(Messages messages) {
            this.messages = messages;
        }

        private boolean isWarned() {
            return getTableRow() != null && getTableRow().getItem() != null
                    && !getTableRow().getItem().tally().warnings().isEmpty();
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
                case IN_PROGRESS -> isWarned() ? "chip-warning" : "chip-neutral";
                case REPLACED, NEVER_ARRIVED, NONE -> "chip-neutral";
            });
            setGraphic(chip);
        }
    }
}
