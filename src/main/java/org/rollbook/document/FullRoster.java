package org.rollbook.document;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
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
import org.rollbook.model.people.BirthDate;
import org.rollbook.model.people.ListOrder;
import org.rollbook.model.people.Participant;
import org.rollbook.text.Messages;

/// D01L 学员花名册（详表）: what the office and the organisation department keep; identity numbers by their last four, no phones.
public final class FullRoster {
    private static final DocumentOption.OneOf<ListOrder> ORDER = DocumentOption.order(ListOrder.PROTOCOL);
    private static final DocumentOption.OneOf<IdNumbers> ID_NUMBERS = new DocumentOption.OneOf<>("idNumbers", IdNumbers.class, IdNumbers.TAIL);
    public static final DocumentType TYPE =
            new DocumentType("D01L", ClassPaper.title("D01L"), DocumentScope.CLASS, List.of(ORDER, ID_NUMBERS), FullRoster::build);

    private static final double ROW_HEIGHT = 9;
    private static final double ORGANISATION = 70;
    private static final double ID_NUMBER = 30;

    private final ClassPaper paper;
    private final Messages words;

    /// How much of an identity number is printed; without the column its room goes to the organisation.
    public enum IdNumbers { TAIL, NONE }

    /// A column with what stands in it for a person.
    private record Filled(Column column, Function<Participant, String> text) {}

    private FullRoster(ClassPaper paper) {
        this.paper = paper;
        this.words = paper.words();
    }

    private static Document build(ClassDossier dossier, Choice choice) {
        return new FullRoster(ClassPaper.of(dossier, choice)).document(dossier.active(), choice.get(ORDER), choice.get(ID_NUMBERS));
    }

    private Document document(List<Participant> people, ListOrder order, IdNumbers idNumbers) {
        List<Filled> filled = columns(idNumbers);
        List<Column> columns = new ArrayList<>(List.of(Column.of("no", words.heading("paper.no"), 10).ofCounts()));
        filled.forEach(one -> columns.add(one.column()));
        List<Line> body = new ArrayList<>();
        for (Participant participant : people.stream().sorted(order.comparator()).toList()) {
            List<Cell> cells = new ArrayList<>(List.of(Cell.of(body.size() + 1)));
            filled.forEach(one -> cells.add(Cell.of(one.text().apply(participant))));
            body.add(new Line.Row(cells));
        }
        body.add(paper.total(people));
        return new Document(TYPE.code(), paper.language(), Orientation.LANDSCAPE, paper.head(TYPE.title(), paper.lines(order)),
                List.of(new Table(columns, body, ROW_HEIGHT)),
                new Footer(List.of(), List.of(), paper.signatures(), paper.printed(), ""), paper.stamp());
    }

    private List<Filled> columns(IdNumbers idNumbers) {
        boolean shown = idNumbers == IdNumbers.TAIL;
        List<Filled> columns = new ArrayList<>(List.of(
                new Filled(Column.of("name", words.heading("paper.name"), 22).ofNames(), paper::nameOf),
                new Filled(Column.of("sex", words.heading("paper.sex"), 10).centred(), paper::sexOf),
                new Filled(Column.of("born", words.heading("paper.full.born"), 22).centred(), FullRoster::born),
                new Filled(Column.of("organisation", words.heading("paper.organisation"), ORGANISATION + (shown ? 0 : ID_NUMBER)),
                        paper::organisationOf),
                new Filled(Column.of("position", words.heading("paper.position"), 36), Participant::position),
                new Filled(Column.of("title", words.heading("paper.full.title"), 22), Participant::title)));
        if (shown) {
            columns.add(new Filled(Column.of("idNumber", words.heading("paper.full.idNumber"), ID_NUMBER).centred(),
                    participant -> participant.person().idNumber().masked()));
        }
        columns.add(new Filled(Column.of("group", words.heading("paper.full.group"), 18).centred(), Participant::group));
        columns.add(new Filled(Column.of("remarks", words.heading("paper.remarks"), 27), paper::remarksOn));
        return columns;
    }

    /// 1980.01, or what is known of it.
    private static String born(Participant participant) {
        return participant.person().born().map(FullRoster::month).orElse("");
    }

    private static String month(BirthDate born) {
        return born.month().isEmpty() ? Integer.toString(born.year()) : String.format("%d.%02d", born.year(), born.month().getAsInt());
    }
}
