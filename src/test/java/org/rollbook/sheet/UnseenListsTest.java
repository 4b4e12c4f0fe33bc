package org.rollbook.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rollbook.model.Refusal;
import org.rollbook.model.people.Problem;
import org.rollbook.sheet.cell.ParticipantField;
import org.rollbook.sheet.layout.Header;
import org.rollbook.sheet.layout.HeaderFinder;
import org.rollbook.sheet.layout.ListOrganisation;
import org.rollbook.sheet.row.DraftRow;
import org.rollbook.sheet.row.ListDoubts;
import org.rollbook.sheet.row.ListReading;

/// Kinds of lists in which something was wrong without a word when lists were read that nobody had looked at before.
class UnseenListsTest {
    @TempDir
    Path folder;

    private ParticipantSheet file(String text) throws IOException {
        return ParticipantSheet.parse(new SheetReader().read(Sheets.csv(folder, text)));
    }

    private static ParticipantSheet pasted(String text) {
        return ParticipantSheet.parse(new SheetReader().readText(text.replace('↵', '\n')));
    }

    private static boolean isTaken(DraftRow row) {
        return row.isPerson() && !row.isUnusable() && !row.isQuestion();
    }

    /// What is said of everybody who is taken without a question.
    private static List<String> taken(ParticipantSheet sheet, ParticipantField... fields) {
        return sheet.people().stream().filter(UnseenListsTest::isTaken)
                .map(row -> Stream.of(fields).map(row::value).collect(Collectors.joining("|"))).toList();
    }

    private static List<String> doubts(String text) {
        return ListDoubts.of(new HeaderFinder().find(new SheetReader().readText(text))).stream()
                .map(problem -> problem.code() + problem.arguments()).toList();
    }

    @Test
    void unknownHeadingsAreNobody() throws IOException {
        assertThatThrownBy(() -> file("代号,从何而来\n赵新民,吉林大学\n")).isInstanceOf(Refusal.class);
        assertThat(taken(file("何人,从何而来\n赵新民,吉林大学\n"), ParticipantField.NAME)).containsExactly("赵新民");
        assertThat(taken(file("代小红,长春市商务局\n赵新民,吉林大学\n"), ParticipantField.NAME)).containsExactly("代小红", "赵新民");
    }

    @ParameterizedTest
    @CsvSource({"回鄉證號碼, HK_MACAU_PERMIT", "回乡证, HK_MACAU_PERMIT", "港澳居民来往内地通行证号码, HK_MACAU_PERMIT",
            "台胞證, TAIWAN_PERMIT", "台胞证号码, TAIWAN_PERMIT", "通行證號碼, ''", "護照號碼, PASSPORT"})
    void permitsAreDocuments(String heading, String type) {
        ParticipantSheet read = pasted("姓名\t單位\t" + heading + "\t電話\n陳怡君\t香港大學\tH12345678\t91234567");
        assertThat(taken(read, ParticipantField.ID_NUMBER, ParticipantField.ID_TYPE))
                .containsExactly("H12345678|" + type);
    }

    @Test
    void aColumnOfDocumentsThatIsNotTakenIsTold() {
        assertThat(doubts("姓名\t单位\t身份证号\t回乡证\n陈怡君\t香港大学\t\tH12345678")).containsExactly("column[回乡证]");
        assertThat(doubts("姓名\t单位\t某某码\n陈怡君\t香港大学\tH12345678")).containsExactly("column[某某码]");
        assertThat(doubts("姓名\t单位\t入职日期\n陈怡君\t香港大学\t20190901")).isEmpty();
    }

    @Test
    void aBodyOverTheHeadingsIsThatOfTheFirstBlock() {
        String blocks = "序号\t姓名\t电话\n1\t张伟\t13800138000\n2\t王芳\t13800138001\n二、实验小学（1人）\t\t\n序号\t姓名\t电话\n1\t李强\t13800138002";
        for (String title : List.of("梅河口市教育局参加2026年培训班人员名单", "2026年骨干教师培训班学员名单")) {
            for (String first : List.of("第五中学", "一、第五中学（2人）")) {
                assertThat(taken(pasted(title + "\t\t\n" + first + "\t\t\n" + blocks), ParticipantField.NAME,
                        ParticipantField.ORGANISATION))
                        .containsExactly("张伟|第五中学", "王芳|第五中学", "李强|实验小学");
            }
        }
        assertThat(taken(pasted("2026年骨干教师培训班学员名单\t\t\n梅河口市教育局\t\t\n序号\t姓名\t电话\n1\t张伟\t13800138000"),
                ParticipantField.ORGANISATION))
                .as("the host of a class is not who sends").containsExactly("");
    }

