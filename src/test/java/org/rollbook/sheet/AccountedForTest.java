package org.rollbook.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rollbook.sheet.cell.ParticipantField;
import org.rollbook.sheet.row.DraftRow;

/// Messages and tables put together at random from what offices write: each person is right or asked about, nobody else is
/// taken, and no number of a message is lost without a word.
class AccountedForTest {
    private static final int ROUNDS = 1500;
    private static final List<String> NAMES = List.of("王芳", "李强", "赵敏", "孙海", "樊立军", "梅芳", "欧阳建国", "周洋", "郑洁", "冯军",
            "陈明", "褚辉", "沈丽", "韩梅", "高山", "尤丽娟", "许志明", "何静", "吕洋洋", "买买提·吐尔逊");
    private static final List<String> BODIES = List.of("长春市商务局", "吉林大学", "吉林省商务厅", "净月高新区图书馆", "延吉市第五中学", "长春欧亚集团",
            "长春海关", "南湖街道办事处", "长春市中心医院", "吉林市气象站");
    private static final List<String> POSITIONS = List.of("处长", "科员", "办公室主任", "服务贸易处处长", "教师", "副局长", "技术部工程师", "财务总监",
            "四级调研员", "党组成员");
    private static final List<String> GREETINGS = List.of("", "各位老师好，", "王老师好，", "您好，", "@会务组 ", "收到，", "尊敬的各位领导：",
            "张主任您好！", "老师您好，打扰了，", "大家好！");
    private static final List<String> THANKS = List.of("", "，谢谢！", "，请查收。", "。谢谢老师", "，辛苦了", "。", "；", "，麻烦您了，谢谢");
    private static final List<String> SIGNS = List.of("，", "、", " ", "/", ", ");
    private static final Pattern PHONE = Pattern.compile("1[3-9]\\d{9}");

    @TempDir
    Path folder;

    private record Somebody(String name, String sex, String position, String phone, String organisation) {
    }

    private final Random random = new Random(20261130);

    private <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    private List<Somebody> people(int count) {
        List<String> names = new ArrayList<>(NAMES);
        Collections.shuffle(names, random);
        return IntStream.range(0, count)
                .mapToObj(i -> new Somebody(names.get(i), one(List.of("男", "女")), one(POSITIONS),
                        "138" + String.format("%08d", random.nextInt(100_000_000)), one(BODIES)))
                .toList();
    }

    private static ParticipantSheet message(String text) {
        return ParticipantSheet.parse(new SheetReader().readText(text));
    }

    private static boolean isTaken(DraftRow row) {
        return row.isPerson() && !row.isUnusable() && !row.isQuestion();
    }

    /// Nobody is taken but these, as they are; who is not taken is asked about; every number stands in a row that is taken or asks.
    private static int check(String text, ParticipantSheet sheet, List<Somebody> people) {
        Map<String, Somebody> named = people.stream().collect(Collectors.toMap(Somebody::name, one -> one));
        for (DraftRow row : sheet.people()) {
            if (isTaken(row)) {
                Somebody somebody = named.get(row.value(ParticipantField.NAME));
                assertThat(somebody).as("%s is nobody in%n%s", row.values(), text).isNotNull();
                assertThat(row.value(ParticipantField.PHONE)).as(text).isEqualTo(somebody.phone());
                assertThat(row.value(ParticipantField.ORGANISATION)).as(text).isIn("", somebody.organisation());
                assertThat(row.value(ParticipantField.POSITION) + row.value(ParticipantField.TITLE)).as(text)
                        .isEqualTo(somebody.position());
            }
        }
        String told = sheet.people().stream().map(row -> row.values() + " " + row.problems() + " " + row.cells())
                .collect(Collectors.joining("\n"));
        people.forEach(somebody -> assertThat(told).as("%s of%n%s", somebody, text).contains(somebody.name()));
        PHONE.matcher(text).results().forEach(phone -> assertThat(told).as(text).contains(phone.group()));
        return (int) sheet.people().stream().filter(AccountedForTest::isTaken).count();
    }

