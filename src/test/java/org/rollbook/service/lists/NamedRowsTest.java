package org.rollbook.service.lists;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rollbook.model.course.TrainingClass;
import org.rollbook.service.Desk;
import org.rollbook.service.lists.file.ListFile;

/// A short list is compared with those people only who may be meant by it, and the plan is the same as with everybody.
final class NamedRowsTest {
    private static final List<String> NAMES = List.of("王芳", "王志强", "王志強", "李娜", "李 娜", "Ann Lee", "ANN LEE", "ａｎｎ lee",
            "张伟", "張偉", "赵六", "王芳芳");
    private static final List<String> ORGANISATIONS = List.of("", "长春市商务局", "市商务局", "吉林大学", "吉林大學");
    private static final List<String> PHONES = List.of("", "", "13800138000", "13900139000", "13700137000",
            "13600136000");
    private static final List<String> IDS = List.of("", "", "", "11010519491231002X", "110101199003070134",
            "110105194912310021");
    private static final int CLASSES = 4;
    private static final int PEOPLE = 25;
    private static final int LISTS = 60;

    private final Random random = new Random(9);

    @TempDir
    private Path folder;

    @Test
    void aPlanIsTheSameAsOneThatKnowsEverybody() {
        try (Desk desk = Desk.open(folder)) {
            List<TrainingClass> classes = new ArrayList<>();
            for (int i = 0; i < CLASSES; i++) {
                classes.add(desk.newClass("CC-" + i, 1));
                ImportPlan first = plan(desk, classes.getLast(), list(desk, PEOPLE), false);
                desk.sheetImport().apply(first.decide(_ -> true, ImportRow.Decision.NEW), Progress.NONE);
            }
            int met = 0;
            for (int i = 0; i < LISTS; i++) {
                ListFile list = list(desk, 1 + random.nextInt(6));
                TrainingClass into = classes.get(random.nextInt(CLASSES));
                List<ImportRow> rows = plan(desk, into, list, false).rows();
                assertThat(rows).isEqualTo(plan(desk, into, list, true).rows());
                met += (int) rows.stream().filter(row -> !row.matches().isEmpty()).count();
            }
            assertThat(met).as("people of the lists who are on file").isGreaterThan(LISTS);
        }
    }

    private static ImportPlan plan(Desk desk, TrainingClass into, ListFile list, boolean everybody) {
        ExistingRecords onFile = everybody ? desk.sheetImport().everybody(into.id())
                : desk.sheetImport().onFile(into.id(), list);
        return desk.sheetImport().plan(list, onFile, Map.of(), Progress.NONE);
    }

    private ListFile list(Desk desk, int rows) {
        StringBuilder text = new StringBuilder("姓名\t单位\t手机\t身份证号\n");
        for (int i = 0; i < rows; i++) {
            text.append(any(NAMES)).append('\t').append(any(ORGANISATIONS)).append('\t').append(any(PHONES))
                    .append('\t').append(any(IDS)).append('\n');
        }
        return desk.sheetImport().readText(text.toString());
    }

    private String any(List<String> texts) {
        return texts.get(random.nextInt(texts.size()));
    }
}
