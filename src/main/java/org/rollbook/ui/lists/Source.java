package org.rollbook.ui.lists;

import java.nio.charset.Charset;
import java.util.List;
import java.util.Optional;
import org.rollbook.model.people.Problem;
import org.rollbook.service.lists.CommonOrganisation;
import org.rollbook.service.lists.HiddenCells;
import org.rollbook.service.lists.ListFile;
import org.rollbook.service.lists.SheetList;

/// What is known of the list in hand.
///
/// @param name       the file, empty for a pasted block
/// @param lists      the sheets that hold a list, where there are several sheets
/// @param doubts     what makes one doubt the character set
/// @param organisation the one that everybody belongs to, where it or somebody says so
/// @param remembered whether the columns are as somebody mapped them for these headings
record Source(String name, String format, Optional<Charset> charset, List<String> sheets, String sheet, int headerRow,
        Headings headings, boolean named, boolean remembered, List<SheetList> lists, List<Problem> doubts,
        List<ListFile.Line> lines, Optional<CommonOrganisation> organisation, boolean needsOrganisation,
        HiddenCells hidden, boolean shown) {
    private static final int LINES = 25;

    /// Whether the list says what its columns hold.
    enum Headings { WRITTEN, MISSING }

    static Source of(ListFile list, boolean remembered) {
        return new Source(list.source(), list.format(), list.charset(), list.sheets(), list.sheet(), list.headerRow(),
                list.hasHeadings() ? Headings.WRITTEN : Headings.MISSING, list.hasNames(), remembered, list.lists(),
                list.doubts(), list.lines(LINES),
                list.organisation(), list.needsOrganisation(), list.hidden(), list.isShown());
    }
}
