package org.rollbook.store.journal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rollbook.model.journal.ActionType;
import org.rollbook.model.journal.Argument;
import org.rollbook.store.sql.JournalText;
import org.rollbook.store.sql.Reading;

/// Every row that is or was about one person: their own, their enrolments with marks and leave, those of who was merged into them.
final class PersonTrace {
    private static final String MERGE = ActionType.PERSON_MERGE.code();
    /// Where the records of the two people stand among the arguments of a merge.
    private static final int RECORDS = ActionType.PERSON_MERGE.arguments().indexOf(Argument.ID);

    private final Reading reading;
    private final UndoState undoState;
    private final Map<String, Set<Long>> rows = new TreeMap<>();
    private final Set<Long> merges = new TreeSet<>();

    PersonTrace(Reading reading, long personId) {
        this.reading = reading;
        this.undoState = UndoState.of(reading);
        Set<Long> people = rows.computeIfAbsent("person", table -> new TreeSet<>());
        people.add(personId);
        mergedInto(personId);
        Set<Long> enrolments = rows.computeIfAbsent("enrolment", table -> new TreeSet<>());
        enrolments.addAll(referring(new References.Reference("enrolment", "person_id", "person"), people));
        enrolments.addAll(movedAway(people));
        if (!enrolments.isEmpty()) {
            References.to("enrolment").stream().filter(reference -> !reference.table().equals("enrolment"))
                    .forEach(reference -> rows.computeIfAbsent(reference.table(), table -> new TreeSet<>())
                            .addAll(referring(reference, enrolments)));
        }
    }

    /// The rows as a condition on the changes named `c`, with everything that merges with somebody did.
    String condition() {
        return rows.entrySet().stream().filter(entry -> !entry.getValue().isEmpty())
                .map(entry -> "(c.table_name = '" + entry.getKey() + "' and c.row_id in (" + list(entry.getValue())
                        + "))")
                .collect(Collectors.joining(" or ", "(",
                        merges.isEmpty() ? ")" : " or c.seq in (" + list(merges) + "))"));
    }

    /// Rows that refer to one of the targets now, or did when they were removed.
    private List<Long> referring(References.Reference reference, Set<Long> targets) {
        List<Long> found = new ArrayList<>(
                reading.list("select id from " + reference.table() + " where " + reference.column()
                        + " in (" + list(targets) + ")", Map.of(), row -> row.number("id")));
        found.addAll(reading.list("select row_id from journal_change where table_name = '" + reference.table()
                + "' and after = '{}' and " + naming("before", reference.column(), targets), Map.of(),
                row -> row.number("row_id")));
        return found;
    }

    /// People whom a standing merge made one with this one; the entry names both records behind both names.
    private void mergedInto(long personId) {
        List<Long> gone = new ArrayList<>();
        reading.each("select seq, action, arguments from journal where action = '" + MERGE + "' "
                + "or (undoes is not null and arguments like '[\"" + MERGE + "\"%')", row -> {
                    boolean isMerge = row.text("action").equals(MERGE);
                    List<String> arguments = JournalText.strings(row.text("arguments"));
                    List<String> named = arguments.subList(isMerge ? RECORDS : RECORDS + 1, arguments.size());
                    long kept = Long.parseLong(named.get(0));
                    long merged = Long.parseLong(named.get(1));
                    if (kept == personId || merged == personId) {
                        merges.add(row.number("seq"));
                    }
                    if (kept == personId && isMerge && undoState.isInForce(row.number("seq"))) {
                        gone.add(merged);
                    }
                });
        gone.stream().filter(id -> rows.get("person").add(id)).forEach(this::mergedInto);
    }

    /// Enrolments that were theirs until a merge that stands gave them to somebody else.
    private List<Long> movedAway(Set<Long> people) {
        return reading.list("select seq, row_id from journal_change where table_name = 'enrolment' "
                + "and before <> '{}' and after <> '{}' and " + naming("before", "person_id", people), Map.of(),
                row -> undoState.isInForce(row.number("seq")) ? row.number("row_id") : 0L).stream().filter(id -> id > 0)
                .toList();
    }

    /// Numbers in the journal's JSON end with a comma or the closing bracket.
    private static String naming(String side, String column, Set<Long> ids) {
        return ids.stream()
                .flatMap(id -> Stream.of(",", "}").map(end -> side + " like '%\"" + column + "\":" + id + end + "%'"))
                .collect(Collectors.joining(" or ", "(", ")"));
    }

    private static String list(Set<Long> ids) {
        return ids.stream().map(Object::toString).collect(Collectors.joining(", "));
    }
}
