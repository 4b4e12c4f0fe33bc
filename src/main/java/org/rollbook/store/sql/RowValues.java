package org.rollbook.store.sql;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.rollbook.model.BilingualName;
import org.rollbook.model.course.HalfDay;

/// The columns of one row about to be written; every value becomes a `Long`, a `String` or null.
public final class RowValues {
    private final Map<String, Object> values = new LinkedHashMap<>();

    public RowValues set(String column, String value) {
        values.put(column, value);
        return this;
    }

    public RowValues set(String column, long value) {
        values.put(column, value);
        return this;
    }

    public RowValues set(String column, Enum<?> value) {
        values.put(column, value.name());
        return this;
    }

    public RowValues set(String column, Optional<?> value) {
        values.put(column, value.map(Object::toString).orElse(null));
        return this;
    }

    public RowValues set(String column, OptionalLong value) {
        values.put(column, value.isPresent() ? (Object) value.getAsLong() : null);
        return this;
    }

    public RowValues name(String prefix, BilingualName name) {
        return set(prefix + "_zh", name.zh()).set(prefix + "_en", name.en());
    }

    public RowValues halfDay(String dateColumn, String halfColumn, HalfDay at) {
        return set(dateColumn, at.date().toString()).set(halfColumn, at.half());
    }

    public RowValues halfDay(String dateColumn, String halfColumn, Optional<HalfDay> at) {
        return set(dateColumn, at.map(HalfDay::date)).set(halfColumn, at.map(HalfDay::half));
    }

    public RowValues putAll(RowValues more) {
        values.putAll(more.values);
        return this;
    }

    Map<String, Object> values() {
        return values;
    }
}
