package org.rollbook.store.sql;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.rollbook.model.journal.Change;

/// The only hand that writes rows: each insert, update and delete is recorded with its values before and after.
///
/// Every table has `id` and `version`; the version only grows, also when an action is taken back.
public final class Writing extends Reading {
    private final Statements statements;
    private final Engine engine;
    private final PendingInserts inserts;
    private final OpenEntry entry;
    private final LateIndexes indexes;
    private final Map<String, Long> counters = new HashMap<>();
    private final Set<String> changed = new HashSet<>();

    public Writing(Handle handle, ReadingCache cache, Statements statements, Engine engine, OpenEntry entry) {
        super(handle, cache);
        this.statements = statements;
        this.engine = engine;
        this.entry = entry;
        this.inserts = new PendingInserts(statements);
        this.indexes = new LateIndexes(engine, handle.getConnection());
    }

    /// Says how many rows are about to come into tables that nothing will be looked up in by content until the action ends.
    public void expect(long rows, String... tables) {
        try {
            for (String table : tables) {
                indexes.expect(table, rows);
            }
        } catch (SQLException e) {
            throw new Row.RowException(e);
        }
    }

    /// The next value of a counter, starting at 1; a value is given once for ever, also when its action is undone.
    public long next(String counter) {
        long value = counters.computeIfAbsent(counter, this::lastValue) + 1;
        counters.put(counter, value);
        return value;
    }

    /// Lifts a counter to at least the given value, so that it never gives it again.
    public void reserve(String counter, long value) {
        counters.put(counter, Math.max(value, counters.computeIfAbsent(counter, this::lastValue)));
    }

    /// Adds a row; it is in its table as soon as anybody asks, and at the latest at the end of the action.
    public long insert(String table, RowValues columns) {
        Change added = new Change(table, next(GivenNumbers.ofIds(table)), Map.of(), columns.values());
        record(added);
        inserts.add(added, 1);
        return added.row();
    }

    /// Sets the given columns; a version other than the stored one is a conflict, equal values are no change.
    public void update(String table, long id, long version, RowValues columns) {
        Map<String, Object> row = row(table, id).orElseThrow(() -> conflict(table, id));
        if ((Long) row.get("version") != version) {
            throw conflict(table, id);
        }
        updateRow(table, id, row, columns.values());
    }

    /// Sets the given columns whatever the version, for columns that no form holds open.
    public void set(String table, long id, RowValues columns) {
        Map<String, Object> row = row(table, id).orElseThrow(() -> conflict(table, id));
        updateRow(table, id, row, columns.values());
    }

    public void delete(String table, long id) {
        Map<String, Object> row = row(table, id).orElseThrow(() -> conflict(table, id));
        row.remove("id");
        row.remove("version");
        deleteRow(table, id);
        record(new Change(table, id, row, Map.of()));
    }

    /// Adds a row that was there before under the id and with the version that it must have.
    public void insertAgain(Change row, long version) {
        record(row);
        inserts.add(row, version);
    }

    /// Puts every row that waits into its table, so that what speaks against it is known.
    public void send() {
        inserts.send();
    }

    /// Whether the database would not have what was written.
    public boolean isConflict(Row.RowException e) {
        return engine.failure(e.reason()).kind() == StoreFailure.Kind.CONFLICT;
    }

    /// Keeps the action in the journal although no row changes.
    public void keepWithoutChange() {
        entry.keepWithoutChange();
    }

    /// Says that this action takes an earlier entry back; before it changes anything.
    public void undoes(long seq) {
        entry.undoes(seq);
    }

    @Override
    public Handle handle() {
        inserts.send();
        return super.handle();
    }

    @Override
    public boolean hasChanged(String table) {
        return changed.contains(table);
    }

    /// Completes the journal entry and writes the counters that moved; called once, before the commit.
    public void finish() {
        inserts.send();
        try {
            entry.finish();
            indexes.complete();
        } catch (SQLException e) {
            throw new Row.RowException(e);
        }
        counters.forEach((name, value) -> execute("""
                insert into counter (name, value) values (?, ?)
                on conflict (name) do update set value = excluded.value""", List.of(name, value)));
    }

    private <T> Optional<T> ask(String sql, List<?> values, Function<Row, T> mapper) {
        try (ResultSet result = statements.with(sql, values).executeQuery()) {
            return result.next() ? Optional.of(mapper.apply(new Row(result))) : Optional.empty();
        } catch (SQLException e) {
            throw new Row.RowException(e);
        }
    }

    /// Runs one statement of the store's own books, which are not themselves recorded.
    public void execute(String sql, List<?> values) {
        inserts.send();
        try {
            statements.with(sql, values).executeUpdate();
        } catch (SQLException e) {
            throw new Row.RowException(e);
        }
    }

    /// Notes what was written.
    public void record(Change change) {
        changed.add(change.table());
        try {
            entry.add(change);
        } catch (SQLException e) {
            throw new Row.RowException(e);
        }
    }

    /// Sets those of the given columns that differ from the row as it is stored.
    public void updateRow(String table, long id, Map<String, Object> row, Map<String, Object> columns) {
        Map<String, Object> before = new LinkedHashMap<>();
        Map<String, Object> after = new LinkedHashMap<>();
        columns.forEach((column, value) -> {
            if (!Objects.equals(row.get(column), value)) {
                before.put(column, row.get(column));
                after.put(column, value);
            }
        });
        if (after.isEmpty()) {
            return;
        }
        StringBuilder sql = new StringBuilder("update ").append(table).append(" set version = version + 1");
        after.keySet().forEach(column -> sql.append(", ").append(column).append(" = ?"));
        List<Object> values = new ArrayList<>(after.values());
        values.add(id);
        execute(sql.append(" where id = ?").toString(), values);
        record(new Change(table, id, before, after));
    }

    private void deleteRow(String table, long id) {
        execute("delete from " + table + " where id = ?", List.of(id));
    }

    private Optional<Map<String, Object>> row(String table, long id) {
        return Optional.ofNullable(rows("select * from " + table + " where id = ?", List.of(id)).get(id));
    }

    /// Whole rows of one table by id, as they are stored.
    public Map<Long, Map<String, Object>> rows(String sql, List<?> values) {
        inserts.send();
        try (ResultSet result = statements.with(sql, values).executeQuery()) {
            Map<Long, Map<String, Object>> rows = new HashMap<>();
            List<String> names = Row.names(result);
            while (result.next()) {
                Map<String, Object> row = Row.columns(result, names);
                rows.put((Long) row.get("id"), row);
            }
            return rows;
        } catch (SQLException e) {
            throw new Row.RowException(e);
        }
    }

    private long lastValue(String counter) {
        return ask(GivenNumbers.lastValue(counter), GivenNumbers.lastValueOf(counter), row -> row.number("value"))
                .orElse(0L);
    }

    private static StoreFailure conflict(String table, long id) {
        return new StoreFailure(StoreFailure.Kind.CONFLICT, null, table, Long.toString(id));
    }
}
