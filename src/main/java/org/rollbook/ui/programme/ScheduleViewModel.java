package org.rollbook.ui.programme;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.rollbook.model.Refusal;
import org.rollbook.service.lists.programme.ProgrammeImport;
import org.rollbook.service.lists.programme.ProgrammePlan;
import org.rollbook.ui.kit.Background;

/// A schedule that is about to be brought in: what it would do, before anything is written.
public final class ScheduleViewModel {
    private final ProgrammeImport imports;
    private final Background background;
    private final ReadOnlyObjectWrapper<Optional<ProgrammePlan>> plan = new ReadOnlyObjectWrapper<>(Optional.empty());

    ScheduleViewModel(ProgrammeImport imports, Background background) {
        this.imports = imports;
        this.background = background;
    }

    void read(long classId, Path file, Consumer<Refusal> refused) {
        read(() -> imports.plan(classId, file), refused);
    }

    void read(long classId, String text, Consumer<Refusal> refused) {
        read(() -> imports.plan(classId, text), refused);
    }

    /// Writes what the plan says; `done` gets how many items that were.
    void apply(Consumer<Integer> done, Consumer<Refusal> refused) {
        plan.get().ifPresent(now -> background.write(() -> imports.apply(now), written -> {
            plan.set(Optional.empty());
            done.accept(written);
        }, refused));
    }

    void drop() {
        plan.set(Optional.empty());
    }

    ReadOnlyObjectProperty<Optional<ProgrammePlan>> plan() {
        return plan.getReadOnlyProperty();
    }

    private void read(Callable<ProgrammePlan> question, Consumer<Refusal> refused) {
        background.read(question, found -> plan.set(Optional.of(found)), refused);
    }
}
