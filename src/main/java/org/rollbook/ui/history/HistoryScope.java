package org.rollbook.ui.history;

import java.util.Optional;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.rollbook.model.journal.Scope;
import org.rollbook.ui.kit.OpenClass;
import org.rollbook.ui.kit.navigation.ScreenState;

/// Whose history is shown: the open class’s, everybody’s, or that of one person whom another screen asked about.
final class HistoryScope {
    private static final ScreenState.Key<Optional<Person>> PERSON = new ScreenState.Key<>();
    private static final ScreenState.Key<Choice> CHOICE = new ScreenState.Key<>();

    enum Choice { OPEN_CLASS, EVERYTHING, PERSON }

    /// Somebody whom another screen asked about.
    record Person(long id, String name) {
    }

    private final OpenClass openClass;
    private final ObjectProperty<Choice> choice = new SimpleObjectProperty<>(Choice.OPEN_CLASS);
    private final ObjectProperty<Optional<Person>> person = new SimpleObjectProperty<>(Optional.empty());

    HistoryScope(OpenClass openClass, ScreenState place) {
        this.openClass = openClass;
        place.keep(PERSON, person);
        place.keep(CHOICE, choice);
    }

    ObjectProperty<Choice> choice() {
        return choice;
    }

    ObjectProperty<Optional<Person>> person() {
        return person;
    }

    /// Whether no class is open.
    BooleanBinding classless() {
        return openClass.present().not();
    }

    /// Whether the class is asked for and none is open.
    boolean isWithoutClass() {
        return choice.get() == Choice.OPEN_CLASS && !openClass.present().get();
    }

    Scope now() {
        return switch (choice.get()) {
            case PERSON -> person.get().<Scope>map(who -> new Scope.OfPerson(who.id())).orElse(Scope.EVERYTHING);
            case OPEN_CLASS ->
                openClass.current().get().<Scope>map(open -> new Scope.OfClass(open.id())).orElse(Scope.EVERYTHING);
            case EVERYTHING -> Scope.EVERYTHING;
        };
    }
}
