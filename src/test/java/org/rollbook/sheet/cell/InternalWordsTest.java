package org.rollbook.sheet.cell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rollbook.model.people.Problem;
import org.rollbook.sheet.ParticipantSheet;
import org.rollbook.sheet.SheetReader;
import org.rollbook.sheet.row.DraftRow;

class InternalWordsTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"清真", "素食", "高血压", "对青霉素过敏", "怀孕5个月", "糖尿病，每天打针", "本人吃素", "不吃牛羊肉", "腿脚不便", "心脏搭过桥",
            "HALAL food please", "Vegetarian", "allergic to nuts", "no pork", "飲食清淡", "因病缺席一天"})
    void dietAndHealthAreInternal(String note) {
        assertThat(InternalWords.sorted(note)).isEqualTo(new InternalWords.Sorted("", note));
    }

    @ParameterizedTest
    @ValueSource(strings = {"领队", "需要接站（7月20日 14:30 G1234次）", "双人间", "Dietmar arrives late", "病理科负责人", "班长；党支部书记",
            "少数民族干部", "line one\nline two"})
    void everythingElseStaysAsItIs(String note) {
        assertThat(InternalWords.sorted(note)).isEqualTo(new InternalWords.Sorted(note, ""));
    }

    @ParameterizedTest
    @CsvSource({"领队；清真，需单独安排；需要接站, 领队；需要接站, 清真，需单独安排", "高血压。班长, 班长, 高血压"})
    void sentencesGoApart(String note, String open, String internal) {
        assertThat(InternalWords.sorted(note)).isEqualTo(new InternalWords.Sorted(open, internal));
    }

    @Test
    void aListIsSortedAndSaysSoOnItsRow() throws Exception {
        Path list = Files.writeString(folder.resolve("list.csv"), """
                姓名,单位,饮食禁忌,备注,内部备注
                王芳,商务局,,领队；清真,
                张伟,商务局,素食,双人间,有心脏病史
                李娜,商务局,,需要接站,
                """, StandardCharsets.UTF_8);
        List<DraftRow> people = ParticipantSheet.parse(new SheetReader().read(list)).people();

        assertThat(people).extracting(row -> row.value(ParticipantField.NOTE)).containsExactly("领队", "双人间", "需要接站");
        assertThat(people).extracting(row -> row.value(ParticipantField.INTERNAL_NOTE)).containsExactly("清真",
                "素食；有心脏病史", "");
        assertThat(people.getFirst().problems()).containsExactly(Problem.of("internalNote", Problem.TOLD, "清真"));
        assertThat(people.getFirst().problems()).noneMatch(Problem::isDoubt);
        assertThat(people.subList(1, 3)).allSatisfy(row -> assertThat(row.problems()).isEmpty());
    }

    @Test
    void whoDoesNotComeForTheirHealthIsAskedAboutAllTheSame() throws Exception {
        Path list = Files.writeString(folder.resolve("list.csv"), "姓名,单位,备注\n王芳,商务局,因病不能参加\n", StandardCharsets.UTF_8);

        assertThat(ParticipantSheet.parse(new SheetReader().read(list)).rows())
                .filteredOn(row -> row.value(ParticipantField.NAME).equals("王芳"))
                .singleElement().satisfies(row -> assertThat(row.problems()).extracting(Problem::key)
                        .contains("problem.internalNote.told", "problem.row.absent"));
    }
}
