package org.rollbook.model.paper;

import java.util.List;
import org.rollbook.model.Refusal;

/// A printed document as content: everything its paper and its spreadsheet twin need.
///
/// @param code by which its type is called
public record Document(String code, PaperLanguage language, Orientation orientation, Head head, List<Part> parts,
        Footer footer,
        Stamp stamp) {

    private static final double TOLERANCE = 0.01;

    public Document {
        parts = List.copyOf(parts);
        parts.forEach(part -> requireWidth(part, orientation));
    }

    private static void requireWidth(Part part, Orientation orientation) {
        double width = switch (part) {
            case Table table -> table.width();
        };
        if (Math.abs(width - orientation.columnsWidth()) > TOLERANCE) {
            throw new Refusal("document.columns.width", millimetres(width), millimetres(orientation.columnsWidth()));
        }
    }

    private static String millimetres(double width) {
        return Double.toString(Math.round(width * 10) / 10.0);
    }

    /// Whether the other differs in its stamp and the line about its printing at most.
    public boolean sameButForPrinting(Document other) {
        return code.equals(other.code) && language == other.language && orientation == other.orientation
                && head.equals(other.head)
                && footer.printed("").equals(other.footer.printed("")) && parts.equals(other.parts);
    }

    /// The same document under the number of its printing.
    ///
    /// @param printed the line at the foot that says so
    public Document issued(String number, String printed) {
        return new Document(code, language, orientation, head, parts, footer.printed(printed),
                new Stamp(stamp.time(), number));
    }
}
