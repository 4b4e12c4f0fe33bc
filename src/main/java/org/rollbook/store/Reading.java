package org.rollbook.store;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.result.ResultIterator;

/// A consistent look at the data, through which the stores put their questions.
public class Reading {
    /// A server sends so many rows at a time instead of all.
    private static final int AT_ONCE = 1_000;

    private final Handle handle;
    private final Standing standing;

    /// `standing` is what the database knows from earlier readings.
    Reading(Handle handle, Standing standing) {
        this.handle = handle;
        this.standing = standing;
    }

    /// What was taken back, as the journal has it now.
    Standing standing() {
        return standing.upTo(this);
    }

    /// Whether the action under way has changed a table, which the journal does not tell before it is done.
    boolean hasChanged(String table) {
        return false;
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
        try (var query = handle().createQuery(sql).setFetchSize(AT_ONCE)) {
            query.map((columns, context) -> {
                visitor.accept(new Row(columns));
                return visitor;
            }).forEach(visited -> {});
        }
    }

    /// The rows one after another, read as they are asked for, beside other questions; to be closed.
    <T> ResultIterator<T> walk(String sql, Function<Row, T> mapper) {
        return handle().createQuery(sql).setFetchSize(AT_ONCE).map((columns, context) -> mapper.apply(new Row(columns)))
                .iterator();
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
