package org.rollbook.sheet.row;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.rollbook.model.Text;
import org.rollbook.model.people.Problem;
import org.rollbook.sheet.cell.CellText;
import org.rollbook.sheet.cell.InternalWords;
import org.rollbook.sheet.cell.ParticipantField;
import org.rollbook.sheet.layout.RowKind;
import org.rollbook.sheet.table.SheetRow;

/// The clean values of one person and the doubts about them, as they gather: nothing too long, nothing invisible.
final class DraftValues {
    private final Map<ParticipantField, String> values = new EnumMap<>(ParticipantField.class);
    private final List<Problem> problems = new ArrayList<>(2);

    DraftRow row(SheetRow row) {
        sortNote();
        return new DraftRow(row.number(), RowKind.PERSON, values, problems, row.filled());
    }

    boolean has(ParticipantField field) {
        return values.containsKey(field);
    }

    String value(ParticipantField field) {
        return values.getOrDefault(field, "");
    }

    /// The value, which then belongs to another field.
    String taken(ParticipantField field) {
        return has(field) ? values.remove(field) : "";
    }

    void putIfMissing(ParticipantField field, String text) {
        if (!text.isEmpty() && !values.containsKey(field)) {
            put(field, text);
        }
    }

    void put(ParticipantField field, String text) {
        String kept = text;
        if (CellText.hasControl(text)) {
            problem(field, "control");
            kept = CellText.withoutControl(text);
        }
        int longest = field == ParticipantField.NOTE || field == ParticipantField.INTERNAL_NOTE ? Text.NOTE_LENGTH
                : Text.NAME_LENGTH;
        if (kept.length() > longest && kept.codePointCount(0, kept.length()) > longest) {
            problem(field, "long", Integer.toString(longest));
            kept = kept.substring(0, kept.offsetByCodePoints(0, longest));
        }
        if (!kept.isEmpty()) {
            values.put(field, kept);
        }
    }

    void note(String text) {
        append(ParticipantField.NOTE, text);
    }

    void internalNote(String text) {
        append(ParticipantField.INTERNAL_NOTE, text);
    }

    private void append(ParticipantField field, String text) {
        String before = values.getOrDefault(field, "");
        put(field, before.isEmpty() ? text : before + "；" + text);
    }

    /// What the remarks say about diet and health is for the staff only.
    private void sortNote() {
        InternalWords.Sorted sorted = InternalWords.sorted(value(ParticipantField.NOTE));
        if (!sorted.internal().isEmpty()) {
            values.remove(ParticipantField.NOTE);
            putIfMissing(ParticipantField.NOTE, sorted.open());
            internalNote(sorted.internal());
            problems.add(new Problem(ParticipantField.INTERNAL_NOTE.problemName(), Problem.TOLD,
                    List.of(sorted.internal())));
        }
    }

    void told(ParticipantField field, String text) {
        problems.add(new Problem(field.problemName(), Problem.TOLD, List.of(text)));
    }

    void undecoded(ParticipantField field, String cell) {
        problems.add(Problem.of(field == ParticipantField.NAME ? "name" : "row", "undecoded", cell));
    }

    void problem(ParticipantField field, String code, Object... arguments) {
        problems.add(Problem.of(field.problemName(), code, arguments));
    }
}
