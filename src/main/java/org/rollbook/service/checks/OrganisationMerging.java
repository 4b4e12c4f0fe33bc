package org.rollbook.service.checks;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.rollbook.model.Refusal;
import org.rollbook.model.backup.BackupReason;
import org.rollbook.model.hosts.Host;
import org.rollbook.model.hosts.Organisation;
import org.rollbook.model.journal.Action;
import org.rollbook.model.journal.ActionType;
import org.rollbook.model.merging.OrganisationField;
import org.rollbook.model.merging.OrganisationMerge;
import org.rollbook.model.merging.OrganisationMerge.Uses;
import org.rollbook.model.merging.Side;
import org.rollbook.service.care.DataCare;
import org.rollbook.store.ClassStore;
import org.rollbook.store.Database;
import org.rollbook.store.OrganisationStore;
import org.rollbook.store.sql.Reading;
import org.rollbook.store.sql.Writing;

/// Making one organisation of two in the directory, as one action that can be taken back.
public final class OrganisationMerging {
    private final Database database;
    private final OrganisationStore organisations = new OrganisationStore();
    private final ClassStore classes = new ClassStore();

    public OrganisationMerging(Database database) {
        this.database = database;
    }

    /// Both organisations side by side, with everything that merging them would do.
    public OrganisationMerge plan(long first, long second) {
        return database.read(reading -> plan(reading, first, second));
    }

    /// Makes one organisation of two as was decided; refuses when either has changed since the plan was made.
    public Organisation merge(OrganisationMerge plan, Map<OrganisationField, Side> choices) {
        Action action = ActionType.ORGANISATION_MERGE.of(plan.first().label(), plan.second().label(),
                plan.first().id(), plan.second().id());
        new DataCare(database).keepBeforeEach(BackupReason.MERGE);
        return database.inTransaction(action, writing -> {
            if (!plan(writing, plan.first().id(), plan.second().id()).equals(plan)) {
                throw new Refusal("merge.changed");
            }
            plan.requirePossible();
            plan.classes().forEach(uses -> hand(writing, uses, plan.first().id()));
            organisations.enrolmentsOf(writing, plan.second().id())
                    .forEach(enrolment -> organisations.giveEnrolment(writing, enrolment, plan.first().id()));
            organisations.delete(writing, plan.second().id());
            organisations.update(writing, plan.result(choices));
            return organisations.byId(writing, plan.first().id()).orElseThrow();
        });
    }

    private OrganisationMerge plan(Reading reading, long first, long second) {
        if (first == second) {
            throw new Refusal("merge.self");
        }
        Organisation kept = organisation(reading, first);
        Organisation other = organisation(reading, second);
        Map<Long, Integer> enrolments = organisations.enrolmentCounts(reading, second);
        Set<Long> used = new HashSet<>(organisations.classesHosted(reading, second));
        used.addAll(enrolments.keySet());
        List<Uses> uses = used.stream().map(id -> uses(reading, id, enrolments.getOrDefault(id, 0), first, second))
                .sorted(Comparator.comparing((Uses u) -> u.trainingClass().from())
                        .thenComparing(u -> u.trainingClass().id()).reversed())
                .toList();
        return new OrganisationMerge(kept, other, uses);
    }

    private Uses uses(Reading reading, long classId, int people, long first, long second) {
        List<Host> hosts = organisations.hosts(reading, classId);
        List<Host> roles = hosts.stream().filter(host -> host.organisation().id() == second).toList();
        return new Uses(classes.byId(reading, classId).orElseThrow(), people, roles,
                roles.stream().filter(host -> rival(hosts, host, first).isPresent()).toList());
    }

    private Organisation organisation(Reading reading, long id) {
        return organisations.byId(reading, id).orElseThrow(() -> new Refusal("organisation.gone"));
    }

    /// A role that both play is played once, at the better place of the two.
    private void hand(Writing writing, Uses uses, long first) {
        List<Host> hosts = organisations.hosts(writing, uses.trainingClass().id());
        for (Host host : uses.hosts()) {
            Optional<Host> rival = rival(hosts, host, first);
            rival.ifPresent(same -> {
                organisations.deleteHost(writing, host.id());
                organisations.moveHost(writing, same.id(), Math.min(same.position(), host.position()));
            });
            if (rival.isEmpty()) {
                organisations.giveHost(writing, host.id(), first);
            }
        }
    }

    private static Optional<Host> rival(List<Host> hosts, Host host, long first) {
        return hosts.stream().filter(other -> other.role() == host.role() && other.organisation().id() == first)
                .findFirst();
    }
}
