package org.rollbook.ui.kit.navigation;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import org.junit.jupiter.api.Test;

final class ScreenStateTest {
    private static final ScreenState.Key<String> SEARCH = new ScreenState.Key<>();
    private static final ScreenState.Key<Number> ROWS = new ScreenState.Key<>();
    private static final ScreenState.Key<String> CHOSEN = new ScreenState.Key<>();
    private static final ScreenState.Key<String> OTHER = new ScreenState.Key<>();

    private final ScreenState place = new ScreenState();

    @Test
    void whoComesLaterGoesOnWhereTheEarlierStopped() {
        var before = new SimpleStringProperty("");
        place.keep(SEARCH, before);
        before.set("长春");

        var after = new SimpleStringProperty("");
        place.keep(SEARCH, after);

        assertThat(after.get()).isEqualTo("长春");
    }

    @Test
    void theEarlierIsLeftAlone() {
        var before = new SimpleIntegerProperty(3);
        place.keep(ROWS, before);
        var after = new SimpleIntegerProperty(0);
        place.keep(ROWS, after);

        after.set(5);
        before.set(7);
        var last = new SimpleIntegerProperty(0);
        place.keep(ROWS, last);

        assertThat(before.get()).isEqualTo(7);
        assertThat(last.get()).isEqualTo(5);
    }

    @Test
    void nothingChosenIsAPlaceTooAndOtherNamesAreNotConcerned() {
        var chosen = new SimpleObjectProperty<>("first");
        place.keep(CHOSEN, chosen);
        chosen.set(null);

        var after = new SimpleObjectProperty<>("usual");
        place.keep(CHOSEN, after);
        var other = new SimpleObjectProperty<>("usual");
        place.keep(OTHER, other);

        assertThat(after.get()).isNull();
        assertThat(other.get()).isEqualTo("usual");
    }
}
