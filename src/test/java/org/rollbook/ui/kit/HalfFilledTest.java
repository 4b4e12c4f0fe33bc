package org.rollbook.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.rollbook.model.UnsavedForm;

/// What is typed is put away when it changed, and nothing stays of what was saved or discarded.
class HalfFilledTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2014-07-25T01:41:00Z"), ZoneOffset.UTC);

    private final List<String> done = new ArrayList<>();
    private boolean diskIsFull;
    private final HalfFilled forms = new HalfFilled(Background.direct(), CLOCK, this::keep, form -> done.add("forget " + form));

    @Test
    void onlyWhatChangedIsPutAway() {
        forms.putAway();
        assertThat(done).isEmpty();
        forms.type("one", Map.of("name", "王"));
        forms.type("one", Map.of("name", "王芳"));
        forms.putAway();
        forms.putAway();
        assertThat(done).containsExactly("keep one 王芳");
    }

    @Test
    void whatWasSavedOrDiscardedIsForgottenWhereItWasPutAway() {
        forms.type("one", Map.of("name", "王芳"));
        forms.done("one");
        forms.putAway();
        assertThat(done).isEmpty();
        forms.type("one", Map.of("name", "王芳"));
        forms.putAway();
        forms.done("one");
        forms.done("one");
        assertThat(done).containsExactly("keep one 王芳", "forget one");
    }

    @Test
    void whatTheLastRunLeftIsOfferedUntilItIsTypedInSavedOrDiscarded() {
        forms.bring(List.of(left("one"), left("two"), left("three")));
        assertThat(forms.newestLeft()).contains(left("one"));
        forms.type("one", Map.of());
        assertThat(forms.left("one")).isEmpty();
        forms.done("two");
        assertThat(done).containsExactly("forget two");
        assertThat(forms.leftIn("t")).containsExactly(left("three"));
        assertThat(forms.left("three")).contains(left("three"));
    }

    @Test
    void whatCouldNotBePutAwayIsTriedAgain() {
        diskIsFull = true;
        forms.type("one", Map.of("name", "王芳"));
        forms.putAway();
        diskIsFull = false;
        forms.putAway();
        assertThat(done).containsExactly("keep one 王芳");
    }

    private void keep(UnsavedForm form) {
        if (diskIsFull) {
            throw new IllegalStateException("made up");
        }
        done.add("keep " + form.form() + " " + form.field("name"));
    }

    private static UnsavedForm left(String form) {
        return new UnsavedForm(form, CLOCK.instant(), Map.of("name", form));
    }
}
