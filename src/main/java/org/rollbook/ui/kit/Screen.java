package org.rollbook.ui.kit;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import javafx.scene.Node;
import org.kordamp.ikonli.Ikon;
import org.rollbook.model.journal.Concern;

/// One entry of the navigation: what the shell knows of a screen.
public interface Screen {
    /// Also its identity across a change of language.
    String titleKey();

    Ikon icon();

    Scope scope();

    /// The key that leads here, where it is not the screen's number in the navigation.
    default Optional<String> keys() {
        return Optional.empty();
    }

    /// The same node each time, made on the first call.
    Node node();

    /// How much of the window it takes.
    default Frame frame() {
        return Frame.CONTENT;
    }

    /// What it shows; it is loaded again while it is in front only when some of that was changed.
    default Set<Concern> concerns() {
        return EnumSet.allOf(Concern.class);
    }

    /// Whether a change in another class than the open one can be seen in it.
    default Scope changesFrom() {
        return scope();
    }

    /// Whether the newest change can be seen in it.
    default boolean isTouched(Background background, OpenClass openClass) {
        OptionalLong only = changesFrom() == Scope.WHOLE_BASE ? OptionalLong.empty()
                : openClass.current().get().stream().mapToLong(OpenClass.Entry::id).findFirst();
        return background.lastChange(concerns(), only) == background.revision().get();
    }

    /// Loads again; called when the screen comes to the front and after every change to what it shows while it is there.
    void onShow();

    /// Commands that are keys and palette entries while this screen is in front; their place is `SCREEN`.
    default List<Command> commands() {
        return List.of();
    }

    /// Keys that this screen takes where the keyboard is, for the sheet behind F1.
    default List<Gesture> gestures() {
        return List.of();
    }

    /// Lets go of everything that would outlive the window's content.
    default void leave() {
    }

    /// What a screen needs to make sense.
    enum Scope { WHOLE_BASE, OPEN_CLASS }

    /// The place beside the navigation, or the whole of a full screen; Esc leads back from there.
    enum Frame { CONTENT, WHOLE }
}
