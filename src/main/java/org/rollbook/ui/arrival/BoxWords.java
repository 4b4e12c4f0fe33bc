package org.rollbook.ui.arrival;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.rollbook.model.people.Participant;
import org.rollbook.model.people.TicketCode;
import org.rollbook.service.people.ParticipantSearch;

/// What is in a box of the desk, and whom of those who are meant in it that fits.
final class BoxWords {
    /// As many as digits can choose.
    static final int MOST_HITS = 9;

    private final LivePeople live;
    private final Predicate<Participant> meant;
    private final StringProperty query = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<Hits> hits = new ReadOnlyObjectWrapper<>(Hits.NONE);

    BoxWords(LivePeople live, Predicate<Participant> meant) {
        this.live = live;
        this.meant = meant;
        query.subscribe(this::look);
        live.changes().subscribe(_ -> keepLooking());
    }

    StringProperty query() {
        return query;
    }

    ReadOnlyObjectProperty<Hits> hits() {
        return hits.getReadOnlyProperty();
    }

    /// What is asked for; empty also where only signs were typed that nobody is found by.
    String typed() {
        return ParticipantSearch.isEmpty(query.get()) ? "" : query.get().strip();
    }

    void clear() {
        query.set("");
    }

    /// Whether a code was typed or is being typed, sound or not.
    boolean isCode() {
        return TicketCode.isAttempt(typed()) || TicketCode.read(typed()).isPresent();
    }

    /// Whether a code is there with all its digits and its letter; nothing else looks like it.
    boolean isWholeCode() {
        return TicketCode.isAttempt(typed()) && TicketCode.read(typed()).isPresent();
    }

    /// Whom Enter acts on.
    Optional<Participant> chosen() {
        Hits now = hits.get();
        return now.chosen() < 0 ? Optional.empty() : Optional.of(now.first().get(now.chosen()));
    }

    /// The hit with this digit, from 1.
    Optional<Participant> digit(int digit) {
        List<Participant> first = hits.get().first();
        return digit >= 1 && digit <= first.size() ? Optional.of(first.get(digit - 1)) : Optional.empty();
    }

    /// Walks through the hits; Enter then acts on the one that was reached.
    void move(int step) {
        Hits now = hits.get();
        if (!now.first().isEmpty()) {
            hits.set(now.choosing(now.chosen() < 0 && step < 0 ? now.first().size() - 1 : now.chosen() + step));
        }
    }

    private List<Participant> find(String words) {
        return live.find(words).stream().filter(meant).toList();
    }

    private void look() {
        String words = query.get();
        List<Participant> found = find(words);
        List<Participant> first = found.stream().limit(MOST_HITS).toList();
        hits.set(new Hits(first, found.size(), live.only(words, found).map(first::indexOf).orElse(-1)));
    }

    /// What is on the screen keeps its digits while others work, so that no digit ever means somebody else than it did.
    private void keepLooking() {
        Hits now = hits.get();
        if (now.first().isEmpty()) {
            look();
            return;
        }
        List<Participant> found = find(query.get());
        List<Participant> kept = now.first().stream().map(seen -> live.now(seen).orElse(seen)).toList();
        List<Participant> more = found.stream().filter(p -> kept.stream().noneMatch(k -> k.id() == p.id())).toList();
        List<Participant> first = Stream.concat(kept.stream(), more.stream()).limit(MOST_HITS).toList();
        hits.set(new Hits(first, Math.max(found.size(), first.size()),
                first.size() > 1 && now.first().size() == 1 ? -1 : now.chosen()));
    }
}
