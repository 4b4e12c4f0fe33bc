package org.rollbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import javafx.scene.input.KeyCombination;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.rollbook.model.Language;
import org.rollbook.model.journal.Actor;
import org.rollbook.model.place.DataPlace;
import org.rollbook.service.Services;
import org.rollbook.store.Database;
import org.rollbook.store.file.DataFile;
import org.rollbook.store.sql.Access;
import org.rollbook.text.Messages;
import org.rollbook.ui.Shell;
import org.rollbook.ui.WindowTest;
import org.rollbook.ui.kit.Background;
import org.rollbook.ui.kit.Dialogs;
import org.rollbook.ui.kit.Notices;
import org.rollbook.ui.kit.OpenClass;
import org.rollbook.ui.kit.Screen;
import org.rollbook.ui.kit.command.Command;
import org.rollbook.ui.kit.form.FormDrafts;
import org.rollbook.ui.kit.navigation.Journey;
import org.rollbook.ui.kit.navigation.ScreenState;
import org.rollbook.ui.kit.preferences.Preferences;
import org.rollbook.ui.lists.ListIntake;
import org.rollbook.ui.lists.ListsScreen;
import org.rollbook.ui.lists.work.ListInHand;
import org.rollbook.ui.lists.work.ListsViewModel;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// A key that writes means the same on every screen, or people write by habit what they did not mean.
@WindowTest
@ExtendWith(ApplicationExtension.class)
class KeysTest {
    /// Keys that may be shared: each group means one thing (what is chosen or typed is opened, saved, removed), or writes nothing.
    private static final List<Set<String>> SHARED = List.of(
            Set.of("classes.new", "participants.new", "organisations.new", "programme.new"),
            Set.of("classes.edit", "participants.edit", "organisations.edit", "programme.edit", "arrival.key.walkIn"),
            Set.of("participants.save.stay", "programme.form.save", "documents.savePdf", "arrival.key.ledger"),
            Set.of("participants.remove", "organisations.remove"),
            Set.of("participants.substitute", "arrival.key.substitute"),
            Set.of("participants.merge", "classMenu.merge"),
            Set.of("participants.columns", "classes.copy"),
            Set.of("history.wider", "lists.export"),
            Set.of("programme.generate", "checks.go"),
            Set.of("command.back", "lists.back"));

    /// How a list is ordered, narrowed or shown.
    private static final List<String> LOOKS = List.of("participants.order", "lists.show", "reports.show");

    @TempDir
    Path folder;

    private final Map<String, Set<String>> meanings = new TreeMap<>();
    private Database database;

    @Start
    void gather(Stage stage) {
        var file = new DataFile(folder.resolve("keys.rollbook"));
        database = Database.file(file, Access.READ_WRITE, new Actor("tester", "desk 1"), Clock.systemUTC());
        database.open();
        var services = Services.over(database);
        var messages = new Messages(Language.EN);
        var notices = new Notices(messages);
        var dialogs = new Dialogs(messages, () -> stage);
        var background = Background.direct();
        var openClass = new OpenClass();
        var preferences = new Preferences(folder.resolve("p.properties"), Runnable::run);
        var journey = new Journey(_ -> {});
        var lists = new ListsViewModel(services.sheetImport(), services.history(), background, openClass,
                new ListInHand());
        var intake = new ListIntake(messages, lists, dialogs, journey);
        var screens = new Screens(messages, notices, dialogs, background, preferences, openClass, services,
                database.clock(),
                FormDrafts.unkept(), new ScreenState(), journey,
                new ListsScreen(messages, lists, intake, notices, journey))
                .all();
        var given = new ArrayList<Command>();
        given.addAll(new StepCommands(messages, notices, background, openClass, services.classes(), services.history())
                .all());
        given.addAll(intake.commands());
        given.addAll(new ClassCommands(messages, notices, dialogs, background, openClass, services.classes(),
                services.closing(), services.history(), journey).all());
        given.addAll(new DataCommands(messages, notices, dialogs, background, new DataPlace.InFile(file.path()),
                database, () -> {}).all());
        given.add(Command.of("command.quit", Command.Place.FILE, stage::close).keys("Shortcut+Q"));
        var shell = new Shell(messages, screens, openClass, background, preferences, notices, given);
        Stream.concat(shell.commands().stream(), screens.stream().map(Screen::commands).flatMap(List::stream))
                .forEach(this::note);
        shell.leave();
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void noKeyMeansTwoThingsUnlessItIsHarmless() {
        var dangerous = new ArrayList<String>();
        meanings.forEach((keys, commands) -> {
            boolean looks = commands.stream().allMatch(command -> LOOKS.stream().anyMatch(command::startsWith));
            if (commands.size() > 1 && !looks && SHARED.stream().noneMatch(shared -> shared.containsAll(commands))) {
                dangerous.add(keys + " " + commands);
            }
        });
        assertThat(dangerous).isEmpty();
        assertThat(meanings).as("every screen was asked").hasSizeGreaterThan(60);
    }

    @Test
    void whatIsSharedIsReallyThere() {
        assertThat(SHARED).allSatisfy(
                shared -> assertThat(meanings.values()).anySatisfy(commands -> assertThat(commands).isEqualTo(shared)));
    }

    private void note(Command command) {
        Stream.concat(command.keys().stream(), command.moreKeys().stream()).map(KeyCombination::getName)
                .forEach(keys -> meanings.computeIfAbsent(keys, _ -> new TreeSet<>()).add(command.key()));
    }
}
