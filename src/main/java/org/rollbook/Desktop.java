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
import javafx.application.Platform;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.stage.Stage;
import org.kordamp.ikonli.feather.Feather;
import org.rollbook.model.Refusal;
import org.rollbook.model.UnsavedForm;
import org.rollbook.model.course.TrainingClass;
import org.rollbook.model.journal.Concern;
import org.rollbook.model.journal.Touched;
import org.rollbook.model.place.DataPlace;
import org.rollbook.model.place.DataServer;
import org.rollbook.model.place.Outage;
import org.rollbook.service.Services;
import org.rollbook.service.care.DataCare;
import org.rollbook.service.people.TypedFilter;
import org.rollbook.store.Database;
import org.rollbook.store.server.ServerWatch;
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
import org.rollbook.ui.kit.navigation.Journey;
import org.rollbook.ui.kit.navigation.ScreenId;
import org.rollbook.ui.kit.preferences.Preferences;
import org.rollbook.ui.kit.preferences.WindowBounds;
import org.rollbook.ui.lists.ListIntake;
import org.rollbook.ui.lists.ListsScreen;
import org.rollbook.ui.lists.work.ListsViewModel;

/// The window: paints its frame, opens the data behind it, and closes everything in reverse.
public final class Desktop extends Application {
    /// A trial run leaves by itself once the first screen is filled: for start-up figures and for training a cache.
    private static final String TRIAL = "rollbook.trial";
    private static final double WIDTH = 1280;
    private static final double HEIGHT = 800;
    private static final double READABLE = 520;
    private static final String AWAY = "server.away";

