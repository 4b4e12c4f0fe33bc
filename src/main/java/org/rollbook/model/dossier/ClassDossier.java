package org.rollbook.model.dossier;

import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.rollbook.model.attendance.Attendance;
import org.rollbook.model.attendance.Leave;
import org.rollbook.model.attendance.Mark;
import org.rollbook.model.attendance.Rule;
import org.rollbook.model.attendance.Status;
import org.rollbook.model.attendance.Tally;
import org.rollbook.model.course.HalfDay;
import org.rollbook.model.course.Session;
import org.rollbook.model.course.TrainingClass;
import org.rollbook.model.hosts.Host;
import org.rollbook.model.people.Participant;

/// Everything about a class at one moment; tallies, reports, the overview and every document are functions of it.
///
/// @param moment     when it was read, on the clock and in the zone of the desk
/// @param sessions   its half-days with their items, in order of time; each knows whether its roll is taken
/// @param people     all enrolments with their organisations, whatever their state and role, by number
/// @param attendance how this class counts, made of the others
public record ClassDossier(ZonedDateTime moment, TrainingClass trainingClass, List<Host> hosts, List<Session> sessions,
        List<Participant> people, List<Mark> marks, List<Leave> leave, List<Status> statuses, List<Rule> rules,
        Attendance attendance) {

    public ClassDossier {
        hosts = List.copyOf(hosts);
        sessions = List.copyOf(sessions);
        people = List.copyOf(people);
        marks = List.copyOf(marks);
        leave = List.copyOf(leave);
        statuses = List.copyOf(statuses);
        rules = List.copyOf(rules);
    }

    public ClassDossier(ZonedDateTime moment, TrainingClass trainingClass, List<Host> hosts, List<Session> sessions,
            List<Participant> people, List<Mark> marks, List<Leave> leave, List<Status> statuses, List<Rule> rules) {
        this(moment, trainingClass, hosts, sessions, people, marks, leave, statuses, rules,
                new Attendance(trainingClass.state(), sessions, statuses, rules, people));
    }

    /// Everybody who belongs to the class now, staff and speakers included.
    public List<Participant> active() {
        return people.stream().filter(person -> person.state().isActive()).toList();
    }

    /// Whom the roll lists: who is or was counted in the class, or has a mark; who left before the first half-day was never in it.
    public List<Participant> listed() {
        Set<Long> marked = new HashSet<>();
        marks.forEach(mark -> marked.add(mark.participantId()));
        return people.stream().filter(person -> isListed(person) || marked.contains(person.id())).toList();
    }

    private boolean isListed(Participant person) {
        return Attendance.isCounted(person)
                && (person.state().isActive() || sessions.stream().anyMatch(session -> person.covers(session.at())));
    }

    /// Who left before the first half-day: in no count, but named where everybody is.
    public List<Participant> neverIn() {
        Set<Participant> listed = new HashSet<>(listed());
        return people.stream().filter(person -> Attendance.isCounted(person) && !listed.contains(person)).toList();
    }

    /// 未报到: whom the roll lists and who has not come to a class where others have.
    public List<Participant> neverArrived() {
        return attendance.neverArrived(listed(), cells());
    }

    public Optional<Session> session(HalfDay at) {
        return sessions.stream().filter(session -> session.at().equals(at)).findFirst();
    }

    /// The marks by person and half-day; made anew at each call.
    public Attendance.Marks cells() {
        return Attendance.Marks.of(marks);
    }

    /// Who has to sign in a half-day.
    public List<Participant> due(Session session) {
        Attendance.Marks cells = cells();
        return listed().stream().filter(person -> attendance.isDue(person, session, cells)).toList();
    }

    /// The counting half-days that were counted: their roll is taken, or somebody has a mark.
    public List<HalfDay> taken() {
        Attendance.Marks cells = cells();
        List<Participant> listed = listed();
        return sessions.stream().filter(Session::counts)
                .filter(session -> session.isTaken() || attendance.turnout(session, listed, cells).taken() > 0)
                .map(Session::at).toList();
    }

    /// The tally of everybody whom the roll lists, by participant id.
    public Map<Long, Tally> tallies() {
        Attendance.Marks cells = cells();
        Map<Long, Tally> tallies = new HashMap<>();
        listed().forEach(person -> tallies.put(person.id(), attendance.tally(person, cells)));
        return tallies;
    }
}
