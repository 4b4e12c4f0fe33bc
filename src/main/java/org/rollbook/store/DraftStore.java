package org.rollbook.store;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rollbook.model.FormName;
import org.rollbook.model.UnsavedForm;
import org.rollbook.store.sql.Reading;
import org.rollbook.store.sql.Row;
import org.rollbook.store.sql.Statements;

/// The half-filled forms of a desk.
final class DraftStore {

    void keep(Statements statements, String desk, UnsavedForm form) throws SQLException {
        statements.with("""
                insert into draft (desk, form, at, fields) values (?, ?, ?, ?)
                on conflict (desk, form) do update set at = excluded.at, fields = excluded.fields""",
                List.of(desk, form.form().stored(), form.at().toString(), text(form.fields()))).executeUpdate();
    }

    void forget(Statements statements, String desk, FormName form) throws SQLException {
        statements.with("delete from draft where desk = ? and form = ?", List.of(desk, form.stored())).executeUpdate();
    }

    void forgetAll(Statements statements) throws SQLException {
        statements.with("delete from draft", List.of()).executeUpdate();
    }

    /// The newest first; one that cannot be read any more is none.
    List<UnsavedForm> all(Reading reading, String desk) {
        return reading.list("select form, at, fields from draft where desk = :desk order by at desc, form",
                Map.of("desk", desk), DraftStore::form).stream().flatMap(Optional::stream).toList();
    }

    private static Optional<UnsavedForm> form(Row row) {
        try {
            Map<String, String> fields = JSON.std.mapOfFrom(String.class, row.text("fields"));
            Instant at = Instant.parse(row.text("at"));
            return FormName.parse(row.text("form")).map(name -> new UnsavedForm(name, at, fields));
        } catch (IOException | DateTimeParseException | NullPointerException e) {
            return Optional.empty();
        }
    }

    private static String text(Map<String, String> fields) {
        try {
            return JSON.std.asString(fields);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
