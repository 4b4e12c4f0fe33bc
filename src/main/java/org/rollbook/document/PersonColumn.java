package org.rollbook.document;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.rollbook.model.paper.Cell;
import org.rollbook.model.paper.Column;
import org.rollbook.model.paper.Line;
import org.rollbook.model.people.Participant;

/// A column of a list of people with what stands in it for each of them.
record PersonColumn(Column column, Function<Participant, String> text) {

    PersonColumn centred() {
        return new PersonColumn(column.centred(), text);
    }

    static List<Column> columns(List<PersonColumn> columns) {
        return columns.stream().map(PersonColumn::column).toList();
    }

    static Line row(List<PersonColumn> columns, Participant participant) {
        return new Line.Row(cells(columns, participant).toList());
    }

    /// The row with a number in front, whose column stands before these.
    static Line row(Cell number, List<PersonColumn> columns, Participant participant) {
        return new Line.Row(Stream.concat(Stream.of(number), cells(columns, participant)).toList());
    }

    private static Stream<Cell> cells(List<PersonColumn> columns, Participant participant) {
        return columns.stream().map(one -> Cell.of(one.text().apply(participant)));
    }
}
