package org.rollbook.store.sql;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import org.jdbi.v3.core.statement.DefaultStatementBuilder;
import org.jdbi.v3.core.statement.StatementContext;

/// Keeps the statements of questions from one asking to the next: to prepare one costs as much as to run it.
final class KeptStatements extends DefaultStatementBuilder {
    private static final int MOST = 100;

    private final LinkedHashMap<String, PreparedStatement> idle = new LinkedHashMap<>();

    /// A statement in use is nobody else's, so that a question may be put while another is being answered.
    @Override
    public PreparedStatement create(Connection connection, String sql, StatementContext context) throws SQLException {
        PreparedStatement kept = idle.remove(sql);
        return kept != null ? kept : connection.prepareStatement(sql);
    }

    @Override
    public void close(Connection connection, String sql, Statement statement) throws SQLException {
        if (statement instanceof PreparedStatement prepared && idle.putIfAbsent(sql, prepared) == null) {
            if (idle.size() > MOST) {
                idle.remove(idle.firstEntry().getKey()).close();
            }
        } else {
            super.close(connection, sql, statement);
        }
    }
}
