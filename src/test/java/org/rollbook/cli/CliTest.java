package org.rollbook.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.LIST;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.rollbook.cli.Shell.Answer;
import org.rollbook.cli.kit.ExitCode;
import org.rollbook.cli.kit.Verb;
import org.rollbook.model.Language;
import org.rollbook.model.journal.Actor;
import org.rollbook.model.people.PersonField;
import org.rollbook.service.paper.Documents;
import org.rollbook.store.sql.Schema;
import org.rollbook.text.Messages;

/// Every verb end to end: what scripts rely on, and what people read.
final class CliTest {
    @TempDir
    private Path folder;
    private Shell shell;

    @BeforeEach
    void shell() {
        shell = new Shell(folder.resolve("base.db"), folder.resolve("usual/rollbook.db"));
    }

    private void addClass() {
        assertThat(shell.run("add-class", "--code", "T1", "--title-zh", "测试班", "--title-en", "Test class",
                "--from", "2014-07-21", "--to", "2014-07-25").code()).isZero();
    }

    private Answer add(String name, String... more) {
        List<String> words = new ArrayList<>(List.of("add-participant", "--class", "T1", "--name", name));
        words.addAll(List.of(more));
        return shell.run(words.toArray(String[]::new));
    }

    @Test
    void classesKeepTheContract() {
        addClass();

        Answer answer = shell.run("classes", "--json");

        assertThat(answer.err()).isEmpty();
        assertThat(answer.list()).containsExactly(Map.of("code", "T1", "titleZh", "测试班", "titleEn", "Test class",
                "from", "2014-07-21", "to", "2014-07-25", "state", "draft", "enrolled", 0));
        assertThat(Shell.asMap(answer.list().getFirst()).keySet())
                .containsExactly("code", "titleZh", "titleEn", "from", "to", "state", "enrolled");
    }

    @Test
    void participantsKeepTheContract() {
        addClass();
        Answer added = add("欧阳 文", "--organisation", "长春云桥", "--phone", "+86 138-0013-8000", "--sex", "female",
                "--position", "经理", "--role", "businessRepresentative");
        assertThat(added.out()).isEqualTo("Registered: no. 1 欧阳文 (Ouyang Wen)" + System.lineSeparator());

        Map<String, Object> person = Shell
                .asMap(shell.run("participants", "--class", "T1", "--json").list().getFirst());

        assertThat(person.keySet()).startsWith("number", "person", "name", "pinyin", "sex", "organisation",
                "position", "role", "state", "phone", "note", "internalNote")
                .containsAll(Stream.of(PersonField.values()).map(PersonField::key).toList());
        assertThat(person).containsAllEntriesOf(Map.ofEntries(Map.entry("number", 1), Map.entry("person", 1),
                Map.entry("name", "欧阳文"),
                Map.entry("pinyin", "Ouyang Wen"), Map.entry("sex", "female"), Map.entry("organisation", "长春云桥"),
                Map.entry("position", "经理"), Map.entry("role", "businessRepresentative"),
                Map.entry("state", "registered"),
                Map.entry("phone", "138****8000"), Map.entry("note", ""), Map.entry("internalNote", "")));
    }

