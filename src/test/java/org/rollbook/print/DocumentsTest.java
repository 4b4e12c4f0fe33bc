package org.rollbook.print;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.rollbook.document.AttendanceSummary;
import org.rollbook.document.ClassPaper;
import org.rollbook.document.ClassRoster;
import org.rollbook.document.ClassSchedule;
import org.rollbook.document.SignInSheet;
import org.rollbook.model.BilingualName;
import org.rollbook.model.attendance.Outcome;
import org.rollbook.model.attendance.Rule;
import org.rollbook.model.attendance.Status;
import org.rollbook.model.course.Half;
import org.rollbook.model.course.HalfDay;
import org.rollbook.model.course.Session;
import org.rollbook.model.course.SessionKind;
import org.rollbook.model.paper.Cell;
import org.rollbook.model.paper.Column;
import org.rollbook.model.paper.Document;
import org.rollbook.model.paper.Line;
import org.rollbook.model.paper.PaperLanguage;
import org.rollbook.model.people.ListOrder;
import org.rollbook.print.font.Faces;
import org.rollbook.print.font.Glyphs;
import org.rollbook.print.layout.Layout;

class DocumentsTest {
    private static final BilingualName TOPIC = new BilingualName("服务外包产业转型升级与中高端人才培养",
            "Upgrading the outsourcing industry and training mid and high-end talents");

    private static Faces faces;

    @BeforeAll
    static void loadFaces() {
        faces = Faces.load();
    }

    @Test
    void theRosterGroupsByOrganisationWithCountsAndSumsUp() {
        Document roster = roster(PaperLanguage.ZH, ListOrder.PROTOCOL);

        assertThat(Papers.table(roster).columns()).extracting(Column::width).containsExactly(9., 24., 10., 50., 32.,
                28., 27.);
        assertThat(Papers.table(roster).lines().getFirst()).isEqualTo(new Line.GroupHeading("长春市商务局（10人）"));
        assertThat(Papers.table(roster).lines()).filteredOn(Line.GroupHeading.class::isInstance).hasSize(8)
                .last().isEqualTo(new Line.GroupHeading("未填单位（2人）"));
        assertThat(rows(roster)).hasSize(80).extracting(Collection::size).containsOnly(7);
        assertThat(rows(roster).getLast().getFirst().text()).isEqualTo("80");
        assertThat(Papers.table(roster).lines().getLast()).isEqualTo(new Line.Total("合计 80 人（男 51，女 25，未填 4）"));
    }

    @Test
    void theRosterInStrokeOrderSaysSoAndHasNoGroups() {
        Document roster = roster(PaperLanguage.ZH, ListOrder.STROKE);

        assertThat(roster.head().lines()).contains("以姓氏笔画为序");
        assertThat(Papers.table(roster).lines()).noneMatch(Line.GroupHeading.class::isInstance);
        assertThat(new Layout(faces).pages(roster)).hasSize(3);
    }

    @Test
    void phonesAreMasked() {
        assertThat(new ClassRoster(Changchun.paper(PaperLanguage.ZH)).document(Changchun.people(1), ListOrder.NUMBER)
                .toString())
                .contains("138****8001").doesNotContain("13800138001", "138 0013 8001");
    }

    @Test
    void theSignInSheetTakesFourPagesForEightyPeople() {
        assertThat(new Layout(faces).pages(signIn(PaperLanguage.ZH, 80, 0)))
                .extracting(page -> page.lines().size())
                .containsExactly(21, 21, 21, 17);
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
        assertThat(Papers.table(signIn(PaperLanguage.ZH, 3, 2)).lines()).filteredOn(Line.Blank.class::isInstance)
                .hasSize(2);
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

        assertThat(Papers.table(summary).columns()).extracting(Column::width)
                .containsExactly(10., 22., 58., 16., 16., 16., 14., 14., 14., 14., 14., 14., 20., 25.);
        assertThat(text(summary)).contains(
                "77.7%", "不予结业", "退学", "请假超过全班半天数的 1/7：退学", "旷课达 4 个半天：退学", "不四舍五入");
        assertThat(text(summary)).contains("统计截至 2014年7月25日", "（已考勤 9 个半天）");
        assertThat(rows(summary).getLast()).extracting(Cell::text).startsWith("", "合计", "80 人", "800", "736");
    }