    private final Set<String> surprisesSeen = new HashSet<>();
    private final Clock clock = Clock.systemDefaultZone();
    private final Composing composing = new Composing();
    private final OutageLine outage = new OutageLine(clock);
    private final ServerPasswords passwords = new ServerPasswords(System.getenv());
    private Preferences preferences;
    private RecentPlaces recent;
    private OpenedPlace data;
    /// Lets go of the data that were open before.
    private Optional<Thread> closing = Optional.empty();
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
        data = new OpenedPlace(arguments.place(), passwords.given(), clock, this::tell);
        preferences = new Preferences(Preferences.usualFile(), this::save);
        recent = new RecentPlaces(preferences);
        arguments.language().ifPresent(preferences.language()::set);
    }

    @Override
    public void start(Stage primary) {
        // The data open on their own thread while the frame is built and painted; the answer comes after both.
        open();
        stage = primary;
        stage.setMinWidth(Shell.LEAST_WIDTH);
        stage.setMinHeight(Shell.LEAST_HEIGHT);
        composing.open();
        tasks = tasks();
        build();
        placeWindow();
        Theme theme = new Theme(preferences);
        theme.apply(stage.getScene());
        stage.show();
        theme.loadTypeface(data.background());
        preferences.language().subscribe((_, _) -> build());
        Thread.currentThread().setUncaughtExceptionHandler((_, failure) -> tell(failure));
    }

    /// Whether something is being read, written or drawn.
    boolean isBusy() {
        return state == State.OPENING || data.background().busy().get();
    }

    /// The window's size is kept, the last writes are finished, the data file is let go.
    @Override
    public void stop() {
        WindowBounds.Extent extent = stage.isMaximized() ? WindowBounds.Extent.MAXIMISED : WindowBounds.Extent.NORMAL;
        composing.close();
        tasks.end();
        data.halfFilled().putAway();
        preferences
                .keepWindow(new WindowBounds(stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight(), extent));
        shell.leave();
        data.close();
    }

    private PeriodicTasks tasks() {
        return new PeriodicTasks(new DataCare(data.database()), data.halfFilled(), data.background(),
                folder -> notices.warn("backup.failed", folder.toString()), this::tell);
    }

    /// A new shell in the language of the moment; the screens are new, the data stay.
    private void build() {
        if (shell != null) {
            shell.leave();
            steps.leave();
            classCommands.leave();
        }
        Background background = data.background();
        Database database = data.database();
        Services services = data.services();
        OpenClass openClass = data.openClass();
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
                data.listInHand());
        ListIntake intake = new ListIntake(messages, lists, dialogs, journey);
        Screens screens = new Screens(messages, notices, dialogs, background, preferences, openClass, services,
                clock, data.halfFilled(), data.screenState(), journey,
                new ListsScreen(messages, lists, intake, notices, journey));
        shell = new Shell(messages, screens.all(), openClass, background, preferences, notices, commands(intake));
        shell.takeFiles(intake::drop);
        shell.search(TypedFilter::fits);
        switch (data.place()) {
            case DataPlace.InFile file -> shell.status().file(file.path().getFileName().toString());
            case DataServer server -> shell.status().server(server.machines() + "/" + server.database());
        }
        outage.tellIn(shell.status(), messages);
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
        commands.add(Command.of("command.open", Command.Place.FILE, () -> openOther(Optional.empty(), ""))
                .keys("Shortcut+Shift+E"));
        commands.addAll(dataCommands().all());
        commands.add(Command.of("command.quit", Command.Place.FILE, stage::close).keys("Shortcut+Q").afterLine());
        return commands;
    }

    private DataCommands dataCommands() {
        return new DataCommands(messages, notices, dialogs, data.background(), data.place(), data.database(),
                this::dataRestored);
    }

    /// A server’s password is asked of the keyring only where somebody left it there, for some keyrings take their time.
    private void open() {
        OpenedPlace asked = data;
        if (asked.place() instanceof DataServer server && passwords.given().isEmpty()
                && recent.isPasswordKept(server)) {
            asked.background().aside(() -> passwords.kept(server), found -> {
                replace(new OpenedPlace(server, found, clock, this::tell));
                data.open(this::dataOpened);
            }, this::tell);
        } else {
            asked.open(this::dataOpened);
        }
    }

    /// The same place once more, with nothing that was known of it.
    private void openAgain() {
        if (data.place() instanceof DataServer) {
            replace(new OpenedPlace(data.place(), passwords.given(), clock, this::tell));
        }
        open();
    }

    /// Asks for other data and opens them; until they are open, the present ones stay.
    private void openOther(Optional<DataPlace> proposed, String sentence) {
        new PlaceOpening(messages, dialogs, notices, recent, passwords, clock, closing, data, this::otherOpened)
                .ask(proposed, sentence);
    }

    private void otherOpened(OpenedPlace other, OpenedPlace.Contents contents) {
        other.failing(this::tell);
        replace(other);
        dataOpened(contents);
    }

    /// Other data come in the place of the present ones, which are closed once their last writes are done.
    private void replace(OpenedPlace next) {
        OpenedPlace former = data;
        tasks.end();
        state = State.OPENING;
        data = next;
        outage.show(Optional.empty());
        tasks = tasks();
        build();
        former.halfFilled().putAway();
        closing = Optional.of(Thread.ofPlatform().name("closing").start(former::close));
    }

    /// What other desks do, and whether the server is there, heard on a thread of its own.
    private ServerWatch.Listener hearing(OpenedPlace of) {
        return new ServerWatch.Listener() {
            @Override
            public void changed(Touched what) {
                of.background().changedElsewhere(what);
            }

            @Override
            public void reach(Optional<Outage> now) {
                Platform.runLater(() -> reached(of, now));
            }
        };
    }

    private void reached(OpenedPlace of, Optional<Outage> now) {
        if (of != data) {
            return;
        }
        outage.show(now);
        if (now.isEmpty()) {
            notices.withdraw(AWAY);
            of.background().read(of.database()::outcomes, found -> found.forEach(outcome -> {
                switch (outcome.fate()) {
                    case SAVED -> notices.say("server.outcome.saved");
                    case NOT_SAVED -> notices.warn("server.outcome.notSaved");
                }
            }));
        }
    }

    /// After a backup took the place of data that could not be opened, or were not those any more that were opened.
    private void dataRestored() {
        if (state == State.OPENING) {
            data.background().read(data::contents, this::dataOpened);
        } else if (state == State.OVER) {
            state = State.OPEN;
            shell.status().problem("");
            tasks.begin();
        }
    }

    private void dataOpened(OpenedPlace.Contents opened) {
        Background background = data.background();
        OpenClass openClass = data.openClass();
        state = State.OPEN;
        recent.keep(data.place());
        data.database().follow(hearing(data));
        data.halfFilled().bring(opened.unsaved());
        openClass.offer(opened.classes().stream().map(Desktop::entry).toList());
        openClass.open(preferences.text("class.last"));
        data.database().strayLog().ifPresent(log -> notices.warn("shell.strayLog", log.toString()));
        if (preferences.condition() == Preferences.Condition.BROKEN) {
            notices.warn("preferences.broken");
        }
        background.revision().subscribe((_, now) -> {
            if (background.lastChange(Set.of(Concern.CLASSES), OptionalLong.empty()) == now.intValue()) {
                background.read(data.services().classes()::all,
                        all -> openClass.offer(all.stream().map(Desktop::entry).toList()));
            }
        });
        shell.ready();
        steps.follow();
        classCommands.follow();
        tasks.begin();
        data.halfFilled().newestLeft().ifPresent(this::offer);
        if (Boolean.getBoolean(TRIAL)) {
            background.read(data.services().classes()::all, _ -> stage.close());
        }
    }

    /// Says that a form was left half filled, and leads there; that of a class that is gone is forgotten.
    private void offer(UnsavedForm left) {
        ScreenId screen = ScreenId.of(left.form().kind());
        OptionalLong classId = left.form().classId();
        OpenClass openClass = data.openClass();
        Optional<OpenClass.Entry> about = openClass.choices().stream()
                .filter(entry -> OptionalLong.of(entry.id()).equals(classId)).findFirst();
        if (classId.isPresent() && about.isEmpty()) {
            data.halfFilled().done(left.form());
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
            case StoreFailure failure when state == State.OPENING -> notOpened(failure);
            case StoreFailure failure when failure.isOver() && state == State.OPEN -> tellTheEnd(failure);
            case StoreFailure failure when failure.isOutage() && outage.isUnderWay() -> notices.warn(AWAY);
            case StoreFailure failure -> notices.warn(key(failure), failure.arguments().toArray());
            default -> surprises.report(thrown);
        }
    }

    private void notOpened(StoreFailure failure) {
        String sentence = messages.text(key(failure), failure.arguments().toArray());
        boolean isServer = data.place() instanceof DataServer;
        EmptyState instead = new EmptyState(messages, Feather.ALERT_TRIANGLE,
                isServer ? "shell.notOpened.server" : "shell.notOpened", key(failure), failure.arguments().toArray());
        if (failure.kind() == StoreFailure.Kind.SERVER_PASSWORD) {
            instead.action("open-password", "shell.openPassword",
                    () -> openOther(Optional.of(data.place()), sentence));
        }
        instead.action("open-again", "shell.openAgain", this::openAgain);
        if (!isServer) {
            instead.action("open-backup", "shell.openBackup", dataCommands()::chooseBackup);
        }
        shell.showInstead(instead.action("open-other", "shell.openOther", () -> openOther(Optional.empty(), ""))
                .action("quit", "command.quit", stage::close));
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

    static String key(StoreFailure failure) {
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
        data.background().compute(_ -> {
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
}
