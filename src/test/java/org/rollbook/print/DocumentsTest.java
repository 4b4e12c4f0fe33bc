package org.rollbook.print;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Collection;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.rollbook.model.attendance.Rule;
import org.rollbook.model.attendance.Status;
import org.rollbook.model.paper.Cell;
import org.rollbook.model.paper.Column;
import org.rollbook.model.paper.Document;
import org.rollbook.model.paper.Line;
import org.rollbook.model.paper.PaperLanguage;
import org.rollbook.model.people.ListOrder;
import org.rollbook.print.papers.AttendanceSummary;
import org.rollbook.print.papers.ClassPaper;
import org.rollbook.print.papers.ClassRoster;
import org.rollbook.print.papers.ClassSchedule;
import org.rollbook.print.papers.SignInSheet;

class DocumentsTest {
    private static Faces faces;

    @BeforeAll
    static void loadFaces() {
        faces = Faces.load();
    }

    @Test
    void theRosterGroupsByOrganisationWithCountsAndSumsUp() {
        Document roster = roster(PaperLanguage.ZH, ListOrder.PROTOCOL);

        assertThat(roster.columns()).extracting(Column::width).containsExactly(9., 20., 10., 52., 32., 28., 29.);
        assertThat(roster.body().getFirst()).isEqualTo(new Line.GroupHeading("长春市商务局（10人）"));
        assertThat(roster.body()).filteredOn(Line.GroupHeading.class::isInstance).hasSize(8)
                .last().isEqualTo(new Line.GroupHeading("未填单位（2人）"));
        assertThat(rows(roster)).hasSize(80).extracting(Collection::size).containsOnly(7);
        assertThat(rows(roster).getLast().getFirst().text()).isEqualTo("80");
        assertThat(roster.body().getLast()).isEqualTo(new Line.Total("合计 80 人（男 51，女 25，未填 4）"));
    }

    @Test
    void theRosterInStrokeOrderSaysSoAndHasNoGroups() {
        Document roster = roster(PaperLanguage.ZH, ListOrder.STROKE);

        assertThat(roster.head().lines()).contains("以姓氏笔画为序");
        assertThat(roster.body()).noneMatch(Line.GroupHeading.class::isInstance);
        assertThat(new Layout(faces).pages(roster)).hasSize(3);
    }

    @Test
    void phonesAreMasked() {
        assertThat(new ClassRoster(Changchun.paper(PaperLanguage.ZH)).document(Changchun.people(1), ListOrder.NUMBER).toString())
                .contains("138****8001").doesNotContain("13800138001", "138 0013 8001");
    }

    @Test
    void theSignInSheetTakesFourPagesForEightyPeople() {
        assertThat(new Layout(faces).pages(signIn(PaperLanguage.ZH, 80, 0)))
                .extracting(page -> page.lines().size())
                .containsExactly(22, 22, 22, 14);
    }

    @Test
    void peopleOnApprovedLeaveKeepTheirRowWithTheKindInRemarks() {
        List<List<Cell>> rows = rows(signIn(PaperLanguage.ZH, 10, 0));

        assertThat(rows).hasSize(10);
        assertThat(rows).extracting(row -> row.getLast().text())
                .containsExactly("", "", "事假", "", "病假", "", "", "", "", "");
    }

    @Test
    void theSignInSheetSaysWhenWhatWhoAndWhere() throws IOException {
        String text = text(signIn(PaperLanguage.ZH, 3, 2));

        assertThat(text).contains(
                "时间：2014年7月21日 星期一 上午", "课程：开班式", "主讲：赵中屹", "地点：第一教室", "应到 3", "实到", "班主任签字");
        assertThat(signIn(PaperLanguage.ZH, 3, 2).body()).filteredOn(Line.Blank.class::isInstance).hasSize(2);
    }

    @Test
    void theSignInSheetInEnglishIsEnglish() throws IOException {
        assertThat(text(signIn(PaperLanguage.EN, 3, 0))).contains(
                "Date: Mon 21 Jul 2014 AM", "Course: Opening ceremony", "Expected 3", "Class teacher", "Page 1 of 1",
                "Ouyang");
    }

    @Test
    void theSummaryStatesTheRuleAndThatTheRateIsCut() throws IOException {
        Document summary = summary(PaperLanguage.ZH);

        assertThat(summary.columns()).extracting(Column::width)
                .containsExactly(10., 22., 62., 16., 16., 16., 16., 16., 16., 16., 21., 20., 20.);
        assertThat(text(summary)).contains(
                "77.7%", "不予结业", "退学", "请假超过应出勤的 1/7：退学", "旷课达 4 个半天：退学", "不四舍五入");
        assertThat(summary.body().getLast()).isInstanceOfSatisfying(Line.Total.class,
                total -> assertThat(total.text()).startsWith("合计 80 人：应出勤 800 个半天"));
    }

    @Test
    void theScheduleHasOneDateCellForAllHalvesOfADay() throws IOException {
        Document schedule = schedule(PaperLanguage.ZH);
        List<List<Cell>> rows = rows(schedule);

        assertThat(rows).extracting(row -> row.getFirst().rows()).startsWith(1, 2, 0, 2, 0);
        assertThat(text(schedule)).contains("报到", "开班式", "赵中屹：致辞", "结业式", "7月21日", "星期一", "早餐");
    }

    @ParameterizedTest
    @EnumSource(PaperLanguage.class)
    void everyDocumentPrintsWithoutAMissingGlyph(PaperLanguage language) throws IOException {
        for (Document document : List.of(
                roster(language, ListOrder.PROTOCOL), signIn(language, 80, 3), summary(language), schedule(language))) {
            assertThat(new Glyphs(faces).missing(document)).isEmpty();
            try (PDDocument pdf = Loader.loadPDF(new Press(faces).pdf(document))) {
                assertThat(pdf.getNumberOfPages()).isEqualTo(new Layout(faces).pages(document).size());
            }
        }
    }

    @Test
    void bothLanguagesStandInTheHeadings() throws IOException {
        assertThat(text(roster(PaperLanguage.BOTH, ListOrder.PROTOCOL)))
                .contains("学员花名册 Class Roster", "单位", "Organisation", "第 1 页 共 4 页", "Page 1 of 4");
    }

    private static Document roster(PaperLanguage language, ListOrder order) {
        return new ClassRoster(Changchun.paper(language)).document(Changchun.people(80), order);
    }

    private static Document signIn(PaperLanguage language, int people, int blankRows) {
        return new SignInSheet(Changchun.paper(language), Status.defaults())
                .document(Changchun.sessions().get(1), Changchun.people(people), Changchun.leaves(), ListOrder.NUMBER, blankRows);
    }

    private static Document summary(PaperLanguage language) {
        return new AttendanceSummary(Changchun.paper(language), Rule.defaults())
                .document(Changchun.entries(80), ListOrder.PROTOCOL);
    }

    private static Document schedule(PaperLanguage language) {
        return new ClassSchedule(Changchun.paper(language))
                .document(Changchun.sessions(), List.of("作息：早餐 7:00–8:00　午餐 11:40"));
    }

    private static List<List<Cell>> rows(Document document) {
        return document.body().stream()
                .filter(Line.Row.class::isInstance)
                .map(line -> ((Line.Row) line).cells())
                .toList();
    }

    private static String text(Document document) throws IOException {
        try (PDDocument pdf = Loader.loadPDF(new Press(faces).pdf(document))) {
            return new PDFTextStripper().getText(pdf);
        }
    }
}
