package org.rollbook.sheet.book;

import java.io.IOException;
import java.nio.file.Path;
import org.rollbook.sheet.table.SheetFile;
import org.rollbook.sheet.table.SheetGuard;

/// Reads a zipped file of sheets, whichever of the formats it is.
public final class PackageReader {
    private final SheetGuard guard;

    public PackageReader(SheetGuard guard) {
        this.guard = guard;
    }

    public SheetFile read(Path file) throws IOException {
        try (SheetPackage parts = new SheetPackage(file, guard)) {
            return switch (PackageKind.of(parts.listed())) {
                case WORKBOOK -> new WorkbookReader(guard, parts).read();
                case OPEN_DOCUMENT -> new OpenDocumentReader(guard, parts).read();
            };
        }
    }
}
