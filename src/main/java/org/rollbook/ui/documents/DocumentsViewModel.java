package org.rollbook.ui.documents;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.rollbook.model.Refusal;
import org.rollbook.model.course.HalfDay;
import org.rollbook.model.course.Session;
import org.rollbook.model.paper.Document;
import org.rollbook.model.paper.DocumentKind;
import org.rollbook.model.paper.Orientation;
import org.rollbook.model.paper.PaperLanguage;
import org.rollbook.model.people.ListOrder;
import org.rollbook.service.Documents;
import org.rollbook.service.Preview;
import org.rollbook.service.Programme;
import org.rollbook.ui.kit.Background;
import org.rollbook.ui.kit.OpenClass;

/// What is chosen, its preview, and sending it on its way.
final class DocumentsViewModel {
    private final Documents documents;
    private final Programme programme;
    private final Background background;
    private final OpenClass openClass;
    private final ObjectProperty<DocumentKind> kind = new SimpleObjectProperty<>(DocumentKind.ROSTER);
    private final ObjectProperty<PaperLanguage> language = new SimpleObjectProperty<>(PaperLanguage.ZH);
    private final ObjectProperty<ListOrder> order = new SimpleObjectProperty<>(ListOrder.PROTOCOL);
    private final ObjectProperty<Session> session = new SimpleObjectProperty<>();
    private final IntegerProperty blankRows = new SimpleIntegerProperty(3);
    private final ObservableList<Session> sessions = FXCollections.observableArrayList();
    private final ObservableList<String> printers = FXCollections.observableArrayList();
    private final ReadOnlyIntegerWrapper pages = new ReadOnlyIntegerWrapper();
    private final ReadOnlyObjectWrapper<List<String>> missing = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<Optional<Refusal>> refusal = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Orientation> orientation = new ReadOnlyObjectWrapper<>(Orientation.PORTRAIT);
    private final BooleanProperty ready = new SimpleBooleanProperty();
    private Optional<Preview> preview = Optional.empty();
    private int edition;
    private boolean loading;

    DocumentsViewModel(Documents documents, Programme programme, Background background, OpenClass openClass) {
        this.documents = documents;
        this.programme = programme;
        this.background = background;
        this.openClass = openClass;
        kind.subscribe(this::refresh);
        language.subscribe(this::refresh);
        order.subscribe(this::refresh);
        session.subscribe(this::refresh);
        blankRows.subscribe(this::refresh);
    }

    ObjectProperty<DocumentKind> kind() {
        return kind;
    }

    ObjectProperty<PaperLanguage> language() {
        return language;
    }

    ObjectProperty<ListOrder> order() {
        return order;
    }

    ObjectProperty<Session> session() {
        return session;
    }

    IntegerProperty blankRows() {
        return blankRows;
    }

    ObservableList<Session> sessions() {
        return sessions;
    }

    ObservableList<String> printers() {
        return printers;
    }

    /// How many pages the preview has; 0 while there is none.
    ReadOnlyIntegerProperty pages() {
        return pages.getReadOnlyProperty();
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
        openClass.current().get().ifPresent(entry -> background.read(() -> programme.sessions(entry.id()), now -> {
            HalfDay chosen = session.get() == null ? null : session.get().at();
            loading = true;
            sessions.setAll(now);
            session.set(now.stream().filter(s -> s.at().equals(chosen)).findFirst()
                    .or(() -> now.stream().filter(s -> s.counts() && !s.isTaken()).findFirst())
                    .or(() -> now.stream().findFirst()).orElse(null));
            loading = false;
            refresh();
        }));
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
        wish().ifPresent(wish -> background.write(() -> documents.issue(wish, format, target), document -> background.compute(_ -> {
            documents.write(document, format, target);
            return target;
        }, then)));
    }

    void print(String printer, Runnable then) {
        wish().ifPresent(wish -> background.write(() -> documents.issueForPrinter(wish, printer), document ->
                background.compute(_ -> {
                    documents.print(document, printer);
                    return document;
                }, _ -> then.run())));
    }

    /// A file name that says what is in it, without an ending.
    String proposedName() {
        String code = openClass.current().get().map(OpenClass.Entry::code).orElse("");
        String half = kind.get() == DocumentKind.SIGN_IN_SHEET && session.get() != null
                ? "-" + session.get().at().date() + "-" + session.get().at().half().code() : "";
        return (code + "-" + kind.get().code() + half).replaceAll("[\\\\/:*?\"<>|\\s]+", "_");
    }

    private Optional<Documents.Wish> wish() {
        Optional<HalfDay> at = kind.get() == DocumentKind.SIGN_IN_SHEET
                ? Optional.ofNullable(session.get()).map(Session::at) : Optional.empty();
        return openClass.current().get().map(entry -> new Documents.Wish(entry.id(), kind.get(), language.get(), order.get(), at,
                kind.get() == DocumentKind.SIGN_IN_SHEET ? blankRows.get() : 0));
    }

    private void refresh() {
        if (loading) {
            return;
        }
        int mine = ++edition;
        wish().ifPresent(wish -> background.read(() -> documents.draft(wish), document -> layOut(document, mine),
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
                pages.set(0);
                pages.set(made.pages());
                ready.set(true);
            } else {
                old = Optional.of(made);
            }
            old.ifPresent(gone -> background.compute(_ -> {
                gone.close();
                return gone;
            }, _ -> { }));
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
