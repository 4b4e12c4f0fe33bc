package org.rollbook.print.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rollbook.document.SignInSheet;
import org.rollbook.model.Refusal;
import org.rollbook.model.attendance.Status;
import org.rollbook.model.paper.Cell;
import org.rollbook.model.paper.Column;
import org.rollbook.model.paper.Document;
import org.rollbook.model.paper.Line;
import org.rollbook.model.paper.Orientation;
import org.rollbook.model.paper.PaperLanguage;
import org.rollbook.model.paper.Slot;
import org.rollbook.model.paper.Table;
import org.rollbook.model.people.ListOrder;
import org.rollbook.print.Changchun;
import org.rollbook.print.Papers;
import org.rollbook.print.font.Faces;

class LayoutTest {
    private static Faces faces;

    @BeforeAll
    static void loadFaces() {
        faces = Faces.load();
    }

    @Test
    void eightyRowsOfEightMillimetresTakeThreePages() {
        List<Page> pages = pages(Papers.portrait(Papers.rows(80)));

        assertThat(pages).extracting(page -> page.lines().size()).containsExactly(27, 27, 26);
    }

    @Test
    void everyPageRepeatsTheHeadAndTheHeadings() {
        for (Page page : pages(Papers.portrait(Papers.rows(80)))) {
            assertThat(page.head()).extracting(TextLine::text).contains("中国服务外包实用人才培训班", "学员花名册");
            assertThat(page.headings()).hasSize(7).allSatisfy(cell -> assertThat(cell.lines()).isNotEmpty());
        }
    }

    @Test
    void pagesAreNumbered() {
        assertThat(pages(Papers.portrait(Papers.rows(80))))
                .extracting(page -> page.foot().getLast().text())
                .containsExactly("第 1 页 共 3 页", "第 2 页 共 3 页", "第 3 页 共 3 页");
    }

    @Test
    void anEmptyDocumentIsOnePage() {
        assertThat(pages(Papers.portrait(List.of()))).hasSize(1);
    }

    @Test
    void aGroupHeadingIsNeverTheLastLineOfAPage() {
        List<Line> body = new ArrayList<>(Papers.rows(26));
        body.add(new Line.GroupHeading("清华大学（3人）"));
        body.addAll(Papers.rows(3));

        List<Page> pages = pages(Papers.portrait(body));

        assertThat(pages).extracting(page -> page.lines().size()).containsExactly(26, 4);
        assertThat(pages.get(1).lines().getFirst().line()).isInstanceOf(Line.GroupHeading.class);
    }

    @ParameterizedTest
    @EnumSource(PaperLanguage.class)
    void allTextStaysInsideItsCellAndAllRowsAboveTheFoot(PaperLanguage language) {
        List<Line> body = new ArrayList<>(Papers.rows(20));
        body.add(longRow());
        body.addAll(Papers.rows(20));

        for (Page page : pages(Papers.portrait(language, 8, body))) {
            for (PlacedLine line : page.lines()) {
                line.cells().forEach(LayoutTest::assertInside);
            }
            page.headings().forEach(LayoutTest::assertInside);
            double foot = page.foot().stream().mapToDouble(TextLine::baseline).min().orElseThrow();
            assertThat(page.lines().getLast().box().bottom()).isLessThan(foot - 2);
        }
    }

    @Test
    void textShrinksToNinePointsAndThenTheRowGrows() {
        PlacedLine row = pages(Papers.portrait(List.of(longRow()))).getFirst().lines().getFirst();

        assertThat(row.box().height()).isGreaterThan(8.5);
        assertThat(row.cells().get(3).lines()).hasSizeGreaterThan(2).allMatch(line -> line.size() == 9);
        assertThat(row.cells().get(0).lines()).allMatch(line -> line.size() == 10.5);
    }

    @Test
    void aTextLongerThanAPageIsCutThereWithAnEllipsis() {
        Line endless = Line.Row.of("1", "王芳", "女", "单位".repeat(5_000), "", "", "");

        List<Page> pages = pages(Papers.portrait(List.of(endless, Papers.row(2, "李明"))));

        assertThat(pages).hasSize(2);
        assertThat(pages.getFirst().lines().getFirst().cells().get(3).lines().getLast().text()).endsWith("…");
    }

