package org.rollbook.store;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.rollbook.model.journal.Change;

/// What one action changed so far, in order; a long action is put into words on other threads while it goes on.
final class Changes {
    private static final int PART = 1_000;

    private final List<Change> all = new ArrayList<>();
    private final List<CompletableFuture<List<Recorded>>> worded = new ArrayList<>();

    void add(Change change) {
        all.add(change);
        if (all.size() % PART == 0) {
            List<Change> part = List.copyOf(all.subList(all.size() - PART, all.size()));
            worded.add(CompletableFuture.supplyAsync(() -> part.stream().map(Recorded::of).toList()));
        }
    }

    boolean isEmpty() {
        return all.isEmpty();
    }

    /// Everything in words, in order.
    List<Recorded> recorded() {
        Stream<Recorded> parts = worded.stream().flatMap(part -> part.join().stream());
        return Stream.concat(parts, all.subList(worded.size() * PART, all.size()).stream().map(Recorded::of)).toList();
    }
}
