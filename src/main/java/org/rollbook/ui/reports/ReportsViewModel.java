package org.rollbook.ui.reports;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.rollbook.model.hosts.Organisation;
import org.rollbook.model.people.ListOrder;
import org.rollbook.service.course.AttendanceReport;
import org.rollbook.ui.kit.Background;
import org.rollbook.ui.kit.OpenClass;
import org.rollbook.ui.kit.navigation.ScreenState;

/// The attendance report of the open class, and which side of it is looked at.
final class ReportsViewModel {
    private static final ScreenState.Key<Side> SIDE = new ScreenState.Key<>();
    private static final ScreenState.Key<ListOrder> ORDER = new ScreenState.Key<>();
    private static final ScreenState.Key<Optional<AttendanceReport.OrganisationLine>> ONLY = new ScreenState.Key<>();

    /// The sides of the report.
    enum Side { PEOPLE, ORGANISATIONS, HALF_DAYS }

    private final AttendanceReport reports;
    private final Background background;
    private final OpenClass openClass;
    private final ReadOnlyObjectWrapper<Optional<AttendanceReport.Report>> report = new ReadOnlyObjectWrapper<>(
            Optional.empty());
    private final ObjectProperty<Side> side = new SimpleObjectProperty<>(Side.PEOPLE);
    private final ObjectProperty<ListOrder> order = new SimpleObjectProperty<>(ListOrder.PROTOCOL);
    private final ObservableList<AttendanceReport.Line> people = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<Optional<AttendanceReport.OrganisationLine>> only = new ReadOnlyObjectWrapper<>(
            Optional.empty());

    ReportsViewModel(AttendanceReport reports, Background background, OpenClass openClass, ScreenState place) {
        this.reports = reports;
        this.background = background;
        this.openClass = openClass;
        place.keep(SIDE, side);
        place.keep(ORDER, order);
        place.keep(ONLY, only);
        order.subscribe((_, _) -> load());
    }

    ReadOnlyObjectProperty<Optional<AttendanceReport.Report>> report() {
        return report.getReadOnlyProperty();
    }

    ObjectProperty<Side> side() {
        return side;
    }

    ObjectProperty<ListOrder> order() {
        return order;
    }

    /// The people of the report, or those of one organisation.
    ObservableList<AttendanceReport.Line> people() {
        return people;
    }

    /// The organisation that the people are narrowed to.
    ReadOnlyObjectProperty<Optional<AttendanceReport.OrganisationLine>> only() {
        return only.getReadOnlyProperty();
    }

    /// Shows the people behind the numbers of one organisation.
    void open(AttendanceReport.OrganisationLine line) {
        only.set(Optional.of(line));
        narrow();
        side.set(Side.PEOPLE);
    }

    /// Back to everybody.
    void openAll() {
        only.set(Optional.empty());
        narrow();
    }

    void load() {
        openClass.current().get().ifPresent(entry -> background.read(
                () -> reports.report(entry.id(), order.get()), this::show));
    }

    /// A narrowed view stays so as long as its organisation is in the report.
    private void show(AttendanceReport.Report now) {
        only.set(only.get().flatMap(line -> now.organisations().stream()
                .filter(l -> id(l.organisation()) == id(line.organisation())).findFirst()));
        report.set(Optional.of(now));
        narrow();
    }

    private void narrow() {
        List<AttendanceReport.Line> all = report.get().map(AttendanceReport.Report::people).orElse(List.of());
        people.setAll(only.get().map(line -> all.stream()
                .filter(l -> id(l.participant().organisation()) == id(line.organisation())).toList()).orElse(all));
    }

    private static long id(Optional<Organisation> organisation) {
        return organisation.map(Organisation::id).orElse(0L);
    }
}
