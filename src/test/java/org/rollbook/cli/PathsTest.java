package org.rollbook.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rollbook.cli.Shell.Answer;
import org.rollbook.cli.kit.ExitCode;

/// Paths as they are typed: each that cannot be used says why in one sentence, and what is written is for its owner only.
final class PathsTest {
    private static final String LONG = "长".repeat(90);

    @TempDir
    private Path folder;
    private Shell shell;
    private Path list;

    @BeforeEach
    void aClass() throws IOException {
        shell = new Shell(folder.resolve("base.db"), folder.resolve("usual.db"));
        shell.run("add-class", "--code", "T1", "--title-zh", "测试班", "--from", "2014-07-21", "--to", "2014-07-25");
        list = Files.writeString(folder.resolve("list.csv"), "姓名,手机\n王芳,13800138000\n李静,1\n");
    }

    private void says(Answer answer, int code, String words) {
        assertThat(answer.err()).hasLineCount(1).contains(words);
        assertThat(answer.code()).as(answer.err()).isEqualTo(code);
    }

    @Test
    void aNameOrPathTooLongSaysSo() {
        for (String[] verb : new String[][] {{"import", LONG, "--class", "T1"},
                {"import", list.toString(), "--class", "T1", "--problems", LONG + ".xlsx"},
                {"print", "D01", "--class", "T1", "--out", LONG + ".pdf"},
                {"print", "D01", "--class", "T1", "--out", LONG + ".xlsx"},
                {"ledger", "--class", "T1", "--out", LONG + ".csv"}, {"backup", LONG}, {"restore", LONG},
                {"demo", "--out", LONG}}) {
            says(shell.run(verb), ExitCode.REFUSED, "too long");
        }
        says(shell.plain("--data", folder.resolve(LONG).toString(), "classes"), ExitCode.DATA, "too long");
        says(shell.plain("--data", folder.resolve(LONG).toString(), "add-sample"), ExitCode.DATA, "too long");
        says(shell.plain("--data", "/" + "deep/".repeat(1_000) + "a.db", "add-sample"), ExitCode.DATA, "path");
    }

    @Test
    void aFileWhereAFolderShouldBeSaysSo() {
        String below = list.resolve("x").toString();
        for (String[] verb : new String[][] {{"import", below, "--class", "T1"},
                {"print", "D01", "--class", "T1", "--out", below + ".pdf"},
                {"backup", below}, {"restore", below}, {"demo", "--out", below}}) {
            says(shell.run(verb), ExitCode.REFUSED, "not a folder");
        }
        says(shell.plain("--data", below, "classes"), ExitCode.DATA, "not a folder");
        says(shell.plain("--data", below, "add-sample"), ExitCode.DATA, "not a folder");
    }

    @Test
    void whatIsWrittenIsForItsOwnerOnly() throws IOException {
        for (String name : List.of("problems.xlsx", "roster.pdf", "roster.xlsx", "codes.pdf", "ledger.xlsx",
                "ledger.csv")) {
            Path old = Files.writeString(folder.resolve(name), "old");
            Files.setPosixFilePermissions(old, PosixFilePermissions.fromString("rw-rw-rw-"));
        }
        shell.run("import", list.toString(), "--class", "T1", "--problems", folder.resolve("problems.xlsx").toString());
        shell.run("print", "D01", "--class", "T1", "--out", folder.resolve("roster.pdf").toString());
        shell.run("print", "D01", "--class", "T1", "--out", folder.resolve("roster.xlsx").toString());
        shell.run("print", "D02C", "--class", "T1", "--out", folder.resolve("codes.pdf").toString());
        shell.run("ledger", "--class", "T1", "--out", folder.resolve("ledger.xlsx").toString());
        shell.run("ledger", "--class", "T1", "--out", folder.resolve("ledger.csv").toString());
        for (String name : List.of("problems.xlsx", "roster.pdf", "roster.xlsx", "codes.pdf", "ledger.xlsx",
                "ledger.csv")) {
            Path file = folder.resolve(name);
            assertThat(Files.size(file)).as(name).isGreaterThan(10);
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).as(name)
                    .isEqualTo("rw-------");
        }
    }

    @Test
    void codesOfClassesCanStandInFileNames() {
        for (String code : List.of("a/b", "a\\b", "a:b", "a*", "a?", "a\"b", "a<b", "a>b", "a|b", ".", "..", "...",
                "x.", "CON", "nul", "Com1", "LPT9.2014",
                "a\u200Bb", "a\u202Eb", "t1", "Ｔ１")) {
            Answer answer = shell.run("add-class", "--code", code, "--title-zh", "班", "--from", "2014-07-21", "--to",
                    "2014-07-25");
            assertThat(answer.code()).as(code).isEqualTo(ExitCode.REFUSED);
            assertThat(answer.err()).as(code).hasLineCount(1);
        }
        for (String code : List.of("CC-2014（秋）", "商务 2", "v1.2", "CONTACT", "#7")) {
            assertThat(shell
                    .run("add-class", "--code", code, "--title-zh", "班", "--from", "2014-07-21", "--to", "2014-07-25")
                    .code()).as(code).isZero();
        }
    }
}
