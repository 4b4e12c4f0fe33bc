package org.rollbook.ui;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.rollbook.text.Messages;
import org.rollbook.ui.kit.Background;
import org.rollbook.ui.kit.Notices;
import org.rollbook.ui.kit.OpenClass;
import org.rollbook.ui.kit.Screen;
import org.rollbook.ui.kit.command.Command;
import org.rollbook.ui.kit.navigation.ScreenId;
import org.rollbook.ui.kit.preferences.Preferences;

/// The window's content: navigation, menus, the screen in front, and the line at the foot.
///
/// It is painted before the data file is open; `ready` puts the first screen in front.
/// A change of language throws the shell away (`leave`) and builds another for the same stage.
public final class Shell {
    /// The smallest window that everything fits into, in pixels.
    public static final double LEAST_WIDTH = 1000;
    public static final double LEAST_HEIGHT = 700;
    private static final String LAST_SCREEN = "screen.last";

    private final Messages messages;
    private final List<Screen> screens;
    private final OpenClass openClass;
    private final Preferences preferences;
    private final Notices notices;
    private final List<Command> commands;
    private final BooleanProperty ready = new SimpleBooleanProperty();
    private final Overlay overlay = new Overlay();
    private final Foreground foreground = new Foreground();
    private final StackPane root = new StackPane();
    private final StatusLine status;
    private final Navigation navigation;
    private final Chooser<Command> palette;
    private final Chooser<OpenClass.Entry> switcher;
    private final ScreenKeys screenKeys;
    private final RestingKeyboard keyboard;
    private final Subscription subscription;

    public Shell(Messages messages, List<Screen> screens, OpenClass openClass, Background background,
            Preferences preferences, Notices notices, List<Command> commands) {
        this.messages = messages;
        this.screens = List.copyOf(screens);
        this.openClass = openClass;
        this.preferences = preferences;
        this.notices = notices;
        this.status = new StatusLine(messages, background);
        this.navigation = new Navigation(messages, this.screens, openClass.present(), this::show);
        this.palette = new Chooser<>(messages, "palette.prompt",
                command -> MenuStrip.plain(messages.text(command.key())),
                command -> command.keys().map(keys -> keys.getDisplayText()).orElse(""), this::run);
        this.switcher = new Chooser<>(messages, "switcher.prompt", entry -> messages.name(entry.title()),
                OpenClass.Entry::code, this::open);
        this.commands = allCommands(commands);
        this.keyboard = new RestingKeyboard(root, () -> notices.warn("shell.keyboardRests"));
        this.screenKeys = new ScreenKeys(root, this.commands, this::cycle);
        layOut();
        subscription = Subscription.combine(
                background.revision()
                        .subscribe((_, _) -> foreground.front().filter(front -> front.isTouched(background, openClass))
                                .ifPresent(Screen::onShow)),
                openClass.current().subscribe((_, now) -> classChanged(now)));
    }

    /// What goes into the scene.
    public Parent root() {
        return root;
    }

    public StatusLine status() {
        return status;
    }

    /// The data file is open: the screen that was last in front comes to the front.
    public void ready() {
        ready.set(true);
        ScreenId.remembered(preferences.text(LAST_SCREEN)).ifPresentOrElse(this::show, () -> show(screens.getFirst()));
    }

    /// Files that are dropped anywhere on the window go there.
    public void takeFiles(Consumer<List<Path>> taker) {
        DroppedFiles.on(root, ready, taker);
    }

    /// How the palette and the class switcher compare what is typed with what there is.
    public void search(BiPredicate<String, String> comparing) {
        palette.search(comparing);
        switcher.search(comparing);
    }

    /// Instead of a screen, such as when the data file cannot be opened.
    public void showInstead(Node node) {
        foreground.showInstead(node);
    }

    /// This screen, or the first when it cannot be shown.
    public void show(ScreenId id) {
        show(screens.stream().filter(s -> s.id() == id && possible(s)).findFirst().orElse(screens.getFirst()));
    }

    /// The screen in front; none before `ready`.
    public Optional<ScreenId> shown() {
        return foreground.front().map(Screen::id);
    }

    /// What every screen has: the menus' commands. Those of one screen are its own.
    public List<Command> commands() {
        return commands;
    }

    /// Lets go of everything that outlives this shell.
    public void leave() {
        subscription.unsubscribe();
        status.leave();
        screens.forEach(Screen::leave);
    }

