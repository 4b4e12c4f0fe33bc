package org.rollbook.sheet.book;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.rollbook.model.Refusal;
import org.rollbook.sheet.table.SheetFile;
import org.rollbook.sheet.table.SheetGuard;
import org.rollbook.sheet.table.SheetTable;

/// Reads the visible sheets of an XLSX file.
final class WorkbookReader {
    private final SheetGuard guard;
    private final SheetPackage parts;

    WorkbookReader(SheetGuard guard, SheetPackage parts) {
        this.guard = guard;
        this.parts = parts;
    }

    SheetFile read() throws IOException {
        String workbook = relations("").values().stream().filter(r -> r.type().endsWith("/officeDocument"))
                .map(Relation::target).findFirst().orElse("xl/workbook.xml");
        return new SheetFile("XLSX", sheets(workbook));
    }

    private List<SheetTable> sheets(String workbook) throws IOException {
        Map<String, Relation> relations = relations(workbook);
        BookParts book = new BookParts(guard);
        parts.part(workbook, xml -> {
            book.readWorkbook(xml);
            return book;
        });
        for (Relation relation : relations.values()) {
            if (relation.type().endsWith("/styles") && parts.has(relation.target())) {
                parts.part(relation.target(), xml -> book.readStyles(xml));
            } else if (relation.type().endsWith("/sharedStrings") && parts.has(relation.target())) {
                parts.part(relation.target(), xml -> book.readStrings(xml));
            }
        }
        List<SheetTable> tables = new ArrayList<>();
        for (BookParts.Sheet sheet : book.sheets()) {
            Relation relation = relations.get(sheet.relation());
            if (relation != null && relation.type().endsWith("/worksheet")) {
                tables.add(parts.part(relation.target(), xml -> new SheetParser(guard, book).read(sheet.name(), xml)));
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
        if (!parts.has(name)) {
            return relations;
        }
        return parts.part(name, xml -> {
            while (xml.next()) {
                if (xml.starts("Relationship")) {
                    relations.put(xml.attribute("Id"),
                            new Relation(xml.attribute("Type"), resolve(folder, xml.attribute("Target"))));
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
}
