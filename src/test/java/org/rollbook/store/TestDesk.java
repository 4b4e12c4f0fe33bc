package org.rollbook.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import org.rollbook.model.journal.Action;
import org.rollbook.model.journal.Actor;
import org.rollbook.model.journal.JournalEntry;
import org.rollbook.model.journal.TestActions;
import org.rollbook.store.file.TestEngine;
import org.rollbook.store.journal.JournalStore;
import org.rollbook.store.journal.StepStore;
import org.rollbook.store.sql.Reading;
import org.rollbook.store.sql.Schema;
import org.rollbook.store.sql.Writing;

/// A desk at work on one engine, with every store and some short ways.
public final class TestDesk implements AutoCloseable {
    public static final Actor ACTOR = new Actor("李老师", "desk-1");

    public final ClassStore classes = new ClassStore();
    public final OrganisationStore organisations = new OrganisationStore();
    public final PeopleStore people = new PeopleStore();
    public final ProgrammeStore programme = new ProgrammeStore();
    public final AttendanceStore attendance = new AttendanceStore();
    public final JournalStore journal = new JournalStore();
    public final StepStore steps = new StepStore();
    public final MovableClock clock = new MovableClock();
    private final TestEngine.TestPlace place;
    private Database database;

    public TestDesk(TestEngine engine, Path folder) {
        this.place = engine.place(folder);
        this.database = place.database(ACTOR, clock);
        database.open();
    }

    public Database database() {
        return database;
    }

    public void reopen() {
        database.close();
        database = place.database(ACTOR, clock);
        database.open();
    }

    <T> T read(Function<Reading, T> question) {
        return database.read(question);
    }

    /// As `read`, with the shape named, which assertions need.
    public <T> List<T> list(Function<Reading, List<T>> question) {
        return read(question);
    }

    public <T> Optional<T> find(Function<Reading, Optional<T>> question) {
        return read(question);
    }

    public <K, V> Map<K, V> map(Function<Reading, Map<K, V>> question) {
        return read(question);
    }

    int count(Function<Reading, Integer> question) {
        return read(question);
    }

    /// One action that yields something; returns what it yielded.
    public <T> T act(Function<Writing, T> work) {
        return database.inTransaction(TestActions.change(), work);
    }

    /// One action; returns its number in the journal.
    public long run(Consumer<Writing> work) {
        Action action = TestActions.change();
        database.inTransaction(action, writing -> {
            work.accept(writing);
            return action;
        });
        return read(reading -> journal.number(reading, action.token())).orElse(0L);
    }

    public long undo(long seq) {
        return run(writing -> steps.takeBack(writing, seq));
    }

    public List<JournalEntry> entries() {
        return read(reading -> journal.entries(reading, OptionalLong.empty(), 10_000));
    }

    /// Changes the data behind the store's back.
    public void tamper(String... statements) {
        try (Connection connection = place.plain(); Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Every recorded row as text, without its version, by table and id.
    public Map<String, String> rows() {
        Map<String, String> rows = new TreeMap<>();
        try (Connection connection = place.plain()) {
            for (String table : Schema.RECORDED_TABLES) {
                query(connection, "select * from " + table)
                        .forEach(row -> rows.put(table + " " + row.get("id"), withoutVersion(row).toString()));
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return rows;
    }

    public List<Map<String, String>> query(String sql) {
        try (Connection connection = place.plain()) {
            return query(connection, sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<Map<String, String>> query(Connection connection, String sql) throws SQLException {
        List<Map<String, String>> rows = new ArrayList<>();
        try (Statement statement = connection.createStatement(); ResultSet result = statement.executeQuery(sql)) {
            ResultSetMetaData columns = result.getMetaData();
            while (result.next()) {
                Map<String, String> row = new TreeMap<>();
                for (int i = 1; i <= columns.getColumnCount(); i++) {
                    row.put(columns.getColumnName(i), String.valueOf(result.getString(i)));
                }
                rows.add(row);
            }
        }
        return rows;
    }

    /// Throws anything, errors of the machine included, where the compiler sees only an unchecked exception.
    @SuppressWarnings("unchecked")
    public static <X extends Throwable> void raise(Throwable thrown) throws X {
        throw (X) thrown;
    }

    private static Map<String, String> withoutVersion(Map<String, String> row) {
        row.remove("version");
        return row;
    }

    @Override
    public void close() {
        database.close();
    }
}
