package org.rollbook.ui.overview;

import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.rollbook.model.course.ClassState;
import org.rollbook.service.course.ClassSetup;
import org.rollbook.service.course.Overview;
import org.rollbook.ui.kit.Background;
import org.rollbook.ui.kit.OpenClass;

/// What the overview of the open class shows and does.
final class OverviewViewModel {
    private final Overview overview;
    private final ClassSetup classes;
    private final Background background;
    private final OpenClass openClass;
    private final ReadOnlyObjectWrapper<Optional<Overview.Glance>> glance = new ReadOnlyObjectWrapper<>(
            Optional.empty());

    OverviewViewModel(Overview overview, ClassSetup classes, Background background, OpenClass openClass) {
        this.overview = overview;
        this.classes = classes;
        this.background = background;
        this.openClass = openClass;
    }

    ReadOnlyObjectProperty<Optional<Overview.Glance>> glance() {
        return glance.getReadOnlyProperty();
    }

    void load() {
        openClass.current().get().ifPresent(
                entry -> background.read(() -> overview.glance(entry.id()), now -> glance.set(Optional.of(now))));
    }

    /// Opens registration, or starts the class.
    void advance(ClassState state) {
        openClass.current().get()
                .ifPresent(entry -> background.write(() -> classes.advance(entry.id(), state), _ -> load()));
    }
}
