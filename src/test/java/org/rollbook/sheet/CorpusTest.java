package org.rollbook.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.rollbook.model.Refusal;
import org.rollbook.model.people.Problem;
import org.rollbook.sheet.cell.ParticipantField;
import org.rollbook.sheet.layout.Header;
import org.rollbook.sheet.layout.HeaderFinder;
import org.rollbook.sheet.row.DraftRow;
import org.rollbook.sheet.table.SheetFile;

/// Lists made by spreadsheet programs and libraries, each with what the import must understand of it beside it.
///
/// Both are made by src/build/corpus.py, which says how an outcome is written.
class CorpusTest {
    private static final Path CORPUS = Path.of("src/test/resources/sheet/corpus");
    private static final String OUTCOME = ".tsv";

    static List<String> lists() throws IOException {
        try (Stream<Path> files = Files.list(CORPUS)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(OUTCOME) && Files.exists(CORPUS.resolve(source(name))))
                    .map(CorpusTest::source).sorted().toList();
        }
    }

    private static String source(String outcome) {
        return outcome.substring(0, outcome.length() - OUTCOME.length());
    }

    @ParameterizedTest
    @MethodSource("lists")
    void isUnderstood(String name) throws IOException {
        List<String> expected = Files.readAllLines(CORPUS.resolve(name + OUTCOME)).stream().map(CorpusTest::ordered)
                .toList();

        assertThat(understood(CORPUS.resolve(name))).isEqualTo(expected);
    }

    @Test
    void thereAreEnough() throws IOException {
        assertThat(lists()).hasSizeGreaterThan(70);
    }

    private static List<String> understood(Path file) {
        try {
            SheetFile read = new SheetReader().read(file);
            ParticipantSheet sheet = ParticipantSheet.parse(new HeaderFinder().find(read));
            Header header = sheet.header();
            List<String> lines = new ArrayList<>();
            lines.add(String.join("\t", read.format(), header.table().name(), Integer.toString(header.row()),
                    header.mapping()));
            sheet.rows().forEach(row -> lines.add(line(row)));
            return lines;
        } catch (Refusal refusal) {
            return List.of(refusal.key());
        }
    }

    private static String line(DraftRow row) {
        List<String> parts = new ArrayList<>(List.of(Integer.toString(row.row()), row.kind().name()));
        new TreeMap<>(row.values()).forEach((field, value) -> parts.add(field + "=" + value));
        row.problems().stream().map(Problem::key).map(key -> "!" + key.substring("problem.".length())).sorted()
                .forEach(parts::add);
        return String.join("\t", parts);
    }

    /// The values of an expected row in the order of the fields.
    private static String ordered(String line) {
        String[] parts = line.split("\t", -1);
        if (parts.length < 2 || !parts[0].matches("\\d+")) {
            return line;
        }
        Map<ParticipantField, String> values = new TreeMap<>();
        List<String> rest = new ArrayList<>();
        for (int i = 2; i < parts.length; i++) {
            if (parts[i].startsWith("!")) {
                rest.add(parts[i]);
            } else {
                values.put(ParticipantField.valueOf(parts[i].substring(0, parts[i].indexOf('='))), parts[i]);
            }
        }
        List<String> ordered = new ArrayList<>(List.of(parts[0], parts[1]));
        ordered.addAll(values.values());
        ordered.addAll(rest.stream().sorted().toList());
        return String.join("\t", ordered);
    }
}
