package org.rollbook.store.sql;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.result.ResultIterator;

/// A consistent look at the data, through which the stores put their questions.
public class Reading {
    /// A server sends so many rows at a time instead of all.
    private static final int AT_ONCE = 1_000;

    private final Handle handle;
    private final ReadingCache cache;

    public Reading(Handle handle, ReadingCache cache) {
        this.handle = handle;
        this.cache = cache;
    }

    /// What earlier readings found out, or something new of that type.
    public <T> T cached(Class<T> type, Supplier<T> first) {
        return cache.get(type, first);
    }

    /// Whether the action under way has changed a table, which the journal does not tell before it is done.
    public boolean hasChanged(String table) {
        return false;
    }

    public <T> List<T> list(String sql, Map<String, ?> arguments, Function<Row, T> mapper) {
        try (var query = handle().createQuery(sql)) {
            return query.bindMap(arguments).map((columns, context) -> mapper.apply(new Row(columns))).list();
        }
    }

    public <T> Optional<T> first(String sql, Map<String, ?> arguments, Function<Row, T> mapper) {
        try (var query = handle().createQuery(sql)) {
            return query.bindMap(arguments).map((columns, context) -> mapper.apply(new Row(columns))).findFirst();
        }
    }

    /// Visits each row while it is read, so that no list of them is held.
    public void each(String sql, Consumer<Row> visitor) {
        try (var query = handle().createQuery(sql).setFetchSize(AT_ONCE)) {
            query.map((columns, context) -> {
                visitor.accept(new Row(columns));
                return visitor;
            }).forEach(visited -> {});
        }
    }

    /// The rows one after another, read as they are asked for, beside other questions; to be closed.
    public <T> ResultIterator<T> walk(String sql, Function<Row, T> mapper) {
        return handle().createQuery(sql).setFetchSize(AT_ONCE).map((columns, context) -> mapper.apply(new Row(columns)))
                .iterator();
    }

    /// A row of any table as it is stored.
    public Optional<Map<String, Object>> stored(String table, long id) {
        return first("select * from " + table + " where id = :id", Map.of("id", id), Row::columns);
    }

    /// The connection, with everything written so far in its tables.
    public Handle handle() {
        return handle;
    }
}
