package org.rollbook.store.sql;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// The highest number ever given of each counter, as rows and journal tell it: a counter below it would give one twice.
public final class GivenNumbers {
    private static final String ID = "id:";
    private static final String NUMBER = "number:";

    private final Reading reading;
    private final int schema;

    /// The data may be those of an older schema.
    public GivenNumbers(Reading reading, int schema) {
        this.reading = reading;
        this.schema = schema;
    }

    /// Counts the ids of a table.
    static String ofIds(String table) {
        return ID + table;
    }

    /// Counts the trainee numbers of a class.
    public static String ofClass(long classId) {
        return NUMBER + classId;
    }

    /// Asks for the last value of a counter, or what rows and journal tell at once where it was lowered by another hand; the
    /// counter's name and the one value to bind after it.
    static String lastValue(String counter) {
        String standing = counter.startsWith(NUMBER) ? "select max(number) from enrolment where class_id = ?"
                : "select max(id) from " + counter.substring(ID.length())
                        + " union all select max(row_id) from journal_change where table_name = ?";
        return "select max(value) as value from (select value from counter where name = ? union all " + standing
                + ") given";
    }

    static List<Object> lastValueOf(String counter) {
        return counter.startsWith(NUMBER) ? List.of(counter, Long.valueOf(counter.substring(NUMBER.length())))
                : List.of(counter, counter.substring(ID.length()));
    }

    /// The counters that are behind, each with what it has to be lifted to.
    public Map<String, Long> behind() {
        Map<String, Long> given = new TreeMap<>(numbers());
        given.putAll(ids());
        reading.each("select name, value from counter", row -> given.computeIfPresent(row.text("name"),
                (_, highest) -> row.number("value") < highest ? highest : null));
        return given;
    }

    private Map<String, Long> ids() {
        Map<String, Long> ids = new TreeMap<>();
        for (String table : Schema.recordedTables(schema)) {
            reading.each("select max(id) as value from (select max(id) as id from " + table
                    + " union all select max(row_id) from journal_change where table_name = '" + table + "') given",
                    row -> row.optionalNumber("value").ifPresent(highest -> ids.put(ofIds(table), highest)));
        }
        return ids;
    }

    /// Those of rows that were taken back as well, which only the journal knows.
    private Map<String, Long> numbers() {
        Map<String, Long> numbers = new TreeMap<>();
        reading.each("select class_id, max(number) as value from enrolment group by class_id",
                row -> numbers.put(ofClass(row.number("class_id")), row.number("value")));
        Enrolment enrolment = new Enrolment();
        reading.each(
                "select row_id, before, after from journal_change where table_name = 'enrolment' order by row_id, seq, ordinal",
                row -> enrolment.changed(row, numbers));
        return numbers;
    }

    /// What a finding says of them.
    public static String words(Map<String, Long> behind) {
        return behind.entrySet().stream().map(counter -> counter.getKey() + " < " + counter.getValue())
                .collect(Collectors.joining(", "));
    }

    /// Walks through the changes of one enrolment after the other; only the first of each names its class.
    private static final class Enrolment {
        private long id;
        private Optional<Long> classId = Optional.empty();

        void changed(Row row, Map<String, Long> numbers) {
            if (row.number("row_id") != id) {
                id = row.number("row_id");
                classId = Optional.empty();
            }
            for (String side : new String[] {"before", "after"}) {
                Map<String, Object> columns = JournalText.columns(row.text(side));
                if (columns.get("class_id") instanceof Long named) {
                    classId = Optional.of(named);
                }
                if (columns.get("number") instanceof Long number) {
                    classId.ifPresent(known -> numbers.merge(ofClass(known), number, Math::max));
                }
            }
        }
    }
}
