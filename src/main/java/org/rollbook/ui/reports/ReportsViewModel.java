package org.rollbook.ui.reports;

import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.rollbook.model.people.ListOrder;
import org.rollbook.service.AttendanceReport;
import org.rollbook.ui.kit.Background;
import org.rollbook.ui.kit.OpenClass;

/// The attendance report of the open class, and which side of it is looked at.
final class ReportsViewModel {

    /// The sides of the report.
    enum Side { PEOPLE, ORGANISATIONS, HALF_DAYS }

    private final AttendanceReport reports;
    private final Background background;
    private final OpenClass openClass;
    private final ReadOnlyObjectWrapper<Optional<AttendanceReport.Report>> report = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ObjectProperty<Side> side = new SimpleObjectProperty<>(Side.PEOPLE);
    private final ObjectProperty<ListOrder> order = new SimpleObjectProperty<>(ListOrder.PROTOCOL);

    ReportsViewModel(AttendanceReport reports, Background background, OpenClass openClass) {
        this.reports = reports;
        this.background = background;
        this.openClass = openClass;
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

    void load() {
        openClass.current().get().ifPresent(entry -> background.read(
                () -> reports.report(entry.id(), order.get()), now -> report.set(Optional.of(now))));
    }
}
