package org.rollbook.ui.documents;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.rollbook.model.FileName;
import org.rollbook.model.course.HalfDay;
import org.rollbook.model.course.Session;
import org.rollbook.model.paper.DocumentKind;
import org.rollbook.model.paper.PaperLanguage;
import org.rollbook.model.people.ListOrder;
import org.rollbook.service.paper.Documents;
import org.rollbook.ui.kit.Place;

/// Which document, in which language and order, and for which half-day.
final class DocumentChoice {
    private static final Place.Key<DocumentKind> KIND = new Place.Key<>();
    private static final Place.Key<ListOrder> ORDER = new Place.Key<>();
    private static final Place.Key<Session> SESSION = new Place.Key<>();
    private static final Place.Key<Number> BLANK_ROWS = new Place.Key<>();

    private final ObjectProperty<DocumentKind> kind = new SimpleObjectProperty<>(DocumentKind.ROSTER);
    private final ObjectProperty<PaperLanguage> language = new SimpleObjectProperty<>();
    private final ObjectProperty<ListOrder> order = new SimpleObjectProperty<>(ListOrder.PROTOCOL);
    private final ObjectProperty<Session> session = new SimpleObjectProperty<>();
    private final IntegerProperty blankRows = new SimpleIntegerProperty(3);
    private final ObservableList<Session> sessions = FXCollections.observableArrayList();
    private final Runnable changed;
    private boolean offering;

    /// `changed` hears of every choice that makes another document.
    DocumentChoice(Place place, LastLanguage lastLanguage, Runnable changed) {
        this.changed = changed;
        language.set(lastLanguage.preset());
        language.subscribe((_, chosen) -> lastLanguage.chosen(chosen));
        place.keep(KIND, kind);
        place.keep(ORDER, order);
        place.keep(SESSION, session);
        place.keep(BLANK_ROWS, blankRows);
        List.of(kind, language, order, session, blankRows).forEach(property -> property.subscribe(this::change));
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

    /// The half-day of a sign-in sheet; null only while the class has none.
    ObjectProperty<Session> session() {
        return session;
    }

    IntegerProperty blankRows() {
        return blankRows;
    }

    ObservableList<Session> sessions() {
        return sessions;
    }

    /// Offers the half-days of a class; the chosen one stays so, else the first whose roll is to be taken.
    void offer(List<Session> now) {
        Optional<HalfDay> chosen = Optional.ofNullable(session.get()).map(Session::at);
        offering = true;
        sessions.setAll(now);
        session.set(now.stream().filter(s -> chosen.equals(Optional.of(s.at()))).findFirst()
                .or(() -> now.stream().filter(s -> s.counts() && !s.isTaken()).findFirst())
                .or(() -> now.stream().findFirst()).orElse(null));
        offering = false;
        change();
    }

    Documents.Wish wish(long classId) {
        return new Documents.Wish(classId, kind.get(), language.get(), order.get(), halfDay(),
                kind.get() == DocumentKind.SIGN_IN_SHEET ? blankRows.get() : 0);
    }

    /// A file name that says what is in it, without an ending.
    String proposedName(String classCode) {
        String half = halfDay().map(at -> "-" + at.date() + "-" + at.half().code()).orElse("");
        return FileName.of(classCode + "-" + kind.get().code() + half);
    }

    private Optional<HalfDay> halfDay() {
        return kind.get() == DocumentKind.SIGN_IN_SHEET ? Optional.ofNullable(session.get()).map(Session::at) : Optional.empty();
    }

    private void change() {
        if (!offering) {
            changed.run();
        }
    }
}