    @Test
    void checksNameBothOfAPairAndMergingMakesOneOfThem() {
        addClass();
        add("王芳", "--organisation", "长春市商务局", "--phone", "13800138000");
        add("王芳", "--organisation", "长春商务局", "--phone", "13800138000", "--email", "wf@example.cn");

        List<Object> findings = shell.run("quality", "--class", "T1", "--json").list();
        assertThat(findings).extracting(f -> Shell.asMap(f).get("kind")).containsExactly("samePerson",
                "sameOrganisation");
        assertThat(Shell.asMap(findings.getFirst()).get("people")).asInstanceOf(LIST)
                .extracting(p -> Shell.asMap(p).get("number")).containsExactly(1, 2);
        assertThat(shell.run("quality", "--class", "T1").code()).isZero();

        assertThat(shell.run("merge", "1", "2", "--class", "T1", "--dry-run", "--json").map())
                .containsEntry("merged", false).containsEntry("name", "王芳");
        assertThat(shell.run("participants", "--class", "T1", "--json").list()).hasSize(2);
        Answer merged = shell.run("merge", "T1/1", "T1/2", "--take", "email=first", "--keep", "T1=second");
        assertThat(merged.code()).isZero();
        assertThat(merged.out()).contains("Class T1: no. 2 stays, no. 1 goes").contains("Merged: 王芳 into 王芳");
        assertThat(shell.run("merge-organisations", "长春市商务局", "长春商务局", "--json").map())
                .containsEntry("enrolments", 1).containsEntry("aliases", List.of("长春商务局"));
        assertThat(shell.run("quality", "--class", "T1").out()).isEqualTo("Nothing to check." + System.lineSeparator());
        assertThat(shell.run("undo", "--last", "2").code()).isZero();
        assertThat(shell.run("quality", "--class", "T1", "--json").list()).isEqualTo(findings);
    }

    @Test
    void mergingRefusesWhatNamesNobodyOrTwoPeople() {
        addClass();
        add("王芳", "--id", "11010519491231002X");
        add("王芳", "--id", "440524188001010014");

        assertThat(shell.run("merge", "1", "2", "--class", "T1").err()).contains("probably two people");
        assertThat(shell.run("merge", "1", "1", "--class", "T1").code()).isEqualTo(ExitCode.REFUSED);
        assertThat(shell.run("merge", "王芳", "2", "--class", "T1").err()).contains("Several people match");
        assertThat(shell.run("merge", "李强", "2", "--class", "T1").err()).contains("Nobody in this class matches");
        assertThat(shell.run("merge", "王芳", "2").err()).contains("names nobody");
        assertThat(shell.run("merge", "1", "99").code()).isEqualTo(ExitCode.REFUSED);
        assertThat(shell.run("merge", "1").code()).isEqualTo(ExitCode.USAGE);
        assertThat(shell.run("merge", "1", "2", "3").code()).isEqualTo(ExitCode.USAGE);
        assertThat(shell.run("merge", "1", "2", "--take", "phone=third").code()).isEqualTo(ExitCode.USAGE);
        assertThat(shell.run("merge", "1", "2", "--sure", "--keep", "T9=first").code()).isEqualTo(ExitCode.REFUSED);
        assertThat(shell.run("merge", "1", "2", "--sure").code()).isZero();
        assertThat(shell.run("quality", "--class", "T9").code()).isEqualTo(ExitCode.REFUSED);
    }

    @Test
    void participantsAreFoundAndOrdered() {
        addClass();
        add("王芳");
        add("安宁");
        add("单国栋", "--phone", "13800138000");

        assertThat(names("--search", "sgd")).containsExactly("单国栋");
        assertThat(names("--search", "8000")).containsExactly("单国栋");
        assertThat(names("--order", "pinyin")).containsExactly("安宁", "单国栋", "王芳");
        assertThat(names("--order", "stroke")).containsExactly("王芳", "安宁", "单国栋");
        assertThat(names("--order", "number")).containsExactly("王芳", "安宁", "单国栋");
    }

    private List<Object> names(String... words) {
        List<String> all = new ArrayList<>(List.of("participants", "--class", "T1", "--json"));
        all.addAll(List.of(words));
        return shell.run(all.toArray(String[]::new)).list().stream().map(p -> Shell.asMap(p).get("name")).toList();
    }

