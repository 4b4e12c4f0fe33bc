package org.rollbook.ui.lists.work;

import java.nio.charset.Charset;
import java.util.List;
import java.util.Optional;
import org.rollbook.model.people.Problem;
import org.rollbook.service.lists.file.CommonOrganisation;
import org.rollbook.service.lists.file.HiddenCells;
import org.rollbook.service.lists.file.ListFile;
import org.rollbook.service.lists.file.SheetList;

/// What is known of the list in hand.
///
/// @param name       the file, empty for a pasted block
/// @param lists      the sheets that hold a list, where there are several sheets
/// @param doubts     what makes one doubt the character set
/// @param organisation the one that everybody belongs to, where it or somebody says so
/// @param remembered whether the columns are as somebody mapped them for these headings
public record ListSource(String name, String format, Optional<Charset> charset, List<String> sheets, String sheet,
        int headerRow,
        Headings headings, boolean named, boolean remembered, List<SheetList> lists, List<Problem> doubts,
        List<ListFile.Line> lines, Optional<CommonOrganisation> organisation, boolean needsOrganisation,
        HiddenCells hidden, boolean shown) {
    private static final int LINES = 25;

    /// Whether the list says what its columns hold.
    public enum Headings { WRITTEN, MISSING }

    static ListSource of(ListFile list, boolean remembered) {
        return new ListSource(list.source(), list.format(), list.charset(), list.sheets(), list.sheet(),
                list.headerRow(),
                list.hasHeadings() ? Headings.WRITTEN : Headings.MISSING, list.hasNames(), remembered, list.lists(),
                list.doubts(), list.lines(LINES),
                list.organisation(), list.needsOrganisation(), list.hidden(), list.isShown());
    }
}
