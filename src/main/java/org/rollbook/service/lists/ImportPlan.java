package org.rollbook.service.lists;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rollbook.model.hosts.Organisation;
import org.rollbook.model.people.EnrolmentState;
import org.rollbook.model.people.Participant;
import org.rollbook.model.people.Person;
import org.rollbook.model.people.PersonField;
import org.rollbook.model.people.Problem;
import org.rollbook.names.search.SearchText;
import org.rollbook.service.lists.ImportMatch.Where;
import org.rollbook.service.lists.ImportRow.Decision;
import org.rollbook.service.lists.ImportRow.Kind;
import org.rollbook.service.lists.ImportRow.Outcome;
import org.rollbook.service.lists.file.ListFile;
import org.rollbook.service.lists.spelling.NearOrganisations;
import org.rollbook.service.lists.spelling.Spelling;
import org.rollbook.service.lists.spelling.SpellingBook;

/// What an import would do, row by row, as found and as decided; nothing is written before it is applied.
///
/// It never changes: every decision makes another plan, whose counts follow.
public final class ImportPlan {
    private static final int MOST_SPELLINGS = 8;

    private final ListFile list;
    private final ExistingRecords onFile;
    private final List<ImportRow> rows;
    private final Map<Integer, RowReading> readings;
    private final SpellingBook book;
    private final List<Spelling> spellings;
    private final Set<Long> leaving;
    private final LeftOut leftOut;
    private final Map<Outcome, Integer> counts = new EnumMap<>(Outcome.class);

    private ImportPlan(ListFile list, ExistingRecords onFile, List<ImportRow> rows, Map<Integer, RowReading> readings,
            SpellingBook book, List<Spelling> spellings, Set<Long> leaving) {
        this.list = list;
        this.onFile = onFile;
        this.rows = List.copyOf(rows);
        this.readings = readings;
        this.book = book;
        this.spellings = List.copyOf(spellings);
        this.leaving = Set.copyOf(leaving);
        rows.forEach(row -> counts.merge(row.outcome(), 1, Integer::sum));
        this.leftOut = LeftOut.of(onFile, this.rows);
    }

    static ImportPlan of(ListFile list, ExistingRecords onFile, ImportPlanning.Planned planned, SpellingBook book) {
        return new ImportPlan(list, onFile, planned.rows(), planned.readings(), book, book.unknown(), Set.of());
    }

    public ListFile list() {
        return list;
    }

    public long classId() {
        return onFile.classId();
    }

    public List<ImportRow> rows() {
        return rows;
    }

    public int count(Outcome outcome) {
        return counts.getOrDefault(outcome, 0);
    }

    /// How many rows wait for somebody’s word.
    public int undecided() {
        return (int) rows.stream().filter(ImportRow::isUndecided).count();
    }

    /// Whether every row that holds somebody can be taken.
    public boolean isSound() {
        return unsound() == 0;
    }

    /// How many rows cannot be taken, or would put something doubtful in the place of something sound.
    public int unsound() {
        return count(Outcome.PROBLEM) + (int) rows.stream().filter(row -> row.isWorse() && !row.isWritten()).count();
    }

    /// Whether applying it changes anything.
    public boolean isEmpty() {
        return count(Outcome.NEW) + count(Outcome.UPDATE) + leaving.size() == 0;
    }

    /// For each field the spellings that are not recognised as what it wants, each once, and how many people a text whose lines
    /// differ told of: one look at them does for all rows.
    public List<Problem> unfamiliar() {
        Map<String, Set<String>> spellings = new TreeMap<>();
        rows.stream().filter(ImportRow::isWritten).flatMap(row -> row.problems().stream()).filter(Problem::isUnfamiliar)
                .forEach(problem -> spellings.computeIfAbsent(problem.field(), _ -> new LinkedHashSet<>())
                        .add(problem.arguments().getFirst().toString()));
        Stream<Problem> found = spellings.entrySet().stream()
                .map(entry -> Problem.of("list", entry.getKey(), Integer.toString(entry.getValue().size()),
                        entry.getValue().stream().limit(MOST_SPELLINGS).collect(Collectors.joining("; "))
                                + (entry.getValue().size() > MOST_SPELLINGS ? " …" : "")));
        long prose = rows.stream().filter(ImportRow::isWritten)
                .filter(row -> row.problems().stream().anyMatch(problem -> problem.key().equals("problem.row.prose")))
                .count();
        return Stream.concat(found, prose == 0 ? Stream.of()
                : Stream.of(Problem.of("list", "prose", Long.toString(prose)))).toList();
    }

    /// The organisations that the directory does not know, with what they are taken for.
    public List<Spelling> spellings() {
        return spellings;
    }

    /// The plan with organisations proposed for the spellings that the directory does not know.
    ImportPlan proposing(NearOrganisations directory) {
        return new ImportPlan(list, onFile, rows, readings, book, directory.proposing(spellings), leaving);
    }

    List<Organisation> directory() {
        return onFile.organisations();
    }

    /// The text that a problem is about: the cleaned value, or what stood in the cell when there is none.
    public String value(ImportRow row, Problem problem) {
        String read = Optional.ofNullable(readings.get(row.row())).map(reading -> reading.value(problem.field()))
                .orElse("");
        return read.isEmpty() && !problem.arguments().isEmpty() ? problem.arguments().getFirst().toString() : read;
    }

    /// The organisation that applying the row gives its person, when the directory has it or a spelling was decided so.
    public Optional<Organisation> organisation(ImportRow row) {
        return book.meaning(row.organisation());
    }

