package org.rollbook.sheet.text;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.rollbook.model.Refusal;
import org.rollbook.sheet.table.SheetFile;
import org.rollbook.sheet.table.SheetGuard;
import org.rollbook.sheet.table.SheetRow;
import org.rollbook.sheet.table.SheetTable;

/// Reads a text file with separators: the character set and the delimiter are detected.
public final class TextTable {
    private static final int SAMPLE = 64 << 10;

    private static final char QUOTE = '"';
    /// A character that no text has.
    private static final char NO_QUOTE = '\uFFFF';

    private final SheetGuard guard;

    public TextTable(SheetGuard guard) {
        this.guard = guard;
    }

    public SheetFile read(byte[] bytes, Optional<Charset> chosen) {
        TextEncoding encoding = chosen.map(charset -> TextEncoding.of(bytes, charset))
                .orElseGet(() -> TextEncoding.detect(bytes));
        Charset charset = encoding.charset();
        int from = encoding.markLength();
        guard.expect(bytes.length);
        try (Reader sample = reader(bytes, from, charset, in -> in)) {
            char[] start = new char[SAMPLE];
            int length = fill(sample, start);
            SheetFile table = new SheetFile(charset.name(), Optional.of(charset), Legibility.doubts(bytes, encoding),
                    parse(
                            () -> reader(bytes, from, charset, in -> guard.unpacking(in, bytes.length)),
                            Delimiter.detect(new String(start, 0, length))));
            String text = new String(start, 0, length);
            return length < SAMPLE && (PastedText.isProse(table) || HeadedLines.areCutByHand(text.lines().toList()))
                    ? lines(table, text) : table;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// A message saved as a file: as a table if nothing else can be made of it.
    private SheetFile lines(SheetFile table, String text) {
        guard.restart();
        return new SheetFile(table.format(), table.charset(), table.doubts(),
                new PastedText(guard).read(text).tables());
    }

    SheetFile parse(String text) {
        return new SheetFile("", parse(() -> new StringReader(text),
                Delimiter.detect(text.substring(0, Math.min(SAMPLE, text.length())))));
    }

    private List<SheetTable> parse(Supplier<Reader> text, Delimiter delimiter) {
        List<SheetRow> rows = records(text, delimiter, QUOTE).orElseGet(() -> {
            guard.restart();
            return records(text, delimiter, NO_QUOTE).orElseThrow(() -> new Refusal("sheet.file.unreadable"));
        });
        if (rows.isEmpty()) {
            throw new Refusal("sheet.file.empty");
        }
        return List.of(new SheetTable("", delimiter.withOtherCommas(rows)));
    }

    /// Nothing when a quote is opened that never ends: then quotes are taken for what they are.
    ///
    /// FastCSV wants to drop its tolerance of text behind a closing quote; people write such lists, so we stay with it.
    @SuppressWarnings("removal")
    private Optional<List<SheetRow>> records(Supplier<Reader> text, Delimiter delimiter, char quote) {
        List<SheetRow> rows = new ArrayList<>();
        RowHandler handler = new RowHandler(guard);
        try (CsvReader<SheetRow> csv = CsvReader.builder().fieldSeparator(delimiter.separator()).quoteCharacter(quote)
                .skipEmptyLines(false)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE).missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowExtraCharsAfterClosingQuote(true).allowUnclosedQuote(false)
                .maxBufferSize(bufferSize()).build(handler, text.get())) {
            for (SheetRow row : csv) {
                if (quote == QUOTE && handler.swallowsLines()) {
                    return Optional.empty();
                }
                boolean hint = rows.isEmpty() && row.number() == 1 && delimiter.isHint(row.cell(0));
                if (!row.isBlank() && !hint) {
                    guard.addRow();
                    rows.add(row);
                }
            }
            return Optional.of(rows);
        } catch (CsvParseException e) {
            if (quote == QUOTE && (handler.swallowsLines() || !(e.getCause() instanceof Refusal))) {
                return Optional.empty();
            }
            throw e.getCause() instanceof Refusal refusal ? refusal : new Refusal("sheet.file.unreadable");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// One field must fit: a longer one is refused by the parser before the row handler could see it.
    private int bufferSize() {
        return Math.max(1 << 16, guard.limits().cellLength() * 4);
    }

    private static Reader reader(byte[] bytes, int from, Charset charset, UnaryOperator<InputStream> counted) {
        return new InputStreamReader(counted.apply(new ByteArrayInputStream(bytes, from, bytes.length - from)),
                charset);
    }

    private static int fill(Reader reader, char[] buffer) throws IOException {
        int length = 0;
        for (int read; length < buffer.length && (read = reader.read(buffer, length, buffer.length - length)) > 0;) {
            length += read;
        }
        return length;
    }
}
