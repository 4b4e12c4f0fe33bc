package org.rollbook.store.sql;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/// Brings the data to the current schema: every missing step and the version in one transaction, after a verified copy.
public final class Schema {
    /// A step, with what rows hold that were written before it in the columns that it adds, by table.
    private record Step(String script, Map<String, Map<String, Object>> columns) {
    }

    private static final List<Step> STEPS = List.of(
            new Step("001-classes.sql", Map.of()),
            new Step("002-arrival.sql",
                    Map.of("enrolment",
                            new RowValues().set("replaces_id", OptionalLong.empty()).set("code_issue", 0).values())),
            new Step("003-programme.sql", Map.of(
                    "enrolment", new RowValues().halfDay("joins_date", "joins_half", Optional.empty())
                            .halfDay("leaves_date", "leaves_half", Optional.empty()).values(),
                    "speech", new RowValues().set("item_id", OptionalLong.empty()).values())),
            new Step("004-internal-note.sql", Map.of("enrolment", new RowValues().set("internal_note", "").values())),
            new Step("005-ethnicity.sql", Map.of("person", new RowValues().set("ethnicity", "").values())));

    /// Every table whose rows the journal records.
    public static final List<String> RECORDED_TABLES = List.of("training_class", "organisation", "organisation_alias",
            "host",
            "person", "enrolment", "session", "programme_item", "speech", "status", "rule", "leave", "mark",
            "header_mapping");

    /// The version this program writes.
    public static final int CURRENT = STEPS.size();

    /// The step before which a half-day held its one programme item itself.
    public static final int BEFORE_ITEMS = 2;

    /// Columns that earlier versions wrote and that are no more; the journal still tells of them.
    private static final Map<String, List<String>> FORMER_COLUMNS = Map.of(
            "session",
            List.of("kind", "topic_zh", "topic_en", "starts", "ends", "room_zh", "room_en", "hours", "counting"),
            "speech", List.of("session_id"));

    private Schema() {
    }

    /// Those of data of an older schema.
    public static List<String> recordedTables(int version) {
        return RECORDED_TABLES.stream().filter(table -> (version > 1 || !table.equals("header_mapping"))
                && (version > BEFORE_ITEMS || !table.equals("programme_item"))).toList();
    }

    /// Those that rows of the table lack which were written before they came.
    public static Map<String, Object> laterColumns(String table) {
        return laterColumns(table, CURRENT);
    }

    /// The same in data of an older schema.
    public static Map<String, Object> laterColumns(String table, int version) {
        Map<String, Object> later = new LinkedHashMap<>();
        STEPS.subList(0, version).forEach(step -> later.putAll(step.columns().getOrDefault(table, Map.of())));
        return later;
    }

    /// Those that the journal tells of and that are no more in data of a schema.
    public static List<String> formerColumns(String table, int version) {
        return version > BEFORE_ITEMS ? FORMER_COLUMNS.getOrDefault(table, List.of()) : List.of();
    }

    /// What the steps are called, in their order.
    public static List<String> stepNames() {
        return STEPS.stream().map(step -> step.script().replace(".sql", "")).toList();
    }

    /// What the journal has to say of rows that the steps from a version on changed, inside their transaction; from 0 on, of new data.
    @FunctionalInterface
    public interface Upgrading {
        void from(int version) throws SQLException;
    }

    /// Returns the version that was found, 0 for new data; refuses a newer one before anything is touched.
    public static int bringUpToDate(Engine engine, Connection connection, Upgrading upgrading) throws SQLException {
        int found = engine.version(connection);
        if (found > CURRENT) {
            throw new StoreFailure(StoreFailure.Kind.NEWER, null, engine.name(), Integer.toString(found),
                    Integer.toString(CURRENT));
        }
        if (found == CURRENT) {
            return found;
        }
        if (found > 0) {
            engine.copyBeforeUpgrade(found);
        }
        connection.setAutoCommit(false);
        engine.beginSchemaChange(connection);
        int locked = Math.min(engine.version(connection), CURRENT);
        run(connection, engine.schemaFolder(), locked, CURRENT);
        if (locked < CURRENT) {
            upgrading.from(locked);
        }
        engine.setVersion(connection, CURRENT);
        connection.setAutoCommit(true);
        return found;
    }

    /// Runs the steps that lead from one version to another.
    public static void run(Connection connection, String folder, int from, int to) throws SQLException {
        for (Step step : STEPS.subList(from, to)) {
            run(connection, read(folder + "/" + step.script()));
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
