package org.rollbook.ui.kit;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Supplier;
import javafx.scene.Node;
import org.kordamp.ikonli.Ikon;
import org.rollbook.model.Lazy;
import org.rollbook.model.journal.Concern;
import org.rollbook.ui.kit.command.Command;
import org.rollbook.ui.kit.command.Gesture;
import org.rollbook.ui.kit.navigation.ScreenId;

/// One entry of the navigation: what the shell knows of a screen. Each screen declares it in its constructor, and says
/// nothing that is so anyway.
public abstract class Screen {
    private final ScreenId id;
    private final Ikon icon;
    private final Scope scope;
    private Optional<String> keys = Optional.empty();
    private Frame frame = Frame.CONTENT;
    private Lazy<Node> node = new Lazy<>(() -> {
        throw new IllegalStateException("a screen without a view");
    });
    private Runnable load = () -> {};
    private Runnable leave = () -> {};
    private List<Command> commands = List.of();
    private List<Gesture> gestures = List.of();
    private Scope changesFrom;
    private Set<Concern> concerns = EnumSet.allOf(Concern.class);

    protected Screen(ScreenId id, Ikon icon, Scope scope) {
        this.id = id;
        this.icon = icon;
        this.scope = scope;
        this.changesFrom = scope;
    }

    /// Its view, made when it is first needed: at the start only the first screen is paid for. `load` loads again; it is
    /// called when the screen comes to the front and after every change to what it shows while it is there.
    protected final void view(Supplier<Node> view, Runnable load) {
        node = new Lazy<>(view);
        this.load = load;
    }

    /// The key that leads here, where it is not the screen's number in the navigation.
    protected final void keys(String combination) {
        keys = Optional.of(combination);
    }

    /// Takes the whole window; Esc leads back from there.
    protected final void takesWholeWindow() {
        frame = Frame.WHOLE;
    }

    /// Commands that are keys and palette entries while this screen is in front; their place is `SCREEN`.
    protected final void commands(List<Command> ofScreen) {
        commands = List.copyOf(ofScreen);
    }

    /// Keys that this screen takes where the keyboard is, for the sheet behind F1.
    protected final void gestures(Gesture... ofScreen) {
        gestures = List.of(ofScreen);
    }

    /// What it shows: while it is in front it loads again only when some of that was changed. Where nothing is said, that is everything.
    protected final void shows(Concern first, Concern... others) {
        concerns = EnumSet.of(first, others);
    }

    /// Says that changes in other classes than the open one can be seen in it.
    protected final void showsOtherClasses() {
        changesFrom = Scope.WHOLE_BASE;
    }

    /// Lets go of everything that would outlive the window's content.
    protected final void whenLeft(Runnable letGo) {
        leave = letGo;
    }

    public final ScreenId id() {
        return id;
    }

    public final Ikon icon() {
        return icon;
    }

    public final Scope scope() {
        return scope;
    }

    public final Optional<String> keys() {
        return keys;
    }

    public final Frame frame() {
        return frame;
    }

    /// The same node each time, made on the first call.
    public final Node node() {
        return node.get();
    }

    public final void onShow() {
        load.run();
    }

    /// Whether the newest change can be seen in it.
    public boolean isTouched(Background background, OpenClass openClass) {
        OptionalLong only = changesFrom == Scope.WHOLE_BASE ? OptionalLong.empty()
                : openClass.current().get().stream().mapToLong(OpenClass.Entry::id).findFirst();
        return background.lastChange(concerns, only) == background.revision().get();
    }

    public final List<Command> commands() {
        return commands;
    }

    public final List<Gesture> gestures() {
        return gestures;
    }

    public final void leave() {
        leave.run();
    }

    /// What a screen needs to make sense.
    public enum Scope { WHOLE_BASE, OPEN_CLASS }

    /// The place beside the navigation, or the whole of a full screen.
    public enum Frame { CONTENT, WHOLE }
}
