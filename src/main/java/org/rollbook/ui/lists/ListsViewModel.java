package org.rollbook.ui.lists;

import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.rollbook.model.Refusal;
import org.rollbook.model.hosts.Organisation;
import org.rollbook.model.journal.JournalEntry;
import org.rollbook.model.people.Participant;
import org.rollbook.model.people.Problem;
import org.rollbook.service.History;
import org.rollbook.service.ImportMatch;
import org.rollbook.service.ImportPlan;
import org.rollbook.service.ImportRow;
import org.rollbook.service.ImportRow.Decision;
import org.rollbook.service.ImportRow.Outcome;
import org.rollbook.service.ListColumn;
import org.rollbook.service.ListField;
import org.rollbook.service.ListFile;
import org.rollbook.service.OnFile;
import org.rollbook.service.SheetImport;
import org.rollbook.service.SheetImport.Choices;
import org.rollbook.service.Spelling;
import org.rollbook.ui.kit.Background;
import org.rollbook.ui.kit.Job;
import org.rollbook.ui.kit.OpenClass;

/// A list on its way into the open class: read, understood, decided row by row, written as one action.
public final class ListsViewModel {
    private final SheetImport imports;
    private final History history;
    private final Background background;
    private final OpenClass openClass;
    private final ListInHand hand;
    private final ReadOnlyObjectWrapper<Step> step = new ReadOnlyObjectWrapper<>(Step.NONE);
    private final ReadOnlyObjectWrapper<Optional<Source>> source = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Work>> work = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Said>> said = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Counts> counts = new ReadOnlyObjectWrapper<>(Counts.NONE);
    private final ReadOnlyIntegerWrapper applied = new ReadOnlyIntegerWrapper();
    private final ObjectProperty<Filter> filter = new SimpleObjectProperty<>(Filter.ALL);
    private final ObservableList<ListColumn> columns = FXCollections.observableArrayList();
    private final ObservableList<Spelling> spellings = FXCollections.observableArrayList();
    private final ObservableList<ImportRow> rows = FXCollections.observableArrayList();
    private final ObservableList<Participant> gone = FXCollections.observableArrayList();
    private List<Organisation> directory = List.of();

    /// `hand` outlives the view model.
    public ListsViewModel(SheetImport imports, History history, Background background, OpenClass openClass, ListInHand hand) {
        this.imports = imports;
        this.history = history;
        this.background = background;
        this.openClass = openClass;
        this.hand = hand;
        filter.subscribe((_, _) -> showRows());
        background.busy().subscribe(busy -> {
            if (!busy) {
                work.set(Optional.empty());
            }
        });
    }

