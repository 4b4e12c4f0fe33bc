package org.rollbook.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rollbook.cli.kit.Options;

/// What scripts read stays letter by letter: the answer of every verb that knows `--json`, on the sample class and a small one.
///
/// After a change that is meant, `target/json.txt` is the new `src/test/resources/cli/json.txt`.
class JsonContractTest {
    private static final String SAMPLE = "CC-2014";
    private static final int LINES = 60;

    @TempDir
    private Path folder;

    private final List<String> told = new ArrayList<>();

    @Test
    void everyAnswerIsWhatScriptsKnow() throws IOException {
        people();
        lists();
        programme();
        asked(SAMPLE);
        asked("T1");

        String actual = String.join("\n", told) + "\n";
        Files.writeString(Path.of("target", "json.txt"), actual);
        try (var expected = getClass().getResourceAsStream("/cli/json.txt")) {
            List<String> known = new String(expected.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
            List<String> now = actual.lines().toList();
            int same = 0;
            while (same < Math.min(known.size(), now.size()) && known.get(same).equals(now.get(same))) {
                same++;
            }
            assertThat(now.stream().skip(same).findFirst())
                    .as("line " + (same + 1)
                            + " of cli/json.txt; if the change is meant, target/json.txt takes its place")
                    .isEqualTo(known.stream().skip(same).findFirst());
        }
    }

    private void people() {
        quiet("add-sample");
        quiet("add-class", "--code", "T1", "--title-en", "Test", "--from", "2014-07-21", "--to", "2014-07-25");
        quiet("add-participant", "--class", "T1", "--name", "王芳", "--organisation", "长春市商务局", "--phone", "13800138000");
        quiet("add-participant", "--class", "T1", "--name", "王芳", "--organisation", "长春商务局", "--phone", "13800138000",
                "--email", "wf@example.cn");
        quiet("add-participant", "--class", "T1", "--name", "赵六", "--organisation", "甲公司", "--room", "301");
        quiet("add-participant", "--class", "T1", "--name", "赵七", "--organisation", "甲公司");
        quiet("add-participant", "--class", "T1", "--name", "孙一", "--organisation", "乙公司");
        tell("quality", "--class", "T1");
        tell("merge", "1", "2", "--class", "T1", "--dry-run");
        tell("merge-organisations", "甲公司", "乙公司", "--dry-run");
        tell("merge", "1", "2", "--class", "T1", "--take", "email=first");
        tell("arrive", "--class", "T1", "--number", "3");
        tell("arrive", "--class", "T1", "--number", "3");
        tell("arrive", "--class", "T1", "赵");
        tell("arrive", "--class", "T1", "nobody");
        tell("arrive", "--class", "T1", "--code", "R123456789012");
        tell("arrive", "--class", SAMPLE, "赵七");
        tell("arrive", "--class", "T1", "--number", "3", "--session", "2014-07-23/am");
        tell("arrive", "--class", "T1", "--number", "3", "--session", "2014-07-22/am");
        quiet("mark", "--class", "T1", "--session", "2014-07-23/am", "--number", "4", "--status", "A");
        tell("arrive", "--class", "T1", "--number", "4", "--session", "2014-07-23/am");
        tell("walk-in", "--class", "T1", "--name", "钱七", "--organisation", "新单位", "--phone", "137 0000 1111",
                "--position", "处长");
        tell("substitute", "--class", "T1", "--for", "4", "--name", "孙八");
        tell("arrive", "--class", "T1", "--number", "4");
        tell("withdraw", "--class", "T1", "--number", "5", "--from", "2014-07-22/pm", "--reason", "家中有事");
        tell("withdraw", "--class", "T1", "--number", "6");
        tell("delegation", "--class", SAMPLE, "--organisation", "长春市商务局");
        quiet("add-participant", "--class", "T1", "--name", "周九", "--organisation", "丙公司");
        tell("delegation", "--class", "T1", "--organisation", "丙公司");
        tell("merge-organisations", "甲公司", "乙公司");
    }

    private void lists() throws IOException {
        Path list = folder.resolve("list.csv");
        Files.writeString(list, """
                学员名单,,
                姓名,工作单位,手机,职务
                张三,甲公司,13800007771,
                ,甲公司,,
                李四,甲公司,138,

                赵六,甲公司,,科长
                赵六,甲公司,,科长
                合计,5人,,
                """);
        tell("import", list.toString(), "--class", "T1", "--dry-run");
        tell("import", list.toString(), "--class", "T1", "--dry-run", "--on-duplicate", "update");
        tell("import", list.toString(), "--class", "T1", "--strict");
        tell("import", list.toString(), "--class", "T1");
    }

    private void programme() throws IOException {
        Path file = folder.resolve("schedule.csv");
        Files.writeString(file, """
                培训日程表,,,,
                日期,时间,内容,主讲人,地点
                7月21日（星期一）,上午 8:30—9:00,开班式,赵中屹（常务副会长）,报告厅
                ,9:10-11:50,服务外包概论,陈教授,201教室
                ,12:00,午餐,,
                ,下午 2:00-4:30,政策解读,李娜、王强（处长）,
                8月1日,上午,复习,,
                """);
        tell("programme", "import", file.toString(), "--class", "T1", "--dry-run");
        tell("programme", "import", file.toString(), "--class", "T1");
    }

    private void asked(String code) {
        tell("classes");
        tell("participants", "--class", code);
        tell("codes", "--class", code);
        tell("ledger", "--class", code);
        tell("programme", "--class", code);
        tell("report", "attendance", "--class", code);
        tell("quality", "--class", code);
        tell("journal", "--class", code);
        tell("history", "--class", code);
        tell("history", "--class", code, "--person", "3");
        tell("print", "--list");
        tell("print", "D01", "--class", code, "--out", folder.resolve(code + ".pdf").toString());
        tell("check");
    }

    private void quiet(String... words) {
        Shell.Answer answer = shell().run(words);
        assertThat(answer.code()).as(answer.err()).isZero();
    }

    private void tell(String... words) {
        List<String> line = new ArrayList<>(List.of(words));
        line.add(Options.JSON);
        Shell.Answer answer = shell().run(line.toArray(String[]::new));
        told.add(brief(
                steady("> " + String.join(" ", line) + " = " + answer.code() + "\n" + answer.out() + answer.err())));
    }

    private Shell shell() {
        return new Shell(folder.resolve("data.db"), folder.resolve("usual.db"));
    }

    /// The beginning of a long answer, and a sum over all of it.
    private static String brief(String text) {
        List<String> lines = text.lines().toList();
        if (lines.size() <= LINES) {
            return text;
        }
        CRC32 sum = new CRC32();
        sum.update(text.getBytes(StandardCharsets.UTF_8));
        return String.join("\n", lines.subList(0, LINES)) + "\n… " + lines.size() + " lines, "
                + Long.toHexString(sum.getValue()) + "\n";
    }

    /// Without what differs from one machine and day to another.
    private String steady(String text) {
        return text.replace(folder.toString(), "FOLDER")
                .replaceAll("(\"(?:sqliteVersion|fileSystem|nonce)\" : )\"[^\"]*\"", "$1\"…\"")
                .replaceAll("(\"freeBytes\" : )\\d+", "$1…").replace("\r\n", "\n");
    }
}
