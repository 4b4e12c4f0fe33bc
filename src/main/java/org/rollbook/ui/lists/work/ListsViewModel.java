package org.rollbook.ui.lists.work;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.rollbook.model.Refusal;
import org.rollbook.model.people.Participant;
import org.rollbook.service.history.History;
import org.rollbook.service.lists.ImportPlan;
import org.rollbook.service.lists.ImportRow;
import org.rollbook.service.lists.ImportRow.Decision;
import org.rollbook.service.lists.SheetImport;
import org.rollbook.service.lists.file.ListColumn;
import org.rollbook.service.lists.file.ListFile;
import org.rollbook.service.lists.spelling.Spelling;
import org.rollbook.ui.kit.Background;
import org.rollbook.ui.kit.OpenClass;

/// A list on its way into the open class: what of it is shown, and the step at which it stands.
public final class ListsViewModel {
    private final OpenClass openClass;
    private final ListInHand hand;
    private final ListJobs jobs;
    private final ListReader reading;
    private final RowDecisions decisions;
    private final ListWriter writing;
    private final ReadOnlyObjectWrapper<Step> step = new ReadOnlyObjectWrapper<>(Step.NONE);
    private final ReadOnlyObjectWrapper<Optional<ListSource>> source = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<WrittenList>> done = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<RejectedList>> unread = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<ListNotice>> said = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<RowCounts> counts = new ReadOnlyObjectWrapper<>(RowCounts.NONE);
    private final ObjectProperty<Filter> filter = new SimpleObjectProperty<>(Filter.ALL);
    private final ObservableList<ListColumn> columns = FXCollections.observableArrayList();
    private final ObservableList<Spelling> spellings = FXCollections.observableArrayList();
    private final ObservableList<ImportRow> rows = FXCollections.observableArrayList();
    private final ObservableList<Participant> gone = FXCollections.observableArrayList();

    /// `hand` outlives the view model.
    public ListsViewModel(SheetImport imports, History history, Background background, OpenClass openClass,
            ListInHand hand) {
        this.openClass = openClass;
        this.hand = hand;
        this.jobs = new ListJobs(background, this::refused);
        this.reading = new ListReader(imports, background, openClass, hand, jobs, this::show);
        this.decisions = new RowDecisions(hand, this::showPlan);
        this.writing = new ListWriter(imports, history, background, hand, jobs, this::show, this::say);
        filter.subscribe((_, _) -> showRows());
    }

    /// The list that was read, and what its columns and spellings mean.
    public ListReader reading() {
        return reading;
    }

    public RowDecisions decisions() {
        return decisions;
    }

    public ListWriter writing() {
        return writing;
    }

