package org.rollbook.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.rollbook.model.FormName.Kind;

/// What earlier versions left half filled in a data file is still known by its name.
class FormNameTest {

    @Test
    void theNamesInTheDataFileStayAsTheyAre() {
        assertThat(FormName.of(Kind.PERSON, 12).stored()).isEqualTo("participants.title:12");
        assertThat(FormName.of(Kind.PROGRAMME_ITEM, 3).stored()).isEqualTo("programme.title:3");
        assertThat(FormName.of(Kind.WALK_IN, 3).stored()).isEqualTo("arrival.title:3");
        assertThat(FormName.of(Kind.TRAINING_CLASS).stored()).isEqualTo("classes.title");
        for (Kind kind : Kind.values()) {
            assertThat(FormName.parse(FormName.of(kind).stored())).contains(FormName.of(kind));
            assertThat(FormName.parse(FormName.of(kind, 41).stored())).contains(FormName.of(kind, 41));
        }
    }

    @Test
    void whatNoFormIsCalledIsNone() {
        assertThat(FormName.parse("participants.title:")).isEmpty();
        assertThat(FormName.parse("participants.title:1a")).isEmpty();
        assertThat(FormName.parse("participants.titles")).isEmpty();
        assertThat(FormName.parse("participants.title:99999999999999999999")).isEmpty();
        assertThat(FormName.parse("")).isEmpty();
    }
}