    @Test
    void aTwoCharacterNameIsAsWideAsAThreeCharacterOne() {
        List<PlacedLine> lines = pages(
                Papers.portrait(List.of(Papers.row(1, "王芳"), Papers.row(2, "李小明"), Papers.row(3, "王𠮷"))))
                .getFirst().lines();

        assertThat(lines).extracting(line -> line.cells().get(1).lines().getFirst().spread()).containsExactly(1000, 0,
                1000);
        assertThat(lines).extracting(line -> line.cells().get(1).lines().getFirst().x())
                .allSatisfy(x -> assertThat(x).isCloseTo(lines.getFirst().cells().get(1).lines().getFirst().x(),
                        within(0.01)));
    }

    @Test
    void aLongNameBreaksAtItsDot() {
        PlacedLine row = pages(Papers.portrait(List.of(Papers.row(1, "阿依古丽·买买提")))).getFirst().lines().getFirst();

        assertThat(row.cells().get(1).lines()).extracting(TextLine::text).containsExactly("阿依古丽·", "买买提");
        assertThat(row.box().height()).isEqualTo(8);
    }

    @Test
    void aSpanningCellIsRepeatedWhereThePageEnds() {
        List<Line> body = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            Cell day = i % 3 == 0 ? Cell.spanning("D" + i / 3, 3) : Cell.COVERED;
            List<Cell> cells = new ArrayList<>(Collections.nCopies(7, Cell.of("x")));
            cells.set(0, day);
            body.add(new Line.Row(cells));
        }

        List<Page> pages = pages(Papers.portrait(PaperLanguage.ZH, 8.5, body));

