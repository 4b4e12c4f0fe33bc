package org.rollbook.sheet.table;

/// A file that is not what its first bytes promise; the reader turns it into a refusal.
public final class DamagedSheet extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public DamagedSheet(String message) {
        super(message, null, false, false);
    }
}
