package org.rollbook.ui.reports;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import org.rollbook.model.Fraction;
import org.rollbook.model.course.Session;
import org.rollbook.service.course.AttendanceReport;
import org.rollbook.text.Messages;
import org.rollbook.ui.kit.table.Columns;

/// Attendance by organisation and session: attended of those whose roll was taken.
final class OrganisationTable {
    private static final double HALF_DAY = 54;

    private static final double TOTAL = 68;

    private final Messages messages;
    private final Columns columns;
    private final TableView<AttendanceReport.OrganisationLine> table = new TableView<>();

    /// `open` shows the people behind a line.
    OrganisationTable(Messages messages, Consumer<AttendanceReport.OrganisationLine> open) {
        this.messages = messages;
        this.columns = new Columns(messages);
        table.setId("reports-organisations-table");
        table.setAccessibleText(messages.text("reports.side.organisations"));
        table.getStyleClass().addAll("dense", "two-line-heads");
        table.setOnKeyPressed(key -> {
            if (key.getCode() == KeyCode.ENTER) {
                chosen().ifPresent(open);
                key.consume();
            }
        });
        table.setOnMouseClicked(click -> {
            if (click.getButton() == MouseButton.PRIMARY && click.getClickCount() == 2) {
                chosen().ifPresent(open);
            }
        });
    }

    Node node() {
        return table;
    }

    void fill(AttendanceReport.Report report) {
        int before = table.getSelectionModel().getSelectedIndex();
        table.getColumns().clear();
        table.getColumns().add(columns.text("reports.column.organisation", 280,
                l -> l.organisation().map(o -> messages.name(o.name()))
                        .orElse(messages.text("reports.noOrganisation"))));
        table.getColumns().add(columns.number("reports.column.people", 60, AttendanceReport.OrganisationLine::people));
        for (Session session : report.dossier().sessions()) {
            if (session.counts()) {
                Function<AttendanceReport.OrganisationLine, String> words = l -> fraction(
                        l.bySession().getOrDefault(session.id(), new Fraction(0, 0)));
                number(HALF_DAY, words, messages.monthDay(session.at().date()) + "\n"
                        + messages.text("reports.half." + session.at().half().code()));
            }
        }
        number(TOTAL, l -> fraction(l.attendance()), messages.text("reports.column.total"));
        number(TOTAL, l -> l.attendance().percent(), messages.text("reports.column.rate"));
        table.getItems().setAll(report.organisations());
        table.getSelectionModel().select(Math.max(0, before));
    }

    private Optional<AttendanceReport.OrganisationLine> chosen() {
        return Optional.ofNullable(table.getSelectionModel().getSelectedItem());
    }

    private static String fraction(Fraction fraction) {
        return fraction.whole() == 0 ? "–" : fraction.part() + "/" + fraction.whole();
    }

    private void number(double width, Function<AttendanceReport.OrganisationLine, String> words, String heading) {
        var column = columns.text("reports.column.total", width, words);
        column.setText(heading);
        column.setId(heading);
        column.setSortable(false);
        column.getStyleClass().add("number-column");
        table.getColumns().add(column);
    }
}
