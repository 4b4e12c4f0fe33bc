package org.rollbook.ui;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.kordamp.ikonli.feather.Feather;
import org.rollbook.model.BilingualName;
import org.rollbook.model.journal.Actor;
import org.rollbook.model.journal.JournalEntry;
import org.rollbook.text.Messages;
import org.rollbook.ui.kit.Background;
import org.rollbook.ui.kit.Dialogs;
import org.rollbook.ui.kit.ErrorReporter;
import org.rollbook.ui.kit.Notices;
import org.rollbook.ui.kit.OpenClass;
import org.rollbook.ui.kit.Screen;
import org.rollbook.ui.kit.Screen.Scope;
import org.rollbook.ui.kit.Theme;
import org.rollbook.ui.kit.UndoOffer;
import org.rollbook.ui.kit.command.Command;
import org.rollbook.ui.kit.navigation.ScreenId;
import org.rollbook.ui.kit.preferences.Preferences;

/// The real shell with stand-in screens on a stage, put together as the main class does it.
final class Showroom {
    static final OpenClass.Entry SUMMER = new OpenClass.Entry(1, "CC-2014-07",
            new BilingualName("长春市服务外包高级培训班", "Changchun Service Outsourcing Training Class"));
    static final OpenClass.Entry AUTUMN = new OpenClass.Entry(2, "CC-2014-09",
            new BilingualName("长春市电子商务培训班", "Changchun E-commerce Training Class"));

    final OpenClass openClass = new OpenClass();
    final Preferences preferences;
    final Background background;
    final Theme theme;
    final List<String> done = new ArrayList<>();
    final Stage stage;
    Shell shell;
    List<GalleryScreen> screens = List.of();

    Showroom(Stage stage, Path preferencesFile, Background background, double width, double height) {
        this.stage = stage;
        this.background = background;
        preferences = new Preferences(preferencesFile, Runnable::run);
        theme = new Theme(preferences);
        openClass.offer(List.of(SUMMER, AUTUMN));
        build();
        stage.setScene(new Scene(shell.root(), width, height));
        theme.apply(stage.getScene());
        stage.show();
        preferences.language().subscribe((_, _) -> {
            var shown = shell.shown();
            shell.leave();
            build();
            stage.getScene().setRoot(shell.root());
            shell.ready();
            shown.ifPresent(shell::show);
        });
    }

    /// The program begins anew with what it has kept.
    void show() {
        build();
        stage.getScene().setRoot(shell.root());
        shell.ready();
    }

    private void build() {
        var messages = new Messages(preferences.language().get());
        var entry = new JournalEntry(1, Instant.EPOCH, new Actor("王芳", "教务处"), "class.create", OptionalLong.empty(),
                List.of("CC-1"),
                OptionalLong.empty(), false, List.of());
        var notices = new Notices(messages);
        var dialogs = new Dialogs(messages, () -> stage);
        var surprises = new ErrorReporter(messages, dialogs);
        screens = List.of(
                new GalleryScreen(messages, ScreenId.CLASSES, Feather.LAYERS, Scope.WHOLE_BASE),
                new GalleryScreen(messages, ScreenId.OVERVIEW, Feather.HOME, Scope.OPEN_CLASS),
                new GalleryScreen(messages, ScreenId.PARTICIPANTS, Feather.USERS, Scope.OPEN_CLASS),
                new GalleryScreen(messages, ScreenId.ORGANISATIONS, Feather.BRIEFCASE, Scope.OPEN_CLASS));
        shell = new Shell(messages, List.<Screen>copyOf(screens), openClass, background, preferences, notices, List.of(
                Command.of("command.redo", Command.Place.EDIT, () -> done.add("again")).keys("Shortcut+Shift+Z")
                        .alsoKeys("Shortcut+Y"),
                Command.of("notice.undo", Command.Place.EDIT, () -> {
                    done.add("undo");
                    notices.sayWithUndo(new UndoOffer(entry, () -> done.add("redo")), "status.saved", "08:41");
                    notices.warn("surprise.advice");
                }).keys("Shortcut+Z"),
                Command.of("history.title", Command.Place.EDIT, () -> done.add("history")).keys("Shortcut+H"),
                Command.of("dialog.cancel", Command.Place.FILE,
                        () -> done.add(dialogs.confirm("surprise.title", "surprise.copy").name()))
                        .keys("Shortcut+N"),
                Command.of("surprise.copy", Command.Place.FILE,
                        () -> surprises.report(new IllegalStateException("demo"))).keys("Shortcut+B"),
                Command.of("dialog.close", Command.Place.FILE, stage::close).keys("Shortcut+Q").afterLine()));
        shell.status().file("rollbook.sqlite");
        shell.status().desk("教务处 · 王芳");
    }
}
