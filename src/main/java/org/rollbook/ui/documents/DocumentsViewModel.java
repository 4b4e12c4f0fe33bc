package org.rollbook.ui.documents;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.rollbook.model.Refusal;
import org.rollbook.model.paper.Document;
import org.rollbook.model.paper.Orientation;
import org.rollbook.service.course.Programme;
import org.rollbook.service.paper.Documents;
import org.rollbook.service.paper.Preview;
import org.rollbook.ui.kit.Background;
import org.rollbook.ui.kit.OpenClass;
import org.rollbook.ui.kit.navigation.ScreenState;

/// The preview of what is chosen, and sending it on its way.
final class DocumentsViewModel {
    private final Documents documents;
    private final Programme programme;
    private final Background background;
    private final OpenClass openClass;
    private final DocumentChoice choice;
    private final ObservableList<String> printers = FXCollections.observableArrayList();
    private final ReadOnlyIntegerWrapper pages = new ReadOnlyIntegerWrapper();
    private final ReadOnlyIntegerWrapper drafts = new ReadOnlyIntegerWrapper();
    private final ReadOnlyObjectWrapper<List<String>> missing = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<Optional<Refusal>> refusal = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Orientation> orientation = new ReadOnlyObjectWrapper<>(Orientation.PORTRAIT);
    private final BooleanProperty ready = new SimpleBooleanProperty();
    private Optional<Preview> preview = Optional.empty();
    private int edition;

    DocumentsViewModel(Documents documents, Programme programme, Background background, OpenClass openClass,
            ScreenState place,
            LastLanguage lastLanguage) {
        this.documents = documents;
        this.programme = programme;
        this.background = background;
        this.openClass = openClass;
        this.choice = new DocumentChoice(place, lastLanguage, this::refresh);
    }

    DocumentChoice choice() {
        return choice;
    }

    ObservableList<String> printers() {
        return printers;
    }

    /// How many pages the preview has; 0 while there is none.
    ReadOnlyIntegerProperty pages() {
        return pages.getReadOnlyProperty();
    }

    /// Grows when another preview takes the place of the one before; what is drawn of that one stays until it is drawn anew.
    ReadOnlyIntegerProperty drafts() {
        return drafts.getReadOnlyProperty();
    }

    /// How the sheets of the preview are held.
    ReadOnlyObjectProperty<Orientation> orientation() {
        return orientation.getReadOnlyProperty();
    }

    /// Characters that cannot be printed.
    ReadOnlyObjectProperty<List<String>> missing() {
        return missing.getReadOnlyProperty();
    }

    /// Why there is no preview.
    ReadOnlyObjectProperty<Optional<Refusal>> refusal() {
        return refusal.getReadOnlyProperty();
    }

    /// Whether a preview is shown, so that it can be printed.
    BooleanProperty ready() {
        return ready;
    }

    void load() {
        openClass.current().get()
                .ifPresent(entry -> background.read(() -> programme.sessions(entry.id()), choice::offer));
        background.compute(_ -> documents.printers(), printers::setAll);
    }

    /// Draws one page of the present preview; `then` is not called when another preview has come meanwhile.
    void draw(int page, double scale, Consumer<Preview.Picture> then) {
        int now = edition;
        preview.ifPresent(shown -> background.compute(_ -> shown.page(page, scale), picture -> {
            if (now == edition) {
                then.accept(picture);
            }
        }));
    }

    void save(Documents.Format format, Path target, Consumer<Path> then) {
        request().ifPresent(request -> background.write(() -> documents.issue(request, format, target),
                document -> background.compute(_ -> {
                    documents.write(document, format, target);
                    return target;
                }, then)));
    }

    void print(String printer, Runnable then) {
        request().ifPresent(request -> background.write(() -> documents.issueForPrinter(request, printer),
                document -> background.compute(_ -> {
                    documents.print(document, printer);
                    return document;
                }, _ -> then.run())));
    }

    /// A file name that says what is in it, without an ending.
    String proposedName() {
        return choice.proposedName(openClass.current().get().map(OpenClass.Entry::code).orElse(""));
    }

    private Optional<Documents.Request> request() {
        return openClass.current().get().map(entry -> choice.request(entry.id()));
    }

    private void refresh() {
        int mine = ++edition;
        request().ifPresent(
                request -> background.read(() -> documents.draft(request), document -> layOut(document, mine),
                        refused -> refuse(refused, mine)));
    }

    private void layOut(Document document, int mine) {
        if (mine != edition) {
            return;
        }
        background.compute(_ -> documents.preview(document), made -> {
            Optional<Preview> old = preview;
            if (mine == edition) {
                preview = Optional.of(made);
                refusal.set(Optional.empty());
                missing.set(made.missing());
                orientation.set(document.orientation());
                pages.set(made.pages());
                ready.set(true);
                drafts.set(drafts.get() + 1);
            } else {
                old = Optional.of(made);
            }
            old.ifPresent(gone -> background.compute(_ -> {
                gone.close();
                return gone;
            }, _ -> {}));
        }, refused -> refuse(refused, mine));
    }

    private void refuse(Refusal refused, int mine) {
        if (mine == edition) {
            pages.set(0);
            ready.set(false);
            missing.set(List.of());
            refusal.set(Optional.of(refused));
        }
    }
}
