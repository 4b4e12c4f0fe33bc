package org.rollbook.ui.classes;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.geometry.Pos;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.rollbook.model.attendance.Mark;
import org.rollbook.model.attendance.Status;
import org.rollbook.model.attendance.Unfinished;
import org.rollbook.model.course.Session;
import org.rollbook.model.people.Participant;
import org.rollbook.text.Messages;
import org.rollbook.ui.kit.Dialogs;
import org.rollbook.ui.kit.form.ChoiceCombo;

/// What is still open in a class that is about to be closed, each thing with what is to become of it.
final class ClosingPane extends VBox {
    private static final double CHOICE = 220;
    private static final double HEIGHT = 440;
    private static final double WIDTH = 620;

    private final Messages messages;
    private final List<Session> present = new ArrayList<>();
    private final List<Participant> withdrawn = new ArrayList<>();
    private final List<Mark> marks = new ArrayList<>();
    private final VBox rows = new VBox(6);

    private ClosingPane(Messages messages, Unfinished open) {
        super(10);
        this.messages = messages;
        setId("closing");
        var says = new Label(messages.text("closing.question"));
        says.setWrapText(true);
        section("closing.notTaken", open.notTaken(), session -> half(session),
                choices("closing.stays", "closing.present"),
                (session, chosen) -> put(present, session, chosen.equals("closing.present")));
        section("closing.unmarked", open.unmarked(),
                cell -> messages.text("closing.cell", Integer.toString(cell.participant().number()),
                        cell.participant().name(), half(cell.session())),
                marks(open.statuses()), this::mark);
        section("closing.neverArrived", open.neverArrived(),
                person -> messages.text("closing.person", Integer.toString(person.number()), person.name()),
                choices("closing.stays", "closing.withdraw"),
                (person, chosen) -> put(withdrawn, person, chosen.equals("closing.withdraw")));
        var scroll = new ScrollPane(rows);
        scroll.setFitToWidth(true);
        scroll.setMaxHeight(HEIGHT);
        scroll.setPrefWidth(WIDTH);
        scroll.setFocusTraversable(false);
        scroll.getStyleClass().add("bare");
        getChildren().addAll(says, scroll);
    }

    /// Shows what is open, if anything is; `close` gets what was decided.
    static void ask(Messages messages, Dialogs dialogs, Unfinished open, Consumer<Unfinished.Decisions> close) {
        if (open.isNothing()) {
            close.accept(Unfinished.Decisions.NONE);
            return;
        }
        var pane = new ClosingPane(messages, open);
        dialogs.ask("closing.title", pane, "closing.do", pane::decisions).ifPresent(close);
    }

    private Unfinished.Decisions decisions() {
        return new Unfinished.Decisions(List.copyOf(present), List.copyOf(marks), List.copyOf(withdrawn));
    }

    /// A heading with one choice for all, and under it a choice for each.
    private <T, C> void section(String key, List<T> things, Function<T, String> name, ComboOf<C> choices,
            BiConsumer<T, C> chosen) {
        if (things.isEmpty()) {
            return;
        }
        var title = new Label(messages.text(key, Integer.toString(things.size())));
        title.getStyleClass().add("form-label");
        var all = choices.make();
        all.setId(key.replace('.', '-') + "-all");
        rows.getChildren().add(row(title, all));
        var each = new ArrayList<ComboBox<C>>();
        for (var thing : things) {
            var choice = choices.make();
            choice.valueProperty().subscribe((_, now) -> chosen.accept(thing, now));
            each.add(choice);
            rows.getChildren().add(row(new Label(name.apply(thing)), choice));
        }
        all.valueProperty().subscribe((_, now) -> each.forEach(choice -> choice.setValue(now)));
    }

    private static HBox row(Label name, ComboBox<?> choice) {
        name.setMaxWidth(Double.MAX_VALUE);
        name.setLabelFor(choice);
        choice.setMinWidth(CHOICE);
        choice.setMaxWidth(CHOICE);
        HBox.setHgrow(name, Priority.ALWAYS);
        var row = new HBox(12, name, choice);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private ComboOf<String> choices(String stays, String becomes) {
        return () -> {
            var combo = new ChoiceCombo<>(List.of(stays, becomes), messages::text);
            combo.setValue(stays);
            return combo;
        };
    }

    private ComboOf<Optional<Status>> marks(List<Status> statuses) {
        var choices = new ArrayList<Optional<Status>>(List.of(Optional.empty()));
        statuses.forEach(status -> choices.add(Optional.of(status)));
        return () -> {
            var combo = new ChoiceCombo<>(choices, (Optional<Status> status) -> status.map(s -> messages.name(s.name()))
                    .orElse(messages.text("closing.stays")));
            combo.setValue(Optional.empty());
            return combo;
        };
    }

    private void mark(Unfinished.Cell cell, Optional<Status> status) {
        marks.removeIf(
                mark -> mark.participantId() == cell.participant().id() && mark.sessionId() == cell.session().id());
        status.ifPresent(s -> marks
                .add(Mark.of(cell.session().classId(), cell.participant().id(), cell.session().id(), s.code())));
    }

    private static <T> void put(List<T> list, T thing, boolean in) {
        list.remove(thing);
        if (in) {
            list.add(thing);
        }
    }

    private String half(Session session) {
        return messages.shortDay(session.at().date()) + " " + messages.text(session.at().half());
    }

    /// Makes one more drop-down with the same choices.
    @FunctionalInterface
    private interface ComboOf<C> {
        ChoiceCombo<C> make();
    }
}