    @Test
    void marksComeOutInTheReport() {
        addClass();
        add("张伟", "--organisation", "甲");
        assertThat(shell.run("mark", "--class", "T1", "--session", "2014-07-21/am", "--number", "1", "--status", "P")
                .code()).isZero();
        assertThat(shell.run("mark", "--class", "T1", "--session", "2014-07-21/pm", "--number", "1", "--status", "L",
                "--late", "7").code()).isZero();
        assertThat(shell.run("mark", "--class", "T1", "--session", "2014-07-22/am", "--number", "1", "--status", "S")
                .code()).isZero();
        assertThat(shell.run("mark", "--class", "T1", "--session", "2014-07-22/am", "--number", "1", "--status", "A")
                .code()).isZero();

        Map<String, Object> report = shell.run("report", "attendance", "--class", "T1", "--json").map();

        assertThat(report.keySet()).containsExactly("sessions", "people", "organisations", "total");
        assertThat((List<?>) report.get("sessions")).hasSize(10);
        Map<String, Object> session = Shell.asMap(((List<?>) report.get("sessions")).getFirst());
        assertThat(session.keySet()).containsExactly("date", "half", "taken", "sums");
        assertThat(session).containsEntry("date", "2014-07-21").containsEntry("half", "am").containsEntry("taken",
                false);
        assertThat(Shell.asMap(session.get("sums"))).containsEntry("planned", 1).containsEntry("present", 1)
                .containsEntry("unmarked", 0);
        Map<String, Object> person = Shell.asMap(((List<?>) report.get("people")).getFirst());
        assertThat(person.keySet()).containsExactly("number", "name", "organisation", "counted", "planned", "taken",
                "unmarked",
                "present", "late", "early", "leave", "personalLeave", "sickLeave", "officialLeave", "absent",
                "byStatus", "rate", "rateOverAll",
                "leaveAllowed", "result", "reasons");
        assertThat(person).containsEntry("counted", true).containsEntry("rate", Map.of("attended", 2, "of", 3))
                .containsEntry("rateOverAll", Map.of("attended", 2, "of", 10))
                .containsEntry("reasons", List.of("7 half-days still to be taken"));
        assertThat(person).containsEntry("planned", 10).containsEntry("taken", 3).containsEntry("present", 2)
                .containsEntry("late", 1).containsEntry("absent", 1).containsEntry("personalLeave", 0)
                .containsEntry("leaveAllowed", 1).containsEntry("result", "inProgress");
        assertThat((List<?>) report.get("organisations"))
                .isEqualTo(List.of(Map.of("name", "甲", "people", 1, "attended", 2, "base", 3)));
    }

    @Test
    void whoWithdrawsIsCountedUpToThatHalfDayAndTheReportSaysWhy() {
        addClass();
        add("张伟");
        add("王芳", "--from", "2014-07-22/am");
        add("贵宾", "--role", "guest");
        for (String at : List.of("2014-07-21/am", "2014-07-21/pm")) {
            shell.run("mark", "--class", "T1", "--session", at, "--number", "1", "--status", "P");
        }
        Answer guest = shell.run("mark", "--class", "T1", "--session", "2014-07-21/am", "--number", "3", "--status",
                "P");
        assertThat(guest.code()).isZero();
        assertThat(guest.err()).contains("贵宾").contains("in no rate");
        assertThat(shell.run("mark", "--class", "T1", "--session", "2014-07-21/am", "--number", "2", "--status", "P")
                .code()).isEqualTo(1);

        Answer left = shell.run("withdraw", "--class", "T1", "--number", "1", "--from", "2014-07-21/pm", "--reason",
                "家中有事", "--json");
        assertThat(left.map()).containsEntry("state", "withdrawn").containsEntry("from", "2014-07-21/pm");
        assertThat(left.err()).contains("1 marks lie after that");
        Answer joined = shell.run("substitute", "--class", "T1", "--for", "2", "--name", "周敏", "--from",
                "2014-07-23/am", "--json");
        assertThat(joined.code()).isZero();

        List<?> people = (List<?>) shell.run("report", "attendance", "--class", "T1", "--json").map().get("people");
        assertThat(people)
                .extracting(p -> Shell.asMap(p).get("number") + " " + Shell.asMap(p).get("result") + " "
                        + Shell.asMap(p).get("planned")
                        + " " + Shell.asMap(p).get("counted"))
                .containsExactly("1 withdrawn 1 true", "2 replaced 2 true", "4 inProgress 6 true", "3 none 10 false");
        assertThat(people).extracting(p -> Shell.asMap(p).get("reasons").toString()).containsExactly(
                "[withdrawn from the afternoon of 21 Jul 2014 on]",
                "[replaced by 周敏 (trainee no. 4) from the morning of 23 Jul 2014 on]",
                "[6 half-days still to be taken]", "[Guest: not counted in attendance]");
        assertThat(shell.run("journal").out()).contains("张伟 withdrawn: 家中有事");
        assertThat(shell.run("undo", "--last", "2").code()).isZero();
        assertThat(shell.run("withdraw", "--class", "T1", "--number", "1").out()).contains("2014-07-22/am");
    }

