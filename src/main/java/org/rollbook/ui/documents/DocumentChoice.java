package org.rollbook.ui.documents;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.rollbook.model.FileName;
import org.rollbook.model.course.HalfDay;
import org.rollbook.model.course.Session;
import org.rollbook.model.document.Choice;
import org.rollbook.model.document.DocumentOption;
import org.rollbook.model.document.DocumentScope;
import org.rollbook.model.document.DocumentType;
import org.rollbook.model.paper.PaperLanguage;
import org.rollbook.service.paper.Documents;
import org.rollbook.ui.kit.navigation.ScreenState;

/// Which document, in which language, for which half-day, and what was picked among its options.
final class DocumentChoice {
    private static final ScreenState.Key<DocumentType> TYPE = new ScreenState.Key<>();
    private static final ScreenState.Key<Session> SESSION = new ScreenState.Key<>();
    private static final ScreenState.Key<Map<String, Object>> PICKED = new ScreenState.Key<>();

    private final ObjectProperty<DocumentType> type = new SimpleObjectProperty<>(Documents.types().getFirst());
    private final ObjectProperty<PaperLanguage> language = new SimpleObjectProperty<>();
    private final ObjectProperty<Session> session = new SimpleObjectProperty<>();
    private final ObjectProperty<Map<String, Object>> picked = new SimpleObjectProperty<>(Map.of());
    private final ObservableList<Session> sessions = FXCollections.observableArrayList();
    private final Runnable changed;
    private boolean offering;

    /// `changed` hears of every choice that makes another document.
    DocumentChoice(ScreenState place, LastLanguage lastLanguage, Runnable changed) {
        this.changed = changed;
        language.set(lastLanguage.preset());
        language.subscribe((_, chosen) -> lastLanguage.chosen(chosen));
        place.keep(TYPE, type);
        place.keep(SESSION, session);
        place.keep(PICKED, picked);
        List.of(type, language, session, picked).forEach(property -> property.subscribe(this::change));
    }

    List<DocumentType> types() {
        return Documents.types();
    }

    ObjectProperty<DocumentType> type() {
        return type;
    }

    ObjectProperty<PaperLanguage> language() {
        return language;
    }

    /// The half-day of a document that is of one; null only while the class has none.
    ObjectProperty<Session> session() {
        return session;
    }

    ObservableList<Session> sessions() {
        return sessions;
    }

    /// What an option of the document stands at: what was picked for this or another document, else its default.
    <T> T value(DocumentOption<T> option) {
        return choice().get(option);
    }

    <T> void pick(DocumentOption<T> option, T value) {
        if (!value.equals(value(option))) {
            Map<String, Object> more = new HashMap<>(picked.get());
            more.put(option.key(), value);
            picked.set(Map.copyOf(more));
        }
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

    Documents.Request request(long classId) {
        return new Documents.Request(classId, type.get(), choice());
    }

    /// A file name that says what is in it, without an ending.
    String proposedName(String classCode) {
        String half = type.get().scope() == DocumentScope.HALF_DAY
                ? choice().halfDay().map(at -> "-" + at.date() + "-" + at.half().code()).orElse("") : "";
        return FileName.of(classCode + "-" + type.get().code() + half);
    }

    private Choice choice() {
        return new Choice(language.get(), Optional.ofNullable(session.get()).map(Session::at), picked.get());
    }

    private void change() {
        if (!offering) {
            changed.run();
        }
    }
}
