package org.rollbook.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.rollbook.model.Refusal;

/// Reads the visible sheets of an XLSX file in one guarded pass over each part.
///
/// The central directory is read, not the stream of local headers: those lack sizes in files of many writers.
final class WorkbookReader {
    private static final Map<String, String> FOREIGN = Map.of(
            "content.xml", "ODS", "xl/workbook.bin", "XLSB", "word/document.xml", "DOCX", "ppt/presentation.xml", "PPTX",
            "index/document.iwa", "Numbers");

    private final SheetGuard guard;
    private final Map<String, ZipEntry> parts = new HashMap<>();
    private ZipFile zip;
    private long packedBytes;

    WorkbookReader(SheetGuard guard) {
        this.guard = guard;
    }

    SheetFile read(Path file) throws IOException {
        try (ZipFile opened = new ZipFile(file.toFile())) {
            zip = opened;
            packedBytes = Math.max(1, file.toFile().length());
            listParts();
            String workbook = relations("").values().stream().filter(r -> r.type().endsWith("/officeDocument"))
                    .map(Relation::target).findFirst().orElse("xl/workbook.xml");
            return new SheetFile("XLSX", sheets(workbook));
        }
    }

    private void listParts() {
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
        if (!parts.containsKey("xl/workbook.xml")) {
            FOREIGN.forEach((part, format) -> {
                if (parts.containsKey(part)) {
                    throw new Refusal("sheet.file.format", format);
                }
            });
        }
    }

    private List<SheetTable> sheets(String workbook) throws IOException {
        Map<String, Relation> relations = relations(workbook);
        BookParts book = new BookParts(guard);
        part(workbook, xml -> {
            book.readWorkbook(xml);
            return book;
        });
        for (Relation relation : relations.values()) {
            if (relation.type().endsWith("/styles") && parts.containsKey(key(relation.target()))) {
                part(relation.target(), xml -> book.readStyles(xml));
            } else if (relation.type().endsWith("/sharedStrings") && parts.containsKey(key(relation.target()))) {
                part(relation.target(), xml -> book.readStrings(xml));
            }
        }
        List<SheetTable> tables = new ArrayList<>();
        for (BookParts.Sheet sheet : book.sheets()) {
            Relation relation = relations.get(sheet.relation());
            if (relation != null && relation.type().endsWith("/worksheet")) {
                tables.add(part(relation.target(), xml -> new SheetParser(guard, book).read(sheet.name(), xml)));
            }
        }
        if (tables.stream().allMatch(table -> table.rows().isEmpty())) {
            throw new Refusal("sheet.file.empty");
        }
        return tables;
    }

    private record Relation(String type, String target) {
    }

    /// The relations of a part (of the package itself for an empty name) by their id, targets as part names.
    private Map<String, Relation> relations(String part) throws IOException {
        String folder = part.substring(0, part.lastIndexOf('/') + 1);
        String name = folder + "_rels/" + part.substring(folder.length()) + ".rels";
        Map<String, Relation> relations = new HashMap<>();
        if (!parts.containsKey(key(name))) {
            return relations;
        }
        return part(name, xml -> {
            while (xml.next()) {
                if (xml.starts("Relationship")) {
                    relations.put(xml.attribute("Id"), new Relation(xml.attribute("Type"), resolve(folder, xml.attribute("Target"))));
                }
            }
            return relations;
        });
    }

    private static String resolve(String folder, String target) {
        if (target.startsWith("/")) {
            return target.substring(1);
        }
        Path path = Path.of(folder, target.replace('\u0000', '_')).normalize();
        return path.toString().replace('\\', '/');
    }

    private <T> T part(String name, Function<Xml, T> work) throws IOException {
        ZipEntry entry = parts.get(key(name));
        if (entry == null) {
            throw new DamagedSheet("missing part");
        }
        try (InputStream in = guard.unpacking(zip.getInputStream(entry), packedBytes)) {
            return work.apply(new Xml(in));
        }
    }

    private static String key(String name) {
        return name.replace('\\', '/').toLowerCase(Locale.ROOT);
    }
}