    @Test
    void aScheduleIsPlannedBroughtInChangedAndTakenBack() throws IOException {
        addClass();
        Path file = folder.resolve("schedule.csv");
        Files.writeString(file, """
                培训日程表,,,,
                日期,时间,内容,主讲人,地点
                7月21日（星期一）,上午 8:30—9:00,开班式,赵中屹（常务副会长）,报告厅
                ,9:10-11:50,服务外包概论,陈教授,201教室
                ,12:00,午餐,,
                ,下午 2:00-4:30,政策解读,李娜、王强（处长）,
                7月22日,上午,现场教学：软件园,,
                8月1日,上午,复习,,
                """);

        Map<String, Object> planned = shell
                .run("programme", "import", file.toString(), "--class", "T1", "--dry-run", "--json").map();
        assertThat(planned).containsEntry("new", 1).containsEntry("replacesGenerated", 3).containsEntry("leftOut", 1)
                .containsEntry("problem", 1);
        assertThat(shell.run("programme", "--class", "T1", "--json").list().toString()).doesNotContain("开班式");

        assertThat(shell.run("programme", "import", file.toString(), "--class", "T1").out())
                .contains("Added 1, changed 0, replaced 3 generated");
        Map<String, Object> monday = Shell.asMap(shell.run("programme", "--class", "T1", "--json").list().getFirst());
        assertThat((List<?>) monday.get("items"))
                .extracting(i -> Shell.asMap(i).get("kind") + " " + Shell.asMap(i).get("starts") + " "
                        + Shell.asMap(i).get("ends") + " " + Shell.asMap(i).get("topicZh") + " "
                        + Shell.asMap(i).get("roomZh"))
                .containsExactly("opening 08:30 09:00 开班式 报告厅", "lecture 09:10 11:50 服务外包概论 201教室");
        assertThat(shell.run("programme", "--class", "T1", "--json").list().toString()).contains("starts=14:00")
                .contains("capacityZh=处长");

        Files.writeString(file, Files.readString(file).replace("201教室", "305教室"));
        assertThat(shell.run("programme", "import", file.toString(), "--class", "T1", "--json").map())
                .containsEntry("update", 1).containsEntry("unchanged", 3).containsEntry("new", 0);
        assertThat(shell.run("undo", "--last", "2").code()).isZero();
        assertThat(shell.run("programme", "--class", "T1", "--json").list().toString()).doesNotContain("开班式");
        assertThat(shell.run("programme", "reads", "--class", "T1").code()).isEqualTo(2);
    }

    @Test
    void aHalfDayAheadIsMarkedWithAWarning() {
        addClass();
        add("张伟");

        Answer answer = shell.run("mark", "--class", "T1", "--session", "2014-07-25/pm", "--number", "1", "--status",
                "O");

        assertThat(answer.code()).isZero();
        assertThat(answer.err()).contains("2014-07-25/pm").contains("still to come");
    }

