package org.rollbook.store.sql;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.Map;

/// The indexes that a long action does without: they go before its rows come, and are made again, as they were, at its end.
///
/// To make an index of all rows takes a third of the time that it takes to keep it in order for each. All of it is part of the
/// action's transaction: whatever stops the action, the indexes are in place.
final class LateIndexes {
    private static final int WORTH_IT = 10_000;

    private final Engine engine;
    private final Connection connection;
    private final Map<String, String> missing = new LinkedHashMap<>();

    LateIndexes(Engine engine, Connection connection) {
        this.engine = engine;
        this.connection = connection;
    }

    /// Drops the indexes of a table which at least doubles by so many new rows.
    void expect(String table, long rows) throws SQLException {
        if (rows < WORTH_IT) {
            return;
        }
        try (Statement statement = connection.createStatement()) {
            Map<String, String> indexes = engine.dispensableIndexes(connection, table, rows);
            for (String index : indexes.keySet()) {
                statement.execute("drop index " + index);
            }
            missing.putAll(indexes);
        }
    }

    /// Makes again what was dropped.
    void complete() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String index : missing.values()) {
                statement.execute(index);
            }
        }
        missing.clear();
    }
}