    @Test
    void everyClauseInForceIsInTheNoteAndEveryKindOfLeaveHasAColumn() throws IOException {
        List<Status> statuses = new ArrayList<>(Status.defaults());
        statuses.add(new Status("B", new BilingualName("丧假", "Bereavement"), "◇", "8", Status.Meaning.EXCUSED, true,
                false, 9));
        Document summary = new AttendanceSummary(Changchun.paper(PaperLanguage.ZH), statuses,
                List.of(new Rule(Rule.Clause.LEAVE_SHARE, 0, 7, Outcome.WITHDRAWN),
                        new Rule(Rule.Clause.TRUANCY_HALF_DAYS, 0, 1, Outcome.WITHDRAWN)))
                .document(Changchun.entries(10), List.of(), List.of(), ListOrder.NUMBER);

        assertThat(Papers.table(summary).columns()).extracting(column -> column.heading().zh()).contains("事假", "病假",
                "公假", "丧假");
        assertThat(Papers.table(summary).columns()).extracting(Column::width).satisfies(
                widths -> assertThat(widths.stream().mapToDouble(Double::doubleValue).sum()).isEqualTo(267.));
        assertThat(text(summary)).contains("凡请假：退学").doesNotContain("旷课达");
    }

    @Test
    void theScheduleHasOneDateCellForAllHalvesOfADay() throws IOException {
        Document schedule = schedule(PaperLanguage.ZH);
        List<List<Cell>> rows = rows(schedule);

        assertThat(rows).extracting(row -> row.getFirst().rows()).startsWith(1, 2, 0, 2, 0);
        assertThat(text(schedule)).contains("报到", "开班式", "赵中屹：致辞", "结业式", "7月21日", "星期一", "早餐");
    }

    /// A class of twenty days, each with a ceremony or a break among its two or three items.
    @Test
    void twentyDaysInTwoLanguagesTakeAHandfulOfPagesAndSayNoRoomThatIsTheVenue() {
        BilingualName venue = Changchun.trainingClass().venue();
        List<Session> sessions = new ArrayList<>();
        for (int day = 0; day < 20; day++) {
            LocalDate date = Changchun.trainingClass().from().plusDays(day);
            for (Half half : List.of(Half.AM, Half.PM)) {
                sessions.add(Changchun.session(100 + 2 * day + half.ordinal(), date, half, SessionKind.LECTURE, TOPIC,
                        day % 2 == 0 && half == Half.AM ? venue
                                : day % 2 == 0 ? BilingualName.NONE : new BilingualName("第一教室", "Room 1")));
            }
        }
        Document schedule = new ClassSchedule(Changchun.paper(PaperLanguage.BOTH)).document(sessions, List.of());

        assertThat(new Layout(faces).pages(schedule)).hasSizeLessThanOrEqualTo(5);
        assertThat(rows(schedule)).extracting(row -> row.getLast().text())
                .startsWith("", "", "第一教室\nRoom 1", "第一教室\nRoom 1").hasSize(40);
        assertThat(schedule.head().lines()).last().asString().contains("中共长春市委党校");
    }

    @Test
    void theRosterSaysThePublicNoteOnly() {
        Document roster = roster(PaperLanguage.ZH, ListOrder.NUMBER);

        assertThat(roster.toString()).contains("需要接站").doesNotContain("清真", "高血压");
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
                .document(Changchun.sessions().get(1), Changchun.people(people), List.of(), Changchun.leaves(),
                        ListOrder.NUMBER, blankRows);
    }

    private static Document summary(PaperLanguage language) {
        List<HalfDay> taken = IntStream.range(0, 9)
                .mapToObj(i -> new HalfDay(LocalDate.of(2014, 7, 21).plusDays(i / 2), Half.values()[i % 2])).toList();
        return new AttendanceSummary(Changchun.paper(language), Status.defaults(), Rule.defaults())
                .document(Changchun.entries(80), List.of(), taken, ListOrder.PROTOCOL);
    }

    private static Document schedule(PaperLanguage language) {
        return new ClassSchedule(Changchun.paper(language))
                .document(Changchun.sessions(), List.of("作息：早餐 7:00–8:00　午餐 11:40"));
    }

    private static List<List<Cell>> rows(Document document) {
        return Papers.table(document).lines().stream()
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
