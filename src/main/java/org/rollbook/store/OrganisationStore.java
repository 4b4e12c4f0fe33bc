package org.rollbook.store;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rollbook.model.hosts.Host;
import org.rollbook.model.hosts.HostRole;
import org.rollbook.model.hosts.Organisation;
import org.rollbook.model.hosts.OrganisationKind;
import org.rollbook.store.sql.Reading;
import org.rollbook.store.sql.Row;
import org.rollbook.store.sql.RowValues;
import org.rollbook.store.sql.Writing;

/// The directory of organisations with their aliases, and the hosts of each class.
public final class OrganisationStore {
    private static final String COLUMNS = "id, name_zh, name_en, short_zh, short_en, kind, protocol_rank, version";

    /// The whole directory by id, in the order in which it was entered.
    public Map<Long, Organisation> byId(Reading reading) {
        return those(reading, "select id from organisation", Map.of());
    }

    /// The organisations that a question for their ids finds.
    Map<Long, Organisation> those(Reading reading, String ids, Map<String, ?> arguments) {
        Map<Long, List<String>> aliases = new HashMap<>();
        reading.list(
                "select organisation_id, alias from organisation_alias where organisation_id in (" + ids
                        + ") order by id",
                arguments,
                row -> aliases.computeIfAbsent(row.number("organisation_id"), id -> new ArrayList<>())
                        .add(row.text("alias")));
        Map<Long, Organisation> organisations = new LinkedHashMap<>();
        reading.list("select " + COLUMNS + " from organisation where id in (" + ids + ") order by id", arguments,
                row -> organisations.put(
                        row.number("id"), organisation(row, aliases.getOrDefault(row.number("id"), List.of()))));
        return organisations;
    }

    public Optional<Organisation> byId(Reading reading, long id) {
        List<String> aliases = reading.list(
                "select alias from organisation_alias where organisation_id = :id order by id",
                Map.of("id", id), row -> row.text("alias"));
        return reading.first("select " + COLUMNS + " from organisation where id = :id", Map.of("id", id),
                row -> organisation(row, aliases));
    }

    public long insert(Writing writing, Organisation organisation) {
        long id = writing.insert("organisation", columns(organisation));
        organisation.aliases().forEach(alias -> insertAlias(writing, id, alias));
        return id;
    }

    public void update(Writing writing, Organisation organisation) {
        writing.update("organisation", organisation.id(), organisation.version(), columns(organisation));
        Map<String, Long> stored = new LinkedHashMap<>();
        writing.list("select id, alias from organisation_alias where organisation_id = :id order by id",
                Map.of("id", organisation.id()), row -> stored.put(row.text("alias"), row.number("id")));
        stored.forEach((alias, id) -> {
            if (!organisation.aliases().contains(alias)) {
                writing.delete("organisation_alias", id);
            }
        });
        organisation.aliases().stream().filter(alias -> !stored.containsKey(alias))
                .forEach(alias -> insertAlias(writing, organisation.id(), alias));
    }

    /// The hosts of a class in heading order: by role, then by place.
    public List<Host> hosts(Reading reading, long classId) {
        Map<Long, Organisation> organisations = those(reading,
                "select organisation_id from host where class_id = :class", Map.of("class", classId));
        return reading.list("select id, class_id, organisation_id, role, position from host where class_id = :class",
                Map.of("class", classId), row -> new Host(row.number("id"), row.number("class_id"),
                        organisations.get(row.number("organisation_id")), row.constant("role", HostRole.class),
                        row.count("position")))
                .stream()
                .sorted(Comparator.comparing(Host::role).thenComparingInt(Host::position)).toList();
    }

    public long insertHost(Writing writing, long classId, long organisationId, HostRole role, int position) {
        return writing.insert("host", new RowValues().set("class_id", classId).set("organisation_id", organisationId)
                .set("role", role).set("position", position));
    }

    public void moveHost(Writing writing, long hostId, int position) {
        writing.set("host", hostId, new RowValues().set("position", position));
    }

    public void deleteHost(Writing writing, long hostId) {
        writing.delete("host", hostId);
    }

    /// Lets another organisation play a host's part.
    public void giveHost(Writing writing, long hostId, long organisationId) {
        writing.set("host", hostId, new RowValues().set("organisation_id", organisationId));
    }

    /// The enrolments of people whom an organisation has sent, in every class.
    public List<Long> enrolmentsOf(Reading reading, long organisationId) {
        return reading.list("select id from enrolment where organisation_id = :id order by id",
                Map.of("id", organisationId),
                row -> row.number("id"));
    }

    /// The classes for which an organisation plays some part.
    public List<Long> classesHosted(Reading reading, long organisationId) {
        return reading.list("select distinct class_id from host where organisation_id = :id",
                Map.of("id", organisationId),
                row -> row.number("class_id"));
    }

    /// How many people an organisation has sent to each class that has any of them.
    public Map<Long, Integer> enrolmentCounts(Reading reading, long organisationId) {
        Map<Long, Integer> counts = new HashMap<>();
        reading.list("select class_id, count(*) as people from enrolment where organisation_id = :id group by class_id",
                Map.of("id", organisationId), row -> counts.put(row.number("class_id"), row.count("people")));
        return counts;
    }

    /// Says that somebody comes from another organisation.
    public void giveEnrolment(Writing writing, long enrolmentId, long organisationId) {
        writing.set("enrolment", enrolmentId, new RowValues().set("organisation_id", organisationId));
    }

    /// In how many enrolments and host roles an organisation stands.
    public int uses(Reading reading, long organisationId) {
        return reading.first("""
                select (select count(*) from enrolment where organisation_id = :id)
                     + (select count(*) from host where organisation_id = :id) as uses""",
                Map.of("id", organisationId), row -> row.count("uses")).orElse(0);
    }

    /// Removes an organisation that nothing refers to, with its aliases.
    public void delete(Writing writing, long organisationId) {
        writing.list("select id from organisation_alias where organisation_id = :id", Map.of("id", organisationId),
                row -> row.number("id")).forEach(id -> writing.delete("organisation_alias", id));
        writing.delete("organisation", organisationId);
    }

    private static void insertAlias(Writing writing, long organisationId, String alias) {
        writing.insert("organisation_alias",
                new RowValues().set("organisation_id", organisationId).set("alias", alias));
    }

    private static RowValues columns(Organisation organisation) {
        return new RowValues().name("name", organisation.name()).name("short", organisation.shortName())
                .set("kind", organisation.kind()).set("protocol_rank", organisation.rank());
    }

    private static Organisation organisation(Row row, List<String> aliases) {
        return new Organisation(row.number("id"), row.name("name"), row.name("short"),
                row.constant("kind", OrganisationKind.class), row.count("protocol_rank"), aliases,
                row.number("version"));
    }
}
