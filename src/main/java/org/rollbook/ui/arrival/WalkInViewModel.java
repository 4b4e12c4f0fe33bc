package org.rollbook.ui.arrival;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.rollbook.model.FormName;
import org.rollbook.model.Refusal;
import org.rollbook.model.UnsavedForm;
import org.rollbook.model.course.HalfDay;
import org.rollbook.model.hosts.Organisation;
import org.rollbook.model.people.Participant;
import org.rollbook.model.people.Person;
import org.rollbook.model.people.Phone;
import org.rollbook.model.people.Role;
import org.rollbook.service.desk.ArrivalDesk;
import org.rollbook.service.desk.DeskCard;
import org.rollbook.service.desk.Newcomer;
import org.rollbook.service.people.OrganisationSearch;
import org.rollbook.service.people.ParticipantSearch;
import org.rollbook.service.people.PossibleDuplicate;
import org.rollbook.service.people.Registration;
import org.rollbook.ui.kit.Background;
import org.rollbook.ui.kit.form.FieldNote;
import org.rollbook.ui.kit.form.FormDrafts;
import org.rollbook.ui.kit.form.FormFields;
import org.rollbook.ui.kit.form.KeptForm;

/// Five fields for somebody who stands there unannounced, or in the place of somebody else.
final class WalkInViewModel {
    private static final int MOST_PROPOSALS = 8;

    private final ArrivalDesk desk;
    private final Registration registration;
    private final Background background;
    private final Consumer<DeskCard> done;
    private final StringProperty name = new SimpleStringProperty("");
    private final StringProperty organisation = new SimpleStringProperty("");
    private final ObjectProperty<Role> role = new SimpleObjectProperty<>(Role.TRAINEE);
    private final StringProperty phone = new SimpleStringProperty("");
    private final StringProperty position = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<FieldNote> note = new ReadOnlyObjectWrapper<>(FieldNote.NONE);
    private final ReadOnlyObjectWrapper<FieldNote> organisationNote = new ReadOnlyObjectWrapper<>(FieldNote.NONE);
    private final ReadOnlyObjectWrapper<List<PossibleDuplicate>> alike = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<Optional<Participant>> replaced = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ObservableList<Optional<HalfDay>> halfDays = FXCollections.observableArrayList();
    private final ObjectProperty<Optional<HalfDay>> from = new SimpleObjectProperty<>(Optional.empty());
    private final FormFields fields = new FormFields().line("name", name).line("organisation", organisation)
            .choice("role", role, Role.class).line("phone", phone).line("position", position);
    private final KeptForm kept;
    private Optional<OrganisationSearch> organisations = Optional.empty();
    private Optional<Person> warnedOf = Optional.empty();
    private long classId;
    private Saving saving = Saving.IDLE;
    private String asked = "";

    private enum Saving { IDLE, UNDER_WAY }

    WalkInViewModel(ArrivalDesk desk, Registration registration, Background background, FormDrafts halfFilled,
            Consumer<DeskCard> done) {
        this.desk = desk;
        this.registration = registration;
        this.background = background;
        this.done = done;
        kept = new KeptForm(halfFilled, fields::texts, this::bringBack);
        fields.onChange(kept::changed);
        organisation.subscribe(this::lookUp);
    }

    StringProperty name() {
        return name;
    }

    StringProperty organisation() {
        return organisation;
    }

    ObjectProperty<Role> role() {
        return role;
    }

    StringProperty phone() {
        return phone;
    }

    StringProperty position() {
        return position;
    }

    /// What is wrong with the name or the whole.
    ReadOnlyObjectProperty<FieldNote> note() {
        return note.getReadOnlyProperty();
    }

    /// That an organisation nobody has entered yet would be added; a misspelled one would stand twice in the directory.
    ReadOnlyObjectProperty<FieldNote> organisationNote() {
        return organisationNote.getReadOnlyProperty();
    }

    /// People on file who may be the one that is typed; shown before anybody is registered twice.
    ReadOnlyObjectProperty<List<PossibleDuplicate>> alike() {
        return alike.getReadOnlyProperty();
    }

    /// In whose place the person comes; empty for a walk-in.
    ReadOnlyObjectProperty<Optional<Participant>> replaced() {
        return replaced.getReadOnlyProperty();
    }

    /// What is kept of the form for a walk-in and said; that for a substitute is not kept.
    KeptForm kept() {
        return kept;
    }

    /// The class that is open now, which has a form of its own.
    void become(OptionalLong openClass) {
        kept.become(new FormName(FormName.Kind.WALK_IN, openClass));
    }