    ReadOnlyObjectProperty<Step> step() {
        return step.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Optional<Source>> source() {
        return source.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Optional<Work>> work() {
        return work.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Optional<Said>> said() {
        return said.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Counts> counts() {
        return counts.getReadOnlyProperty();
    }

    /// Grows with every list that was written.
    ReadOnlyIntegerProperty applied() {
        return applied.getReadOnlyProperty();
    }

    ObjectProperty<Filter> filter() {
        return filter;
    }

    ObservableList<ListColumn> columns() {
        return columns;
    }

    ObservableList<Spelling> spellings() {
        return spellings;
    }

    /// The rows that the filter shows.
    ObservableList<ImportRow> rows() {
        return rows;
    }

    /// Those whom the list leaves out.
    ObservableList<Participant> gone() {
        return gone;
    }

    /// The whole directory, for spellings that nothing near is found for.
    List<Organisation> directory() {
        return directory;
    }

    static List<ListField> fields() {
        return ListFile.fields();
    }

    static List<Charset> charsets() {
        return ListFile.charsets();
    }

    /// Whether a class is open that lists can be for.
    boolean hasClass() {
        return openClass.present().get();
    }

    /// Reads a file for the open class; a list that was in hand gives way.
    void open(Path file) {
        takeUp();
        hand.file = Optional.of(file);
        read(file);
    }

    /// Reads a block that was copied from a spreadsheet or a message.
    void openText(String block) {
        takeUp();
        begin("lists.work.reading", background.compute(_ -> imports.readText(block), this::found, this::refused));
    }

    /// Loads again after a change elsewhere or of the open class; decisions stay where they still make sense.
    void load() {
        if (hand.list.isEmpty()) {
            show();
        } else if (!isCurrent() && work.get().isEmpty()) {
            hand.list.ifPresent(this::compare);
        } else {
            show();
        }
    }

    void go(Step wanted) {
        boolean possible = hand.list.isPresent() && (wanted == Step.COLUMNS || hand.plan.isPresent());
        if (possible) {
            hand.step = wanted;
            step.set(wanted);
        }
    }

    /// The next step, as far as there is one and the columns are understood.
    void goOn() {
        switch (step.get()) {
            case COLUMNS -> go(spellings.isEmpty() ? Step.ROWS : Step.ORGANISATIONS);
            case ORGANISATIONS -> go(Step.ROWS);
            case NONE, ROWS -> { }
        }
    }

    void goBack() {
        switch (step.get()) {
            case ROWS -> go(spellings.isEmpty() ? Step.COLUMNS : Step.ORGANISATIONS);
            case ORGANISATIONS -> go(Step.COLUMNS);
            case NONE, COLUMNS -> { }
        }
    }

    /// Lets the list go.
    void drop() {
        work.get().ifPresent(under -> under.job().cancel());
        hand.clear();
        show();
    }

    /// Stops what is under way; nothing of it remains.
    void stop() {
        work.get().ifPresent(under -> under.job().cancel());
        work.set(Optional.empty());
        show();
    }

    /// Reads the file again in another character set.
    void readIn(Charset charset) {
        boolean other = hand.list.flatMap(ListFile::charset).filter(charset::equals).isEmpty();
        hand.file.filter(_ -> other).ifPresent(file -> {
            hand.choices = new Choices(Optional.of(charset), hand.choices.sheet(), hand.choices.headerRow());
            read(file);
        });
    }

    void inSheet(String name) {
        if (hand.list.filter(list -> !list.sheet().equals(name)).isPresent()) {
            change(list -> list.inSheet(name).remembering(hand.mappings));
        }
    }

    void underRow(int row) {
        if (hand.list.filter(list -> list.headerRow() != row).isPresent()) {
            change(list -> list.underRow(row).remembering(hand.mappings));
        }
    }

    /// Says what a column holds, or that it stays out.
    void map(ListColumn column, Optional<ListField> field) {
        if (!column.field().equals(field)) {
            hand.columns = ListInHand.Columns.CHOSEN;
            change(list -> list.with(column.column(), field));
        }
    }

    /// Says which organisation a spelling means; empty for a new one.
    void means(Spelling spelling, Optional<Organisation> organisation) {
        if (!spelling.means().equals(organisation)) {
            organisation.ifPresentOrElse(o -> hand.means.put(spelling.text(), o), () -> hand.means.remove(spelling.text()));
            hand.list.ifPresent(this::compare);
        }
    }

    /// One decision for all these rows, as far as it makes sense for each.
    void decide(List<ImportRow> chosen, Decision decision) {
        Set<Integer> numbers = chosen.stream().map(ImportRow::row).collect(Collectors.toSet());
        decided(plan -> plan.decide(numbers, decision));
    }

    /// One decision for all rows that are shown.
    void decideShown(Decision decision) {
        decide(rows, decision);
    }

    void decide(ImportRow row, ImportMatch match) {
        decided(plan -> plan.decide(row.row(), match));
    }

    boolean isLeaving(Participant participant) {
        return hand.plan.filter(plan -> plan.leaving().contains(participant.id())).isPresent();
    }

    /// Withdraws these people with the import, or keeps them when all of them were to be withdrawn.
    void toggleLeaving(List<Participant> chosen) {
        decided(plan -> {
            Set<Long> ids = chosen.stream().map(Participant::id).collect(Collectors.toSet());
            Set<Long> leaving = new HashSet<>(plan.leaving());
            if (!leaving.addAll(ids)) {
                leaving.removeAll(ids);
            }
            return plan.withdrawing(leaving);
        });
    }

    /// The text in the list that a problem is about.
    String value(ImportRow row, Problem problem) {
        return hand.plan.map(plan -> plan.value(row, problem)).orElse("");
    }

    /// Writes everything that is decided, as one action.
    void apply() {
        hand.plan.filter(plan -> !plan.isEmpty() && work.get().isEmpty()).ifPresent(plan -> {
            ListInHand.Columns chosen = hand.columns;
            begin("lists.work.writing", background.writeInSteps(job -> {
                imports.apply(plan, job::advance);
                if (chosen == ListInHand.Columns.CHOSEN) {
                    imports.remember(plan.list());
                }
                return history.next();
            }, done -> applied(plan, done), this::refused));
        });
    }

    /// Writes the doubtful rows with what is wrong with them.
    void writeProblems(Function<ImportRow, String> words, Path target) {
        hand.plan.ifPresent(plan -> background.compute(_ -> {
            imports.writeProblems(plan, words, target);
            return target;
        }, written -> say(Said.done("lists.said.problems", Optional.empty(), written.getFileName().toString())), this::refused));
    }

    void writeTemplate(Path target) {
        background.compute(_ -> {
            imports.writeTemplate(target);
            return target;
        }, written -> say(Said.done("lists.said.template", Optional.empty(), written.getFileName().toString())), this::refused);
    }

    void refuse(Refusal refusal) {
        say(Said.refused(refusal));
    }

    private void takeUp() {
        work.get().ifPresent(under -> under.job().cancel());
        hand.clear();
        filter.set(Filter.ALL);
    }

    private void read(Path file) {
        begin("lists.work.reading", background.compute(job -> imports.read(file, hand.choices, job::advance), this::found, this::refused));
    }

    private void found(ListFile list) {
        hand.columns = ListInHand.Columns.FOUND;
        hand.step = Step.NONE;
        hand.plan = Optional.empty();
        begin("lists.work.reading", background.read(imports::mappings, mappings -> {
            hand.mappings = mappings;
            compare(list.remembering(mappings));
        }, this::refused));
    }

    private void change(Function<ListFile, ListFile> change) {
        hand.list.ifPresent(list -> {
            try {
                compare(change.apply(list));
            } catch (Refusal refusal) {
                refused(refusal);
            }
        });
    }

    /// Compares a list with what is on file; the screen stays where it is once a step was reached.
    private void compare(ListFile list) {
        work.get().ifPresent(under -> under.job().cancel());
        hand.list = Optional.of(list);
        openClass.current().get().ifPresent(open -> {
            if (hand.classId != open.id()) {
                hand.plan = Optional.empty();
            }
            hand.classId = open.id();
            hand.revision = background.revision().get();
            begin("lists.work.comparing", background.read(() -> imports.onFile(open.id()), onFile -> plan(list, onFile), this::refused));
        });
    }

    private void plan(ListFile list, OnFile onFile) {
        directory = onFile.organisations();
        if (!list.hasNames()) {
            hand.plan = Optional.empty();
            hand.step = Step.COLUMNS;
            show();
            return;
        }
        Map<String, Organisation> means = Map.copyOf(hand.means);
        Optional<ImportPlan> former = hand.plan;
        begin("lists.work.comparing", background.compute(job -> {
            ImportPlan plan = imports.propose(imports.plan(list, onFile, means, job::advance));
            return former.map(plan::deciding).orElse(plan);
        }, plan -> {
            hand.plan = Optional.of(plan);
            if (hand.step == Step.NONE) {
                hand.step = first(list, plan);
            }
            show();
        }, this::refused));
    }

    /// The first step at which somebody has to look.
    private static Step first(ListFile list, ImportPlan plan) {
        if (!list.hasHeadings()) {
            return Step.COLUMNS;
        }
        return plan.spellings().stream().anyMatch(spelling -> !spelling.proposals().isEmpty()) ? Step.ORGANISATIONS : Step.ROWS;
    }

    private void decided(Function<ImportPlan, ImportPlan> decision) {
        hand.plan.ifPresent(plan -> {
            hand.plan = Optional.of(decision.apply(plan));
            showPlan();
        });
    }

    private void applied(ImportPlan plan, Optional<JournalEntry> done) {
        hand.clear();
        show();
        say(Said.done("lists.said.applied", done.map(entry -> () -> undo(entry)), Integer.toString(plan.count(Outcome.NEW)),
            Integer.toString(plan.count(Outcome.UPDATE)), Integer.toString(plan.leaving().size())));
        applied.set(applied.get() + 1);
    }

    private void undo(JournalEntry entry) {
        background.write(() -> history.undo(entry), (Consumer<JournalEntry>) _ -> { }, this::refused);
    }

    private boolean isCurrent() {
        return hand.revision == background.revision().get() && openClass.current().get().filter(open -> open.id() == hand.classId).isPresent();
    }

    private void begin(String key, Job job) {
        if (background.busy().get()) {
            work.set(Optional.of(new Work(key, job)));
        }
    }

    private void refused(Refusal refusal) {
        work.set(Optional.empty());
        if (hand.plan.isEmpty() && hand.step == Step.NONE) {
            hand.clear();
        }
        show();
        say(Said.refused(refusal));
    }

    private void say(Said what) {
        said.set(Optional.of(what));
    }

    private void show() {
        source.set(hand.list.map(list -> Source.of(list, list.isRemembered(hand.mappings))));
        columns.setAll(hand.list.map(ListFile::columns).orElse(List.of()));
        showPlan();
        step.set(hand.step);
    }

    private void showPlan() {
        spellings.setAll(hand.plan.map(ImportPlan::spellings).orElse(List.of()));
        gone.setAll(hand.plan.map(ImportPlan::disappeared).orElse(List.of()));
        counts.set(hand.plan.map(ListsViewModel::count).orElse(Counts.NONE));
        showRows();
    }

    private void showRows() {
        rows.setAll(hand.plan.map(plan -> plan.rows().stream().filter(row -> filter.get().shows(row.outcome())).toList()).orElse(List.of()));
    }

    private static Counts count(ImportPlan plan) {
        Map<Filter, Integer> counts = new EnumMap<>(Filter.class);
        counts.put(Filter.ALL, plan.rows().size());
        for (Outcome outcome : Outcome.values()) {
            counts.put(Filter.valueOf(outcome.name()), plan.count(outcome));
        }
        counts.put(Filter.GONE, plan.disappeared().size());
        return new Counts(counts, plan.undecided(), plan.count(Outcome.NEW) + plan.count(Outcome.UPDATE) + plan.leaving().size());
    }
}
