package org.rollbook.model.paper;

/// The printed documents, with the code by which coordinators and the guide call them.
public enum DocumentKind {
    ROSTER("D01"),
    SIGN_IN_SHEET("D03"),
    ATTENDANCE_SUMMARY("D05"),
    SCHEDULE("D06"),
    /// Ours, beside the arrival register D02: what the scanner of the arrival desk reads.
    ARRIVAL_CODES("D02C");

    private final String code;

    DocumentKind(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }
}
