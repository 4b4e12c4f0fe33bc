package org.rollbook.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rollbook.model.Refusal;

/// Mutated lists (I1 of the trust battery): whatever the bytes, the outcome is rows or a refusal.
class MutatedFilesTest {
    private static final List<String> CSV_WORDS = List.of("\"", "\"\"", "\r", "\n", ",", "\0", "\uFEFF", "\u202E",
            "=cmd|'/c calc'!A1", ";",
            "\t", "𠮷", "姓名", "合计", "小计：", "注：", "1980.1.", "4.4E+17", "'".repeat(40), "(".repeat(40), "1".repeat(60));
    private static final List<String> XML_WORDS = List.of("<!DOCTYPE a [<!ENTITY b \"c\">]>", "&b;",
            "<c r=\"XFD1048576\" t=\"s\"><v>99999999</v></c>",
            "<c r=\"ZZZZZZ9\"><v>1e999</v></c>", "<c><v>1e999999999</v></c>", "<row r=\"-1\">", "</row>", "<row>",
            "t=\"e\"", "t=\"d\"", "t=\"b\"",
            "t=\"inlineStr\"", "<f>1/0</f>", "<v>NaN</v>", "&#0;", "]]>", "s=\"999999\"", "s=\"14\"", "<si/>",
            "<si><t>", "_xD800_",
            "<mergeCell ref=\"A1:XFD1048576\"/>", "<mergeCell ref=\":\"/>", "table:number-rows-repeated=\"1048576\"",
            "table:number-columns-repeated=\"16384\"", "office:value-type=\"float\" office:value=\"1e99\"",
            "<table:covered-table-cell/>", "<table:table-cell>", "</table:table-row>",
            "<text:s text:c=\"2000000000\"/>", "table:number-rows-spanned=\"-5\"", "numFmtId=\"14\"",
            "formatCode=\"yyyy\"", "date1904=\"1\"");

    private static final Duration SLOWEST = Duration.ofSeconds(5);

    @TempDir
    Path folder;

    private final Random random = new Random(11);
    private final SheetReader reader = new SheetReader();

    @Test
    void threeThousandLists() throws Exception {
        mutate(1_500);
    }

    /// Ten thousand texts and ten thousand packages.
    @Test
    @Tag("long")
    void twentyThousandLists() throws Exception {
        mutate(10_000);
    }

    /// The lists of the corpus, changed at random: bytes of texts, bytes of packages, and the parts inside packages.
    private void mutate(int times) throws IOException {
        List<Path> texts = corpus("csv", "txt", "tsv", "xls");
        List<Path> packages = corpus("xlsx", "ods");
        Map<Path, Map<String, byte[]>> parts = new HashMap<>();
        for (Path list : packages) {
            parts.put(list, parts(list));
        }
        Path file = folder.resolve("list");
        int understood = 0;
        for (int i = 0; i < times; i++) {
            understood += read(file, changed(Files.readAllBytes(texts.get(random.nextInt(texts.size()))), CSV_WORDS));
            Path list = packages.get(random.nextInt(packages.size()));
            understood += read(file,
                    random.nextInt(4) == 0 ? changed(Files.readAllBytes(list), XML_WORDS) : repacked(parts.get(list)));
        }
        assertThat(understood).as("mutants that are still lists").isBetween(times / 5, times * 2 - times / 10);
    }

    private static List<Path> corpus(String... extensions) throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src/test/resources/sheet/corpus"))) {
            return files
                    .filter(file -> Stream.of(extensions)
                            .anyMatch(extension -> file.toString().endsWith("." + extension)))
                    .filter(file -> Files.exists(Path.of(file + ".tsv"))).sorted().toList();
        }
    }

    /// Anything but rows or a refusal would leave this method as a failure of the test.
    private int read(Path file, byte[] bytes) throws IOException {
        Files.write(file, bytes);
        long start = System.nanoTime();
        try {
            ParticipantSheet sheet = ParticipantSheet.parse(reader.read(file));
            assertThat(sheet.rows()).noneMatch(row -> row.values().containsValue(""));
            return 1;
        } catch (Refusal refusal) {
            assertThat(refusal.key()).startsWith("sheet.").isNotEqualTo("sheet.file.slow");
            return 0;
        } finally {
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(SLOWEST);
        }
    }

    private byte[] repacked(Map<String, byte[]> parts) throws IOException {
        List<String> names = List.copyOf(parts.keySet());
        String victim = random.nextInt(3) == 0 ? names.get(random.nextInt(names.size()))
                : names.stream()
                        .filter(name -> name.matches(
                                random.nextBoolean() ? ".*sheet1.*|content.xml" : ".*sharedStrings.*|content.xml"))
                        .findFirst().orElse(names.getFirst());
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.setLevel(1);
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                write(zip, part.getKey().equals(victim) ? changed(part.getValue(), XML_WORDS) : part.getValue());
            }
        }
        return out.toByteArray();
    }

    private static void write(OutputStream out, byte[] bytes) throws IOException {
        out.write(bytes);
    }

    private static Map<String, byte[]> parts(Path file) throws IOException {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (ZipEntry entry : zip.stream().toList()) {
                try (InputStream in = zip.getInputStream(entry)) {
                    parts.put(entry.getName(), in.readAllBytes());
                }
            }
        }
        return parts;
    }

    private byte[] changed(byte[] original, List<String> words) {
        byte[] bytes = original.clone();
        for (int times = 1 + random.nextInt(6); times > 0 && bytes.length > 8; times--) {
            int at = random.nextInt(bytes.length);
            int to = Math.min(bytes.length, at + random.nextInt(150));
            switch (random.nextInt(7)) {
                case 0 -> bytes[at] ^= (byte) (1 << random.nextInt(8));
                case 1 -> bytes[at] = (byte) random.nextInt(256);
                case 2 -> bytes = random.nextInt(4) == 0 ? Arrays.copyOf(bytes, at) : bytes;
                case 3 -> bytes = spliced(bytes, at, to, new byte[0]);
                case 4 -> bytes = spliced(bytes, at, at, Arrays.copyOfRange(bytes, at, to));
                default -> bytes = spliced(bytes, at, at,
                        words.get(random.nextInt(words.size())).getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes;
    }

    private static byte[] spliced(byte[] bytes, int from, int to, byte[] piece) {
        byte[] result = new byte[bytes.length - (to - from) + piece.length];
        System.arraycopy(bytes, 0, result, 0, from);
        System.arraycopy(piece, 0, result, from, piece.length);
        System.arraycopy(bytes, to, result, from + piece.length, bytes.length - to);
        return result;
    }
}
