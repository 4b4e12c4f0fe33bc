package org.rollbook.service.desk;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.rollbook.model.attendance.Attendance;
import org.rollbook.model.attendance.Mark;
import org.rollbook.model.attendance.Status;
import org.rollbook.model.people.Participant;
import org.rollbook.service.people.ParticipantSearch;

/// The people of a class as the desk finds and counts them; for one thread.
///
/// Their state is kept beside the search index, so that an arrival costs nothing; whoever came or was renamed since the
/// index was made is searched beside it.
public final class DeskPeople {
    /// From this many on, an index over everybody is worth its while.
    private static final int MANY_BESIDE = 200;

    /// Where somebody stands as far as this desk is concerned.
    public enum Presence { EXPECTED, THERE, NOT_EXPECTED }

    private final DeskPurpose purpose;
    private final Map<Long, Participant> people = new LinkedHashMap<>();
    private final Map<Long, Mark> marks = new HashMap<>();
    private final Map<Long, Participant> beside = new LinkedHashMap<>();
    private final ParticipantSearch index;
    private ParticipantSearch besideIndex = ParticipantSearch.over(List.of());

    private DeskPeople(DeskPurpose purpose, DeskWatch.Snapshot snapshot) {
        this.purpose = purpose;
        this.index = ParticipantSearch.over(snapshot.people());
        snapshot.people().forEach(p -> people.put(p.id(), p));
        marks.putAll(snapshot.marks());
    }

    /// Indexes everybody; takes its time with many people, so call it off the screen's thread.
    public static DeskPeople over(DeskPurpose purpose, DeskWatch.Snapshot snapshot) {
        return new DeskPeople(purpose, snapshot);
    }

    public DeskPurpose purpose() {
        return purpose;
    }

    /// Takes over what changed; false when so many are searched beside the index that a new one should be made.
    public boolean take(DeskWatch.News.Some news) {
        marks.clear();
        marks.putAll(news.marks());
        news.gone().forEach(people::remove);
        boolean renamed = !news.gone().isEmpty();
        for (Participant now : news.changed()) {
            Participant before = people.put(now.id(), now);
            if (before == null || beside.containsKey(now.id()) || !isFoundAlike(before, now)) {
                beside.put(now.id(), now);
                renamed = true;
            }
        }
        if (renamed) {
            beside.keySet().retainAll(people.keySet());
            besideIndex = ParticipantSearch.over(List.copyOf(beside.values()));
        }
        return beside.size() < MANY_BESIDE;
    }

    public Collection<Participant> everybody() {
        return people.values();
    }

    public Optional<Participant> byId(long id) {
        return Optional.ofNullable(people.get(id));
    }

    /// Everybody whom the words fit, as they stand now: the exact number first, then who is still expected, then the rest,
    /// each the best first.
    public List<Participant> find(String typed) {
        if (ParticipantSearch.isEmpty(typed)) {
            return List.of();
        }
        String number = typed.strip();
        Stream<Participant> indexed = index.find(typed).stream().filter(p -> !beside.containsKey(p.id()));
        return Stream.concat(besideIndex.find(typed).stream(), indexed)
                .flatMap(p -> byId(p.id()).stream())
                .sorted(Comparator
                        .comparingInt(p -> Integer.toString(p.number()).equals(number) ? -1 : presence(p).ordinal()))
                .toList();
    }

    /// The one person whom the words fit; of several, the one whose trainee number they are, as long as somebody else's phone
    /// or identity number does not begin or end with them too.
    public Optional<Participant> only(String typed, List<Participant> found) {
        if (found.size() == 1) {
            return Optional.of(found.getFirst());
        }
        String number = typed.strip();
        List<Participant> others = new ArrayList<>(found);
        Optional<Participant> exact = found.stream().filter(p -> Integer.toString(p.number()).equals(number))
                .findFirst();
        exact.ifPresent(others::remove);
        boolean otherwise = number.length() > 2 && others.stream().anyMatch(
                p -> touches(p.person().phone().text(), number) || touches(p.person().idNumber().text(), number));
        return exact.filter(_ -> !otherwise);
    }

    public Presence presence(Participant participant) {
        return switch (purpose) {
            case DeskPurpose.Arrival _ -> switch (participant.state()) {
                case INVITED, REGISTERED -> Presence.EXPECTED;
                case ARRIVED, COMPLETED -> Presence.THERE;
                case WAITING, WITHDRAWN, REPLACED, CANCELLED -> Presence.NOT_EXPECTED;
            };
            case DeskPurpose.SignIn _ -> signedIn(participant);
        };
    }

    private Presence signedIn(Participant participant) {
        Mark mark = marks.get(participant.id());
        if (mark != null && List.of(Status.PRESENT, Status.LATE, Status.LEFT_EARLY).contains(mark.status())) {
            return Presence.THERE;
        }
        boolean expected = participant.state().isActive() && isExpected(participant)
                && (mark == null || mark.status().equals(Status.ABSENT));
        return expected ? Presence.EXPECTED : Presence.NOT_EXPECTED;
    }

    private boolean isExpected(Participant participant) {
        return purpose instanceof DeskPurpose.SignIn(var session) && Attendance.isExpected(participant, session);
    }

    private static boolean touches(String digits, String typed) {
        return digits.startsWith(typed) || digits.endsWith(typed);
    }

    private static boolean isFoundAlike(Participant before, Participant now) {
        return before.number() == now.number() && before.person().equals(now.person())
                && before.organisation().equals(now.organisation()) && before.keys().equals(now.keys());
    }
}
