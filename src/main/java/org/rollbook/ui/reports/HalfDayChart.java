package org.rollbook.ui.reports;

import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.chart.CategoryAxis;
import javafx.scene.chart.NumberAxis;
import javafx.scene.chart.StackedBarChart;
import javafx.scene.chart.XYChart;
import javafx.scene.control.Tooltip;
import org.rollbook.model.attendance.Status;
import org.rollbook.model.course.Session;
import org.rollbook.service.course.AttendanceReport;
import org.rollbook.text.Messages;

/// One bar for each half-day: present, on leave, absent, not marked.
final class HalfDayChart {
    private final Messages messages;
    private final CategoryAxis halfDays = new CategoryAxis();
    private final StackedBarChart<String, Number> chart;

    HalfDayChart(Messages messages) {
        this.messages = messages;
        NumberAxis people = new NumberAxis();
        people.setLabel(messages.text("reports.chart.people"));
        people.setMinorTickVisible(false);
        chart = new StackedBarChart<>(halfDays, people);
        chart.setId("reports-chart");
        chart.setAnimated(false);
        chart.setCategoryGap(18);
        chart.setTitle(messages.text("reports.chart.title"));
        chart.setFocusTraversable(true);
        chart.setAccessibleText(messages.text("reports.chart.title"));
    }

    Node node() {
        return chart;
    }

    void fill(AttendanceReport.Report report) {
        List<AttendanceReport.SessionLine> lines = report.sessions().stream().filter(l -> l.session().counts())
                .toList();
        Map<String, Status.Meaning> meanings = report.dossier().statuses().stream()
                .collect(Collectors.toMap(Status::code, Status::meaning));
        // A chart whose half-days go while their bars are there takes the same bar away without end.
        chart.getData().clear();
        halfDays.getCategories().setAll(lines.stream().map(l -> name(l.session())).toList());
        chart.getData().setAll(List.of(
                series("reports.chart.present", lines, l -> of(l, meanings, Status.Meaning.ATTENDED)),
                series("reports.chart.leave", lines, l -> of(l, meanings, Status.Meaning.EXCUSED)),
                series("reports.chart.absent", lines, l -> of(l, meanings, Status.Meaning.UNEXCUSED)),
                series("reports.chart.unmarked", lines, HalfDayChart::unmarked)));
        chart.setAccessibleText(lines.stream().map(line -> inWords(line, meanings))
                .collect(Collectors.joining("\n", messages.text("reports.chart.title") + "\n", "")));
        for (XYChart.Series<String, Number> series : chart.getData()) {
            for (XYChart.Data<String, Number> bar : series.getData()) {
                Tooltip.install(bar.getNode(), new Tooltip(
                        bar.getXValue().replace('\n', ' ') + ": " + series.getName() + " " + bar.getYValue()));
            }
        }
    }

    private XYChart.Series<String, Number> series(String key, List<AttendanceReport.SessionLine> lines,
            ToIntFunction<AttendanceReport.SessionLine> number) {
        XYChart.Series<String, Number> series = new XYChart.Series<>();
        series.setName(messages.text(key));
        lines.forEach(l -> series.getData().add(new XYChart.Data<>(name(l.session()), number.applyAsInt(l))));
        return series;
    }

    private String name(Session session) {
        return messages.monthDay(session.at().date()) + "\n" + messages.text(session.at().half());
    }

    /// What the bars of one half-day show, for those who do not see them.
    private String inWords(AttendanceReport.SessionLine line, Map<String, Status.Meaning> meanings) {
        return messages.text("reports.chart.words",
                messages.shortDay(line.session().at().date()) + " " + messages.text(line.session().at().half()),
                Integer.toString(of(line, meanings, Status.Meaning.ATTENDED)),
                Integer.toString(of(line, meanings, Status.Meaning.EXCUSED)),
                Integer.toString(of(line, meanings, Status.Meaning.UNEXCUSED)), Integer.toString(unmarked(line)));
    }

    /// Who has no mark yet, whether the roll is taken or not.
    private static int unmarked(AttendanceReport.SessionLine line) {
        return line.counts().planned() - line.counts().taken();
    }

    private static int of(AttendanceReport.SessionLine line, Map<String, Status.Meaning> meanings,
            Status.Meaning meaning) {
        return line.counts().byStatus().entrySet().stream().filter(e -> meanings.get(e.getKey()) == meaning)
                .mapToInt(Map.Entry::getValue).sum();
    }
}
