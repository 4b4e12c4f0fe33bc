package org.rollbook.document;

import java.util.ArrayList;
import java.util.List;
import org.rollbook.model.document.Choice;
import org.rollbook.model.document.DocumentOption;
import org.rollbook.model.document.DocumentScope;
import org.rollbook.model.document.DocumentType;
import org.rollbook.model.dossier.ClassDossier;
import org.rollbook.model.paper.Cell;
import org.rollbook.model.paper.Column;
import org.rollbook.model.paper.Document;
import org.rollbook.model.paper.Footer;
import org.rollbook.model.paper.Line;
import org.rollbook.model.paper.Orientation;
import org.rollbook.model.paper.Table;
import org.rollbook.model.people.ListOrder;
import org.rollbook.model.people.Participant;
import org.rollbook.model.people.PersonField;
import org.rollbook.text.Messages;

/// D01 学员花名册: who is in the class, under a heading with a count for each organisation when in their order.
///
/// It hangs on walls and goes round in offices: phone numbers are masked, and there is no way to ask for whole ones.
public final class ClassRoster {
    private static final DocumentOption.OneOf<ListOrder> ORDER = DocumentOption.order(ListOrder.PROTOCOL);
    public static final DocumentType TYPE = new DocumentType("D01", ClassPaper.title("D01"), DocumentScope.CLASS,
            List.of(ORDER), ClassRoster::build);
    private static final double ROW_HEIGHT = 8;
    private static final double NUMBERS = 9;

    private final ClassPaper paper;
    private final Messages words;

    public ClassRoster(ClassPaper paper) {
        this.paper = paper;
        this.words = paper.words();
    }

    private static Document build(ClassDossier dossier, Choice choice) {
        return new ClassRoster(ClassPaper.of(dossier, choice)).document(dossier.active(), choice.get(ORDER));
    }

    /// The roster of these people, sorted by the order given.
    public Document document(List<Participant> people, ListOrder order) {
        List<Participant> sorted = people.stream().sorted(order.comparator()).toList();
        List<PersonColumn> columns = columns();
        return new Document(
                TYPE.code(),
                paper.language(),
                Orientation.PORTRAIT,
                paper.head(TYPE.title(), paper.lines(order)),
                List.of(new Table(paper.numbered(NUMBERS, columns), body(columns, sorted, order), ROW_HEIGHT)),
                new Footer(List.of(), List.of(), paper.signatures(), paper.printed(), ""),
                paper.stamp());
    }

    /// Position and title share a column.
    private List<PersonColumn> columns() {
        return List.of(
                paper.column(PersonField.NAME),
                paper.column(PersonField.SEX).centred(),
                paper.column(PersonField.ORGANISATION),
                new PersonColumn(Column.of("duties", words.heading("paper.duties"), 32), Participant::duties),
                paper.column(PersonField.PHONE, 28).centred(),
                paper.column(PersonField.NOTE));
    }

    private List<Line> body(List<PersonColumn> columns, List<Participant> sorted, ListOrder order) {
        List<Line> body = new ArrayList<>();
        if (order == ListOrder.PROTOCOL) {
            body.addAll(paper.byOrganisation(columns, sorted));
        } else {
            for (int i = 0; i < sorted.size(); i++) {
                body.add(PersonColumn.row(Cell.of(i + 1), columns, sorted.get(i)));
            }
        }
        body.add(paper.total(sorted));
        return body;
    }
}
