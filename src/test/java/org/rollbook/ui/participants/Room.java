package org.rollbook.ui.participants;

import java.nio.file.Path;
import java.util.List;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.rollbook.model.Language;
import org.rollbook.model.Refusal;
import org.rollbook.text.Messages;
import org.rollbook.ui.Shell;
import org.rollbook.ui.kit.Background;
import org.rollbook.ui.kit.Dialogs;
import org.rollbook.ui.kit.Notices;
import org.rollbook.ui.kit.Screen;
import org.rollbook.ui.kit.Theme;
import org.rollbook.ui.kit.form.FormDrafts;
import org.rollbook.ui.kit.navigation.Journey;
import org.rollbook.ui.kit.navigation.ScreenState;
import org.rollbook.ui.kit.preferences.Preferences;

/// The participants screen in the real shell, put together as the main class does it.
final class Room {
    final Registered data;
    final Preferences preferences;
    final ParticipantsViewModel model;
    final Shell shell;
    final Theme theme;
    final Background background;
    final Journey journey = new Journey(_ -> {});

    Room(Stage stage, Path folder, Language language, Registered data, double width, double height) {
        this.data = data;
        preferences = new Preferences(folder.resolve("p.properties"), Runnable::run);
        preferences.language().set(language);
        var messages = new Messages(language);
        var notices = new Notices(messages);
        background = Background.started(failure -> {
            if (failure instanceof Refusal refusal) {
                notices.refuse(refusal);
            } else {
                Thread.currentThread().getUncaughtExceptionHandler().uncaughtException(Thread.currentThread(), failure);
            }
        });
        model = new ParticipantsViewModel(data.registration, data.history, background, data.openClass,
                FormDrafts.unkept(), language, new ScreenState());
        var screen = new ParticipantsScreen(messages, model, notices, new Dialogs(messages, () -> stage), preferences,
                journey);
        shell = new Shell(messages, List.<Screen>of(screen), data.openClass, background, preferences, notices,
                List.of());
        stage.setScene(new Scene(shell.root(), width, height));
        theme = new Theme(preferences);
        theme.apply(stage.getScene());
        stage.show();
        shell.ready();
    }
}
