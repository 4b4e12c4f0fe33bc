package org.rollbook.ui;

import java.nio.file.Files;
import javafx.application.Application;
import javafx.stage.Stage;
import org.rollbook.ui.kit.Background;

/// The shell with stand-in screens, to be looked at while it is worked on.
public final class ShellDemo extends Application {
    public static void main(String[] args) {
        launch(ShellDemo.class, args);
    }

    @Override
    public void start(Stage stage) throws Exception {
        var file = Files.createTempDirectory("rollbook-demo").resolve("preferences.properties");
        var room = new Showroom(stage, file, Background.started(Throwable::printStackTrace), 1280, 800);
        room.theme.loadTypeface(room.background);
        room.openClass.open(Showroom.SUMMER);
        room.background.write(() -> 1, _ -> room.shell.ready());
    }
}
