package org.rollbook.ui.reports;

import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.Node;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import org.rollbook.model.Fraction;
import org.rollbook.model.course.Session;
import org.rollbook.service.AttendanceReport;
import org.rollbook.ui.kit.Messages;

/// Attendance by organisation and session: attended of those whose roll was taken.
final class OrganisationTable {
    private final Messages messages;
    private final TableView<AttendanceReport.OrganisationLine> table = new TableView<>();

    OrganisationTable(Messages messages) {
        this.messages = messages;
        table.setId("reports-organisations-table");
        table.setAccessibleText(messages.text("reports.side.organisations"));
    }

    Node node() {
        return table;
    }

    void fill(AttendanceReport.Report report) {
        table.getColumns().clear();
        column(messages.text("reports.column.organisation"), 260,
                l -> l.organisation().map(o -> messages.name(o.name())).orElse(messages.text("reports.noOrganisation")));
        number(messages.text("reports.column.people"), 64, l -> Integer.toString(l.people()));
        for (Session session : report.sheet().sessions()) {
            if (session.counts()) {
                number(messages.shortDay(session.at().date()) + "\n" + messages.text(session.at().half()), 84,
                        l -> fraction(l.bySession().getOrDefault(session.id(), new Fraction(0, 0))));
            }
        }
        number(messages.text("reports.column.total"), 84, l -> fraction(l.attendance()));
        number(messages.text("reports.column.rate"), 76, l -> l.attendance().percent());
        table.getItems().setAll(report.organisations());
    }

    private static String fraction(Fraction fraction) {
        return fraction.whole() == 0 ? "–" : fraction.part() + "/" + fraction.whole();
    }

    private void number(String heading, double width, Function<AttendanceReport.OrganisationLine, String> words) {
        column(heading, width, words).getStyleClass().add("number-column");
    }

    private TableColumn<AttendanceReport.OrganisationLine, String> column(String heading, double width,
            Function<AttendanceReport.OrganisationLine, String> words) {
        TableColumn<AttendanceReport.OrganisationLine, String> column = new TableColumn<>(heading);
        column.setCellValueFactory(row -> new ReadOnlyStringWrapper(words.apply(row.getValue())));
        column.setPrefWidth(width);
        table.getColumns().add(column);
        return column;
    }
}
