package org.rollbook.document;

import java.util.ArrayList;
import java.util.List;
import org.rollbook.model.document.Choice;
import org.rollbook.model.document.DocumentOption;
import org.rollbook.model.document.DocumentScope;
import org.rollbook.model.document.DocumentType;
import org.rollbook.model.dossier.ClassDossier;
import org.rollbook.model.paper.Cell;
import org.rollbook.model.paper.Document;
import org.rollbook.model.paper.Footer;
import org.rollbook.model.paper.Line;
import org.rollbook.model.paper.Orientation;
import org.rollbook.model.paper.Table;
import org.rollbook.model.people.ListOrder;
import org.rollbook.model.people.Participant;
import org.rollbook.model.people.PersonField;

/// D01L 学员花名册（详表）: what the office and the organisation department keep; identity numbers by their last four, no phones.
public final class FullRoster {
    private static final DocumentOption.OneOf<ListOrder> ORDER = DocumentOption.order(ListOrder.PROTOCOL);
    private static final DocumentOption.OneOf<IdNumbers> ID_NUMBERS = new DocumentOption.OneOf<>("idNumbers",
            IdNumbers.class, IdNumbers.TAIL);
    public static final DocumentType TYPE = new DocumentType("D01L", ClassPaper.title("D01L"), DocumentScope.CLASS,
            List.of(ORDER, ID_NUMBERS), FullRoster::build);

    private static final double ROW_HEIGHT = 9;
    private static final double NUMBERS = 10;
    private static final double ORGANISATION = 56;
    private static final double ID_NUMBER = 30;

    private final ClassPaper paper;

    /// How much of an identity number is printed; without the column its room goes to the organisation.
    public enum IdNumbers { TAIL, NONE }

    private FullRoster(ClassPaper paper) {
        this.paper = paper;
    }

    private static Document build(ClassDossier dossier, Choice choice) {
        return new FullRoster(ClassPaper.of(dossier, choice)).document(dossier.active(), choice.get(ORDER),
                choice.get(ID_NUMBERS));
    }

    private Document document(List<Participant> people, ListOrder order, IdNumbers idNumbers) {
        List<PersonColumn> columns = columns(idNumbers);
        List<Line> body = new ArrayList<>();
        for (Participant participant : people.stream().sorted(order.comparator()).toList()) {
            body.add(PersonColumn.row(Cell.of(body.size() + 1), columns, participant));
        }
        body.add(paper.total(people));
        return new Document(TYPE.code(), paper.language(), Orientation.LANDSCAPE,
                paper.head(TYPE.title(), paper.lines(order)),
                List.of(new Table(paper.numbered(NUMBERS, columns), body, ROW_HEIGHT)),
                new Footer(List.of(), List.of(), paper.signatures(), paper.printed(), ""), paper.stamp());
    }

    private List<PersonColumn> columns(IdNumbers idNumbers) {
        boolean shown = idNumbers == IdNumbers.TAIL;
        List<PersonColumn> columns = new ArrayList<>(List.of(
                paper.column(PersonField.NAME, 22),
                paper.column(PersonField.SEX).centred(),
                paper.column(PersonField.ETHNICITY).centred(),
                paper.column(PersonField.BORN).centred(),
                paper.column(PersonField.ORGANISATION, ORGANISATION + (shown ? 0 : ID_NUMBER)),
                paper.column(PersonField.POSITION, 36),
                paper.column(PersonField.TITLE)));
        if (shown) {
            columns.add(paper.column(PersonField.ID_NUMBER, ID_NUMBER).centred());
        }
        columns.add(paper.column(PersonField.GROUP, 18).centred());
        columns.add(paper.column(PersonField.NOTE));
        return columns;
    }
}
