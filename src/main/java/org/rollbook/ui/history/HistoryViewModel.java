package org.rollbook.ui.history;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.rollbook.model.Refusal;
import org.rollbook.model.journal.JournalEntry;
import org.rollbook.model.journal.Scope;
import org.rollbook.service.history.History;
import org.rollbook.service.history.RecordChange;
import org.rollbook.service.people.TypedFilter;
import org.rollbook.ui.history.HistoryScope.Choice;
import org.rollbook.ui.kit.Background;
import org.rollbook.ui.kit.navigation.ScreenState;

/// The newest entries of what was asked for, narrowed by a few words, and everything about the selected one.
final class HistoryViewModel {
    private static final ScreenState.Key<String> SEARCH = new ScreenState.Key<>();
    private static final ScreenState.Key<Optional<History.Line>> CHOSEN = new ScreenState.Key<>();

    static final int PAGE = 200;
    /// A search looks this far back.
    private static final int SEARCHED = 10_000;
    /// An import of thousands is not told row by row.
    private static final int RECORDS = 60;

    /// An entry with what it did to each record; without the records while they are read.
    record Told(History.Line line, List<RecordChange> records) {

        int untold() {
            return records.size() == RECORDS ? Math.max(0, line.changes() - RECORDS) : 0;
        }
    }

    private final History history;
    private final Background background;
    private final HistoryScope scope;
    private final Function<JournalEntry, String> words;
    private final StringProperty query = new SimpleStringProperty("");
    private final ObservableList<History.Line> shown = FXCollections.observableArrayList();
    private final ObjectProperty<Optional<History.Line>> selected = new SimpleObjectProperty<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Told>> told = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyBooleanWrapper older = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper answered = new ReadOnlyBooleanWrapper();
    private List<History.Line> loaded = List.of();
    private int most = PAGE;

    HistoryViewModel(History history, Background background, HistoryScope scope, ScreenState place,
            Function<JournalEntry, String> words) {
        this.history = history;
        this.background = background;
        this.scope = scope;
        this.words = words;
        place.keep(SEARCH, query);
        place.keep(CHOSEN, selected);
        scope.choice().subscribe((_, _) -> {
            most = PAGE;
            load();
        });
        query.subscribe((before, now) -> {
            if (before.isBlank() == now.isBlank()) {
                filter();
            } else {
                load();
            }
        });
        selected.subscribe(this::tell);
    }

    HistoryScope scope() {
        return scope;
    }

    StringProperty query() {
        return query;
    }

    ObservableList<History.Line> shown() {
        return shown;
    }

    ObjectProperty<Optional<History.Line>> selected() {
        return selected;
    }

    /// The selected entry in full.
    ReadOnlyObjectProperty<Optional<Told>> told() {
        return told.getReadOnlyProperty();
    }

    /// Whether there are older entries than those shown.
    ReadOnlyBooleanProperty older() {
        return older.getReadOnlyProperty();
    }

    /// Whether the first entries have come, or it is certain that there are none.
    ReadOnlyBooleanProperty answered() {
        return answered.getReadOnlyProperty();
    }

    /// Whether the selected entry did something that still stands.
    BooleanBinding takeable() {
        return Bindings.createBooleanBinding(() -> selected.get()
                .filter(line -> line.changes() > 0 && !line.entry().undone() && line.entry().canBeUndone()).isPresent(),
                selected);
    }

    void load() {
        if (scope.isWithoutClass()) {
            scope.choice().set(Choice.EVERYTHING);
            return;
        }
        Scope now = scope.now();
        int wanted = query.get().isBlank() ? most : Math.max(most, SEARCHED);
        background.read(() -> history.lines(now, Long.MAX_VALUE, wanted + 1), found -> {
            older.set(found.size() > wanted);
            answered.set(true);
            loaded = found.subList(0, Math.min(wanted, found.size()));
            filter();
        });
    }

    void showOlder() {
        most += PAGE;
        load();
    }

    /// The history of one person instead.
    void openPerson(long id) {
        background.read(() -> history.person(id), name -> {
            scope.person().set(Optional.of(new HistoryScope.Person(id, name)));
            if (scope.choice().get() == Choice.PERSON) {
                load();
            } else {
                scope.choice().set(Choice.PERSON);
            }
        });
    }

    /// From the class or the person to the whole base, and back to the class.
    void widen() {
        scope.choice().set(scope.choice().get() == Choice.EVERYTHING ? Choice.OPEN_CLASS : Choice.EVERYTHING);
    }

    /// Takes the selected entry back; `done` gets the action that is no longer, or is again, in force.
    void takeBack(Consumer<JournalEntry> done, Consumer<Refusal> refused) {
        selected.get().ifPresent(line -> background.write(() -> history.takeBack(line.entry()), done, refused));
    }

    private void filter() {
        long before = selected.get().map(line -> line.entry().seq()).orElse(0L);
        shown.setAll(loaded.stream().filter(this::says).toList());
        selected.set(shown.stream().filter(line -> line.entry().seq() == before).findFirst()
                .or(() -> shown.stream().findFirst()));
    }

    private boolean says(History.Line line) {
        JournalEntry entry = line.entry();
        return query.get().isBlank()
                || TypedFilter.fits(String.join("\n", words.apply(entry), entry.actor().who(), entry.actor().desk(),
                        line.classCode(), Long.toString(entry.seq())), query.get());
    }

    private void tell(Optional<History.Line> line) {
        if (line.isEmpty()) {
            told.set(Optional.empty());
            return;
        }
        Scope now = scope.now();
        background.read(() -> history.records(line.get().entry(), now, RECORDS), records -> {
            if (selected.get().equals(line)) {
                told.set(Optional.of(new Told(line.get(), records)));
            }
        });
    }
}
