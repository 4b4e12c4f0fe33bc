package org.rollbook.ui.classes;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.rollbook.model.BilingualName;
import org.rollbook.model.Refusal;
import org.rollbook.model.course.ClassState;
import org.rollbook.model.course.Half;
import org.rollbook.model.course.TrainingClass;
import org.rollbook.ui.kit.form.DateEntry;
import org.rollbook.ui.kit.form.FieldNote;
import org.rollbook.ui.kit.form.FormFields;

/// The fields of a class while it is typed; they become a `TrainingClass` at the moment of saving.
final class ClassForm {
    private static final String EMPTY_OUTSIDE = "class.dates.outside";
    private static final Set<String> OUTSIDE = Set.of(EMPTY_OUTSIDE, "class.dates.session");

    final StringProperty code = new SimpleStringProperty("");
    final StringProperty titleZh = new SimpleStringProperty("");
    final StringProperty titleEn = new SimpleStringProperty("");
    final DateEntry from = new DateEntry();
    final DateEntry to = new DateEntry();
    final StringProperty venueZh = new SimpleStringProperty("");
    final StringProperty venueEn = new SimpleStringProperty("");
    final StringProperty capacity = new SimpleStringProperty("");
    final StringProperty category = new SimpleStringProperty("");
    final StringProperty level = new SimpleStringProperty("");
    final StringProperty teacher = new SimpleStringProperty("");
    final StringProperty note = new SimpleStringProperty("");
    final Map<Half, BooleanProperty> halves = Map.of(
            Half.AM, new SimpleBooleanProperty(true),
            Half.PM, new SimpleBooleanProperty(true),
            Half.EVENING, new SimpleBooleanProperty(false));
    final ObjectProperty<FieldNote> codeNote = new SimpleObjectProperty<>(FieldNote.NONE);
    final ObjectProperty<FieldNote> titleNote = new SimpleObjectProperty<>(FieldNote.NONE);
    final ObjectProperty<FieldNote> capacityNote = new SimpleObjectProperty<>(FieldNote.NONE);
    final ObjectProperty<FieldNote> restNote = new SimpleObjectProperty<>(FieldNote.NONE);

    private final FormFields fields = new FormFields().line("code", code).line("titleZh", titleZh)
            .line("titleEn", titleEn)
            .line("from", from.text()).line("to", to.text()).line("venueZh", venueZh).line("venueEn", venueEn)
            .line("capacity", capacity)
            .line("category", category).line("level", level).line("teacher", teacher).line("note", note)
            .tick("am", halves.get(Half.AM)).tick("pm", halves.get(Half.PM)).tick("evening", halves.get(Half.EVENING));
    private Optional<TrainingClass> edited = Optional.empty();

    /// Whether only empty half-days outside the typed dates are in the way.
    BooleanBinding emptyOutside() {
        return Bindings.createBooleanBinding(() -> Stream.of(from, to)
                .anyMatch(date -> date.note().get().key().equals("refusal." + EMPTY_OUTSIDE)), from.note(), to.note());
    }

    /// Everything that is typed and ticked.
    FormFields fields() {
        return fields;
    }

    /// Empty fields for a new class that starts on the given day.
    void startNew(LocalDate day) {
        fill(Optional.empty(), "", BilingualName.NONE, day, day.plusDays(4));
        venueZh.set("");
        venueEn.set("");
        capacity.set("");
        category.set("");
        level.set("");
        teacher.set("");
        note.set("");
    }

    /// The fields of a stored class.
    void edit(TrainingClass trainingClass) {
        fill(Optional.of(trainingClass), trainingClass.code(), trainingClass.title(), trainingClass.from(),
                trainingClass.to());
        venueZh.set(trainingClass.venue().zh());
        venueEn.set(trainingClass.venue().en());
        capacity.set(trainingClass.capacity() == 0 ? "" : Integer.toString(trainingClass.capacity()));
        category.set(trainingClass.category());
        level.set(trainingClass.level());
        teacher.set(trainingClass.teacher());
        note.set(trainingClass.note());
    }

    Set<Half> chosenHalves() {
        Set<Half> chosen = EnumSet.noneOf(Half.class);
        halves.forEach((half, on) -> {
            if (on.get()) {
                chosen.add(half);
            }
        });
        return chosen;
    }

    /// Whether all dates can be read; if not, that is said under them.
    boolean isReadable() {
        return from.isSound() & to.isSound();
    }

    /// Refuses what no class can be.
    TrainingClass value() {
        clearNotes();
        LocalDate first = from.date().orElseThrow(() -> new Refusal("class.dates.empty"));
        LocalDate last = to.date().orElseThrow(() -> new Refusal("class.dates.empty"));
        return new TrainingClass(edited.map(TrainingClass::id).orElse(0L), code.get(),
                new BilingualName(titleZh.get(), titleEn.get()), first, last,
                new BilingualName(venueZh.get(), venueEn.get()), places(), category.get(), level.get(), teacher.get(),
                note.get(), edited.map(TrainingClass::state).orElse(ClassState.DRAFT),
                edited.map(TrainingClass::version).orElse(0L));
    }

    /// Puts a refusal under the field that it is about.
    void refuse(Refusal refusal) {
        String subject = refusal.about();
        FieldNote said = FieldNote.of(refusal);
        if (subject.startsWith("class.code")) {
            codeNote.set(said);
        } else if (subject.startsWith("class.title")) {
            titleNote.set(said);
        } else if (subject.startsWith("class.dates")) {
            dateMeant(refusal).note().set(said);
        } else if (subject.startsWith("class.capacity")) {
            capacityNote.set(said);
        } else {
            restNote.set(said);
        }
    }

    private void fill(Optional<TrainingClass> stored, String code, BilingualName title, LocalDate from, LocalDate to) {
        edited = stored;
        this.code.set(code);
        titleZh.set(title.zh());
        titleEn.set(title.en());
        this.from.show(from);
        this.to.show(to);
        clearNotes();
    }

    private void clearNotes() {
        codeNote.set(FieldNote.NONE);
        titleNote.set(FieldNote.NONE);
        from.note().set(FieldNote.NONE);
        to.note().set(FieldNote.NONE);
        capacityNote.set(FieldNote.NONE);
        restNote.set(FieldNote.NONE);
    }

    /// The first day when that is the one to be mended, else the last.
    private DateEntry dateMeant(Refusal refusal) {
        boolean before = OUTSIDE.contains(refusal.key()) && refusal.arguments().getFirst() instanceof LocalDate outside
                && from.date().filter(outside::isBefore).isPresent();
        return before || from.date().isEmpty() ? from : to;
    }

    private int places() {
        String typed = capacity.get().strip();
        try {
            return typed.isEmpty() ? 0 : Integer.parseInt(typed);
        } catch (NumberFormatException e) {
            throw new Refusal("class.capacity.number", typed);
        }
    }
}
