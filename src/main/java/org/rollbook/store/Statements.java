package org.rollbook.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;

/// The prepared statements of the writer's connection, kept from action to action.
final class Statements {
    private static final int MOST = 100;

    private final Connection connection;
    private final LinkedHashMap<String, PreparedStatement> prepared = new LinkedHashMap<>();

    Statements(Connection connection) {
        this.connection = connection;
    }

    /// The statement with its values set.
    PreparedStatement with(String sql, List<?> values) throws SQLException {
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
