package org.rollbook.ui.kit.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.rollbook.model.FormName;
import org.rollbook.model.UnsavedForm;
import org.rollbook.ui.kit.Background;

/// What is typed is put away when it changed, and nothing stays of what was saved or discarded.
class FormDraftsTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2014-07-25T01:41:00Z"), ZoneOffset.UTC);

    private final List<String> done = new ArrayList<>();
    private boolean diskIsFull;
    private final FormDrafts forms = new FormDrafts(Background.direct(), CLOCK, this::keep,
            form -> done.add("forget " + form.classId().getAsLong()));

    @Test
    void onlyWhatChangedIsPutAway() {
        forms.putAway();
        assertThat(done).isEmpty();
        forms.type(name(1), Map.of("name", "王"));
        forms.type(name(1), Map.of("name", "王芳"));
        forms.putAway();
        forms.putAway();
        assertThat(done).containsExactly("keep 1 王芳");
    }

    @Test
    void whatWasSavedOrDiscardedIsForgottenWhereItWasPutAway() {
        forms.type(name(1), Map.of("name", "王芳"));
        forms.done(name(1));
        forms.putAway();
        assertThat(done).isEmpty();
        forms.type(name(1), Map.of("name", "王芳"));
        forms.putAway();
        forms.done(name(1));
        forms.done(name(1));
        assertThat(done).containsExactly("keep 1 王芳", "forget 1");
    }

    @Test
    void whatTheLastRunLeftIsOfferedUntilItIsSavedOrDiscarded() {
        forms.bring(List.of(left(name(1)), left(name(2)), left(name(3))));
        assertThat(forms.newestLeft()).contains(left(name(1)));
        forms.type(name(1), Map.of("name", "王"));
        assertThat(forms.left(name(1)).map(UnsavedForm::fields)).as("so does what was typed in this run")
                .contains(Map.of("name", "王"));
        forms.putAside(name(1));
        assertThat(forms.left(name(1))).as("left on purpose").isEmpty();
        assertThat(forms.unsaved(name(1))).isPresent();
        forms.done(name(2));
        assertThat(done).containsExactly("forget 2");
        assertThat(forms.left(name(3))).contains(left(name(3)));
    }

    @Test
    void whatCouldNotBePutAwayIsTriedAgain() {
        diskIsFull = true;
        forms.type(name(1), Map.of("name", "王芳"));
        forms.putAway();
        diskIsFull = false;
        forms.putAway();
        assertThat(done).containsExactly("keep 1 王芳");
    }

    private void keep(UnsavedForm form) {
        if (diskIsFull) {
            throw new IllegalStateException("made up");
        }
        done.add("keep " + form.form().classId().getAsLong() + " " + form.field("name"));
    }

    private static FormName name(long classId) {
        return FormName.of(FormName.Kind.PERSON, classId);
    }

    private static UnsavedForm left(FormName form) {
        return new UnsavedForm(form, CLOCK.instant(), Map.of("name", form.stored()));
    }
}
