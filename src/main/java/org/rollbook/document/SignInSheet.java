package org.rollbook.document;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rollbook.model.BilingualName;
import org.rollbook.model.Language;
import org.rollbook.model.attendance.Leave;
import org.rollbook.model.attendance.Status;
import org.rollbook.model.course.HalfDay;
import org.rollbook.model.course.Session;
import org.rollbook.model.course.Speech;
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
import org.rollbook.model.paper.Slot;
import org.rollbook.model.paper.Table;
import org.rollbook.model.people.ListOrder;
import org.rollbook.model.people.Participant;
import org.rollbook.model.people.PersonField;
import org.rollbook.text.Messages;

/// D03 签到表（半天）: one half-day to sign by hand; people on approved leave keep their row, the kind preprinted.
public final class SignInSheet {
    private static final DocumentOption.OneOf<ListOrder> ORDER = DocumentOption.order(ListOrder.PROTOCOL);
    private static final DocumentOption.Number BLANK_ROWS = new DocumentOption.Number("blankRows", 0, 100, 3, 0);
    public static final DocumentType TYPE = new DocumentType("D03", ClassPaper.title("D03"), DocumentScope.HALF_DAY,
            List.of(ORDER, BLANK_ROWS), SignInSheet::build);
    private static final double ROW_HEIGHT = 10;
    private static final double NUMBERS = 10;
    private static final DateTimeFormatter BARCODE_DATE = DateTimeFormatter.ofPattern("yyMMdd");
    private static final double COUNT = 12;

    private final ClassPaper paper;
    private final Messages words;
    private final List<Status> statuses;

    /// @param statuses the class's statuses, which name the kinds of leave
    public SignInSheet(ClassPaper paper, List<Status> statuses) {
        this.paper = paper;
        this.words = paper.words();
        this.statuses = List.copyOf(statuses);
    }

    private static Document build(ClassDossier dossier, Choice choice) {
        Session session = choice.session(dossier);
        return new SignInSheet(ClassPaper.of(dossier, choice), dossier.statuses()).document(session,
                dossier.due(session),
                dossier.neverArrived().stream().filter(p -> p.covers(session.at())).toList(), dossier.leave(),
                choice.get(ORDER),
                choice.get(BLANK_ROWS));
    }

    /// The sheet of one session for the people who are due, with so many empty rows at the end; who never arrived can sign apart
    /// beneath, should they come after all.
    public Document document(
            Session session, List<Participant> due, List<Participant> neverArrived, List<Leave> leaves, ListOrder order,
            int blankRows) {
        List<PersonColumn> columns = columns(participant -> leave(participant, session.at(), leaves));
        List<Line> body = new ArrayList<>();
        for (Participant participant : due.stream().sorted(order.comparator()).toList()) {
            body.add(PersonColumn.row(Cell.of(body.size() + 1), columns, participant));
        }
        if (!neverArrived.isEmpty()) {
            body.add(new Line.GroupHeading(
                    words.sentence("paper.summary.missing", Integer.toString(neverArrived.size()))));
            neverArrived.stream().sorted(order.comparator())
                    .forEach(p -> body.add(PersonColumn.row(Cell.EMPTY, columns, p)));
        }
        body.addAll(Collections.nCopies(blankRows, new Line.Blank()));
        return new Document(
                TYPE.code(),
                paper.language(),
                Orientation.PORTRAIT,
                paper.head(TYPE.title(), List.of(sessionLine(session))),
                List.of(new Table(paper.numbered(NUMBERS, columns), body, ROW_HEIGHT)),
                footer(session, due.size()),
                paper.stamp());
    }

    /// @param leave what is printed for who is on leave
    private List<PersonColumn> columns(Function<Participant, String> leave) {
        return List.of(
                paper.column(PersonField.NAME, 22),
                paper.column(PersonField.ORGANISATION, 56),
                paper.column(PersonField.POSITION, 32),
                paper.signature(),
                new PersonColumn(paper.column(PersonField.NOTE, 20).column().centred(), leave));
    }

    private String leave(Participant participant, HalfDay at, List<Leave> leaves) {
        return leaves.stream()
                .filter(leave -> leave.participantId() == participant.id() && leave.covers(at))
                .findFirst()
                .flatMap(leave -> statuses.stream().filter(s -> s.code().equals(leave.status())).findFirst())
                .map(status -> status.name().in(paper.language().first()))
                .orElse("");
    }

    private String sessionLine(Session session) {
        Language first = paper.language().first();
        List<String> parts = new ArrayList<>();
        parts.add(words.text("paper.signin.time", words.paperDay(session.at().date()) + " " + half(session.at())));
        parts.add(words.text("paper.signin.course", joined(session.items().stream()
                .map(item -> item.topic().isEmpty() ? words.name(item.kind()) : item.topic()), first)));
        String speakers = session.items().stream()
                .flatMap(item -> item.speeches().stream())
                .map(Speech::speaker)
                .map(speaker -> speaker.in(first))
                .distinct()
                .collect(Collectors.joining(words.text("paper.list")));
        if (!speakers.isEmpty()) {
            parts.add(words.text("paper.signin.speaker", speakers));
        }
        String venue = joined(session.items().stream()
                .map(item -> item.room().isEmpty() ? paper.trainingClass().venue() : item.room())
                .filter(room -> !room.isEmpty()), first);
        if (!venue.isEmpty()) {
            parts.add(words.text("paper.signin.venue", venue));
        }
        return String.join(words.text("paper.gap"), parts);
    }

    private String joined(Stream<BilingualName> names, Language language) {
        return names.map(name -> name.in(language)).distinct().collect(Collectors.joining(words.text("paper.then")));
    }

    private String half(HalfDay at) {
        return words.text(Messages.key("paper.half", at.half()));
    }

    private Footer footer(Session session, int expected) {
        List<Slot> counts = List.of(
                new Slot(words.label("paper.expected"), COUNT, Integer.toString(expected)),
                Slot.empty(words.label("paper.present"), COUNT),
                Slot.empty(words.label("paper.leave"), COUNT),
                Slot.empty(words.label("paper.absent"), COUNT));
        List<Slot> signatures = List.of(
                Slot.empty(words.label("paper.teacher"), ClassPaper.SIGNATURE),
                Slot.empty(words.label("paper.prepared"), ClassPaper.SIGNATURE),
                Slot.empty(words.label("paper.checked"), ClassPaper.SIGNATURE));
        return new Footer(List.of(), counts, signatures, paper.printed(), barcode(session.at()));
    }

    /// Class code, date and half-day as `CC2014-140721A`, so that a scanned sheet is filed by itself; short, so that
    /// its bars stay wide.
    private String barcode(HalfDay at) {
        return paper.trainingClass().code()
                + "-" + BARCODE_DATE.format(at.date())
                + Character.toUpperCase(at.half().code().charAt(0));
    }
}
