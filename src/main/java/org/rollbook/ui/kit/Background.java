package org.rollbook.ui.kit;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.rollbook.model.Refusal;
import org.rollbook.model.journal.Concern;
import org.rollbook.model.journal.Touched;

/// The only door between threads: work goes out to the store's thread or to the slow one, results come back to the screen's.
public final class Background implements AutoCloseable {
    private static final long PATIENCE_SECONDS = 20;
    private static final Runnable NOTHING = () -> {};

    private final Executor store;
    private final Executor slow;
    private final Executor aside;
    private final Executor screen;
    private final Runnable afterWrites;
    private final Consumer<Throwable> failures;
    private final Consumer<Throwable> unanswered;
    private final ReadOnlyIntegerWrapper revision = new ReadOnlyIntegerWrapper();
    private final Changes changes = new Changes();
    /// What the work under way on the store's thread has changed so far.
    private List<Touched> touched = new ArrayList<>();
    private final ReadOnlyObjectWrapper<Optional<LocalTime>> savedAt = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private int running;
    private volatile boolean isClosed;

    /// `failures` hears, on the screen's thread, of every refusal that nobody else takes and of everything else thrown.
    public Background(Executor store, Executor slow, Executor screen, Consumer<Throwable> failures) {
        this(store, slow, screen, failures, NOTHING);
    }

    /// `afterWrites` runs on the store's thread when a write has been acknowledged.
    Background(Executor store, Executor slow, Executor screen, Consumer<Throwable> failures, Runnable afterWrites) {
        this(store, slow, slow, screen, failures, failures, afterWrites);
    }

    private Background(Executor store, Executor slow, Executor aside, Executor screen, Consumer<Throwable> failures,
            Consumer<Throwable> unanswered, Runnable afterWrites) {
        this.afterWrites = afterWrites;
        this.store = store;
        this.slow = slow;
        this.aside = aside;
        this.screen = screen;
        this.failures = failures;
        this.unanswered = unanswered;
    }

    /// The running program's background: threads named “store”, “slow” and “aside”, results on the JavaFX thread.
    public static Background started(Consumer<Throwable> failures) {
        return started(failures, failures, NOTHING);
    }

    /// `unanswered` hears of what was thrown where somebody only asked and nothing was to be saved; `afterWrites` runs on the
    /// store's thread when a write has been acknowledged: what need not be waited for.
    public static Background started(Consumer<Throwable> failures, Consumer<Throwable> unanswered,
            Runnable afterWrites) {
        return new Background(thread("store"), thread("slow"), thread("aside"), Platform::runLater, failures,
                unanswered, afterWrites);
    }

    /// Everything at once on the calling thread, failures thrown back at the caller: for tests without a toolkit.
    public static Background direct() {
        return direct(Background::rethrow);
    }

    public static Background direct(Consumer<Throwable> failures) {
        return new Background(Runnable::run, Runnable::run, Runnable::run, failures);
    }

    /// Asks the store; `then` gets the answer.
    public <T> Job read(Callable<? extends T> work, Consumer<? super T> then) {
        return read(work, then, failures::accept);
    }

    public <T> Job read(Callable<? extends T> work, Consumer<? super T> then, Consumer<Refusal> refused) {
        return start(store, _ -> work.call(), NOTHING, Saving.NOTHING, _ -> {}, then, refused);
    }

    /// One user action on the store; after success `revision` grows and `savedAt` is now, before `then` hears of it.
    public <T> Job write(Callable<? extends T> work, Consumer<? super T> then) {
        return write(work, then, failures::accept);
    }

    public <T> Job write(Callable<? extends T> work, Consumer<? super T> then, Consumer<Refusal> refused) {
        return start(store, _ -> work.call(), afterWrites, Saving.ACTION, _ -> {}, then, refused);
    }

    /// A long user action that reports to its job; one that stops when the job is cancelled must leave no trace.
    /// `then` hears of everything that was written, also where the job was cancelled too late to stop it.
    public <T> Job writeInSteps(Computation<? extends T> work, Consumer<? super T> then, Consumer<Refusal> refused) {
        return start(store, work, afterWrites, Saving.ACTION, then, _ -> {}, refused);
    }

    /// A user action without an answer.
    public Job write(Work work, Runnable then) {
        return write(work, then, failures::accept);
    }

    public Job write(Work work, Runnable then, Consumer<Refusal> refused) {
        return write(() -> {
            work.run();
            return work;
        }, _ -> then.run(), refused);
    }

    /// A user action whose result the caller shows itself: `then` hears of it before `revision` grows, so that it need not
    /// load again; `lost` hears, before the window tells of it, that anything but a refusal kept it from being done.
    public <T> Job settle(Callable<? extends T> work, Consumer<? super T> then, Consumer<Refusal> refused,
            Runnable lost) {
        return start(store, _ -> {
            try {
                return work.call();
            } catch (Refusal refusal) {
                throw refusal;
            } catch (Throwable failure) {
                screen.execute(lost);
                throw failure;
            }
        }, afterWrites, Saving.ACTION, then, _ -> {}, refused);
    }

    /// Slow pure work that must not hold up the store: parsing a file, laying out a PDF.
    public <T> Job compute(Computation<? extends T> work, Consumer<? super T> then) {
        return compute(work, then, failures::accept);
    }

    public <T> Job compute(Computation<? extends T> work, Consumer<? super T> then, Consumer<Refusal> refused) {
        return start(slow, work, NOTHING, Saving.NOTHING, _ -> {}, then, refused);
    }

