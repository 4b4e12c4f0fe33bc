package org.rollbook.service.lists;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rollbook.service.Refusals.assertRefused;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rollbook.model.course.TrainingClass;
import org.rollbook.model.hosts.Organisation;
import org.rollbook.model.people.Participant;
import org.rollbook.model.people.Role;
import org.rollbook.model.people.Sex;
import org.rollbook.service.Desk;
import org.rollbook.service.lists.ImportRow.Outcome;

final class SheetImportTest {
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
    void aListBecomesOneActionThatOneUndoTakesBack() {
        ImportPlan done = apply("姓名,性别,单位,职务,手机,角色", "单国栋,男,甲公司,经理,13800138000,专家", "王芳,女,甲公司,,,", ",,,,,",
                "合计：2人,,,,,");

        assertThat(done.rows()).extracting(ImportRow::outcome).startsWith(Outcome.NEW, Outcome.NEW)
                .doesNotContain(Outcome.PROBLEM);
        assertThat(done.rows().stream().filter(row -> row.number() > 0)).extracting(ImportRow::number)
                .containsExactly(1, 2);
        Participant first = desk.registration().byNumber(summer.id(), 1);
        assertThat(first.person().pinyin()).isEqualTo("Shan Guodong");
        assertThat(first.person().sex()).isEqualTo(Sex.MALE);
        assertThat(first.role()).isEqualTo(Role.EXPERT);
        assertThat(first.keys().initials()).isEqualTo("sgd");
        assertThat(desk.directory().organisations()).extracting(o -> o.name().zh()).containsExactly("甲公司");

        assertThat(desk.history().undo().action()).isEqualTo("import.apply");
        assertThat(desk.registration().participants(summer.id())).isEmpty();
        assertThat(desk.directory().organisations()).isEmpty();
        assertThat(desk.database().selfTest().problems()).noneMatch(finding -> finding.key().startsWith("journal"));
    }

    @Test
    void aPlanWritesNothing() {
        ImportPlan plan = plan("姓名,单位", "王芳,甲公司");

        assertThat(plan.count(Outcome.NEW)).isEqualTo(1);
        assertThat(desk.registration().participants(summer.id())).isEmpty();
        assertThat(desk.history().next().orElseThrow().action()).isEqualTo("class.create");
    }

    @Test
    void aSecondImportFindsEverybodyAgain() {
        String[] list = {"姓名,单位,手机", "王芳,甲公司,13800138000", "王芳,乙公司,", "张伟,,"};
        apply(list);

        ImportPlan again = apply(list);

        assertThat(again.count(Outcome.UNCHANGED)).isEqualTo(3);
        assertThat(desk.registration().participants(summer.id())).hasSize(3);
        assertThat(desk.history().journal(OptionalLong.of(summer.id()), 10)).hasSize(1);
    }

    @Test
    void cellsThatSayMoreUpdateAndEmptyOnesChangeNothing() {
        apply("姓名,单位,职务,手机", "王芳,甲公司,经理,13800138000");

        ImportPlan update = apply("姓名,手机,单位,职务,房间", "王芳,13800138000,乙公司,,301");

        assertThat(update.count(Outcome.UPDATE)).isEqualTo(1);
        Participant wang = desk.registration().byNumber(summer.id(), 1);
        assertThat(wang.organisation().map(Organisation::name).orElseThrow().zh()).isEqualTo("乙公司");
        assertThat(wang.position()).isEqualTo("经理");
        assertThat(wang.room()).isEqualTo("301");
    }

    @Test
    void peopleAreToldApartByTheirIdentityNumbers() {
        apply("姓名,单位,身份证号", "王芳,甲公司," + ID);

        ImportPlan other = apply("姓名,单位,身份证号", "王芳,甲公司,220100198001010036");

        assertThat(other.count(Outcome.NEW)).isEqualTo(1);
        ImportRow renamed = plan("姓名,身份证号", "王方," + ID).rows().getFirst();
        assertThat(renamed.outcome()).isEqualTo(Outcome.DUPLICATE);
        assertThat(renamed.number()).isEqualTo(1);
        assertThat(renamed.problems()).extracting(problem -> problem.key()).containsExactly("problem.name.differs");
    }

    @Test
    void aPersonOnFileComesAgain() {
        apply("姓名,单位,身份证号", "王芳,甲公司," + ID);
        long person = desk.registration().byNumber(summer.id(), 1).person().id();
        summer = desk.newClass("CC-2", 5);

        apply("姓名,身份证号,手机", "王芳," + ID + ",13800138000");

        Participant again = desk.registration().byNumber(summer.id(), 1);
        assertThat(again.person().id()).isEqualTo(person);
        assertThat(again.person().phone().text()).isEqualTo("13800138000");
    }

