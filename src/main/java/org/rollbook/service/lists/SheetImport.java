package org.rollbook.service.lists;

import java.nio.charset.Charset;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rollbook.model.Refusal;
import org.rollbook.model.backup.BackupReason;
import org.rollbook.model.course.TrainingClass;
import org.rollbook.model.hosts.Organisation;
import org.rollbook.model.journal.Action;
import org.rollbook.model.journal.ActionType;
import org.rollbook.model.people.EnrolmentState;
import org.rollbook.model.people.Participant;
import org.rollbook.names.NameReading;
import org.rollbook.names.search.SearchText;
import org.rollbook.service.care.DataCare;
import org.rollbook.service.lists.file.ListFile;
import org.rollbook.service.lists.spelling.ListOrganisations;
import org.rollbook.service.lists.spelling.NearOrganisationsCache;
import org.rollbook.service.lists.spelling.SpellingBook;
import org.rollbook.service.people.Directory;
import org.rollbook.service.people.Registration;
import org.rollbook.sheet.ReadOptions;
import org.rollbook.sheet.SheetReader;
import org.rollbook.sheet.cell.ParticipantField;
import org.rollbook.sheet.row.DraftRow;
import org.rollbook.sheet.writing.ProblemSheet;
import org.rollbook.sheet.writing.ProblemSheet.Reason;
import org.rollbook.sheet.writing.WorkbookWriter;
import org.rollbook.store.ClassStore;
import org.rollbook.store.Database;
import org.rollbook.store.Gate;
import org.rollbook.store.MappingStore;
import org.rollbook.store.PeopleStore;
import org.rollbook.store.sql.Reading;
import org.rollbook.store.sql.Writing;

/// Bringing a list of people into a class: read behind the guard, planned row by row, decided, written as one action.
///
/// `read` and `plan` are slow and touch no data; `onFile`, `mappings`, `apply` and `remember` ask and change it.
public final class SheetImport {
    /// Names hold neither numbers nor sentences.
    private static final Pattern WHOLE_LINE = Pattern
            .compile(".*\\d{7}.*|.*[，。；;：:].*|.*\\p{IsHan}[,、 ].*\\p{IsHan}[,、 ].*|\\p{IsHan}{16,}");
    private static final int SHARES = 1_000;

    private final Database database;
    private final Registration registration;
    private final Directory directory;
    private final NearOrganisationsCache near;
    private final SheetReader reader = new SheetReader();
    private final ClassStore classes = new ClassStore();
    private final PeopleStore people = new PeopleStore();
    private final MappingStore mappings = new MappingStore();
    private final Gate gate = new Gate();

    /// What somebody chose about a file; whatever is empty is found.
    ///
    /// @param sheet     its name, or its number from 1
    /// @param headerRow the row of the headings, from 1
    public record Choices(Optional<Charset> charset, Optional<String> sheet, OptionalInt headerRow) {
        public static final Choices NONE = new Choices(Optional.empty(), Optional.empty(), OptionalInt.empty());
    }

    public SheetImport(Database database, Registration registration, Directory directory, NameReading names) {
        this.database = database;
        this.registration = registration;
        this.directory = directory;
        this.near = new NearOrganisationsCache(names);
    }

    /// Reads a file and finds its list.
    public ListFile read(Path file, Choices choices, Progress progress) {
        ReadOptions options = ReadOptions.STANDARD
                .withProgress((rows, share) -> progress.advance(Math.round(share * SHARES), SHARES));
        return ListFile.of(file.getFileName().toString(),
                reader.read(file, choices.charset().map(options::withCharset).orElse(options)),
                choices.sheet(), choices.headerRow());
    }

    /// Reads a block of text that was copied from a spreadsheet or a message.
    public ListFile readText(String block) {
        return ListFile.of("", reader.readText(block), Optional.empty(), OptionalInt.empty());
    }

    /// What columns mean by the shape of the headings, as somebody mapped them last.
    public Map<String, String> mappings() {
        return database.read(mappings::all);
    }

    /// Remembers the columns of a list for every list with these headings; not an action that anybody would take back.
    public void remember(ListFile list) {
        database.inTransaction(ActionType.STORE_MAPPING.of(list.source()), writing -> {
            mappings.keep(writing, list.shape(), list.mapping());
            return list;
        });
    }

    /// What a list for this class is compared with; refused when the class takes nobody any more.
    public ExistingRecords onFile(long classId, ListFile list) {
        return database.read(reading -> {
            gate.admit(reading, ActionType.IMPORT_APPLY, OptionalLong.of(classId));
            return onFile(reading, classId,
                    NamedRows.in(list, directory.all(reading)).map(rows -> near(reading, classId, rows))
                            .orElseGet(() -> people.everywhere(reading)));
        });
    }

    /// The same with everybody in every class.
    ExistingRecords everybody(long classId) {
        return database.read(reading -> onFile(reading, classId, people.everywhere(reading)));
    }

    private ExistingRecords onFile(Reading reading, long classId, List<Participant> known) {
        Map<Long, String> codes = classes.all(reading).stream()
                .collect(Collectors.toMap(TrainingClass::id, TrainingClass::code));
        return new ExistingRecords(classId, known, directory.all(reading), directory.bySpelling(reading), codes,
                LocalDate.now(database.clock()));
    }