    /// One line for all, or a line for each.
    private String said(List<Somebody> people, String host) {
        String sign = one(SIGNS);
        boolean sex = random.nextBoolean();
        boolean label = random.nextBoolean();
        int style = random.nextInt(4);
        List<String> each = new ArrayList<>();
        for (Somebody one : people) {
            String phone = (label ? one(List.of("手机", "电话：", "联系电话")) : "") + one.phone();
            String body = host.isEmpty() ? one.organisation() : "";
            each.add(switch (style) {
                case 0 -> one.name() + "（" + List.of(one.position(), phone).stream().collect(Collectors.joining("，"))
                        + "）" + (body.isEmpty() ? "" : body);
                default -> List.of(one.name(), sex ? one.sex() : "", body, one.position(), phone).stream()
                        .filter(word -> !word.isEmpty()).collect(Collectors.joining(sign));
            });
        }
        String between = one(List.of("；", "。", "\n", "\n", "；\n"));
        boolean numbered = random.nextBoolean();
        return IntStream.range(0, each.size())
                .mapToObj(i -> (numbered ? (i + 1) + one(List.of("、", ".", "．")) : "") + each.get(i))
                .collect(Collectors.joining(between));
    }

    @Test
    void randomMessagesAreRightOrAskedAbout() {
        int taken = 0;
        int all = 0;
        for (int i = 0; i < ROUNDS; i++) {
            int count = 1 + random.nextInt(4);
            boolean hosted = random.nextInt(3) > 0;
            String host = hosted ? one(BODIES) : "";
            List<Somebody> people = people(count).stream()
                    .map(one -> hosted ? new Somebody(one.name(), one.sex(), one.position(), one.phone(), host) : one)
                    .toList();
            String opening = hosted
                    ? host + one(List.of("派" + count + "人参会：", "参训人员：\n", "报名" + count + "人：", "：\n", "参会人员名单如下：\n",
                            "选派" + count + "名同志参加："))
                    : one(List.of("", "我局派" + count + "人参会：", "报名：", "我单位" + count + "人参加\n"));
            String text = one(GREETINGS) + opening + said(people, host) + one(THANKS);
            taken += check(text, message(text), people);
            all += count;
        }
        assertThat(taken).as("most of %d are taken without a question", all).isGreaterThan(all * 6 / 10);
    }

    @Test
    void aNumberOfPeopleThatDoesNotAgreeIsTold() {
        for (String text : List.of("长春大学报名3人：\n王芳 处长 13800138001\n李强 科员 13800138002", "我局派两人参会：王芳，女，13800138001",
                "王芳 13800138001\n李强 13800138002\n共3人",
                "长春大学4名：王芳13800138001、李强13800138002")) {
            assertThat(message(text).people()).as(text).anyMatch(row -> row.problems().stream()
                    .anyMatch(problem -> Set.of("unread", "rest").contains(problem.code())));
        }
        for (String text : List.of("长春大学报名2人：\n王芳 处长 13800138001\n李强 科员 13800138002", "我局派一人参会：王芳，女，13800138001",
                "长春大学：\n王芳 13800138001\n吉林大学：\n李强 13800138002\n共2人")) {
            assertThat(message(text).people()).as(text).allMatch(AccountedForTest::isTaken);
        }
    }

    @Test
    void whoIsToBeAskedWroteOrSignedIsNobodyWhoComes() {
        assertThat(message("长春大学报名：\n王芳 科长 13800138001\n另：赵敏 13800138004\n联系人：周洋 0431-88776655").people().stream()
                .filter(AccountedForTest::isTaken))
                .extracting(row -> row.value(ParticipantField.NAME)).containsExactly("王芳", "赵敏");
        assertThat(message("张三 10:31\n王芳 长春大学 13800138001\n李四\n昨天 10:35\n收到，谢谢").people())
                .extracting(row -> row.value(ParticipantField.NAME)).containsExactly("王芳");
        assertThat(
                message("王芳 科长 13800138001\n李强 科员 13800138002\n张伟").people().stream().filter(AccountedForTest::isTaken))
                .extracting(row -> row.value(ParticipantField.NAME)).containsExactly("王芳", "李强");
        assertThat(message("请安排王芳、李强参加").people()).noneMatch(AccountedForTest::isTaken);
    }