    public ReadOnlyObjectProperty<Step> step() {
        return step.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Optional<ListSource>> source() {
        return source.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Optional<RunningJob>> work() {
        return jobs.work();
    }

    /// The list that was written last, while no other is in hand.
    public ReadOnlyObjectProperty<Optional<WrittenList>> done() {
        return done.getReadOnlyProperty();
    }

    /// The list that could not be read, until another comes.
    public ReadOnlyObjectProperty<Optional<RejectedList>> unread() {
        return unread.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Optional<ListNotice>> said() {
        return said.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<RowCounts> counts() {
        return counts.getReadOnlyProperty();
    }

    public ObjectProperty<Filter> filter() {
        return filter;
    }

    public ObservableList<ListColumn> columns() {
        return columns;
    }

    /// Those for which something near is known come first.
    public ObservableList<Spelling> spellings() {
        return spellings;
    }

    /// The rows that the filter shows.
    public ObservableList<ImportRow> rows() {
        return rows;
    }

    /// Those whom the list leaves out.
    public ObservableList<Participant> gone() {
        return gone;
    }

    /// Reads a file for the open class; a list that was in hand gives way.
    public void open(Path file) {
        filter.set(Filter.ALL);
        reading.open(file);
    }

    /// Reads a block that was copied from a spreadsheet or a message.
    public void openText(String block) {
        filter.set(Filter.ALL);
        reading.openText(block);
    }

    /// Whether a class is open that lists can be for.
    public boolean hasClass() {
        return openClass.present().get();
    }

    /// Whether somebody decided or mapped something that would be lost with the list.
    public boolean isWorkedOn() {
        return hand.list.isPresent() && (hand.columns == ListInHand.Columns.CHOSEN || !hand.means.isEmpty()
                || hand.plan.filter(plan -> !plan.leaving().isEmpty()
                        || plan.rows().stream().anyMatch(row -> row.decision() != Decision.OPEN)).isPresent());
    }

    /// Loads again after a change elsewhere or of the open class; decisions stay where they still make sense.
    public void load() {
        reading.compareAgain();
        if (jobs.isIdle()) {
            show();
            writing.follow();
        }
    }

    public void go(Step wanted) {
        boolean possible = hand.list.isPresent() && (wanted == Step.COLUMNS || hand.plan.isPresent());
        if (possible) {
            hand.step = wanted;
            step.set(wanted);
        }
    }

    /// The next step, as far as there is one and the columns are understood.
    public void goOn() {
        switch (step.get()) {
            case COLUMNS -> go(spellings.isEmpty() ? Step.ROWS : Step.ORGANISATIONS);
            case ORGANISATIONS -> go(Step.ROWS);
            case NONE, ROWS -> {}
        }
    }

    public void goBack() {
        switch (step.get()) {
            case ROWS -> go(spellings.isEmpty() ? Step.COLUMNS : Step.ORGANISATIONS);
            case ORGANISATIONS -> go(Step.COLUMNS);
            case NONE, COLUMNS -> {}
        }
    }

    /// Shows the rows of one kind.
    public void show(Filter wanted) {
        filter.set(wanted);
        go(Step.ROWS);
    }

    /// One decision for all rows that are shown.
    public void decideShown(Decision decision) {
        decisions.decide(rows, decision);
    }

    /// Lets the list go, or what is told of the last one.
    public void drop() {
        jobs.stop();
        hand.forget();
        show();
    }

    /// Stops what is under way; nothing of it remains.
    public void stop() {
        jobs.stop();
        if (hand.plan.isEmpty() && hand.step == Step.NONE) {
            hand.clear();
        }
        show();
    }

    public void refuse(Refusal refusal) {
        say(ListNotice.refused(refusal));
    }

    /// A list that cannot be read is told of where it would stand, everything else in a notice.
    private void refused(Refusal refusal) {
        if (hand.plan.isEmpty() && hand.step == Step.NONE) {
            hand.unread = Optional
                    .of(new RejectedList(hand.file.map(file -> file.getFileName().toString()).orElse(""), refusal));
            hand.clear();
        } else {
            say(ListNotice.refused(refusal));
        }
        source.set(Optional.empty());
        show();
    }

    private void say(ListNotice what) {
        said.set(Optional.of(what));
    }

    private void show() {
        source.set(hand.list.map(list -> ListSource.of(list, list.isRemembered(hand.mappings))));
        columns.setAll(hand.list.map(ListFile::columns).orElse(List.of()));
        showPlan();
        unread.set(hand.unread);
        done.set(hand.list.isPresent() ? Optional.empty() : hand.done);
        step.set(hand.step);
    }

    private void showPlan() {
        spellings.setAll(hand.plan.map(ImportPlan::spellings).orElse(List.of()).stream().map(this::decided)
                .sorted(Comparator.comparing(spelling -> spelling.proposals().isEmpty())).toList());
        gone.setAll(hand.plan.map(ImportPlan::disappeared).orElse(List.of()));
        counts.set(hand.plan.map(RowCounts::of).orElse(RowCounts.NONE));
        showRows();
    }

    /// As decided now, also while the list is still compared anew.
    private Spelling decided(Spelling spelling) {
        return new Spelling(spelling.text(), spelling.rows(), spelling.proposals(),
                Optional.ofNullable(hand.means.get(spelling.text())));
    }

    private void showRows() {
        rows.setAll(hand.plan.map(plan -> plan.rows().stream().filter(filter.get()::shows).toList()).orElse(List.of()));
    }
}
