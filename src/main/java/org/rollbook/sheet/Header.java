package org.rollbook.sheet;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Where a list begins and what its columns mean: the sheet, the header's row number, all headings, fields by column.
public record Header(SheetTable table, int row, List<String> headings, Map<Integer, ParticipantField> columns) {

    public Header {
        headings = List.copyOf(headings);
        columns = Map.copyOf(columns);
    }

    /// The same header with a column mapped by hand.
    public Header with(int column, ParticipantField field) {
        Map<Integer, ParticipantField> changed = new TreeMap<>(columns);
        changed.put(column, field);
        return new Header(table, row, headings, changed);
    }

    /// The same header with a column left out.
    public Header without(int column) {
        Map<Integer, ParticipantField> changed = new TreeMap<>(columns);
        changed.remove(column);
        return new Header(table, row, headings, changed);
    }

    public boolean has(ParticipantField field) {
        return columns.containsValue(field);
    }

    /// The columns of a field from left to right.
    List<Integer> columnsOf(ParticipantField field) {
        return columns.entrySet().stream().filter(entry -> entry.getValue() == field).map(Map.Entry::getKey).sorted().toList();
    }
}
