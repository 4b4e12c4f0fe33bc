package org.rollbook.ui.lists;

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
import org.rollbook.service.lists.ListColumn;
import org.rollbook.service.lists.ListFile;
import org.rollbook.service.lists.SheetImport;
import org.rollbook.service.lists.Spelling;
import org.rollbook.ui.kit.Background;
import org.rollbook.ui.kit.OpenClass;

/// A list on its way into the open class: what of it is shown, and the step at which it stands.
public final class ListsViewModel {
    private final OpenClass openClass;
    private final ListInHand hand;
    private final Errands errands;
    private final ListReading reading;
    private final RowDecisions decisions;
    private final ListWriting writing;
    private final ReadOnlyObjectWrapper<Step> step = new ReadOnlyObjectWrapper<>(Step.NONE);
    private final ReadOnlyObjectWrapper<Optional<Source>> source = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Done>> done = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Unread>> unread = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Said>> said = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Counts> counts = new ReadOnlyObjectWrapper<>(Counts.NONE);
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
        this.errands = new Errands(background, this::refused);
        this.reading = new ListReading(imports, background, openClass, hand, errands, this::show);
        this.decisions = new RowDecisions(hand, this::showPlan);
        this.writing = new ListWriting(imports, history, background, hand, errands, this::show, this::say);
        filter.subscribe((_, _) -> showRows());
    }

    /// The list that was read, and what its columns and spellings mean.
    ListReading reading() {
        return reading;
    }

    RowDecisions decisions() {
        return decisions;
    }

    ListWriting writing() {
        return writing;
    }

    ReadOnlyObjectProperty<Step> step() {
        return step.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Optional<Source>> source() {
        return source.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Optional<Work>> work() {
        return errands.work();
    }

    /// The list that was written last, while no other is in hand.
    ReadOnlyObjectProperty<Optional<Done>> done() {
        return done.getReadOnlyProperty();
    }

    /// The list that could not be read, until another comes.
    ReadOnlyObjectProperty<Optional<Unread>> unread() {
        return unread.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Optional<Said>> said() {
        return said.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Counts> counts() {
        return counts.getReadOnlyProperty();
    }

    ObjectProperty<Filter> filter() {
        return filter;
    }

    ObservableList<ListColumn> columns() {
        return columns;
    }

    /// Those for which something near is known come first.
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

    /// Reads a file for the open class; a list that was in hand gives way.
    void open(Path file) {
        filter.set(Filter.ALL);
        reading.open(file);
    }

    /// Reads a block that was copied from a spreadsheet or a message.
    void openText(String block) {
        filter.set(Filter.ALL);
        reading.openText(block);
    }

    /// Whether a class is open that lists can be for.
    boolean hasClass() {
        return openClass.present().get();
    }

    /// Whether somebody decided or mapped something that would be lost with the list.
    boolean isWorkedOn() {
        return hand.list.isPresent() && (hand.columns == ListInHand.Columns.CHOSEN || !hand.means.isEmpty()
                || hand.plan.filter(plan -> !plan.leaving().isEmpty()
                        || plan.rows().stream().anyMatch(row -> row.decision() != Decision.OPEN)).isPresent());
    }

    /// Loads again after a change elsewhere or of the open class; decisions stay where they still make sense.
    void load() {
        reading.compareAgain();
        if (errands.isIdle()) {
            show();
            writing.follow();
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
            case NONE, ROWS -> {}
        }
    }

    void goBack() {
        switch (step.get()) {
            case ROWS -> go(spellings.isEmpty() ? Step.COLUMNS : Step.ORGANISATIONS);
            case ORGANISATIONS -> go(Step.COLUMNS);
            case NONE, COLUMNS -> {}
        }
    }

    /// Shows the rows of one kind.
    void show(Filter wanted) {
        filter.set(wanted);
        go(Step.ROWS);
    }

    /// One decision for all rows that are shown.
    void decideShown(Decision decision) {
        decisions.decide(rows, decision);
    }

    /// Lets the list go, or what is told of the last one.
    void drop() {
        errands.stop();
        hand.forget();
        show();
    }

    /// Stops what is under way; nothing of it remains.
    void stop() {
        errands.stop();
        if (hand.plan.isEmpty() && hand.step == Step.NONE) {
            hand.clear();
        }
        show();
    }

    void refuse(Refusal refusal) {
        say(Said.refused(refusal));
    }

    /// A list that cannot be read is told of where it would stand, everything else in a notice.
    private void refused(Refusal refusal) {
        if (hand.plan.isEmpty() && hand.step == Step.NONE) {
            hand.unread = Optional
                    .of(new Unread(hand.file.map(file -> file.getFileName().toString()).orElse(""), refusal));
            hand.clear();
        } else {
            say(Said.refused(refusal));
        }
        source.set(Optional.empty());
        show();
    }

    private void say(Said what) {
        said.set(Optional.of(what));
    }

    private void show() {
        source.set(hand.list.map(list -> Source.of(list, list.isRemembered(hand.mappings))));
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
        counts.set(hand.plan.map(Counts::of).orElse(Counts.NONE));
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