    @Test
    void journalAndUndoKeepTheContract() {
        addClass();
        add("张伟");

        Map<String, Object> newest = Shell.asMap(shell.run("journal", "--json").list().getFirst());
        assertThat(newest.keySet()).containsExactly("seq", "at", "who", "desk", "action", "changes");
        assertThat(newest).containsEntry("action", "participant.register").containsEntry("who", "tester")
                .containsEntry("desk", "desk 1").containsEntry("at", "2014-07-23T04:00:00Z")
                .containsEntry("changes", 2);

        assertThat(shell.run("--lang", "zh", "undo").out()).isEqualTo("已撤销：张伟报名" + System.lineSeparator());
        assertThat(shell.run("participants", "--class", "T1", "--json").list()).isEmpty();
        assertThat(shell.run("undo", "--last", "2").code()).isEqualTo(ExitCode.REFUSED);
        assertThat(shell.run("classes", "--json").list()).isEmpty();
        assertThat(shell.run("--lang", "zh", "journal").out()).contains("撤销：新建班级T1");
    }

    @Test
    void severalStepsStopAtTheFirstRefusalAndGoForthAgain() {
        addClass();
        add("张伟");
        Answer all = shell.run("undo", "--last", "9");
        assertThat(all.code()).isEqualTo(ExitCode.REFUSED);
        assertThat(all.out().lines()).containsExactly("Undone: 张伟 registered", "Undone: Class T1 created");
        assertThat(all.err().lines()).containsExactly("2 of 9 done; the next one was refused.",
                "There is nothing to undo.");
        assertThat(shell.run("--lang", "zh", "redo", "--last", "2").out().lines()).containsExactly("已重做：新建班级T1",
                "已重做：张伟报名");
        assertThat(shell.run("redo").code()).isEqualTo(ExitCode.REFUSED);
        assertThat(shell.run("undo", "--last", "0").code()).isEqualTo(ExitCode.USAGE);
    }

    @Test
    void historyKeepsTheContract() {
        addClass();
        add("张伟");
        add("王芳");

        List<Object> person = shell.run("history", "--class", "T1", "--person", "1", "--json").list();
        assertThat(person).hasSize(1);
        Map<String, Object> entry = Shell.asMap(person.getFirst());
        assertThat(entry.keySet()).containsExactly("seq", "at", "who", "desk", "class", "action", "sentence", "undoes",
                "undone", "rows", "changes");
        assertThat(entry).containsEntry("sentence", "张伟 registered").containsEntry("class", "T1")
                .containsEntry("undone", false);
        Map<String, Object> change = Shell.asMap(((List<?>) entry.get("changes")).getFirst());
        assertThat(change.keySet()).containsExactly("record", "id", "subject", "change", "fields");
        assertThat(change).containsEntry("record", "person").containsEntry("subject", "张伟").containsEntry("change",
                "added");
        assertThat(Shell.asMap(((List<?>) change.get("fields")).getFirst())).isEqualTo(
                Map.of("field", "person.name", "name", "Name", "before", "", "after", "张伟"));

        assertThat(shell.run("history", "--person", "T1/1", "--json").list()).isEqualTo(person);
        assertThat(shell.run("history", "--person", change.get("id").toString(), "--json").list()).isEqualTo(person);
        assertThat(shell.run("history", "--class", "T1", "--limit", "2", "--json").list()).hasSize(2);
        assertThat(shell.run("--lang", "zh", "history").out()).contains("王芳报名", "状态: 已报名");
        assertThat(shell.run("history", "--person", "99").code()).isEqualTo(ExitCode.REFUSED);
        assertThat(shell.run("history", "--class", "NONE").code()).isEqualTo(ExitCode.REFUSED);
        assertThat(shell.run("history", "--limit", "x").code()).isEqualTo(ExitCode.USAGE);
    }

    @Test
    void checkKeepsTheContract() {
        addClass();

        Answer answer = shell.run("check", "--json");
        assertThat(shell.run("check").out()).contains("No backup is kept in ");

        assertThat(answer.map().keySet()).containsExactly("ok", "problems", "sqliteVersion", "journalMode",
                "synchronous",
                "schema", "fileSystem", "freeBytes", "alteredBackups");
        assertThat(answer.map()).containsEntry("journalMode", "wal").containsEntry("synchronous", "FULL")
                .containsEntry("schema", Schema.CURRENT);
        assertThat((List<?>) answer.map().get("problems")).noneMatch(problem -> problem.toString().contains("ournal"));
    }

