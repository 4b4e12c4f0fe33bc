package org.rollbook.store.sql;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;

/// The prepared statements of the writer's connection, kept from action to action.
public final class Statements {
    private static final int MOST = 100;
    private static final int TOGETHER = 100;

    private final Connection connection;
    private final LinkedHashMap<String, PreparedStatement> prepared = new LinkedHashMap<>();

    Statements(Connection connection) {
        this.connection = connection;
    }

    /// The statement with its values set.
    public PreparedStatement with(String sql, List<?> values) throws SQLException {
        PreparedStatement statement = prepared(sql);
        bind(statement, values);
        return statement;
    }

    PreparedStatement prepared(String sql) throws SQLException {
        PreparedStatement statement = prepared.get(sql);
        if (statement == null) {
            makeRoom();
            statement = connection.prepareStatement(sql);
            prepared.put(sql, statement);
        }
        return statement;
    }

    /// Puts rows into a table, as many as possible at a time: a trip to a server, and every descent into an index, counts.
    <T> void insert(String into, int columns, List<T> rows, Binding<T> binding) throws SQLException {
        String row = "(?" + ", ?".repeat(columns - 1) + ")";
        int at = 0;
        while (at < rows.size()) {
            int together = rows.size() - at < TOGETHER ? 1 : TOGETHER;
            PreparedStatement statement = prepared(into + " values " + row + (", " + row).repeat(together - 1));
            for (int i = 0; i < together; i++) {
                binding.bind(statement, i * columns + 1, rows.get(at + i));
            }
            statement.executeUpdate();
            at += together;
        }
    }

    /// Sets the values of one row, the first one at the given place.
    interface Binding<T> {
        void bind(PreparedStatement statement, int place, T row) throws SQLException;
    }

    static void bind(PreparedStatement statement, List<?> values) throws SQLException {
        for (int i = 0; i < values.size(); i++) {
            bind(statement, i + 1, values.get(i));
        }
    }

    /// Sets a value of one of the kinds that rows hold.
    static void bind(PreparedStatement statement, int place, Object value) throws SQLException {
        switch (value) {
            case String text -> statement.setString(place, text);
            case Long number -> statement.setLong(place, number);
            case null, default -> statement.setObject(place, value);
        }
    }

    private void makeRoom() throws SQLException {
        if (prepared.size() >= MOST) {
            prepared.remove(prepared.firstEntry().getKey()).close();
        }
    }
}
