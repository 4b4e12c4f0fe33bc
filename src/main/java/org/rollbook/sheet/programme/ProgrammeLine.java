package org.rollbook.sheet.programme;

import java.util.Optional;
import org.rollbook.model.course.ProgrammeItem;
import org.rollbook.model.people.Problem;

/// One row of a schedule: the item that it describes, or why it describes none.
///
/// @param row     its number in the file
/// @param content what it says happens
/// @param item    empty for a problem and for a row that is no item of the programme, such as a meal
/// @param problem what keeps the row from being read; empty for meals and breaks, which are left out
public record ProgrammeLine(int row, String content, Optional<ProgrammeItem> item, Optional<Problem> problem) {

    static ProgrammeLine item(int row, String content, ProgrammeItem item) {
        return new ProgrammeLine(row, content, Optional.of(item), Optional.empty());
    }

    static ProgrammeLine leftOut(int row, String content) {
        return new ProgrammeLine(row, content, Optional.empty(), Optional.empty());
    }

    static ProgrammeLine problem(int row, String content, String field, String code, String text) {
        return new ProgrammeLine(row, content, Optional.empty(), Optional.of(Problem.of(field, code, text)));
    }
}
