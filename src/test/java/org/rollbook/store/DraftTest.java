package org.rollbook.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.rollbook.model.FormName;
import org.rollbook.model.UnsavedForm;
import org.rollbook.model.journal.Actor;
import org.rollbook.model.journal.TestActions;
import org.rollbook.store.file.TestEngine;

/// Half-filled forms lie beside the data: the journal knows nothing of them, and nothing stays of one that is done.
final class DraftTest {
    private static final String ID_NUMBER = "220102198001010047";

    private static final FormName ONE = FormName.of(FormName.Kind.PERSON, 1);
    private static final FormName TWO = FormName.of(FormName.Kind.TRAINING_CLASS);
    private static final FormName NEVER = FormName.of(FormName.Kind.WALK_IN, 1);

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource
    void aFormIsKeptReplacedAndForgotten(TestEngine engine) {
        try (TestDesk desk = new TestDesk(engine, folder)) {
            Database database = desk.database();
            int entries = desk.entries().size();
            database.forms().keep(form(ONE, "08:40", "王"));
            database.forms().keep(form(TWO, "08:42", "李'\"{"));
            database.forms().keep(form(ONE, "08:41", "王芳"));
            assertThat(database.forms().all()).containsExactly(form(TWO, "08:42", "李'\"{"), form(ONE, "08:41", "王芳"));
            assertThat(desk.entries()).as("no action").hasSize(entries);
            assertThat(database.selfTest().problems()).isEmpty();
            desk.run(writing -> desk.organisations.insert(writing, Sample.organisation("所")));
            desk.reopen();
            assertThat(desk.database().forms().all()).hasSize(2);
            desk.database().forms().forget(TWO);
            desk.database().forms().forget(NEVER);
            assertThat(desk.database().forms().all()).containsExactly(form(ONE, "08:41", "王芳"));
            desk.tamper("update draft set fields = 'nothing'");
            assertThat(desk.database().forms().all()).as("what cannot be read is none").isEmpty();
            desk.database().forms().forgetAll();
            assertThat(desk.query("select * from draft")).isEmpty();
        }
    }

    @Test
    void anotherDeskDoesNotSeeThem() {
        TestEngine.TestPlace place = TestEngine.POSTGRES.place(folder);
        try (Database first = place.database(new Actor("李", "desk-1"), new MovableClock());
                Database second = place.database(new Actor("李", "desk-2"), new MovableClock())) {
            first.open();
            second.open();
            first.forms().keep(form(ONE, "08:41", "王芳"));
            assertThat(second.forms().all()).isEmpty();
            second.forms().forget(ONE);
            assertThat(first.forms().all()).hasSize(1);
        }
    }

    @Test
    void theIdNumberOfADiscardedFormIsNowhereAnyMore() throws IOException {
        try (TestDesk desk = new TestDesk(TestEngine.SQLITE, folder)) {
            desk.database().forms().keep(form(ONE, "08:40", ID_NUMBER));
            desk.database().forms().keep(form(ONE, "08:41", ID_NUMBER + " "));
            assertThat(filesWith(ID_NUMBER)).isNotEmpty();
            desk.database().forms().forget(ONE);
            assertThat(filesWith(ID_NUMBER)).isEmpty();
        }
    }

    @Test
    void whoReadsMeanwhileHoldsNobodyUp() throws SQLException {
        TestEngine.TestPlace place = TestEngine.SQLITE.place(folder);
        try (Database database = place.database(TestDesk.ACTOR, new MovableClock())) {
            database.open();
            database.forms().keep(form(ONE, "08:40", ID_NUMBER));
            try (Connection reader = place.plain(); Statement statement = reader.createStatement()) {
                statement.execute("begin");
                statement.executeQuery("select count(*) from draft").close();
                long start = System.nanoTime();
                database.forms().forget(ONE);
                assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(4));
                statement.execute("rollback");
            }
            assertThat(database.forms().all()).isEmpty();
            database.forms().forget(ONE);
            assertThat(database.selfTest().problems()).isEmpty();
        }
    }

    @Test
    void withinAnActionThereIsNone() {
        try (TestDesk desk = new TestDesk(TestEngine.SQLITE, folder)) {
            assertThatIllegalStateException()
                    .isThrownBy(() -> desk.database().inTransaction(TestActions.change(), writing -> {
                        desk.database().forms().keep(form(ONE, "08:40", "王"));
                        return writing;
                    }));
            assertThat(desk.database().forms().all()).isEmpty();
        }
    }

    private List<Path> filesWith(String text) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).filter(file -> contains(file, text)).toList();
        }
    }

    private static boolean contains(Path file, String text) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains(text);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static UnsavedForm form(FormName name, String time, String typed) {
        return new UnsavedForm(name, Instant.parse("2026-03-02T" + time + ":00Z"), Map.of("NAME", typed, "EMPTY", ""));
    }
}
