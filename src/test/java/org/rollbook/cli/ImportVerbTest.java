package org.rollbook.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rollbook.cli.Shell.Answer;
import org.rollbook.cli.kit.ExitCode;

/// The `import` verb as scripts use it.
final class ImportVerbTest {
    @TempDir
    private Path folder;
    private Shell shell;

    @BeforeEach
    void aClass() {
        shell = new Shell(folder.resolve("base.db"), folder.resolve("usual.db"));
        assertThat(shell
                .run("add-class", "--code", "T1", "--title-zh", "测试班", "--from", "2014-07-21", "--to", "2014-07-25")
                .code()).isZero();
    }

    @Test
    void eachRowTellsItsOutcomeItsFirstFieldAndItsNumber() throws IOException {
        run("姓名,单位,手机", "王芳,甲公司,13800138000", "张伟,甲公司,");

        List<Object> rows = rows(run("学号,姓名,单位,手机,职务", ",王芳,甲公司,13900139000,经理", ",张伟,乙公司,,", "x,李静,甲公司,,", ",,甲公司,,"));

        assertThat(rows).extracting(row -> Shell.asMap(row).get("outcome")).containsExactly("update", "duplicate",
                "new", "problem");
        assertThat(rows).extracting(row -> Shell.asMap(row).get("field")).containsExactly("phone", null, "number",
                "name");
        assertThat(rows).extracting(row -> Shell.asMap(row).get("code")).containsExactly("changed", null, "shape",
                "empty");
        assertThat(rows).extracting(row -> Shell.asMap(row).get("number")).containsExactly(1, 2, 3, null);
        Map<String, Object> of = Shell.asMap(((List<?>) Shell.asMap(rows.get(1)).get("duplicateOf")).getFirst());
        assertThat(of).containsEntry("name", "张伟").containsEntry("number", 2).containsEntry("organisation", "甲公司")
                .containsEntry("reason", "sameName").containsEntry("classes", List.of("T1"));
        assertThat(Shell.asMap(((List<?>) Shell.asMap(rows.getFirst()).get("changes")).getFirst()))
                .containsEntry("before", "138****8000").containsEntry("after", "13900139000");
    }

    @Test
    void duplicatesAreSkippedUpdatedOrTakenAsNew() throws IOException {
        run("姓名,单位", "张伟,甲公司");

        assertThat(run("姓名,单位", "张伟,乙公司").map()).containsEntry("duplicate", 1).containsEntry("new", 0);
        assertThat(run(List.of("--on-duplicate", "new", "--dry-run"), "姓名,单位", "张伟,乙公司").map()).containsEntry("new", 1);
        assertThat(run(List.of("--on-duplicate", "update"), "姓名,单位", "张伟,乙公司").map()).containsEntry("update", 1);
        assertThat(run("姓名,单位", "张伟,乙公司").map()).containsEntry("duplicate", 1).containsEntry("update", 0);
        assertThat(run(List.of("--on-duplicate", "new"), "姓名,单位", "张伟,乙公司").map()).containsEntry("new", 1);
        assertThat(shell.run("participants", "--class", "T1", "--json").list()).hasSize(2);
    }

    @Test
    void aListOfWrongNumbersReadsNoNumberOut() throws IOException {
        run("姓名,单位,身份证号,手机", "王芳,甲公司,22010019800101001X,13800138000", "李静,甲公司,220100197901010017,13700137000");
        shell.run("add-class", "--code", "T2", "--title-zh", "另一班", "--from", "2014-07-21", "--to", "2014-07-25");
        Path problems = folder.resolve("problems.xlsx");

        for (String[] list : new String[][] {{"姓名,单位,身份证号,手机", "王芳,甲公司,220100198001010028,13900000000", "李静,甲公司,1,1"},
                {"学号,姓名", "1,王芳", "2,王芳"}, {"姓名,单位", "王芳,乙公司", "李静,甲公司"}, {"姓名,手机", "王某,13800138000"}}) {
            for (String[] asked : new String[][] {{"--class", "T1", "--dry-run", "--json"},
                    {"--class", "T1", "--dry-run", "--on-duplicate", "update", "--json"},
                    {"--class", "T2", "--dry-run", "--json"},
                    {"--class", "T1", "--dry-run", "--problems", problems.toString()}}) {
                List<String> words = new ArrayList<>(List.of("import",
                        Files.writeString(folder.resolve("probe.csv"), String.join("\n", list)).toString()));
                words.addAll(List.of(asked));
                Answer answer = shell.run(words.toArray(String[]::new));
                String own = String.join("\n", list);
                for (String number : List.of("22010019800101001X", "220100197901010017", "13800138000",
                        "13700137000")) {
                    assertThat(own.contains(number) || !(answer.out() + answer.err()).contains(number)).as(answer.out())
                            .isTrue();
                }
            }
        }
    }

