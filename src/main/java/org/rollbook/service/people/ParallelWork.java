package org.rollbook.service.people;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import java.util.function.Function;

/// Works through a long list in parts: later ones are being worked on by other threads while the earlier are taken, in order.
public final class ParallelWork {
    private static final int PART = 500;
    /// More would only wait in memory.
    private static final int AHEAD = 8;

    private ParallelWork() {
    }

    /// Works on every element on any thread, and hands the results on in order on this one.
    public static <T, R> void each(List<T> all, Function<T, R> work, Consumer<R> taker) {
        Queue<CompletableFuture<List<R>>> parts = new ArrayDeque<>();
        try {
            for (int from = 0; from < all.size(); from += PART) {
                List<T> part = all.subList(from, Math.min(from + PART, all.size()));
                parts.add(CompletableFuture.supplyAsync(() -> part.stream().map(work).toList()));
                if (parts.size() > AHEAD) {
                    parts.remove().join().forEach(taker);
                }
            }
            parts.forEach(part -> part.join().forEach(taker));
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }
}
