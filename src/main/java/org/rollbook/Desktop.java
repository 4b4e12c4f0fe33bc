package org.rollbook;

import java.time.Clock;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import javafx.application.Application;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.stage.Stage;
import org.kordamp.ikonli.feather.Feather;
import org.rollbook.model.Refusal;
import org.rollbook.model.UnsavedForm;
import org.rollbook.model.course.TrainingClass;
import org.rollbook.model.journal.Concern;
import org.rollbook.service.Services;
import org.rollbook.service.care.DataCare;
import org.rollbook.service.people.Wording;
import org.rollbook.store.Database;
import org.rollbook.store.file.DataFile;
import org.rollbook.store.sql.Access;
import org.rollbook.store.sql.StoreFailure;
import org.rollbook.text.Messages;
import org.rollbook.ui.Shell;
import org.rollbook.ui.kit.Background;
import org.rollbook.ui.kit.Dialogs;
import org.rollbook.ui.kit.EmptyState;
import org.rollbook.ui.kit.ErrorReporter;
import org.rollbook.ui.kit.Notices;
import org.rollbook.ui.kit.OpenClass;
import org.rollbook.ui.kit.Theme;
import org.rollbook.ui.kit.command.Command;
import org.rollbook.ui.kit.form.Composing;
import org.rollbook.ui.kit.form.FormDrafts;
import org.rollbook.ui.kit.navigation.Journey;
import org.rollbook.ui.kit.navigation.ScreenId;
import org.rollbook.ui.kit.navigation.ScreenState;
import org.rollbook.ui.kit.preferences.Preferences;
import org.rollbook.ui.kit.preferences.WindowBounds;
import org.rollbook.ui.lists.ListIntake;
import org.rollbook.ui.lists.ListsScreen;
import org.rollbook.ui.lists.work.ListInHand;
import org.rollbook.ui.lists.work.ListsViewModel;

/// The window: paints its frame, opens the data file behind it, and closes everything in reverse.
public final class Desktop extends Application {
    /// A trial run leaves by itself once the first screen is filled: for start-up figures and for training a cache.
    private static final String TRIAL = "rollbook.trial";
    private static final double WIDTH = 1280;
    private static final double HEIGHT = 800;
    private static final double READABLE = 520;

    private final Set<String> surprisesSeen = new HashSet<>();
    private final Clock clock = Clock.systemDefaultZone();
    private final OpenClass openClass = new OpenClass();
    private final ListInHand listInHand = new ListInHand();
    private final ScreenState place = new ScreenState();
    private final Composing composing = new Composing();
    private Background background;
    private Preferences preferences;
    private DataFile file;
    private Database database;
    private Services services;
    private FormDrafts halfFilled;
    private PeriodicTasks tasks;
    private Stage stage;
    private Messages messages;
    private Notices notices;
    private Dialogs dialogs;
    private ErrorReporter surprises;
    private StepCommands steps;
    private ClassCommands classCommands;
    private Shell shell;
    private State state = State.OPENING;

    @Override
    public void init() {
        Arguments arguments = Arguments.forWindow(getParameters().getRaw()).orElseThrow();
        background = Background.started(this::tell, () -> database.settle());
        preferences = new Preferences(Preferences.usualFile(), this::save);
        arguments.language().ifPresent(preferences.language()::set);
        file = arguments.dataFile();
        database = Database.file(file, Access.READ_WRITE, CurrentActor.actor(), clock);
        database.telling(background::touched);
        services = Services.over(database);
        halfFilled = new FormDrafts(background, clock, database.forms()::keep, database.forms()::forget);
    }

    @Override
    public void start(Stage primary) {
        // The file opens on its own thread while the frame is built and painted; its answer comes after both.
        openData();
        stage = primary;
        stage.setMinWidth(Shell.LEAST_WIDTH);
        stage.setMinHeight(Shell.LEAST_HEIGHT);
        composing.open();
        tasks = new PeriodicTasks(new DataCare(database), halfFilled, background,
                folder -> notices.warn("backup.failed", folder.toString()), this::tell);
        build();
        placeWindow();
        Theme theme = new Theme(preferences);
        theme.dress(stage.getScene());
        stage.show();
        theme.loadTypeface(background);
        preferences.language().subscribe((_, _) -> build());
        Thread.currentThread().setUncaughtExceptionHandler((_, failure) -> tell(failure));
    }

