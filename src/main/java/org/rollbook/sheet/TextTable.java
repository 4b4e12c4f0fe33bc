package org.rollbook.sheet;

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
import java.util.function.UnaryOperator;
import org.rollbook.model.Refusal;

/// Reads a text file with separators: the character set and the delimiter are detected.
final class TextTable {
    private static final int SAMPLE = 64 << 10;

    private final SheetGuard guard;

    TextTable(SheetGuard guard) {
        this.guard = guard;
    }

    SheetFile read(byte[] bytes, Optional<Charset> chosen) {
        TextEncoding encoding = chosen.map(charset -> TextEncoding.of(bytes, charset)).orElseGet(() -> TextEncoding.detect(bytes));
        Charset charset = encoding.charset();
        int from = encoding.markLength();
        guard.expect(bytes.length);
        try (Reader sample = reader(bytes, from, charset, in -> in); Reader all = reader(bytes, from, charset, in -> guard.unpacking(in, bytes.length))) {
            char[] start = new char[SAMPLE];
            int length = fill(sample, start);
            return new SheetFile(charset.name(), Optional.of(charset), parse(all, Delimiter.detect(new String(start, 0, length))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    SheetFile parse(String text) {
        return new SheetFile("", parse(new StringReader(text), Delimiter.detect(text.substring(0, Math.min(SAMPLE, text.length())))));
    }

    private List<SheetTable> parse(Reader reader, Delimiter delimiter) {
        List<SheetRow> rows = new ArrayList<>();
        RowHandler handler = new RowHandler(guard);
        try (CsvReader<SheetRow> csv = CsvReader.builder().fieldSeparator(delimiter.separator()).skipEmptyLines(false)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE).missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .maxBufferSize(bufferSize()).build(handler, reader)) {
            for (SheetRow row : csv) {
                boolean hint = rows.isEmpty() && row.number() == 1 && delimiter.isHint(row.cell(0));
                if (!row.isBlank() && !hint) {
                    guard.addRow();
                    rows.add(row);
                }
            }
        } catch (CsvParseException e) {
            throw e.getCause() instanceof Refusal refusal ? refusal : new Refusal("sheet.file.unreadable");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (rows.isEmpty()) {
            throw new Refusal("sheet.file.empty");
        }
        return List.of(new SheetTable("", rows));
    }

    /// One field must fit: a longer one is refused by the parser before the row handler could see it.
    private int bufferSize() {
        return Math.max(1 << 16, guard.limits().cellLength() * 4);
    }

    private static Reader reader(byte[] bytes, int from, Charset charset, UnaryOperator<InputStream> counted) {
        return new InputStreamReader(counted.apply(new ByteArrayInputStream(bytes, from, bytes.length - from)), charset);
    }

    private static int fill(Reader reader, char[] buffer) throws IOException {
        int length = 0;
        for (int read; length < buffer.length && (read = reader.read(buffer, length, buffer.length - length)) > 0; ) {
            length += read;
        }
        return length;
    }
}
