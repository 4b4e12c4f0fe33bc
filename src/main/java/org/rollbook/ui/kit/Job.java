package org.rollbook.ui.kit;

import java.util.concurrent.CancellationException;
import java.util.concurrent.Executor;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;

/// One piece of work that runs behind the window: it can be cancelled and tells how far it is.
public final class Job {
    private final Executor screen;
    private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper(-1);
    private volatile boolean cancelled;

    Job(Executor screen) {
        this.screen = screen;
    }

    /// Drops the result: nothing of this job reaches the screen any more. A write that has begun is still finished.
    public void cancel() {
        cancelled = true;
    }

    public boolean isCancelled() {
        return cancelled;
    }

    /// 0 to 1, or -1 while nothing is known; changes on the screen's thread.
    public ReadOnlyDoubleProperty progress() {
        return progress.getReadOnlyProperty();
    }

    /// Called by the work itself; also the place where a cancelled job stops.
    public void advance(long done, long total) {
        if (cancelled) {
            throw new CancellationException();
        }
        var share = total <= 0 ? -1 : Math.clamp((double) done / total, 0, 1);
        screen.execute(() -> progress.set(share));
    }
}
