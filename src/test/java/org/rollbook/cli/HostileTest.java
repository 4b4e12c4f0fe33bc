package org.rollbook.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rollbook.cli.Shell.Answer;
import org.rollbook.cli.kit.ExitCode;

/// What somebody might do by mischief or mishap: print over the data, smuggle files in, paste broken characters.
final class HostileTest {
    private static final String RIGHT_TO_LEFT = "\u202E";

    @TempDir
    private Path folder;

    private Shell shellWithClass(Path data) {
        Shell shell = new Shell(data, folder.resolve("usual/rollbook.db"));
        assertThat(
                shell.run("add-class", "--code", "T1", "--title-zh", "班", "--from", "2014-07-21", "--to", "2014-07-25")
                        .code())
                .isZero();
        assertThat(shell.run("add-participant", "--class", "T1", "--name", "张伟").code()).isZero();
        return shell;
    }

    private Shell shell;

    @BeforeEach
    void aClassWithOnePerson() {
        shell = shellWithClass(folder.resolve("base.db"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"data.pdf", "data.xlsx"})
    void aDocumentNeverReplacesTheData(String name) throws IOException {
        Path data = folder.resolve(name);
        Shell printing = shellWithClass(data);
        Path link = Files.createSymbolicLink(folder.resolve("link-" + name), data);
        String before = printing.run("journal", "--json").out();

        for (Path target : List.of(data, link)) {
            Answer answer = printing.run("print", "D01", "--class", "T1", "--out", target.toString());
            assertThat(answer.code()).isEqualTo(ExitCode.REFUSED);
            assertThat(answer.err()).hasLineCount(1).contains("data file");
        }
        assertThat(printing.run("journal", "--json").out()).isEqualTo(before);
        assertThat(printing.run("check").code()).isZero();
    }

    @Test
    void whatCannotBeWrittenIsNotNotedAsPrinted() throws IOException {
        String before = shell.run("journal", "--json").out();

        Path directory = Files.createDirectory(folder.resolve("folder.pdf"));
        for (Path target : List.of(directory, folder.resolve("missing/a.xlsx"))) {
            assertThat(shell.run("print", "D01", "--class", "T1", "--out", target.toString()).code())
                    .isEqualTo(ExitCode.REFUSED);
        }

        assertThat(shell.run("journal", "--json").out()).isEqualTo(before);
    }

    @Test
    void aBackupIntoAMissingFolderIsRefused() {
        Answer answer = shell.run("backup", folder.resolve("missing/b.db").toString());

        assertThat(answer.code()).isEqualTo(ExitCode.REFUSED);
        assertThat(answer.err()).hasLineCount(1).contains("missing");
    }

    @Test
    void aWordWithAnAtSignIsThatWord() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret.txt"), "秘密");

        assertThat(shell.run("add-participant", "--class", "T1", "--name", "李四", "--note", "@" + secret).code())
                .isZero();
        assertThat(shell.run("add-participant", "--class", "T1", "--name", "@" + secret).out()).contains("@")
                .doesNotContain("秘密");
    }

    @ParameterizedTest
    @ValueSource(strings = {RIGHT_TO_LEFT + "甲", "甲\uFFFD", "甲\u2028乙"})
    void brokenAndTurningCharactersAreRefused(String text) {
        for (String[] words : new String[][] {
                {"add-participant", "--class", "T1", "--name", text},
                {"add-participant", "--class", "T1", "--name", "李四", "--organisation", text},
                {"add-class", "--code", text, "--title-zh", "班", "--from", "2014-07-21", "--to", "2014-07-25"}}) {
            Answer answer = shell.run(words);
            assertThat(answer.code()).as(words[0]).isEqualTo(ExitCode.REFUSED);
            assertThat(answer.err()).hasLineCount(1);
        }
        assertThat(shell.run("participants", "--class", "T1", "--json").list()).hasSize(1);
    }

    @Test
    void onlyWhoAttendedCanBeLate() {
        String[] absent = {"mark", "--class", "T1", "--session", "2014-07-21/am", "--number", "1", "--status", "A",
                "--late", "5"};
        String[] late = {"mark", "--class", "T1", "--session", "2014-07-21/am", "--number", "1", "--status", "L",
                "--late", "5", "--early", "3"};

        assertThat(shell.run(absent).code()).isEqualTo(ExitCode.REFUSED);
        assertThat(shell.run(late).code()).isZero();
    }

    @Test
    void aFileNameThatCannotBeSpelledIsToldOf() {
        Answer answer = shell.plain("--lang", "zh", "--data", "a\0b", "classes");

        assertThat(answer.code()).isEqualTo(ExitCode.USAGE);
        assertThat(answer.err()).hasLineCount(1).contains("LC_ALL").contains("a\0b").doesNotContain("{");
    }
}
