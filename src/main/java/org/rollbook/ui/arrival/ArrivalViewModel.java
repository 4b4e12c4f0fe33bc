package org.rollbook.ui.arrival;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.StringProperty;
import org.rollbook.model.Refusal;
import org.rollbook.model.course.Session;
import org.rollbook.model.people.EnrolmentState;
import org.rollbook.model.people.Participant;
import org.rollbook.service.desk.ArrivalDesk;
import org.rollbook.service.desk.ArrivalOutcome;
import org.rollbook.service.desk.DeskCard;
import org.rollbook.service.desk.DeskPurpose;
import org.rollbook.service.desk.DeskWatch;
import org.rollbook.service.desk.Ledger;
import org.rollbook.service.desk.LedgerColumn;
import org.rollbook.service.people.Registration;
import org.rollbook.ui.arrival.DeskForms.Panel;
import org.rollbook.ui.kit.Background;
import org.rollbook.ui.kit.OpenClass;
import org.rollbook.ui.kit.form.FormDrafts;
import org.rollbook.ui.kit.navigation.ScreenState;

/// The arrival desk: what is in the box, whom it fits, and what the desk last answered.
public final class ArrivalViewModel {
    private static final ScreenState.Key<String> QUERY = new ScreenState.Key<>();

    private final ArrivalDesk desk;
    private final Ledger ledger;
    private final Background background;
    private final OpenClass openClass;
    private final LivePeople live;
    private final BoxWords box;
    private final DeskAnswers answers;
    private final WalkInViewModel walkIn;
    private final DelegationViewModel delegation;
    private final DeskForms forms;
    private final Replacing replacing;

    public ArrivalViewModel(ArrivalDesk desk, DeskWatch watch, Ledger ledger, Registration registration,
            Background background, OpenClass openClass,
            ScreenState place, FormDrafts halfFilled) {
        this.desk = desk;
        this.ledger = ledger;
        this.background = background;
        this.openClass = openClass;
        this.live = new LivePeople(watch, background, place);
        this.box = new BoxWords(live, _ -> true);
        this.answers = new DeskAnswers(background, live);
        this.walkIn = new WalkInViewModel(desk, registration, background, halfFilled,
                card -> filled(ShownCard.answered(card)));
        this.delegation = new DelegationViewModel(desk, registration, background, live, this::filled);
        this.forms = new DeskForms(walkIn, delegation);
        this.replacing = new Replacing(live, forms);
        box.query().subscribe(words -> {
            if (!words.isEmpty()) {
                answers.clear();
            }
        });
        openClass.current().subscribe((_, _) -> forget());
        place.keep(QUERY, box.query());
    }

    BoxWords box() {
        return box;
    }

    Replacing replacing() {
        return replacing;
    }

    StringProperty query() {
        return box.query();
    }

    ReadOnlyObjectProperty<Hits> hits() {
        return box.hits();
    }

    ReadOnlyObjectProperty<Optional<ShownCard>> shown() {
        return answers.shown();
    }

    /// What was refused and has no card; a new value each time.
    ReadOnlyObjectProperty<Optional<Refusal>> refused() {
        return answers.refused();
    }

    ObjectProperty<Panel> panel() {
        return forms.panel();
    }

    /// A half-filled form that a scan put aside, to which Esc leads back.
    ReadOnlyObjectProperty<Panel> aside() {
        return forms.aside();
    }

    LivePeople live() {
        return live;
    }

    WalkInViewModel walkIn() {
        return walkIn;
    }

    DelegationViewModel delegation() {
        return delegation;
    }

    /// Who could not be saved and has not been tried again.
    List<String> unsaved() {
        return answers.unsaved();
    }

    /// Whether the card that is shown may be overlooked: words hide it, or the next follows at once.
    boolean isCardFleeting() {
        return answers.isAwaited() || !box.typed().isEmpty();
    }

    /// Reads the open class, or only what changed in it since.
    public void load() {
        classId().ifPresent(live::load);
    }

    /// Looks for what other desks did; cheap while they do nothing.
    void poll() {
        classId().ifPresent(_ -> live.poll());
    }

    /// Acts on whoever is meant beyond doubt; a code is as good as its scan. Nobody is told of, several wait for a choice.
    void enter() {
        String typed = box.typed();
        if (typed.isEmpty()) {
            repeat();
        } else if (box.isCode()) {
            scanned(typed);
        } else if (box.chosen().isPresent()) {
            receive(box.chosen().get());
        } else if (box.hits().get().all() == 0 && live.ready().getValue()) {
            live.classId().ifPresent(classId -> act(ShownCard.pending(typed), () -> desk.notFound(classId, typed)));
        }
    }

    /// A code that came key by key, from a slow scanner or by hand, needs no Enter.
    void takeWholeCode() {
        if (box.isWholeCode()) {
            scanned(box.typed());
        }
    }

    /// The hit with this digit, from 1.
    void choose(int digit) {
        box.digit(digit).ifPresent(this::receive);
    }

    void move(int step) {
        box.move(step);
    }

    /// What a scanner read, wherever the keyboard was; a form that is being filled in waits aside.
    void scanned(String text) {
        OptionalLong classId = classId();
        if (classId.isEmpty()) {
            answers.refuse(new Refusal("arrival.class.none"));
            return;
        }
        forms.stepAside();
        DeskPurpose purpose = live.purposeOf(classId.getAsLong());
        act(ShownCard.pending(text), () -> desk.scan(purpose, classId.getAsLong(), text));
    }