    /// Everybody of the class, and whoever is called like somebody in the list or has a number of theirs.
    private List<Participant> near(Reading reading, long classId, NamedRows rows) {
        List<Participant> members = people.enrolmentsOfClass(reading, classId);
        Set<Long> found = new HashSet<>(people.personsWith(reading, PeopleStore.Known.PHONE, rows.phones()));
        found.addAll(people.personsWith(reading, PeopleStore.Known.ID_NUMBER, rows.idNumbers()));
        found.addAll(people.personsWith(reading, PeopleStore.Known.NAME, people.names(reading, rows::names)));
        members.forEach(member -> found.remove(member.person().id()));
        return Stream.concat(members.stream(), people.enrolments(reading, found).stream())
                .sorted(Comparator.comparingLong(Participant::id).reversed()).toList();
    }

    /// Says what would become of each row; `means` says by spelling which organisation somebody decided it is.
    public ImportPlan plan(ListFile list, ExistingRecords onFile, Map<String, Organisation> means, Progress progress) {
        if (!list.hasNames()) {
            throw new Refusal("import.names.missing");
        }
        Map<String, Organisation> decided = new HashMap<>();
        means.forEach((spelling, organisation) -> decided.put(SearchText.normalise(spelling), organisation));
        SpellingBook spellings = new SpellingBook(onFile.bySpelling(), decided);
        ImportPlanning.Planned planned = new ImportPlanning(onFile, spellings).plan(people(list, onFile), progress);
        return ImportPlan.of(list, onFile, planned, spellings);
    }

    /// The rows of the list; refused when what is mapped as names are whole lines, which would become people.
    private static List<DraftRow> people(ListFile list, ExistingRecords onFile) {
        List<DraftRow> rows = NamedRows.parsed(list, onFile.organisations(), onFile.people());
        List<DraftRow> people = rows.stream().filter(DraftRow::isPerson).toList();
        long lines = people.stream().filter(row -> WHOLE_LINE.matcher(row.value(ParticipantField.NAME)).matches())
                .count();
        if (lines > 0 && lines * 2 >= people.size()) {
            throw new Refusal("import.names.lines");
        }
        return rows;
    }

    /// The plan with what each unknown organisation may mean: slow, where there are many, and pure like the planning.
    public ImportPlan propose(ImportPlan plan) {
        return plan.proposing(near.to(plan.directory()));
    }

    /// A plan for a file in which nothing has to be chosen.
    public ImportPlan plan(long classId, Path file) {
        ListFile list = read(file, Choices.NONE, Progress.NONE).remembering(mappings());
        return plan(list, onFile(classId, list), Map.of(), Progress.NONE);
    }

    /// Keeps a copy of the data before a list is written, from any thread; applying does so itself where nobody has.
    public void keepCopy() {
        new DataCare(database).keepBefore(BackupReason.IMPORT);
    }

    /// Writes everything that is to be taken as one action; returns the plan with the trainee numbers given.
    public ImportPlan apply(ImportPlan plan, Progress progress) {
        if (plan.isEmpty()) {
            return plan;
        }
        int people = plan.count(ImportRow.Outcome.NEW) + plan.count(ImportRow.Outcome.UPDATE) + plan.leaving().size();
        Action action = ActionType.IMPORT_APPLY.in(plan.classId(), plan.list().source(), people);
        keepCopy();
        return database.inTransaction(action, writing -> write(writing, plan, progress));
    }

    /// Writes the rows that are doubtful, undecided or cannot be taken, as they were, with the reasons in a last column.
    public void writeProblems(ImportPlan plan, Function<ImportRow, String> words, Path target) {
        requireNoData(target);
        new ProblemSheet().write(plan.list().header(), plan.rows().stream().filter(ImportRow::isToBeCorrected)
                .map(row -> new Reason(plan.reading(row).row(), words.apply(row))).toList(), target);
    }

    /// Writes an empty list to fill in.
    public void writeTemplate(Path target) {
        requireNoData(target);
        new WorkbookWriter().writeTemplate(target);
    }

    private ImportPlan write(Writing writing, ImportPlan plan, Progress progress) {
        ListOrganisations named = new ListOrganisations(writing, directory.bySpelling(writing), plan.aliases());
        ImportWriting work = new ImportWriting(plan, named::named);
        Steps steps = new Steps(progress, work.fresh().size() + work.changed().size());
        List<Map.Entry<Integer, Participant>> fresh = numbersFirst(work.fresh());
        Iterator<Integer> rows = fresh.stream().map(Map.Entry::getKey).iterator();
        Map<Integer, Long> enrolled = new HashMap<>();
        registration.enrolAll(writing, fresh.stream().map(Map.Entry::getValue).toList(), id -> {
            enrolled.put(rows.next(), id);
            steps.next();
        });
        registration.updateAll(writing, List.copyOf(work.changed().values()), steps::next);
        plan.leavers().forEach(p -> people.updateEnrolment(writing, p.withState(EnrolmentState.WITHDRAWN)));
        return plan.numbered(work.numbers(enrolled, people.numbers(writing, plan.classId())));
    }

    /// Counts the people written.
    private static final class Steps {
        private final Progress progress;
        private final long total;
        private long done;

        Steps(Progress progress, long total) {
            this.progress = progress;
            this.total = total;
        }

        void next() {
            progress.advance(++done, total);
        }
    }

    /// Wanted numbers go first, so that nobody else is given one of them.
    private static List<Map.Entry<Integer, Participant>> numbersFirst(Map<Integer, Participant> fresh) {
        List<Map.Entry<Integer, Participant>> ordered = new ArrayList<>(fresh.entrySet());
        ordered.sort(Comparator.comparing(entry -> entry.getValue().number() == 0));
        return ordered;
    }

    private void requireNoData(Path target) {
        if (database.isInUse(target.toAbsolutePath())) {
            throw new Refusal("document.target.data", target.toString());
        }
    }
}
