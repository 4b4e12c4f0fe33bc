package org.rollbook.store.sql;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.rollbook.model.journal.Change;

/// New rows on their way to the database: they wait until somebody asks, and go many at a time, parents before children.
public final class PendingInserts {
    private static final int MOST = 1_000;
    public static final Comparator<String> PARENTS_FIRST = Comparator
            .<String>comparingInt(Schema.RECORDED_TABLES::indexOf)
            .thenComparing(Comparator.naturalOrder());

    private final Statements statements;
    private final Map<String, List<Waiting>> waiting = new TreeMap<>(PARENTS_FIRST);
    private int rows;

    private record Waiting(Change row, long version) {

        Set<String> columns() {
            return row.after().keySet();
        }
    }

    PendingInserts(Statements statements) {
        this.statements = statements;
    }

    /// Takes a row that is to start with a version: 1, or more when it was there before.
    void add(Change row, long version) {
        waiting.computeIfAbsent(row.table(), table -> new ArrayList<>()).add(new Waiting(row, version));
        rows++;
        if (rows >= MOST) {
            send();
        }
    }

    /// Puts every waiting row into its table.
    void send() {
        if (rows == 0) {
            return;
        }
        try {
            for (Map.Entry<String, List<Waiting>> table : waiting.entrySet()) {
                send(table.getKey(), table.getValue());
            }
        } catch (SQLException e) {
            throw new Row.RowException(e);
        }
        waiting.clear();
        rows = 0;
    }

    /// Rows that set the same columns share a statement.
    private void send(String table, List<Waiting> added) throws SQLException {
        int from = 0;
        while (from < added.size()) {
            Set<String> columns = added.get(from).columns();
            int to = from + 1;
            while (to < added.size() && added.get(to).columns().equals(columns)) {
                to++;
            }
            statements.insert(into(table, columns), columns.size() + 2, added.subList(from, to), PendingInserts::bind);
            from = to;
        }
    }

    private static void bind(PreparedStatement statement, int place, Waiting added) throws SQLException {
        statement.setLong(place, added.row().row());
        statement.setLong(place + 1, added.version());
        int column = place + 2;
        for (Object value : added.row().after().values()) {
            Statements.bind(statement, column++, value);
        }
    }

    private static String into(String table, Set<String> columns) {
        return "insert into " + table + " (id, version, " + String.join(", ", columns) + ")";
    }
}
