package org.rollbook.store.sql;

import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Supplier;
import org.rollbook.model.BilingualName;
import org.rollbook.model.course.Half;
import org.rollbook.model.course.HalfDay;

/// One row of a result, read by column name into the model's types.
public final class Row {
    private final ResultSet columns;

    Row(ResultSet columns) {
        this.columns = columns;
    }

    public String text(String column) {
        return optionalText(column).orElseThrow(() -> new StoreFailure(StoreFailure.Kind.DAMAGED, null, column));
    }

    public Optional<String> optionalText(String column) {
        try {
            return Optional.ofNullable(columns.getString(column));
        } catch (SQLException e) {
            throw new RowException(e);
        }
    }

    public long number(String column) {
        try {
            return columns.getLong(column);
        } catch (SQLException e) {
            throw new RowException(e);
        }
    }

    public int count(String column) {
        return parsed(column, () -> Math.toIntExact(number(column)));
    }

    public OptionalLong optionalNumber(String column) {
        try {
            long value = columns.getLong(column);
            return columns.wasNull() ? OptionalLong.empty() : OptionalLong.of(value);
        } catch (SQLException e) {
            throw new RowException(e);
        }
    }

    public <E extends Enum<E>> E constant(String column, Class<E> type) {
        return parsed(column, () -> Enum.valueOf(type, text(column)));
    }

    public BilingualName name(String prefix) {
        return new BilingualName(text(prefix + "_zh"), text(prefix + "_en"));
    }

    public LocalDate date(String column) {
        return parsed(column, () -> LocalDate.parse(text(column)));
    }

    public Optional<LocalTime> optionalTime(String column) {
        return parsed(column, () -> optionalText(column).map(LocalTime::parse));
    }

    public Optional<Instant> optionalInstant(String column) {
        return parsed(column, () -> optionalText(column).map(Instant::parse));
    }

    public HalfDay halfDay(String dateColumn, String halfColumn) {
        return new HalfDay(date(dateColumn), constant(halfColumn, Half.class));
    }

    public Optional<HalfDay> optionalHalfDay(String dateColumn, String halfColumn) {
        return optionalText(dateColumn).map(_ -> halfDay(dateColumn, halfColumn));
    }

    public Instant instant(String column) {
        return parsed(column, () -> Instant.parse(text(column)));
    }

    /// Every column with its value, a `Long`, a `String` or null.
    public Map<String, Object> columns() {
        try {
            return columns(columns, names(columns));
        } catch (SQLException e) {
            throw new RowException(e);
        }
    }

    static List<String> names(ResultSet result) throws SQLException {
        ResultSetMetaData columns = result.getMetaData();
        List<String> names = new ArrayList<>();
        for (int i = 1; i <= columns.getColumnCount(); i++) {
            names.add(columns.getColumnName(i));
        }
        return names;
    }

    /// The columns of the row where the result stands; to ask for their names once spares most of the time for many rows.
    static Map<String, Object> columns(ResultSet result, List<String> names) throws SQLException {
        Map<String, Object> values = new LinkedHashMap<>();
        for (int i = 0; i < names.size(); i++) {
            Object value = result.getObject(i + 1);
            values.put(names.get(i), value instanceof Number n ? (Object) n.longValue() : value);
        }
        return values;
    }

    /// A stored value that is none of what this program writes means a damaged file, not a bug.
    private static <T> T parsed(String column, Supplier<T> value) {
        try {
            return value.get();
        } catch (DateTimeException | ArithmeticException | IllegalArgumentException e) {
            throw new StoreFailure(StoreFailure.Kind.DAMAGED, e, column);
        }
    }

    /// Carries an SQLException through the mapping functions to the one place that translates it.
    public static final class RowException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final transient SQLException reason;

        public RowException(SQLException reason) {
            super(reason);
            this.reason = reason;
        }

        SQLException reason() {
            return reason;
        }
    }
}
