package org.rollbook.store.sql;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.rollbook.model.journal.Change;

/// A change as the journal keeps it, its columns in words.
public record RecordedChange(String table, long row, String before, String after) {

    static RecordedChange of(Change change) {
        return new RecordedChange(change.table(), change.row(), JournalText.of(change.before()),
                JournalText.of(change.after()));
    }

    /// Sets this change as a row of its entry.
    void bind(PreparedStatement statement, int place, long seq, long ordinal) throws SQLException {
        statement.setLong(place, seq);
        statement.setLong(place + 1, ordinal);
        statement.setString(place + 2, table);
        statement.setLong(place + 3, row);
        statement.setString(place + 4, before);
        statement.setString(place + 5, after);
    }
}
