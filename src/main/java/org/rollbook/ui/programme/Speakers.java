package org.rollbook.ui.programme;

import java.util.HashMap;
import java.util.Map;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.ObservableList;
import org.rollbook.model.Refusal;
import org.rollbook.model.UnsavedForm;
import org.rollbook.model.course.Speech;
import org.rollbook.ui.kit.form.FieldNote;

/// The speakers of the half-day in the form: a list in the order of speaking, one of them or a new one in the fields.
public final class Speakers {
    private static final int NEW = -1;
    private static final String PLACE = "draftPlace";

    private final ObservableList<Speech> list;
    private final SpeechDraft draft = new SpeechDraft();
    private final ReadOnlyObjectWrapper<FieldNote> note = new ReadOnlyObjectWrapper<>(FieldNote.NONE);
    private int edited = NEW;

    Speakers(ObservableList<Speech> list) {
        this.list = list;
    }

    /// Puts a speaker of the list into the fields.
    public void edit(int place) {
        if (isPlace(place)) {
            edited = place;
            draft.show(list.get(place));
        }
    }

    /// Takes the typed speaker into the list; false when the name is missing.
    public boolean take() {
        try {
            var taken = draft.speech();
            if (isPlace(edited)) {
                list.set(edited, taken);
            } else {
                list.add(taken);
            }
            leave();
            return true;
        } catch (Refusal refusal) {
            note.set(FieldNote.of(refusal));
            return false;
        }
    }

    /// Takes a speaker that is half typed; false when that cannot be.
    boolean takeRest() {
        return draft.isEmpty() || take();
    }

    public void remove(int place) {
        if (isPlace(place)) {
            list.remove(place);
            leave();
        }
    }

    /// Moves a speaker up (-1) or down (+1) the list; the new place.
    public int move(int place, int step) {
        var next = place + step;
        if (!isPlace(place) || !isPlace(next)) {
            return place;
        }
        list.add(next, list.remove(place));
        leave();
        return next;
    }

    /// Empties the fields.
    void leave() {
        edited = NEW;
        draft.clear();
        note.set(FieldNote.NONE);
    }

    /// The half typed speaker as text, so that it outlives the form.
    Map<String, String> texts() {
        Map<String, String> texts = new HashMap<>(draft.fields().texts());
        texts.put(PLACE, Integer.toString(edited));
        return texts;
    }

    /// Takes the half typed speaker up again; false when it cannot be read.
    boolean fill(UnsavedForm form) {
        String place = form.field(PLACE);
        edited = place.matches("\\d{1,4}") ? Integer.parseInt(place) : NEW;
        return draft.fields().fill(form);
    }

    ObservableList<Speech> list() {
        return list;
    }

    public SpeechDraft draft() {
        return draft;
    }

    /// What keeps the typed speaker from being taken.
    public ReadOnlyObjectProperty<FieldNote> note() {
        return note.getReadOnlyProperty();
    }

    private boolean isPlace(int place) {
        return place >= 0 && place < list.size();
    }
}
