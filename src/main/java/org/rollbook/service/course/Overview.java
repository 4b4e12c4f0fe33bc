package org.rollbook.service.course;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.rollbook.model.course.Session;
import org.rollbook.model.course.TrainingClass;
import org.rollbook.model.dossier.ClassDossier;
import org.rollbook.model.hosts.Host;
import org.rollbook.model.hosts.OrganisationKind;
import org.rollbook.model.people.EnrolmentState;
import org.rollbook.model.people.Participant;
import org.rollbook.store.Database;

/// A class at a glance: who hosts it, what is on, how many came, what needs attention.
public final class Overview {
    private final Database database;
    private final ClassDossiers dossiers;

    public Overview(Database database) {
        this.database = database;
        this.dossiers = new ClassDossiers(database.clock());
    }

    /// One thing that somebody should look at, as a message key below `overview.attention.` with how many it concerns.
    ///
    /// @param example the first one's name or half-day
    public record Attention(String key, int count, String example) {
    }

    /// Registered and arrived people of one kind of organisation.
    public record KindCount(int registered, int arrived) {
    }

    /// What there is to say of a class on one day.
    ///
    /// @param day      the day whose programme is shown: today, or the nearest day of the class
    /// @param sessions the programme of that day
    /// @param missing  未报到, as attendance counts them; empty while nobody has arrived
    /// @param others   who is in no other count, by state: invited, replaced, cancelled; only states with somebody
    public record Glance(TrainingClass trainingClass, List<Host> hosts, LocalDate day, List<Session> sessions,
            int registered, int arrived, OptionalInt missing, int withdrawn, int waiting,
            Map<EnrolmentState, Integer> others, Map<OrganisationKind, KindCount> byKind,
            List<Attention> attention) {
    }

    public Glance glance(long classId) {
        return glance(database.read(reading -> dossiers.read(reading, classId)));
    }

    private static Glance glance(ClassDossier dossier) {
        TrainingClass trainingClass = dossier.trainingClass();
        List<Participant> all = dossier.people();
        List<Participant> missing = dossier.neverArrived();
        LocalDate day = nearest(trainingClass, dossier.moment().toLocalDate());
        return new Glance(trainingClass, dossier.hosts(), day,
                dossier.sessions().stream().filter(s -> s.at().date().equals(day)).toList(),
                dossier.active().size(), (int) all.stream().filter(Overview::hasArrived).count(),
                dossier.attendance().hasArrivals() ? OptionalInt.of(missing.size()) : OptionalInt.empty(),
                count(all, EnrolmentState.WITHDRAWN), count(all, EnrolmentState.WAITING), others(all), byKind(all),
                attention(dossier, missing));
    }

    private static LocalDate nearest(TrainingClass trainingClass, LocalDate today) {
        if (today.isBefore(trainingClass.from())) {
            return trainingClass.from();
        }
        return today.isAfter(trainingClass.to()) ? trainingClass.to() : today;
    }

    private static Map<OrganisationKind, KindCount> byKind(List<Participant> all) {
        Map<OrganisationKind, KindCount> counts = new EnumMap<>(OrganisationKind.class);
        for (Participant p : all) {
            if (p.state().isActive()) {
                OrganisationKind kind = p.organisation().map(o -> o.kind()).orElse(OrganisationKind.OTHER);
                counts.merge(kind, new KindCount(1, hasArrived(p) ? 1 : 0),
                        (a, b) -> new KindCount(a.registered() + b.registered(), a.arrived() + b.arrived()));
            }
        }
        return counts;
    }

    private static List<Attention> attention(ClassDossier dossier, List<Participant> missing) {
        TrainingClass trainingClass = dossier.trainingClass();
        List<Participant> active = dossier.active();
        LocalDate today = dossier.moment().toLocalDate();
        List<Attention> found = new ArrayList<>();
        add(found, "notTaken",
                dossier.sessions().stream().filter(s -> s.counts() && !s.isTaken() && s.at().date().isBefore(today))
                        .map(s -> s.at().toString()).toList());
        add(found, "notArrived",
                trainingClass.from().isAfter(today) ? List.of() : missing.stream().map(Participant::name).toList());
        add(found, "problems",
                active.stream().filter(p -> !p.person().problems().isEmpty()).map(Participant::name).toList());
        add(found, "noOrganisation",
                active.stream().filter(p -> p.organisation().isEmpty()).map(Participant::name).toList());
        add(found, "noPhone",
                active.stream().filter(p -> p.person().phone().isEmpty()).map(Participant::name).toList());
        if (dossier.hosts().isEmpty()) {
            found.add(new Attention("noHosts", 1, ""));
        }
        if (trainingClass.teacher().isEmpty()) {
            found.add(new Attention("noTeacher", 1, ""));
        }
        if (trainingClass.capacity() > 0 && active.size() > trainingClass.capacity()) {
            found.add(new Attention("overCapacity", active.size() - trainingClass.capacity(), ""));
        }
        return found;
    }

    private static void add(List<Attention> found, String key, List<String> names) {
        if (!names.isEmpty()) {
            found.add(new Attention(key, names.size(), names.getFirst()));
        }
    }

    private static Map<EnrolmentState, Integer> others(List<Participant> all) {
        Map<EnrolmentState, Integer> counts = new EnumMap<>(EnrolmentState.class);
        all.stream().map(Participant::state)
                .filter(state -> !state.isActive() && state != EnrolmentState.WITHDRAWN
                        && state != EnrolmentState.WAITING)
                .forEach(state -> counts.merge(state, 1, Integer::sum));
        return counts;
    }

    private static int count(List<Participant> all, EnrolmentState state) {
        return (int) all.stream().filter(p -> p.state() == state).count();
    }

    private static boolean hasArrived(Participant participant) {
        return participant.state() == EnrolmentState.ARRIVED || participant.state() == EnrolmentState.COMPLETED;
    }
}
