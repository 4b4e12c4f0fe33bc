package org.rollbook.ui.kit;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;

/// Every task of the background waits here until the test runs it, as it would wait for a slow disk.
public final class Waiting {
    private final Queue<Runnable> tasks = new ArrayDeque<>();
    private final List<Throwable> failures = new ArrayList<>();
    private final Background background = new Background(tasks::add, tasks::add, Runnable::run, failures::add);

    public Background background() {
        return background;
    }

    /// Runs everything that waits, and what comes of it.
    public void run() {
        while (!tasks.isEmpty()) {
            tasks.remove().run();
        }
    }

    public int size() {
        return tasks.size();
    }

    /// What the window would have told.
    public List<Throwable> failures() {
        return failures;
    }
}
