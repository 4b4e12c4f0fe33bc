package org.rollbook;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.rollbook.model.UnsavedForm;
import org.rollbook.model.course.TrainingClass;
import org.rollbook.model.place.DataPlace;
import org.rollbook.model.place.DataServer;
import org.rollbook.service.Services;
import org.rollbook.store.Database;
import org.rollbook.store.file.DataFile;
import org.rollbook.store.sql.Access;
import org.rollbook.store.sql.StoreFailure;
import org.rollbook.ui.kit.Background;
import org.rollbook.ui.kit.form.FormDrafts;
import org.rollbook.ui.kit.OpenClass;
import org.rollbook.ui.kit.navigation.ScreenState;
import org.rollbook.ui.lists.work.ListInHand;

/// The data that the window is about, and everything that goes when others are opened in their place: threads, open class,
/// half-filled forms.
final class OpenedPlace {
    private static final System.Logger LOG = System.getLogger(OpenedPlace.class.getName());

    private final DataPlace place;
    private final Background background;
    private final Database database;
    private final Services services;
    private final FormDrafts halfFilled;
    private final OpenClass openClass = new OpenClass();
    private final ListInHand listInHand = new ListInHand();
    private final ScreenState screenState = new ScreenState();
    private Consumer<Throwable> failures;
    private volatile boolean isOpen;
    private boolean isHandedOver;

    /// What is asked at once when the data are open.
    record Contents(List<TrainingClass> classes, List<UnsavedForm> unsaved) {
    }

    /// Nothing is touched before `open`; `failures` hears, on the JavaFX thread, what nobody else takes.
    OpenedPlace(DataPlace place, Optional<String> password, Clock clock, Consumer<Throwable> failures) {
        this.place = place;
        this.failures = failures;
        this.database = switch (place) {
            case DataPlace.InFile file ->
                Database.file(new DataFile(file.path()), Access.READ_WRITE, CurrentActor.actor(), clock);
            case DataServer server ->
                Database.server(server, password, Access.READ_WRITE, CurrentActor.actor(), clock);
        };
        this.background = Background.started(failure -> this.failures.accept(failure), this::unanswered,
                database::settle);
        this.services = Services.over(database);
        this.halfFilled = new FormDrafts(background, clock, database.forms()::keep, database.forms()::forget);
        database.telling(background::touched);
    }

    void failing(Consumer<Throwable> hearing) {
        failures = hearing;
    }

    /// What went wrong here and belongs to nobody.
    void fail(Throwable failure) {
        failures.accept(failure);
    }

    /// A server that is away is told by the status line; whoever only asks of it meanwhile is asked again when it is back.
    private void unanswered(Throwable failure) {
        if (isHandedOver && failure instanceof StoreFailure away && away.isOutage()) {
            LOG.log(System.Logger.Level.DEBUG, "not answered: {0}", away.kind());
        } else {
            failures.accept(failure);
        }
    }

    /// Opens the data on their own thread; `then` gets what is asked first.
    void open(Consumer<Contents> then) {
        openAfter(Optional.empty(), then);
    }

    /// The same once others are closed, which may be the same file.
    void openAfter(Optional<Thread> closing, Consumer<Contents> then) {
        background.read(() -> {
            if (closing.isPresent()) {
                closing.get().join();
            }
            database.open();
            isOpen = true;
            return contents();
        }, contents -> {
            isHandedOver = true;
            then.accept(contents);
        });
    }

    boolean isOpen() {
        return isOpen;
    }

    Contents contents() {
        return new Contents(services.classes().all(), database.forms().all());
    }

    DataPlace place() {
        return place;
    }

    Background background() {
        return background;
    }

    Database database() {
        return database;
    }

    Services services() {
        return services;
    }

    FormDrafts halfFilled() {
        return halfFilled;
    }

    OpenClass openClass() {
        return openClass;
    }

    ListInHand listInHand() {
        return listInHand;
    }

    ScreenState screenState() {
        return screenState;
    }

    /// Finishes the last writes and lets go. Nobody is there any more to be told; the copy of what was saved lies beside the file.
    void close() {
        background.close();
        try {
            database.close();
        } catch (StoreFailure failure) {
            LOG.log(System.Logger.Level.ERROR, "the data were not those that were opened", failure);
        }
    }
}