    @Test
    void randomFootersAreNobody() throws IOException {
        List<String> labels = List.of("填报单位", "填报人", "审核人", "联系人", "会务联系", "带班领导", "联系电话", "填报日期", "报送部门", "合计", "共3人",
                "备注：", "说明：", "温馨提示", "制表", "单位盖章", "经办人", "负责人签字", "报到时间", "参训人数");
        List<String> values = List.of("", "南湖街道办事处", "李娜", "周明", "0431-88776655", "13900139111", "2026年11月20日", "(盖章)",
                "3", "3人", "请于开班前一日报到", "长春市商务局（盖章）");
        List<String> headings = new ArrayList<>(List.of("姓名", "单位", "职务", "手机"));
        for (int i = 0; i < ROUNDS / 5; i++) {
            List<Somebody> people = people(2 + random.nextInt(4));
            Collections.shuffle(headings, random);
            List<String> lines = new ArrayList<>(List.of(String.join(",", headings)));
            for (Somebody one : people) {
                Map<String, String> cells = new LinkedHashMap<>(
                        Map.of("姓名", one.name(), "单位", one.organisation(), "职务", one.position(), "手机", one.phone()));
                lines.add(headings.stream().map(cells::get).collect(Collectors.joining(",")));
            }
            for (int footers = random.nextInt(4); footers >= 0; footers--) {
                List<String> cells = new ArrayList<>(List.of("", "", "", ""));
                int at = random.nextInt(3);
                cells.set(at, one(labels));
                cells.set(at + 1, one(values));
                if (at < 2 && random.nextBoolean()) {
                    cells.set(at + 2, one(values));
                }
                lines.add(String.join(",", cells));
            }
            String text = String.join("\n", lines);
            ParticipantSheet sheet = table(text);
            assertThat(sheet.people().stream().filter(AccountedForTest::isTaken)).as(text)
                    .extracting(row -> row.value(ParticipantField.NAME))
                    .containsExactlyElementsOf(people.stream().map(Somebody::name).toList());
        }
    }

    private ParticipantSheet table(String text) {
        try {
            return ParticipantSheet.parse(new SheetReader().read(Sheets.csv(folder, text + "\n")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"待定", "正在省里开会", "另有安排", "视情况", "暂定", "不能确定", "请假", "换人", "改派李四", "待通知", "出差", "会期冲突", "候补",
            "替李强", "能否参加以通知为准", "tentative"})
    void aRemarkThatLeavesItOpenIsAskedAbout(String remark) {
        assertThat(table("姓名,单位,备注\n王芳,长春大学," + remark + "\n李强,长春大学,").people()).as(remark)
                .extracting(AccountedForTest::isTaken).containsExactly(false, true);
    }

    @ParameterizedTest
    @ValueSource(strings = {"少数民族", "清真", "已报到", "带车", "住宿", "不住宿", "党员", "预备党员", "需接站", "可能晚到", "下午到", "公务员", "带队",
            "和张伟同行"})
    void anOrdinaryRemarkIsNot(String remark) {
        assertThat(table("姓名,单位,备注\n王芳,长春大学," + remark + "\n李强,长春大学,").people()).as(remark)
                .allMatch(AccountedForTest::isTaken);
    }

    @Test
    void aSecondBlockHasItsOwnColumns() {
        for (String below : List.of("序号,单位,姓名,手机,备注\n1,吉林大学,赵敏,13800138001,自驾",
                "序号,手机,姓名,单位,\n1,13800138001,赵敏,吉林大学,")) {
            assertThat(table("序号,姓名,手机,单位,\n1,王芳,13800138000,长春大学,\n2,李强,13900139000,长春大学,\n" + below).people())
                    .extracting(row -> row.value(ParticipantField.NAME) + row.value(ParticipantField.ORGANISATION)
                            + row.value(ParticipantField.PHONE))
                    .containsExactly("王芳长春大学13800138000", "李强长春大学13900139000", "赵敏吉林大学13800138001");
        }
    }

    @ParameterizedTest
    @CsvSource({"延吉市第五中学", "净月高新区图书馆", "长春市群众艺术馆", "吉林市气象站", "南湖派出所", "长春市中心医院"})
    void aBodyByItselfOverOrUnderTheListSendsIt(String body) {
        String people = "姓名,职务,手机\n王芳,教师,13800138000\n李强,教师,13900139000\n";
        for (String text : List.of(body + ",,\n" + people, people + body + ",,", people + ",," + body)) {
            assertThat(table(text).people().stream().filter(AccountedForTest::isTaken)).as(text)
                    .extracting(row -> row.value(ParticipantField.NAME) + row.value(ParticipantField.ORGANISATION))
                    .containsExactly("王芳" + body, "李强" + body);
        }
        assertThat(table("长春市第一中学,,\n" + people + "\n" + body + ",,\n姓名,手机,职务\n赵敏,13900139001,馆员").people().getLast()
                .value(ParticipantField.ORGANISATION)).isEqualTo(body);
        assertThat(table("长春市第一中学,,\n" + people + "\n某某地方,,\n姓名,手机,职务\n赵敏,13900139001,馆员").people().getLast()
                .value(ParticipantField.ORGANISATION)).isEmpty();
    }
}
