package org.rollbook.sheet.table;

/// Told now and then, on the reading thread, how far a file is read: rows so far, and a share from 0 to 1.
@FunctionalInterface
public interface ReadProgress {
    ReadProgress NONE = (rows, share) -> {};

    void read(int rows, double share);
}
