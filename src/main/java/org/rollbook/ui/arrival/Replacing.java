package org.rollbook.ui.arrival;

import java.util.Optional;
import java.util.function.Predicate;
import org.rollbook.model.people.EnrolmentState;
import org.rollbook.model.people.Participant;

/// In whose place somebody comes: the person whom the words mean beyond doubt, or one who is asked for among those expected.
final class Replacing {
    private final BoxWords words;
    private final DeskForms forms;
    private Predicate<Participant> sure = _ -> false;

    Replacing(LivePeople live, DeskForms forms) {
        this.words = new BoxWords(live, Replacing::isReplaceable);
        this.forms = forms;
    }

    BoxWords words() {
        return words;
    }

    /// Opens the form for a substitute of this person; of one who is there already only when the clerk is sure.
    void begin(Participant replaced, Predicate<Participant> sure) {
        if (!isThere(replaced) || sure.test(replaced)) {
            forms.openSubstitute(replaced);
        }
    }

    /// Asks who is replaced, beginning with what was typed as far as it fits anybody.
    void ask(String typed, Predicate<Participant> sure) {
        this.sure = sure;
        words.query().set(typed);
        if (words.hits().get().all() == 0) {
            words.clear();
        }
        forms.openReplaced();
    }

    void enter() {
        take(words.chosen());
    }

    void choose(int digit) {
        take(words.digit(digit));
    }

    private void take(Optional<Participant> replaced) {
        replaced.filter(Replacing::isReplaceable).ifPresent(person -> begin(person, sure));
    }

    private static boolean isReplaceable(Participant participant) {
        return isThere(participant) || participant.state() == EnrolmentState.REGISTERED
                || participant.state() == EnrolmentState.INVITED;
    }

    private static boolean isThere(Participant participant) {
        return participant.state() == EnrolmentState.ARRIVED;
    }
}