    @Test
    void onePersonOnFileIsNotTakenForTwo() {
        apply("姓名,单位,手机", "王芳,甲公司,13800138000");
        summer = desk.newClass("CC-2", 5);

        apply("姓名,单位,手机", "王芳,甲公司,13800138001", "王芳,甲公司,13800138002");

        assertThat(desk.registration().participants(summer.id())).extracting(p -> p.person().phone().text())
                .containsExactly("13800138001", "13800138002");
    }

    @Test
    void rowsOfOneFileThatRepeatAreTakenOnce() {
        ImportPlan done = apply("姓名,单位,手机", "王芳,甲公司,13800138000", "王芳,,13800138000", "王芳,甲公司,");

        assertThat(done.rows()).extracting(ImportRow::outcome).containsExactly(Outcome.NEW, Outcome.DUPLICATE,
                Outcome.DUPLICATE);
    }

    @Test
    void twoRowsWithDifferentPhonesAreTwoPeople() {
        String[] list = {"姓名,单位,手机", "王芳,甲公司,13800138000", "王芳,甲公司,13800138001"};

        assertThat(apply(list).count(Outcome.NEW)).isEqualTo(2);
        assertThat(apply(list).count(Outcome.UNCHANGED)).isEqualTo(2);
        assertThat(plan("姓名,单位,手机", "王芳,甲公司,13800138001").rows()).extracting(ImportRow::number).containsExactly(2);
    }

    @Test
    void maskedNumbersNeverReplaceTheTrueOnes() {
        apply("姓名,单位,职务,职称,手机,身份证号", "王芳,甲公司,经理,教授,13800138000," + ID);

        ImportPlan again = apply("姓名,单位,职务/职称,手机,身份证号", "王芳,甲公司,经理、教授,138****8000,**************001X");

        assertThat(again.rows()).extracting(ImportRow::outcome).containsExactly(Outcome.UNCHANGED);
        assertThat(again.rows().getFirst().problems()).extracting(problem -> problem.key())
                .containsExactly("problem.id.masked", "problem.phone.masked");
        assertThat(desk.registration().byNumber(summer.id(), 1).person().phone().text()).isEqualTo("13800138000");
    }

    @Test
    void numbersOfTheListAreKeptAndNeverGivenTwice() {
        ImportPlan done = apply("学号,姓名", ",李静", "7,王芳", "7,张伟", "x,赵六");

        assertThat(done.rows()).extracting(ImportRow::outcome).containsExactly(Outcome.NEW, Outcome.NEW,
                Outcome.PROBLEM, Outcome.NEW);
        assertThat(desk.registration().byNumber(summer.id(), 7).name()).isEqualTo("王芳");
        assertThat(desk.registration().byNumber(summer.id(), 8).name()).isEqualTo("李静");
        assertThat(done.rows().getLast().problems()).extracting(problem -> problem.key())
                .contains("problem.number.shape");
        assertThat(apply("学号,姓名,职务", "7,王芳,科长").count(Outcome.UPDATE)).isEqualTo(1);
    }

    @Test
    void rowsThatCannotBeTakenAreProblemsAndTheOthersGoOn() {
        ImportPlan plan = plan("姓名,单位,出生日期,身份证号", ",甲公司,,", "王芳,甲公司,2099-01-01,", "张伟,甲公司,," + "1".repeat(80),
                "赵六,甲公司,,");

        assertThat(plan.rows()).extracting(ImportRow::outcome).containsExactly(Outcome.PROBLEM, Outcome.PROBLEM,
                Outcome.PROBLEM, Outcome.NEW);
        assertThat(plan.isSound()).isFalse();
        assertThat(plan.rows().get(1).problems()).extracting(problem -> problem.key()).contains("problem.born.range");
    }

    @Test
    void aClosedClassTakesNoList() {
        desk.setup().close(summer.id());

        assertRefused("class.closed", () -> plan("姓名", "王芳"));
    }

    private ImportPlan apply(String... lines) {
        return desk.sheetImport().apply(plan(lines), Progress.NONE);
    }

    private ImportPlan plan(String... lines) {
        Path file = folder.resolve("list.csv");
        try {
            Files.writeString(file, String.join("\n", lines) + "\n");
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return desk.sheetImport().plan(summer.id(), file);
    }
}