    /// Work that nobody waits for, such as keeping a backup: it holds up neither the store nor slow work, and is not told as busy.
    public <T> void aside(Callable<? extends T> work, Consumer<? super T> then, Consumer<Throwable> failed) {
        start(aside, work, then, failed);
    }

    /// Work of the store that is no action of anybody, such as putting a half-filled form away.
    public void unseen(Work work, Consumer<Throwable> failed) {
        start(store, () -> {
            work.run();
            return work;
        }, _ -> {}, failed);
    }

    private <T> void start(Executor where, Callable<? extends T> work, Consumer<? super T> then,
            Consumer<Throwable> failed) {
        if (isClosed) {
            return;
        }
        where.execute(() -> {
            try {
                T result = work.call();
                tell(where);
                screen.execute(() -> then.accept(result));
            } catch (Throwable failure) {
                tell(where);
                screen.execute(() -> failed.accept(failure));
            }
        });
    }

    private void tell(Executor where) {
        if (where == store) {
            List<Touched> told = takeTouched();
            screen.execute(() -> changed(told));
        }
    }

    /// Tells the screens, from any thread, what another desk changed.
    public void changedElsewhere(Touched what) {
        screen.execute(() -> changed(List.of(what)));
    }

    /// Hears on the store's thread what the work under way has changed; of work that says nothing everything is taken for changed.
    public void touched(Touched what) {
        touched.add(what);
    }

    /// The revision in which any of these was changed last in a class, or in any class where none is given.
    public int lastChange(Set<Concern> concerns, OptionalLong classId) {
        return changes.last(concerns, classId);
    }

    /// Grows after every successful write; the visible screen loads again when that concerns it.
    public ReadOnlyIntegerProperty revision() {
        return revision.getReadOnlyProperty();
    }

    /// When the last write was acknowledged; empty before the first.
    public ReadOnlyObjectProperty<Optional<LocalTime>> savedAt() {
        return savedAt.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty busy() {
        return busy.getReadOnlyProperty();
    }

    /// Finishes what was begun; what is asked for afterwards is not done, for nobody would see it.
    @Override
    public void close() {
        isClosed = true;
        for (var executor : new Executor[] {aside, slow, store}) {
            if (executor instanceof ExecutorService service) {
                finish(service);
            }
        }
    }

    private enum Saving { ACTION, NOTHING }

    /// `always` hears of the result before `revision` grows, and `then` after it unless the job was cancelled.
    private <T> Job start(Executor where, Computation<? extends T> work, Runnable afterwards, Saving saving,
            Consumer<? super T> always,
            Consumer<? super T> then, Consumer<Refusal> refused) {
        var job = new Job(screen);
        if (isClosed) {
            return job;
        }
        count(+1);
        where.execute(() -> {
            run(job, work, where == store ? this::takeTouched : List::of, saving, always, then, refused);
            afterwards.run();
        });
        return job;
    }

    private <T> void run(Job job, Computation<? extends T> work, Supplier<List<Touched>> changed, Saving saving,
            Consumer<? super T> always,
            Consumer<? super T> then, Consumer<Refusal> refused) {
        try {
            T result = work.run(job);
            List<Touched> told = changed.get();
            screen.execute(() -> finished(job, () -> {
                always.accept(result);
                saved(saving, told);
                if (!job.isCancelled()) {
                    then.accept(result);
                }
            }));
        } catch (Throwable failure) {
            List<Touched> told = changed.get();
            screen.execute(() -> finished(job, () -> {
                changed(told);
                failed(job, saving, failure, refused);
            }));
        }
    }

    private List<Touched> takeTouched() {
        List<Touched> told = touched;
        touched = new ArrayList<>();
        return told;
    }

    private void finished(Job job, Runnable step) {
        try {
            step.run();
        } catch (Throwable failure) {
            failures.accept(failure);
        } finally {
            count(-1);
        }
    }

    private void failed(Job job, Saving saving, Throwable failure, Consumer<Refusal> refused) {
        switch (failure) {
            case CancellationException _ when job.isCancelled() -> {}
            case Refusal _ when job.isCancelled() -> {}
            case Refusal refusal -> refused.accept(refusal);
            default -> (saving == Saving.NOTHING ? unanswered : failures).accept(failure);
        }
    }

    private void saved(Saving saving, List<Touched> told) {
        if (saving == Saving.NOTHING) {
            changed(told);
            return;
        }
        changed(told.isEmpty() ? List.of(Touched.EVERYTHING) : told);
        savedAt.set(Optional.of(LocalTime.now()));
    }

    /// Also what was changed before the rest of its work was refused is on the screen at once.
    private void changed(List<Touched> told) {
        if (told.isEmpty()) {
            return;
        }
        int next = revision.get() + 1;
        told.forEach(what -> changes.note(next, what));
        revision.set(next);
    }

    private void count(int change) {
        running += change;
        busy.set(running > 0);
    }

    private static ExecutorService thread(String name) {
        return Executors.newSingleThreadExecutor(Thread.ofPlatform().name(name).daemon(true).factory());
    }

    private static void finish(ExecutorService service) {
        service.shutdown();
        try {
            service.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private static void rethrow(Throwable failure) {
        switch (failure) {
            case RuntimeException runtime -> throw runtime;
            case Error error -> throw error;
            default -> throw new IllegalStateException(failure);
        }
    }

    /// A user action that answers nothing.
    @FunctionalInterface
    public interface Work {
        void run() throws Exception;
    }

    /// Slow work that may report to its job and stop when that is cancelled.
    @FunctionalInterface
    public interface Computation<T> {
        T run(Job job) throws Exception;
    }
}
