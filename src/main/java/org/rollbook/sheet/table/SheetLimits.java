package org.rollbook.sheet.table;

import java.time.Duration;

/// How much one imported file may cost: bytes, bytes once unpacked, parts, rows, columns, cells, characters in a cell, time.
public record SheetLimits(long fileBytes, long unpackedBytes, int ratio, int parts,
        int rows, int columns, int cells, int cellLength, Duration time) {

    public static final SheetLimits STANDARD = new SheetLimits(
            50L << 20, 200L << 20, 200, 500, 200_000, 200, 5_000_000, 10_000, Duration.ofSeconds(60));
}
