package org.rollbook.ui.participants;

import java.nio.file.Files;
import javafx.application.Application;
import javafx.stage.Stage;
import org.rollbook.model.Language;
import org.rollbook.ui.kit.preferences.ColourMode;

/// The screen in its window, to be looked at while it is worked on: language, colours, how many people, the size as arguments.
public final class ParticipantsDemo {
    private ParticipantsDemo() {
    }

    public static void main(String[] args) {
        Application.launch(Window.class, args);
    }

    /// The window of the demonstration.
    public static final class Window extends Application {
        @Override
        public void start(Stage stage) throws Exception {
            var arguments = getParameters().getRaw();
            var folder = Files.createTempDirectory("rollbook-participants");
            var data = new Registered(folder);
            data.fill(Integer.parseInt(arguments.get(2)));
            stage.setX(0);
            stage.setY(0);
            var room = new Room(stage, folder, Language.valueOf(arguments.get(0)), data,
                    Integer.parseInt(arguments.get(3)), Integer.parseInt(arguments.get(4)));
            room.preferences.colours().set(ColourMode.valueOf(arguments.get(1)));
            room.theme.loadTypeface(room.background);
        }
    }
}
