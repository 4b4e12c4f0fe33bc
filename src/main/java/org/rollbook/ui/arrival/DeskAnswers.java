package org.rollbook.ui.arrival;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.rollbook.model.Refusal;
import org.rollbook.model.people.Participant;
import org.rollbook.service.desk.ArrivalOutcome;
import org.rollbook.service.desk.DeskCard;
import org.rollbook.service.desk.DeskPeople.Presence;
import org.rollbook.ui.kit.Background;

/// The card: what the desk was asked last and what it answered, shown for no longer than it is true.
final class DeskAnswers {
    private final Background background;
    private final LivePeople live;
    private final ReadOnlyObjectWrapper<Optional<ShownCard>> shown = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Refusal>> refused = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final List<Asked> unsaved = new ArrayList<>();
    private int underWay;
    private Standing standing = Standing.UNSEEN;

    /// What was asked of the store, to be asked again when it could not be done.
    private record Asked(ShownCard pending, Callable<DeskCard> action) {
    }

    /// Whether the live people were seen to agree with the card, which it hears of a little later than the card does.
    private enum Standing { UNSEEN, SEEN }

    DeskAnswers(Background background, LivePeople live) {
        this.background = background;
        this.live = live;
        live.changes().subscribe(_ -> compare());
    }

    ReadOnlyObjectProperty<Optional<ShownCard>> shown() {
        return shown.getReadOnlyProperty();
    }

    /// What was refused and has no card; a new value each time.
    ReadOnlyObjectProperty<Optional<Refusal>> refused() {
        return refused.getReadOnlyProperty();
    }

    /// Whether more was asked than is answered, so that the next card follows at once.
    boolean isAwaited() {
        return underWay > 0;
    }

    Optional<Participant> person() {
        return shown.get().flatMap(now -> now.card().participant());
    }

    /// Who could not be saved and has not been tried again, as they were asked for.
    List<String> unsaved() {
        return unsaved.stream().map(asked -> asked.pending().name()).toList();
    }

    /// Asks again for everybody who could not be saved.
    void retry() {
        List<Asked> again = List.copyOf(unsaved);
        unsaved.clear();
        again.forEach(asked -> ask(asked.pending(), asked.action()));
    }

    /// What could not be saved is given up.
    void forget() {
        unsaved.clear();
        clear();
    }

    /// Shows that something is under way, then what became of it.
    void ask(ShownCard pending, Callable<DeskCard> action) {
        show(pending);
        underWay++;
        background.settle(action, card -> {
            underWay--;
            show(ShownCard.answered(card));
        }, refusal -> {
            underWay--;
            clear();
            refuse(refusal);
        }, () -> {
            underWay--;
            unsaved.add(new Asked(pending, action));
            show(pending.failed());
        });
    }

    void show(ShownCard now) {
        standing = Standing.UNSEEN;
        shown.set(Optional.of(now));
        compare();
    }

    void clear() {
        shown.set(Optional.empty());
    }

    void refuse(Refusal refusal) {
        refused.set(Optional.of(refusal));
    }

    /// An arrival that was taken back since, here or elsewhere, is not announced any longer, nor is a void code that is good again.
    private void compare() {
        shown.get().filter(ShownCard::isClaim).ifPresent(now -> now.card().participant().ifPresent(person -> {
            if (isSo(now.card().outcome(), person)) {
                standing = Standing.SEEN;
            } else if (standing == Standing.SEEN) {
                clear();
            }
        }));
    }

    private boolean isSo(ArrivalOutcome outcome, Participant person) {
        Optional<Participant> known = live.now(person);
        return switch (outcome) {
            case ARRIVED, ALREADY -> known.map(live::presence).equals(Optional.of(Presence.THERE));
            case WAITING, CANCELLED -> known.map(live::presence).equals(Optional.of(Presence.NOT_EXPECTED));
            case REVOKED -> known.map(Participant::codeIssue).equals(Optional.of(person.codeIssue()));
            case NOT_REGISTERED, WRONG_CLASS, WRONG_SESSION, DATA_ERROR -> known.isEmpty();
        };
    }
}