    /// Whether something is being read, written or drawn.
    boolean isBusy() {
        return state == State.OPENING || background.busy().get();
    }

    /// The window's size is kept, the last writes are finished, the data file is let go.
    @Override
    public void stop() {
        WindowBounds.Extent extent = stage.isMaximized() ? WindowBounds.Extent.MAXIMISED : WindowBounds.Extent.NORMAL;
        composing.close();
        tasks.end();
        halfFilled.putAway();
        preferences
                .keepWindow(new WindowBounds(stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight(), extent));
        shell.leave();
        background.close();
        closeData();
    }

    /// Nobody is there any more to be told; the copy of what was saved lies beside the file.
    private void closeData() {
        try {
            database.close();
        } catch (StoreFailure failure) {
            System.getLogger(Desktop.class.getName()).log(System.Logger.Level.ERROR,
                    "the data file was not the one that was opened", failure);
        }
    }

    /// A new shell in the language of the moment; the screens are new, the data stay.
    private void build() {
        if (shell != null) {
            shell.leave();
            steps.leave();
            classCommands.leave();
        }
        Locale.setDefault(preferences.language().get().locale());
        messages = new Messages(preferences.language().get());
        notices = new Notices(messages);
        steps = new StepCommands(messages, notices, background, openClass, services.classes(), services.history());
        dialogs = new Dialogs(messages, () -> stage, preferences,
                () -> background.unseen(database::reconnect, this::tell));
        surprises = new ErrorReporter(messages, dialogs, surprisesSeen);
        Journey journey = new Journey(screen -> shell.show(screen));
        classCommands = new ClassCommands(messages, notices, dialogs, background, openClass, services.classes(),
                services.closing(), services.history(), journey);
        ListsViewModel lists = new ListsViewModel(services.sheetImport(), services.history(), background, openClass,
                listInHand);
        ListIntake intake = new ListIntake(messages, lists, dialogs, journey);
        Screens screens = new Screens(messages, notices, dialogs, background, preferences, openClass, services,
                clock, halfFilled, place, journey, new ListsScreen(messages, lists, intake, notices, journey));
        shell = new Shell(messages, screens.all(), openClass, background, preferences, notices, commands(intake));
        shell.takeFiles(intake::drop);
        shell.search(Wording::fits);
        shell.status().file(file.path().getFileName().toString());
        shell.status().desk(database.actor().who() + " · " + database.actor().desk());
        stage.setTitle(messages.text("app.name"));
        if (stage.getScene() == null) {
            stage.setScene(new Scene(shell.root(), WIDTH, HEIGHT));
        } else {
            stage.getScene().setRoot(shell.root());
        }
        if (state != State.OPENING) {
            shell.ready();
            steps.follow();
            classCommands.follow();
        }
    }

    private List<Command> commands(ListIntake intake) {
        List<Command> commands = new ArrayList<>();
        commands.addAll(steps.all());
        commands.addAll(intake.commands());
        commands.addAll(classCommands.all());
        commands.addAll(dataCommands().all());
        commands.add(Command.of("command.quit", Command.Place.FILE, stage::close).keys("Shortcut+Q").afterLine());
        return commands;
    }

    private DataCommands dataCommands() {
        return new DataCommands(messages, notices, dialogs, background, file, database, this::dataRestored);
    }

    private void openData() {
        background.read(() -> {
            database.open();
            return opened();
        }, this::dataOpened);
    }

    /// After a backup took the place of data that could not be opened, or were not those any more that were opened.
    private void dataRestored() {
        if (state == State.OPENING) {
            background.read(this::opened, this::dataOpened);
        } else if (state == State.OVER) {
            state = State.OPEN;
            shell.status().problem("");
            tasks.begin();
        }
    }

    private Opened opened() {
        return new Opened(services.classes().all(), database.forms().all());
    }

