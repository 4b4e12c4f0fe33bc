package org.rollbook.sheet.layout;

/// The one organisation that a list comes from, and where the list says so.
public record ListOrganisation(String text, Source source) {

    /// Where it was found: in a line with a label, in the title, in the name of the sheet, in the line that is signed or
    /// sealed; or somebody gave it.
    public enum Source { LABEL, TITLE, SHEET, SEAL, GIVEN }
}
