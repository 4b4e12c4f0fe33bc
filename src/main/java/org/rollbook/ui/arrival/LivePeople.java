package org.rollbook.ui.arrival;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import org.rollbook.model.course.ClassState;
import org.rollbook.model.course.Session;
import org.rollbook.model.journal.Position;
import org.rollbook.model.people.Participant;
import org.rollbook.service.desk.DeskCounts;
import org.rollbook.service.desk.DeskPeople;
import org.rollbook.service.desk.DeskPurpose;
import org.rollbook.service.desk.DeskWatch;
import org.rollbook.ui.kit.Background;
import org.rollbook.ui.kit.navigation.ScreenState;

/// The people before the desk, kept up to date in small steps: read once, then only what changed here or elsewhere.
final class LivePeople {
    private static final ScreenState.Key<Optional<Session>> SESSION = new ScreenState.Key<>();
    private static final int MOST_MOVES = 60;
    /// A question to the store that a failure swallowed is put again after as many looks.
    private static final int PATIENCE = 4;

    private final DeskWatch watch;
    private final Background background;
    private final ReadOnlyObjectWrapper<Optional<DeskPeople>> people = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyIntegerWrapper changes = new ReadOnlyIntegerWrapper();
    private final ReadOnlyObjectWrapper<DeskCounts> counts = new ReadOnlyObjectWrapper<>(DeskCounts.NONE);
    private final ReadOnlyObjectWrapper<List<DeskWatch.Move>> moves = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<List<Session>> sessions = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<Optional<Session>> session = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ObjectProperty<Optional<Session>> served = new SimpleObjectProperty<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<ClassState>> state = new ReadOnlyObjectWrapper<>(Optional.empty());
    private OptionalLong classId = OptionalLong.empty();
    private Position seen = new Position(0, "");
    private long asked;
    private int skipped;
    private Asking asking = Asking.FREE;
    private Optional<Consumer<DeskPeople>> waiting = Optional.empty();

    private enum Asking { FREE, UNDER_WAY, UNDER_WAY_AND_WANTED_AGAIN }

    private record Indexed(DeskWatch.Snapshot live, DeskPeople people) {}

    LivePeople(DeskWatch watch, Background background, ScreenState place) {
        this.watch = watch;
        this.background = background;
        place.keep(SESSION, served);
    }

    /// Grows whenever somebody is not as they were.
    ReadOnlyIntegerProperty changes() {
        return changes.getReadOnlyProperty();
    }

    /// Whether the people have been read.
    ObservableValue<Boolean> ready() {
        return people.map(Optional::isPresent);
    }

    /// Runs once with the people of the class as they stand after the next look.
    void afterLook(Consumer<DeskPeople> then) {
        waiting = Optional.of(then);
        poll();
    }

    private void answer() {
        var then = waiting;
        waiting = Optional.empty();
        then.ifPresent(wanted -> people.get().ifPresent(wanted));
    }

    /// Somebody as they are now; empty when they are gone.
    Optional<Participant> now(Participant seen) {
        return people.get().flatMap(all -> all.byId(seen.id()));
    }

    DeskPeople.Presence presence(Participant participant) {
        return people.get().map(all -> all.presence(participant)).orElse(DeskPeople.Presence.NOT_EXPECTED);
    }

    ReadOnlyObjectProperty<DeskCounts> counts() {
        return counts.getReadOnlyProperty();
    }

    /// Who was noted last, the newest first.
    ReadOnlyObjectProperty<List<DeskWatch.Move>> moves() {
        return moves.getReadOnlyProperty();
    }

    /// The half-days of today.
    ReadOnlyObjectProperty<List<Session>> sessions() {
        return sessions.getReadOnlyProperty();
    }

    /// The half-day that people sign in to; empty while they arrive at the base.
    ReadOnlyObjectProperty<Optional<Session>> session() {
        return session.getReadOnlyProperty();
    }

    /// How far the class is; empty until it is read.
    ReadOnlyObjectProperty<Optional<ClassState>> state() {
        return state.getReadOnlyProperty();
    }

    OptionalLong classId() {
        return classId;
    }

