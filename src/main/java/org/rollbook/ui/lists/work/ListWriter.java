package org.rollbook.ui.lists.work;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.rollbook.model.journal.JournalEntry;
import org.rollbook.service.history.History;
import org.rollbook.service.lists.ImportPlan;
import org.rollbook.service.lists.ImportRow;
import org.rollbook.service.lists.SheetImport;
import org.rollbook.service.lists.file.ListFile;
import org.rollbook.service.lists.file.SheetList;
import org.rollbook.ui.kit.Background;
import org.rollbook.ui.kit.UndoOffer;

/// Writes the list in hand as one action, and files for those who correct or fill in lists.
public final class ListWriter {
    private final SheetImport imports;
    private final History history;
    private final Background background;
    private final ListInHand hand;
    private final ListJobs jobs;
    private final Runnable shown;
    private final Consumer<ListNotice> say;

    ListWriter(SheetImport imports, History history, Background background, ListInHand hand, ListJobs jobs,
            Runnable shown,
            Consumer<ListNotice> say) {
        this.imports = imports;
        this.history = history;
        this.background = background;
        this.hand = hand;
        this.jobs = jobs;
        this.shown = shown;
        this.say = say;
    }

    /// Writes everything that is decided; the copy that is kept before holds up nobody else who writes.
    public void apply() {
        hand.plan.filter(plan -> !plan.isEmpty() && jobs.isIdle())
                .ifPresent(plan -> jobs.compute(RunningJob.Kind.WRITING, "lists.work.copying", _ -> {
                    imports.keepCopy();
                    return plan;
                }, this::write));
    }

    /// Takes the list back that was written last.
    public void takeBack() {
        hand.done.flatMap(WrittenList::entry).ifPresent(this::undo);
    }

    /// What was written last is no longer told once it was taken back; only the next step can be taken back from here.
    void follow() {
        hand.done.ifPresent(done -> background.read(history::next, next -> {
            long written = done.entry().map(JournalEntry::seq).orElse(0L);
            long last = next.map(JournalEntry::seq).orElse(0L);
            if (hand.done.filter(done::equals).isPresent() && last != written) {
                hand.done = last < written ? Optional.empty()
                        : Optional.of(new WrittenList(done.plan(), Optional.empty(), done.sheets()));
                shown.run();
            }
        }));
    }

    /// Writes the rows of the list in hand, or of the one before, that are doubtful or were not taken, each with the reason.
    public void writeProblems(Function<ImportRow, String> words, Path target) {
        hand.plan.or(() -> hand.done.map(WrittenList::plan)).ifPresent(plan -> background.compute(_ -> {
            imports.writeProblems(plan, words, target);
            return target;
        }, written -> say
                .accept(ListNotice.done("lists.said.problems", Optional.empty(), written.getFileName().toString())),
                jobs::refuse));
    }

    public void writeTemplate(Path target) {
        background.compute(_ -> {
            imports.writeTemplate(target);
            return target;
        }, written -> say
                .accept(ListNotice.done("lists.said.template", Optional.empty(), written.getFileName().toString())),
                jobs::refuse);
    }

    private void write(ImportPlan plan) {
        ListInHand.Columns chosen = hand.columns;
        jobs.write("lists.work.writing", job -> {
            imports.apply(plan, job::advance);
            if (chosen == ListInHand.Columns.CHOSEN) {
                imports.remember(plan.list());
            }
            return history.next();
        }, entry -> written(plan, entry));
    }

    private void written(ImportPlan plan, Optional<JournalEntry> entry) {
        ListFile list = plan.list();
        hand.clear();
        hand.sheetsDone.add(list.sheet());
        List<String> sheets = list.lists().stream().map(SheetList::sheet)
                .filter(sheet -> !hand.sheetsDone.contains(sheet)).toList();
        hand.done = Optional.of(new WrittenList(plan, entry, sheets));
        shown.run();
        say.accept(ListNotice.done("lists.said.applied", entry.map(one -> new UndoOffer(one, () -> undo(one))),
                Integer.toString(hand.done.get().added()),
                Integer.toString(hand.done.get().changed()), Integer.toString(hand.done.get().withdrawn())));
    }

    private void undo(JournalEntry entry) {
        background.write(() -> history.undo(entry),
                _ -> say.accept(ListNotice.done("lists.said.takenBack", Optional.empty())), jobs::refuse);
    }
}
