package org.rollbook.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rollbook.model.BilingualName;
import org.rollbook.model.paper.Column;
import org.rollbook.model.paper.Document;
import org.rollbook.model.paper.Line;
import org.rollbook.model.paper.Orientation;
import org.rollbook.model.paper.PaperLanguage;
import org.rollbook.model.paper.Table;
import org.rollbook.model.people.ListOrder;
import org.rollbook.service.Desk;

/// D02 and D01L to the millimetre, and what stands in them.
class ArrivalRegisterTest {
    @TempDir
    private Path folder;
    private Desk desk;

    @BeforeEach
    void open() {
        desk = Desk.open(folder);
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void theRegisterHasItsWidthsTheTimesAndFiveEmptyRows() {
        Document register = document("D02", desk.sample().create().id());
        Table table = (Table) register.parts().getFirst();

        assertThat(register.orientation()).isEqualTo(Orientation.LANDSCAPE);
        assertThat(table.rowHeight()).isEqualTo(11);
        assertThat(table.columns()).extracting(Column::width).containsExactly(10., 22., 10., 45., 28., 30., 20., 18.,
                24., 40., 20.);
        assertThat(table.lines()).filteredOn(Line.Row.class::isInstance).hasSize(80);
        assertThat(table.lines()).filteredOn(Line.Blank.class::isInstance).hasSize(5);
        List<String> first = ((Line.Row) table.lines().getFirst()).cells().stream().map(cell -> cell.text()).toList();
        assertThat(first.getFirst()).isEqualTo("1");
        assertThat(first.get(5)).contains("****");
        assertThat(first.get(6)).matches("\\d+日 \\d\\d:\\d\\d");
        assertThat(first.get(8)).contains("□");
        assertThat(first.get(9)).as("to be signed").isEmpty();
    }

    @Test
    void whereNobodyIsRegisteredThereIsAPageToWriteOn() {
        assertThat(((Table) document("D02", desk.newClass("EMPTY", 1).id()).parts().getFirst()).lines()).hasSize(10)
                .allMatch(Line.Blank.class::isInstance);
    }

    @Test
    void theFullRosterShowsTheLastFourOnlyAndNoPhone() {
        Document roster = document("D01L", desk.sample().create().id());
        Table table = (Table) roster.parts().getFirst();

        assertThat(roster.orientation()).isEqualTo(Orientation.LANDSCAPE);
        assertThat(table.rowHeight()).isEqualTo(9);
        assertThat(table.columns()).extracting(Column::width).containsExactly(10., 22., 10., 14., 22., 56., 36., 22.,
                30., 18., 27.);
        assertThat(table.columns().get(3).heading()).isEqualTo(new BilingualName("民族", "Ethnicity"));
        assertThat(table.columns()).extracting(Column::key).doesNotContain("phone");
        assertThat(table.toString()).containsPattern("\\*{14}\\d{3}[0-9X]").doesNotContainPattern("\\d{15}");
        assertThat(table.lines().getLast()).isEqualTo(new Line.Total("合计 80 人（男 41，女 39）"));
    }

    private Document document(String code, long classId) {
        var request = Desk.request(classId, code, PaperLanguage.ZH, ListOrder.NUMBER);
        return request.type().build(desk.rollCall().dossier(classId), request.choice());
    }
}
