package org.rollbook.store;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;

/// A consistent look at the data, through which the stores put their questions.
public class Reading {
    private final Handle handle;

    Reading(Handle handle) {
        this.handle = handle;
    }

    <T> List<T> list(String sql, Map<String, ?> arguments, Function<Row, T> mapper) {
        try (var query = handle().createQuery(sql)) {
            return query.bindMap(arguments).map((columns, context) -> mapper.apply(new Row(columns))).list();
        }
    }

    <T> Optional<T> first(String sql, Map<String, ?> arguments, Function<Row, T> mapper) {
        try (var query = handle().createQuery(sql)) {
            return query.bindMap(arguments).map((columns, context) -> mapper.apply(new Row(columns))).findFirst();
        }
    }

    /// Visits each row while it is read, so that no list of them is held.
    void each(String sql, Consumer<Row> visitor) {
        try (var query = handle().createQuery(sql)) {
            query.map((columns, context) -> {
                visitor.accept(new Row(columns));
                return visitor;
            }).forEach(visited -> { });
        }
    }

    /// A row of any table as it is stored.
    Optional<Map<String, Object>> stored(String table, long id) {
        return first("select * from " + table + " where id = :id", Map.of("id", id), Row::columns);
    }

    /// The connection, with everything written so far in its tables.
    Handle handle() {
        return handle;
    }
}
