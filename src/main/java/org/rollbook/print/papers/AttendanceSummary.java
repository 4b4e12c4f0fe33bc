package org.rollbook.print.papers;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToIntFunction;
import org.rollbook.model.Fraction;
import org.rollbook.model.Language;
import org.rollbook.model.attendance.Rule;
import org.rollbook.model.attendance.Tally;
import org.rollbook.model.paper.Cell;
import org.rollbook.model.paper.Column;
import org.rollbook.model.paper.Document;
import org.rollbook.model.paper.DocumentKind;
import org.rollbook.model.paper.Footer;
import org.rollbook.model.paper.Line;
import org.rollbook.model.paper.Orientation;
import org.rollbook.model.paper.PaperLanguage;
import org.rollbook.model.people.ListOrder;
import org.rollbook.model.people.Participant;

/// D05 考勤统计表: half-days by status for each person, the rate and the result, with the rule in words beneath.
public final class AttendanceSummary {
    private static final double ROW_HEIGHT = 8;

    private final ClassPaper paper;
    private final PaperWords words;
    private final List<Rule> rules;

    /// One person with what was counted for them.
    public record Entry(Participant participant, Tally tally) {}

    public AttendanceSummary(ClassPaper paper, List<Rule> rules) {
        this.paper = paper;
        this.words = paper.words();
        this.rules = List.copyOf(rules);
    }

    /// The summary of these people, sorted by the order given.
    public Document document(List<Entry> entries, ListOrder order) {
        List<Entry> sorted =
                entries.stream().sorted(Comparator.comparing(Entry::participant, order.comparator())).toList();
        List<Line> body = new ArrayList<>();
        for (Entry entry : sorted) {
            body.add(row(body.size() + 1, entry));
        }
        body.add(total(sorted));
        List<String> lines = new ArrayList<>(paper.hostLines());
        lines.add(paper.datesAndVenue());
        lines.addAll(paper.orderLine(order));
        return new Document(
                DocumentKind.ATTENDANCE_SUMMARY,
                paper.language(),
                Orientation.LANDSCAPE,
                paper.head("summary.title", lines),
                columns(),
                body,
                new Footer(notes(), List.of(), paper.signatures(), paper.printed(), ""),
                ROW_HEIGHT,
                paper.stamp());
    }

    private List<Column> columns() {
        return List.of(
                Column.of("no", words.heading("no"), 10).centred(),
                Column.of("name", words.heading("name"), 22).ofNames(),
                Column.of("organisation", words.heading("organisation"), 62),
                Column.of("planned", words.heading("summary.planned"), 16).centred(),
                Column.of("attended", words.heading("summary.attended"), 16).centred(),
                Column.of("late", words.heading("summary.late"), 16).centred(),
                Column.of("early", words.heading("summary.early"), 16).centred(),
                Column.of("personalLeave", words.heading("summary.personal"), 16).centred(),
                Column.of("sickLeave", words.heading("summary.sick"), 16).centred(),
                Column.of("officialLeave", words.heading("summary.official"), 16).centred(),
                Column.of("absent", words.heading("summary.absent"), 21).centred(),
                Column.of("rate", words.heading("summary.rate"), 20).centred(),
                Column.of("result", words.heading("summary.result"), 20).centred());
    }

    private Line row(int number, Entry entry) {
        Tally tally = entry.tally();
        return new Line.Row(List.of(
                Cell.of(number),
                Cell.of(paper.nameOf(entry.participant())),
                Cell.of(paper.organisationOf(entry.participant())),
                Cell.of(tally.planned()),
                Cell.of(tally.present()),
                count(tally.late()),
                count(tally.early()),
                count(tally.personalLeave()),
                count(tally.sickLeave()),
                count(tally.officialLeave()),
                count(tally.absent()),
                Cell.of(tally.rate().percent()),
                Cell.of(words.name(tally.result()).in(paper.language().first()))));
    }

    /// Nothing is left empty rather than shown as 0, so that what happened stands out.
    private static Cell count(int halfDays) {
        return halfDays == 0 ? Cell.EMPTY : Cell.of(halfDays);
    }

    private Line total(List<Entry> entries) {
        int attended = sum(entries, Tally::present);
        Fraction rate = new Fraction(attended, sum(entries, Tally::taken));
        return new Line.Total(words.sentence(
                "summary.total",
                Integer.toString(entries.size()),
                Integer.toString(sum(entries, Tally::planned)),
                Integer.toString(attended),
                rate.percent().isEmpty() ? "—" : rate.percent()));
    }

    private static int sum(List<Entry> entries, ToIntFunction<Tally> count) {
        return entries.stream().map(Entry::tally).mapToInt(count).sum();
    }

    private List<String> notes() {
        List<String> notes = new ArrayList<>();
        notes.add(note(paper.language() == PaperLanguage.EN ? Language.EN : Language.ZH));
        paper.language().second().map(this::note).ifPresent(notes::add);
        return notes;
    }

    private String note(Language language) {
        PaperWords own = new PaperWords(language == Language.ZH ? PaperLanguage.ZH : PaperLanguage.EN);
        List<String> clauses = new ArrayList<>();
        clauses.add(own.text("rule.rate"));
        for (Rule rule : rules) {
            if (rule.numerator() > 0) {
                clauses.add(own.text(
                        PaperWords.key("rule", rule.clause()),
                        Integer.toString(rule.numerator()),
                        Integer.toString(rule.denominator()),
                        words.name(rule.outcome()).in(language)));
            }
        }
        return own.text("rule.note", String.join(own.text("and"), clauses));
    }
}
