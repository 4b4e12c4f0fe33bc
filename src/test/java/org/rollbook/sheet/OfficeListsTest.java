package org.rollbook.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rollbook.sheet.cell.ParticipantField;
import org.rollbook.sheet.row.ListReading;

/// Lists as offices send them: what is sure is taken, what is not is asked about, and nobody is made of a footer or a greeting.
class OfficeListsTest {
    @TempDir
    Path folder;

    private ParticipantSheet sheet(String... lines) {
        try {
            return ParticipantSheet.parse(new SheetReader().read(Sheets.csv(folder, String.join("\n", lines) + "\n")));
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /// Name, organisation, position and phone of those who are taken without a question.
    private static List<String> taken(ParticipantSheet sheet) {
        return sheet.people().stream().filter(row -> !row.isUnusable() && !row.isQuestion())
                .map(row -> Stream.of(ParticipantField.NAME,
                        ParticipantField.ORGANISATION, ParticipantField.POSITION, ParticipantField.PHONE)
                        .map(row::value).collect(Collectors.joining("|")))
                .toList();
    }

    private List<String> taken(String... lines) {
        return taken(sheet(lines));
    }

    private List<String> message(String text) {
        return taken(ParticipantSheet.parse(new SheetReader().readText(text)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"联系人,李娜,0431-88776655,", ",联系人,李娜,0431-88776655", "填报人,李娜,,", "制表人,李娜,审核人,王强", "合计,2,,",
            "报送日期,2026年11月20日,,",
            ",,填报人：李娜,13900001111", "□ 同意,☑ 需要住宿,,", "单位负责人,周建,2026.11.20,", "经办,孙丽,,13812345678", "审批,,王强,",
            "是否住宿,是,,", ",李娜,,0431-88776655"})
    void whatStandsBelowANumberedListIsNobody(String below) {
        String[] people = {"序号,姓名,单位,手机", "1,张伟,长春市商务局,13800138000", "2,王芳,吉林大学,13900139000"};
        for (String gap : List.of("", ",,,\n")) {
            assertThat(taken(people[0], people[1], people[2], gap + below)).as(below)
                    .containsExactly("张伟|长春市商务局||13800138000", "王芳|吉林大学||13900139000");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"99998 99999 100000 100001", "99,998 99,999 100,000 100,001",
            "1. 2. 3. 4.", "000001 000002 000003 000004"})
    void aListOfAnyLengthIsNumberedToItsEnd(String numbers) {
        String[] number = numbers.split(" ");
        String list = "序号,姓名,单位,手机\n\"%s\",张伟,长春市商务局,13800138000\n\"%s\",王芳,吉林大学,13900139000\n\"%s\",李强,吉林大学,13900139001\n\"%s\",赵敏,吉林大学,13900139002"
                .formatted((Object[]) number);
        assertThat(taken(list)).hasSize(4);
        assertThat(taken(list, ",刘洋,吉林大学,13900139003")).as("without a number").hasSize(4);
    }

    @Test
    void postcodesNumberNoList() {
        assertThat(taken("邮编,姓名,单位,手机", "130012,张伟,长春市商务局,13800138000", "130021,王芳,吉林大学,13900139000",
                "130033,李强,吉林大学,13900139001", ",赵敏,吉林大学,13900139002")).hasSize(4);
    }

    @ParameterizedTest
    @ValueSource(strings = {"联系人,李娜,,0431-88776655", "填报人,李娜,制表日期,2026-11-20", "审核人,王强,,", "领队,王强,,", "李娜,,,",
            "说明见背面,,,"})
    void whatStandsBelowAListWithoutNumbersIsNobody(String below) {
        assertThat(taken("姓名,单位,职务,手机", "张伟,长春市商务局,处长,13800138000", "王芳,吉林大学,教师,13900139000", "李强,吉林大学,教师,13900139001",
                ",,,", below))
                .hasSize(3);
    }

    @Test
    void aListThatJustGoesOnIsAllTaken() {
        assertThat(taken("序号,姓名,单位,手机", "1,张伟,长春市商务局,13800138000", ",,,", "2,王芳,吉林大学,", "3,李强,,13900139001"))
                .hasSize(3);
        assertThat(taken("姓名,单位,职务", "张伟,长春市商务局,负责人", "王芳,吉林大学,联系人")).hasSize(2);
        assertThat(taken("姓名,手机", "张伟,13800138000", "王芳,")).hasSize(2);
    }

    @Test
    void aMarkOnANameIsNoPartOfItAndNoFootnote() {
        assertThat(taken("姓名,单位", "*张伟,商务局", "※王芳,商务局", "★李强,商务局", "● 赵敏,商务局", "孙丽*,商务局", "周建★,商务局", "1吴刚,商务局",
                "①郑洁,商务局", "冯军2,商务局", "*注：带星号的为组长,"))
                .extracting(person -> person.substring(0, person.indexOf('|')))
                .containsExactly("张伟", "王芳", "李强", "赵敏", "孙丽", "周建", "吴刚", "郑洁", "冯军");
    }

    @Test
    void aTitleOnANameIsThePosition() {
        assertThat(taken("姓名,单位", "白永刚处长,商务局", "李明（副局长）,商务局", "欧阳锋主任,商务局", "王丽 科长,商务局", "张建国（教授）,吉林大学", "赵敏(女),商务局"))
                .containsExactly("白永刚|商务局|处长|", "李明|商务局|副局长|", "欧阳锋|商务局|主任|", "王丽|商务局|科长|", "张建国|吉林大学||", "赵敏|商务局||");
        assertThat(taken("姓名,单位", "王处长,商务局", "李主任,商务局", "刘老师,商务局", "张三丰,商务局")).containsExactly("张三丰|商务局||");
        assertThat(taken("姓名,单位,职务", "白永刚处长,商务局,服务贸易处")).containsExactly("白永刚|商务局|服务贸易处 处长|");
    }

    @Test
    void nameAndPhoneInOneCellAreTakenApart() {
        assertThat(taken("姓名,单位", "张伟13800138000,商务局", "王芳 139 0013 9000,商务局", "李强（13700137000）,商务局",
                "赵敏/0431-88776655,商务局"))
                .containsExactly("张伟|商务局||13800138000", "王芳|商务局||13900139000", "李强|商务局||13700137000",
                        "赵敏|商务局||0431-88776655");
    }

    @Test
    void organisationAndPositionInOneCellAreCutAtTheOrganisation() {
        assertThat(taken("姓名,工作单位及职务", "王一,长春市商务局服务贸易处处长", "王二,吉林省商务厅服务外包中心主任", "张三,长春市服务外包中心主任", "李四,吉林大学商学院副教授",
                "周五,长春欧亚集团股份有限公司采购部经理", "吴六,中国银行长春分行营业部副主任", "郑七,长春市南关区政府办公室秘书科科长", "冯八,长春市委组织部干部一科科长", "陈九,长春市商务局局长",
                "卫十,长春市商务局党组成员、副局长", "蒋一,长春市商务局四级调研员"))
                .extracting(person -> person.substring(person.indexOf('|') + 1, person.length() - 1))
                .containsExactly("长春市商务局|服务贸易处处长", "吉林省商务厅|服务外包中心主任",
                        "长春市服务外包中心|主任", "吉林大学|商学院副教授", "长春欧亚集团股份有限公司|采购部经理", "中国银行长春分行|营业部副主任", "长春市南关区政府办公室|秘书科科长",
                        "长春市委组织部|干部一科科长", "长春市商务局|局长", "长春市商务局|党组成员、副局长", "长春市商务局|四级调研员");
        ParticipantSheet known = ParticipantSheet.parse(
                sheet("姓名,工作单位及职务", "甲一,一汽解放驾驶室厂技术员", "王二,净月高新区招商局副局长").header(),
                new ListReading(java.util.Optional.empty(), Set.of("一汽解放", "净月高新区"), Set.of()));
        assertThat(taken(known)).containsExactly("甲一|一汽解放|驾驶室厂技术员|", "王二|净月高新区|招商局副局长|");
    }

    @Test
    void theOrganisationOfAListIsFoundWhereverItIsSaidOnce() {
        String[] people = {"序号,姓名,部门,职务", "1,张伟,服务贸易处,处长", "2,王芳,办公室,"};
        for (String above : List.of("单位名称,长春市商务局,,", "报送单位：长春市商务局（公章）,,,", "长春市商务局参训人员名单,,,",
                "长春市商务局参加2026年服务外包培训班人员名单,,,")) {
            ParticipantSheet read = sheet(above, people[0], people[1], people[2]);
            assertThat(taken(read)).as(above).containsExactly("张伟|长春市商务局|服务贸易处 处长|", "王芳|长春市商务局|办公室|");
            assertThat(read.organisation().orElseThrow().text()).isEqualTo("长春市商务局");
        }
        assertThat(taken("长春大学参训人员名单,,", "姓名,单位,手机", "赵刚,,13900000001", "钱敏,,13900000002"))
                .as("a column that nobody filled")
                .containsExactly("赵刚|长春大学||13900000001", "钱敏|长春大学||13900000002");
        for (String below : List.of("单位（盖章）：长春市商务局,,,", "长春市商务局（盖章）,,,", ",,填报单位：长春市商务局,")) {
            assertThat(taken(people[0], people[1], people[2], below)).as(below).containsExactly("张伟|长春市商务局|服务贸易处 处长|",
                    "王芳|长春市商务局|办公室|");
        }
        assertThat(sheet("长春市商务局服务外包培训班学员名单,,", "序号,姓名,手机", "1,张伟,13800138000").organisation())
                .as("who holds the class is not who sends").isEmpty();
    }

    @Test
    void stackedReceiptsHaveEachTheirOrganisation() {
        assertThat(taken("单位：长春市商务局,,", "姓名,职务,手机", "张伟,处长,13800138000", ",,", "单位：吉林大学,,", "姓名,职务,手机",
                "王芳,教师,13900139000", "李强,教师,13900139001"))
                .containsExactly("张伟|长春市商务局|处长|13800138000", "王芳|吉林大学|教师|13900139000", "李强|吉林大学|教师|13900139001");
    }

    @Test
    void whoDoesNotComeIsAskedAbout() {
        for (String remark : List.of("不参加", "因公请假", "由李四代", "李四代参加", "因病缺席", "取消报名", "改由李四参加", "本人不能到会", "休产假", "病假",
                "出国考察", "已退休", "抽调到省厅", "临时有事来不了", "隔离中", "not attending")) {
            assertThat(taken("姓名,单位,备注", "张伟,商务局," + remark, "王芳,商务局,清真")).as(remark).containsExactly("王芳|商务局||");
        }
    }

    @Test
    void aColumnThatIsNoFieldMaySayThatSomebodyDoesNotCome() {
        assertThat(taken("姓名,单位,", "赵刚,长春大学,请假", "钱敏,长春大学,")).containsExactly("钱敏|长春大学||");
        assertThat(taken("姓名,单位,手机", "赵刚,长春大学,不参加", "钱敏,长春大学,13900000002")).containsExactly("钱敏|长春大学||13900000002");
        assertThat(taken("姓名,单位,是否参加", "赵刚,长春大学,√", "钱敏,长春大学,×", "孙丽,长春大学,否")).containsExactly("赵刚|长春大学||");
    }

    @Test
    void aColumnWithoutAHeadingThatHoldsPositionsIsThePosition() {
        assertThat(taken("姓名,单位,,手机", "张伟,商务局,项目经理,13800138000", "王芳,商务局,工程师,13900139000", "李强,商务局,科长,"))
                .containsExactly("张伟|商务局|项目经理|13800138000",
                        "王芳|商务局|工程师|13900139000", "李强|商务局|科长|");
    }

    @Test
    void aHeadingMergedOverTwoColumnsKeepsBoth() throws Exception {
        Path file = Sheets.poi(folder,
                List.of(List.of("姓名", "单位及职务", "", "联系方式", ""),
                        List.of("张伟", "长春市商务局", "处长", "13800138000", "0431-88776655"),
                        List.of("王芳", "吉林大学", "教师", "13900139000", "0431-88776656")),
                "B1:C1", "D1:E1");
        ParticipantSheet read = ParticipantSheet.parse(new SheetReader().read(file));

        assertThat(taken(read)).containsExactly("张伟|长春市商务局|处长|13800138000", "王芳|吉林大学|教师|13900139000");
        assertThat(read.people().getFirst().value(ParticipantField.NOTE)).contains("0431-88776655");
    }

    @Test
    void greetingsAndThanksAreNobody() {
        assertThat(message(
                "各位好，现报送参训人员名单如下：\n您好，我单位报名3人\n张伟，男，长春市商务局处长，13800138000；\n王芳，女，吉林大学教师，13900139000；\n李强，男，吉林大学教师，13900139001。\n谢谢！\n辛苦了，收到请回复"))
                .containsExactly("张伟|长春市商务局|处长|13800138000", "王芳|吉林大学|教师|13900139000", "李强|吉林大学|教师|13900139001");
    }

    @Test
    void aFirstLineWithAColonIsTheOrganisation() {
        for (String first : List.of("长春市商务局：", "长春市商务局参训名单：", "长春市商务局参训名单", "长春市商务局报名人员如下：", "单位：长春市商务局")) {
            assertThat(message(first + "\n张伟 处长 13800138000\n王芳 科员 13900139000")).as(first)
                    .containsExactly("张伟|长春市商务局|处长|13800138000", "王芳|长春市商务局|科员|13900139000");
        }
    }

    @Test
    void aSentenceThatRegistersSomebodyIsRead() {
        assertThat(message("我单位报名：张伟，男，长春市商务局服务贸易处处长，电话13800138000。")).containsExactly("张伟|长春市商务局|服务贸易处处长|13800138000");
        assertThat(message("服务外包培训班报名，请各单位接龙\n1. 张伟 商务局 13800138000\n2. 王芳 吉林大学 13900139000"))
                .containsExactly("张伟|商务局||13800138000", "王芳|吉林大学||13900139000");
    }

    @Test
    void whatIsNoNameAmongNamesIsAskedAbout() {
        assertThat(taken("姓名,单位,职务,手机", "赵刚,吉林省商务厅,处长,13900000001", "钱敏,吉林省商务厅,科员,13900000002",
                "带队领导,周明,副厅长,13900000009", "联系人及电话,孙丽,,", "报送时间2026年11月,,,", "孙丽-东北师大,,,"))
                .containsExactly("赵刚|吉林省商务厅|处长|13900000001", "钱敏|吉林省商务厅|科员|13900000002");
    }

    @Test
    void anotherListBelowHasItsOwnOrganisationOrNone() {
        assertThat(taken("吉林大学参训人员回执,,", "姓名,职务,手机", "赵刚,教授,13900000001", "东北师大参训人员回执,,", "姓名,职务,手机",
                "钱敏,讲师,13900000002", "净月某所名单,,", "姓名,职务,手机", "孙丽,讲师,"))
                .containsExactly("赵刚|吉林大学|教授|13900000001", "钱敏|东北师大|讲师|13900000002", "孙丽||讲师|");
    }

    @Test
    void departmentsWithoutAnOrganisationAreNone() {
        assertThat(taken("姓名,部门,职务", "赵刚,财务部,经理", "钱敏,市场部,主管")).containsExactly("赵刚||财务部 经理|", "钱敏||市场部 主管|");
        assertThat(taken("姓名,学院,职务", "赵刚,吉林大学,教授", "钱敏,长春大学,讲师")).containsExactly("赵刚|吉林大学|教授|", "钱敏|长春大学|讲师|");
    }

    @Test
    void peopleInOneSentenceAndInGroupsAreToldApart() {
        assertThat(message("您好，长春欧亚集团报名2人：赵刚（总经理，13900000001）、钱敏（财务总监，13900000002），请查收。"))
                .containsExactly("赵刚|长春欧亚集团|总经理|13900000001", "钱敏|长春欧亚集团|财务总监|13900000002");
        assertThat(message("东北师大：李娜、周明\n长春大学：赵刚、钱敏")).containsExactly("李娜|东北师大||", "周明|东北师大||", "赵刚|长春大学||",
                "钱敏|长春大学||");
        assertThat(message("【长春市商务局】参训人员：\n1、赵刚，男，服务贸易处处长，13900000001；\n2、钱敏，女，科员，13900000002。"))
                .containsExactly("赵刚|长春市商务局|服务贸易处处长|13900000001", "钱敏|长春市商务局|科员|13900000002");
        assertThat(message("赵刚，长春大学，处长，13900000001；钱敏，长春大学，科员，13900000002；")).containsExactly("赵刚|长春大学|处长|13900000001",
                "钱敏|长春大学|科员|13900000002");
        assertThat(message("长春大学参加服务外包培训人员：赵刚13900000001，钱敏13900000002")).containsExactly("赵刚|长春大学||13900000001",
                "钱敏|长春大学||13900000002");
        assertThat(message("@会务组 我单位2人：赵刚、钱敏")).containsExactly("赵刚|||", "钱敏|||");
        assertThat(message("长春大学3人参加：赵刚、钱敏、孙丽。谢谢")).containsExactly("赵刚|长春大学||", "钱敏|长春大学||", "孙丽|长春大学||");
        assertThat(message("长春大学：\n赵刚，处长，13900000001\n东北师大：\n钱敏，科员，13900000002\n某某某：\n孙丽，科员，13900000003"))
                .containsExactly("赵刚|长春大学|处长|13900000001", "钱敏|东北师大|科员|13900000002", "孙丽||科员|13900000003");
        assertThat(message("各位老师好，长春大学参训2人：\n赵刚，男，处长，13900000001\n钱敏，女，科员，13900000002"))
                .containsExactly("赵刚|长春大学|处长|13900000001", "钱敏|长春大学|科员|13900000002");
        assertThat(message("嗯嗯，我局派赵刚（服务贸易处处长，13900000001）参加")).containsExactly("赵刚||服务贸易处处长|13900000001");
        ParticipantSheet unsure = ParticipantSheet.parse(
                new SheetReader().readText("赵刚 长春大学 13900000001\n王小二麻子哥 13900000005 不知道\n长春大学的钱敏老师也来 13900000006"));
        assertThat(taken(unsure)).containsExactly("赵刚|长春大学||13900000001");
        assertThat(unsure.people()).as("a line with a phone is never left out").hasSize(3);
    }

    @Test
    void positionsRanksAndTitlesOnANameGoWhereTheyBelong() {
        ParticipantSheet read = sheet("姓名,单位,手机", "√何璐,商务局,13900000001", "（组长）王芳,商务局,13900000002",
                "胡八一 主任医师,商务局,13900000003", "李明（二级调研员）,商务局,13900000004",
                "刘洋(一级警长),商务局,13900000005", "陈静（护士长）,商务局,13900000006", "孙丽【教研员】,商务局,13900000007",
                "处长 周明,商务局,13900000008", "【副局长】吴刚,商务局,13900000009",
                "王芳（教授、领队）,商务局,13900000010");
        assertThat(read.people()).noneMatch(row -> row.isUnusable() || row.isQuestion());
        assertThat(read.people())
                .extracting(row -> Stream.of(ParticipantField.NAME, ParticipantField.POSITION, ParticipantField.TITLE,
                        ParticipantField.NOTE).map(row::value).collect(Collectors.joining("|")))
                .containsExactly("何璐|||", "王芳|||组长", "胡八一||主任医师|", "李明|二级调研员||", "刘洋|一级警长||", "陈静|护士长||", "孙丽|教研员||",
                        "周明|处长||", "吴刚|副局长||", "王芳||教授|领队");
        assertThat(taken("姓名,单位,职称", "张伟（教授）,吉林大学,研究员")).hasSize(1);
        assertThat(sheet("姓名,单位,职称", "张伟（教授）,吉林大学,研究员").people().getFirst().value(ParticipantField.NOTE))
                .as("two titles are both kept").isEqualTo("教授");
        assertThat(taken("姓名,单位", "陈红（代王强）,吉林大学", "张伟,吉林大学")).as("who comes is asked").hasSize(1);
    }

    @Test
    void rareSurnamesAreSurnames() {
        String[] names = {"朴英姬", "尚文", "代小红", "门志强", "占军", "国伟", "付强", "欧阳娜娜", "慕容雪", "万俟明", "年广久", "来永祥", "阿依古丽·买买提",
                "公孙胜", "东方红"};
        assertThat(taken(
                Stream.concat(Stream.of("姓名,单位"), Stream.of(names).map(name -> name + ",商务局")).toArray(String[]::new)))
                .containsExactly(Stream.of(names).map(name -> name + "|商务局||").toArray(String[]::new));
        assertThat(taken("姓名,单位", "张伟,商务局", "王芳,商务局", "李强,商务局", "国籍,商务局", "公司,商务局", "代表,商务局")).hasSize(3);
    }

    @Test
    void namesAndPhonesUnderOneHeadingAreTakenApart() {
        for (String heading : List.of("姓名及电话", "姓名/电话", "姓名、联系电话")) {
            assertThat(taken(heading + ",单位", "张伟13900000001,商务局", "王芳 13900000002,商务局")).as(heading)
                    .containsExactly("张伟|商务局||13900000001", "王芳|商务局||13900000002");
        }
    }

    @Test
    void listsWithoutHeadingsMayHaveTitledNamesOrTowns() {
        assertThat(taken("张伟（处长）,长春市商务局", "王芳（科长）,长春市教育局", "李强（主任）,长春市公安局")).containsExactly("张伟|长春市商务局|处长|",
                "王芳|长春市教育局|科长|", "李强|长春市公安局|主任|");
        assertThat(taken("张伟,磐石市烟筒山镇", "王芳,磐石市朝阳山乡", "李强,磐石市河南街道")).containsExactly("张伟|磐石市烟筒山镇||", "王芳|磐石市朝阳山乡||",
                "李强|磐石市河南街道||");
    }

    @Test
    void anOrganisationThatIsCarriedDownIsTold() {
        ParticipantSheet read = sheet("单位,姓名,职务", "长春市商务局,张伟,处长", ",王芳,科员", "吉林大学,李强,教授", ",赵敏,讲师");
        assertThat(read.people())
                .extracting(row -> row.value(ParticipantField.ORGANISATION)
                        + row.problems().stream().map(problem -> problem.key()).toList())
                .containsExactly("长春市商务局[]", "长春市商务局[problem.organisation.told]", "吉林大学[]",
                        "吉林大学[problem.organisation.told]");
    }

    @Test
    void aPositionBehindAnOrganisationIsCutOffOrAskedAbout() {
        assertThat(taken("姓名,单位", "张伟,长春市商务局局长", "王芳,磐石市烟筒山镇党委书记", "李强,长春市会计师事务所")).containsExactly("张伟|长春市商务局|局长|",
                "王芳|磐石市烟筒山镇|党委书记|", "李强|长春市会计师事务所||");
        assertThat(sheet("姓名,单位,职务", "张伟,长春市商务局局长,", "王芳,长春市商务局,科员").people().getFirst().problems())
                .extracting(problem -> problem.key()).contains("problem.position.cut");
        assertThat(sheet("姓名,单位及职务", "张伟,一汽解放技术员").people().getFirst().problems()).extracting(problem -> problem.key())
                .contains("problem.position.cut");
    }

    @Test
    void birthMonthsInShortAreRead() {
        assertThat(sheet("姓名,出生年月", "张伟,83.09", "王芳,1983.9", "李强,83年9月", "赵敏,83-9").people())
                .allSatisfy(row -> assertThat(row.value(ParticipantField.BORN)).isEqualTo("1983-09"));
    }

    @Test
    void hiddenRowsAndColumnsAreLeftOutAndCounted() throws Exception {
        String text = "<c r=\"%s\" t=\"str\"><v>%s</v></c>";
        String rows = "<row r=\"1\">" + text.formatted("A1", "姓名") + text.formatted("B1", "手机")
                + text.formatted("C1", "手机") + "</row>"
                + "<row r=\"2\">" + text.formatted("A2", "张伟") + text.formatted("B2", "13500000000")
                + text.formatted("C2", "13800138000") + "</row>"
                + "<row r=\"3\" hidden=\"1\">" + text.formatted("A3", "赵敏") + text.formatted("B3", "13500000001")
                + text.formatted("C3", "13800138001") + "</row>"
                + "<row r=\"4\">" + text.formatted("A4", "王芳") + text.formatted("B4", "13500000002")
                + text.formatted("C4", "13800138002") + "</row>";
        Path file = Sheets.book(folder,
                Sheets.of("<worksheet " + Sheets.NS + "><cols><col min=\"2\" max=\"2\" hidden=\"1\"/></cols><sheetData>"
                        + rows
                        + "</sheetData></worksheet>"),
                Sheets.strings(""));
        var read = new SheetReader().read(file);

        assertThat(taken(ParticipantSheet.parse(read))).containsExactly("张伟|||13800138000", "王芳|||13800138002");
        var hidden = read.tables().getFirst().hidden();
        assertThat(hidden.rows()).containsExactly(3);
        assertThat(hidden.columns()).containsExactly(1);
        assertThat(taken(ParticipantSheet
                .parse(new org.rollbook.sheet.table.SheetFile("XLSX", List.of(read.tables().getFirst().shown())))))
                .as("a visible column wins")
                .containsExactly("张伟|||13800138000", "赵敏|||13800138001", "王芳|||13800138002");
    }
}
