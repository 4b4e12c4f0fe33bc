package org.rollbook.ui.history;

import java.util.List;
import org.kordamp.ikonli.feather.Feather;
import org.rollbook.service.history.History;
import org.rollbook.text.Messages;
import org.rollbook.ui.kit.Background;
import org.rollbook.ui.kit.Notices;
import org.rollbook.ui.kit.OpenClass;
import org.rollbook.ui.kit.Screen;
import org.rollbook.ui.kit.command.Command;
import org.rollbook.ui.kit.navigation.Destination;
import org.rollbook.ui.kit.navigation.Journey;
import org.rollbook.ui.kit.navigation.ScreenId;
import org.rollbook.ui.kit.navigation.ScreenState;

/// What was done in the class, in the whole base, or to one person: sent here with a person’s id, it opens on theirs.
public final class HistoryScreen extends Screen {
    private final Journey journey;
    private final HistoryViewModel model;
    private final HistoryView view;

    public HistoryScreen(Messages messages, Notices notices, Background background, OpenClass openClass,
            History history,
            Journey journey, ScreenState place) {
        super(ScreenId.HISTORY, Feather.CLOCK, Scope.WHOLE_BASE);
        this.journey = journey;
        this.model = new HistoryViewModel(history, background, new HistoryScope(openClass, place), place,
                entry -> messages.text(entry.summary()));
        this.view = new HistoryView(messages, model, notices);
        view.offer(ofOneEntry());
        keys("Shortcut+H");
        view(view::node, this::enter);
        commands(List.of(ofOneEntry().getFirst(),
                Command.of("history.wider", Command.Place.SCREEN, model::widen).keys("Shortcut+E")));
    }

    /// Every action is an entry of it, also one that changes nothing else.
    @Override
    public boolean isTouched(Background background, OpenClass openClass) {
        return true;
    }

    private void enter() {
        journey.arrive(Destination.HistoryOf.class).ifPresentOrElse(to -> model.openPerson(to.personId()), model::load);
    }

    private List<Command> ofOneEntry() {
        return List.of(Command.of("history.takeBack", Command.Place.SCREEN, view::takeBack).keys("Shortcut+U")
                .when(model.takeable()));
    }
}
