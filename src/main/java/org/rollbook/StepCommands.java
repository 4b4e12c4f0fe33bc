package org.rollbook;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.util.Subscription;
import org.rollbook.model.journal.JournalEntry;
import org.rollbook.service.History;
import org.rollbook.ui.kit.Background;
import org.rollbook.ui.kit.Command;
import org.rollbook.ui.kit.Messages;
import org.rollbook.ui.kit.Notices;

/// Undo and redo in the Edit menu: each says what it would do, and afterwards what it did.
final class StepCommands {
    private static final int LONGEST = 40;

    private final Messages messages;
    private final Notices notices;
    private final Background background;
    private final History history;
    private final Side undo;
    private final Side redo;
    private Subscription subscription = Subscription.EMPTY;

    /// What one of the two says, and whether there is anything for it to do.
    private record Side(Messages messages, String key, String deedKey, StringProperty words, BooleanProperty possible) {

        static Side of(Messages messages, String key, String deedKey) {
            return new Side(messages, key, deedKey, new SimpleStringProperty(messages.text(key)), new SimpleBooleanProperty());
        }

        void show(Optional<JournalEntry> entry) {
            possible.set(entry.isPresent());
            words.set(entry.map(e -> messages.text(deedKey, shortened(messages.text(e.deed())))).orElse(messages.text(key)));
        }
    }

    StepCommands(Messages messages, Notices notices, Background background, History history) {
        this.messages = messages;
        this.notices = notices;
        this.background = background;
        this.history = history;
        this.undo = Side.of(messages, "command.undo", "command.undo.deed");
        this.redo = Side.of(messages, "command.redo", "command.redo.deed");
    }

    List<Command> all() {
        return List.of(
                Command.of("command.undo", Command.Place.EDIT, () -> step(History::undo, "undo.done"))
                        .keys("Shortcut+Z").saying(undo.words).when(undo.possible),
                Command.of("command.redo", Command.Place.EDIT, () -> step(History::redo, "redo.done"))
                        .keys("Shortcut+Shift+Z").alsoKeys("Shortcut+Y").saying(redo.words).when(redo.possible));
    }

    /// Once the data are open, both follow what is done.
    void follow() {
        subscription = background.revision().subscribe(_ -> background.read(history::steps, now -> {
            undo.show(now.undo());
            redo.show(now.redo());
        }));
    }

    void leave() {
        subscription.unsubscribe();
    }

    private void step(Function<History, JournalEntry> step, String done) {
        background.write(() -> step.apply(history), entry -> notices.say(done, entry.deed()), notices::refuse);
    }

    /// A mnemonic’s underscore in a name would vanish from the menu.
    private static String shortened(String deed) {
        String whole = deed.replace("_", "__");
        return whole.codePointCount(0, whole.length()) <= LONGEST ? whole
                : whole.substring(0, whole.offsetByCodePoints(0, LONGEST)) + "…";
    }
}
