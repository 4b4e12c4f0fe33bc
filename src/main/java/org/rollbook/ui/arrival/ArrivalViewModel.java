package org.rollbook.ui.arrival;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.rollbook.model.Refusal;
import org.rollbook.model.people.Participant;
import org.rollbook.model.people.TicketCode;
import org.rollbook.service.ArrivalDesk;
import org.rollbook.service.ArrivalOutcome;
import org.rollbook.service.DeskCard;
import org.rollbook.service.DeskPurpose;
import org.rollbook.service.DeskWatch;
import org.rollbook.service.Registration;
import org.rollbook.ui.kit.Background;
import org.rollbook.ui.kit.HalfFilled;
import org.rollbook.ui.kit.OpenClass;
import org.rollbook.ui.kit.Place;

/// The arrival desk: what is in the box, whom it fits, and what the desk last answered.
public final class ArrivalViewModel {
    /// As many as digits can choose.
    static final int MOST_HITS = 9;

    private final ArrivalDesk desk;
    private final Background background;
    private final OpenClass openClass;
    private final DeskFloor floor;
    private final WalkInViewModel walkIn;
    private final DelegationViewModel delegation;
    private final StringProperty query = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<Hits> hits = new ReadOnlyObjectWrapper<>(Hits.NONE);
    private final ReadOnlyObjectWrapper<Optional<Shown>> shown = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Refusal>> refused = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ObjectProperty<Panel> panel = new SimpleObjectProperty<>(Panel.NONE);

    /// What stands over the hits and the card.
    enum Panel { NONE, WALK_IN, DELEGATION, MISSING, MOVES, PURPOSE }

    /// Whom the words fit.
    ///
    /// @param first  at most nine, in the order of their digits
    /// @param all    how many there are
    /// @param chosen the one that Enter acts on, -1 when there is none
    record Hits(List<Participant> first, int all, int chosen) {
        static final Hits NONE = new Hits(List.of(), 0, -1);

        Hits choosing(int at) {
            return new Hits(first, all, Math.clamp(at, 0, first.size() - 1));
        }
    }

    public ArrivalViewModel(ArrivalDesk desk, DeskWatch watch, Registration registration, Background background, OpenClass openClass,
                            Place place, HalfFilled halfFilled) {
        this.desk = desk;
        this.background = background;
        this.openClass = openClass;
        this.floor = new DeskFloor(watch, background, place);
        this.walkIn = new WalkInViewModel(desk, registration, background, halfFilled, this::settled);
        this.delegation = new DelegationViewModel(desk, registration, background, floor, this::settled);
        query.subscribe(this::typed);
        panel.subscribe((was, _) -> {
            if (was == Panel.WALK_IN) {
                walkIn.leave();
            }
        });
        floor.changes().subscribe(_ -> keepLooking());
        openClass.current().subscribe((_, _) -> forget());
        place.keep("arrival/query", query);
    }

    StringProperty query() {
        return query;
    }

