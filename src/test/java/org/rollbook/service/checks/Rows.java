package org.rollbook.service.checks;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Every row that actions write, as it stands in the file, without its version: what an undo has to bring back exactly.
final class Rows {
    private static final List<String> BOOKS = List.of("journal", "journal_change", "counter");

    private Rows() {
    }

    static Map<String, String> of(Path folder) {
        Map<String, String> rows = new TreeMap<>();
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("test.rollbook"));
                Statement tables = connection.createStatement();
                ResultSet names = tables.executeQuery(
                        "select name from sqlite_master where type = 'table' and name not like 'sqlite_%'")) {
            while (names.next()) {
                if (!BOOKS.contains(names.getString(1))) {
                    read(connection, names.getString(1), rows);
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return rows;
    }

    private static void read(Connection connection, String table, Map<String, String> rows) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery("select * from " + table)) {
            while (result.next()) {
                Map<String, String> row = new TreeMap<>();
                for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
                    String column = result.getMetaData().getColumnName(i);
                    if (!column.equals("version")) {
                        row.put(column, String.valueOf(result.getString(i)));
                    }
                }
                rows.put(table + " " + result.getString("id"), row.toString());
            }
        }
    }
}
