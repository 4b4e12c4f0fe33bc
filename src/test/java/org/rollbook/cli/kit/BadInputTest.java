package org.rollbook.cli.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.rollbook.cli.Shell;
import org.rollbook.cli.Shell.Answer;
import org.rollbook.model.journal.Actor;
import org.rollbook.model.place.DataPlace;
import org.rollbook.service.Office;

/// Bad input: one clear sentence in the language chosen, the right exit code, nothing on stdout, nothing half-written.
final class BadInputTest {
    @TempDir
    private Path folder;
    private Path data;
    private Shell shell;

    @BeforeEach
    void aClassWithOnePerson() {
        data = folder.resolve("base.db");
        shell = new Shell(data, folder.resolve("usual/rollbook.db"));
        shell.run("add-class", "--code", "T1", "--title-en", "Test class", "--from", "2014-07-21", "--to",
                "2014-07-25");
        shell.run("add-participant", "--class", "T1", "--name", "张伟");
    }

    static Stream<List<String>> refusals() {
        String endless = "长".repeat(10_000);
        return Stream.of(
                List.of("add-participant", "--class", "T1", "--name", ""),
                List.of("add-participant", "--class", "T1", "--name", "   "),
                List.of("add-participant", "--class", "T1", "--name", endless),
                List.of("add-participant", "--class", "T1", "--name", "张\u0007伟"),
                List.of("add-participant", "--class", "T1", "--name", "张\n伟"),
                List.of("add-participant", "--class", "T1", "--name", "李四", "--organisation", endless),
                List.of("add-participant", "--class", "T1", "--name", "李四", "--position", "经\u0000理"),
                List.of("add-participant", "--class", "T1", "--name", "李四", "--born", "2099-01-01"),
                List.of("add-participant", "--class", "T1", "--name", "李四", "--id", "1".repeat(10_000)),
                List.of("add-participant", "--class", "NONE", "--name", "李四"),
                List.of("add-class", "--code", "T1", "--title-en", "Again", "--from", "2014-07-21", "--to",
                        "2014-07-25"),
                List.of("add-class", "--code", "", "--title-en", "A", "--from", "2014-07-21", "--to", "2014-07-25"),
                List.of("add-class", "--code", "T2", "--from", "2014-07-21", "--to", "2014-07-25"),
                List.of("add-class", "--code", "T2", "--title-zh", endless, "--from", "2014-07-21", "--to",
                        "2014-07-25"),
                List.of("add-class", "--code", "T2", "--title-zh", "甲\u001b班", "--from", "2014-07-21", "--to",
                        "2014-07-25"),
                List.of("add-class", "--code", "T2", "--title-en", "A", "--from", "2014-07-25", "--to", "2014-07-21"),
                List.of("add-class", "--code", "T2", "--title-en", "A", "--from", "2114-07-21", "--to", "2114-07-25"),
                List.of("add-class", "--code", "T2", "--title-en", "A", "--from", "0001-01-01", "--to", "0001-01-02"),
                List.of("add-class", "--code", "T2", "--title-en", "A", "--from", "2001-01-01", "--to", "2014-01-02"),
                List.of("mark", "--class", "T1", "--session", "2014-08-01/am", "--number", "1", "--status", "P"),
                List.of("mark", "--class", "T1", "--session", "2014-07-21/eve", "--number", "1", "--status", "P"),
                List.of("mark", "--class", "T1", "--session", "2014-07-21/noon", "--number", "1", "--status", "P"),
                List.of("mark", "--class", "T1", "--session", "yesterday", "--number", "1", "--status", "P"),
                List.of("mark", "--class", "T1", "--session", "2014-07-21/am", "--number", "1", "--status", "X"),
                List.of("mark", "--class", "T1", "--session", "2014-07-21/am", "--number", "1", "--status", ""),
                List.of("mark", "--class", "T1", "--session", "2014-07-21/am", "--number", "2", "--status", "P"),
                List.of("mark", "--class", "T1", "--session", "2014-07-21/am", "--number", "1", "--status", "L",
                        "--late", "99999"),
                List.of("mark", "--class", "NONE", "--session", "2014-07-21/am", "--number", "1", "--status", "P"),
                List.of("participants", "--class", "NONE", "--json"),
                List.of("report", "attendance", "--class", "NONE", "--json"),
                List.of("journal", "--class", "NONE", "--json"),
                List.of("print", "D01", "--class", "NONE", "--out", "never.pdf"),
                List.of("print", "D01", "--class", "T1", "--out", "/nowhere/at/all/never.pdf"),
                List.of("import", "/nowhere/list.csv", "--class", "T1"));
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void refusedWithOneSentenceInBothLanguages(List<String> words) {
        String before = state();
        Answer english = shell.run(words.toArray(String[]::new));
        Answer chinese = shell.run(Stream.concat(Stream.of("--lang", "zh"), words.stream()).toArray(String[]::new));

        assertThat(english.code()).as(english.err()).isEqualTo(ExitCode.REFUSED);
        assertThat(chinese.code()).isEqualTo(ExitCode.REFUSED);
        assertThat(english.out() + chinese.out()).isEmpty();
        assertThat(english.err()).hasLineCount(1).hasSizeLessThan(400).doesNotContain("Exception").doesNotContain("{");
        assertThat(chinese.err()).hasLineCount(1).containsPattern("[\u4e00-\u9fff]").doesNotContain("Exception");
        assertThat(state()).isEqualTo(before);
    }

    /// People, classes and marks; an attempt may leave a note in the journal but no change.
    private String state() {
        return shell.run("classes", "--json").out() + shell.run("participants", "--class", "T1", "--json").out()
                + shell.run("report", "attendance", "--class", "T1", "--json").out();
    }

    static Stream<List<String>> wrongUsage() {
        return Stream.of(List.of(), List.of("dance"), List.of("classes", "--colour"), List.of("participants"),
                List.of("participants", "--class", "T1", "--order", "size"), List.of("add-class", "--code", "X"),
                List.of("add-class", "--code", "X", "--title-en", "A", "--from", "2014-13-45", "--to", "2014-07-25"),
                List.of("add-class", "--code", "X", "--title-en", "A", "--from", "2014-07-21", "--to", "2014-07-25",
                        "--halves", "noon"),
                List.of("mark", "--class", "T1", "--session", "2014-07-21/am", "--number", "one", "--status", "P"),
                List.of("print", "D99", "--class", "T1", "--out", "a.pdf"),
                List.of("print", "D01", "--class", "T1", "--out", "a.doc"),
                List.of("print", "D01", "--class", "T1", "--out", "a.pdf", "--language", "fr"),
                List.of("report", "weather", "--class", "T1"),
                List.of("undo", "--last", "0"), List.of("classes", "--lang", "fr"), List.of("backup"),
                List.of("classes", "twice"));
    }

    @ParameterizedTest
    @MethodSource("wrongUsage")
    void wrongUsageIsTwoInBothLanguages(List<String> words) {
        Answer english = shell.run(words.toArray(String[]::new));
        Answer chinese = shell.run(Stream.concat(Stream.of("--lang", "zh"), words.stream()).toArray(String[]::new));

        assertThat(english.code()).as(english.err()).isEqualTo(ExitCode.USAGE);
        assertThat(english.out() + chinese.out()).isEmpty();
        assertThat(english.err()).hasLineCount(1).contains("--help");
        if (!words.contains("fr") || words.contains("--language")) {
            assertThat(chinese.code()).isEqualTo(ExitCode.USAGE);
            assertThat(chinese.err()).hasLineCount(1).containsPattern("[\u4e00-\u9fff]");
        }
    }

    @Test
    void aTextFileIsNoData() throws IOException {
        Path letter = folder.resolve("letter.txt");
        Files.writeString(letter, "Dear Sir, ".repeat(200));

        for (String verb : List.of("classes", "check", "add-sample", "journal")) {
            Answer answer = shell.plain("--data", letter.toString(), verb);
            assertThat(answer.code()).as(verb).isEqualTo(ExitCode.DATA);
            assertThat(answer.err()).hasLineCount(1).contains("letter.txt");
        }
        assertThat(letter).hasContent("Dear Sir, ".repeat(200));
    }

    @Test
    void dataOfANewerRollbookAreLeftAlone() throws IOException, SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + data);
                Statement statement = connection.createStatement()) {
            statement.execute("pragma user_version = 99");
            statement.execute("pragma wal_checkpoint(truncate)");
        }
        byte[] before = Files.readAllBytes(data);

        for (String verb : List.of("classes", "add-sample", "check")) {
            Answer answer = shell.run("--lang", "zh", verb);
            assertThat(answer.code()).as(verb).isEqualTo(ExitCode.DATA);
            assertThat(answer.err()).hasLineCount(1).contains("99");
        }
        assertThat(Files.readAllBytes(data)).isEqualTo(before);
    }

    @Test
    void dataThatAreNotThereAreUnreachableToAReader() {
        Answer answer = shell.plain("--data", folder.resolve("none.db").toString(), "classes", "--json");

        assertThat(answer.code()).isEqualTo(ExitCode.DATA);
        assertThat(answer.out()).isEmpty();
        assertThat(answer.err()).hasLineCount(1).contains("none.db");
        assertThat(folder.resolve("none.db")).doesNotExist();
    }

    @Test
    void aFolderIsNoData() {
        assertThat(shell.plain("--data", folder.toString(), "add-sample").code()).isEqualTo(ExitCode.DATA);
    }

    @Test
    void damagedDataAreNotWorkedWith() throws IOException {
        byte[] bytes = Files.readAllBytes(data);
        for (int i = 8192; i < bytes.length - 512; i += 97) {
            bytes[i] ^= 0x5A;
        }
        Files.write(data, bytes);

        assertThat(shell.run("check", "--json").code()).isEqualTo(ExitCode.DATA);
        assertThat(shell.run("add-sample").code()).isEqualTo(ExitCode.DATA);
        assertThat(Files.readAllBytes(data)).isEqualTo(bytes);
    }

    @Test
    void aSecondInstanceIsRefusedToWriteAndFreeToRead() {
        try (Office first = Office.forWork(new DataPlace.InFile(data), Optional.empty(),
                new Actor("anna", "front desk"), Shell.CLOCK)) {
            Answer write = shell.run("add-participant", "--class", "T1", "--name", "李四");
            assertThat(write.code()).isEqualTo(ExitCode.REFUSED);
            assertThat(write.err()).hasLineCount(1).contains("anna").contains("front desk");
            assertThat(shell.run("participants", "--class", "T1", "--json").list()).hasSize(1);
            assertThat(shell.run("backup", folder.resolve("while-open.db").toString()).code()).isZero();
            assertThat(first.services().classes().classes()).hasSize(1);
        }
        assertThat(shell.run("add-participant", "--class", "T1", "--name", "李四").code()).isZero();
    }

    @Test
    void aFolderThatMayNotBeWrittenIsToldOf() throws IOException {
        Path closed = Files.createDirectory(folder.resolve("closed"), PosixFilePermissions.asFileAttribute(
                PosixFilePermissions.fromString("r-xr-xr-x")));
        assumeFalse(Files.isWritable(closed), "running as root");

        Answer answer = shell.plain("--data", closed.resolve("base.db").toString(), "add-sample");

        assertThat(answer.code()).isEqualTo(ExitCode.DATA);
        assertThat(answer.err()).hasLineCount(1).contains("closed");
    }

    @Test
    void doubtsWarnAndDoNotBlock() {
        Answer answer = shell.run("add-participant", "--class", "T1", "--name", "张伟", "--id", "220100198001010010",
                "--phone", "138");

        assertThat(answer.code()).isZero();
        assertThat(answer.err().lines()).hasSize(3);
    }

    @Test
    void aListThatIsNoListIsRefused() throws IOException {
        Path nonsense = folder.resolve("photo.xlsx");
        Files.write(nonsense, new byte[] {'P', 'K', 3, 4, 0, 0, 7, 7, 7});

        Answer answer = shell.run("import", nonsense.toString(), "--class", "T1");

        assertThat(answer.code()).isEqualTo(ExitCode.REFUSED);
        assertThat(answer.err()).hasLineCount(1);
    }

    @Test
    void wordsLostToTheLocaleAreRestored() {
        List<String> process = List.of("/usr/bin/java", "--module", "org.rollbook", "add-class", "--title-zh", "测试班",
                "");

        assertThat(TypedArguments.restored(List.of("add-class", "--title-zh", "\uFFFD\uFFFD\uFFFD"), process))
                .containsExactly("add-class", "--title-zh", "测试班");
        assertThat(TypedArguments.restored(List.of("other", "--title-zh", "\uFFFD"), process)).containsExactly("other",
                "--title-zh", "\uFFFD");
    }
}
