package org.rollbook.ui.kit;

import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import org.kordamp.ikonli.Ikon;

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

    /// Loads again; called when the screen comes to the front and after every change while it is there.
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
