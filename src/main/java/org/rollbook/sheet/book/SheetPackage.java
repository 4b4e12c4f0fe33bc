package org.rollbook.sheet.book;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.rollbook.sheet.table.DamagedSheet;
import org.rollbook.sheet.table.SheetGuard;

/// The parts of a zipped workbook by name, each read in one guarded pass.
///
/// The central directory is read, not the stream of local headers: those lack sizes in files of many writers.
final class SheetPackage implements AutoCloseable {
    private final SheetGuard guard;
    private final ZipFile zip;
    private final long packedBytes;
    private final Map<String, ZipEntry> parts = new HashMap<>();

    SheetPackage(Path file, SheetGuard guard) throws IOException {
        this.guard = guard;
        this.zip = new ZipFile(file.toFile());
        this.packedBytes = Math.max(1, file.toFile().length());
    }

    /// Lists what is inside; refused when that is no honest package.
    SheetPackage listed() {
        guard.checkParts(zip.size());
        guard.expect(zip.stream().mapToLong(entry -> Math.max(0, entry.getSize())).sum());
        zip.stream().forEach(entry -> {
            if (entry.getMethod() != ZipEntry.STORED && entry.getMethod() != ZipEntry.DEFLATED) {
                throw new DamagedSheet("compression method");
            }
            if (parts.put(key(entry.getName()), entry) != null) {
                throw new DamagedSheet("two parts of one name");
            }
        });
        return this;
    }

    boolean has(String part) {
        return parts.containsKey(key(part));
    }

    <T> T part(String name, Function<Xml, T> work) throws IOException {
        ZipEntry entry = parts.get(key(name));
        if (entry == null) {
            throw new DamagedSheet("missing part");
        }
        try (InputStream in = guard.unpacking(zip.getInputStream(entry), packedBytes)) {
            return work.apply(new Xml(in));
        }
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    private static String key(String name) {
        return name.replace('\\', '/').toLowerCase(Locale.ROOT);
    }
}
