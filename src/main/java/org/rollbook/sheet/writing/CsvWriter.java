package org.rollbook.sheet.writing;

import de.siegmar.fastcsv.writer.LineDelimiter;
import de.siegmar.fastcsv.writer.QuoteStrategies;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.rollbook.files.AtomicFile;
import org.rollbook.files.FileOperations;
import org.rollbook.sheet.cell.Formulas;

/// Writes tables as CSV that spreadsheet programs open rightly: UTF-8 with a mark, all quoted, no formulas.
public final class CsvWriter {
    private static final char MARK = '\uFEFF';

    private final FileOperations files;

    public CsvWriter() {
        this(FileOperations.REAL);
    }

    public CsvWriter(FileOperations files) {
        this.files = files;
    }

    public void write(List<String> headings, List<List<String>> rows, Path target) {
        AtomicFile.write(target, files, out -> {
            Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
            text.write(MARK);
            try (var csv = de.siegmar.fastcsv.writer.CsvWriter.builder().quoteStrategy(QuoteStrategies.ALWAYS)
                    .lineDelimiter(LineDelimiter.CRLF).build(text)) {
                csv.writeRecord(headings.stream().map(Formulas::neutral).toList());
                rows.forEach(row -> csv.writeRecord(row.stream().map(Formulas::neutral).toList()));
            }
        });
    }
}
