package org.rollbook.ui.programme;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.collections.ListChangeListener;
import org.rollbook.model.BilingualName;
import org.rollbook.model.Refusal;
import org.rollbook.model.UnsavedForm;
import org.rollbook.model.course.ProgrammeItem;
import org.rollbook.model.course.Speech;

/// The item in the form as lines of text.
final class UnsavedItem {
    private static final String ABOUT = "about";
    private static final String SPEECHES = "speeches";

    private final ItemDraft draft;

    UnsavedItem(ItemDraft draft) {
        this.draft = draft;
    }

    void onChange(Runnable changed) {
        draft.fields().onChange(changed);
        draft.speeches().addListener((ListChangeListener<Speech>) _ -> changed.run());
    }

    /// Everything that stands in the form.
    Map<String, String> texts() {
        Map<String, String> fields = new HashMap<>(draft.fields().texts());
        fields.put(ABOUT, draft.stand());
        fields.put(SPEECHES, Integer.toString(draft.speeches().size()));
        for (int i = 0; i < draft.speeches().size(); i++) {
            Speech speech = draft.speeches().get(i);
            name(fields, "speaker" + i, speech.speaker());
            name(fields, "capacity" + i, speech.capacity());
            name(fields, "speech" + i, speech.topic());
        }
        return fields;
    }

    /// The item that was in the form: a stored one, the new one when it was new, none when it is gone or has changed since.
    static Optional<ProgrammeItem> about(UnsavedForm left, List<ProgrammeItem> items, ProgrammeItem fresh) {
        return IntStream.rangeClosed(0, items.size()).mapToObj(i -> i == items.size() ? fresh : items.get(i))
                .filter(item -> ItemDraft.stand(item).equals(left.field(ABOUT))).findFirst();
    }

    /// Fills the form in; false when something cannot be read.
    boolean fill(UnsavedForm left) {
        try {
            draft.speeches().setAll(IntStream.range(0, Integer.parseInt(left.field(SPEECHES)))
                    .mapToObj(i -> new Speech(name(left, "speaker" + i), name(left, "capacity" + i),
                            name(left, "speech" + i)))
                    .toList());
        } catch (NumberFormatException | Refusal unreadable) {
            return false;
        }
        return draft.fields().fill(left);
    }

    private static void name(Map<String, String> fields, String name, BilingualName value) {
        fields.put(name + "Zh", value.zh());
        fields.put(name + "En", value.en());
    }

    private static BilingualName name(UnsavedForm left, String name) {
        return new BilingualName(left.field(name + "Zh"), left.field(name + "En"));
    }
}
