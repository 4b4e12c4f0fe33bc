package org.rollbook.sheet.cell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Cells of organisation and position together: cut right, or asked about, and nothing of them lost.
class DutiesTest {
    private static final List<String> REGIONS = List.of("", "吉林省", "长春市", "吉林省长春市", "磐石市", "长春市南关区", "农安县", "城",
            "前郭尔罗斯蒙古族自治县");
    private static final List<String> BODIES = List.of("商务局", "教育局", "公安局", "农业农村局", "人力资源和社会保障局", "科学技术局", "市场监督管理局",
            "乡村振兴局", "人民政府", "第一中学", "第二实验小学",
            "中心医院", "第三人民医院", "中级人民法院", "人民检察院", "烟筒山镇", "全安街道", "全安街道通化社区", "齐家镇永安村", "欧亚集团股份有限公司", "软件有限公司",
            "软件有限公司长春分公司", "农村商业银行",
            "中国工商银行长春分行", "中国工商银行长春分行人民广场支行", "师范大学", "职业技术学院", "图书馆", "生态环境局宁江分局", "公安局南关分局民康派出所", "服务外包中心", "邮政局",
            "残疾人联合会", "社会科学院",
            "公安局交警支队", "公安局巡警支队三大队", "商务局贸易促进中心", "人民政府办公室", "街道办事处", "新新孵化器", "某某某", "动画");
    private static final List<String> DEPARTMENTS = List.of("", "", "", "办公室", "服务贸易处", "人事科", "综合部", "社区建设科", "学校安全科",
            "企业处", "市场处", "科技处", "信息中心", "技术组", "综合部市场处", "营销");
    private static final List<String> POSITIONS = List.of("局长", "副局长", "处长", "主任", "副主任", "书记", "党委书记", "党组成员、副局长",
            "党工委书记", "政委", "教导员", "经理", "总经理助理", "局长助理", "干事", "科员",
            "四级主任科员", "二级调研员", "一级警长", "主任医师", "副主任护师", "护士长", "总工程师", "教研员", "驾驶员", "年级组长", "高级工程师", "副教授", "局长兼党组书记",
            "主任兼信息中心主任", "校长", "行长",
            "副校长（主持工作）", "四级调研员、科长", "法官助理", "小能手", "某某岗", "主播");

    private static final Set<String> UNKNOWN = Set.of("某某某", "动画");
    private static final List<String> BETWEEN = List.of("", "", " ", "/", "\n", "，");

    /// One cell, as it was put together.
    private record Cell(String text, String organisation, String position) {
    }

    private static List<Cell> cells(int count) {
        Random random = new Random(8);
        List<Cell> cells = new ArrayList<>();
        while (cells.size() < count) {
            String body = one(BODIES, random);
            String department = one(DEPARTMENTS, random);
            boolean anotherBody = body.endsWith("政府") && department.equals("办公室")
                    || UNKNOWN.contains(body) && !department.isEmpty();
            if (!anotherBody) {
                String organisation = one(REGIONS, random) + body;
                String position = department + one(POSITIONS, random);
                cells.add(new Cell(organisation + one(BETWEEN, random) + position, organisation, position));
            }
        }
        return cells;
    }

    private static String one(List<String> words, Random random) {
        return words.get(random.nextInt(words.size()));
    }

    private static String plain(String text) {
        return text.replaceAll("[\\s,，、;；/|]", "");
    }

    /// Cells made of the parts of grammar: nothing sure is cut elsewhere than at the end of the organisation.
    @Test
    void isCutRightOrAskedAbout() {
        List<Cell> cells = cells(20_000);
        List<Cell> sure = cells.stream().filter(cell -> Duties.of(cell.text(), Set.of()).isSure()).toList();
        List<String> wrong = sure.stream()
                .filter(cell -> !Duties.of(cell.text(), Set.of())
                        .equals(new Duties(cell.organisation(), cell.position(), true)))
                .map(cell -> cell.text() + " -> " + Duties.of(cell.text(), Set.of())).toList();

        assertThat(wrong).isEmpty();
        assertThat(sure.size()).as("most cells are understood").isGreaterThan(cells.size() * 7 / 10);
    }

    @Test
    void noCharacterVanishes() {
        Random random = new Random(9);
        List<String> texts = new ArrayList<>(cells(5_000).stream().map(Cell::text).toList());
        List<String> words = Stream.of(REGIONS, BODIES, DEPARTMENTS, POSITIONS, BETWEEN,
                List.of("兼", "（", "）", "张伟", "138", "IT", "。", "原", "长")).flatMap(List::stream).toList();
        for (int i = 0; i < 5_000; i++) {
            texts.add(one(words, random) + one(words, random) + one(words, random) + one(words, random));
        }
        assertThat(texts).allSatisfy(text -> {
            Duties cut = Duties.of(text, Set.of("长春市教育局", "动画"));
            assertThat(plain(cut.organisation() + cut.position())).isEqualTo(plain(text));
        });
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            长春市公安局交警支队政委, 长春市公安局交警支队, 政委
            磐石市烟筒山镇党委书记, 磐石市烟筒山镇, 党委书记
            南关区全安街道党工委书记, 南关区全安街道, 党工委书记
            教育局局长兼教育党组书记, 教育局, 局长兼教育党组书记
            长春市教育局局长助理, 长春市教育局, 局长助理
            松原市生态环境局宁江分局局长, 松原市生态环境局宁江分局, 局长
            松原市人民政府办公室副主任, 松原市人民政府办公室, 副主任
            长春市第八中学年级组长, 长春市第八中学, 年级组长
            东北师范大学附属中学英语教研室主任, 东北师范大学附属中学, 英语教研室主任
            吉林大学第一医院心内科护士长, 吉林大学第一医院, 心内科护士长
            中国人民财产保险股份有限公司长春分公司综合部经理, 中国人民财产保险股份有限公司长春分公司, 综合部经理
            中国工商银行长春分行人民广场支行行长, 中国工商银行长春分行人民广场支行, 行长
            长春市中级人民法院民一庭庭长, 长春市中级人民法院, 民一庭庭长
            永安村村主任, 永安村, 村主任
            双阳区纪委监委副主任, 双阳区纪委监委, 副主任
            臺北市政府產業發展局 科長, 臺北市政府產業發展局, 科長
            """)
    void knowsTheBodiesOfManyKinds(String cell, String organisation, String position) {
        Duties cut = Duties.of(cell, Set.of());

        assertThat(List.of(cut.organisation(), cut.position())).containsExactly(organisation, position);
    }

    @ParameterizedTest
    @ValueSource(strings = {"一汽解放技术员", "长春市邮政局长", "吉林动画研发部经理", "吉林省商务厅服务外包中心主任", "烟筒山镇人民政府办公室主任", "长春市副市长", "某某某",
            "吉林省 商务厅 处长", "Jilin University Professor"})
    void asksWhereItIsNotSure(String cell) {
        assertThat(Duties.of(cell, Set.of()).isSure()).isFalse();
    }

    @Test
    void englishCellsMayNameThePositionFirst() {
        Duties cut = new Duties("Changchun Commerce Bureau", "Deputy Director", true);

        assertThat(Duties.of("Deputy Director, Changchun Commerce Bureau", Set.of())).isEqualTo(cut);
        assertThat(Duties.of("Changchun Commerce Bureau, Deputy Director", Set.of())).isEqualTo(cut);
        assertThat(Duties.of("ABC Co., Ltd., Manager", Set.of()))
                .isEqualTo(new Duties("ABC Co., Ltd.", "Manager", true));
    }
}
