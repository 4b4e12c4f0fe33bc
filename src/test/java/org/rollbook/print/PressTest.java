package org.rollbook.print;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rollbook.model.Refusal;
import org.rollbook.model.paper.Document;
import org.rollbook.model.paper.Line;
import org.rollbook.model.paper.PaperLanguage;
import org.rollbook.model.paper.Weight;
import org.rollbook.print.font.Faces;
import org.rollbook.print.layout.Layout;
import org.rollbook.print.layout.Page;

class PressTest {
    private static final Document THREE = Papers.portrait(Papers.rows(3));
    private static Faces faces;

    @BeforeAll
    static void loadFaces() {
        faces = Faces.load();
    }

    @Test
    void theTextIsReadBackAsItWasWritten() throws IOException {
        List<Line> body = new ArrayList<>(Papers.rows(80));
        body.set(2, Papers.row(3, "王𠮷"));
        body.set(3, Papers.row(4, "阿依古丽·买买提"));

        String text = textOf(press().pdf(Papers.portrait(body)));

        assertThat(text).contains(
                "中国服务外包实用人才培训班", "学员花名册", "联系电话", "长春市商务局", "138****8000", "王𠮷", "阿依古丽·", "买买提", "第 1 页 共 3 页");
    }

    @Test
    void aSpreadNameIsStillOneWord() throws IOException {
        String text = textOf(press().pdf(Papers.portrait(List.of(Papers.row(1, "王芳")))));

        assertThat(text).contains("王芳").doesNotContain("王 芳");
    }

    @Test
    void aSpreadNameIsPrintedAsWideAsThreeCharacters() throws IOException {
        Map<String, Float> places = new HashMap<>();
        PDFTextStripper stripper = new PDFTextStripper() {
            @Override
            protected void processTextPosition(TextPosition character) {
                places.put(character.getUnicode(), character.getX());
            }
        };
        try (PDDocument document = Loader.loadPDF(press().pdf(Papers.portrait(List.of(Papers.row(1, "王芳")))))) {
            stripper.getText(document);
        }

        assertThat(places.get("芳") - places.get("王")).isCloseTo(2 * 10.5f, within(0.05f));
    }

    @Test
    void quotesBesideLatinLettersAreNarrowAndReadBackAsWritten() throws IOException {
        Line row = Line.Row.of("1", "O’Brien", "", "“Flagship” 与“旗舰”", "", "", "");

        Page page = new Layout(faces).pages(Papers.portrait(List.of(row))).getFirst();

        String name = page.lines().getFirst().cells().get(1).lines().getFirst().text();
        assertThat(faces.width(name, Weight.REGULAR)).isLessThan(faces.width("OOBrien", Weight.REGULAR));
        assertThat(textOf(press().pdf(Papers.portrait(List.of(row))))).contains("O’Brien", "“Flagship” 与“旗舰”");
    }

    @Test
    void everyFontIsEmbeddedAsASubset() throws IOException {
        byte[] pdf = press().pdf(Papers.portrait(List.of(Papers.row(1, "王𠮷"))));

        assertThat(pdf).hasSizeLessThan(60_000);
        try (PDDocument document = Loader.loadPDF(pdf)) {
            List<PDFont> fonts = new ArrayList<>();
            for (COSName name : document.getPage(0).getResources().getFontNames()) {
                fonts.add(document.getPage(0).getResources().getFont(name));
            }
            assertThat(fonts).hasSize(3).allMatch(PDFont::isEmbedded);
            assertThat(fonts).extracting(PDFont::getName).allMatch(name -> name.matches("[A-Z]{6}\\+.+"));
        }
    }

    @Test
    void theDocumentSaysWhatItIs() throws IOException {
        try (PDDocument document = Loader.loadPDF(press().pdf(Papers.portrait(PaperLanguage.EN, 8, Papers.rows(1))))) {
            assertThat(document.getDocumentInformation().getTitle())
                    .isEqualTo("China Service Outsourcing Practical Talents Training Class Class Roster");
            assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("en");
        }
    }

    @Test
    void theSameDocumentGivesTheSameBytes() {
        assertThat(press().pdf(Papers.portrait(Papers.rows(30))))
                .isEqualTo(press().pdf(Papers.portrait(Papers.rows(30))));
    }

    @Test
    void aPrintingAfterThePreviewIsTheSameAsOneWithoutIt() throws IOException {
        Document draft = Papers.portrait(Papers.rows(30));
        Document issued = draft.issued("417", "编号：417");
        ComposedDocument pages = press().compose(draft);
        byte[] preview = pages.pdf(draft);

        assertThat(pages.pdf(issued)).isEqualTo(press().pdf(issued));
        assertThat(pages.pdf(draft)).isEqualTo(preview);
        assertThat(textOf(pages.pdf(issued)).split("编号：417", -1)).as("on each of two pages").hasSize(3);
        assertThat(textOf(preview)).doesNotContain("417");
    }

    @Test
    void pagesOfAnotherDocumentAreNotPrinted() {
        assertThat(press().compose(THREE).fits(Papers.portrait(Papers.rows(4)))).isFalse();
        assertThatThrownBy(() -> press().compose(THREE).pdf(Papers.portrait(Papers.rows(4))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aFileIsReplacedWhole(@TempDir Path folder) throws IOException {
        Path target = Files.writeString(folder.resolve("花名册.pdf"), "before");

        press().compose(THREE).save(THREE, target);

        assertThat(textOf(Files.readAllBytes(target))).contains("欧阳震华");
        try (var files = Files.list(folder)) {
            assertThat(files).containsExactly(target);
        }
    }

    @Test
    void aTargetThatCannotBeWrittenStaysAsItWas(@TempDir Path folder) throws IOException {
        Path target = Files.createDirectory(folder.resolve("花名册.pdf"));
        Path inside = Files.writeString(target.resolve("before"), "before");

        assertThatThrownBy(() -> press().compose(THREE).save(THREE, target))
                .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.key()).isEqualTo("file.folder"));

        assertThat(inside).hasContent("before");
        try (var files = Files.list(folder)) {
            assertThat(files).containsExactly(target);
        }
    }

    /// Bytes and not milliseconds, so that the test means the same on every machine.
    @Test
    void tenThousandRowsGrowInStep() {
        long thousand = press().pdf(Papers.portrait(Papers.rows(1_000))).length;
        long tenThousand = press().pdf(Papers.portrait(Papers.rows(10_000))).length;

        assertThat(tenThousand).isLessThan(10 * thousand);
    }

    @Test
    void tenThousandRowsTakeNoMoreThanInStep() {
        Press press = press();
        press.pdf(Papers.portrait(Papers.rows(10_000)));

        double thousand = best(press, 1_000);
        double tenThousand = best(press, 10_000);

        assertThat(tenThousand / thousand).isLessThan(20);
    }

    /// Processor time, which other programs on the machine do not lengthen.
    private static double best(Press press, int rows) {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        var document = Papers.portrait(Papers.rows(rows));
        return IntStream.range(0, 7).mapToDouble(run -> {
            long start = threads.getCurrentThreadCpuTime();
            press.pdf(document);
            return threads.getCurrentThreadCpuTime() - start;
        }).min().orElseThrow();
    }

    private static Press press() {
        return new Press(faces);
    }

    private static String textOf(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }
}
