package org.rollbook.sheet.table;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.rollbook.model.Refusal;
import org.rollbook.model.people.Problem;

/// What was read from a file: its format (`XLSX`, `ODS`, `HTML`, or the character set of a text file) and its visible sheets.
///
/// @param charset as detected or chosen, only for text files and web pages
/// @param doubts  what makes one doubt that character set
public record SheetFile(String format, Optional<Charset> charset, List<Problem> doubts, List<SheetTable> tables) {

    /// The character sets offered when the detected one is wrong.
    public static final List<Charset> CHARSETS = List.of(StandardCharsets.UTF_8, Charset.forName("GB18030"),
            Charset.forName("Big5"), StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE);

    public SheetFile {
        doubts = List.copyOf(doubts);
        tables = List.copyOf(tables);
    }

    /// A workbook.
    public SheetFile(String format, List<SheetTable> tables) {
        this(format, Optional.empty(), List.of(), tables);
    }

    /// The character set of a name that people use; refused when it is not one of those offered.
    public static Charset charset(String name) {
        String plain = name.strip().replaceAll("[-_ ]", "").toUpperCase(Locale.ROOT);
        return switch (plain) {
            case "GBK", "GB2312", "ANSI", "CP936" -> CHARSETS.get(1);
            case "UTF16" -> StandardCharsets.UTF_16LE;
            default ->
                CHARSETS.stream().filter(charset -> charset.name().replace("-", "").equalsIgnoreCase(plain)).findFirst()
                        .orElseThrow(() -> new Refusal("sheet.charset.unknown", name,
                                CHARSETS.stream().map(Charset::name).collect(Collectors.joining(", "))));
        };
    }

    /// The sheet of this name, or of this number counted from 1; refused with the names there are.
    public SheetTable table(String nameOrNumber) {
        String wanted = nameOrNumber.strip();
        return tables.stream().filter(table -> table.name().strip().equalsIgnoreCase(wanted)).findFirst()
                .orElseGet(() -> {
                    int number = wanted.matches("\\d{1,4}") ? Integer.parseInt(wanted) : 0;
                    if (number < 1 || number > tables.size()) {
                        throw new Refusal("sheet.unknown", wanted, names());
                    }
                    return tables.get(number - 1);
                });
    }

    private String names() {
        return tables.stream().map(SheetTable::name).map(name -> name.isEmpty() ? "1" : name)
                .collect(Collectors.joining(", "));
    }
}
