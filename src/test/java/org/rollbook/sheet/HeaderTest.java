package org.rollbook.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.rollbook.sheet.cell.ParticipantField.NAME;
import static org.rollbook.sheet.cell.ParticipantField.ORGANISATION;
import static org.rollbook.sheet.cell.ParticipantField.PHONE;
import static org.rollbook.sheet.cell.ParticipantField.POSITION;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rollbook.model.Refusal;
import org.rollbook.model.people.Problem;
import org.rollbook.sheet.layout.Header;
import org.rollbook.sheet.layout.Header.Origin;
import org.rollbook.sheet.layout.HeaderFinder;
import org.rollbook.sheet.row.DraftRow;
import org.rollbook.sheet.table.SheetFile;
import org.rollbook.sheet.table.SheetRow;
import org.rollbook.sheet.table.SheetTable;
import org.rollbook.sheet.writing.ProblemSheet;

/// Choosing the sheet and the header row, mapping by hand, and what is remembered of it.
class HeaderTest {
    @TempDir
    Path folder;

    private final SheetReader reader = new SheetReader();
    private final HeaderFinder finder = new HeaderFinder();

    private Header header(String text) throws Exception {
        return finder.find(reader.read(Sheets.csv(folder, text)));
    }

    private static String key(Runnable work) {
        try {
            work.run();
            return "";
        } catch (Refusal refusal) {
            return refusal.key();
        }
    }

    @Test
    void anEmptyTemplateBeforeTheFilledSheetIsNotTheList() {
        SheetTable template = new SheetTable("模板", List.of(new SheetRow(1, List.of("姓名", "单位", "手机", "职务"))));
        SheetTable filled = new SheetTable("名单",
                List.of(new SheetRow(1, List.of("姓名", "单位")), new SheetRow(2, List.of("张伟", "商务局"))));

        for (List<SheetTable> tables : List.of(List.of(template, filled), List.of(filled, template))) {
            assertThat(finder.find(new SheetFile("XLSX", tables)).table().name()).isEqualTo("名单");
        }
    }

    @Test
    void aSheetIsChosenByNameOrNumberAndARowByNumber() {
        SheetTable first = new SheetTable("甲班",
                List.of(new SheetRow(1, List.of("姓名", "单位")), new SheetRow(2, List.of("张伟", "商务局"))));
        SheetTable second = new SheetTable("乙班",
                List.of(new SheetRow(1, List.of("姓名")), new SheetRow(3, List.of("代号", "手机")),
                        new SheetRow(4, List.of("王芳", "13800138000"))));
        SheetFile file = new SheetFile("XLSX", List.of(first, second));

        assertThat(finder.find(file).table().name()).isEqualTo("甲班");
        assertThat(finder.find(file, Optional.of("乙班"), OptionalInt.empty()).table()).isEqualTo(second);
        assertThat(finder.find(file, Optional.of("2"), OptionalInt.of(3)).columns())
                .isEqualTo(Map.of(0, NAME, 1, PHONE));
        assertThat(finder.lists(file)).extracting(header -> header.table().name()).containsExactly("甲班", "乙班");
        assertThatThrownBy(() -> finder.find(file, Optional.of("丙班"), OptionalInt.empty()))
                .isInstanceOfSatisfying(Refusal.class, refusal -> {
                    assertThat(refusal.key()).isEqualTo("sheet.unknown");
                    assertThat(refusal.arguments()).containsExactly("丙班", "甲班, 乙班");
                });
        assertThat(key(() -> finder.find(file, Optional.of("3"), OptionalInt.empty()))).isEqualTo("sheet.unknown");
        assertThat(key(() -> finder.find(file, Optional.empty(), OptionalInt.of(9)))).isEqualTo("sheet.header.row");
    }

    @Test
    void columnsAreMappedInWords() throws Exception {
        Header header = header("姓名,联络,去处\n王芳,13800138000,吉林大学\n");

        Header mapped = header.map("联络", "手机").map("C", "organisation");
        assertThat(mapped.columns()).isEqualTo(Map.of(0, NAME, 1, PHONE, 2, ORGANISATION));
        assertThat(mapped.map("2", "-").columns()).isEqualTo(Map.of(0, NAME, 2, ORGANISATION));
        assertThat(mapped.map("联络", "NAME").columns()).isEqualTo(Map.of(1, NAME, 2, ORGANISATION));
        assertThat(key(() -> header.map("不存在", "NAME"))).isEqualTo("sheet.map.column");
        assertThat(key(() -> header.map("联络", "星座"))).isEqualTo("sheet.map.field");
    }

