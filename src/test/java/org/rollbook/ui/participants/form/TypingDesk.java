package org.rollbook.ui.participants.form;

import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.rollbook.model.Language;
import org.rollbook.model.people.PersonField;
import org.rollbook.ui.kit.Background;
import org.rollbook.ui.kit.form.FormDrafts;
import org.rollbook.ui.kit.navigation.ScreenState;
import org.rollbook.ui.participants.ParticipantsViewModel;
import org.rollbook.ui.participants.Registered;

/// Somebody who types into the form of a new person, letter after letter, until the program is killed; says how many there are.
public final class TypingDesk {
    static final int MILLISECONDS_A_LETTER = 100;
    /// As the window does it.
    private static final int SECONDS_BETWEEN = 2;

    private TypingDesk() {
    }

    /// Arguments: a folder.
    public static void main(String[] arguments) {
        var data = new Registered(Path.of(arguments[0]));
        var forms = new FormDrafts(Background.direct(), Clock.systemUTC(), data.database.forms()::keep,
                data.database.forms()::forget);
        var model = new ParticipantsViewModel(data.registration, data.history, Background.direct(), data.openClass,
                forms, Language.ZH, new ScreenState());
        model.load();
        model.entry().startNew();
        var letters = new AtomicInteger();
        var hands = Executors.newSingleThreadScheduledExecutor();
        hands.scheduleAtFixedRate(() -> {
            var note = model.entry().fields().line(PersonField.NOTE);
            note.set(note.get() + "x");
            System.out.println(letters.incrementAndGet());
        }, 0, MILLISECONDS_A_LETTER, TimeUnit.MILLISECONDS);
        hands.scheduleAtFixedRate(forms::putAway, SECONDS_BETWEEN, SECONDS_BETWEEN, TimeUnit.SECONDS);
    }
}
