package org.rollbook.sheet.text;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.rollbook.model.Refusal;
import org.rollbook.sheet.table.SheetFile;
import org.rollbook.sheet.table.SheetGuard;
import org.rollbook.sheet.table.SheetTable;

/// Reads the tables of a web page, as many systems save their lists under the name of an old workbook.
///
/// A page stands in memory whole, with far more than its text: only small ones are read.
public final class WebPageReader {
    private static final int MOST_BYTES = 8 << 20;
    /// A cell opens and closes.
    private static final int MOST_CELLS = 300_000;
    private static final int HEAD = 4096;
    private static final Pattern CHARSET = Pattern.compile("charset\\s*=\\s*[\"']?\\s*([\\w-]+)",
            Pattern.CASE_INSENSITIVE);

    private final SheetGuard guard;

    public WebPageReader(SheetGuard guard) {
        this.guard = guard;
    }

    public SheetFile read(byte[] bytes, Optional<Charset> chosen) {
        if (bytes.length > MOST_BYTES) {
            throw new Refusal("sheet.file.large", MOST_BYTES >> 20);
        }
        TextEncoding encoding = chosen.or(() -> declared(bytes)).map(charset -> TextEncoding.of(bytes, charset))
                .orElseGet(() -> TextEncoding.detect(bytes));
        Charset charset = encoding.charset();
        String text = new String(bytes, encoding.markLength(), bytes.length - encoding.markLength(), charset);
        if (text.chars().filter(c -> c == '<').count() > MOST_CELLS * 2) {
            throw new Refusal("sheet.cells.many", MOST_CELLS);
        }
        WebPageDepth.require(text);
        Document page = Jsoup.parse(text);
        guard.checkTime();
        List<SheetTable> tables = tables(page);
        if (tables.isEmpty()) {
            throw new Refusal("sheet.file.format", "HTML");
        }
        return new SheetFile("HTML", Optional.of(charset), Legibility.doubts(bytes, encoding), tables);
    }

    /// Tables that hold others only arrange them.
    private List<SheetTable> tables(Document page) {
        List<Element> found = page.getElementsByTag("table");
        guard.checkParts(found.size());
        List<SheetTable> tables = new ArrayList<>();
        for (Element table : found) {
            if (table.getElementsByTag("table").size() == 1) {
                tables.add(new WebTable(guard).read(Integer.toString(tables.size() + 1), table));
            }
        }
        tables.removeIf(table -> table.rows().isEmpty());
        return tables;
    }

    /// What the page says of itself, where it is a character set that lists come in; UTF-16 could not say so in these bytes.
    private static Optional<Charset> declared(byte[] bytes) {
        Matcher matcher = CHARSET
                .matcher(new String(bytes, 0, Math.min(HEAD, bytes.length), StandardCharsets.ISO_8859_1));
        try {
            return matcher.find()
                    ? Optional.of(SheetFile.charset(matcher.group(1)))
                            .filter(charset -> !charset.name().startsWith("UTF-16"))
                    : Optional.empty();
        } catch (Refusal unknown) {
            return Optional.empty();
        }
    }
}
