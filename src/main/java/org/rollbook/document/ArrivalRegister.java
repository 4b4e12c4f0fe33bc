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
import org.rollbook.model.paper.Cell;
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
import org.rollbook.text.Messages;

/// D02 报到册: lies on the desk and is signed by each arrival; who has arrived already has the time preprinted.
public final class ArrivalRegister {
    private static final DocumentOption.OneOf<ListOrder> ORDER = DocumentOption.order(ListOrder.NUMBER);
    private static final DocumentOption.Number BLANK_ROWS = new DocumentOption.Number("blankRows", 0, 30, 5, 5);
    public static final DocumentType TYPE =
            new DocumentType("D02", ClassPaper.title("D02"), DocumentScope.CLASS, List.of(ORDER, BLANK_ROWS), ArrivalRegister::build);

    private static final double ROW_HEIGHT = 11;
    private static final double COUNT = 14;
    /// Where nobody is registered yet, a page of rows to write on.
    private static final int ROWS_OF_A_PAGE = 10;
    private static final DateTimeFormatter ZH_ARRIVED = DateTimeFormatter.ofPattern("d日 HH:mm", Locale.SIMPLIFIED_CHINESE);
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
        List<Line> body = new ArrayList<>(people.stream().sorted(order.comparator()).map(this::row).toList());
        body.addAll(Collections.nCopies(people.isEmpty() ? Math.max(blankRows, ROWS_OF_A_PAGE) : blankRows, new Line.Blank()));
        return new Document(TYPE.code(), paper.language(), Orientation.LANDSCAPE, paper.head(TYPE.title(), paper.lines(order)),
                List.of(new Table(columns(), body, ROW_HEIGHT)),
                new Footer(List.of(), List.of(Slot.empty(words.label("paper.arrival.onPage"), COUNT)),
                        List.of(Slot.empty(words.label("paper.arrival.keeper"), ClassPaper.SIGNATURE)), paper.printed(), ""),
                paper.stamp());
    }

    private List<Column> columns() {
        return List.of(
                Column.of("number", words.heading("paper.number"), 10).centred(),
                Column.of("name", words.heading("paper.name"), 22).ofNames(),
                Column.of("sex", words.heading("paper.sex"), 10).centred(),
                Column.of("organisation", words.heading("paper.organisation"), 45),
                Column.of("position", words.heading("paper.position"), 28),
                Column.of("phone", words.heading("paper.phone"), 30).centred(),
                Column.of("arrived", words.heading("paper.arrival.time"), 20).centred(),
                Column.of("room", words.heading("paper.arrival.room"), 18).centred(),
                Column.of("materials", words.heading("paper.arrival.materials"), 24).centred(),
                Column.of("signature", words.heading("paper.signature"), 40),
                Column.of("remarks", words.heading("paper.remarks"), 20));
    }

    private Line row(Participant participant) {
        return new Line.Row(List.of(
                Cell.of(participant.number()),
                Cell.of(paper.nameOf(participant)),
                Cell.of(paper.sexOf(participant)),
                Cell.of(paper.organisationOf(participant)),
                Cell.of(participant.position()),
                Cell.of(participant.person().phone().masked()),
                Cell.of(arrived(participant)),
                Cell.of(participant.room()),
                Cell.of(words.text("paper.arrival.boxes")),
                Cell.EMPTY,
                Cell.of(paper.remarksOn(participant))));
    }

    private String arrived(Participant participant) {
        DateTimeFormatter format = paper.language() == PaperLanguage.EN ? EN_ARRIVED : ZH_ARRIVED;
        return participant.arrivedAt().map(at -> format.format(ZonedDateTime.ofInstant(at, zone))).orElse("");
    }
}
