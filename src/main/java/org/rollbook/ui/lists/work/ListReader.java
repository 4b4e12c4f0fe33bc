package org.rollbook.ui.lists.work;

import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.rollbook.model.Refusal;
import org.rollbook.model.hosts.Organisation;
import org.rollbook.service.lists.ExistingRecords;
import org.rollbook.service.lists.ImportPlan;
import org.rollbook.service.lists.SheetImport;
import org.rollbook.service.lists.SheetImport.Choices;
import org.rollbook.service.lists.file.CommonOrganisation;
import org.rollbook.service.lists.file.ListColumn;
import org.rollbook.service.lists.file.ListField;
import org.rollbook.service.lists.file.ListFile;
import org.rollbook.service.lists.spelling.Spelling;
import org.rollbook.ui.kit.Background;
import org.rollbook.ui.kit.OpenClass;

/// Reads a list and compares it with the open class, again after everything that is said about its columns and spellings.
public final class ListReader {
    private final SheetImport imports;
    private final Background background;
    private final OpenClass openClass;
    private final ListInHand hand;
    private final ListJobs jobs;
    private final Runnable shown;
    private List<Organisation> directory = List.of();

    /// `shown` is called when there is something new to show.
    ListReader(SheetImport imports, Background background, OpenClass openClass, ListInHand hand, ListJobs jobs,
            Runnable shown) {
        this.imports = imports;
        this.background = background;
        this.openClass = openClass;
        this.hand = hand;
        this.jobs = jobs;
        this.shown = shown;
    }

    public static List<ListField> fields() {
        return ListFile.fields();
    }

    public static List<Charset> charsets() {
        return ListFile.charsets();
    }

    /// The whole directory, for spellings that nothing near is found for.
    public List<Organisation> directory() {
        return directory;
    }

    void open(Path file) {
        hand.forget();
        hand.file = Optional.of(file);
        read(file);
    }

    void openText(String block) {
        hand.forget();
        jobs.compute(RunningJob.Kind.READING, "lists.work.reading", _ -> imports.readText(block), this::found);
    }

    /// Takes up another list of the workbook that was written last.
    public void openSheet(String name) {
        hand.done.map(done -> done.plan().list()).ifPresent(list -> {
            hand.done = Optional.empty();
            attempt(() -> found(list.inSheet(name)));
        });
    }

    /// Reads the file again in another character set.
    public void readIn(Charset charset) {
        boolean other = hand.list.flatMap(ListFile::charset).filter(charset::equals).isEmpty();
        hand.file.filter(_ -> other).ifPresent(file -> {
            hand.choices = new Choices(Optional.of(charset), hand.choices.sheet(), hand.choices.headerRow());
            read(file);
        });
    }

    public void inSheet(String name) {
        if (hand.list.filter(list -> !list.sheet().equals(name)).isPresent()) {
            change(list -> list.inSheet(name).remembering(hand.mappings));
        }
    }

    public void underRow(int row) {
        if (hand.list.filter(list -> list.headerRow() != row).isPresent()) {
            change(list -> list.underRow(row).remembering(hand.mappings));
        }
    }

    /// Says from which organisation everybody comes whose row names none.
    public void comeFrom(String organisation) {
        if (!hand.list.flatMap(ListFile::organisation).map(CommonOrganisation::text).orElse("")
                .equals(organisation.strip())) {
            change(list -> list.from(organisation));
        }
    }

    /// Takes what the file hides, or leaves it out.
    public void showHidden() {
        change(list -> (list.isShown() ? list.seen() : list.shown()).remembering(hand.mappings));
    }

    /// Says what a column holds, or that it stays out.
    public void map(ListColumn column, Optional<ListField> field) {
        if (!column.field().equals(field)) {
            hand.columns = ListInHand.Columns.CHOSEN;
            change(list -> list.with(column.column(), field));
        }
    }

    /// Says which organisation a spelling means; empty for a new one.
    public void means(Spelling spelling, Optional<Organisation> organisation) {
        if (!spelling.means().equals(organisation)) {
            organisation.ifPresentOrElse(o -> hand.means.put(spelling.text(), o),
                    () -> hand.means.remove(spelling.text()));
            shown.run();
            hand.list.ifPresent(this::compare);
        }
    }

    /// Compares again when the data or the open class are others than before.
    void compareAgain() {
        if (hand.list.isPresent() && jobs.isIdle() && !isCurrent()) {
            hand.list.ifPresent(this::compare);
        }
    }

    private void read(Path file) {
        jobs.compute(RunningJob.Kind.READING, "lists.work.reading",
                job -> imports.read(file, hand.choices, job::advance),
                this::found);
    }

    private void found(ListFile list) {
        hand.columns = ListInHand.Columns.FOUND;
        hand.step = Step.NONE;
        hand.plan = Optional.empty();
        jobs.ask(RunningJob.Kind.READING, "lists.work.reading", imports::mappings, mappings -> {
            hand.mappings = mappings;
            compare(list.remembering(mappings));
        });
    }

    private void change(Function<ListFile, ListFile> change) {
        hand.list.ifPresent(list -> attempt(() -> compare(change.apply(list))));
    }

    private void attempt(Runnable choice) {
        try {
            choice.run();
        } catch (Refusal refusal) {
            jobs.refuse(refusal);
        }
    }

    /// The screen stays where it is once a step was reached.
    private void compare(ListFile list) {
        hand.list = Optional.of(list);
        openClass.current().get().ifPresent(open -> {
            if (hand.classId != open.id()) {
                hand.plan = Optional.empty();
            }
            hand.classId = open.id();
            hand.revision = background.revision().get();
            jobs.ask(RunningJob.Kind.COMPARING, "lists.work.comparing", () -> imports.onFile(open.id(), list),
                    onFile -> plan(list, onFile));
        });
    }

    private void plan(ListFile list, ExistingRecords onFile) {
        directory = onFile.organisations();
        if (!list.hasNames()) {
            hand.plan = Optional.empty();
            hand.step = Step.COLUMNS;
            shown.run();
            return;
        }
        Map<String, Organisation> means = Map.copyOf(hand.means);
        Optional<ImportPlan> former = hand.plan;
        jobs.compute(RunningJob.Kind.COMPARING, "lists.work.comparing", job -> {
            ImportPlan plan = imports.propose(imports.plan(list, onFile, means, job::advance));
            return former.map(plan::deciding).orElse(plan);
        }, plan -> {
            // What was decided meanwhile counts as well.
            hand.plan = Optional
                    .of(hand.plan.filter(now -> former.filter(now::equals).isEmpty()).map(plan::deciding).orElse(plan));
            if (hand.step == Step.NONE) {
                hand.step = first(list, plan);
            }
            shown.run();
        });
    }

    /// The first step at which somebody has to look.
    private Step first(ListFile list, ImportPlan plan) {
        if (!list.hasHeadings() || !list.doubts().isEmpty() || !list.hidden().isEmpty()
                || list.lists().size() > 1 && hand.sheetsDone.isEmpty()) {
            return Step.COLUMNS;
        }
        return plan.spellings().stream().anyMatch(spelling -> !spelling.proposals().isEmpty()) ? Step.ORGANISATIONS
                : Step.ROWS;
    }

    private boolean isCurrent() {
        return hand.revision == background.revision().get()
                && openClass.current().get().filter(open -> open.id() == hand.classId).isPresent();
    }
}
