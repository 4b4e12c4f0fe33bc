package org.rollbook.service.course;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rollbook.model.Fraction;
import org.rollbook.model.attendance.Attendance;
import org.rollbook.model.attendance.Counts;
import org.rollbook.model.attendance.Tally;
import org.rollbook.model.course.Session;
import org.rollbook.model.dossier.ClassDossier;
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

    /// One organisation's line: its counted people without those who never arrived, and what was counted of them;
    /// attended of marked for every half-day by its id.
    public record OrganisationLine(Optional<Organisation> organisation, int people, Counts counts,
            Map<Long, Fraction> bySession) {

        /// Attended of the half-days that were marked.
        public Fraction attendance() {
            return counts.rate();
        }
    }

    /// One half-day's line.
    public record SessionLine(Session session, Counts counts) {
    }

    /// The whole report, read at one moment.
    ///
    /// @param total what was counted of everybody who is in totals
    public record Report(ClassDossier dossier, List<Line> people, List<OrganisationLine> organisations,
            List<SessionLine> sessions,
            Counts total) {
    }

    /// The report of a class with its people in the given order; who never arrived comes after the others, who does not count last.
    public Report report(long classId, ListOrder order) {
        return report(rollCall.dossier(classId), order);
    }

    private static Report report(ClassDossier dossier, ListOrder order) {
        Map<Long, Tally> tallies = dossier.tallies();
        List<Line> lines = dossier.listed().stream().sorted(order.comparator())
                .map(p -> new Line(p, tallies.get(p.id()))).sorted(Comparator.comparingInt(AttendanceReport::apart))
                .toList();
        return new Report(dossier, lines, organisations(dossier, tallies), sessions(dossier),
                Attendance.sum(tallies.values()));
    }

    private static int apart(Line line) {
        return line.tally().isSummed() ? 0 : line.tally().counted() ? 1 : 2;
    }

    private static List<OrganisationLine> organisations(ClassDossier dossier, Map<Long, Tally> tallies) {
        Map<Optional<Organisation>, List<Participant>> groups = new LinkedHashMap<>();
        dossier.listed().stream().filter(p -> tallies.get(p.id()).isSummed()).sorted(ListOrder.PROTOCOL.comparator())
                .forEach(p -> groups.computeIfAbsent(p.organisation(), _ -> new ArrayList<>()).add(p));
        Attendance.Marks cells = dossier.cells();
        List<OrganisationLine> lines = new ArrayList<>();
        groups.forEach((organisation, people) -> {
            Map<Long, Fraction> bySession = new LinkedHashMap<>();
            dossier.sessions().stream().filter(Session::counts).forEach(session -> bySession.put(session.id(),
                    dossier.attendance().turnout(session, people, cells).rate()));
            lines.add(new OrganisationLine(organisation, people.size(),
                    Attendance.sum(people.stream().map(p -> tallies.get(p.id())).toList()), bySession));
        });
        return lines;
    }

    private static List<SessionLine> sessions(ClassDossier dossier) {
        Attendance.Marks cells = dossier.cells();
        return dossier.sessions().stream()
                .map(session -> new SessionLine(session,
                        dossier.attendance().turnout(session, dossier.listed(), cells)))
                .toList();
    }
}
