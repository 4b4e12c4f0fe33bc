package org.rollbook.ui.lists;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.binding.Bindings;
import org.kordamp.ikonli.feather.Feather;
import org.rollbook.model.Lazy;
import org.rollbook.text.Messages;
import org.rollbook.ui.kit.Notices;
import org.rollbook.ui.kit.Screen;
import org.rollbook.ui.kit.command.Command;
import org.rollbook.ui.kit.command.Command.Place;
import org.rollbook.ui.kit.command.Gesture;
import org.rollbook.ui.kit.navigation.Journey;
import org.rollbook.ui.kit.navigation.ScreenId;
import org.rollbook.ui.lists.work.Filter;
import org.rollbook.ui.lists.work.ListNotice;
import org.rollbook.ui.lists.work.ListsViewModel;
import org.rollbook.ui.lists.work.Step;

/// The import desk.
public final class ListsScreen extends Screen {
    private final ListsViewModel model;
    private final ListIntake intake;
    private final Lazy<ListsView> view;
    private final List<Command> commands;

    public ListsScreen(Messages messages, ListsViewModel model, ListIntake intake, Notices notices, Journey journey) {
        super(ScreenId.LISTS, Feather.UPLOAD, Scope.OPEN_CLASS);
        showsOtherClasses();
        this.model = model;
        this.intake = intake;
        this.view = new Lazy<>(() -> new ListsView(messages, model, intake, () -> journey.to(ScreenId.PARTICIPANTS)));
        this.commands = List.copyOf(allCommands());
        model.said().subscribe(said -> said.ifPresent(what -> tell(notices, what)));
        keys("Shortcut+I");
        view(() -> view.get().node(), model::load);
        gestures(new Gesture("1 – 3", "lists.gesture.digits"),
                new Gesture("N", "lists.gesture.new"),
                new Gesture("U", "lists.gesture.update"),
                new Gesture("S", "lists.gesture.skip"),
                new Gesture("Del", "lists.gesture.open"));
        commands(commands);
    }

    private List<Command> allCommands() {
        var held = model.step().isNotEqualTo(Step.NONE);
        var told = Bindings.createBooleanBinding(
                () -> model.step().get() != Step.NONE || model.done().get().isPresent(), model.step(), model.done());
        var all = new ArrayList<>(List.of(
                Command.of("lists.openFile", Place.SCREEN, intake::choose).keys("Shortcut+Shift+O"),
                Command.of("lists.apply.now", Place.SCREEN, model.writing()::apply).keys("Shortcut+Shift+Enter")
                        .when(held),
                Command.of("lists.next", Place.SCREEN, model::goOn).keys("Alt+RIGHT").when(held),
                Command.of("lists.back", Place.SCREEN, model::goBack).keys("Alt+LEFT").when(held),
                Command.of("lists.export", Place.SCREEN, intake::export).keys("Shortcut+E").when(told),
                Command.of("lists.drop", Place.SCREEN, model::drop).keys("Shortcut+W").when(told)));
        for (var filter : Filter.values()) {
            all.add(Command.of(key(filter), Place.SCREEN, () -> model.show(filter))
                    .keys("Alt+" + (filter.ordinal() + 1))
                    .when(held)
                    .chosenWhen(Bindings.createBooleanBinding(
                            () -> model.step().get() == Step.ROWS && model.filter().get() == filter,
                            model.step(), model.filter())));
        }
        return all;
    }

    private static String key(Filter filter) {
        return switch (filter) {
            case ALL -> "lists.show.all";
            case NEW -> "lists.show.new";
            case UPDATE -> "lists.show.update";
            case DUPLICATE -> "lists.show.duplicate";
            case PROBLEM -> "lists.show.problem";
            case DOUBTFUL -> "lists.show.doubtful";
            case UNCHANGED -> "lists.show.unchanged";
            case SKIPPED -> "lists.show.skipped";
            case GONE -> "lists.show.gone";
        };
    }

    private static void tell(Notices notices, ListNotice said) {
        var arguments = said.arguments().toArray();
        said.refusal().ifPresentOrElse(notices::refuse, () -> said.undo().ifPresentOrElse(
                undo -> notices.sayWithUndo(undo, said.key(), arguments), () -> notices.say(said.key(), arguments)));
    }
}