    @Test
    void whatPeopleSayOfThemselvesIsNoOrganisation() throws IOException {
        String message = "各位领导，更新一下我局名单：\n刘志强 洮南市农机站 科员 13800138000\n王芳，洮南市农机局，科长，13800138001\n张丽，洮南市农机局，科员，13800138002\n";
        for (ParticipantSheet read : List.of(pasted(message), file(message))) {
            assertThat(taken(read, ParticipantField.NAME, ParticipantField.ORGANISATION, ParticipantField.POSITION))
                    .containsExactly("刘志强|洮南市农机站|科员", "王芳|洮南市农机局|科长", "张丽|洮南市农机局|科员");
        }
        assertThat(taken(pasted("本溪市教育局名单：\n张伟，科员，13800138000"), ParticipantField.ORGANISATION))
                .containsExactly("本溪市教育局");
    }

    @Test
    void aRepeatedHeaderMayChangeTheMeaningOfAColumn() {
        String list = "姓名\t单位\t职务\t电话\n张伟\t商务局\t科长\t13800138000\n姓名\t单位\t车牌号\t电话\n李强\t商务局\t吉A12345\t13800138001";
        assertThat(taken(pasted(list), ParticipantField.NAME, ParticipantField.POSITION)).containsExactly("张伟|科长",
                "李强|");
        assertThat(doubts(list)).containsExactly("column[车牌号]");
    }

    @Test
    void aNumberPlateIsNoPosition() {
        assertThat(taken(pasted("姓名\t单位\t职务\n张伟\t商务局\t吉A12345\n李强\t商务局\t吉AD12345\n王芳\t商务局\t科长"),
                ParticipantField.POSITION, ParticipantField.NOTE)).containsExactly("|吉A12345", "|吉AD12345", "科长|");
        assertThat(taken(pasted("赵敏，商务局，科员，13800138003，吉A12345"), ParticipantField.POSITION, ParticipantField.NOTE))
                .containsExactly("科员|吉A12345");
    }

