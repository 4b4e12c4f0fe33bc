package org.rollbook.store.server;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.rollbook.model.place.DataServer;
import org.rollbook.model.place.ServerStatus.Condition;
import org.rollbook.store.sql.Schema;
import org.rollbook.store.sql.StoreFailure;

/// What lies in the schema of a server: nothing, a base of some version, or another program's tables.
final class ServerSchema {
    private static final int MOST_NAMED = 3;

    private final DataServer server;

    ServerSchema(DataServer server) {
        this.server = server;
    }

    /// @param others the first tables of another program
    record Found(Condition condition, int version, List<String> others) {
    }

    /// Only looks.
    Found look(Connection connection) throws SQLException {
        int version = version(connection);
        if (version > 0) {
            Condition condition = version == Schema.CURRENT ? Condition.READY
                    : version < Schema.CURRENT ? Condition.OLDER : Condition.NEWER;
            return new Found(condition, version, List.of());
        }
        List<String> others = others(connection);
        return new Found(others.isEmpty() ? Condition.EMPTY : Condition.FOREIGN, 0, others);
    }

    /// Refuses whatever is not a base of this version.
    void requireReady(Connection connection) throws SQLException {
        Found found = look(connection);
        if (found.condition() != Condition.READY) {
            throw failure(found);
        }
    }

    StoreFailure failure(Found found) {
        return switch (found.condition()) {
            case EMPTY -> failure(StoreFailure.Kind.SERVER_EMPTY, server.schema());
            case FOREIGN -> failure(StoreFailure.Kind.SERVER_FOREIGN, server.schema(),
                    String.join(", ", found.others()));
            case OLDER -> failure(StoreFailure.Kind.SERVER_OLDER, Integer.toString(found.version()),
                    Integer.toString(Schema.CURRENT));
            case NEWER -> newer(found.version());
            case READY -> throw new IllegalStateException("ready");
        };
    }

    StoreFailure newer(int version) {
        return failure(StoreFailure.Kind.NEWER, Integer.toString(version), Integer.toString(Schema.CURRENT));
    }

    private StoreFailure failure(StoreFailure.Kind kind, String first, String... second) {
        return new StoreFailure(kind, null, server.toString(), first, second.length == 0 ? "" : second[0]);
    }

    /// The version of a base, 0 where there is none: other programs keep a table of that name as well, but none with this journal.
    static int version(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            try (ResultSet ours = statement.executeQuery("""
                    select count(*) from pg_attribute where not attisdropped
                      and (attrelid = to_regclass('journal') and attname in ('seq', 'token', 'previous', 'hash')
                      or attrelid = to_regclass('schema_version') and attname = 'version'
                        and atttypid = 'bigint'::regtype)""")) {
                ours.next();
                if (ours.getInt(1) != 5) {
                    return 0;
                }
            }
            try (ResultSet version = statement.executeQuery("select version from schema_version")) {
                return version.next() ? version.getInt(1) : 0;
            }
        }
    }

    /// Tables, views and counters that are not part of an extension.
    private List<String> others(Connection connection) throws SQLException {
        List<String> names = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement("""
                select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
                where n.nspname = ? and c.relkind in ('r', 'p', 'v', 'm', 'f', 'S')
                  and not exists (select 1 from pg_depend d where d.objid = c.oid and d.deptype = 'e')
                order by 1 limit ?""")) {
            statement.setString(1, server.schema());
            statement.setInt(2, MOST_NAMED);
            try (ResultSet found = statement.executeQuery()) {
                while (found.next()) {
                    names.add(found.getString(1));
                }
            }
        }
        return names;
    }

    /// The schema itself, where the database lacks it.
    void createSchema(Connection connection) throws SQLException {
        try (PreparedStatement asked = connection.prepareStatement("select 1 from pg_namespace where nspname = ?")) {
            asked.setString(1, server.schema());
            try (ResultSet found = asked.executeQuery()) {
                if (found.next()) {
                    return;
                }
            }
        }
        try (Statement statement = connection.createStatement()) {
            statement.execute("create schema \"" + server.schema() + "\"");
        }
    }
}