    private void dataOpened(Opened opened) {
        state = State.OPEN;
        halfFilled.bring(opened.unsaved());
        openClass.offer(opened.classes().stream().map(Desktop::entry).toList());
        openClass.open(preferences.text("class.last"));
        database.strayLog().ifPresent(log -> notices.warn("shell.strayLog", log.toString()));
        if (preferences.condition() == Preferences.Condition.BROKEN) {
            notices.warn("preferences.broken");
        }
        background.revision().subscribe((_, now) -> {
            if (background.lastChange(Set.of(Concern.CLASSES), OptionalLong.empty()) == now.intValue()) {
                background.read(services.classes()::all,
                        all -> openClass.offer(all.stream().map(Desktop::entry).toList()));
            }
        });
        shell.ready();
        steps.follow();
        classCommands.follow();
        tasks.begin();
        halfFilled.newestLeft().ifPresent(this::offer);
        if (Boolean.getBoolean(TRIAL)) {
            background.read(services.classes()::all, _ -> stage.close());
        }
    }

    /// Says that a form was left half filled, and leads there; that of a class that is gone is forgotten.
    private void offer(UnsavedForm left) {
        ScreenId screen = ScreenId.of(left.form().kind());
        OptionalLong classId = left.form().classId();
        Optional<OpenClass.Entry> about = openClass.choices().stream()
                .filter(entry -> OptionalLong.of(entry.id()).equals(classId)).findFirst();
        if (classId.isPresent() && about.isEmpty()) {
            halfFilled.done(left.form());
            return;
        }
        if (shell.shown().equals(Optional.of(screen))
                && about.map(entry -> openClass.current().get().equals(Optional.of(entry))).orElse(true)) {
            return;
        }
        notices.offer("draft.show", () -> {
            about.ifPresent(openClass::open);
            shell.show(screen);
        }, "draft.left", LocalTime.ofInstant(left.at(), clock.getZone()), messages.text(screen.titleKey()));
    }

    private static OpenClass.Entry entry(TrainingClass trainingClass) {
        return new OpenClass.Entry(trainingClass.id(), trainingClass.code(), trainingClass.title());
    }

    /// What went wrong and was not expected where it happened: a sentence, and after a bug its code.
    private void tell(Throwable thrown) {
        switch (thrown) {
            case Refusal refusal -> notices.refuse(refusal);
            case StoreFailure failure when state == State.OPENING -> shell.showInstead(
                    new EmptyState(messages, Feather.ALERT_TRIANGLE, "shell.notOpened", key(failure),
                            failure.arguments().toArray())
                            .action("open-again", "shell.openAgain", this::openData)
                            .action("open-backup", "shell.openBackup", dataCommands()::chooseBackup)
                            .action("quit", "command.quit", stage::close));
            case StoreFailure failure when failure.isOver() && state == State.OPEN -> tellTheEnd(failure);
            case StoreFailure failure -> notices.warn(key(failure), failure.arguments().toArray());
            default -> surprises.report(thrown);
        }
    }

    /// Nothing more is saved in this window: said once in a way that nobody overlooks, and from then on in the status line.
    private void tellTheEnd(StoreFailure failure) {
        state = State.OVER;
        tasks.end();
        shell.status().problem(messages.text("shell.notSaved"));
        Label sentence = new Label(messages.text(key(failure), failure.arguments().toArray()));
        sentence.setId("not-saved");
        sentence.setWrapText(true);
        sentence.setPrefWidth(READABLE);
        dialogs.show("shell.notSaved", sentence);
    }

    private static String key(StoreFailure failure) {
        return "failure." + failure.kind().name().toLowerCase(Locale.ROOT);
    }

    private void placeWindow() {
        List<Rectangle2D> screens = javafx.stage.Screen.getScreens().stream().map(javafx.stage.Screen::getVisualBounds)
                .toList();
        preferences.window().map(bounds -> bounds.within(screens)).ifPresent(bounds -> {
            stage.setX(bounds.x());
            stage.setY(bounds.y());
            stage.setWidth(bounds.width());
            stage.setHeight(bounds.height());
            stage.setMaximized(bounds.extent() == WindowBounds.Extent.MAXIMISED);
        });
    }

    private void save(Runnable work) {
        background.compute(_ -> {
            work.run();
            return work;
        }, _ -> {});
    }

    private enum State {
        OPENING,
        OPEN,
        /// The data file was replaced or failed its check; what is shown stays to be read.
        OVER
    }

    /// What is asked at once when the data are open.
    private record Opened(List<TrainingClass> classes, List<UnsavedForm> unsaved) {}
}
