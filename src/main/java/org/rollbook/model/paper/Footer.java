package org.rollbook.model.paper;

import java.util.List;

/// What stands at the foot of every page beside the page number.
///
/// @param notes      whole lines: legend of symbols, rules in words, meal times
/// @param counts     slots to fill in while the document is used
/// @param signatures slots for the people who answer for it
/// @param printed    when it was printed and under which id
/// @param barcode    what the bar code says before the page number, empty for none
public record Footer(List<String> notes, List<Slot> counts, List<Slot> signatures, String printed, String barcode) {

    public static final Footer NONE = new Footer(List.of(), List.of(), List.of(), "", "");

    public Footer {
        notes = List.copyOf(notes);
        counts = List.copyOf(counts);
        signatures = List.copyOf(signatures);
    }

    /// The same foot with another line about the printing.
    public Footer printed(String line) {
        return new Footer(notes, counts, signatures, line, barcode);
    }
}
