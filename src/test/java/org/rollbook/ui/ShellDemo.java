package org.rollbook.ui;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.application.Application;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.kordamp.ikonli.feather.Feather;
import org.rollbook.model.BilingualName;
import org.rollbook.ui.kit.Command;
import org.rollbook.ui.kit.Background;
import org.rollbook.ui.kit.Dialogs;
import org.rollbook.ui.kit.Messages;
import org.rollbook.ui.kit.Notices;
import org.rollbook.ui.kit.OpenClass;
import org.rollbook.ui.kit.Preferences;
import org.rollbook.ui.kit.Screen.Scope;
import org.rollbook.ui.kit.Surprises;
import org.rollbook.ui.kit.Theme;

/// The shell with stand-in screens, to be looked at while it is worked on.
public final class ShellDemo extends Application {
    private final OpenClass openClass = new OpenClass();
    private Preferences preferences;
    private Background background;
    private Shell shell;
    private Stage stage;

    public static void main(String[] args) {
        launch(ShellDemo.class, args);
    }

    @Override
    public void start(Stage primary) throws Exception {
        stage = primary;
        preferences = new Preferences(Files.createTempDirectory("rollbook-demo").resolve(Path.of("p.properties")), Runnable::run);
        background = Background.started(Throwable::printStackTrace);
        openClass.offer(List.of(
            new OpenClass.Entry(1, "CC-2014-07", new BilingualName("长春市服务外包高级培训班", "Changchun Service Outsourcing Training Class")),
            new OpenClass.Entry(2, "CC-2014-09", new BilingualName("长春市电子商务培训班", "Changchun E-commerce Class"))));
        openClass.open("CC-2014-07");
        build();
        var theme = new Theme(preferences);
        theme.dress(stage.getScene());
        stage.show();
        theme.loadTypeface(background);
        preferences.language().subscribe((_, _) -> build());
    }

    private void build() {
        var messages = new Messages(preferences.language().get());
        var notices = new Notices(messages);
        var dialogs = new Dialogs(messages, () -> stage);
        var surprises = new Surprises(messages, dialogs);
        var screens = List.<org.rollbook.ui.kit.Screen>of(
            new GalleryScreen(messages, "shell.noClass", Feather.LAYERS, Scope.WHOLE_BASE),
            new GalleryScreen(messages, "keys.title", Feather.HOME, Scope.OPEN_CLASS),
            new GalleryScreen(messages, "status.working", Feather.USERS, Scope.OPEN_CLASS),
            new GalleryScreen(messages, "nav.class", Feather.BRIEFCASE, Scope.OPEN_CLASS));
        shell = new Shell(messages, screens, openClass, background, preferences, notices, List.of(
            Command.of("notice.undo", Command.Place.EDIT, () -> notices.sayWithUndo(() -> { }, "status.saved", "08:41")).keys("Shortcut+Z"),
            Command.of("dialog.cancel", Command.Place.FILE, () -> dialogs.confirm("surprise.title", "surprise.copy")).keys("Shortcut+N"),
            Command.of("surprise.copy", Command.Place.FILE, () -> surprises.report(new IllegalStateException("demo"))).keys("Shortcut+B"),
            Command.of("dialog.close", Command.Place.FILE, stage::close).keys("Shortcut+Q").afterLine()));
        shell.status().file("rollbook.sqlite");
        shell.status().desk("教务处 · 王芳");
        if (stage.getScene() == null) {
            stage.setScene(new Scene(shell.root(), 1280, 800));
        } else {
            stage.getScene().setRoot(shell.root());
        }
        background.write(() -> 1, _ -> shell.ready());
    }
}
