package org.rollbook;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import javafx.stage.Stage;
import org.rollbook.model.Language;
import org.rollbook.model.course.TrainingClass;
import org.rollbook.service.Services;
import org.rollbook.store.Database;
import org.rollbook.text.Messages;
import org.rollbook.ui.kit.Background;
import org.rollbook.ui.kit.Dialogs;
import org.rollbook.ui.kit.Notices;
import org.rollbook.ui.kit.OpenClass;
import org.rollbook.ui.kit.Screen;
import org.rollbook.ui.kit.form.FormDrafts;
import org.rollbook.ui.kit.navigation.Journey;
import org.rollbook.ui.kit.navigation.ScreenId;
import org.rollbook.ui.kit.navigation.ScreenState;
import org.rollbook.ui.kit.preferences.Preferences;
import org.rollbook.ui.lists.ListIntake;
import org.rollbook.ui.lists.ListsScreen;
import org.rollbook.ui.lists.work.ListInHand;
import org.rollbook.ui.lists.work.ListsViewModel;

/// Everything of a window but the window: the screens of one class, and what follows every change. To be made and used on the
/// JavaFX thread; all work is done there at once.
public final class OpenWindow {
    private final Services services;
    private final Background background = Background.direct();
    private final OpenClass openClass = new OpenClass();
    private final List<Screen> screens;
    private final StepCommands steps;
    private final ClassCommands classCommands;

    public OpenWindow(Database database, Clock clock, Path preferencesFile, TrainingClass open) {
        this(database, clock, preferencesFile, open, new ScreenState());
    }

    /// One that stands where another one with this place stood.
    public OpenWindow(Database database, Clock clock, Path preferencesFile, TrainingClass open, ScreenState place) {
        services = Services.over(database);
        Messages messages = new Messages(Language.EN);
        Notices notices = new Notices(messages);
        Preferences preferences = new Preferences(preferencesFile, Runnable::run);
        preferences.keep("desk.sound", "off");
        Dialogs dialogs = new Dialogs(messages, Stage::new);
        Journey journey = new Journey(_ -> {});
        ListsViewModel lists = new ListsViewModel(services.sheetImport(), services.history(), background, openClass,
                new ListInHand());
        screens = new Screens(messages, notices, dialogs, background, preferences, openClass, services, clock,
                FormDrafts.unkept(), place, journey,
                new ListsScreen(messages, lists, new ListIntake(messages, lists, dialogs, journey), notices, journey))
                .all();
        steps = new StepCommands(messages, notices, background, openClass, services.classes(), services.history());
        classCommands = new ClassCommands(messages, notices, dialogs, background, openClass, services.classes(),
                services.closing(), services.history(),
                journey);
        database.telling(background::touched);
        open(open);
    }

    /// Follows what is done, as the window does once it is open.
    public OpenWindow follow() {
        steps.follow();
        classCommands.follow();
        return this;
    }

    public void open(TrainingClass open) {
        openClass.open(new OpenClass.Entry(open.id(), open.code(), open.title()));
    }

    public Services services() {
        return services;
    }

    public Background background() {
        return background;
    }

    public OpenClass openClass() {
        return openClass;
    }

    public List<Screen> screens() {
        return screens;
    }

    public Screen screen(ScreenId id) {
        return screens.stream().filter(screen -> screen.id() == id).findFirst().orElseThrow();
    }

    public void leave() {
        steps.leave();
        classCommands.leave();
        screens.forEach(Screen::leave);
    }
}