    DeskPurpose purpose() {
        return session.get().<DeskPurpose>map(DeskPurpose.SignIn::new).orElseGet(DeskPurpose.Arrival::new);
    }

    /// What the desk is for with a class that may not be the one it has read.
    DeskPurpose purposeOf(long openClass) {
        return classId.equals(OptionalLong.of(openClass)) ? purpose() : new DeskPurpose.Arrival();
    }

    /// Reads a class that is new to the desk, or what changed in the one it knows.
    void load(long openClass) {
        if (classId.equals(OptionalLong.of(openClass)) && people.get().isPresent()) {
            poll();
            return;
        }
        if (!classId.equals(OptionalLong.of(openClass))) {
            waiting = Optional.empty();
            classId = OptionalLong.of(openClass);
            session.set(served.get().filter(kept -> kept.classId() == openClass));
            people.set(Optional.empty());
            state.set(Optional.empty());
            moves.set(List.of());
            counts.set(DeskCounts.NONE);
        }
        read();
    }

    void serve(Optional<Session> wanted) {
        session.set(wanted);
        served.set(wanted);
        read();
    }

    List<Participant> find(String words) {
        return people.get().map(all -> all.find(words)).orElse(List.of());
    }

    Optional<Participant> only(String words, List<Participant> found) {
        return people.get().flatMap(all -> all.only(words, found));
    }

    /// Everybody who is expected and has not come, in the order of the class.
    List<Participant> missing() {
        return people.get().map(all -> all.everybody().stream()
                .filter(p -> all.presence(p) == DeskPeople.Presence.EXPECTED).toList()).orElse(List.of());
    }

    void poll() {
        if (asking != Asking.FREE && ++skipped < PATIENCE) {
            asking = Asking.UNDER_WAY_AND_WANTED_AGAIN;
            return;
        }
        if (people.get().isEmpty()) {
            classId.ifPresent(_ -> read());
            return;
        }
        begin();
        long current = asked;
        DeskPurpose purpose = purpose();
        background.read(() -> watch.since(purpose, classId.orElseThrow(), seen), news -> {
            if (current == asked) {
                boolean again = asking == Asking.UNDER_WAY_AND_WANTED_AGAIN;
                asking = Asking.FREE;
                hear(news);
                if (again && asking == Asking.FREE) {
                    poll();
                }
            }
        });
    }

    private void begin() {
        asked++;
        skipped = 0;
        asking = Asking.UNDER_WAY;
    }

    private void hear(DeskWatch.News news) {
        switch (news) {
            case DeskWatch.News.Nothing _ -> {
                count();
                answer();
            }
            case DeskWatch.News.TooMuch _ -> read();
            case DeskWatch.News.Some some -> {
                seen = some.seen();
                boolean handy = people.get().orElseThrow().take(some);
                refresh();
                answer();
                if (!handy) {
                    read();
                }
            }
        }
    }

    /// Reads everybody; what was asked before is not heard any more, and what is on the screen stays until it is replaced.
    private void read() {
        begin();
        long current = asked;
        long wanted = classId.orElseThrow();
        DeskPurpose purpose = purpose();
        background.read(() -> watch.snapshot(purpose, wanted), found -> background.compute(
                _ -> new Indexed(found, DeskPeople.over(purpose, found)), indexed -> {
                    if (current == asked) {
                        asking = Asking.FREE;
                        seen = indexed.live().seen();
                        state.set(Optional.of(indexed.live().state()));
                        people.set(Optional.of(indexed.people()));
                        refresh();
                        poll();
                    }
                }));
        background.read(() -> watch.sessionsOfToday(wanted), today -> {
            if (classId.equals(OptionalLong.of(wanted))) {
                sessions.set(today);
            }
        });
    }

    private void refresh() {
        count();
        changes.set(changes.get() + 1);
        DeskPurpose purpose = purpose();
        long wanted = classId.orElseThrow();
        background.read(() -> watch.lastMoves(purpose, wanted, MOST_MOVES), last -> {
            if (purpose.equals(purpose()) && classId.equals(OptionalLong.of(wanted))) {
                moves.set(last);
            }
        });
    }

    private void count() {
        people.get().ifPresent(all -> counts.set(DeskCounts.of(all, watch.now())));
    }
}
