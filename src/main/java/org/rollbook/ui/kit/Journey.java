package org.rollbook.ui.kit;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/// Sends the person at the desk from one screen to another, perhaps to certain rows there; screens know each other's title only.
public final class Journey {
    private final Consumer<String> show;
    private final Map<String, List<Long>> wanted = new HashMap<>();

    /// `show` brings the screen with a title key to the front.
    public Journey(Consumer<String> show) {
        this.show = show;
    }

    public void to(String screen) {
        show.accept(screen);
    }

    /// To the rows with these ids, in the order in which the screen there understands them.
    public void to(String screen, List<Long> rows) {
        wanted.put(screen, List.copyOf(rows));
        show.accept(screen);
    }

    /// What somebody was sent to this screen for; asked by the screen when it is shown, answered once.
    public Optional<List<Long>> arrive(String screen) {
        return Optional.ofNullable(wanted.remove(screen));
    }
}