    /// What applying the row stores of its person, empty fields left out; nothing for a row that cannot be taken. Numbers that
    /// come from the file and not from the list are hidden.
    public List<RowField> stored(ImportRow row) {
        return Optional.ofNullable(readings.get(row.row()))
                .filter(reading -> row.found() != Outcome.PROBLEM || row.isQuestion())
                .map(reading -> stored(row, reading)).orElse(List.of());
    }

    private List<RowField> stored(ImportRow row, RowReading reading) {
        Participant plain = Participant.draft(classId(), Person.named(reading.name()));
        Participant draft = reading.draft(classId(), row.wanted());
        Participant taken = row.match().filter(_ -> row.isWritten()).map(match -> match.where() == Where.ELSEWHERE
                ? draft.withPerson(reading.over(match.known().person())) : reading.over(match.known())).orElse(draft);
        List<RowField> fields = new ArrayList<>();
        for (PersonField field : PersonField.values()) {
            String text = switch (field) {
                case NUMBER -> Integer.toString(row.isWritten() && row.number() > 0 ? row.number() : row.wanted());
                case ORGANISATION -> row.organisation();
                default -> field.of(taken);
            };
            boolean said = switch (field) {
                case NAME -> true;
                case NUMBER -> !text.equals("0");
                default -> !field.of(plain).equals(text);
            };
            if (said && !text.isEmpty()) {
                fields.add(new RowField(field.key(), reading.says(field.key(), text) ? text : field.masked(text)));
            }
        }
        return fields;
    }

    /// The plan with one decision for all these rows, as far as it makes sense for each.
    public ImportPlan decide(Set<Integer> chosen, Decision decision) {
        return chosen.size() == 1 ? changed(
                row -> chosen.contains(row.row()) && isClear(row, decision) ? row.decided(decision, row.chosen()) : row)
                : decide(row -> chosen.contains(row.row()), decision);
    }

    /// The plan with one decision for all rows that fit, as far as it makes sense for each: which of several people is
    /// meant, and whether something doubtful replaces something sound, is said row by row.
    public ImportPlan decide(Predicate<ImportRow> fitting, Decision decision) {
        boolean writes = decision == Decision.NEW || decision == Decision.UPDATE;
        return changed(
                row -> fitting.test(row) && isClear(row, decision) && !(writes && (row.isWorse() || row.isQuestion()))
                        ? row.decided(decision, row.chosen()) : row);
    }

    private static boolean isClear(ImportRow row, Decision decision) {
        return row.allows(decision) && (decision != Decision.UPDATE || !row.isAmbiguous());
    }

    /// The plan with a row that means one of its matches.
    public ImportPlan decide(int chosen, ImportMatch match) {
        return changed(row -> row.row() == chosen && row.allows(Decision.UPDATE) && row.matches().contains(match)
                ? row.decided(Decision.UPDATE, row.matches().indexOf(match)) : row);
    }

    /// The plan with the decisions of a former one for the same list, where they still make sense.
    public ImportPlan deciding(ImportPlan former) {
        Map<Integer, ImportRow> before = new HashMap<>();
        former.rows.stream().filter(row -> row.decision() != Decision.OPEN).forEach(row -> before.put(row.row(), row));
        ImportPlan plan = changed(row -> Optional.ofNullable(before.get(row.row()))
                .filter(was -> was.found() == row.found()
                        && row.allows(was.decision()) && was.chosen() < Math.max(1, row.matches().size()))
                .map(was -> row.decided(was.decision(), was.chosen())).orElse(row));
        Set<Long> still = plan.disappeared().stream().map(Participant::id).filter(former.leaving::contains)
                .collect(Collectors.toSet());
        return plan.withdrawing(still);
    }

    /// Those who are expected in the class and whom the list leaves out, by number; nobody when it is an addition.
    public List<Participant> disappeared() {
        return leftOut.people();
    }

    /// Whether the list is one of the whole class.
    public Coverage coverage() {
        return leftOut.coverage();
    }

    /// The enrolments that are withdrawn when the plan is applied.
    public Set<Long> leaving() {
        return leaving;
    }

    /// The plan that withdraws these enrolments, among those who disappeared, in the same action.
    public ImportPlan withdrawing(Set<Long> enrolments) {
        Set<Long> offered = disappeared().stream().filter(p -> p.state().canBecome(EnrolmentState.WITHDRAWN))
                .map(Participant::id)
                .collect(Collectors.toSet());
        offered.retainAll(enrolments);
        return new ImportPlan(list, onFile, rows, readings, book, spellings, offered);
    }

    /// The organisations decided to be others, by normalised spelling.
    Map<String, Organisation> aliases() {
        return spellings.stream().filter(spelling -> spelling.means().isPresent())
                .collect(Collectors.toMap(spelling -> SearchText.normalise(spelling.text()),
                        spelling -> spelling.means().orElseThrow()));
    }

    /// How a person's row was read.
    RowReading reading(ImportRow row) {
        return readings.get(row.row());
    }

    Optional<Participant> member(long enrolment) {
        return onFile.people().stream().filter(p -> p.id() == enrolment).findFirst();
    }

    List<Participant> leavers() {
        return onFile.people().stream().filter(p -> leaving.contains(p.id())).toList();
    }

    /// The plan once it was applied, with the trainee numbers given by row.
    ImportPlan numbered(Map<Integer, Integer> given) {
        return changed(row -> given.containsKey(row.row()) ? row.numbered(given.get(row.row())) : row);
    }

    private ImportPlan changed(UnaryOperator<ImportRow> change) {
        List<ImportRow> changed = new ArrayList<>(rows.size());
        rows.forEach(row -> changed.add(row.kind() == Kind.PERSON ? change.apply(row) : row));
        ImportPlan plan = new ImportPlan(list, onFile, changed, readings, book, spellings, leaving);
        return leaving.isEmpty() ? plan : plan.withdrawing(leaving);
    }
}
