package org.rollbook.ui.classes;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.rollbook.model.BilingualName;
import org.rollbook.model.course.TrainingClass;
import org.rollbook.service.course.ClassSetup;
import org.rollbook.service.people.TypedFilter;
import org.rollbook.ui.kit.navigation.ScreenState;

/// The classes of the base, those of them that fit the search, and the one that is selected.
final class ClassList {
    private static final ScreenState.Key<String> SEARCH = new ScreenState.Key<>();
    private static final ScreenState.Key<Optional<ClassSetup.Summary>> CHOSEN = new ScreenState.Key<>();

    private final ObservableList<ClassSetup.Summary> all = FXCollections.observableArrayList();
    private final ObservableList<ClassSetup.Summary> shown = FXCollections.observableArrayList();
    private final StringProperty query = new SimpleStringProperty("");
    private final ObjectProperty<Optional<ClassSetup.Summary>> selected = new SimpleObjectProperty<>(Optional.empty());

    ClassList(ScreenState place) {
        place.keep(SEARCH, query);
        place.keep(CHOSEN, selected);
        query.subscribe(this::filter);
    }

    void take(List<ClassSetup.Summary> now) {
        all.setAll(now);
        filter();
    }

    ObservableList<ClassSetup.Summary> all() {
        return all;
    }

    ObservableList<ClassSetup.Summary> shown() {
        return shown;
    }

    StringProperty query() {
        return query;
    }

    ObjectProperty<Optional<ClassSetup.Summary>> selected() {
        return selected;
    }

    /// Shows what fits; the class that was selected stays so, or the first one is.
    private void filter() {
        Optional<Long> before = selected.get().map(s -> s.trainingClass().id());
        shown.setAll(all.stream().filter(s -> TypedFilter.fits(words(s.trainingClass()), query.get())).toList());
        selected.set(shown.stream().filter(s -> before.equals(Optional.of(s.trainingClass().id()))).findFirst()
                .or(() -> shown.stream().findFirst()));
    }

    private static String words(TrainingClass c) {
        List<BilingualName> names = List.of(c.title(), c.venue());
        return Stream.concat(Stream.of(c.code(), c.from().toString(), c.category(), c.teacher()),
                names.stream().flatMap(name -> Stream.of(name.zh(), name.en()))).collect(Collectors.joining("\n"));
    }
}
