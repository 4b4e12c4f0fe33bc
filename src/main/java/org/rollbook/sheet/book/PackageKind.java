package org.rollbook.sheet.book;

import java.io.IOException;
import java.util.Map;
import org.rollbook.model.Refusal;

/// What a zipped file is by its parts; formats that cannot be read are refused by their name.
enum PackageKind {
    WORKBOOK, OPEN_DOCUMENT;

    private static final String MANIFEST = "META-INF/manifest.xml";
    private static final Map<String, String> FOREIGN = Map.of("xl/workbook.bin", "XLSB", "word/document.xml", "DOCX",
            "ppt/presentation.xml", "PPTX", "index/document.iwa", "Numbers");

    static PackageKind of(SheetPackage parts) throws IOException {
        if (parts.has("xl/workbook.xml")) {
            return WORKBOOK;
        }
        if (parts.has("content.xml")) {
            if (parts.has(MANIFEST) && parts.part(MANIFEST, PackageKind::isEncrypted)) {
                throw new Refusal("sheet.file.protected");
            }
            return OPEN_DOCUMENT;
        }
        FOREIGN.forEach((part, format) -> {
            if (parts.has(part)) {
                throw format.equals("DOCX") ? new Refusal("sheet.file.word") : new Refusal("sheet.file.format", format);
            }
        });
        return WORKBOOK;
    }

    private static boolean isEncrypted(Xml xml) {
        while (xml.next()) {
            if (xml.starts("encryption-data")) {
                return true;
            }
        }
        return false;
    }
}
