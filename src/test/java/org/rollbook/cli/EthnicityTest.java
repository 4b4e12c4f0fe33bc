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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rollbook.cli.Shell.Answer;

/// A field that is declared once is entered, imported, told, checked, merged and taken back.
final class EthnicityTest {
    @TempDir
    private Path folder;
    private Shell shell;

    @BeforeEach
    void open() {
        shell = new Shell(folder.resolve("base.db"), folder.resolve("usual.db"));
        done("add-class", "--code", "T1", "--title-zh", "测试班", "--title-en", "Test class", "--from", "2014-07-21",
                "--to", "2014-07-25");
    }

    @Test
    void whatIsEnteredIsToldAndStandsInTheHistory() {
        done("add-participant", "--class", "T1", "--name", "朴正英", "--ethnicity", "朝鲜");

        assertThat(person(0)).containsEntry("ethnicity", "朝鲜族");
        assertThat(done("--lang", "en", "history", "--class", "T1").out()).contains("Ethnic group", "朝鲜族");
        assertThat(done("--lang", "zh", "history", "--class", "T1").out()).contains("民族", "朝鲜族");
    }

    @ParameterizedTest
    @ValueSource(strings = {"民族", "民 族", "民族（必填）", "族别", "Ethnic group", "ethnicity", "民族/Ethnic group"})
    void aListBringsItInUnderAnyOfItsHeadings(String heading) throws IOException {
        imported("姓名,单位," + heading, "王芳,商务局,汉", "金正英,商务局,朝鲜族", "张伟,商务局,");

        assertThat(people()).extracting(person -> person.get("ethnicity")).containsExactly("汉族", "朝鲜族", "");
    }

    @Test
    void aNationalityIsNoEthnicGroup() throws IOException {
        imported("姓名,单位,国籍", "王芳,商务局,中国");
        imported("姓名,单位,nationality", "张伟,商务局,China");

        assertThat(people()).extracting(person -> person.get("ethnicity")).containsExactly("", "");
    }

    @Test
    void whatIsNoneOfTheGroupsIsKeptAndTold() throws IOException {
        Map<String, Object> answer = imported("姓名,单位,民族", "王芳,商务局,汉人");

        assertThat(answer.get("rows").toString()).contains("ethnicity", "unusual", "汉人");
        assertThat(person(0)).containsEntry("ethnicity", "汉人");
        assertThat(done("quality", "--class", "T1", "--json").out()).contains("unusual", "汉人");
    }

    @Test
    void aLaterListAddsItAndOneUndoTakesItBack() throws IOException {
        imported("姓名,单位", "王芳,商务局");
        imported("姓名,单位,民族", "王芳,商务局,满");
        assertThat(person(0)).containsEntry("ethnicity", "满族");
        assertThat(imported("姓名,单位,民族", "王芳,商务局,满")).as("said another way").containsEntry("unchanged", 1);

        done("undo", "--last", "1");
        assertThat(person(0)).containsEntry("ethnicity", "");
    }

    @Test
    void ofTwoPeopleTheOneThatIsKnownStaysAndEitherMayBeTaken() {
        done("add-participant", "--class", "T1", "--name", "王芳", "--phone", "13800138000");
        done("add-participant", "--class", "T1", "--name", "王芳", "--phone", "13800138000", "--ethnicity", "回");
        done("add-participant", "--class", "T1", "--name", "王芳", "--phone", "13800138000", "--ethnicity", "壮");

        done("merge", "--class", "T1", "1", "2");
        assertThat(person(0)).containsEntry("ethnicity", "回族");
        done("merge", "--class", "T1", "1", "3", "--take", "ethnicity=second");
        assertThat(person(0)).containsEntry("ethnicity", "壮族");
    }

    private Map<String, Object> imported(String... lines) throws IOException {
        Path list = Files.writeString(folder.resolve("list.csv"), String.join("\n", lines) + "\n");
        return done("import", list.toString(), "--class", "T1", "--json").map();
    }

    private List<Map<String, Object>> people() {
        return shell.run("participants", "--class", "T1", "--json").list().stream().map(Shell::asMap).toList();
    }

    private Map<String, Object> person(int index) {
        return people().get(index);
    }

    private Answer done(String... words) {
        Answer answer = shell.run(words);
        assertThat(answer.code()).as(answer.err()).isZero();
        return answer;
    }
}
