package org.rollbook.store;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.rollbook.model.BilingualName;
import org.rollbook.model.course.HalfDay;

/// The columns of one row about to be written; every value becomes a `Long`, a `String` or null.
final class Columns {
    private final Map<String, Object> values = new LinkedHashMap<>();

    Columns set(String column, String value) {
        values.put(column, value);
        return this;
    }

    Columns set(String column, long value) {
        values.put(column, value);
        return this;
    }

    Columns set(String column, Enum<?> value) {
        values.put(column, value.name());
        return this;
    }

    Columns set(String column, Optional<?> value) {
        values.put(column, value.map(Object::toString).orElse(null));
        return this;
    }

    Columns set(String column, OptionalLong value) {
        values.put(column, value.isPresent() ? (Object) value.getAsLong() : null);
        return this;
    }

    Columns name(String prefix, BilingualName name) {
        return set(prefix + "_zh", name.zh()).set(prefix + "_en", name.en());
    }

    Columns halfDay(String dateColumn, String halfColumn, HalfDay at) {
        return set(dateColumn, at.date().toString()).set(halfColumn, at.half());
    }

    Columns halfDay(String dateColumn, String halfColumn, Optional<HalfDay> at) {
        return set(dateColumn, at.map(HalfDay::date)).set(halfColumn, at.map(HalfDay::half));
    }

    Columns putAll(Columns more) {
        values.putAll(more.values);
        return this;
    }

    Map<String, Object> values() {
        return values;
    }
}
