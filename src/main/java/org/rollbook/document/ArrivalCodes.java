package org.rollbook.document;

import java.util.List;
import org.rollbook.model.document.Choice;
import org.rollbook.model.document.DocumentOption;
import org.rollbook.model.document.DocumentScope;
import org.rollbook.model.document.DocumentType;
import org.rollbook.model.dossier.ClassDossier;
import org.rollbook.model.paper.Column;
import org.rollbook.model.paper.Document;
import org.rollbook.model.paper.Footer;
import org.rollbook.model.paper.Line;
import org.rollbook.model.paper.Orientation;
import org.rollbook.model.paper.Table;
import org.rollbook.model.people.ListOrder;
import org.rollbook.model.people.Participant;
import org.rollbook.model.people.PersonField;
import org.rollbook.model.people.TicketCode;
import org.rollbook.text.Messages;

/// D02C 报到码: everybody with the code that the scanner of the arrival desk reads, to lie on the desk or to be cut up.
public final class ArrivalCodes {
    private static final DocumentOption.OneOf<ListOrder> ORDER = DocumentOption.order(ListOrder.PROTOCOL);
    public static final DocumentType TYPE = new DocumentType("D02C", ClassPaper.title("D02C"), DocumentScope.CLASS,
            List.of(ORDER), ArrivalCodes::build);
    private static final double ROW_HEIGHT = 16;

    private final ClassPaper paper;
    private final Messages words;

    public ArrivalCodes(ClassPaper paper) {
        this.paper = paper;
        this.words = paper.words();
    }

    private static Document build(ClassDossier dossier, Choice choice) {
        return new ArrivalCodes(ClassPaper.of(dossier, choice)).document(dossier.active(), choice.get(ORDER));
    }

    /// The codes that these people have now, sorted by the order given; a revoked one is on no new sheet.
    public Document document(List<Participant> people, ListOrder order) {
        List<PersonColumn> columns = columns();
        List<Line> body = people.stream().sorted(order.comparator())
                .map(participant -> PersonColumn.row(columns, participant)).toList();
        return new Document(TYPE.code(), paper.language(), Orientation.PORTRAIT,
                paper.head(TYPE.title(), List.of(paper.datesAndVenue())),
                List.of(new Table(PersonColumn.columns(columns), body, ROW_HEIGHT)),
                new Footer(List.of(), List.of(), List.of(), paper.printed(), ""), paper.stamp());
    }

    private List<PersonColumn> columns() {
        return List.of(
                paper.column(PersonField.NUMBER, 14).centred(),
                paper.column(PersonField.NAME, 28),
                paper.column(PersonField.ORGANISATION, 66),
                new PersonColumn(Column.of("code", words.heading("paper.code"), 72).ofCodes(),
                        participant -> TicketCode.of(participant).text()));
    }
}
