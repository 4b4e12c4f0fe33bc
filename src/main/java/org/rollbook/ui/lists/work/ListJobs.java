package org.rollbook.ui.lists.work;

import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.rollbook.model.Refusal;
import org.rollbook.ui.kit.Background;
import org.rollbook.ui.kit.Background.Computation;
import org.rollbook.ui.kit.Job;

/// What is done for the list behind the window, one thing at a time: what was asked before gives way.
final class ListJobs {
    private final Background background;
    private final Consumer<Refusal> refused;
    private final ReadOnlyObjectWrapper<Optional<RunningJob>> work = new ReadOnlyObjectWrapper<>(Optional.empty());

    ListJobs(Background background, Consumer<Refusal> refused) {
        this.background = background;
        this.refused = refusal -> {
            work.set(Optional.empty());
            refused.accept(refusal);
        };
        background.busy().subscribe(busy -> {
            if (!busy) {
                work.set(Optional.empty());
            }
        });
    }

    /// What the person waits for, if anything.
    ReadOnlyObjectProperty<Optional<RunningJob>> work() {
        return work.getReadOnlyProperty();
    }

    boolean isIdle() {
        return work.get().isEmpty();
    }

    /// Slow work that needs no data.
    <T> void compute(RunningJob.Kind kind, String key, Computation<T> computation, Consumer<T> then) {
        cancel();
        begin(key, kind, background.compute(computation, ending(then), refused));
    }

    <T> void ask(RunningJob.Kind kind, String key, Callable<T> question, Consumer<T> then) {
        cancel();
        begin(key, kind, background.read(question, ending(then), refused));
    }

    <T> void write(String key, Computation<T> action, Consumer<T> then) {
        cancel();
        begin(key, RunningJob.Kind.WRITING, background.writeInSteps(action, ending(then), refused));
    }

    /// It is over when its answer was taken, unless that began something else.
    private <T> Consumer<T> ending(Consumer<T> then) {
        return answer -> {
            Optional<RunningJob> before = work.get();
            then.accept(answer);
            if (work.get().equals(before)) {
                work.set(Optional.empty());
            }
        };
    }

    /// A question ends at once; an action that is written takes its steps back first, which its job tells by ending.
    void stop() {
        work.get().ifPresent(under -> {
            under.job().cancel();
            work.set(under.kind() == RunningJob.Kind.WRITING
                    ? Optional.of(new RunningJob("lists.work.stopping", RunningJob.Kind.WRITING, under.job()))
                    : Optional.empty());
        });
    }

    void refuse(Refusal refusal) {
        refused.accept(refusal);
    }

    private void cancel() {
        work.get().ifPresent(under -> under.job().cancel());
    }

    private void begin(String key, RunningJob.Kind kind, Job job) {
        if (background.busy().get()) {
            work.set(Optional.of(new RunningJob(key, kind, job)));
        }
    }
}
