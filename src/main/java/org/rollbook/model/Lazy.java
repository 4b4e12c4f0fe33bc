package org.rollbook.model;

import java.util.function.Supplier;

/// A value made at its first use, once, whichever thread asks.
public final class Lazy<T> {
    private final Supplier<T> maker;
    private volatile T value;

    public Lazy(Supplier<T> maker) {
        this.maker = maker;
    }

    public T get() {
        T made = value;
        return made != null ? made : make();
    }

    private synchronized T make() {
        if (value == null) {
            value = maker.get();
        }
        return value;
    }
}
