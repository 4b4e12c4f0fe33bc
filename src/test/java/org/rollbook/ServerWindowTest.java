package org.rollbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import javafx.geometry.Orientation;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rollbook.model.course.TrainingClass;
import org.rollbook.model.journal.Actor;
import org.rollbook.model.people.Participant;
import org.rollbook.model.people.Person;
import org.rollbook.model.place.DataServer;
import org.rollbook.service.Services;
import org.rollbook.store.Database;
import org.rollbook.store.TestServer;
import org.rollbook.store.sql.Access;
import org.rollbook.ui.WindowTest;
import org.rollbook.ui.kit.preferences.Preferences;

/// The real program on a real server: two windows, a server that goes away and comes back, and the way there from a file.
@WindowTest
class ServerWindowTest {
    private static final Duration AT_ONCE = Duration.ofSeconds(2);

    @TempDir
    Path folder;

    @Test
    void whatOneWindowDoesTheOtherShowsWithoutLosingItsPlace() throws Exception {
        DataServer server = TestServer.prepared();
        try (Tour one = Tour.at(server, "en")) {
            openSample(one);
            TableView<?> table = one.node("#participants-table", TableView.class);
            one.does(() -> {
                table.getSelectionModel().select(40);
                table.scrollTo(35);
            });
            one.press(KeyCode.CONTROL, KeyCode.N);
            one.until(() -> one.focused().filter(n -> "entry-name".equals(n.getId())).isPresent());
            one.type("Half ty");
            long chosen = chosen(table);
            double scrolled = scrolled(table);
            assertThat(scrolled).isPositive();
            try (Tour two = one.beside(server, "en")) {
                two.front();
                two.press(KeyCode.CONTROL, KeyCode.DIGIT3);
                TableView<?> other = two.node("#participants-table", TableView.class);
                two.until(() -> other.getItems().size() == 80);
                register(two, "Anna Berg");
                two.until(() -> other.getItems().size() == 81);
                soon(one, () -> table.getItems().size() == 81);
                two.type("Bert Carlsson");
                two.press(KeyCode.ENTER);
                two.until(() -> other.getItems().size() == 82);
                soon(one, () -> table.getItems().size() == 82);
                TextField name = (TextField) one.focused().orElseThrow();
                assertThat(name.getId()).isEqualTo("entry-name");
                assertThat(name.getText()).isEqualTo("Half ty");
                assertThat(name.getCaretPosition()).isEqualTo(7);
                assertThat(chosen(table)).isEqualTo(chosen);
                assertThat(scrolled(table)).isCloseTo(scrolled, offset(0.1));
            }
        }
    }

    private static long chosen(TableView<?> table) {
        return ((Participant) table.getSelectionModel().getSelectedItem()).id();
    }

    private static double scrolled(TableView<?> table) {
        return table.lookupAll(".scroll-bar").stream().map(ScrollBar.class::cast)
                .filter(bar -> bar.getOrientation() == Orientation.VERTICAL).findFirst().orElseThrow().getValue();
    }

    @Test
    void aServerThatGoesAwayIsSaidAndComesBackByItself() throws Exception {
        int port = freePort();
        EmbeddedPostgres running = start(port);
        DataServer server = DataServer.here(port, "postgres", "public", "postgres");
        Database.setup(server, Optional.empty(), new Actor("管理员", "server"), Clock.systemUTC()).prepare();
        try (Tour window = Tour.at(server, "en")) {
            openSample(window);
            TableView<?> table = window.node("#participants-table", TableView.class);
            window.press(KeyCode.CONTROL, KeyCode.N);
            window.until(() -> window.focused().filter(n -> "entry-name".equals(n.getId())).isPresent());
            window.type("Carla Dahl");
            running.close();
            window.until(() -> problem(window).startsWith("Server unreachable since"));
            Instant before = Instant.now();
            window.press(KeyCode.ENTER);
            window.until(() -> window.texts().contains("The server cannot be reached just now"));
            assertThat(Duration.between(before, Instant.now())).isLessThan(Duration.ofSeconds(12));
            assertThat(((TextField) window.focused().orElseThrow()).getText()).isEqualTo("Carla Dahl");
            assertThat(table.getItems()).hasSize(80);

            running = start(port);
            try (Database other = Database.server(server, Optional.empty(), Access.READ_WRITE,
                    new Actor("李老师", "desk 2"), Clock.systemUTC())) {
                other.open();
                Services services = Services.over(other);
                TrainingClass sample = services.classes().all().getFirst();
                services.registration().register(Participant.draft(sample.id(), Person.named("王小明")), "");
            }
            window.until(() -> problem(window).isEmpty() && table.getItems().size() == 81);
            assertThat(window.texts()).doesNotContain("The server cannot be reached just now");
            window.press(KeyCode.ENTER);
            window.until(() -> table.getItems().size() == 82);
        } finally {
            running.close();
        }
    }

    @Test
    void whatIsOnlyLookedAtWhileTheServerIsAwayPilesUpNoSentences() throws Exception {
        int port = freePort();
        EmbeddedPostgres running = start(port);
        DataServer server = DataServer.here(port, "postgres", "public", "postgres");
        Database.setup(server, Optional.empty(), new Actor("管理员", "server"), Clock.systemUTC()).prepare();
        try (Tour window = Tour.at(server, "en")) {
            openSample(window);
            running.close();
            for (KeyCode screen : List.of(KeyCode.DIGIT1, KeyCode.DIGIT2, KeyCode.DIGIT3, KeyCode.DIGIT4,
                    KeyCode.DIGIT5, KeyCode.DIGIT6, KeyCode.DIGIT7, KeyCode.DIGIT8, KeyCode.DIGIT9)) {
                window.press(KeyCode.CONTROL, screen);
                Instant until = Instant.now().plusMillis(1_200);
                window.until(() -> Instant.now().isAfter(until));
                assertThat(window.texts()).doesNotContain("was not saved", "was not done",
                        "is taken up again by itself");
            }
            window.until(() -> problem(window).startsWith("Server unreachable since"));
            running = start(port);
            window.until(() -> problem(window).isEmpty());
            window.press(KeyCode.CONTROL, KeyCode.DIGIT3);
            window.rest();
        } finally {
            running.close();
        }
    }

