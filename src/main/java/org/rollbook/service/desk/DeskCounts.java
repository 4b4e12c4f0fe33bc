package org.rollbook.service.desk;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rollbook.model.hosts.Organisation;
import org.rollbook.model.people.ListOrder;
import org.rollbook.model.people.Participant;
import org.rollbook.service.desk.DeskPeople.Presence;

/// How far the desk is: who came, who is missing and from where.
///
/// @param expected      everybody who should come, those who came included
/// @param organisations those of whom somebody should come, in protocol order
/// @param lastFive      arrivals in the last five minutes; none while people sign in, whose marks bear no time
/// @param lastFifteen   arrivals in the last fifteen minutes
public record DeskCounts(int expected, int arrived, List<Line> organisations, int lastFive, int lastFifteen) {

    /// One organisation's people; those without an organisation stand together.
    public record Line(Optional<Organisation> organisation, int expected, int arrived) {

        public int missing() {
            return expected - arrived;
        }
    }

    public static final DeskCounts NONE = new DeskCounts(0, 0, List.of(), 0, 0);

    public static DeskCounts of(DeskPeople people, Instant now) {
        Map<Optional<Organisation>, int[]> lines = new LinkedHashMap<>();
        int lastFive = 0;
        int lastFifteen = 0;
        boolean timed = people.purpose() instanceof DeskPurpose.Arrival;
        for (Participant participant : people.everybody()) {
            Presence presence = people.presence(participant);
            if (presence == Presence.NOT_EXPECTED) {
                continue;
            }
            int[] line = lines.computeIfAbsent(participant.organisation(), _ -> new int[2]);
            line[0]++;
            if (presence == Presence.THERE) {
                line[1]++;
            }
            if (presence == Presence.THERE && timed) {
                lastFive += isWithin(participant, now, Duration.ofMinutes(5)) ? 1 : 0;
                lastFifteen += isWithin(participant, now, Duration.ofMinutes(15)) ? 1 : 0;
            }
        }
        List<Line> sorted = new ArrayList<>();
        lines.forEach((organisation, line) -> sorted.add(new Line(organisation, line[0], line[1])));
        sorted.sort(Comparator.comparing((Line line) -> line.organisation().isEmpty())
                .thenComparing((a, b) -> a.organisation().isEmpty() ? 0
                        : ListOrder.protocol().compare(a.organisation().get(), b.organisation().get())));
        return new DeskCounts(lines.values().stream().mapToInt(line -> line[0]).sum(),
                lines.values().stream().mapToInt(line -> line[1]).sum(), List.copyOf(sorted), lastFive, lastFifteen);
    }

    public int missing() {
        return expected - arrived;
    }

    private static boolean isWithin(Participant participant, Instant now, Duration span) {
        return participant.arrivedAt().filter(at -> at.isAfter(now.minus(span)) && !at.isAfter(now)).isPresent();
    }
}