        assertThat(pages).extracting(page -> page.lines().size()).containsExactly(25, 5);
        PlacedLine lastStart = pages.getFirst().lines().get(24);
        assertThat(lastStart.cells().getFirst().box().height()).isCloseTo(8.5, within(0.01));
        PlacedCell continued = pages.get(1).lines().getFirst().cells().getFirst();
        assertThat(continued.lines().getFirst().text()).isEqualTo("D8");
        assertThat(continued.box().height()).isCloseTo(17, within(0.01));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 26, 27, 28, 53, 54, 55, 56, 80, 81, 82})
    void aSumHasTwoRowsWithItAndTheLastPageThreeLines(int rows) {
        for (Line sum : List.of(new Line.Total("合计"), Line.Row.sum(Papers.row(0, "合计").cells()))) {
            List<Line> body = new ArrayList<>(Papers.rows(rows));
            body.add(sum);
            body.add(new Line.Note("以上"));

            List<Page> pages = pages(Papers.portrait(body));

            assertThat(pages.stream().mapToInt(page -> page.lines().size()).sum()).isEqualTo(rows + 2);
            assertThat(pages.getLast().lines()).hasSizeGreaterThanOrEqualTo(3);
            assertThat(pages).filteredOn(page -> page.lines().stream().anyMatch(line -> line.line() == sum))
                    .singleElement()
                    .satisfies(page -> assertThat(page.lines().stream().map(PlacedLine::line).toList().indexOf(sum))
                            .isGreaterThanOrEqualTo(Math.min(2, rows)));
        }
    }

    @Test
    void sentencesAboutTheRowsAreOnNoPageByThemselves() {
        List<Line> body = new ArrayList<>(Papers.rows(26));
        body.add(Line.Row.sum(Papers.row(0, "合计").cells()));
        for (int i = 0; i < 4; i++) {
            body.add(new Line.Note("王芳：不予结业"));
        }

        assertThat(pages(Papers.portrait(body))).extracting(page -> page.lines().size()).containsExactly(24, 7);
    }

    @Test
    void headingsBeforeASumDoNotStayBehind() {
        List<Line> body = new ArrayList<>(Papers.rows(26));
        body.add(new Line.GroupHeading("清华大学（1人）"));
        body.addAll(Papers.rows(1));
        body.add(new Line.Total("合计"));

        assertThat(pages(Papers.portrait(body))).extracting(page -> page.lines().size()).containsExactly(26, 3);
    }

    @ParameterizedTest
    @CsvSource({"阿依古丽·买买提, 阿依古丽·|买买提", "阿卜杜热合曼·吾普尔, 阿卜杜热合曼·|吾普尔", "古丽娜尔·阿布力克木, 古丽娜尔·|阿布力克木",
            "古丽·阿不都·热合曼, 古丽·阿不都·|热合曼", "阿不都热合曼, 阿不都热合曼", "Alexandria Whitcombe, Alexandria|Whitcombe",
            "Ana-Sophia Whitcombe, Ana-Sophia|Whitcombe"})
    void aNameIsBrokenBetweenItsPartsOnly(String name, String lines) {
        PlacedLine row = pages(Papers.portrait(List.of(Papers.row(1, name)))).getFirst().lines().getFirst();

        assertThat(row.cells().get(1).lines()).extracting(TextLine::text).containsExactly(lines.split("\\|"));
        assertInside(row.cells().get(1));
    }

    @ParameterizedTest
    @EnumSource(PaperLanguage.class)
    void whoeverSignsHasThirtyByTenMillimetres(PaperLanguage language) {
        for (Document document : List.of(Papers.portrait(language, 8, Papers.rows(3)),
                new SignInSheet(Changchun.paper(language), Status.defaults()).document(Changchun.sessions().get(1),
                        Changchun.people(3),
                        List.of(), List.of(), ListOrder.NUMBER, 0))) {
            Page page = pages(document).getFirst();
            List<Slot> slots = document.footer().signatures();
            List<RuledLine> lines = page.rules().stream()
                    .filter(rule -> rule.y1() == rule.y2() && rule.y1() > page.lines().getLast().box().bottom() + 1)
                    .toList();
            List<RuledLine> toSignOn = lines.subList(lines.size() - slots.size(), lines.size());
            assertThat(toSignOn).allSatisfy(line -> {
                assertThat(line.x2() - line.x1()).isGreaterThanOrEqualTo(30 - 0.01);
                assertThat(line.x2()).isLessThanOrEqualTo(195.01);
                Box room = new Box(line.x1(), line.y1() - 10, line.x2() - line.x1(), 10);
                assertThat(page.foot()).noneMatch(text -> isInside(text, room));
                assertThat(page.rules()).filteredOn(rule -> rule != line)
                        .noneMatch(rule -> rule.y1() > room.y() + 0.01 && rule.y1() < room.bottom() - 0.01
                                && rule.x1() < room.right() && rule.x2() > room.x() && rule.y1() == rule.y2());
            });
        }
    }

    private static boolean isInside(TextLine text, Box room) {
        double width = new Typesetter(faces).width(text.text(), text.weight(), text.size());
        return text.baseline() > room.y() + 0.01 && text.baseline() - text.size() * 0.3 < room.bottom()
                && text.x() < room.right() && text.x() + width > room.x();
    }

    @Test
    void widthsThatDoNotAddUpAreRefused() {
        List<Column> columns = Papers.columns().subList(0, 6);

        assertThatThrownBy(() -> new Document("D01", PaperLanguage.ZH, Orientation.PORTRAIT, Papers.head(),
                List.of(new Table(columns, List.of(), 8)), Papers.footer(), Papers.STAMP))
                .isInstanceOfSatisfying(Refusal.class, refusal -> {
                    assertThat(refusal.key()).isEqualTo("document.columns.width");
                    assertThat(refusal.arguments()).containsExactly("153.0", "180.0");
                });
    }

    private static Line longRow() {
        return Line.Row.of("5", "Zhao Zhongqi", "男",
                "Hangzhou Institute of Service Engineering, Research Center for Contemporary Management, and others",
                "Executive Vice President", "+86 431 8877 6655 转 123", "清真；需要接站（7月20日 14:30 G1234次）");
    }

    private static void assertInside(PlacedCell cell) {
        Typesetter typesetter = new Typesetter(faces);
        for (TextLine line : cell.lines()) {
            Box box = cell.box();
            double width = typesetter.width(line.text(), line.weight(), line.size());
            assertThat(line.x()).as(line.text()).isGreaterThanOrEqualTo(box.x());
            assertThat(line.x() + width).as(line.text()).isLessThanOrEqualTo(box.right());
            assertThat(line.baseline()).as(line.text()).isBetween(box.y() + line.size() * 0.3, box.bottom());
        }
    }

    private static List<Page> pages(Document document) {
        return new Layout(faces).pages(document);
    }
}