    @Test
    void aServerIsOpenedFromAFileByItsAddressAndTheFileAgainFromThoseOpenedLast() throws Exception {
        DataServer server = TestServer.prepared();
        Path data = folder.resolve("base.rollbook");
        try (Tour window = new Tour(data, "en")) {
            window.until(() -> window.focused().filter(n -> "classes-sample".equals(n.getId())).isPresent());
            window.press(KeyCode.ENTER);
            window.until(() -> window.isThere("#overview-tiles"));
            openDialog(window);
            window.does(() -> window.node("#open-kind-server", ToggleButton.class).fire());
            address(window, "mysql://host/base");
            refused(window, "begins with postgresql://");
            address(window, "postgresql://u:geheim@host/base");
            refused(window, "A password may not stand in the address");
            address(window, "postgresql://postgres@localhost:1/base");
            refused(window, "Nothing answers at localhost:1");
            address(window, server.toString().replace("/postgres?", "/nothing?"));
            refused(window, "There is no such database");
            address(window, server.toString().replaceAll("schema=.*", "schema=none"));
            refused(window, "There is no Rollbook data");
            assertThat(status(window)).isEqualTo("base.rollbook");
            address(window, server.toString());
            assertThat(window.node("#open-database", TextField.class).getText()).isEqualTo("postgres");
            assertThat(window.node("#open-schema", TextField.class).getText()).isEqualTo(server.schema());
            window.enter();
            window.until(() -> !window.isThere("#open-data") && status(window).endsWith("/postgres"));
            window.until(() -> window.texts().contains("No class") || window.isThere("#classes-sample"));

            openDialog(window);
            window.until(() -> window.isThere("#open-recent"));
            window.enter();
            window.until(() -> window.texts().contains("is open already"));
            window.press(KeyCode.DOWN);
            window.enter();
            window.until(() -> !window.isThere("#open-data") && status(window).equals("base.rollbook"));
            window.until(() -> window.texts().contains("CC-2014"));
        }
        assertThat(Files.readString(Preferences.usualFile())).contains(server.schema()).doesNotContain("geheim");
    }

    @Test
    void aWindowThatFindsNoServerSaysWhyAndOpensAnother() throws Exception {
        Path data = folder.resolve("other.rollbook");
        DataServer nobody = DataServer.here(freePort(), "postgres", "public", "postgres");
        try (Tour window = Tour.at(nobody, "en")) {
            window.until(() -> window.texts().contains("Nothing answers at localhost"));
            window.does(() -> window.node("#open-again", Button.class).fire());
            window.until(() -> window.texts().contains("Nothing answers at localhost"));
            openDialog(window);
            window.does(() -> {
                window.node("#open-kind-file", ToggleButton.class).fire();
                window.node("#open-path", TextField.class).setText(data.toString());
            });
            window.enter();
            window.until(() -> window.texts().contains("There is no file"));
            window.enter();
            window.until(() -> !window.isThere("#open-data") && status(window).equals("other.rollbook"));
        }
        assertThat(data).exists();
    }

    private static void openDialog(Tour window) {
        window.front();
        window.openDialog(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.E);
        window.until(() -> window.isThere("#open-data"));
    }

    private static void address(Tour window, String text) {
        TextField field = window.node("#open-address", TextField.class);
        window.does(() -> {
            field.requestFocus();
            field.setText(text);
        });
    }

    private static void refused(Tour window, String words) {
        window.enter();
        window.until(() -> window.node("#open-sentence", Labeled.class).getText().contains(words));
        assertThat(window.isThere("#open-data")).isTrue();
    }

    private static void openSample(Tour window) {
        window.until(() -> window.focused().filter(n -> "classes-sample".equals(n.getId())).isPresent());
        window.press(KeyCode.ENTER);
        window.until(() -> window.isThere("#overview-tiles"));
        window.press(KeyCode.CONTROL, KeyCode.DIGIT3);
        TableView<?> table = window.node("#participants-table", TableView.class);
        window.until(() -> table.getItems().size() == 80);
        window.rest();
    }

    private static void register(Tour window, String name) {
        window.press(KeyCode.CONTROL, KeyCode.N);
        window.until(() -> window.focused().filter(n -> "entry-name".equals(n.getId())).isPresent());
        window.type(name);
        window.press(KeyCode.ENTER);
    }

    private static void soon(Tour window, Callable<Boolean> condition) {
        Instant before = Instant.now();
        window.until(condition);
        assertThat(Duration.between(before, Instant.now())).isLessThan(AT_ONCE);
    }

    private static String problem(Tour window) {
        return window.node("#status", HBox.class).lookup("#status-problem") instanceof Labeled label
                ? label.getText() : "";
    }

    private static String status(Tour window) {
        return window.node("#status-place", Labeled.class).getText();
    }

    private static int freePort() throws IOException {
        try (ServerSocket free = new ServerSocket(0)) {
            return free.getLocalPort();
        }
    }

    private EmbeddedPostgres start(int port) throws IOException {
        return EmbeddedPostgres.builder().setPort(port).setDataDirectory(folder.resolve("data"))
                .setCleanDataDirectory(false).setOverrideWorkingDirectory(folder.resolve("work").toFile()).start();
    }
}
