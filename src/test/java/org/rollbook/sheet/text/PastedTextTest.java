package org.rollbook.sheet.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.rollbook.sheet.cell.ParticipantField.EMAIL;
import static org.rollbook.sheet.cell.ParticipantField.ID_NUMBER;
import static org.rollbook.sheet.cell.ParticipantField.INTERNAL_NOTE;
import static org.rollbook.sheet.cell.ParticipantField.NAME;
import static org.rollbook.sheet.cell.ParticipantField.NOTE;
import static org.rollbook.sheet.cell.ParticipantField.ORGANISATION;
import static org.rollbook.sheet.cell.ParticipantField.PHONE;
import static org.rollbook.sheet.cell.ParticipantField.POSITION;
import static org.rollbook.sheet.cell.ParticipantField.SEX;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rollbook.model.Refusal;
import org.rollbook.sheet.ParticipantSheet;
import org.rollbook.sheet.SheetReader;
import org.rollbook.sheet.layout.RowKind;
import org.rollbook.sheet.row.DraftRow;

/// Blocks copied from spreadsheets and messages.
class PastedTextTest {
    private static List<DraftRow> people(String text) {
        return ParticipantSheet.parse(new SheetReader().readText(text)).people();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "张伟 长春市商务局 处长 13800138000|张伟|长春市商务局|处长|13800138000",
            "1. 王芳，吉林大学，13900139000|王芳|吉林大学||13900139000",
            "2、李　娜、长春大学、教务处处长、138-0013-8000|李娜|长春大学|教务处处长|13800138000",
            "③欧阳建国；吉林省商务厅；科员；电话：0431-88888888|欧阳建国|吉林省商务厅|科员|0431-88888888",
            "吉林大学 赵六 副主任 13700137000|赵六|吉林大学|副主任|13700137000",
            "孙悦 长春市商务局服务贸易处处长 13600136000|孙悦|长春市商务局|服务贸易处处长|13600136000",
            "Anna Müller, Foreign Trade Office, Manager, +49 30 1234567|Anna Müller|Foreign Trade Office|Manager|+49 30 1234567",
            "阿依古丽·买买提 新疆大学 13500135000|阿依古丽·买买提|新疆大学||13500135000"})
    void aLineOfAMessageIsAPerson(String line, String name, String organisation, String position, String phone) {
        assertThat(people(line)).singleElement().satisfies(row -> {
            assertThat(row.value(NAME)).isEqualTo(name);
            assertThat(row.value(ORGANISATION)).isEqualTo(organisation);
            assertThat(row.value(POSITION)).isEqualTo(position == null ? "" : position);
            assertThat(row.value(PHONE)).isEqualTo(phone);
        });
    }

    @Test
    void aMessageKeepsItsLinesAndTellsWhatIsNoPerson() {
        ParticipantSheet sheet = ParticipantSheet.parse(new SheetReader().readText("""
                各位领导好，我单位报名名单如下：

                1. 张伟 男 长春市商务局 处长 13800138000 zw@example.org
                2. 王芳（女） 长春市商务局 科员 13900139000 220102198003071529
                谢谢！请查收，有问题随时联系我。
                """));

        assertThat(sheet.rows()).extracting(DraftRow::row).containsExactly(1, 3, 4, 5);
        assertThat(sheet.people()).extracting(row -> row.value(NAME)).containsExactly("张伟", "王芳");
        assertThat(sheet.people()).extracting(row -> row.value(SEX)).containsExactly("MALE", "FEMALE");
        assertThat(sheet.people().getFirst().value(EMAIL)).isEqualTo("zw@example.org");
        assertThat(sheet.people().getLast().value(ID_NUMBER)).isEqualTo("220102198003071529");
        assertThat(sheet.rows().getFirst().kind()).isNotEqualTo(RowKind.PERSON);
    }

    @Test
    void severalNamesFollowTheirOrganisation() {
        assertThat(people("长春市商务局：张伟、李娜、王强\n吉林大学：赵敏、周杰\n")).extracting(row -> row.value(NAME) + row.value(ORGANISATION))
                .containsExactly("张伟长春市商务局", "李娜长春市商务局", "王强长春市商务局", "赵敏吉林大学", "周杰吉林大学");
    }

    @Test
    void formsWithLabelsAreRead() {
        List<DraftRow> people = people("姓名：张伟\n单位：吉林大学\n职务：处长\n手机：13800138000\n\n姓名：王芳\n单位：长春大学\n手机：13900139000\n");

        assertThat(people)
                .extracting(row -> row.value(NAME) + row.value(ORGANISATION) + row.value(POSITION) + row.value(PHONE))
                .containsExactly("张伟吉林大学处长13800138000", "王芳长春大学13900139000");
    }

    @Test
    void aBlockOfASpreadsheetNeedsNoHeadings() {
        List<DraftRow> people = people("1\t张伟\t男\t长春市商务局\t处长\t13800138000\n2\t王芳\t女\t吉林大学\t讲师\t13900139000\n");

        assertThat(people)
                .extracting(row -> row.value(NAME) + row.value(SEX) + row.value(ORGANISATION) + row.value(PHONE))
                .containsExactly("张伟MALE长春市商务局13800138000", "王芳FEMALE吉林大学13900139000");
    }

    @Test
    void aBlockWithHeadingsIsATable() {
        assertThat(people("姓名\t电话\n张伟\t13800138000\n")).extracting(row -> row.value(NAME)).containsExactly("张伟");
        assertThat(people("姓名，电话\n张伟，13800138000\n")).extracting(row -> row.value(PHONE))
                .containsExactly("13800138000");
        assertThat(people("姓名\n张伟\n王芳")).hasSize(2);
    }

    @Test
    void namesAloneAreEnough() {
        assertThat(people("张伟\n王芳\n欧阳建国")).extracting(row -> row.value(NAME)).containsExactly("张伟", "王芳", "欧阳建国");
    }

    @Test
    void peopleBetweenSemicolonsShareTheirOrganisation() {
        assertThat(people("长春市商务局 张伟 处长 13800138000；李娜 科员 13900139000"))
                .extracting(row -> row.value(NAME) + row.value(ORGANISATION))
                .containsExactly("张伟长春市商务局", "李娜长春市商务局");
    }

    @Test
    void wordsUnderHeadingsNeedOnlySpaces() {
        assertThat(people("姓名 单位 电话\n张伟 吉林大学 13800138000\n王芳 长春大学\n"))
                .extracting(row -> row.value(NAME) + row.value(PHONE))
                .containsExactly("张伟13800138000", "王芳");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "余干县供销社副主任江火旺，18588746518|江火旺|余干县供销社|副主任",
            "万年县供销社1人：业务股股长柴丽芬（女），手机18022317296|柴丽芬|万年县供销社|业务股股长",
            "鄱阳县供销社也是1人，财务科长胡桂珍，女，18342949579|胡桂珍|鄱阳县供销社|财务科长",
            "市教育局：主任科员欧阳建国同志，13800138000|欧阳建国|市教育局|主任科员"})
    void aNameStandsDirectlyBehindThePosition(String line, String name, String organisation, String position) {
        assertThat(people(line)).singleElement().satisfies(row -> {
            assertThat(row.value(NAME)).isEqualTo(name);
            assertThat(row.value(ORGANISATION)).isEqualTo(organisation);
            assertThat(row.value(POSITION)).isEqualTo(position);
        });
    }

    @Test
    void eachOfSeveralInASentenceKeepsTheirPosition() {
        List<DraftRow> people = people("""
                万年县供销社参训2人：主任洪水生，手机18060872715；业务股股长柴丽芬（女），手机18022317296。
                德兴市供销社2人：理事会副主任程远志15055020905，监事会主任俞金花19878459127。
                """);

        assertThat(people).extracting(row -> row.value(NAME) + row.value(ORGANISATION) + row.value(POSITION))
                .containsExactly("洪水生万年县供销社主任", "柴丽芬万年县供销社业务股股长", "程远志德兴市供销社理事会副主任", "俞金花德兴市供销社监事会主任");
        assertThat(people).noneMatch(DraftRow::isQuestion);
    }

    @ParameterizedTest
    @ValueSource(strings = {"+", "、", "/", "，", " - ", "；", "\u3000\u3000", " "})
    void linesThatAreCutTheSameWayAreReadByTheirColumns(String cut) {
        String text = Stream.of("铜仁市文旅局%s妥秀兰%s苗族%s副科长%s17778160928", "松桃县文化馆%s石老香%s苗族%s副馆长%s15150671317",
                "德江县傩文化馆%s锁梅%s汉族%s馆长%s19990736421", "碧江区文旅局%s疏学林%s苗族%s产业股股长%s18201180908")
                .map(line -> line.replace("%s", cut)).collect(Collectors.joining("\n"));

        assertThat(people(text))
                .extracting(row -> row.value(NAME) + row.value(ORGANISATION) + row.value(POSITION) + row.value(PHONE))
                .containsExactly("妥秀兰铜仁市文旅局副科长17778160928", "石老香松桃县文化馆副馆长15150671317", "锁梅德江县傩文化馆馆长19990736421",
                        "疏学林碧江区文旅局产业股股长18201180908");
        assertThat(people(text)).noneMatch(DraftRow::isQuestion);
    }

    @Test
    void aLineThatIsCutOtherwiseIsNotPressedIntoTheColumns() {
        List<DraftRow> people = people("""
                长春大学、张伟、处长、13900139001
                吉林大学、李娜、科长、13900139002
                延边大学、王强、科员、13900139003
                赵敏、13900139004、北华大学、科员
                """);

        assertThat(people.getLast()).matches(row -> row.isQuestion()
                || row.value(NAME).equals("赵敏") && row.value(ORGANISATION).equals("北华大学")
                        && row.value(POSITION).equals("科员"));
    }

    @Test
    void severalPeopleOfALineShareWhatStandsInFrontOfThem() {
        assertThat(people("""
                怀宁县高河中学：何劲松（校长）15090109100，占五旺（教研组长）13376782873
                太湖县晋熙小学：路长根（教导主任）18366871319
                岳西县店前中学：储昭明（教导主任）18392987541
                宿松县教研室：石月娥（教研员）0556-7821345
                """)).extracting(row -> row.value(NAME) + row.value(ORGANISATION) + row.value(POSITION))
                .containsExactly("何劲松怀宁县高河中学校长", "占五旺怀宁县高河中学教研组长", "路长根太湖县晋熙小学教导主任", "储昭明岳西县店前中学教导主任",
                        "石月娥宿松县教研室教研员");
    }

    @Test
    void blocksOfAWordToALineAreAPersonEach() {
        assertThat(people("""
                扎西邓珠
                康定市旅游局
                局长
                15166770030

                泽仁拉姆
                稻城县亚丁景区管理局
                游客中心主任
                13749629972

                何光全
                泸定县海螺沟景区管理局
                市场营销科科长
                19197176928
                """)).extracting(row -> row.row() + row.value(NAME) + row.value(ORGANISATION) + row.value(POSITION))
                .containsExactly("1扎西邓珠康定市旅游局局长", "6泽仁拉姆稻城县亚丁景区管理局游客中心主任", "11何光全泸定县海螺沟景区管理局市场营销科科长");
    }

    @Test
    void labelsMayHaveAnEqualsSign() {
        assertThat(people("""
                [1]姓名=艾合买提·吐尔逊;单位=疏附县林业和草原局;职务=林果站站长;电话=17729525347;备注=自驾
                [2]姓名=鲜志刚;单位=莎车县林业和草原局;职务=技术推广股股长;电话=16640118816;备注=
                """))
                .extracting(row -> row.value(NAME) + row.value(ORGANISATION) + row.value(POSITION) + row.value(PHONE))
                .containsExactly("艾合买提·吐尔逊疏附县林业和草原局林果站站长17729525347", "鲜志刚莎车县林业和草原局技术推广股股长16640118816");
    }

    @Test
    void numberedLinesThatAPageBrokeAreWholeAgain() {
        assertThat(people("""
                序号 单位 姓名 职务 手机
                3 正定县隆兴文物保护
                管理所 要国安 副所长 19818135144
                4 集安市高句丽遗址博物馆 朴英姬 讲解部
                主任 13227704598
                8 凤凰县苗族银饰博物馆 麻金花 陈列部主任
                19817737647
                12 海东市彩陶博物馆 东 梅 保管部副主任 18594654594
                """))
                .extracting(row -> row.value(NAME) + row.value(ORGANISATION) + row.value(POSITION) + row.value(PHONE))
                .containsExactly("要国安正定县隆兴文物保护管理所副所长19818135144", "朴英姬集安市高句丽遗址博物馆讲解部主任13227704598",
                        "麻金花凤凰县苗族银饰博物馆陈列部主任19817737647", "东梅海东市彩陶博物馆保管部副主任18594654594");
    }

    @Test
    void linesThatAPageBrokeWithoutNumbersAreRefused() {
        assertThatThrownBy(() -> people("""
                姓名    单位    职务    电
                话
                农建业  扶绥县渠黎镇农机
                站      站长    19179070677
                闭玉兰  扶绥县东罗镇农机站
                        农机员  15733848798
                磨金凤  大新县雷平镇农机站  会计  18103242636
                """)).isInstanceOfSatisfying(Refusal.class,
                refusal -> assertThat(refusal.key()).isEqualTo("sheet.header.broken"));
    }

    @Test
    void blocksMayLackALineOrHaveOneMore() {
        assertThat(people("""
                邸春雷
                桦南县第一中学
                教务主任
                18119996887

                尤文凤
                同江市街津口赫哲族乡中心校
                校长
                13970407422
                赫哲族

                矫健
                抚远市职教中心
                电教员
                13029635612

                初立新
                汤原县教师进修学校
                教研员
                18103873135
                """)).extracting(row -> row.value(NAME) + row.value(ORGANISATION) + row.value(POSITION))
                .containsExactly("邸春雷桦南县第一中学教务主任", "尤文凤同江市街津口赫哲族乡中心校校长", "矫健抚远市职教中心电教员", "初立新汤原县教师进修学校教研员");
    }

    @Test
    void aPhoneBelowALineThatAlsoNamesAContactIsNoFailure() {
        assertThat(people("张伟 长春大学 处长；联系人 李娜\n13800138000\n王强 吉林大学 科长 13900139000"))
                .extracting(row -> row.value(NAME)).contains("张伟", "王强");
    }

    @Test
    void remarksOfALineStandApart() {
        assertThat(people("""
                马哈麦，男，回族，临夏市文旅局，副局长，13834558700，清真
                祁永华，男，汉族，临夏市折桥镇，副镇长，15878877550
                韩阿西，女，撒拉族，积石山县文旅局，干部，18694107480
                """).getFirst()).satisfies(row -> {
            assertThat(row.value(NOTE)).isEqualTo("回族");
            assertThat(row.value(INTERNAL_NOTE)).isEqualTo("清真");
        });
    }
}
