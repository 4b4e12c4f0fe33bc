package org.rollbook.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.value.ObservableBooleanValue;
import org.rollbook.model.Language;
import org.rollbook.ui.kit.Action;
import org.rollbook.ui.kit.ColourMode;
import org.rollbook.ui.kit.OpenClass;
import org.rollbook.ui.kit.Preferences;
import org.rollbook.ui.kit.Screen;
import org.rollbook.ui.kit.TextSize;

/// The commands that the shell itself brings: where to go and how it looks.
final class ShellActions {
    private final Preferences preferences;
    private final OpenClass openClass;
    private final ObservableBooleanValue ready;

    ShellActions(Preferences preferences, OpenClass openClass, ObservableBooleanValue ready) {
        this.preferences = preferences;
        this.openClass = openClass;
        this.ready = ready;
    }

    Action find(Runnable handler) {
        return Action.of("action.find", Action.Place.EDIT, handler).keys("Shortcut+F").when(ready).afterLine();
    }

    List<Action> screens(List<Screen> screens, Consumer<Screen> show) {
        var actions = new ArrayList<Action>();
        for (var screen : screens) {
            var possible = screen.scope() == Screen.Scope.WHOLE_BASE ? ready : openClass.present().and(ready);
            var action = Action.of(screen.titleKey(), Action.Place.VIEW, () -> show.accept(screen)).when(possible);
            var number = actions.size() + 1;
            actions.add(number < 10 ? action.keys("Shortcut+" + number) : action);
        }
        return actions;
    }

    Action switchClass(Runnable handler) {
        return Action.of("action.class.switch", Action.Place.VIEW, handler).keys("Shortcut+O").when(ready).afterLine();
    }

    Action palette(Runnable handler) {
        return Action.of("action.palette", Action.Place.VIEW, handler).keys("Shortcut+K").when(ready);
    }

    Action notices(Runnable handler) {
        return Action.of("action.notices", Action.Place.VIEW, handler).keys("F6");
    }

    Action keys(Runnable handler) {
        return Action.of("action.keys", Action.Place.HELP, handler).keys("F1");
    }

    List<Action> looks() {
        return List.of(
            choice("action.language.zh", preferences.language(), Language.ZH).afterLine(),
            choice("action.language.en", preferences.language(), Language.EN),
            choice("action.colours.system", preferences.colours(), ColourMode.SYSTEM).afterLine(),
            choice("action.colours.light", preferences.colours(), ColourMode.LIGHT),
            choice("action.colours.dark", preferences.colours(), ColourMode.DARK),
            choice("action.text.small", preferences.textSize(), TextSize.SMALL).afterLine(),
            choice("action.text.normal", preferences.textSize(), TextSize.NORMAL),
            choice("action.text.large", preferences.textSize(), TextSize.LARGE));
    }

    private static <T> Action choice(String key, ObjectProperty<T> property, T value) {
        return Action.of(key, Action.Place.VIEW, () -> property.set(value))
            .chosenWhen(Bindings.createBooleanBinding(() -> property.get() == value, property));
    }
}