    @Test
    void needlessQuestionsAreNotAsked() {
        ParticipantSheet table = pasted(
                "姓名\t单位\t备注\n乌云其其格\t商务局\t孩子中考，16日请假一天\n斯琴高娃\t商务局\t不参加合影\n南明哲\t商务局\t\n张伟\t商务局\t\n王芳\t商务局\t\n李强\t商务局\t");
        assertThat(taken(table, ParticipantField.NAME)).containsExactly("乌云其其格", "斯琴高娃", "南明哲", "张伟", "王芳", "李强");
        assertThat(
                taken(pasted("张伟，商务局，科员，13800138000，孩子中考，16日请假一天\n王芳，商务局，科员，13800138001，不参加合影"), ParticipantField.NOTE))
                .containsExactly("孩子中考 16日请假一天", "不参加合影");
        assertThat(pasted("张伟 商务局 科员 13800138000\n王芳 商务局 科员 13800138001\n长春市商务局\n2023年9月4日").people()).hasSize(2)
                .allMatch(UnseenListsTest::isTaken);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"张伟，张庄村社员，13800138000|张庄村|社员", "王芳，种植户，张庄村，13800138001|张庄村|种植户",
            "李强，长春市书法家协会，会员，13800138002|长春市书法家协会|会员",
            "孙丽，学生，吉林大学，13800138004|吉林大学|学生", "钱小红 张庄村 村民 13800138005|张庄村|村民", "赵敏 长春市商务局 技术员 13800138003|长春市商务局|技术员",
            "张伟 长春市忠诚公证处 主任 13800138000|长春市忠诚公证处|主任", "王芳 食品安全监督站 站长 13800138001|食品安全监督站|站长",
            "李强 榆树市水管站 13800138002|榆树市水管站|''",
            "赵敏 农业工作站 13800138003|农业工作站|''", "孙丽 林业管护所 13800138004|林业管护所|''",
            "钱红 公主岭市范家屯镇党委副书记 13800138005|公主岭市范家屯镇|党委副书记"})
    void tradesArePositionsAndStationsOrganisations(String line, String organisation, String position) {
        assertThat(taken(pasted(line), ParticipantField.ORGANISATION, ParticipantField.POSITION))
                .containsExactly(organisation + "|" + position);
    }

    @Test
    void whoTrainsItsOwnPeopleIsTheirOrganisation() {
        ParticipantSheet read = pasted("中国中车长春轨道客车股份有限公司培训学员名单\t\t\t\n姓名\t所在部门\t职务\t电话\n张伟\t财务部\t经理\t13800138000");
        assertThat(read.organisation())
                .contains(new ListOrganisation("中国中车长春轨道客车股份有限公司", ListOrganisation.Source.TITLE));
        assertThat(taken(read, ParticipantField.ORGANISATION, ParticipantField.POSITION))
                .containsExactly("中国中车长春轨道客车股份有限公司|财务部 经理");
        assertThat(pasted("长春市商务局服务外包培训班学员名单\t\t\n姓名\t所在部门\t电话\n张伟\t财务部\t13800138000").organisation())
                .as("who holds a class is not who sends").isEmpty();
    }

    @Test
    void nameAndOrganisationInOneColumnAreTakenApart() {
        ParticipantSheet read = pasted(
                "姓名及单位\t电话\n戴小军（长春市朝阳区医院）\t13800138000\n长春市朝阳区医院 王芳\t13800138001\n欧阳锋/吉林大学商学院\t13800138002\n李强\t13800138003");
        assertThat(taken(read, ParticipantField.NAME, ParticipantField.ORGANISATION)).containsExactly("戴小军|长春市朝阳区医院",
                "王芳|长春市朝阳区医院", "欧阳锋|吉林大学商学院", "李强|");
        assertThat(taken(pasted("姓名及职务\t单位\n戴小军（副局长）\t商务局"), ParticipantField.NAME, ParticipantField.POSITION))
                .containsExactly("戴小军|副局长");
    }

    @ParameterizedTest
    @ValueSource(strings = {"麻烦安排接站", "请安排住宿", "1人住单间", "自行返程", "晚到半天", "开车前往", "预计下午到"})
    void aRemarkAtTheEndOfALineIsKept(String remark) {
        assertThat(pasted("张伟，商务局，科员，13800138000，" + remark + "\n王芳，商务局，科员，13800138001").people().getFirst()
                .value(ParticipantField.NOTE)).isEqualTo(remark);
    }

    @Test
    void wordsUnderNoHeadingAreRemarks() throws IOException {
        for (String heading : List.of("姓名,单位,职务,电话\n", "")) {
            assertThat(taken(file(heading + "张伟,商务局,科员,13800138000\n李强,商务局,科员,13800138002,自驾\n"), ParticipantField.NAME,
                    ParticipantField.NOTE)).containsExactly("张伟|", "李强|自驾");
        }
        assertThat(taken(file("1,张伟,商务局,科员,13800138000,自驾\n2,王芳,商务局,科员,13800138001,\n"), ParticipantField.NOTE))
                .containsExactly("自驾", "");
    }

    @Test
    void aColumnOfDepartmentsThatHoldsOrganisationsIsTheirs() {
        ParticipantSheet read = pasted("姓名\t性别\t所属部门\t职务\t手机\n龚彩霞\t女\t鄂尔多斯市文化和旅游局\t市场管理科科长\t13912345678\n"
                + "薛伟\t男\t准格尔旗乌兰牧骑\t队长\t13912345679\n谢彩霞\t女\t达拉特旗博物馆\t讲解员\t13912345670");
        assertThat(taken(read, ParticipantField.ORGANISATION, ParticipantField.POSITION)).containsExactly(
                "鄂尔多斯市文化和旅游局|市场管理科科长", "准格尔旗乌兰牧骑|队长", "达拉特旗博物馆|讲解员");
        ParticipantSheet departments = pasted("姓名\t所属部门\t职务\n龚彩霞\t市场管理科\t科长\n薛伟\t城市建设科\t科员");
        assertThat(departments.people()).extracting(row -> row.value(ParticipantField.ORGANISATION)).containsOnly("");
    }

    @ParameterizedTest
    @CsvSource({"副站长/主任技师, 副站长, 主任技师", "检验科主任／副主任医师, 检验科主任, 副主任医师", "质管科科长, 质管科科长, ''", "局长/书记, 局长/书记, ''"})
    void aTitleBehindAPositionIsATitle(String cell, String position, String title) {
        ParticipantSheet read = pasted("姓名\t工作单位\t职务/职称\t电话\n魏继伟\t松原市中心血站\t" + cell + "\t13912345678");
        assertThat(taken(read, ParticipantField.POSITION, ParticipantField.TITLE))
                .containsExactly(position + "|" + title);
    }

    @ParameterizedTest
    @ValueSource(strings = {"田?轩", "田？轩", "田□轩"})
    void aNameThatLostACharacterIsTold(String name) {
        ParticipantSheet read = pasted("姓名\t单位\t电话\n" + name + "\t汶上县财政局\t13912345678\n李成林\t梁山县财政局\t13912345679");
        assertThat(read.people().getFirst().problems()).anyMatch(problem -> problem.code().equals("undecoded"));
    }

    @Test
    void otherWishesAreRemarks() {
        ParticipantSheet read = pasted("姓名\t单位\t电话\t其他需求\n罗梦瑶\t宁城县委党校\t13912345678\t与马老师合住");
        assertThat(taken(read, ParticipantField.NOTE)).containsExactly("与马老师合住");
    }

    @ParameterizedTest
    @ValueSource(strings = {"9月培训班报名，请按“姓名 单位 职务 电话”接龙", "请按姓名 单位 职务 电话的格式填报", "报名接龙"})
    void whatAMessageAsksForIsNoHeading(String asked) throws IOException {
        String text = asked + "\n1. 刘思琪 福清市妇幼保健院 保健部主任 18233640379\n2. 李敏 长乐区妇幼保健院 护士长 15988539815\n"
                + "3. 李思远 闽侯县总医院 副院长 17385202849\n";
        for (ParticipantSheet read : List.of(pasted(text), file(text))) {
            assertThat(taken(read, ParticipantField.NAME, ParticipantField.ORGANISATION, ParticipantField.POSITION))
                    .containsExactly(
                            "刘思琪|福清市妇幼保健院|保健部主任", "李敏|长乐区妇幼保健院|护士长", "李思远|闽侯县总医院|副院长");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"序号\t姓名\t性别\t\t单位\t职务\t电话↵\t\t男\t女\t\t\t", "序号\t姓名\t男\t女\t单位\t职务\t电话"})
    void aTickUnderMenOrWomenIsTheSex(String headings) {
        ParticipantSheet read = pasted(
                headings + "\n1\t朱洋\t√\t\t平凉市税务局\t股长\t13912345678\n2\t罗月娥\t\t√\t平凉市税务局\t科员\t13912345679\n"
                        + "3\t陈亚男\t\t√\t泾川县税务局\t副局长\t13912345670");
        assertThat(taken(read, ParticipantField.NAME, ParticipantField.SEX)).containsExactly("朱洋|MALE", "罗月娥|FEMALE",
                "陈亚男|FEMALE");
    }

    /// The doubts of the first person, by field.
    private static List<String> unfamiliar(ParticipantSheet sheet) {
        return sheet.people().getFirst().problems().stream().filter(Problem::isUnfamiliar).map(Problem::field).toList();
    }

    @ParameterizedTest
    @CsvSource({"张伟, 商务局, 科长, ''", "张伟, 商务局, 校办主任, ''", "张伟, 商务局, 采购, ''", "张伟, 商务局, 二级警督, ''",
            "张伟, 商务局, 碳排放管理员, ''", "张伟, 商务局, 镇长（挂职）, ''", "张伟, 科大讯飞, 经理, ''", "张伟, 东辽县安恕镇中学, 教师, ''",
            "张伟, 豫灵镇司法所, 所长, ''", "盘志刚, 商务局, 科长, ''", "次仁央宗, 商务局, 科长, ''", "张伟, 商务局, 13743185814, position",
            "张伟, 商务局, 甚么东西, position", "张伟, 李强, 科长, organisation", "张伟, 商务局科级要事, 科长, organisation", "悟空, 商务局, 科长, row"})
    void whatIsNotRecognisedIsTold(String name, String organisation, String position, String told) {
        ParticipantSheet read = pasted("姓名\t单位\t职务\n" + name + "\t" + organisation + "\t" + position);
        assertThat(taken(read, ParticipantField.NAME)).as("nothing of it is left out").containsExactly(name);
        assertThat(String.join(",", unfamiliar(read))).isEqualTo(told);
    }

    @ParameterizedTest
    @CsvSource({"自驾前往, ''", "清真, ''", "联络员, ''", "带小孩一名, ''", "甲乙丙丁, note"})
    void aRemarkThatSaysNothingUsualIsTold(String remark, String told) {
        assertThat(String.join(",", unfamiliar(pasted("姓名\t单位\t备注\n张伟\t商务局\t" + remark)))).isEqualTo(told);
    }

    @Test
    void aPositionOnFileIsKnown() {
        Header header = new HeaderFinder().find(new SheetReader().readText("姓名\t单位\t职务\n张伟\t商务局\t甚么东西"));
        assertThat(unfamiliar(ParticipantSheet.parse(header,
                new ListReading(Optional.empty(), Set.of(), Set.of("甚么东西"))))).isEmpty();
    }

    @Test
    void aCorrectionBesideTheListIsAskedOfThoseItNames() {
        String people = "1、郑丽娟 长春市旅游协会 副会长 19105886734\n2、高翔 长春市商务局 科长 17624343942\n3、薛明 吉林省导游协会 秘书长 18356250299\n";
        for (String said : List.of("更正：3号薛明的电话写错了，应该是13023609860", "3号薛明临时出差，来不了了")) {
            assertThat(taken(pasted("旅游行业报名（请接龙，写清单位职务电话）\n" + people + said), ParticipantField.NAME))
                    .containsExactly("郑丽娟", "高翔");
        }
        assertThat(taken(pasted("姓名\t单位\t电话\n张伟\t商务局\t13800138000\n以下为备选人员（名额有余时参加）\t\t\n李强\t商务局\t13800138001"),
                ParticipantField.NAME)).containsExactly("张伟");
    }

    @Test
    void aSentenceBesideTheListThatNamesSomebodyIsTold() {
        ParticipantSheet read = pasted(
                "姓名\t单位\t电话\n张伟\t商务局\t13800138000\n白桂芝\t商务局\t13800138001\n其中白桂芝同志为回族，请安排清真餐。\t\t");
        assertThat(read.people()).filteredOn(row -> row.problems().stream().anyMatch(p -> p.code().equals("beside")))
                .extracting(row -> row.value(ParticipantField.NAME)).containsExactly("白桂芝");
    }

    @Test
    void linesWithLabelsDescribeThePersonAbove() {
        assertThat(taken(pasted("参加培训人员（共2人）：\n1. 纪春阳（男）\n   单位职务：长春市志愿服务联合会项目部部长\n   电话：15671791911\n"
                + "2. 项梅（女）\n   单位职务：吉林省残疾人福利基金会副秘书长\n   电话：17685663633"), ParticipantField.NAME,
                ParticipantField.ORGANISATION, ParticipantField.POSITION, ParticipantField.PHONE)).containsExactly(
                        "纪春阳|长春市志愿服务联合会|项目部部长|15671791911", "项梅|吉林省残疾人福利基金会|副秘书长|17685663633");
    }

    @Test
    void aMailIsRead() throws IOException {
        ParticipantSheet read = file("发件人: 鄂州市商务局办公室 <a@example.cn>\n收件人: 培训部\n主题: 报名\n\n您好！我局报名人员如下：\n\n"
                + "1、于洪亮，男，副局长，手机 18038628869\n2、陆秀英，女，外贸科科长，手机 13347682614\n\n请查收，谢谢！\n\n鄂州市商务局办公室\n电话：027-60381234\n");
        assertThat(taken(read, ParticipantField.NAME, ParticipantField.POSITION, ParticipantField.PHONE))
                .containsExactly("于洪亮|副局长|18038628869", "陆秀英|外贸科科长|13347682614");
    }

    @Test
    void phonesOfOtherCountriesStayWhole() {
        assertThat(taken(pasted("姓名\t单位\t电话\nAndreas Keller\tNordwind GmbH\t+49 151 2345 6781"),
                ParticipantField.PHONE)).containsExactly("+49 151 2345 6781");
    }

    @ParameterizedTest
    @CsvSource({"副主任、副主任医师, 副主任, 副主任医师", "内科护士长，主管护师, 内科护士长, 主管护师", "软件学院 教师, 软件学院 教师, ''"})
    void aTitleBehindACommaIsATitle(String cell, String position, String title) {
        assertThat(taken(pasted("姓名\t单位\t职务\n格桑多吉\t县人民医院\t" + cell.replace('，', '、')), ParticipantField.POSITION,
                ParticipantField.TITLE)).containsExactly(position + "|" + title);
    }
}