    ReadOnlyObjectProperty<Hits> hits() {
        return hits.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Optional<Shown>> shown() {
        return shown.getReadOnlyProperty();
    }

    /// What was refused and has no card; a new value each time.
    ReadOnlyObjectProperty<Optional<Refusal>> refused() {
        return refused.getReadOnlyProperty();
    }

    ObjectProperty<Panel> panel() {
        return panel;
    }

    DeskFloor floor() {
        return floor;
    }

    WalkInViewModel walkIn() {
        return walkIn;
    }

    DelegationViewModel delegation() {
        return delegation;
    }

    /// Reads the open class, or only what changed in it since.
    public void load() {
        classId().ifPresent(floor::load);
    }

    /// Looks for what other desks did; cheap while they do nothing.
    void poll() {
        classId().ifPresent(_ -> floor.poll());
    }

    /// Acts on whoever is meant beyond doubt; a code is as good as its scan. Nobody is told of, several wait for a choice.
    void enter() {
        String typed = query.get().strip();
        Hits now = hits.get();
        if (typed.isEmpty()) {
            repeat();
        } else if (TicketCode.isAttempt(typed) || TicketCode.read(typed).isPresent()) {
            scanned(typed);
        } else if (now.chosen() >= 0) {
            receive(now.first().get(now.chosen()));
        } else if (now.all() == 0) {
            floor.classId().ifPresent(classId -> act(Shown.pending(typed), () -> desk.notFound(classId, typed)));
        }
    }

    /// The hit with this digit, from 1.
    void choose(int digit) {
        if (digit <= hits.get().first().size()) {
            receive(hits.get().first().get(digit - 1));
        }
    }

    /// Walks through the hits; Enter then acts on the one that was reached.
    void move(int step) {
        Hits now = hits.get();
        if (!now.first().isEmpty()) {
            hits.set(now.choosing(now.chosen() < 0 && step < 0 ? now.first().size() - 1 : now.chosen() + step));
        }
    }

    /// What a scanner read, wherever the keyboard was.
    void scanned(String text) {
        OptionalLong classId = classId();
        if (classId.isPresent()) {
            DeskPurpose purpose = floor.purposeOf(classId.getAsLong());
            act(Shown.pending(text), () -> desk.scan(purpose, classId.getAsLong(), text));
        } else {
            refused.set(Optional.of(new Refusal("arrival.class.none")));
        }
    }

    /// Lets the person on the card in who was waiting, had withdrawn or was cancelled.
    void admit() {
        onCard().filter(_ -> isAdmissible()).ifPresent(person -> act(Shown.pending(person), () -> desk.admit(person)));
    }

    boolean isAdmissible() {
        return shown.get().map(now -> now.card().outcome()).filter(outcome -> outcome == ArrivalOutcome.WAITING
            || outcome == ArrivalOutcome.CANCELLED && shown.get().flatMap(now -> now.card().substitute()).isEmpty()).isPresent();
    }

    /// Takes back that somebody was noted.
    void takeBack(Participant person) {
        background.write(() -> desk.takeBack(floor.purpose(), person), _ -> shown.set(Optional.empty()), this::refuse);
    }

    /// The code of the person in question is lost: it is void from now on.
    void revokeCode() {
        inQuestion().ifPresent(person -> background.write(() -> desk.revokeCode(person), now -> {
            query.set("");
            shown.set(Optional.of(Shown.revoked(now)));
        }, this::refuse));
    }

    /// The form for somebody unannounced, with what was typed and fits nobody.
    void openWalkIn() {
        floor.classId().ifPresent(classId -> {
            String asked = shown.get().filter(now -> now.card().participant().isEmpty()).map(now -> now.card().asked()).orElse("");
            walkIn.open(classId, query.get().isBlank() ? asked : query.get().strip());
            panel.set(Panel.WALK_IN);
        });
    }

    /// The form for somebody who comes in the place of the person in question.
    void openSubstitute() {
        inQuestion().ifPresentOrElse(replaced -> {
            walkIn.openFor(replaced);
            panel.set(Panel.WALK_IN);
        }, () -> refuse(new Refusal("arrival.substitute.whom")));
    }

    void openDelegation() {
        floor.classId().ifPresent(_ -> {
            delegation.open(query.get().strip());
            panel.set(Panel.DELEGATION);
        });
    }

    /// Leaves what is open, then what is typed; false when there was nothing to leave.
    boolean back() {
        if (panel.get() != Panel.NONE) {
            panel.set(Panel.NONE);
        } else if (!query.get().isEmpty()) {
            query.set("");
        } else {
            return false;
        }
        return true;
    }

    private Optional<Participant> inQuestion() {
        Hits now = hits.get();
        return now.chosen() >= 0 ? Optional.of(now.first().get(now.chosen())) : onCard().filter(_ -> query.get().isBlank());
    }

    private Optional<Participant> onCard() {
        return shown.get().flatMap(now -> now.card().participant());
    }

    private OptionalLong classId() {
        return openClass.current().get().map(open -> OptionalLong.of(open.id())).orElse(OptionalLong.empty());
    }

    /// Enter on an empty box goes on from a card that asks for it.
    private void repeat() {
        if (shown.get().filter(now -> now.card().outcome() == ArrivalOutcome.NOT_REGISTERED).isPresent()) {
            openWalkIn();
        }
    }

    private void receive(Participant person) {
        act(Shown.pending(person), () -> desk.receive(floor.purpose(), person));
    }

    private void act(Shown pending, Callable<DeskCard> action) {
        query.set("");
        shown.set(Optional.of(pending));
        background.settle(action, this::settled, refusal -> {
            shown.set(Optional.empty());
            refuse(refusal);
        }, () -> shown.set(Optional.of(pending.failed())));
    }

    private void settled(DeskCard card) {
        settled(Shown.answered(card));
    }

    private void settled(Shown answer) {
        panel.set(Panel.NONE);
        query.set("");
        shown.set(Optional.of(answer));
    }

    private void refuse(Refusal refusal) {
        refused.set(Optional.of(refusal));
    }

    private void forget() {
        query.set("");
        shown.set(Optional.empty());
        panel.set(Panel.NONE);
    }

    private void typed(String words) {
        if (!words.isEmpty()) {
            shown.set(Optional.empty());
        }
        look();
    }

    private void look() {
        String words = query.get();
        List<Participant> found = floor.find(words);
        List<Participant> first = found.stream().limit(MOST_HITS).toList();
        int only = floor.only(words, found).map(first::indexOf).orElse(-1);
        hits.set(new Hits(first, found.size(), only));
    }

    /// What is on the screen keeps its digits while others work, so that no digit ever means somebody else than it did.
    private void keepLooking() {
        Hits now = hits.get();
        if (now.first().isEmpty()) {
            look();
            return;
        }
        List<Participant> found = floor.find(query.get());
        List<Participant> kept = now.first().stream().map(seen -> floor.now(seen).orElse(seen)).toList();
        List<Participant> more = found.stream().filter(p -> kept.stream().noneMatch(k -> k.id() == p.id())).toList();
        List<Participant> first = Stream.concat(kept.stream(), more.stream()).limit(MOST_HITS).toList();
        hits.set(new Hits(first, Math.max(found.size(), first.size()), first.size() > 1 && now.first().size() == 1 ? -1 : now.chosen()));
    }
}
