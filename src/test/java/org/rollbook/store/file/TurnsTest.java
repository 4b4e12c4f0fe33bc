package org.rollbook.store.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rollbook.model.journal.TestActions;
import org.rollbook.store.Database;
import org.rollbook.store.MovableClock;
import org.rollbook.store.TestDesk;
import org.rollbook.store.journal.JournalStore;
import org.rollbook.store.sql.Access;
import org.rollbook.store.sql.StoreFailure;

/// Commands take turns; a window is not waited for.
final class TurnsTest {
    @TempDir
    Path folder;

    private Path data;

    @BeforeEach
    void make() throws IOException {
        data = folder.toRealPath().resolve("base.db");
        open(Access.COMMAND).close();
    }

    @Test
    void aCommandWaitsForAnother() {
        Database first = open(Access.COMMAND);
        CompletableFuture<Void> second = CompletableFuture.runAsync(() -> {
            try (Database database = open(Access.COMMAND)) {
                database.record(TestActions.print("second"));
            }
        });
        first.record(TestActions.print("first"));
        assertThat(second).isNotDone();
        first.close();
        second.join();
        try (Database after = open(Access.COMMAND)) {
            assertThat(after.<Integer>read(
                    reading -> new JournalStore().entries(reading, java.util.OptionalLong.empty(), 9).size()))
                    .isEqualTo(3);
        }
    }

    @Test
    void aCommandThatGoesOnForLongIsNotWaitedForForEver() {
        try (Database first = open(Access.COMMAND)) {
            Instant start = Instant.now();
            refused(Access.COMMAND);
            assertThat(Duration.between(start, Instant.now())).isBetween(Duration.ofSeconds(5), Duration.ofSeconds(9));
            first.record(TestActions.print("one"));
        }
    }

    @Test
    void aWindowIsNotWaitedFor() {
        try (Database window = open(Access.READ_WRITE)) {
            Instant start = Instant.now();
            refused(Access.COMMAND);
            refused(Access.READ_WRITE);
            assertThat(Duration.between(start, Instant.now())).isLessThan(Duration.ofSeconds(2));
            window.record(TestActions.print("one"));
        }
    }

    @Test
    void aLockFileThatWasRemovedIsMadeAgain() throws IOException {
        Path lock = new DataFile(data).lock();
        try (Database window = open(Access.READ_WRITE)) {
            Files.delete(lock);
            window.record(TestActions.print("one"));
            assertThat(lock).content().contains("desk-1");
            refused(Access.COMMAND);
            Files.delete(lock);
            Files.writeString(lock, "");
            assertThatExceptionOfType(StoreFailure.class).isThrownBy(() -> window.record(TestActions.print("two")))
                    .extracting(StoreFailure::kind).isEqualTo(StoreFailure.Kind.TAKEN_OVER);
        }
    }

    private void refused(Access access) {
        assertThatExceptionOfType(StoreFailure.class).isThrownBy(() -> open(access))
                .satisfies(failure -> assertThat(failure.kind()).isEqualTo(StoreFailure.Kind.LOCKED))
                .satisfies(failure -> assertThat(failure.arguments().getLast()).startsWith("李老师@desk-1 pid ")
                        .doesNotContain("\n"));
    }

    private Database open(Access access) {
        Database database = Database.file(new DataFile(data), access, TestDesk.ACTOR, new MovableClock());
        database.open();
        return database;
    }
}
