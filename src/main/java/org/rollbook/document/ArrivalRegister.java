package org.rollbook.document;

import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
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
import org.rollbook.model.paper.PaperLanguage;
import org.rollbook.model.paper.Slot;
import org.rollbook.model.paper.Table;
import org.rollbook.model.people.ListOrder;
import org.rollbook.model.people.Participant;
import org.rollbook.model.people.PersonField;
import org.rollbook.text.Messages;

/// D02 报到册: lies on the desk and is signed by each arrival; who has arrived already has the time preprinted.
public final class ArrivalRegister {
    private static final DocumentOption.OneOf<ListOrder> ORDER = DocumentOption.order(ListOrder.NUMBER);
    private static final DocumentOption.Number BLANK_ROWS = new DocumentOption.Number("blankRows", 0, 30, 5, 5);
    public static final DocumentType TYPE = new DocumentType("D02", ClassPaper.title("D02"), DocumentScope.CLASS,
            List.of(ORDER, BLANK_ROWS), ArrivalRegister::build);

    private static final double ROW_HEIGHT = 11;
    private static final double COUNT = 14;
    /// Where nobody is registered yet, a page of rows to write on.
    private static final int ROWS_OF_A_PAGE = 10;
    private static final DateTimeFormatter ZH_ARRIVED = DateTimeFormatter.ofPattern("d日 HH:mm",
            Locale.SIMPLIFIED_CHINESE);
    private static final DateTimeFormatter EN_ARRIVED = DateTimeFormatter.ofPattern("d MMM HH:mm", Locale.ENGLISH);

    private final ClassPaper paper;
    private final Messages words;
    private final ZoneId zone;

    private ArrivalRegister(ClassPaper paper, ZoneId zone) {
        this.paper = paper;
        this.words = paper.words();
        this.zone = zone;
    }

    private static Document build(ClassDossier dossier, Choice choice) {
        return new ArrivalRegister(ClassPaper.of(dossier, choice), dossier.moment().getZone())
                .document(dossier.active(), choice.get(ORDER), choice.get(BLANK_ROWS));
    }

    private Document document(List<Participant> people, ListOrder order, int blankRows) {
        List<PersonColumn> columns = columns();
        List<Line> body = new ArrayList<>();
        people.stream().sorted(order.comparator())
                .forEach(participant -> body.add(PersonColumn.row(columns, participant)));
        body.addAll(Collections.nCopies(people.isEmpty() ? Math.max(blankRows, ROWS_OF_A_PAGE) : blankRows,
                new Line.Blank()));
        return new Document(TYPE.code(), paper.language(), Orientation.LANDSCAPE,
                paper.head(TYPE.title(), paper.lines(order)),
                List.of(new Table(PersonColumn.columns(columns), body, ROW_HEIGHT)),
                new Footer(List.of(), List.of(Slot.empty(words.label("paper.arrival.onPage"), COUNT)),
                        List.of(Slot.empty(words.label("paper.arrival.keeper"), ClassPaper.SIGNATURE)), paper.printed(),
                        ""),
                paper.stamp());
    }

    private List<PersonColumn> columns() {
        return List.of(
                paper.column(PersonField.NUMBER).centred(),
                paper.column(PersonField.NAME, 22),
                paper.column(PersonField.SEX).centred(),
                paper.column(PersonField.ORGANISATION, 45),
                paper.column(PersonField.POSITION, 28),
                paper.column(PersonField.PHONE, 30).centred(),
                new PersonColumn(Column.of("arrived", words.heading("paper.arrival.time"), 20).centred(),
                        this::arrived),
                paper.column(PersonField.ROOM, 18).centred(),
                new PersonColumn(Column.of("materials", words.heading("paper.arrival.materials"), 24).centred(),
                        _ -> words.text("paper.arrival.boxes")),
                paper.signature(),
                paper.column(PersonField.NOTE, 20));
    }

    private String arrived(Participant participant) {
        DateTimeFormatter format = paper.language() == PaperLanguage.EN ? EN_ARRIVED : ZH_ARRIVED;
        return participant.arrivedAt().map(at -> format.format(ZonedDateTime.ofInstant(at, zone))).orElse("");
    }
}
