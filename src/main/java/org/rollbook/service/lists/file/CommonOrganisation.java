package org.rollbook.service.lists.file;

/// The organisation that everybody of a list belongs to, as far as no row says another, and where that is said.
public record CommonOrganisation(String text, Source source) {

    /// In a line with a label, in the title, in the name of the sheet, where the list is signed or sealed; or somebody gave it.
    public enum Source { LABEL, TITLE, SHEET, SEAL, GIVEN }
}
