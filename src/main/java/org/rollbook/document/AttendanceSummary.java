package org.rollbook.document;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.rollbook.model.Language;
import org.rollbook.model.attendance.Attendance;
import org.rollbook.model.attendance.Counts;
import org.rollbook.model.attendance.Outcome;
import org.rollbook.model.attendance.Rule;
import org.rollbook.model.attendance.Status;
import org.rollbook.model.attendance.Tally;
import org.rollbook.model.course.HalfDay;
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
import org.rollbook.model.paper.Table;
import org.rollbook.model.people.ListOrder;
import org.rollbook.model.people.Participant;
import org.rollbook.model.people.PersonField;
import org.rollbook.text.Messages;

/// D05 考勤统计表: half-days by status for each person, the rate and the result, with the rule in words beneath.
public final class AttendanceSummary {
    private static final DocumentOption.OneOf<ListOrder> ORDER = DocumentOption.order(ListOrder.PROTOCOL);
    public static final DocumentType TYPE = new DocumentType("D05", ClassPaper.title("D05"), DocumentScope.CLASS,
            List.of(ORDER), AttendanceSummary::build);
    private static final double ROW_HEIGHT = 8;
    private static final double ORGANISATION = 58;
    private static final double NUMBERS = 16;
    private static final double COUNTS = 14;
    /// Personal, sick and official leave have room; each further kind takes it from the organisation, each that is missing gives it.
    private static final int LEAVES = 3;

    private final ClassPaper paper;
    private final Messages words;
    private final List<Status> leaves;
    private final List<Rule> rules;

    /// One person with what was counted for them.
    public record Entry(Participant participant, Tally tally) {}

    /// @param statuses those of the base; each that is leave has a column of its own
    public AttendanceSummary(ClassPaper paper, List<Status> statuses, List<Rule> rules) {
        this.paper = paper;
        this.words = paper.words();
        this.leaves = statuses.stream().filter(Status::leave).toList();
        this.rules = List.copyOf(rules);
    }

    private static Document build(ClassDossier dossier, Choice choice) {
        Attendance.Marks cells = dossier.cells();
        Function<Participant, Entry> counted = participant -> new Entry(participant,
                dossier.attendance().tally(participant, cells));
        return new AttendanceSummary(ClassPaper.of(dossier, choice), dossier.statuses(), dossier.rules())
                .document(dossier.listed().stream().map(counted).toList(),
                        dossier.neverIn().stream().map(counted).toList(), dossier.taken(),
                        choice.get(ORDER));
    }

    /// The summary of these people, sorted by the order given; who never arrived stands apart beneath the sum.
    ///
    /// @param neverIn who left before the first half-day; they stand apart as well
    /// @param taken   the half-days that were counted, in order of time
    public Document document(List<Entry> entries, List<Entry> neverIn, List<HalfDay> taken, ListOrder order) {
        List<Entry> sorted = entries.stream().filter(entry -> entry.tally().counted())
                .sorted(Comparator.comparing(Entry::participant, order.comparator())).toList();
        List<Entry> summed = sorted.stream().filter(entry -> entry.tally().isSummed()).toList();
        List<Entry> missing = sorted.stream().filter(entry -> !entry.tally().isSummed()).toList();
        boolean complete = summed.stream().allMatch(entry -> entry.tally().taken() == entry.tally().planned());
        List<Line> body = new ArrayList<>();
        summed.forEach(entry -> body.add(row(body.size() + 1, entry, complete)));
        body.add(total(summed, complete));
        if (!missing.isEmpty()) {
            body.add(new Line.GroupHeading(words.sentence("paper.summary.missing", Integer.toString(missing.size()))));
            missing.forEach(entry -> body.add(apart(entry, Cell.EMPTY, complete)));
        }
        if (!neverIn.isEmpty()) {
            body.add(new Line.GroupHeading(words.sentence("paper.summary.neverIn", Integer.toString(neverIn.size()))));
            neverIn.stream().sorted(Comparator.comparing(Entry::participant, order.comparator()))
                    .forEach(entry -> body.add(apart(entry, result(entry), complete)));
        }
        summed.stream()
                .filter(entry -> entry.tally().result() != Outcome.IN_PROGRESS && !entry.tally().reasons().isEmpty())
                .forEach(entry -> body.add(new Line.Note(reasons(entry))));
        List<String> lines = new ArrayList<>(paper.hostLines());
        lines.add(paper.datesAndVenue());
        if (!taken.isEmpty()) {
            lines.add(upto(taken, paper.language().first())
                    + paper.language().second().map(second -> "　" + upto(taken, second)).orElse(""));
        }
        lines.addAll(paper.orderLine(order));
        return new Document(
                TYPE.code(),
                paper.language(),
                Orientation.LANDSCAPE,
                paper.head(TYPE.title(), lines),
                List.of(new Table(columns(complete), body, ROW_HEIGHT)),
                new Footer(notes(), List.of(), paper.signatures(), paper.printed(), ""),
                paper.stamp());
    }

