package org.rollbook.store.sql;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;

/// What was found out in one reading and serves the next: one object of a type, which knows itself when it is out of date.
public final class ReadingCache {
    private final Map<Class<?>, Object> known = new HashMap<>();

    <T> T get(Class<T> type, Supplier<T> first) {
        return type.cast(known.computeIfAbsent(type, _ -> first.get()));
    }
}
