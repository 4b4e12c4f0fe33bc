package org.rollbook.document;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rollbook.model.BilingualName;
import org.rollbook.model.Language;
import org.rollbook.model.course.ProgrammeItem;
import org.rollbook.model.course.Session;
import org.rollbook.model.course.SessionKind;
import org.rollbook.model.course.Speech;
import org.rollbook.model.document.Choice;
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
import org.rollbook.text.Messages;

/// D06 培训班日程表: the programme by date, each date over its items, with arrival, ceremonies and departure.
public final class ClassSchedule {
    public static final DocumentType TYPE = new DocumentType("D06", ClassPaper.title("D06"), DocumentScope.CLASS,
            List.of(), ClassSchedule::build);
    private static final double ROW_HEIGHT = 9;
    private static final int FIRST_HAN = 0x2E80;

    private final ClassPaper paper;
    private final Messages words;

    public ClassSchedule(ClassPaper paper) {
        this.paper = paper;
        this.words = paper.words();
    }

    private static Document build(ClassDossier dossier, Choice choice) {
        return new ClassSchedule(ClassPaper.of(dossier, choice)).document(dossier.sessions(), List.of());
    }

    /// The schedule of these sessions, with notes such as meal times at the foot.
    public Document document(List<Session> sessions, List<String> notes) {
        Map<LocalDate, List<ProgrammeItem>> days = sessions.stream()
                .flatMap(session -> session.items().stream()).sorted(ProgrammeItem.ORDER)
                .collect(Collectors.groupingBy(item -> item.at().date(), TreeMap::new, Collectors.toList()));
        List<Line> body = new ArrayList<>();
        days.forEach((date, items) -> {
            for (int i = 0; i < items.size(); i++) {
                Cell day = i == 0 ? Cell.spanning(words.paperShortDay(date), items.size()) : Cell.COVERED;
                body.add(row(day, items.get(i)));
            }
        });
        List<String> lines = new ArrayList<>(paper.hostLines());
        lines.add(paper.datesAndVenue());
        return new Document(
                TYPE.code(),
                paper.language(),
                Orientation.PORTRAIT,
                paper.head(TYPE.title(), lines),
                List.of(new Table(columns(), body, ROW_HEIGHT)),
                new Footer(notes, List.of(), paper.signatures(), paper.printed(), ""),
                paper.stamp());
    }

    private List<Column> columns() {
        return List.of(
                Column.of("date", words.heading("paper.schedule.date"), 22).centred(),
                Column.of("time", words.heading("paper.schedule.time"), 24).centred(),
                Column.of("content", words.heading("paper.schedule.content"), 72),
                Column.of("speaker", words.heading("paper.schedule.speaker"), 40).centred(),
                Column.of("venue", words.heading("paper.schedule.venue"), 22).centred());
    }

    private Line row(Cell day, ProgrammeItem item) {
        return new Line.Row(List.of(
                day,
                Cell.of(time(item)),
                Cell.of(content(item)),
                Cell.of(speakers(item)),
                Cell.of(room(item))));
    }

    /// The venue of the class stands in the head, and a room is only said where it is another.
    private String room(ProgrammeItem item) {
        BilingualName venue = paper.trainingClass().venue();
        boolean same = Stream.of(Language.values()).allMatch(in -> item.room().in(in).equals(venue.in(in)));
        return same ? "" : paper.both(item.room());
    }

    private String time(ProgrammeItem item) {
        String half = words.label(Messages.key("paper.half", item.at().half()));
        return item.starts()
                .map(start -> half + "\n" + start + item.ends().map(end -> "–" + end).orElse(""))
                .orElse(half);
    }

    private String content(ProgrammeItem item) {
        BilingualName kind = words.name(item.kind());
        List<String> lines = new ArrayList<>();
        if (item.topic().isEmpty()) {
            lines.add(paper.both(kind));
        } else if (isCeremony(item.kind())) {
            lines.add(paper.both(joined(kind, item.topic())));
        } else {
            lines.add(paper.both(item.topic()));
        }
        for (Speech speech : item.speeches()) {
            if (!speech.topic().isEmpty()) {
                lines.add(paper.both(joined(speech.speaker(), speech.topic())));
            }
        }
        return String.join("\n", lines);
    }

    private static boolean isCeremony(SessionKind kind) {
        return kind == SessionKind.OPENING || kind == SessionKind.CLOSING;
    }

    /// Two names as `开班式：领导讲话`; equal ones once.
    private static BilingualName joined(BilingualName first, BilingualName second) {
        String zh = first.in(Language.ZH);
        String en = first.in(Language.EN);
        return new BilingualName(
                second.in(Language.ZH).contains(zh) ? second.in(Language.ZH) : zh + "：" + second.in(Language.ZH),
                second.in(Language.EN).contains(en) ? second.in(Language.EN) : en + ": " + second.in(Language.EN));
    }

    private String speakers(ProgrammeItem item) {
        return item.speeches().stream()
                .map(this::speaker)
                .distinct()
                .collect(Collectors.joining("\n"));
    }

    /// Who speaks, then in which capacity, on one line for each language in which either is known.
    private String speaker(Speech speech) {
        BilingualName name = speech.speaker();
        BilingualName capacity = speech.capacity();
        return paper.both(new BilingualName(
                name.zh().isEmpty() && capacity.zh().isEmpty() ? ""
                        : together(name.in(Language.ZH), capacity.in(Language.ZH)),
                name.en().isEmpty() && capacity.en().isEmpty() ? ""
                        : together(name.in(Language.EN), capacity.in(Language.EN))));
    }

    private static String together(String name, String capacity) {
        boolean latin = !capacity.isEmpty() && capacity.codePointAt(0) < FIRST_HAN;
        return capacity.isEmpty() ? name : name + (latin ? ", " : " ") + capacity;
    }
}