    private void show(Screen screen) {
        keyboard.wake();
        foreground.bring(screen);
        navigation.mark(screen);
        screenKeys.take(screen.commands());
        preferences.keep(LAST_SCREEN, screen.id().code());
        screen.onShow();
    }

    private void back() {
        foreground.back(this::possible).ifPresent(this::show);
    }

    /// Esc that the screen over everything has no use for leads back to the one behind it.
    private void leaveWhole(KeyEvent key) {
        if (key.getCode() == KeyCode.ESCAPE && foreground.isWhole()) {
            show(foreground.back(screen -> possible(screen) && screen.frame() == Screen.Frame.CONTENT)
                    .orElse(screens.getFirst()));
            keyboard.rest();
            key.consume();
        }
    }

    private void cycle(int step) {
        var possible = screens.stream().filter(this::possible).toList();
        foreground.front().filter(_ -> !possible.isEmpty()).ifPresent(
                screen -> show(possible.get(Math.floorMod(possible.indexOf(screen) + step, possible.size()))));
    }

    private boolean possible(Screen screen) {
        return ready.get() && (screen.scope() == Screen.Scope.WHOLE_BASE || openClass.present().get());
    }

    private void classChanged(Optional<OpenClass.Entry> now) {
        now.ifPresent(entry -> preferences.keep("class.last", entry.code()));
        foreground.front().ifPresent(screen -> {
            if (now.isPresent() || screen.scope() == Screen.Scope.WHOLE_BASE) {
                screen.onShow();
            } else {
                show(screens.getFirst());
            }
        });
    }

    private void run(Command command) {
        overlay.close();
        command.run();
    }

    private void open(OpenClass.Entry entry) {
        overlay.close();
        openClass.open(entry);
    }

    private List<Command> allCommands(List<Command> given) {
        var own = new ShellCommands(preferences, openClass, ready);
        var all = new ArrayList<>(given);
        all.add(own.find(() -> foreground.front().map(screen -> screen.node().lookup(".search-field"))
                .ifPresent(Node::requestFocus)));
        all.addAll(own.screens(screens, this::show));
        all.add(own.back(this::back));
        all.addAll(own.neighbours(this::cycle));
        all.add(own.switchClass(() -> switcher.open(overlay, openClass.choices())));
        all.add(own.palette(() -> palette.open(overlay, runnable())));
        all.add(own.notices(notices::focus));
        all.addAll(own.looks());
        all.add(own.keys(() -> keySheet().open(overlay)));
        return List.copyOf(all);
    }

    private KeySheet keySheet() {
        return new KeySheet(messages, withScreenCommands(), foreground.front().map(Screen::gestures).orElse(List.of()));
    }

    private List<Command> withScreenCommands() {
        var all = new ArrayList<>(foreground.front().map(Screen::commands).orElse(List.of()));
        all.addAll(commands);
        return all;
    }

    private List<Command> runnable() {
        return withScreenCommands().stream().filter(command -> command.enabled().get()).toList();
    }

    private void layOut() {
        var header = new TopBar(messages, openClass,
                () -> switcher.open(overlay, openClass.choices()), () -> palette.open(overlay, runnable()));
        header.disableProperty().bind(ready.not());
        navigation.disableProperty().bind(ready.not());
        foreground.showInstead(waiting());
        var middle = new BorderPane(foreground.content());
        middle.setTop(header);
        var frame = new BorderPane(middle);
        frame.setTop(new MenuStrip(messages, commands));
        frame.setLeft(navigation);
        frame.setBottom(status);
        StackPane.setAlignment(notices.node(), Pos.BOTTOM_LEFT);
        root.setId("shell");
        root.getStyleClass().add("shell");
        frame.visibleProperty().bind(foreground.whole().visibleProperty().not());
        root.addEventHandler(KeyEvent.KEY_PRESSED, this::leaveWhole);
        root.getChildren().addAll(frame, foreground.whole(), notices.node(), overlay);
    }

    private Node waiting() {
        var ring = new ProgressIndicator();
        ring.setMaxSize(28, 28);
        ring.setAccessibleText(messages.text("shell.opening"));
        var box = new VBox(16, ring, new Label(messages.text("shell.opening")));
        box.setAlignment(Pos.CENTER);
        box.getStyleClass().add("waiting");
        return box;
    }
}
