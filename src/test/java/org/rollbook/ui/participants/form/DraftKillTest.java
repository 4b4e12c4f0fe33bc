package org.rollbook.ui.participants.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rollbook.model.Language;
import org.rollbook.model.journal.Actor;
import org.rollbook.model.people.PersonField;
import org.rollbook.store.Database;
import org.rollbook.store.file.DataFile;
import org.rollbook.store.sql.Access;
import org.rollbook.ui.kit.Background;
import org.rollbook.ui.kit.form.FormDrafts;
import org.rollbook.ui.kit.navigation.ScreenState;
import org.rollbook.ui.participants.ParticipantsViewModel;
import org.rollbook.ui.participants.Registered;
import org.rollbook.ui.participants.form.EntryViewModel.Mode;

/// The program is killed while somebody types: the next start offers what was typed, at most five seconds old.
class DraftKillTest {
    private static final int LETTERS_OF_FIVE_SECONDS = 5_000 / TypingDesk.MILLISECONDS_A_LETTER;

    @TempDir
    Path folder;

    @Test
    void whatWasTypedIsThereAgain() throws Exception {
        int typed = typeUntilKilled(60);
        try (var database = Database.file(new DataFile(folder.resolve("people.sqlite")), Access.READ_WRITE,
                new Actor("王芳", "desk"), Clock.systemUTC())) {
            database.open();
            assertThat(database.selfTest().problems()).isEmpty();
            var left = database.forms().all();
            assertThat(left).hasSize(1);
            assertThat(left.getFirst().field(PersonField.NOTE.name()).length())
                    .isBetween(typed - LETTERS_OF_FIVE_SECONDS, typed + 1);
            var forms = new FormDrafts(Background.direct(), Clock.systemUTC(), database.forms()::keep,
                    database.forms()::forget);
            forms.bring(left);
            try (var again = Registered.over(database)) {
                var model = new ParticipantsViewModel(again.registration, again.history, Background.direct(),
                        again.openClass, forms, Language.ZH, new ScreenState());
                model.load();
                assertThat(model.entry().mode().get()).isEqualTo(Mode.NEW);
                assertThat(model.entry().kept().restored().get()).isPresent();
                assertThat(model.entry().fields().line(PersonField.NOTE).get())
                        .isEqualTo(left.getFirst().field(PersonField.NOTE.name()));
                model.entry().discard();
                assertThat(database.forms().all()).isEmpty();
            }
        }
    }

    /// Returns how many letters were seen when the program was killed.
    private int typeUntilKilled(int letters) throws Exception {
        var process = new ProcessBuilder(ProcessHandle.current().info().command().orElse("java"),
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED", "-cp", System.getProperty("java.class.path"),
                TypingDesk.class.getName(),
                folder.toString()).redirectErrorStream(true).start();
        var seen = new AtomicInteger();
        var enough = new CountDownLatch(1);
        var listener = Thread.ofVirtual().start(() -> {
            try (var lines = process.inputReader()) {
                lines.lines().filter(line -> line.matches("\\d+")).mapToInt(Integer::parseInt).forEach(count -> {
                    seen.set(count);
                    if (count == letters) {
                        enough.countDown();
                    }
                });
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        assertThat(enough.await(120, TimeUnit.SECONDS)).as("somebody types").isTrue();
        process.toHandle().destroyForcibly();
        process.waitFor();
        listener.join();
        return seen.get();
    }
}
