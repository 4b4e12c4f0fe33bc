package org.rollbook;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.util.Subscription;
import org.rollbook.model.journal.JournalEntry;
import org.rollbook.service.course.ClassSetup;
import org.rollbook.service.history.History;
import org.rollbook.text.Messages;
import org.rollbook.ui.kit.Background;
import org.rollbook.ui.kit.Notices;
import org.rollbook.ui.kit.OpenClass;
import org.rollbook.ui.kit.command.Command;

/// Undo and redo in the Edit menu: each says what it would do, and afterwards what it did.
final class StepCommands {
    private static final int LONGEST = 40;

    private final Messages messages;
    private final Notices notices;
    private final Background background;
    private final OpenClass openClass;
    private final ClassSetup classes;
    private final History history;
    private final Side undo;
    private final Side redo;
    private Subscription subscription = Subscription.EMPTY;

    /// What one of the two says, and whether there is anything for it to do.
    private final class Side {
        private final String key;
        private final String deedKey;
        private final StringProperty words;
        private final BooleanProperty possible = new SimpleBooleanProperty();
        private Optional<JournalEntry> next = Optional.empty();

        Side(String key, String deedKey) {
            this.key = key;
            this.deedKey = deedKey;
            this.words = new SimpleStringProperty(messages.text(key));
        }

        void show(Optional<JournalEntry> entry) {
            next = entry;
            show();
        }

        /// A mnemonic’s underscore in a name would vanish from the menu.
        void show() {
            possible.set(next.isPresent());
            words.set(next.map(e -> messages.text(deedKey, told(e, LONGEST).replace("_", "__")))
                    .orElse(messages.text(key)));
        }
    }

    /// What the two would do now, and which of the actions that notices offer to take back were taken back meanwhile.
    private record State(History.Steps steps, Set<Long> undone) {
    }

    /// What was taken back or done again, and which classes there are after it.
    private record Stepped(JournalEntry entry, Set<Long> classes) {
    }

    StepCommands(Messages messages, Notices notices, Background background, OpenClass openClass, ClassSetup classes,
            History history) {
        this.messages = messages;
        this.notices = notices;
        this.background = background;
        this.openClass = openClass;
        this.classes = classes;
        this.history = history;
        this.undo = new Side("command.undo", "command.undo.action");
        this.redo = new Side("command.redo", "command.redo.action");
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
        subscription = Subscription.combine(
                background.revision().subscribe(_ -> {
                    Set<Long> offered = notices.undoable();
                    background.read(() -> new State(history.steps(), history.undone(offered)), this::show);
                }),
                openClass.current().subscribe((_, _) -> {
                    undo.show();
                    redo.show();
                }));
    }

    void leave() {
        subscription.unsubscribe();
    }

    private void show(State now) {
        undo.show(now.steps().undo());
        redo.show(now.steps().redo());
        notices.withdraw(now.undone());
    }

    /// A class that was taken back is closed before any screen loads it again.
    private void step(Function<History, JournalEntry> step, String done) {
        background.settle(
                () -> new Stepped(step.apply(history),
                        classes.classes().stream().map(c -> c.trainingClass().id()).collect(Collectors.toSet())),
                stepped -> {
                    openClass.offer(
                            openClass.choices().stream().filter(c -> stepped.classes().contains(c.id())).toList());
                    say(stepped.entry(), done);
                }, notices::refuse, () -> {});
    }

    private void say(JournalEntry entry, String done) {
        elsewhere(entry).ifPresentOrElse(
                there -> notices.offer("step.show", () -> openClass.open(there), done, told(entry, Integer.MAX_VALUE)),
                () -> notices.say(done, entry.summary()));
    }

    /// What was done, and in which class where that is not the open one and the sentence does not name it.
    private String told(JournalEntry entry, int longest) {
        String summary = shortened(messages.text(entry.summary()), longest);
        return elsewhere(entry).filter(there -> !summary.contains(there.code()))
                .map(there -> messages.text("step.elsewhere", summary, there.code())).orElse(summary);
    }

    private Optional<OpenClass.Entry> elsewhere(JournalEntry entry) {
        return openClass.choices().stream().filter(c -> entry.classId().equals(OptionalLong.of(c.id())))
                .filter(c -> !openClass.current().get().equals(Optional.of(c))).findFirst();
    }

    private static String shortened(String summary, int longest) {
        return summary.codePointCount(0, summary.length()) <= longest ? summary
                : summary.substring(0, summary.offsetByCodePoints(0, longest)) + "…";
    }
}