    /// Lets the person on the card in who was waiting, had withdrawn or was cancelled; signs in whoever is there and marked absent.
    void admit() {
        answers.person().ifPresent(person -> absence().ifPresent(session -> act(ShownCard.pending(person),
                () -> desk.receive(new DeskPurpose.SignIn(session), person))));
        answers.person().filter(_ -> isAdmissible())
                .ifPresent(person -> act(ShownCard.pending(person), () -> desk.admit(person)));
    }

    /// The half-day that the person on the card can be signed in to, being marked absent in it.
    private Optional<Session> absence() {
        return shown().get().filter(now -> now.phase() == ShownCard.Phase.ANSWERED).flatMap(now -> now.card().absence())
                .filter(session -> !session.isTaken());
    }

    boolean isAdmissible() {
        return shown().get().map(now -> now.card().outcome()).filter(outcome -> outcome == ArrivalOutcome.WAITING
                || outcome == ArrivalOutcome.CANCELLED
                        && shown().get().flatMap(now -> now.card().substitute()).isEmpty())
                .isPresent();
    }

    /// Takes back that somebody was noted. The list makes way at once, so that another Enter takes back nobody else.
    void takeBack(Participant person) {
        panel().set(Panel.NONE);
        background.write(() -> desk.takeBack(live.purpose(), person), _ -> answers.show(ShownCard.takenBack(person)),
                answers::refuse);
    }

    /// The code of the person in question is lost: it is void from now on.
    void revokeCode() {
        inQuestion().ifPresent(person -> background.write(() -> desk.revokeCode(person), now -> {
            box.clear();
            answers.show(ShownCard.revoked(now));
        }, answers::refuse));
    }

    /// The form for somebody unannounced, with what was typed and fits nobody.
    void openWalkIn() {
        String asked = shown().get().filter(now -> now.card().participant().isEmpty()).map(now -> now.card().asked())
                .orElse("");
        live.classId().ifPresent(classId -> forms.openWalkIn(classId, box.typed().isEmpty() ? asked : box.typed()));
    }

    /// The form for somebody who comes in the place of whom the box means; with nobody there, it asks who that is. The card is
    /// of somebody who has been dealt with and is never meant.
    void openSubstitute(Predicate<Participant> sure) {
        box.chosen().ifPresentOrElse(person -> replace(person, sure),
                () -> live.classId().ifPresent(_ -> replacing.ask(box.typed(), sure)));
    }

    /// The form for somebody who comes in the place of a person of the class, after a look at how they stand now.
    void substituteFor(long participantId, Predicate<Participant> sure) {
        live.afterLook(people -> people.byId(participantId).ifPresent(person -> replace(person, sure)));
    }

    private void replace(Participant person, Predicate<Participant> sure) {
        if (person.state() == EnrolmentState.REPLACED || !person.state().canBecome(EnrolmentState.REPLACED)) {
            answers.refuse(new Refusal("arrival.replaced.not", person.name()));
        } else {
            replacing.begin(person, sure);
        }
    }

    void openDelegation() {
        live.classId().ifPresent(_ -> forms.openDelegation(box.typed()));
    }

    /// Writes every event of the class into a file.
    void exportLedger(Function<LedgerColumn, String> headings, Path target, Consumer<Integer> done) {
        classId().ifPresent(id -> background.write(() -> ledger.export(id, headings, target), done, answers::refuse));
    }

    /// Leaves what is open, then what is typed, then goes back to a form that waits aside, then puts the card away; false when
    /// there was nothing to leave.
    boolean back() {
        if (panel().get() != Panel.NONE) {
            panel().set(Panel.NONE);
            return true;
        }
        if (!box.query().get().isEmpty()) {
            box.clear();
            return true;
        }
        if (forms.resume()) {
            return true;
        }
        boolean answered = shown().get().isPresent();
        answers.clear();
        return answered;
    }

    /// Makes way for what is typed into the box; a form that is being filled in waits aside.
    void makeWay() {
        forms.stepAside();
    }

    private Optional<Participant> inQuestion() {
        return box.chosen().or(() -> answers.person().filter(_ -> box.typed().isEmpty()));
    }

    private OptionalLong classId() {
        return openClass.current().get().map(open -> OptionalLong.of(open.id())).orElse(OptionalLong.empty());
    }

    /// Enter on an empty box tries again what could not be saved, or goes on from a card that asks for it.
    private void repeat() {
        if (!answers.unsaved().isEmpty()) {
            answers.retry();
        } else if (shown().get().filter(now -> now.card().outcome() == ArrivalOutcome.NOT_REGISTERED).isPresent()) {
            openWalkIn();
        }
    }

    private void receive(Participant person) {
        act(ShownCard.pending(person), () -> desk.receive(live.purpose(), person));
    }

    private void act(ShownCard pending, Callable<DeskCard> action) {
        box.clear();
        answers.ask(pending, action);
    }

    /// A form was saved, perhaps while it waited aside.
    private void filled(ShownCard answer) {
        forms.close();
        box.clear();
        answers.show(answer);
    }

    private void forget() {
        forms.close();
        walkIn.become(classId());
        box.clear();
        answers.forget();
    }
}