    @Test
    void aMappingIsRememberedForEveryListOfThatShape() throws Exception {
        Header header = header("姓名*,联络,去处\n王芳,13800138000,吉林大学\n").map("联络", "PHONE").map("去处", "ORGANISATION");
        Header next = header("说明\n姓 名,联络（必填）,去处\n张伟,13900139000,长春大学\n");

        assertThat(next.shape()).isEqualTo(header.shape()).isNotEqualTo(header("姓名,去处\n王芳,吉林大学\n").shape());
        assertThat(next.withMapping(header.mapping()).columns()).isEqualTo(header.columns());
        assertThat(next.withMapping("x=,1=NAME,99999=PHONE,=,").columns()).isEqualTo(Map.of(1, NAME));
    }

    @Test
    void withoutANameNobodyIsRead() throws Exception {
        Header header = header("姓名,电话\n王芳,13800138000\n").without(0);

        assertThat(key(() -> ParticipantSheet.parse(header))).isEqualTo("sheet.header.nameless");
    }

    @Test
    void aListWithoutHeadingsIsUnderstoodByItsContent() throws Exception {
        Header header = header("张伟,长春市商务局,处长,13800138000\n王芳,吉林大学,主任,13900139000\n");

        assertThat(header.origin()).isEqualTo(Origin.CONTENT);
        assertThat(header.columns()).isEqualTo(Map.of(0, NAME, 1, ORGANISATION, 2, POSITION, 3, PHONE));
        assertThat(ParticipantSheet.parse(header).people()).hasSize(2);
        assertThat(header.samples(1, 3)).containsExactly("长春市商务局", "吉林大学");
    }

    @Test
    void aColumnOfNamesIsFoundUnderAHeadingNobodyKnows() throws Exception {
        assertThat(header("人士,单位,电话\n张伟,商务局,13800138000\n王芳,吉林大学,13900139000\n").columns()).containsEntry(0, NAME);
    }

    @Test
    void otherTablesWithoutNamesAreRefused() {
        assertThat(key(() -> {
            try {
                header("商品,价格\n苹果,3.50\n香蕉,2.80\n");
            } catch (Exception e) {
                throw (RuntimeException) e;
            }
        })).isEqualTo("sheet.header.missing");
    }

    @Test
    void twoListsBesideEachOtherAreRefused() throws Exception {
        assertThatThrownBy(() -> header("序号,姓名,单位,序号,姓名,单位\n1,张伟,商务局,2,王芳,吉林大学\n"))
                .isInstanceOfSatisfying(Refusal.class, refusal -> {
                    assertThat(refusal.key()).isEqualTo("sheet.header.sideBySide");
                    assertThat(refusal.arguments()).containsExactly("B1", "E1");
                });
    }

    @Test
    void rowsWithProblemsGoOutAndComeBackCorrected() throws Exception {
        ParticipantSheet sheet = ParticipantSheet.parse(header(
                "单位,姓名,联络,出生日期\n商务局,甲一,13800138000,1980.1\n,,13900139000,1981-02-03\n,丙三,13700137000,1982-03-04\n")
                .map("联络", "PHONE"));
        List<ProblemSheet.Reason> reasons = sheet.people().stream()
                .filter(row -> row.problems().stream().anyMatch(Problem::isDoubt))
                .map(row -> new ProblemSheet.Reason(row, row.problems().getFirst().key())).toList();
        Path file = folder.resolve("problems.xlsx");
        new ProblemSheet().write(sheet.header(), reasons, file);

        Header again = finder.find(reader.read(file));
        assertThat(again.headings()).containsExactly("单位", "姓名", "联络", "出生日期", Header.PROBLEM);
        assertThat(again.shape()).isEqualTo(sheet.header().shape());
        List<DraftRow> people = ParticipantSheet.parse(again.withMapping(sheet.header().mapping())).people();
        assertThat(people).extracting(row -> row.value(ORGANISATION) + row.value(PHONE))
                .containsExactly("商务局13800138000", "商务局13900139000");
        assertThat(people.getLast().problems()).extracting(Problem::key).containsExactly("problem.name.empty");
        assertThat(again.table().rows().getLast().cell(4)).isEqualTo("problem.name.empty");
    }

    @Test
    void readingTellsItsProgress() throws Exception {
        List<Double> shares = new java.util.concurrent.CopyOnWriteArrayList<>();
        Path file = Sheets.csv(folder, "姓名,电话\n" + "王芳,13800138000\n".repeat(5_000));

        reader.read(file, ReadOptions.STANDARD.withProgress((rows, share) -> shares.add(share)));

        assertThat(shares).hasSizeBetween(5, 20).isSorted().allMatch(share -> share > 0 && share <= 1);
    }
}
