package org.rollbook.ui.classes;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.rollbook.model.course.ClassState;
import org.rollbook.model.course.TrainingClass;
import org.rollbook.model.journal.JournalEntry;
import org.rollbook.service.course.ClassSetup;
import org.rollbook.service.course.Closing;
import org.rollbook.service.history.History;
import org.rollbook.text.Messages;
import org.rollbook.ui.kit.Background;
import org.rollbook.ui.kit.Dialogs;
import org.rollbook.ui.kit.Notices;
import org.rollbook.ui.kit.UndoOffer;

/// The way of a class from draft to the end and back: asks what there is to ask, and says what was done and how to take it back.
public final class ClassMoves {
    private final Messages messages;
    private final Notices notices;
    private final Dialogs dialogs;
    private final Background background;
    private final ClassSetup classes;
    private final Closing closing;
    private final History history;

    public ClassMoves(Messages messages, Notices notices, Dialogs dialogs, Background background, ClassSetup classes,
            Closing closing,
            History history) {
        this.messages = messages;
        this.notices = notices;
        this.dialogs = dialogs;
        this.background = background;
        this.classes = classes;
        this.closing = closing;
        this.history = history;
    }

    /// Whether a class can still be brought to this state.
    public static Predicate<ClassState> before(ClassState next) {
        return now -> now.isEditable() && now.ordinal() < next.ordinal();
    }

    public void openRegistration(long classId) {
        move(() -> classes.advance(classId, ClassState.OPEN), "classMenu.said.open");
    }

    public void start(long classId) {
        move(() -> classes.advance(classId, ClassState.RUNNING), "classMenu.said.started");
    }

    /// Shows what is still open before it closes the class.
    public void close(long classId) {
        background.read(() -> closing.open(classId), unfinished -> ClosingPane.ask(messages, dialogs, unfinished,
                decisions -> move(() -> closing.close(classId, decisions), "classMenu.said.closed")));
    }

    /// Asks for the reason that reopening needs.
    public void reopen(long classId) {
        dialogs.line("classes.reopen.question", "classes.reopen.reason", "classes.reopen")
                .ifPresent(reason -> move(() -> classes.reopen(classId, reason), "classMenu.said.reopened"));
    }

    private void move(Supplier<TrainingClass> move, String said) {
        background.write(() -> new Moved(move.get(), history.next()), moved -> moved.entry().ifPresentOrElse(
                entry -> notices.sayWithUndo(new UndoOffer(entry, () -> undo(entry)), said,
                        moved.trainingClass().code()),
                () -> notices.say(said, moved.trainingClass().code())), notices::refuse);
    }

    private void undo(JournalEntry entry) {
        background.write(() -> history.undo(entry), (Consumer<JournalEntry>) _ -> {}, notices::refuse);
    }

    /// A class in its new state, and the entry that undoes it.
    private record Moved(TrainingClass trainingClass, Optional<JournalEntry> entry) {}
}
