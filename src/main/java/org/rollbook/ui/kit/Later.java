package org.rollbook.ui.kit;

import java.util.Optional;
import java.util.function.Supplier;

/// What is made at its first use, such as the view of a screen that nobody has opened yet: at the start only the first
/// screen is paid for.
public final class Later<T> {
    private final Supplier<T> maker;
    private Optional<T> made = Optional.empty();

    public Later(Supplier<T> maker) {
        this.maker = maker;
    }

    /// The same each time.
    public T get() {
        if (made.isEmpty()) {
            made = Optional.of(maker.get());
        }
        return made.get();
    }
}
