package org.rollbook.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.value.ObservableBooleanValue;
import org.rollbook.model.Language;
import org.rollbook.ui.kit.OpenClass;
import org.rollbook.ui.kit.Screen;
import org.rollbook.ui.kit.command.Command;
import org.rollbook.ui.kit.preferences.ColourMode;
import org.rollbook.ui.kit.preferences.Preferences;
import org.rollbook.ui.kit.preferences.TextSize;

/// The commands that the shell itself brings: where to go and how it looks.
final class ShellCommands {
    private final Preferences preferences;
    private final OpenClass openClass;
    private final ObservableBooleanValue ready;

    ShellCommands(Preferences preferences, OpenClass openClass, ObservableBooleanValue ready) {
        this.preferences = preferences;
        this.openClass = openClass;
        this.ready = ready;
    }

    Command find(Runnable handler) {
        return Command.of("command.find", Command.Place.EDIT, handler).keys("Shortcut+F").when(ready).afterLine();
    }

    List<Command> screens(List<Screen> screens, Consumer<Screen> show) {
        var commands = new ArrayList<Command>();
        for (var screen : screens) {
            var possible = screen.scope() == Screen.Scope.WHOLE_BASE ? ready : openClass.present().and(ready);
            var command = Command.of(screen.id().titleKey(), Command.Place.GO, () -> show.accept(screen))
                    .when(possible);
            var number = commands.size() + 1;
            var keys = screen.keys().or(() -> Optional.of("Shortcut+" + number).filter(_ -> number < 10));
            commands.add(keys.map(command::keys).orElse(command));
        }
        return commands;
    }

    Command back(Runnable handler) {
        return Command.of("command.back", Command.Place.GO, handler).keys("Alt+Left").when(ready).afterLine();
    }

    /// The screens beside this one in the navigation.
    List<Command> neighbours(IntConsumer cycle) {
        return List.of(
                Command.of("command.screen.next", Command.Place.GO, () -> cycle.accept(1)).keys("Shortcut+Tab")
                        .when(ready),
                Command.of("command.screen.before", Command.Place.GO, () -> cycle.accept(-1)).keys("Shortcut+Shift+Tab")
                        .when(ready));
    }

    Command switchClass(Runnable handler) {
        return Command.of("command.class.switch", Command.Place.GO, handler).keys("Shortcut+O").when(ready);
    }

    Command palette(Runnable handler) {
        return Command.of("command.palette", Command.Place.VIEW, handler).keys("Shortcut+K").when(ready);
    }

    Command notices(Runnable handler) {
        return Command.of("command.notices", Command.Place.GO, handler).keys("F6");
    }

    Command keys(Runnable handler) {
        return Command.of("command.keys", Command.Place.HELP, handler).keys("F1");
    }

    List<Command> looks() {
        return List.of(
                choice("command.language.zh", preferences.language(), Language.ZH).afterLine(),
                choice("command.language.en", preferences.language(), Language.EN),
                choice("command.colours.system", preferences.colours(), ColourMode.SYSTEM).afterLine(),
                choice("command.colours.light", preferences.colours(), ColourMode.LIGHT),
                choice("command.colours.dark", preferences.colours(), ColourMode.DARK),
                choice("command.text.small", preferences.textSize(), TextSize.SMALL).afterLine(),
                choice("command.text.normal", preferences.textSize(), TextSize.NORMAL),
                choice("command.text.large", preferences.textSize(), TextSize.LARGE));
    }

    private static <T> Command choice(String key, ObjectProperty<T> property, T value) {
        return Command.of(key, Command.Place.VIEW, () -> property.set(value))
                .chosenWhen(Bindings.createBooleanBinding(() -> property.get() == value, property));
    }
}