    /// Where everything is marked, what was marked is what was planned, and needs no column.
    private List<Column> columns(boolean complete) {
        double organisation = ORGANISATION + (complete ? NUMBERS : 0) - (leaves.size() - LEAVES) * COUNTS;
        List<Column> columns = new ArrayList<>(List.of(
                Column.of("no", words.heading("paper.no"), 10).ofCounts(),
                paper.column(PersonField.NAME, 22).column(),
                paper.column(PersonField.ORGANISATION, Math.max(NUMBERS, organisation)).column(),
                Column.of("planned", words.heading("paper.summary.planned"), NUMBERS).ofCounts()));
        if (!complete) {
            columns.add(Column.of("taken", words.heading("paper.summary.taken"), NUMBERS).ofCounts());
        }
        columns.add(Column.of("attended", words.heading("paper.summary.attended"), NUMBERS).ofCounts());
        columns.add(Column.of("late", words.heading("paper.summary.late"), COUNTS).ofCounts());
        columns.add(Column.of("early", words.heading("paper.summary.early"), COUNTS).ofCounts());
        leaves.forEach(leave -> columns.add(Column.of("leave" + leave.code(), leave.name(), COUNTS).ofCounts()));
        columns.add(Column.of("absent", words.heading("paper.summary.absent"), COUNTS).ofCounts());
        columns.add(Column.of("rate", words.heading("paper.summary.rate"), 20).ofRates());
        columns.add(Column.of("result", words.heading("paper.summary.result"), 25).centred());
        return columns;
    }

    private Line row(int number, Entry entry, boolean complete) {
        Tally tally = entry.tally();
        boolean open = tally.result() == Outcome.IN_PROGRESS || tally.result() == Outcome.NONE;
        List<Cell> cells = new ArrayList<>(List.of(Cell.of(number), Cell.of(paper.nameOf(entry.participant())),
                Cell.of(paper.organisationOf(entry.participant()))));
        cells.addAll(counts(tally.counts(), complete));
        cells.add(open ? Cell.EMPTY : result(entry));
        return new Line.Row(cells);
    }

    private List<Cell> counts(Counts counts, boolean complete) {
        List<Cell> cells = new ArrayList<>(List.of(Cell.of(counts.planned())));
        if (!complete) {
            cells.add(Cell.of(counts.taken()));
        }
        cells.addAll(List.of(Cell.of(counts.present()), count(counts.late()), count(counts.early())));
        leaves.forEach(leave -> cells.add(count(counts.of(leave.code()))));
        cells.addAll(List.of(count(counts.absent()), Cell.of(counts.rate().percent())));
        return cells;
    }

    /// Nothing is left empty rather than shown as 0, so that what happened stands out.
    private static Cell count(int halfDays) {
        return halfDays == 0 ? Cell.EMPTY : Cell.of(halfDays);
    }

    /// The sum stands under the columns that it sums up.
    private Line total(List<Entry> entries, boolean complete) {
        Counts sum = Attendance.sum(entries.stream().map(Entry::tally).toList());
        List<Cell> cells = new ArrayList<>(List.of(Cell.EMPTY, Cell.of(words.text("paper.summary.total")),
                Cell.of(words.text("paper.summary.people", Integer.toString(entries.size())))));
        cells.addAll(counts(sum, complete));
        cells.add(Cell.EMPTY);
        return Line.Row.sum(cells.stream().map(cell -> Cell.bold(cell.text())).toList());
    }

    private Cell result(Entry entry) {
        return Cell.of(words.text(entry.tally().result()));
    }

    private Line apart(Entry entry, Cell result, boolean complete) {
        List<Cell> cells = new ArrayList<>(List.of(Cell.EMPTY, Cell.of(paper.nameOf(entry.participant())),
                Cell.of(paper.organisationOf(entry.participant()))));
        while (cells.size() < columns(complete).size() - 1) {
            cells.add(Cell.EMPTY);
        }
        cells.add(result);
        return new Line.Row(cells);
    }

    private String reasons(Entry entry) {
        return words.text("paper.summary.reason", paper.nameOf(entry.participant()), entry.tally().result(),
                entry.tally().reasons().stream().map(words::reason)
                        .collect(Collectors.joining(words.text("paper.and"))));
    }

    private static String upto(List<HalfDay> taken, Language language) {
        Messages own = new Messages(language);
        HalfDay last = taken.getLast();
        return own.text("paper.summary.upto",
                own.paperDay(last.date()) + " " + own.text(Messages.key("paper.half", last.half())),
                Integer.toString(taken.size()));
    }

    private List<String> notes() {
        List<String> notes = new ArrayList<>();
        notes.add(note(paper.language() == PaperLanguage.EN ? Language.EN : Language.ZH));
        paper.language().second().map(this::note).ifPresent(notes::add);
        return notes;
    }

    private String note(Language language) {
        Messages own = new Messages(language);
        List<String> clauses = new ArrayList<>();
        clauses.add(own.text("paper.rule.rate"));
        for (Rule rule : rules) {
            if (rule.isInForce()) {
                clauses.add(own.text(
                        rule.forbidsAllLeave() ? "paper.rule.noLeave" : Messages.key("paper.rule", rule.clause()),
                        Integer.toString(rule.numerator()),
                        Integer.toString(rule.denominator()),
                        rule.outcome()));
            }
        }
        clauses.add(own.text("paper.rule.notRequired"));
        return own.text("paper.rule.note", String.join(own.text("paper.and"), clauses));
    }
}
