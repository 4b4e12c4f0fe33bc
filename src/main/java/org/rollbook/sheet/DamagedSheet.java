package org.rollbook.sheet;

/// A file that is not what its first bytes promise; the reader turns it into a refusal.
final class DamagedSheet extends RuntimeException {
    private static final long serialVersionUID = 1L;

    DamagedSheet(String message) {
        super(message, null, false, false);
    }
}
