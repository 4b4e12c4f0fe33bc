package org.rollbook.service.course;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rollbook.model.Fraction;
import org.rollbook.model.attendance.Mark;
import org.rollbook.model.attendance.Status;
import org.rollbook.model.attendance.Tally;
import org.rollbook.model.attendance.Turnout;
import org.rollbook.model.course.Session;
import org.rollbook.model.hosts.Organisation;
import org.rollbook.model.people.ListOrder;
import org.rollbook.model.people.Participant;

/// Attendance counted for reading and signing: by person, by organisation, by half-day.
public final class AttendanceReport {
    private final RollCall rollCall;

    public AttendanceReport(RollCall rollCall) {
        this.rollCall = rollCall;
    }

    /// One person's line.
    public record Line(Participant participant, Tally tally) {
    }

    /// One organisation's line; attended of base in half-days, and the same for every session by its id.
    public record OrganisationLine(Optional<Organisation> organisation, int people, Fraction attendance,
            Map<Long, Fraction> bySession) {
    }

    /// One half-day's line: how many people have each status, and how many no mark yet.
    public record SessionLine(Session session, Map<String, Integer> byStatus, int unmarked, Fraction attendance) {
    }

    /// The whole report, read at one moment.
    public record Report(RollCall.Sheet sheet, List<Line> people, List<OrganisationLine> organisations, List<SessionLine> sessions) {
    }

    /// The report of a class with its people in the given order.
    public Report report(long classId, ListOrder order) {
        RollCall.Sheet sheet = rollCall.sheet(classId);
        Map<Long, Tally> tallies = sheet.tallies();
        List<Line> lines = sheet.participants().stream().sorted(order.comparator())
                .map(p -> new Line(p, tallies.get(p.id()))).toList();
        return new Report(sheet, lines, organisations(sheet), sessions(sheet));
    }

    private static List<OrganisationLine> organisations(RollCall.Sheet sheet) {
        Map<Optional<Organisation>, List<Participant>> groups = new LinkedHashMap<>();
        sheet.participants().stream().sorted(ListOrder.PROTOCOL.comparator())
                .forEach(p -> groups.computeIfAbsent(p.organisation(), o -> new ArrayList<>()).add(p));
        Map<Long, Map<Long, Mark>> marks = marksByParticipant(sheet);
        List<OrganisationLine> lines = new ArrayList<>();
        groups.forEach((organisation, people) -> {
            Map<Long, Fraction> bySession = new LinkedHashMap<>();
            Fraction total = new Fraction(0, 0);
            for (Session session : sheet.sessions()) {
                if (session.counts()) {
                    Fraction part = count(session, people, marks, sheet.statuses());
                    bySession.put(session.id(), part);
                    total = new Fraction(total.part() + part.part(), total.whole() + part.whole());
                }
            }
            lines.add(new OrganisationLine(organisation, people.size(), total, bySession));
        });
        return lines;
    }

    private static List<SessionLine> sessions(RollCall.Sheet sheet) {
        Map<Long, Map<Long, Mark>> marks = marksByParticipant(sheet);
        List<SessionLine> lines = new ArrayList<>();
        for (Session session : sheet.sessions()) {
            Map<String, Integer> byStatus = new LinkedHashMap<>();
            sheet.statuses().forEach(status -> byStatus.put(status.code(), 0));
            int unmarked = 0;
            for (Participant participant : sheet.participants()) {
                Mark mark = marks.getOrDefault(participant.id(), Map.of()).get(session.id());
                if (mark == null) {
                    unmarked++;
                } else {
                    byStatus.merge(mark.status(), 1, Integer::sum);
                }
            }
            lines.add(new SessionLine(session, byStatus, unmarked, count(session, sheet.participants(), marks, sheet.statuses())));
        }
        return lines;
    }

    private static Fraction count(Session session, List<Participant> people, Map<Long, Map<Long, Mark>> marks, List<Status> statuses) {
        return Turnout.of(session, people.stream()
                .map(p -> Optional.ofNullable(marks.getOrDefault(p.id(), Map.of()).get(session.id()))).toList(), statuses).rate();
    }

    private static Map<Long, Map<Long, Mark>> marksByParticipant(RollCall.Sheet sheet) {
        Map<Long, Map<Long, Mark>> marks = new HashMap<>();
        sheet.marks().forEach(m -> marks.computeIfAbsent(m.participantId(), id -> new HashMap<>()).put(m.sessionId(), m));
        return marks;
    }
}