    @Test
    void checkTellsDamageFromAPlaceThatIsDoubtful() throws SQLException {
        Shell synchronised = new Shell(folder.resolve("Dropbox/base.db"), folder.resolve("usual.db"));
        assertThat(synchronised
                .run("add-class", "--code", "T1", "--title-zh", "测试班", "--from", "2014-07-21", "--to", "2014-07-25")
                .code()).isZero();
        Answer doubtful = synchronised.run("check");
        assertThat(doubtful.code()).as(doubtful.out()).isEqualTo(ExitCode.REFUSED);
        assertThat(doubtful.out()).contains("Dropbox");
        assertThat(synchronised.run("check", "--json").map()).containsEntry("ok", false);

        addClass();
        add("张伟");
        try (Connection past = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("base.db"));
                Statement statement = past.createStatement()) {
            statement.execute("update enrolment set note = 'changed behind the back'");
        }
        Answer damaged = shell.run("check");
        assertThat(damaged.code()).as(damaged.out()).isEqualTo(ExitCode.DATA);
        assertThat(shell.run("check", "--json").code()).isEqualTo(ExitCode.DATA);
    }

    @Test
    void checkSaysWhichBackupsWereAltered() throws IOException {
        addClass();
        add("张伟");
        Path list = Files.writeString(folder.resolve("list.csv"), "姓名\n王芳\n");
        assertThat(shell.run("import", list.toString(), "--class", "T1").code()).isZero();
        Path kept;
        try (Stream<Path> files = Files.list(folder.resolve("backups"))) {
            kept = files.filter(file -> file.toString().endsWith(".rollbook")).findFirst().orElseThrow();
        }
        String sentence = new Messages(Language.EN).text("backups.altered", kept.getFileName().toString());
        assertThat(shell.run("check").out()).contains(kept.getFileName().toString()).doesNotContain(sentence);
        assertThat(shell.run("check", "--json").out()).contains("\"alteredBackups\" : [ ]");

        byte[] whole = Files.readAllBytes(kept);
        byte[] altered = whole.clone();
        altered[altered.length - 1] ^= 1;
        for (byte[] other : List.of(altered, Arrays.copyOf(whole, whole.length - 1),
                Arrays.copyOf(whole, whole.length + 1))) {
            Files.write(kept, other);
            assertThat(shell.run("check").out()).contains(sentence);
            assertThat(shell.run("check", "--json").out())
                    .contains("\"alteredBackups\" : [ \"" + kept.getFileName() + "\" ]");
        }
    }

    @Test
    void whatWasNotForeseenIsNoSuccess() {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Clock broken = new Clock() {
            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                throw new IllegalStateException("no time");
            }
        };
        Cli cli = new Cli(new Cli.Environment(new PrintStream(OutputStream.nullOutputStream()),
                new PrintStream(err, false, StandardCharsets.UTF_8),
                folder.resolve("usual.db"), Language.EN, new Actor("tester", "desk 1"), broken));

        assertThat(cli.run(List.of("add-class", "--code", "T1", "--title-zh", "测试班", "--from", "2014-07-21", "--to",
                "2014-07-25")))
                .isEqualTo(ExitCode.REFUSED);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("IllegalStateException").hasLineCount(1);
    }

    @Test
    void aBackupIsRestored() {
        addClass();
        Path backup = folder.resolve("copy.db");
        assertThat(shell.run("backup", backup.toString()).code()).isZero();
        add("张伟");

        Answer restored = shell.run("restore", backup.toString());

        assertThat(restored.code()).as(restored.err()).isZero();
        assertThat(restored.out()).contains("base.db-").contains("-restore.rollbook");
        assertThat(shell.run("participants", "--class", "T1", "--json").list()).isEmpty();
        assertThat(shell.run("check", "--json").map()).containsEntry("journalMode", "wal");
    }

    @Test
    void importTakesTheGoodRowsAndTellsOfTheOthers() throws IOException {
        addClass();
        Path list = folder.resolve("list.csv");
        Files.writeString(list, "姓名,工作单位,手机\n张三,甲公司,13800007771\n,甲公司,\n李四,甲公司,138\n");

        assertThat(shell.run("import", list.toString(), "--class", "T1", "--dry-run", "--json").map())
                .containsEntry("new", 2).containsEntry("problem", 1);
        Answer strict = shell.run("import", list.toString(), "--class", "T1", "--strict", "--json");
        assertThat(strict.code()).isEqualTo(ExitCode.REFUSED);
        assertThat(strict.err()).hasLineCount(1);
        assertThat(shell.run("participants", "--class", "T1", "--json").list()).isEmpty();

        Map<String, Object> done = shell.run("import", list.toString(), "--class", "T1", "--json").map();

        assertThat(done.keySet()).containsExactly("list", "warnings", "new", "update", "duplicate", "unchanged",
                "problem", "skipped", "disappeared", "rows");
        List<?> rows = (List<?>) done.get("rows");
        assertThat(Shell.asMap(rows.getFirst()).keySet()).containsExactly("row", "outcome", "field", "code", "number",
                "name", "organisation", "problems", "changes");
        assertThat(rows).extracting(row -> Shell.asMap(row).get("outcome")).containsExactly("skipped", "new", "problem",
                "new");
        assertThat(rows).extracting(row -> Shell.asMap(row).get("number")).containsExactly(null, 1, null, 2);
        Map<String, Object> problem = Shell.asMap(((List<?>) Shell.asMap(rows.getLast()).get("problems")).getFirst());
        assertThat(problem.keySet()).containsExactly("field", "code", "value", "message");
        assertThat(problem).containsEntry("field", "phone").containsEntry("code", "shape").containsEntry("value",
                "138");
        assertThat(names()).containsExactly("张三", "李四");
        assertThat(shell.run("undo").code()).isZero();
        assertThat(names()).isEmpty();
    }

    @Test
    void documentsAreWrittenByTheirEnding() throws IOException {
        addClass();
        add("张伟");
        Path pdf = folder.resolve("roster.pdf");
        Path xlsx = folder.resolve("SIGN.XLSX");

        assertThat(shell.run("print", "d01", "--class", "T1", "--out", pdf.toString(), "--language", "both").code())
                .isZero();
        assertThat(shell.run("print", "D03", "--class", "T1", "--out", xlsx.toString(), "--session", "2014-07-21/am")
                .code()).isZero();

        assertThat(Files.readAllBytes(pdf)).startsWith('%', 'P', 'D', 'F');
        assertThat(Files.readAllBytes(xlsx)).startsWith('P', 'K');
        assertThat(shell.run("journal", "--json").list().stream().map(e -> Shell.asMap(e).get("action")))
                .filteredOn(action -> action.equals("document.issue")).hasSize(2);
    }

    @Test
    void theListOfDocumentsNeedsNothingAndKnowsEveryOption() {
        List<Object> documents = shell.run("print", "--list", "--json").list();

        assertThat(documents).extracting(document -> Shell.asMap(document).get("code"))
                .containsExactlyElementsOf(Documents.types().stream().map(type -> (Object) type.code()).toList());
        assertThat(documents.toString()).contains("titleZh=签到表", "titleEn=Sign-in Sheet", "scope=halfDay",
                "option=--blank-rows", "most=100");
        assertThat(shell.run("print", "--list").out()).contains("D03", "--order --blank-rows");
        assertThat(shell.run("print", "D03", "--list").code()).isZero();
        assertThat(shell.run("print", "D03").code()).as("the rest is needed without it").isEqualTo(ExitCode.USAGE);
    }

    @Test
    void emptyRowsAreAskedForAndTooManyRefused() throws IOException {
        addClass();
        Path sheet = folder.resolve("sign.xlsx");
        String[] line = {"print", "D03", "--class", "T1", "--out", sheet.toString(), "--session", "2014-07-21/am",
                "--json", "--blank-rows", "7"};

        assertThat(shell.run(line).map()).containsEntry("code", "D03").containsEntry("file", sheet.toString());
        line[line.length - 1] = "101";
        Answer refused = shell.run(line);
        assertThat(refused.code()).isEqualTo(ExitCode.REFUSED);
        assertThat(refused.err()).contains("101 cannot be chosen here; possible: 0–100");
    }

    @Test
    void aRefusedPrintLeavesNoFileAndNoEntry() {
        addClass();
        Path pdf = folder.resolve("sign.pdf");

        assertThat(shell.run("print", "D03", "--class", "T1", "--out", pdf.toString()).code())
                .isEqualTo(ExitCode.REFUSED);
        assertThat(shell.run("print", "D03", "--class", "T1", "--out", pdf.toString(), "--session", "2014-07-21/eve")
                .code())
                .isEqualTo(ExitCode.REFUSED);

        assertThat(pdf).doesNotExist();
        assertThat(shell.run("journal", "--json").list()).hasSize(2);
    }

    @Test
    void demoWritesEveryDocumentAndTouchesNoData() {
        Path out = folder.resolve("out/demo");

        Answer answer = shell.plain("demo", "--out", out.toString());

        assertThat(answer.code()).isZero();
        assertThat(answer.out().lines().map(Path::of)).hasSize(Documents.types().size() * 6)
                .allMatch(Files::isRegularFile);
        assertThat(folder.resolve("usual")).doesNotExist();
    }

    @Test
    void nothingAtTheUsualPlaceIsAnEmptyBase() {
        assertThat(shell.plain("classes", "--json").list()).isEmpty();
        assertThat(shell.plain("journal", "--json").list()).isEmpty();
        assertThat(shell.plain("participants", "--class", "T1", "--json").code()).isEqualTo(ExitCode.REFUSED);
        assertThat(shell.plain("check", "--json").code()).isEqualTo(ExitCode.DATA);
        assertThat(folder.resolve("usual")).doesNotExist();
        assertThat(shell.plain("add-sample").code()).isZero();
        assertThat(Shell.asMap(shell.plain("classes", "--json").list().getFirst())).containsEntry("enrolled", 80)
                .containsEntry("state", "running");
    }

    static Stream<String> verbs() {
        return Verbs.all().stream().map(Verb::name);
    }

    @ParameterizedTest
    @MethodSource("verbs")
    void everyVerbExplainsItselfInBothLanguages(String verb) {
        Answer english = shell.plain("--lang", "en", verb, "--help");
        Answer chinese = shell.plain(verb, "--lang=zh", "--help");

        assertThat(english.code()).isZero();
        assertThat(chinese.code()).isZero();
        assertThat(english.out()).contains("Usage: rollbook " + verb).doesNotContain("用法");
        assertThat(chinese.out()).contains("用法：rollbook " + verb).doesNotContain("Usage");
        assertThat(shell.plain("--help").out()).contains(verb);
    }

    @Test
    void tablesLineUpUnderChinese() {
        addClass();
        add("欧阳文文", "--pinyin", "Ouyang Wenwen");
        add("王芳", "--pinyin", "Wang Fang");

        List<String> lines = shell.run("--lang", "zh", "participants", "--class", "T1").out().lines().toList();

        assertThat(width(lines.get(1), "Ouyang")).isEqualTo(width(lines.get(2), "Wang"))
                .isEqualTo(width(lines.get(0), "拼音"));
    }

    private static int width(String line, String before) {
        return line.substring(0, line.indexOf(before)).codePoints().map(c -> c > 0x2E80 ? 2 : 1).sum();
    }
}
