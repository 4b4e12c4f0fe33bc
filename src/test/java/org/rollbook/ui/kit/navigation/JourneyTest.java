package org.rollbook.ui.kit.navigation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class JourneyTest {
    private final List<ScreenId> shown = new ArrayList<>();
    private final Journey journey = new Journey(shown::add);

    @Test
    void aScreenHearsOnceWhatSomebodyWasSentFor() {
        journey.to(new Destination.OfParticipant(7));

        assertThat(shown).containsExactly(ScreenId.PARTICIPANTS);
        assertThat(journey.arrive(Destination.Merge.class)).isEmpty();
        assertThat(journey.arrive(Destination.OfParticipant.class)).contains(new Destination.OfParticipant(7));
        assertThat(journey.arrive(Destination.OfParticipant.class)).isEmpty();
    }

    @Test
    void aPlainVisitAsksForNothing() {
        journey.to(ScreenId.CHECKS);

        assertThat(shown).containsExactly(ScreenId.CHECKS);
        assertThat(journey.arrive(Destination.Merge.class)).isEmpty();
    }

    @Test
    void theScreenThatWasShownLastIsFoundAlsoWhereAnEarlierVersionWroteItDown() {
        for (ScreenId id : ScreenId.values()) {
            assertThat(ScreenId.remembered(id.code())).contains(id);
        }
        assertThat(ScreenId.remembered("participants.title")).contains(ScreenId.PARTICIPANTS);
        assertThat(ScreenId.remembered("")).isEmpty();
    }
}
