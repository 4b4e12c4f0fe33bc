package org.rollbook.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rollbook.cli.Shell.Answer;
import org.rollbook.cli.kit.ExitCode;
import org.rollbook.cli.kit.Options;
import org.rollbook.cli.kit.Verb;
import org.rollbook.model.Language;
import org.rollbook.model.journal.Actor;
import org.rollbook.model.place.DataPlace;
import org.rollbook.service.Office;
import org.rollbook.store.TestServer;
import org.rollbook.text.Messages;

/// Every verb of the command line answers on a server as it does on a file, word by word. A new verb needs a line here.
class EveryVerbOnAServerTest {
    /// Backed up by the administrator of a server; both refuse, and name `pg_dump`.
    private static final Set<String> FILES_ONLY = Set.of("backup", "restore");
    /// Makes what the others work on; `ServerVerbTest`.
    private static final Set<String> SERVERS_ONLY = Set.of("server");

    /// Asked twice, as text and with `--json`.
    private static final List<String> READING = List.of("classes", "participants", "quality", "codes", "ledger",
            "report", "journal", "history");

    private static final List<String> SCRIPT = """
            classes
            participants --class T1
            add-sample
            add-class --code T1 --title-zh 测试班 --title-en Test --from 2014-07-21 --to 2014-07-25
            add-class --code T1 --title-zh 测试班 --title-en Test --from 2014-07-21 --to 2014-07-25
            add-participant --class T1 --name 王芳 --organisation 长春市商务局 --phone 13800138000
            add-participant --class T1 --name 王芳 --organisation 长春商务局 --phone 13800138000 --email wf@example.cn
            add-participant --class T1 --name 赵六 --organisation 甲公司 --room 301
            add-participant --class T1 --name 赵七 --organisation 甲公司
            add-participant --class T1 --name 孙一 --organisation 乙公司
            add-participant --class T1 --name 孙一 --organisation 乙公司 --phone 12
            quality --class T1
            merge 1 2 --class T1 --dry-run
            merge 1 2 --class T1 --take email=first
            merge-organisations 甲公司 乙公司 --dry-run
            merge-organisations 甲公司 乙公司
            arrive --class T1 --number 3
            arrive --class T1 --number 3
            arrive --class T1 赵
            arrive --class T1 nobody
            mark --class T1 --session 2014-07-23/am --number 4 --status A
            mark --class T1 --session 2014-07-23/am --number 4 --status X
            arrive --class T1 --number 4 --session 2014-07-23/am
            walk-in --class T1 --name 钱七 --organisation 新单位 --phone 13700001111 --position 处长
            substitute --class T1 --for 4 --name 孙八
            withdraw --class T1 --number 5 --from 2014-07-22/pm --reason 家中有事
            delegation --class CC-2014 --organisation 长春市商务局
            import {}/list.csv --class T1 --dry-run
            import {}/list.csv --class T1 --strict
            import {}/list.csv --class T1
            programme import {}/schedule.csv --class T1 --dry-run
            programme import {}/schedule.csv --class T1
            programme --class T1
            participants --class T1 --search zhao
            participants --class T1 --order stroke
            participants --class CC-2014 --order pinyin
            codes --class T1
            ledger --class T1
            report attendance --class CC-2014
            report attendance --class T1
            print D01 --class CC-2014 --out {}/roster.xlsx
            print --list
            journal
            history --class T1
            undo --last 3
            redo --last 2
            undo
            history --class T1 --person 3
            classes
            participants --class T1
            check
            demo --out {}/demo
            """.lines().toList();

    @TempDir
    private Path folder;

    @Test
    void aVerbAnswersOnAServerAsOnAFile() throws IOException {
        Shell file = new Shell(folder("file").resolve("base.db").toString(), folder.resolve("usual.db"), Map.of());
        Shell server = new Shell(TestServer.prepared(Shell.CLOCK).toString(), folder.resolve("usual.db"), Map.of());
        Office.forWork(new DataPlace.InFile(folder.resolve("file/base.db")), Optional.empty(),
                new Actor("管理员", "server"), Shell.CLOCK).close();
        folder("server");
        for (String line : SCRIPT) {
            assertThat(told(server, line, "server")).as(line).isEqualTo(told(file, line, "file"));
            if (Verbs.all().stream().anyMatch(verb -> verb.name().equals(line.split(" ")[0]) && knowsJson(verb))
                    && !line.contains("--dry-run") && reads(line)) {
                assertThat(told(server, line + " --json", "server")).as(line)
                        .isEqualTo(told(file, line + " --json", "file"));
            }
        }
        assertThat(folder.resolve("server/roster.xlsx")).isNotEmptyFile();
        for (String verb : FILES_ONLY) {
            Answer refused = server.run(verb, folder.resolve("copy.rollbook").toString());
            assertThat(refused.code()).isEqualTo(ExitCode.REFUSED);
            assertThat(refused.err()).contains("pg_dump");
        }
    }

    @Test
    void everyVerbStandsInTheScript() {
        Set<String> tried = SCRIPT.stream().map(line -> line.split(" ")[0])
                .collect(Collectors.toCollection(TreeSet::new));
        tried.addAll(FILES_ONLY);
        tried.addAll(SERVERS_ONLY);
        assertThat(tried).as("a line in SCRIPT for each verb; one that only reads stands in READING too")
                .isEqualTo(Verbs.all().stream().map(Verb::name).collect(Collectors.toCollection(TreeSet::new)));
    }

    private static boolean knowsJson(Verb verb) {
        return verb.describe(new Messages(Language.EN)).optionsMap()
                .containsKey(Options.JSON);
    }

    private static boolean reads(String line) {
        return READING.stream().anyMatch(line::startsWith);
    }

    private Path folder(String name) throws IOException {
        Path made = Files.createDirectories(folder.resolve(name));
        Files.writeString(made.resolve("list.csv"), """
                学员名单,,
                姓名,工作单位,手机,职务
                张三,甲公司,13800007771,
                ,甲公司,,
                李四,甲公司,138,

                赵六,甲公司,,科长
                合计,5人,,
                """);
        Files.writeString(made.resolve("schedule.csv"), """
                培训日程表,,,,
                日期,时间,内容,主讲人,地点
                7月21日（星期一）,上午 8:30—9:00,开班式,赵中屹（常务副会长）,报告厅
                ,9:10-11:50,服务外包概论,陈教授,201教室
                ,下午 2:00-4:30,政策解读,李娜、王强（处长）,
                """);
        return made;
    }

    /// The answer without what differs from place to place and run to run.
    private String told(Shell shell, String line, String name) {
        Answer answer = shell.run(line.replace("{}", folder.resolve(name).toString()).split(" "));
        if (line.equals("check")) {
            return answer.code() + " " + answer.out().contains("all is well");
        }
        return answer.code() + "\n" + (answer.out() + answer.err()).replace(folder.resolve(name).toString(), "{}")
                .replaceAll("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f-]{22}", "TOKEN")
                .replaceAll("\\bRB-\\w+\\b|R\\d{12}", "CODE")
                .replaceAll("(\"(?:nonce|code)\" : )\"R[^\"]*\"", "$1CODE");
    }
}
