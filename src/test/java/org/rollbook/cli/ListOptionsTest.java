package org.rollbook.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rollbook.cli.Shell.Answer;
import org.rollbook.cli.kit.ExitCode;

/// What `import` says and takes of a whole list: its organisation, what the file hides, what is no list at all.
final class ListOptionsTest {
    private static final Path HIDDEN = Path.of("src/test/resources/sheet/corpus/op-hidden-rows.xlsx");

    @TempDir
    private Path folder;
    private Shell shell;

    @BeforeEach
    void aClass() {
        shell = new Shell(folder.resolve("base.db"), folder.resolve("usual.db"));
        shell.run("add-class", "--code", "T1", "--title-zh", "测试班", "--from", "2014-07-21", "--to", "2014-07-25");
    }

    @Test
    void theOrganisationOfTheListIsSaidAndCanBeAnother() throws IOException {
        Path list = Files.writeString(folder.resolve("list.csv"), "长春市商务局参训人员名单,\n姓名,部门\n王芳,办公室\n");

        Map<String, Object> found = shell.run("import", list.toString(), "--class", "T1", "--dry-run", "--json").map();
        assertThat(Shell.asMap(found.get("list"))).containsEntry("organisation", "长春市商务局");
        assertThat(found.get("warnings").toString()).contains("title", "长春市商务局");
        assertThat(organisation(
                shell.run("import", list.toString(), "--class", "T1", "--organisation", "吉林大学", "--dry-run", "--json")))
                .isEqualTo("吉林大学");
        Answer none = shell.run("import", list.toString(), "--class", "T1", "--organisation", "", "--dry-run",
                "--json");
        assertThat(organisation(none)).isEqualTo("");
        assertThat(none.out()).contains("missing");
    }

    private static Object organisation(Answer answer) {
        List<?> rows = (List<?>) answer.map().get("rows");
        return Shell.asMap(rows.getLast()).get("organisation");
    }

    @Test
    void whatTheFileHidesIsSaidAndTakenWhenAsked() {
        Map<String, Object> seen = shell.run("import", HIDDEN.toString(), "--class", "T1", "--dry-run", "--json").map();
        assertThat(seen).containsEntry("new", 2);
        assertThat(seen.get("warnings").toString()).contains("hidden", "leftOut");
        assertThat(seen.get("rows").toString()).contains("code=hidden");
        Map<String, Object> all = shell
                .run("import", HIDDEN.toString(), "--class", "T1", "--hidden", "--dry-run", "--json").map();
        assertThat(all).containsEntry("new", 3);
        assertThat(shell.run("import", HIDDEN.toString(), "--class", "T1").out())
                .contains("hides 1 rows and 1 columns");
    }

    @Test
    void aFooterIsToldAndNeverTaken() throws IOException {
        Path list = Files.writeString(folder.resolve("list.csv"), "序号,姓名,单位\n1,王芳,吉林大学\n2,张伟,吉林大学\n填报人,李娜,\n");

        Map<String, Object> told = shell
                .run("import", list.toString(), "--class", "T1", "--on-duplicate", "new", "--json").map();
        assertThat(told).containsEntry("new", 2).containsEntry("problem", 1);
        assertThat(shell.run("participants", "--class", "T1", "--json").out()).doesNotContain("李娜");
        assertThat(shell.run("import", list.toString(), "--class", "T1", "--strict").code())
                .isEqualTo(ExitCode.REFUSED);
    }
}
