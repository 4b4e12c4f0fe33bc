package org.rollbook.ui.participants;

import java.util.List;
import org.rollbook.model.people.Problem;

/// What bringing a list in would do, before anything is written.
///
/// @param source    the name of the file
/// @param fresh     rows of people who are new to the class
/// @param changed   rows that add to somebody in the class
/// @param unchanged rows that say nothing new
/// @param refused   rows that cannot be taken
/// @param skipped   rows without a person
/// @param doubtful  every row that something is to be said about
record ImportPreview(String source, int fresh, int changed, int unchanged, int refused, int skipped, List<Row> doubtful) {

    /// A row of the file with what is doubtful about it.
    ///
    /// @param number     its number in the file
    /// @param outcomeKey what becomes of it, as a message key
    record Row(int number, String name, String outcomeKey, List<Problem> problems) { }

    int written() {
        return fresh + changed;
    }
}
