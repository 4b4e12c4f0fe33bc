package org.rollbook.ui.participants;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.rollbook.model.people.EnrolmentState;
import org.rollbook.model.people.ListOrder;
import org.rollbook.model.people.Participant;
import org.rollbook.service.people.ParticipantSearch;
import org.rollbook.ui.kit.Background;
import org.rollbook.ui.kit.Job;

/// The people of one class in memory: who is shown, in what order, and who is chosen.
public final class PeopleList {
    private final Background background;
    private final ObservableList<Participant> rows = FXCollections.observableArrayList();
    private final StringProperty search = new SimpleStringProperty("");
    private final ObjectProperty<ListOrder> order = new SimpleObjectProperty<>(ListOrder.NUMBER);
    private final ObjectProperty<Optional<Participant>> selected = new SimpleObjectProperty<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Head> head = new ReadOnlyObjectWrapper<>(Head.UNKNOWN);
    private Optional<Comparator<Participant>> byColumn = Optional.empty();
    private List<Participant> everybody = List.of();
    private ParticipantSearch people = ParticipantSearch.over(List.of());
    private OptionalLong wanted = OptionalLong.empty();
    private OptionalLong inSight = OptionalLong.empty();
    private Optional<Job> arranging = Optional.empty();

    PeopleList(Background background) {
        this.background = background;
        search.subscribe((_, _) -> show());
        order.subscribe((_, _) -> arrange());
    }

    /// Who is shown, in the order chosen; while something is searched, the best hits first.
    public ObservableList<Participant> rows() {
        return rows;
    }

    public StringProperty search() {
        return search;
    }

    ObjectProperty<ListOrder> order() {
        return order;
    }

    public ObjectProperty<Optional<Participant>> selected() {
        return selected;
    }

    ReadOnlyObjectProperty<Head> head() {
        return head.getReadOnlyProperty();
    }

    List<Participant> everybody() {
        return everybody;
    }

    /// Shows nobody until the people of another class are loaded.
    void clear() {
        everybody = List.of();
        people = ParticipantSearch.over(List.of());
        wanted = OptionalLong.empty();
        inSight = OptionalLong.empty();
        search.set("");
        rows.clear();
        selected.set(Optional.empty());
        head.set(Head.UNKNOWN);
    }

    void take(List<Participant> loaded) {
        everybody = loaded;
        arrange();
    }

    /// Sorts by the heading of a column, which goes before the order chosen; empty to let that one stand.
    void sort(Optional<Comparator<Participant>> heading) {
        byColumn = heading;
        show();
    }

    /// Selects somebody, now or as soon as the list with them has come.
    void choose(long participantId) {
        wanted = OptionalLong.of(participantId);
        select();
    }

    /// Selects who was just saved; a search that leaves that person out has had its time.
    void bringIntoSight(long participantId) {
        inSight = OptionalLong.of(participantId);
        choose(participantId);
        clearSearchForSaved();
    }

    /// Selects somebody whatever is searched; who has gone is not waited for.
    void find(long participantId) {
        search.set("");
        choose(participantId);
    }

    /// Sorting and indexing 10,000 people is no work for the screen's thread.
    private void arrange() {
        var people = everybody;
        var chosen = order.get();
        arranging.ifPresent(Job::cancel);
        arranging = Optional.of(background.compute(
                _ -> ParticipantSearch.over(people.stream().sorted(chosen.comparator()).toList()), arranged -> {
                    this.people = arranged;
                    head.set(Head.of(people));
                    show();
                    clearSearchForSaved();
                }));
    }

    private void show() {
        selected.get().ifPresent(participant -> wanted = OptionalLong.of(participant.id()));
        var found = people.find(search.get());
        rows.setAll(byColumn.map(heading -> found.stream().sorted(heading).toList()).orElse(found));
        select();
    }

    private void clearSearchForSaved() {
        inSight.ifPresent(id -> {
            if (everybody.stream().anyMatch(p -> p.id() == id)) {
                inSight = OptionalLong.empty();
                if (rows.stream().noneMatch(p -> p.id() == id)) {
                    find(id);
                }
            }
        });
    }

    private void select() {
        wanted.ifPresent(id -> {
            var found = rows.stream().filter(participant -> participant.id() == id).findFirst();
            selected.set(found);
            found.ifPresent(_ -> wanted = OptionalLong.empty());
        });
    }

    /// The counts over the table; all zero and not loaded before the people have come.
    ///
    /// @param enrolled how many are expected in class
    /// @param arrived  how many of them have arrived at the base
    /// @param all      everybody ever enrolled, whatever became of them
    record Head(Loading loading, int enrolled, int arrived, int all) {
        static final Head UNKNOWN = new Head(Loading.UNDER_WAY, 0, 0, 0);

        static Head of(List<Participant> people) {
            int enrolled = (int) people.stream().filter(p -> p.state().isActive()).count();
            int arrived = (int) people.stream().filter(
                    p -> p.state() == EnrolmentState.ARRIVED || p.state() == EnrolmentState.COMPLETED).count();
            return new Head(Loading.DONE, enrolled, arrived, people.size());
        }

        /// Whether it is certain that the class has nobody.
        boolean isEmpty() {
            return loading == Loading.DONE && all == 0;
        }
    }

    /// Whether the people have come.
    enum Loading { UNDER_WAY, DONE }
}
