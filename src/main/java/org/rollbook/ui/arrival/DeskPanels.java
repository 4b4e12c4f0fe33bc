package org.rollbook.ui.arrival;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import org.rollbook.model.course.Session;
import org.rollbook.model.people.Participant;
import org.rollbook.service.desk.DeskWatch.Move;
import org.rollbook.text.Messages;
import org.rollbook.ui.arrival.DeskForms.Panel;
import org.rollbook.ui.arrival.look.DeskLook;
import org.rollbook.ui.arrival.look.ListPane;
import org.rollbook.ui.kit.form.CompletionField;

/// What can stand over the hits and the card, one at a time.
final class DeskPanels extends StackPane {

    private final Messages messages;
    private final ArrivalViewModel model;
    private final WalkInPane walkIn;
    private final DelegationPane delegation;
    private final ReplacedPane replaced;
    private final ListPane<Participant> missing;
    private final ListPane<Move> moves;
    private final ListPane<Optional<Session>> purposes;
    private final Map<Panel, Node> nodes = new EnumMap<>(Panel.class);

    DeskPanels(Messages messages, ArrivalViewModel model) {
        this.messages = messages;
        this.model = model;
        walkIn = new WalkInPane(messages, model.walkIn());
        delegation = new DelegationPane(messages, model.delegation());
        replaced = new ReplacedPane(messages, model);
        missing = new ListPane<>(messages, "arrival-missing-list", "arrival.missing.title", "arrival.missing.hint",
                this::row, this::look);
        moves = new ListPane<>(messages, "arrival-moves", "arrival.moves.title", "arrival.moves.hint", this::row,
                move -> model.takeBack(move.participant()));
        purposes = new ListPane<>(messages, "arrival-purposes", "arrival.purpose.title", "arrival.purpose.hint",
                this::row, session -> {
                    model.live().serve(session);
                    model.panel().set(Panel.NONE);
                });
        nodes.putAll(Map.of(Panel.REPLACED, replaced, Panel.WALK_IN, walkIn, Panel.DELEGATION, delegation,
                Panel.MISSING, missing, Panel.MOVES, moves,
                Panel.PURPOSE, purposes));
        model.live().changes().subscribe(() -> missing.show(model.live().missing()));
        model.live().moves().subscribe(last -> moves.show(last));
        model.live().sessions().subscribe(today -> purposes.show(choices(today)));
        model.panel().subscribe(this::open);
        // A filter, since lists take Esc for themselves; what is dropped down keeps it.
        addEventFilter(KeyEvent.KEY_PRESSED, key -> {
            if (key.getCode() == KeyCode.ESCAPE && !isDroppedDown() && model.back()) {
                key.consume();
            }
        });
    }

    private boolean isDroppedDown() {
        return lookupAll(".combo-box-base, .completion-field").stream().anyMatch(node -> switch (node) {
            case ComboBoxBase<?> box -> box.isShowing();
            case CompletionField<?> field -> field.proposing().get();
            default -> false;
        });
    }

    /// The words for what the desk is for.
    String purpose(Optional<Session> session) {
        return session
                .map(s -> messages.text("arrival.purpose.signIn", messages.text(s.at().half()), messages.content(s)))
                .orElseGet(() -> messages.text("arrival.purpose.arrival"));
    }

    private void open(Panel panel) {
        getChildren().clear();
        Node node = nodes.get(panel);
        if (node == null) {
            return;
        }
        getChildren().add(node);
        switch (panel) {
            case REPLACED -> replaced.focusFirst();
            case WALK_IN -> walkIn.focusFirst();
            case DELEGATION -> delegation.focusFirst();
            case MISSING -> missing.list().requestFocus();
            case MOVES -> moves.list().requestFocus();
            case PURPOSE -> purposes.list().requestFocus();
            case NONE -> {}
        }
    }

    /// A missing person who has just come is found in the box.
    private void look(Participant participant) {
        model.query().set(Integer.toString(participant.number()));
        model.panel().set(Panel.NONE);
    }

    private Node row(Participant participant) {
        return new HBox(16, number(participant), name(participant.name()),
                growing(DeskLook.organisation(messages, participant)),
                DeskLook.whole(participant.person().phone().isEmpty() ? messages.text("arrival.phone.none")
                        : participant.person().phone().grouped(), "desk-row-name"));
    }

    private Node row(Move move) {
        return new HBox(16, DeskLook.whole(DeskLook.TIME.format(move.at()), "desk-hit-more"),
                number(move.participant()),
                name(move.participant().name()), growing(DeskLook.organisation(messages, move.participant())),
                DeskLook.label(move.desk(), "desk-hit-more"));
    }

    private Node row(Optional<Session> session) {
        return name(purpose(session));
    }

    private Label number(Participant participant) {
        return DeskLook.whole(messages.text("arrival.number", Integer.toString(participant.number())), "desk-hit-more",
                "desk-row-number");
    }

    private static Label name(String text) {
        return DeskLook.whole(text, "desk-row-name");
    }

    private static Label growing(String text) {
        Label label = DeskLook.label(text, "desk-hit-more");
        label.setMinWidth(0);
        label.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(label, Priority.ALWAYS);
        return label;
    }

    private static List<Optional<Session>> choices(List<Session> today) {
        List<Optional<Session>> choices = new ArrayList<>(List.of(Optional.empty()));
        today.forEach(session -> choices.add(Optional.of(session)));
        return choices;
    }
}