    /// A new form; digits that were typed are a phone, anything else is a name. One that was left with changes comes first.
    void open(long openClass, String typed) {
        become(OptionalLong.of(openClass));
        classId = openClass;
        asked = typed;
        if (kept.isFree()) {
            empty();
            boolean digits = typed.matches("[\\d\\s+-]+");
            name.set(digits ? "" : typed);
            phone.set(digits ? typed : "");
            kept.begin();
        }
    }

    /// The form is left; what was changed is kept.
    void leave() {
        kept.leave();
    }

    /// Empties the form that came back.
    void discard() {
        kept.done();
        open(classId, asked);
    }

    private boolean bringBack(UnsavedForm left) {
        empty();
        name.set("");
        phone.set("");
        kept.begin();
        return fields.fill(left);
    }

    private void empty() {
        clear(classId);
        replaced.set(Optional.empty());
        role.set(Role.TRAINEE);
    }

    /// A new form for a substitute, in the organisation and the role of the person who is replaced.
    void openFor(Participant person) {
        kept.leave();
        clear(person.classId());
        replaced.set(Optional.of(person));
        role.set(person.role());
        name.set("");
        phone.set("");
        organisation.set(person.organisation().map(Organisation::label).orElse(""));
        background.read(() -> registration.departure(person), found -> {
            halfDays.setAll(found.halfDays().stream().map(Optional::of).toList());
            from.set(found.proposed());
        });
    }

    /// From which half-days a substitute can take the place.
    ObservableList<Optional<HalfDay>> halfDays() {
        return halfDays;
    }

    /// From which half-day on the substitute takes the place; empty where the next that is open is meant.
    ObjectProperty<Optional<HalfDay>> from() {
        return from;
    }

    List<Organisation> complete(String typed) {
        return organisations.filter(_ -> !ParticipantSearch.isEmpty(typed))
                .map(search -> search.find(typed, MOST_PROPOSALS)).orElse(List.of());
    }

    private void lookUp() {
        String typed = organisation.get().strip();
        boolean isNew = !typed.isEmpty() && complete(typed).isEmpty()
                && organisations.filter(known -> known.meant(typed).isEmpty()).isPresent();
        organisationNote.set(isNew ? FieldNote.warning("participants.organisation.new") : FieldNote.NONE);
    }

    /// Registers and receives, after one look at who on file may be the same; a second Enter says that it is somebody new.
    void submit() {
        if (saving == Saving.UNDER_WAY) {
            return;
        }
        note.set(FieldNote.NONE);
        try {
            Person typed = typed();
            if (warnedOf.equals(Optional.of(typed))) {
                save(typed);
                return;
            }
            background.read(() -> registration.possibleDuplicates(typed), found -> {
                alike.set(found);
                warnedOf = Optional.of(typed);
                if (found.isEmpty()) {
                    save(typed);
                }
            }, this::refuse);
        } catch (Refusal refusal) {
            refuse(refusal);
        }
    }

    /// Takes the person on file with this digit, from 1; a phone that was typed fills an empty one.
    void takeOver(int digit) {
        if (digit <= alike.get().size() && saving == Saving.IDLE) {
            Person known = alike.get().get(digit - 1).person();
            Phone typed = Phone.of(phone.get());
            save(known.phone().isEmpty() ? known.withPhone(typed) : known);
        }
    }

    private Person typed() {
        return Person.named(name.get()).withPhone(Phone.of(phone.get()));
    }

    /// Enter pressed twice looks twice and saves once.
    private void save(Person person) {
        if (saving == Saving.UNDER_WAY) {
            return;
        }
        saving = Saving.UNDER_WAY;
        long wanted = classId;
        Optional<Participant> before = replaced.get();
        Optional<HalfDay> leaving = Optional.ofNullable(from.get()).flatMap(at -> at);
        Newcomer newcomer = new Newcomer(person, organisation.get().strip(), role.get(), position.get());
        background.settle(() -> before.isPresent() ? desk.substitute(before.get(), newcomer, leaving)
                : desk.walkIn(wanted, newcomer), card -> {
                    saving = Saving.IDLE;
                    kept.done();
                    done.accept(card);
                }, refusal -> {
                    saving = Saving.IDLE;
                    refuse(refusal);
                }, () -> saving = Saving.IDLE);
    }

    private void refuse(Refusal refusal) {
        note.set(FieldNote.of(refusal));
    }

    private void clear(long openClass) {
        classId = openClass;
        organisation.set("");
        position.set("");
        note.set(FieldNote.NONE);
        alike.set(List.of());
        from.set(Optional.empty());
        warnedOf = Optional.empty();
        background.read(registration::organisations, all -> background.compute(_ -> registration.search(all),
                search -> {
                    organisations = Optional.of(search);
                    lookUp();
                }));
    }
}
