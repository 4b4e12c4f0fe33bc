package org.rollbook.sheet.row;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.rollbook.model.Refusal;
import org.rollbook.model.people.Problem;
import org.rollbook.sheet.SheetReader;
import org.rollbook.sheet.cell.ParticipantField;
import org.rollbook.sheet.layout.Header;
import org.rollbook.sheet.layout.HeaderFinder;

class ListDoubtsTest {
    private static List<String> doubts(String text) {
        return ListDoubts.of(new HeaderFinder().find(new SheetReader().readText(text))).stream()
                .map(problem -> problem.code() + problem.arguments()).toList();
    }

    @Test
    void aTotalThatIsNotTheNumberOfPeopleIsToldOnce() {
        String list = "姓名\t单位\n甄建平\t吉林大学\n柴静\t延边大学\n";
        assertThat(doubts(list + "共5人\t")).containsExactly("count[共5人, 2]");
        assertThat(doubts(list + "合计：12\t")).containsExactly("count[合计：12, 2]".replace("：", ":"));
        assertThat(doubts(list + "总计\t3")).containsExactly("count[总计 3, 2]");
        assertThat(doubts("参训人员名单（共3人）\t\n" + list)).hasSize(1);
        assertThat(doubts(list + "小计\t5\n合计\t7")).hasSize(1);
    }

    @Test
    void aTotalOfThePeopleOrOfSomethingElseIsNotTold() {
        String list = "姓名\t单位\t费用\n甄建平\t吉林大学\t300\n柴静\t延边大学\t300\n";
        for (String end : List.of("共2人", "合计：2", "合计\t2人\t600", "合计\t\t600", "总计600元", "合计\t男1人\t女1人", "每单位限报5人",
                "注：名额共10人")) {
            assertThat(doubts(list + end)).as(end).isEmpty();
        }
        assertThat(doubts("姓名\t单位\n甄建平\t吉林大学\n小计\t1\n柴静\t延边大学\n小计\t1\n合计\t2")).isEmpty();
    }

    @Test
    void documentsAndPhonesInColumnsThatAreNotTakenAreTold() {
        assertThat(doubts("姓名\t单位\t身份证号\t护照号\n甄建平\t吉林大学\t22010219820512165X\tE12345678\n柴静\t延边大学\t\tE12345679"))
                .containsExactly("column[护照号]");
        assertThat(doubts("姓名\t单位\t学历\n甄建平\t吉林大学\t本科\n柴静\t延边大学\t本科")).isEmpty();
    }

    @Test
    void columnsNotTakenAreNamedButForRunningNumbers() {
        Header header = new HeaderFinder().find(new SheetReader()
                .readText("序号\t姓名\t单位\t学历\t报名编号\n1\t甄建平\t吉林大学\t本科\tBM20210001\n2\t柴静\t延边大学\t本科\tBM20210002"));
        assertThat(ListDoubts.columnsNotTaken(header)).containsExactly("学历");
        assertThat(header.has(ParticipantField.NUMBER)).isFalse();
    }

    /// What is counted in the lists of the corpus is right.
    @Test
    void theListsOfTheCorpusAreNotDoubted() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src/test/resources/sheet/corpus"))) {
            List<String> doubted = files.filter(file -> !file.toString().endsWith(".tsv")).flatMap(
                    file -> found(file).map(problem -> file.getFileName() + " " + problem.code() + problem.arguments()))
                    .sorted().toList();
            assertThat(doubted).isEmpty();
        }
    }

    private static Stream<Problem> found(Path file) {
        try {
            return ListDoubts.of(new HeaderFinder().find(new SheetReader().read(file))).stream();
        } catch (Refusal e) {
            return Stream.empty();
        }
    }
}