    @Test
    void aDoubtfulValueNeverReplacesASoundOne() throws IOException {
        run("姓名,单位,身份证号,手机,职务", "王芳,甲公司,22010019800101001X,13800138000,科员", "李静,甲公司,,,", "赵六,甲公司,,13700137000,");
        String[] revised = {"姓名,单位,身份证号,手机,职务", "王芳,甲公司,220100198001010011,138001380,处长", "李静,甲公司,,138,",
                "赵六,甲公司,,13900139000,"};

        Map<String, Object> told = run(List.of("--on-duplicate", "update"), revised).map();

        List<?> rows = (List<?>) told.get("rows");
        assertThat(rows.stream().map(row -> Shell.asMap(row).get("outcome"))).contains("duplicate", "update", "update");
        assertThat(Shell.asMap(rows.get(1)).get("problems").toString()).contains("worse", "id", "phone");
        String people = shell.run("participants", "--class", "T1", "--json").out();
        assertThat(people).contains("138****8000", "139****9000", "***").doesNotContain("处长");

        Answer strict = shell.run("import", folder.resolve("list.csv").toString(), "--class", "T1", "--strict");
        assertThat(strict.code()).isEqualTo(ExitCode.REFUSED);
        assertThat(strict.err()).contains("1 rows");
    }

    @Test
    void columnsCharacterSetAndHeaderRowCanBeSaid() throws IOException {
        Path list = Files.write(folder.resolve("odd.csv"), "报名\n谁,哪里\n王芳,甲公司\n".getBytes(Charset.forName("GB18030")));

        Answer answer = shell.run("import", list.toString(), "--class", "T1", "--charset", "gbk", "--header-row", "2",
                "--map", "谁=name",
                "--map", "B=organisation", "--json");

        assertThat(answer.code()).as(answer.err()).isZero();
        assertThat(answer.map()).containsEntry("new", 1);
        Answer again = shell.run("import", list.toString(), "--class", "T1", "--header-row", "2", "--dry-run",
                "--json");
        assertThat(again.map()).as("remembered").containsEntry("duplicate", 1);
    }

    @Test
    void furtherSheetsWithListsAreSaid() {
        String list = "src/test/resources/sheet/corpus/desk-sheet-per-body.xlsx";

        Answer answer = shell.run("import", list, "--class", "T1", "--dry-run", "--json");

        assertThat(answer.map()).containsEntry("new", 3);
        assertThat(Shell.asMap(((List<?>) answer.map().get("warnings")).getFirst())).containsEntry("field", "sheet")
                .containsEntry("code", "several");
        assertThat(shell.run("import", list, "--class", "T1", "--dry-run", "--sheet", "四平").out()).contains("长春 (",
                "吉林 (", "四平 (", "rows of the others stay out", "5 new");
    }

    @Test
    void problemRowsAreWrittenCorrectedAndImportedAgain() throws IOException {
        Path out = folder.resolve("out.xlsx");

        run(List.of("--problems", out.toString()), "姓名,单位", ",甲公司", "王芳,甲公司");

        assertThat(shell.run("import", out.toString(), "--class", "T1", "--dry-run", "--json").map())
                .containsEntry("problem", 1).containsEntry("new", 0);
    }

