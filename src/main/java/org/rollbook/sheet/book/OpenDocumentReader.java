package org.rollbook.sheet.book;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.rollbook.model.Refusal;
import org.rollbook.sheet.table.SheetFile;
import org.rollbook.sheet.table.SheetGuard;
import org.rollbook.sheet.table.SheetTable;

/// Reads the visible sheets of an OpenDocument spreadsheet (ODS) in one pass over its content.
final class OpenDocumentReader {
    private static final String CONTENT = "content.xml";

    private final SheetGuard guard;
    private final SheetPackage parts;

    OpenDocumentReader(SheetGuard guard, SheetPackage parts) {
        this.guard = guard;
        this.parts = parts;
    }

    SheetFile read() throws IOException {
        List<SheetTable> tables = parts.part(CONTENT, this::tables);
        if (tables.stream().allMatch(table -> table.rows().isEmpty())) {
            throw new Refusal("sheet.file.empty");
        }
        return new SheetFile("ODS", tables);
    }

    private List<SheetTable> tables(Xml xml) {
        List<SheetTable> tables = new ArrayList<>();
        Set<String> hidden = new HashSet<>();
        String style = "";
        while (xml.next()) {
            if (xml.starts("style")) {
                style = xml.attribute("name");
            } else if (xml.starts("table-properties") && xml.attribute("display").equals("false")) {
                hidden.add(style);
            } else if (xml.starts("text") || xml.starts("presentation") || xml.starts("drawing")) {
                refuseOther(xml);
            } else if (xml.starts("table")) {
                boolean visible = !hidden.contains(xml.attribute("style-name"));
                SheetTable table = new OpenDocumentSheet(guard).read(xml.attribute("name"), xml);
                if (visible) {
                    tables.add(table);
                }
            }
        }
        return tables;
    }

    /// Texts and drawings have the same parts; only the body tells. Date styles have elements of the same name.
    private static void refuseOther(Xml xml) {
        if (xml.isIn("office")) {
            throw xml.starts("text") ? new Refusal("sheet.file.word")
                    : new Refusal("sheet.file.format", xml.starts("drawing") ? "ODG" : "ODP");
        }
    }
}
