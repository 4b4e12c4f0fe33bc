package org.rollbook.service.lists;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.rollbook.service.Refusals.assertRefused;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rollbook.model.course.TrainingClass;
import org.rollbook.model.hosts.Organisation;
import org.rollbook.model.people.EnrolmentState;
import org.rollbook.model.people.Participant;
import org.rollbook.model.people.Problem;
import org.rollbook.service.Desk;
import org.rollbook.service.lists.ImportMatch.Reason;
import org.rollbook.service.lists.ImportRow.Decision;
import org.rollbook.service.lists.ImportRow.Outcome;
import org.rollbook.service.lists.SheetImport.Choices;
import org.rollbook.service.lists.file.CommonOrganisation;
import org.rollbook.service.lists.file.ListFile;
import org.rollbook.service.lists.spelling.Spelling;

/// What somebody decides about the rows of a list, and what becomes of it.
final class ImportDecisionsTest {
    private static final String ID = "22010019800101001X";

    @TempDir
    private Path folder;
    private Desk desk;
    private TrainingClass summer;

    @BeforeEach
    void open() {
        desk = Desk.open(folder);
        summer = desk.newClass("CC-1", 5);
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void anUpdateSaysWhatChangesFromWhatToWhat() {
        apply(plan("姓名,单位,职务,手机", "王芳,甲公司,经理,13800138000"));

        ImportPlan plan = plan("姓名,单位,职务,手机", "王芳,乙公司,总经理,13800138000");

        assertThat(only(plan).outcome()).isEqualTo(Outcome.UPDATE);
        assertThat(only(plan).match().orElseThrow().differences()).containsExactly(
                new Difference("position", "经理", "总经理"), new Difference("organisation", "甲公司", "乙公司"));
    }

    @Test
    void aDoubtfulValueInThePlaceOfASoundOneIsAskedRowByRow() {
        apply(plan("姓名,单位,性别,身份证号,手机,出生日期", "王芳,甲公司,男," + ID + ",13800138000,1980-01-01", "李静,甲公司,,,,",
                "赵六,甲公司,,,0431-88770000,"));

        for (String line : List.of("王芳,甲公司,,22010019800101001,,", "王芳,甲公司,,220100198001010011,,",
                "王芳,甲公司,,AB100198001010011,13800138000,",
                "王芳,甲公司,,,1380013800,", "王芳,甲公司,女,,,", "王芳,甲公司,,,,1981-01-01", "赵六,甲公司,,,8877,")) {
            ImportPlan plan = plan("姓名,单位,性别,身份证号,手机,出生日期", line);
            assertThat(only(plan).isUndecided()).as(line).isTrue();
            assertThat(only(plan).isWorse()).as(line).isTrue();
            assertThat(plan.isSound()).isFalse();
            assertThat(plan.decide(row -> true, Decision.UPDATE).isEmpty()).as("a word for all is none for this row")
                    .isTrue();
            assertThat(plan.decide(row -> true, Decision.NEW).isEmpty()).isTrue();
            assertThat(plan.decide(Set.of(2), Decision.UPDATE).count(Outcome.UPDATE)).as("somebody decides").isOne();
        }
        for (String line : List.of("李静,甲公司,,22010019800101001,138,",
                "王芳,甲公司,,110101199003077758,13900139000,1990-03-07")) {
            assertThat(only(plan("姓名,单位,性别,身份证号,手机,出生日期", line)).isWorse()).as(line).isFalse();
        }
        TrainingClass next = desk.newClass("CC-2", 5);
        ImportPlan elsewhere = desk.sheetImport().plan(next.id(), file("姓名,单位,手机", "王芳,甲公司,138"));
        assertThat(only(elsewhere).isUndecided()).as("a person of another class is one person").isTrue();
        ImportPlan twice = plan("姓名,单位,手机,身份证号", "钱七,甲公司,13600136000,110101199003077758",
                "钱七,甲公司,13600136000,220100198001010011");
        assertThat(twice.rows().getLast().isWorse()).as("the row above is sound").isTrue();
        assertThat(twice.decide(row -> true, Decision.UPDATE).count(Outcome.UPDATE)).isZero();
    }

    @Test
    void aYearOrAMonthIsKeptAndNeverTakesADayAway() {
        apply(plan("姓名,单位,出生年月", "王芳,甲公司,1980.05", "李静,甲公司,1979年", "赵六,甲公司,1978-03-04"));
        assertThat(people()).extracting(p -> p.person().born().orElseThrow().toString()).containsExactly("1980-05",
                "1979", "1978-03-04");

        assertThat(plan("姓名,单位,出生年月", "王芳,甲公司,1980.05", "李静,甲公司,1979年").rows()).extracting(ImportRow::outcome)
                .containsOnly(Outcome.UNCHANGED);
        assertThat(only(plan("姓名,单位,出生年月", "赵六,甲公司,1978.03")).outcome()).as("says less").isEqualTo(Outcome.UNCHANGED);
        apply(plan("姓名,单位,出生年月", "王芳,甲公司,1980-05-06"));
        assertThat(people().getFirst().person().born()).map(Object::toString).contains("1980-05-06");
    }

    @Test
    void aQuestionIsNeverTakenUnlessSomebodySaysSo() {
        ImportPlan plan = plan("序号,姓名,单位,备注", "1,王芳,甲公司,", "2,李静,甲公司,不参加", "填报人,孙丽,,");

        assertThat(plan.rows()).extracting(ImportRow::outcome).containsExactly(Outcome.NEW, Outcome.PROBLEM,
                Outcome.PROBLEM);
        assertThat(plan.rows()).extracting(ImportRow::isQuestion).containsExactly(false, true, true);
        assertThat(plan.isSound()).isFalse();
        assertThat(plan.decide(row -> true, Decision.NEW).count(Outcome.NEW)).as("a word for all is none for them")
                .isOne();
        assertThat(plan.decide(Set.of(3), Decision.SKIP).count(Outcome.SKIPPED)).isOne();
        apply(plan.decide(Set.of(3), Decision.NEW));
        assertThat(people()).extracting(Participant::name).containsExactlyInAnyOrder("王芳", "李静");
    }

    @Test
    void whoHasNoOrganisationIsSaidOnTheRow() {
        ImportPlan plan = plan("姓名,单位", "王芳,甲公司", "赵六,甲公司", "李静,");

        assertThat(plan.rows().getFirst().problems()).isEmpty();
        assertThat(plan.rows().getLast().problems()).extracting(Problem::key)
                .containsExactly("problem.organisation.missing");
        assertThat(plan.rows().getLast().outcome()).isEqualTo(Outcome.NEW);
        apply(plan("姓名,单位", "李静,乙公司"));
        assertThat(only(plan("姓名,手机", "李静,13800138000")).problems()).as("on file with one").isEmpty();
    }

    @Test
    void theOrganisationOfTheListCanBeGivenOrTakenAway() {
        ListFile list = desk.sheetImport().read(file("长春市商务局参训人员名单", "姓名,部门", "王芳,办公室"), Choices.NONE, Progress.NONE);
        assertThat(list.organisation()).contains(new CommonOrganisation("长春市商务局", CommonOrganisation.Source.TITLE));

        for (String given : List.of("吉林大学", "")) {
            ListFile changed = list.from(given);
            ImportPlan plan = desk.sheetImport().plan(changed, desk.sheetImport().onFile(summer.id(), changed),
                    Map.of(), Progress.NONE);
            assertThat(only(plan).organisation()).isEqualTo(given);
            assertThat(plan.stored(only(plan))).contains(new RowField("position", "办公室"));
        }
    }

    @Test
    void wholeLinesAreNoNames() {
        ListFile list = desk.sheetImport().read(file("说明", "张伟 男 商务局 13800138000", "王芳 女 商务局 13900139000"),
                Choices.NONE, Progress.NONE);
        ListFile mapped = list.with("A", "name");

        assertRefused("import.names.lines", () -> desk.sheetImport().plan(mapped,
                desk.sheetImport().onFile(summer.id(), mapped), Map.of(), Progress.NONE));
    }

    @Test
    void numbersOnFileAreHiddenFromWhoeverHoldsOnlyAList() {
        apply(plan("姓名,单位,身份证号,手机", "王芳,甲公司," + ID + ",13800138000"));

        assertThat(only(plan("姓名,单位,手机", "王芳,甲公司,13900139000")).match().orElseThrow().differences())
                .containsExactly(new Difference("phone", "138****8000", "13900139000"));
        TrainingClass next = desk.newClass("CC-2", 5);
        ImportPlan takenOver = desk.sheetImport().plan(next.id(), file("姓名,单位,手机", "王芳,甲公司,13800138000"));
        assertThat(takenOver.stored(only(takenOver))).extracting(RowField::text)
                .contains("13800138000", "**************001X").doesNotContain(ID);
        ImportPlan named = desk.sheetImport().plan(next.id(), file("姓名,单位", "王芳,甲公司"));
        assertThat(named.stored(only(named))).extracting(RowField::text).contains("138****8000")
                .doesNotContain("13800138000", ID);
    }

    @Test
    void theSameNameAloneIsAskedAboutAndSkippedUnlessSomebodyDecides() {
        apply(plan("姓名,单位", "张伟,甲公司"));
        ImportPlan plan = plan("姓名,单位", "张伟,乙公司");

        assertThat(only(plan).isUndecided()).isTrue();
        assertThat(only(plan).match().orElseThrow().reason()).isEqualTo(Reason.SAME_NAME);
        assertThat(plan.isEmpty()).isTrue();

        apply(plan.decide(row -> true, Decision.NEW));
        assertThat(people()).hasSize(2);
        desk.history().undo();
        apply(plan.decide(row -> true, Decision.UPDATE));
        assertThat(people()).singleElement().extracting(p -> p.organisation().orElseThrow().name().zh())
                .isEqualTo("乙公司");
    }

    @Test
    void traditionalAndSimplifiedCharactersMayBeOnePerson() {
        apply(plan("姓名,单位,手机", "王志强,甲公司,13800138000", "劉麗華,甲公司,"));

        ImportPlan plan = plan("姓名,单位,手机", "王志強,甲公司,", "刘丽华,甲公司,", "王志強,乙公司,13900139000", "王智强,甲公司,");

        assertThat(plan.rows()).extracting(ImportRow::outcome).containsExactly(Outcome.DUPLICATE, Outcome.DUPLICATE,
                Outcome.NEW, Outcome.NEW);
        assertThat(plan.rows().getFirst().match().orElseThrow().reason()).isEqualTo(Reason.OTHER_CHARACTERS);
        assertThat(plan.rows().getFirst().match().orElseThrow().known().name()).isEqualTo("王志强");
        TrainingClass next = desk.newClass("CC-2", 5);
        assertThat(desk.sheetImport().plan(next.id(), file("姓名,单位", "王志強,甲公司", "王志強,乙公司", "王志强,乙公司")).rows())
                .extracting(ImportRow::outcome).containsExactly(Outcome.DUPLICATE, Outcome.NEW, Outcome.DUPLICATE);
    }

    @Test
    void namesakesInDifferentOrganisationsOrWithDifferentPhonesAreDifferentPeople() {
        ImportPlan plan = plan("姓名,单位,手机", "张伟,甲公司,", "张伟,乙公司,13800138001", "张伟,乙公司,13800138002", "张伟,甲公司,");

        assertThat(plan.rows()).extracting(ImportRow::outcome)
                .containsExactly(Outcome.NEW, Outcome.NEW, Outcome.NEW, Outcome.DUPLICATE);
    }

    @Test
    void whoeverIsMeantIsChosenAmongSeveral() {
        apply(plan("姓名,单位,手机", "张伟,甲公司,13800138001", "张伟,甲公司,13800138002"));
        ImportPlan plan = plan("姓名,单位,职务", "张伟,甲公司,处长");
        ImportRow row = only(plan);

        assertThat(row.found()).isEqualTo(Outcome.DUPLICATE);
        assertThat(row.matches()).hasSize(2);
        apply(plan.decide(row.row(), row.matches().getLast()));

        assertThat(people()).extracting(Participant::position).containsExactly("", "处长");
    }

    @Test
    void anIdentityOrATraineeNumberBelongsToOnePerson() {
        apply(plan("学号,姓名,身份证号", "5,王芳," + ID));

        ImportPlan renamed = plan("姓名,身份证号", "王方," + ID);
        assertThat(only(renamed).allows(Decision.NEW)).isFalse();
        assertThat(renamed.decide(row -> true, Decision.NEW).isEmpty()).isTrue();
        assertThat(only(plan("学号,姓名", "5,李静")).outcome()).isEqualTo(Outcome.PROBLEM);

        apply(renamed.decide(row -> true, Decision.UPDATE));
        assertThat(people()).singleElement().satisfies(p -> {
            assertThat(p.name()).isEqualTo("王方");
            assertThat(p.person().pinyin()).isEqualTo("Wang Fang");
        });
    }

    @Test
    void aMobileOfSomebodyElseIsAskedAboutAndALandlineIsNot() {
        apply(plan("姓名,电话", "王芳,13800138000", "李静,0431-88770000"));

        assertThat(plan("姓名,电话", "王方,13800138000", "李静怡,0431-88770000").rows()).extracting(ImportRow::outcome)
                .containsExactly(Outcome.DUPLICATE, Outcome.NEW);
    }

    @Test
    void severalPeopleOfOneListMayShareAPhone() {
        ImportPlan plan = plan("姓名,单位,手机", "王芳,甲公司,13800138000", "李静,甲公司,13800138000");

        assertThat(plan.rows()).extracting(ImportRow::outcome).containsExactly(Outcome.NEW, Outcome.NEW);
        assertThat(plan.rows().getLast().problems()).extracting(Problem::key).containsExactly("problem.phone.common");
    }

    @Test
    void aRepeatedRowCanBeLaidOverTheFirst() {
        ImportPlan plan = plan("姓名,单位,职务", "王芳,甲公司,", "王芳,甲公司,经理");

        assertThat(plan.rows().getLast().match().orElseThrow().earlierRow()).isEqualTo(2);
        ImportPlan done = apply(plan.decide(Set.of(3), Decision.UPDATE));

        assertThat(people()).singleElement().extracting(Participant::position).isEqualTo("经理");
        assertThat(done.rows()).extracting(ImportRow::number).containsExactly(1, 1);
    }

    @Test
    void aRowThatCannotBeTakenStaysOutWhateverIsDecided() {
        ImportPlan plan = plan("姓名,单位", ",甲公司");

        assertThat(plan.decide(row -> true, Decision.NEW).count(Outcome.PROBLEM)).isEqualTo(1);
        assertThat(only(plan).allows(Decision.UPDATE)).isFalse();
    }

    @Test
    void newPeopleCanBeLeftOutAndTheCountsFollow() {
        ImportPlan plan = plan("姓名", "王芳", "李静").decide(Set.of(2), Decision.SKIP);

        assertThat(plan.count(Outcome.NEW)).isEqualTo(1);
        assertThat(plan.count(Outcome.SKIPPED)).isEqualTo(1);
        assertThat(plan.decide(Set.of(2), Decision.OPEN).count(Outcome.NEW)).isEqualTo(2);
        apply(plan);
        assertThat(people()).extracting(Participant::name).containsExactly("李静");
    }

    @Test
    void whoDisappearedFromAWholeListIsOfferedAndWithdrawnInTheSameAction() {
        apply(plan("姓名,单位", "王芳,甲公司", "李静,甲公司", "赵六,甲公司"));

        ImportPlan revised = plan("姓名,单位,职务", "王芳,甲公司,经理", "李静,甲公司,");
        assertThat(revised.disappeared()).extracting(Participant::name).containsExactly("赵六");
        assertThat(plan("姓名,单位", "王芳,甲公司").disappeared()).isEmpty();

        apply(revised.withdrawing(Set.of(revised.disappeared().getFirst().id())));
        assertThat(people()).extracting(Participant::state)
                .containsExactly(EnrolmentState.REGISTERED, EnrolmentState.REGISTERED, EnrolmentState.WITHDRAWN);
        desk.history().undo();
        assertThat(people()).allMatch(p -> p.state() == EnrolmentState.REGISTERED)
                .allMatch(p -> p.position().isEmpty());
    }

    @Test
    void whoHadWithdrawnComesBackOnlyByDecision() {
        apply(plan("姓名,单位", "王芳,甲公司"));
        desk.registration().withdraw(people().getFirst());

        ImportPlan plan = plan("姓名,单位", "王芳,甲公司");
        assertThat(only(plan).isUndecided()).isTrue();
        assertThat(only(plan).match().orElseThrow().differences())
                .containsExactly(new Difference("state", "WITHDRAWN", "REGISTERED"));

        apply(plan.decide(row -> true, Decision.UPDATE));
        assertThat(people()).singleElement().extracting(Participant::state).isEqualTo(EnrolmentState.REGISTERED);
    }

    @Test
    void somebodyOfAnotherClassIsTakenOverAndSaidSo() {
        apply(plan("姓名,单位,手机", "王芳,甲公司,13800138000"));
        summer = desk.newClass("CC-2", 5);

        ImportRow row = only(plan("姓名,单位", "王芳,甲公司"));

        assertThat(row.outcome()).isEqualTo(Outcome.NEW);
        assertThat(row.match().orElseThrow().classes()).containsExactly("CC-1");
    }

    @Test
    void anUnknownSpellingBecomesAnAliasOnceForAllItsRows() {
        apply(plan("姓名,单位", "王芳,长春市商务局", "李静,吉林软件有限公司"));
        Organisation bureau = desk.directory().find("长春市商务局").orElseThrow();

        ImportPlan plan = proposed("姓名,单位,职务", "王芳,市商务局,处长", "赵六,市商务局,", "周七,吉林软件,", "郑八,全新公司,");

        assertThat(plan.spellings()).extracting(Spelling::text).containsExactly("市商务局", "全新公司", "吉林软件");
        assertThat(plan.spellings()).extracting(Spelling::rows).containsExactly(2, 1, 1);
        assertThat(plan.spellings().get(0).proposals()).contains(bureau);
        assertThat(plan.spellings().get(2).proposals()).extracting(o -> o.name().zh()).contains("吉林软件有限公司");
        assertThat(plan.spellings().get(1).proposals()).isEmpty();
        assertThat(plan.rows().getFirst().isUndecided()).isTrue();

        ImportPlan decided = desk.sheetImport().plan(plan.list(), desk.sheetImport().onFile(summer.id(), plan.list()),
                Map.of("市商务局", bureau), Progress.NONE);
        assertThat(decided.rows().getFirst().outcome()).isEqualTo(Outcome.UPDATE);
        apply(decided);

        assertThat(desk.directory().find("市商务局").orElseThrow().id()).isEqualTo(bureau.id());
        assertThat(desk.directory().organisations()).hasSize(4);
        assertThat(people()).filteredOn(p -> p.organisation().orElseThrow().id() == bureau.id()).hasSize(2);
        desk.history().undo();
        assertThat(desk.directory().find("市商务局")).isEmpty();
    }

    @Test
    void twoSpellingsOfANewOrganisationBothStay() {
        Organisation bureau = Organisation.named("长春市商务局");
        ImportPlan plan = plan("姓名,单位", "王芳,长春市商务局", "赵六,市商务局", "周七,商务局");

        apply(desk.sheetImport().plan(plan.list(), desk.sheetImport().onFile(summer.id(), plan.list()),
                Map.of("市商务局", bureau, "商务局", bureau), Progress.NONE));

        assertThat(desk.directory().organisations()).hasSize(1).flatExtracting(Organisation::aliases)
                .containsExactlyInAnyOrder("市商务局", "商务局");
    }

    @Test
    void aMappingIsRememberedForTheSameHeadingsAndIsNoActionToTakeBack() {
        ListFile list = desk.sheetImport().read(file("谁,从哪来", "王芳,甲公司"), Choices.NONE, Progress.NONE)
                .with("谁", "NAME").with("B", "ORGANISATION");
        desk.sheetImport().remember(list);

        ImportPlan plan = plan("谁,从哪来", "李静,乙公司");

        assertThat(only(plan).organisation()).isEqualTo("乙公司");
        assertThat(desk.history().next().orElseThrow().action()).isEqualTo("class.create");
    }

    @Test
    void aListWithoutNamesIsRefused() {
        ListFile list = desk.sheetImport().read(file("姓名,单位", "王芳,甲公司"), Choices.NONE, Progress.NONE).with("姓名", "-");

        assertRefused("import.names.missing", () -> desk.sheetImport().plan(list,
                desk.sheetImport().onFile(summer.id(), list), Map.of(), Progress.NONE));
    }

    @Test
    void whoeverStopsAnImportFindsEverythingAsItWas() {
        ImportPlan plan = plan("姓名,单位", "王芳,甲公司", "李静,乙公司");

        assertThatThrownBy(() -> desk.sheetImport().apply(plan, (done, total) -> {
            if (done == 2) {
                throw new CancellationException();
            }
        })).isInstanceOf(CancellationException.class);

        assertThat(people()).isEmpty();
        assertThat(desk.directory().organisations()).isEmpty();
        apply(plan);
        assertThat(people()).hasSize(2);
    }

    @Test
    void doubtfulRowsAreWrittenWithTheirReasonsAndReadAgain() {
        ImportPlan plan = plan("姓名,单位,手机", "王芳,甲公司,138", ",甲公司,13800138000", "李静,甲公司,");
        Path out = folder.resolve("problems.xlsx");

        desk.sheetImport().writeProblems(plan, row -> "因为", out);

        ListFile list = desk.sheetImport().read(out, Choices.NONE, Progress.NONE);
        assertThat(list.lines(9)).extracting(line -> line.cells().getLast()).contains("因为");
        assertThat(desk.sheetImport().plan(summer.id(), out).rows()).extracting(ImportRow::outcome)
                .containsExactly(Outcome.NEW, Outcome.PROBLEM);
    }

    @Test
    void decisionsOutliveANewLookAtTheSameList() {
        apply(plan("姓名,单位", "张伟,甲公司", "李静,甲公司"));
        ImportPlan plan = plan("姓名,单位", "张伟,乙公司", "赵六,甲公司").decide(Set.of(2), Decision.NEW).decide(Set.of(3),
                Decision.SKIP);

        ImportPlan again = plan("姓名,单位", "张伟,乙公司", "赵六,甲公司").deciding(plan);

        assertThat(again.rows()).extracting(ImportRow::decision).containsExactly(Decision.NEW, Decision.SKIP);
    }

    private ImportPlan apply(ImportPlan plan) {
        return desk.sheetImport().apply(plan, Progress.NONE);
    }

    private ImportPlan proposed(String... lines) {
        return desk.sheetImport().propose(plan(lines));
    }

    private ImportPlan plan(String... lines) {
        return desk.sheetImport().plan(summer.id(), file(lines));
    }

    private Path file(String... lines) {
        try {
            return Files.writeString(folder.resolve("list.csv"), String.join("\n", lines) + "\n");
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private List<Participant> people() {
        return desk.registration().participants(summer.id());
    }

    private static ImportRow only(ImportPlan plan) {
        assertThat(plan.rows()).hasSize(1);
        return plan.rows().getFirst();
    }
}
