package org.rollbook.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class JourneyTest {
    private final List<String> shown = new ArrayList<>();
    private final Journey journey = new Journey(shown::add);

    @Test
    void aScreenHearsOnceWhatSomebodyWasSentFor() {
        journey.to("participants.title", List.of(7L));

        assertThat(shown).containsExactly("participants.title");
        assertThat(journey.arrive("overview.title")).isEmpty();
        assertThat(journey.arrive("participants.title")).contains(List.of(7L));
        assertThat(journey.arrive("participants.title")).isEmpty();
    }

    @Test
    void aPlainVisitAsksForNothing() {
        journey.to("participants.title");

        assertThat(shown).containsExactly("participants.title");
        assertThat(journey.arrive("participants.title")).isEmpty();
    }
}
