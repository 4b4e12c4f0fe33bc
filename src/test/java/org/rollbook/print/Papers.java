package org.rollbook.print;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.rollbook.model.paper.Table;
import org.rollbook.model.BilingualName;
import org.rollbook.model.paper.Cell;
import org.rollbook.model.paper.Column;
import org.rollbook.model.paper.Document;
import org.rollbook.model.paper.Footer;
import org.rollbook.model.paper.Head;
import org.rollbook.model.paper.Line;
import org.rollbook.model.paper.Orientation;
import org.rollbook.model.paper.PaperLanguage;
import org.rollbook.model.paper.Slot;
import org.rollbook.model.paper.Stamp;

/// Documents for tests of layout and print that need no class.
public final class Papers {
    public static final Stamp STAMP = new Stamp(LocalDateTime.of(2014, 7, 21, 8, 41), "A1B2C3");

    private Papers() {}

    static BilingualName name(String zh, String en) {
        return new BilingualName(zh, en);
    }

    public static List<Column> columns() {
        return List.of(
                Column.of("no", name("序号", "No."), 9).centred(),
                Column.of("name", name("姓名", "Name"), 22).ofNames(),
                Column.of("sex", name("性别", "Sex"), 10).centred(),
                Column.of("organisation", name("单位", "Organisation"), 52),
                Column.of("position", name("职务/职称", "Position/Title"), 32),
                Column.of("phone", name("联系电话", "Phone"), 28).centred(),
                Column.of("remarks", name("备注", "Remarks"), 27));
    }

    public static List<Line> rows(int count) {
        List<Line> rows = new ArrayList<>();
        for (int i = 1; i <= count; i++) {
            rows.add(row(i, i % 3 == 0 ? "王芳" : "欧阳震华"));
        }
        return rows;
    }

    public static Line.Row row(int number, String name) {
        return new Line.Row(List.of(Cell.of(number), Cell.of(name), Cell.of("女"), Cell.of("长春市商务局"),
                Cell.of("处长"), Cell.of("138****8000"), Cell.EMPTY));
    }

    public static Document portrait(PaperLanguage language, double rowHeight, List<Line> body) {
        return new Document("D01", language, Orientation.PORTRAIT, head(),
                List.of(new Table(columns(), body, rowHeight)), footer(), STAMP);
    }

    public static Document portrait(List<Line> body) {
        return portrait(PaperLanguage.ZH, 8, body);
    }

    /// The first part of a document, which is a table.
    static Table table(Document document) {
        return (Table) document.parts().getFirst();
    }

    public static Head head() {
        return new Head(
                name("中国服务外包实用人才培训班", "China Service Outsourcing Practical Talents Training Class"),
                name("学员花名册", "Class Roster"),
                List.of("主办单位：长春市商务局、中国服务贸易协会"));
    }

    public static Footer footer() {
        return new Footer(
                List.of(), List.of(), List.of(Slot.empty("制表", 30), Slot.empty("审核", 30)), "打印时间 2014-07-21 08:41", "");
    }
}
