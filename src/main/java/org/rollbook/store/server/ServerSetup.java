package org.rollbook.store.server;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.rollbook.model.Refusal;
import org.rollbook.model.place.DataServer;
import org.rollbook.model.place.ServerStatus;
import org.rollbook.model.place.ServerStatus.Condition;
import org.rollbook.store.sql.Schema;
import org.rollbook.store.sql.StoreFailure;

/// What the administrator of a server does once, where a file is made and raised by opening it: the schema of a base.
public final class ServerSetup {
    private static final List<String> MADE_BY_ANOTHER = List.of("23505", "42P07", "42P06");

    private final DataServer server;
    private final ServerConnections connections;
    private final Runnable bringUpToDate;
    private final ServerSchema schema;

    /// `bringUpToDate` makes or raises the schema.
    public ServerSetup(DataServer server, ServerConnections connections, Runnable bringUpToDate) {
        this.server = server;
        this.connections = connections;
        this.bringUpToDate = bringUpToDate;
        this.schema = new ServerSchema(server);
    }

    /// What the server tells; nothing is changed.
    public ServerStatus status() {
        try (Connection connection = connections.reader()) {
            return status(connection);
        } catch (SQLException e) {
            throw ServerFailures.of(e, server);
        }
    }

    /// Makes the schema of a base with its default statuses, whole or not at all; of two who do so at once, one does it.
    public ServerStatus prepare() {
        if (status().condition() == Condition.READY) {
            throw new Refusal("server.prepared", server.toString());
        }
        require(Condition.EMPTY);
        try {
            bringUpToDate.run();
        } catch (StoreFailure e) {
            boolean isOther = e.getCause() instanceof SQLException sql && MADE_BY_ANOTHER.contains(sql.getSQLState());
            if (!isOther || status().condition() != Condition.READY) {
                throw e;
            }
        }
        return status();
    }

    /// Raises a base of an older version, whole or not at all, while no desk writes.
    public ServerStatus upgrade() {
        if (status().condition() == Condition.READY) {
            throw new Refusal("server.current", server.toString(), Schema.CURRENT);
        }
        require(Condition.OLDER);
        bringUpToDate.run();
        return status();
    }

    /// What the steps from one version to the current one are called.
    public List<String> steps(int from) {
        return Schema.stepNames().subList(from, Schema.CURRENT);
    }

    private void require(Condition condition) {
        try (Connection connection = connections.reader()) {
            ServerSchema.Found found = schema.look(connection);
            if (found.condition() != condition && found.condition() != Condition.READY) {
                throw schema.failure(found);
            }
        } catch (SQLException e) {
            throw ServerFailures.of(e, server);
        }
    }

    private ServerStatus status(Connection connection) throws SQLException {
        ServerSchema.Found found = schema.look(connection);
        boolean isBase = found.version() > 0;
        return new ServerStatus(server, text(connection, "show server_version"), found.condition(),
                number(connection, "select pg_is_in_recovery()::int") == 0 ? ServerStatus.Writing.POSSIBLE
                        : ServerStatus.Writing.COPY,
                found.version(), Schema.CURRENT, found.others(), desks(connection),
                isBase ? number(connection, "select count(*) from training_class") : 0,
                isBase ? number(connection, "select count(*) from person") : 0,
                isBase ? number(connection, "select coalesce(max(seq), 0) from journal") : 0,
                number(connection, """
                        select coalesce(sum(pg_total_relation_size(c.oid)), 0)::bigint from pg_class c
                        join pg_namespace n on n.oid = c.relnamespace
                        where n.nspname = current_schema() and c.relkind = 'r'"""));
    }

    /// Without this look itself.
    private static List<ServerStatus.Desk> desks(Connection connection) throws SQLException {
        List<ServerStatus.Desk> desks = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement("""
                select application_name, coalesce(host(client_addr), ''), coalesce(min(backend_start), now()), count(*)
                from pg_stat_activity
                where datname = current_database() and application_name like ? and pid <> pg_backend_pid()
                group by 1, 2 order by 3, 1""")) {
            statement.setString(1, ServerConnections.APPLICATION + "%");
            try (ResultSet found = statement.executeQuery()) {
                while (found.next()) {
                    desks.add(new ServerStatus.Desk(desk(found.getString(1)), found.getString(2),
                            found.getObject(3, OffsetDateTime.class).toInstant(), found.getInt(4)));
                }
            }
        }
        return desks;
    }

    private static String desk(String applicationName) {
        String name = applicationName.substring(ServerConnections.APPLICATION.length());
        try {
            return URLDecoder.decode(name.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException _) {
            return name;
        }
    }

    private static String text(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement(); ResultSet result = statement.executeQuery(sql)) {
            result.next();
            return result.getString(1);
        }
    }

    private static long number(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement(); ResultSet result = statement.executeQuery(sql)) {
            result.next();
            return result.getLong(1);
        }
    }
}
