package org.rollbook.ui.participants;

import java.nio.file.Files;
import java.util.List;
import javafx.application.Application;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.rollbook.model.Language;
import org.rollbook.model.Refusal;
import org.rollbook.ui.Shell;
import org.rollbook.ui.kit.Background;
import org.rollbook.ui.kit.ColourMode;
import org.rollbook.ui.kit.Dialogs;
import org.rollbook.ui.kit.Messages;
import org.rollbook.ui.kit.Notices;
import org.rollbook.ui.kit.Preferences;
import org.rollbook.ui.kit.Screen;
import org.rollbook.ui.kit.Theme;

/// The screen in its window, to be looked at while it is worked on: language, colours and how many people as arguments.
public final class ParticipantsDemo {
    private ParticipantsDemo() {
    }

    public static void main(String[] args) {
        Application.launch(Window.class, args);
    }

    public static final class Window extends Application {
        @Override
        public void start(Stage stage) throws Exception {
            var arguments = getParameters().getRaw();
            var folder = Files.createTempDirectory("rollbook-participants");
            var data = new Registered(folder);
            data.fill(Integer.parseInt(arguments.get(2)));
            var preferences = new Preferences(folder.resolve("p.properties"), Runnable::run);
            preferences.language().set(Language.valueOf(arguments.get(0)));
            preferences.colours().set(ColourMode.valueOf(arguments.get(1)));
            var messages = new Messages(preferences.language().get());
            var notices = new Notices(messages);
            var background = Background.started(failure -> {
                if (failure instanceof Refusal refusal) {
                    notices.refuse(refusal);
                } else {
                    failure.printStackTrace();
                }
            });
            var model = new ParticipantsViewModel(data.registration, data.history, background, data.openClass, new Drafts());
            var screen = new ParticipantsScreen(messages, model, notices, new Dialogs(messages, () -> stage), preferences);
            var shell = new Shell(messages, List.<Screen>of(screen), data.openClass, background, preferences, notices, List.of());
            stage.setScene(new Scene(shell.root(), 1280, 800));
            var theme = new Theme(preferences);
            theme.dress(stage.getScene());
            stage.setX(0);
            stage.setY(0);
            stage.show();
            theme.loadTypeface(background);
            shell.ready();
        }
    }
}
