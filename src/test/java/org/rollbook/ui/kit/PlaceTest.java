package org.rollbook.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import org.junit.jupiter.api.Test;

final class PlaceTest {
    private final Place place = new Place();

    @Test
    void whoComesLaterGoesOnWhereTheEarlierStopped() {
        var before = new SimpleStringProperty("");
        place.keep("classes/search", before);
        before.set("长春");

        var after = new SimpleStringProperty("");
        place.keep("classes/search", after);

        assertThat(after.get()).isEqualTo("长春");
    }

    @Test
    void theEarlierIsLeftAlone() {
        var before = new SimpleIntegerProperty(3);
        place.keep("documents/blankRows", before);
        var after = new SimpleIntegerProperty(0);
        place.keep("documents/blankRows", after);

        after.set(5);
        before.set(7);
        var last = new SimpleIntegerProperty(0);
        place.keep("documents/blankRows", last);

        assertThat(before.get()).isEqualTo(7);
        assertThat(last.get()).isEqualTo(5);
    }

    @Test
    void nothingChosenIsAPlaceTooAndOtherNamesAreNotConcerned() {
        var chosen = new SimpleObjectProperty<>("first");
        place.keep("reports/chosen", chosen);
        chosen.set(null);

        var after = new SimpleObjectProperty<>("usual");
        place.keep("reports/chosen", after);
        var other = new SimpleObjectProperty<>("usual");
        place.keep("classes/chosen", other);

        assertThat(after.get()).isNull();
        assertThat(other.get()).isEqualTo("usual");
    }
}
