package org.rollbook.ui.kit.navigation;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/// Sends the person at the desk from one screen to another, perhaps to something there.
public final class Journey {
    private final Consumer<ScreenId> show;
    private final Map<ScreenId, Destination> wanted = new EnumMap<>(ScreenId.class);

    /// `show` brings a screen to the front.
    public Journey(Consumer<ScreenId> show) {
        this.show = show;
    }

    public void to(ScreenId screen) {
        show.accept(screen);
    }

    public void to(Destination destination) {
        wanted.put(destination.screen(), destination);
        show.accept(destination.screen());
    }

    /// What somebody was sent for; asked by the screen there when it is shown, answered once.
    public <D extends Destination> Optional<D> arrive(Class<D> kind) {
        Optional<D> found = wanted.values().stream().filter(kind::isInstance).map(kind::cast).findFirst();
        found.ifPresent(destination -> wanted.remove(destination.screen()));
        return found;
    }
}
