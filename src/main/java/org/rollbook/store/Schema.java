package org.rollbook.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/// Brings the data to the current schema: every missing step and the version in one transaction, after a verified copy.
final class Schema {
    private static final List<String> STEPS = List.of("001-classes.sql", "002-arrival.sql");

    /// Every table whose rows the journal records.
    static final List<String> RECORDED_TABLES = List.of("training_class", "organisation", "organisation_alias", "host",
            "person", "enrolment", "session", "speech", "status", "rule", "leave", "mark",
            "header_mapping");

    /// The version this program writes.
    static final int CURRENT = STEPS.size();

    /// What rows hold in columns that were added after they were written.
    private static final Map<String, Object> LATER_ENROLMENT_COLUMNS =
            new Columns().set("replaces_id", OptionalLong.empty()).set("code_issue", 0).values();

    private Schema() {
    }

    /// Those of data of an older schema.
    static List<String> recordedTables(int version) {
        return RECORDED_TABLES.stream().filter(table -> version > 1 || !table.equals("header_mapping")).toList();
    }

    static Map<String, Object> laterColumns(String table) {
        return laterColumns(table, CURRENT);
    }

    /// The same in data of an older schema.
    static Map<String, Object> laterColumns(String table, int version) {
        return table.equals("enrolment") && version > 1 ? LATER_ENROLMENT_COLUMNS : Map.of();
    }

    /// Returns the version that was found, 0 for new data; refuses a newer one before anything is touched.
    static int bringUpToDate(Engine engine, Connection connection) throws SQLException {
        int found = engine.version(connection);
        if (found > CURRENT) {
            throw new StoreFailure(StoreFailure.Kind.NEWER, null, engine.name(), Integer.toString(found), Integer.toString(CURRENT));
        }
        if (found == CURRENT) {
            return found;
        }
        if (found > 0) {
            engine.copyBeforeUpgrade(found);
        }
        connection.setAutoCommit(false);
        engine.begin(connection);
        int locked = Math.min(engine.version(connection), CURRENT);
        run(connection, engine.schemaFolder(), locked, CURRENT);
        engine.setVersion(connection, CURRENT);
        connection.setAutoCommit(true);
        return found;
    }

    /// Runs the steps that lead from one version to another.
    static void run(Connection connection, String folder, int from, int to) throws SQLException {
        for (String step : STEPS.subList(from, to)) {
            run(connection, read(folder + "/" + step));
        }
    }

    private static void run(Connection connection, String script) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String part : script.split(";\\s*\\n")) {
                if (!part.isBlank()) {
                    statement.execute(part);
                }
            }
        }
    }

    private static String read(String resource) {
        try (InputStream in = Schema.class.getResourceAsStream("/schema/" + resource)) {
            if (in == null) {
                throw new IllegalStateException("schema step missing: " + resource);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException("schema step unreadable: " + resource, e);
        }
    }
}
