package org.rollbook.ui.participants;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.rollbook.model.Language;
import org.rollbook.model.Refusal;
import org.rollbook.model.course.HalfDay;
import org.rollbook.model.hosts.Organisation;
import org.rollbook.model.journal.JournalEntry;
import org.rollbook.model.people.EnrolmentState;
import org.rollbook.model.people.ListOrder;
import org.rollbook.model.people.Membership;
import org.rollbook.model.people.Participant;
import org.rollbook.service.history.History;
import org.rollbook.service.people.Memberships;
import org.rollbook.service.people.Registration;
import org.rollbook.ui.kit.Background;
import org.rollbook.ui.kit.Job;
import org.rollbook.ui.kit.OpenClass;
import org.rollbook.ui.kit.UndoOffer;
import org.rollbook.ui.kit.form.FormDrafts;
import org.rollbook.ui.kit.navigation.ScreenState;
import org.rollbook.ui.participants.form.Doubts;
import org.rollbook.ui.participants.form.EntryViewModel;
import org.rollbook.ui.participants.form.Organisations;

/// The people of the open class, what is done to the chosen one, and the form that adds and edits them.
public final class ParticipantsViewModel {
    private static final ScreenState.Key<String> SEARCH = new ScreenState.Key<>();
    private static final ScreenState.Key<ListOrder> ORDER = new ScreenState.Key<>();
    private static final ScreenState.Key<Optional<Participant>> CHOSEN = new ScreenState.Key<>();

    private final Registration registration;
    private final History history;
    private final Background background;
    private final OpenClass openClass;
    private final PeopleList people;
    private final Organisations organisations;
    private final EntryViewModel entry;
    private final ReadOnlyObjectWrapper<Optional<ActionNotice>> said = new ReadOnlyObjectWrapper<>(Optional.empty());
    private OptionalLong shownClass = OptionalLong.empty();
    private List<Organisation> directory = List.of();
    private Optional<Job> loading = Optional.empty();

    /// `halfFilled` outlives the view model, so that a half-filled form survives a change of language.
    public ParticipantsViewModel(Registration registration, History history, Background background,
            OpenClass openClass, FormDrafts halfFilled, Language language, ScreenState place) {
        this.registration = registration;
        this.history = history;
        this.background = background;
        this.openClass = openClass;
        this.organisations = new Organisations(language);
        this.people = new PeopleList(background);
        place.keep(SEARCH, people.search());
        place.keep(ORDER, people.order());
        place.keep(CHOSEN, people.selected());
        var doubts = new Doubts(registration, background, people::everybody, organisations);
        this.entry = new EntryViewModel(registration, background, halfFilled, doubts, organisations,
                saved -> people.bringIntoSight(saved.id()));
    }

    public PeopleList people() {
        return people;
    }

    public EntryViewModel entry() {
        return entry;
    }

    /// The code of the open class; empty when none is open.
    String classCode() {
        return openClass.current().get().map(OpenClass.Entry::code).orElse("");
    }

    /// What the window is to say; a new value each time.
    ReadOnlyObjectProperty<Optional<ActionNotice>> said() {
        return said.getReadOnlyProperty();
    }

    /// Loads the open class again.
    public void load() {
        var now = openClass.current().get().map(open -> OptionalLong.of(open.id())).orElse(OptionalLong.empty());
        if (!now.equals(shownClass)) {
            if (shownClass.isPresent()) {
                people.clear();
            }
            shownClass = now;
        }
        loading.ifPresent(Job::cancel);
        now.ifPresent(classId -> {
            entry.enter(classId);
            loading = Optional.of(background.read(
                    () -> new Loaded(registration.participants(classId), registration.organisations()), this::loaded));
        });
    }

    /// Chooses somebody to whom a person at the desk was sent, as soon as the list has come.
    public void goTo(long participantId) {
        people.find(participantId);
    }

    /// Opens the chosen person in the form.
    void edit() {
        people.selected().get().ifPresent(entry::edit);
    }

    /// 报到: notes the arrival of the chosen person, or takes it back.
    void arriveOrTakeBack() {
        act(chosen -> chosen.state() == EnrolmentState.ARRIVED ? registration.takeBackArrival(chosen)
                : registration.arrive(chosen),
                (_, _) -> {});
    }

    /// From which half-days the chosen person can leave; `then` asks which one it is.
    void departure(BiConsumer<Participant, Memberships.Departure> then) {
        people.selected().get().ifPresent(
                chosen -> background.read(() -> registration.departure(chosen), found -> then.accept(chosen, found)));
    }

    /// Withdraws somebody from a half-day on.
    void withdraw(Participant person, Optional<HalfDay> from, String reason) {
        background.write(() -> {
            registration.withdraw(person, from, reason);
            return history.next();
        }, done -> say("participants.said.withdrawn", person.name(), done));
    }

    /// Says from which half-day on somebody belongs to the class.
    void setMembership(Participant person, Membership membership) {
        background.write(() -> {
            registration.setMembership(person, membership);
            return history.next();
        }, done -> say("participants.said.membership", person.name(), done));
    }

    void withdraw() {
        people.selected().get().ifPresent(chosen -> withdraw(chosen, Optional.empty(), ""));
    }

    void reinstate() {
        act(registration::reinstate, (_, _) -> {});
    }

    /// Removes somebody who was never marked; for others withdrawal is offered.
    void remove() {
        people.selected().get().ifPresent(chosen -> background.write(() -> {
            registration.remove(chosen);
            return history.next();
        }, done -> say("participants.said.removed", chosen.name(), done), refusal -> offerWithdrawal(chosen, refusal)));
    }

    private void act(UnaryOperator<Participant> action, BiConsumer<Participant, Optional<JournalEntry>> then) {
        people.selected().get().ifPresent(chosen -> background.write(() -> {
            action.apply(chosen);
            return history.next();
        }, done -> then.accept(chosen, done)));
    }

    private void say(String key, String about, Optional<JournalEntry> done) {
        said.set(Optional
                .of(ActionNotice.done(key, about, done.map(action -> new UndoOffer(action, () -> undo(action))))));
    }

    private void undo(JournalEntry action) {
        background.write(() -> history.undo(action), (Consumer<JournalEntry>) _ -> {});
    }

    private void offerWithdrawal(Participant chosen, Refusal refusal) {
        if (!refusal.key().equals("participant.marked")) {
            throw refusal;
        }
        said.set(Optional
                .of(ActionNotice.offering("participants.said.marked", chosen.name(), "participants.withdraw", () -> {
                    people.choose(chosen.id());
                    withdraw();
                })));
    }

    /// The directory rarely changes, so it is not indexed anew after every registration.
    private void loaded(Loaded loaded) {
        people.take(loaded.people());
        entry.takeUp(loaded.people());
        if (!loaded.directory().equals(directory)) {
            directory = loaded.directory();
            background.compute(_ -> registration.search(loaded.directory()), organisations::know);
        }
    }

    private record Loaded(List<Participant> people, List<Organisation> directory) {}
}