    @Test
    void rowsThatAreNobodyAreToldWithTheReason() throws IOException {
        Answer answer = run(List.of("--dry-run"), "2014年培训班名单", "姓名,单位", "一、甲公司", "王芳,", "", "合计,1人", "填表人：李四,",
                "姓名,单位", "张伟,乙公司");

        List<Map<String, Object>> rows = ((List<?>) answer.map().get("rows")).stream().map(Shell::asMap).toList();
        assertThat(rows).extracting(row -> row.get("row")).containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9);
        assertThat(rows).extracting(row -> row.get("outcome")).containsExactly("skipped", "skipped", "skipped", "new",
                "skipped", "skipped",
                "skipped", "skipped", "new");
        assertThat(rows).extracting(row -> row.get("code")).containsExactly("title", "header", "heading", null, "blank",
                "subtotal", "footnote",
                "repeatedHeader", null);
        assertThat(rows.get(3)).containsEntry("organisation", "甲公司");
        assertThat(answer.map()).containsEntry("new", 2).containsEntry("skipped", 7);
        assertThat(Shell.asMap(answer.map().get("list"))).containsEntry("headerRow", 2).containsEntry("format",
                "UTF-8");
    }

    @Test
    void aCorrectedIdentityNumberIsThatPersonsAndTwoSoundOnesAreAskedAbout() throws IOException {
        run("姓名,单位,手机,身份证号", "王芳,甲公司,13800138000,220102198305131020", "张伟,甲公司,13900139000,220102198901190741");

        List<Object> rows = rows(run(List.of("--dry-run"), "姓名,单位,手机,身份证号", "王芳,甲公司,13800138000,220102198305131024",
                "张伟,甲公司,13900139000,220102198002100810"));

        assertThat(rows).extracting(row -> Shell.asMap(row).get("outcome")).containsExactly("update", "duplicate");
    }

    @Test
    void aListTurnedOnItsSideBringsNobody() throws IOException {
        Answer answer = run("姓名,王强,李红,张军", "单位,吉林大学,吉林大学,长春大学", "手机,13900000071,13900000072,13900000073");

        assertThat(answer.code()).isEqualTo(ExitCode.REFUSED);
        assertThat(answer.err()).hasLineCount(1);
    }

    @Test
    void aListThatNumbersItsOwnRowsTakesNobodysTraineeNumber() throws IOException {
        run("姓名,单位", "王芳,甲公司");

        assertThat(run("编号,姓名,公司", "001,吴刚,乙公司", "002,郑爽,乙公司").map()).containsEntry("new", 2).containsEntry("problem",
                0);
    }

    @Test
    void wrongValuesAreToldBeforeAnythingIsDone() throws IOException {
        Path list = list("姓名", "王芳");
        for (List<String> wrong : List.of(List.of("--on-duplicate", "perhaps"), List.of("--header-row", "0"),
                List.of("--charset", "EBCDIC"),
                List.of("--map", "姓名"), List.of("--problems", "out.txt"))) {
            assertThat(run(wrong, "姓名", "王芳").code()).as("%s", wrong).isEqualTo(ExitCode.USAGE);
        }
        for (List<String> wrong : List.of(List.of("--sheet", "没有"), List.of("--header-row", "99"),
                List.of("--map", "年龄=name"),
                List.of("--map", "姓名=shoe"), List.of("--map", "姓名=-"))) {
            Answer answer = run(wrong, "姓名", "王芳");
            assertThat(answer.code()).as("%s %s", wrong, answer.err()).isEqualTo(ExitCode.REFUSED);
            assertThat(answer.err()).hasLineCount(1);
        }
        assertThat(shell.run("import", list.toString(), "--class", "none").code()).isEqualTo(ExitCode.REFUSED);
        assertThat(shell.run("participants", "--class", "T1", "--json").list()).isEmpty();
    }

    @Test
    void whoIsThereJustSoIsCountedApart() throws IOException {
        run("姓名,单位", "王芳,甲公司", "张伟,甲公司");
        Path list = list("姓名,单位", "王芳,甲公司", "张伟,乙公司", "赵六,甲公司");

        Answer answer = shell.run("import", list.toString(), "--class", "T1", "--dry-run", "--json");

        assertThat(answer.map()).containsEntry("new", 1).containsEntry("duplicate", 2).containsEntry("unchanged", 1);
        assertThat(rows(answer)).extracting(row -> Shell.asMap(row).get("outcome")).containsExactly("duplicate",
                "duplicate", "new");
        assertThat(rows(answer)).extracting(row -> Shell.asMap(row).get("code")).containsExactly("unchanged", null,
                null);
        assertThat(shell.run("import", list.toString(), "--class", "T1", "--dry-run").out())
                .contains("1 new, 0 updated, 1 unchanged, 1 duplicates");
    }

    @Test
    void aListOfHeadingsOnlyIsToldAsSuch() throws IOException {
        Answer answer = run("姓名,单位,手机");

        assertThat(answer.code()).isEqualTo(ExitCode.REFUSED);
        assertThat(answer.err()).hasLineCount(1).contains("no people");
    }

    @Test
    void aForcedCharacterSetThatGarblesTheNamesIsWarnedOf() throws IOException {
        Path list = list("姓名,单位", "王芳,长春市商务局", "张伟,吉林大学");

        Answer answer = shell.run("import", list.toString(), "--class", "T1", "--charset", "gb18030", "--header-row",
                "1", "--map", "A=name", "--dry-run", "--json");

        assertThat(answer.code()).as(answer.err()).isZero();
        assertThat(((List<?>) answer.map().get("warnings"))).first()
                .extracting(warning -> Shell.asMap(warning).get("message")).asString()
                .contains("UTF-8");
        assertThat((List<?>) run(List.of("--dry-run"), "姓名,单位", "王芳,长春市商务局").map().get("warnings")).isEmpty();
    }

    private Answer run(String... lines) throws IOException {
        return run(List.of(), lines);
    }

    private Answer run(List<String> options, String... lines) throws IOException {
        List<String> words = new ArrayList<>(List.of("import", list(lines).toString(), "--class", "T1", "--json"));
        words.addAll(options);
        return shell.run(words.toArray(String[]::new));
    }

    private Path list(String... lines) throws IOException {
        return Files.writeString(folder.resolve("list.csv"), String.join("\n", lines) + "\n");
    }

    private static List<Object> rows(Answer answer) {
        return ((List<?>) answer.map().get("rows")).stream()
                .filter(row -> !"skipped".equals(Shell.asMap(row).get("outcome")))
                .map(Object.class::cast).toList();
    }
}
