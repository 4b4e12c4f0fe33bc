package org.rollbook.service.people;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.rollbook.model.Refusal;
import org.rollbook.model.hosts.Host;
import org.rollbook.model.hosts.HostRole;
import org.rollbook.model.hosts.Organisation;
import org.rollbook.model.journal.ActionType;
import org.rollbook.model.people.ListOrder;
import org.rollbook.names.search.SearchText;
import org.rollbook.store.Database;
import org.rollbook.store.DirectoryStore;
import org.rollbook.store.OrganisationStore;
import org.rollbook.store.sql.Reading;
import org.rollbook.store.sql.Writing;

/// The directory of organisations, and the parts they play for a class.
public final class Directory {
    private final Database database;
    private final OrganisationStore organisations = new OrganisationStore();
    private final DirectoryStore<Known> known = new DirectoryStore<>(Known::of);

    /// The directory in the order in which it was entered and in protocol order, and by spelling.
    private record Known(List<Organisation> all, List<Organisation> inProtocol, Map<String, Organisation> bySpelling) {

        static Known of(List<Organisation> all) {
            return new Known(all, all.stream().sorted(ListOrder.protocol()).toList(),
                    Map.copyOf(Directory.bySpelling(all)));
        }
    }

    public Directory(Database database) {
        this.database = database;
    }

    /// Every organisation, in protocol order.
    public List<Organisation> organisations() {
        return database.read(reading -> known.now(reading).inProtocol());
    }

    /// The organisation that a spelling means: by name, short name or alias in either language.
    public Optional<Organisation> find(String spelling) {
        return database.read(reading -> find(reading, spelling));
    }

    public Organisation add(Organisation organisation) {
        return database.inTransaction(ActionType.ORGANISATION_CREATE.of(organisation.label()), writing -> {
            requireFree(writing, organisation);
            return organisation.withId(organisations.insert(writing, organisation));
        });
    }

    public Organisation edit(Organisation organisation) {
        return database.inTransaction(ActionType.ORGANISATION_EDIT.of(organisation.label()), writing -> {
            requireFree(writing, organisation);
            organisations.update(writing, organisation);
            return organisations.byId(writing, organisation.id()).orElseThrow();
        });
    }

    /// Removes an organisation that no class and nobody refers to.
    public void remove(Organisation organisation) {
        database.inTransaction(ActionType.ORGANISATION_REMOVE.of(organisation.label()), writing -> {
            int uses = organisations.uses(writing, organisation.id());
            if (uses > 0) {
                throw new Refusal("organisation.used", organisation.label(), Integer.toString(uses));
            }
            organisations.delete(writing, organisation.id());
            return uses;
        });
    }

    /// The hosts of a class in heading order.
    public List<Host> hosts(long classId) {
        return database.read(reading -> organisations.hosts(reading, classId));
    }

    /// Attaches an organisation to a class, last in its role.
    public void attach(long classId, Organisation organisation, HostRole role) {
        database.inTransaction(ActionType.HOST_ATTACH.in(classId, organisation.label()), writing -> {
            List<Host> hosts = organisations.hosts(writing, classId);
            if (hosts.stream().anyMatch(h -> h.role() == role && h.organisation().id() == organisation.id())) {
                throw new Refusal("host.twice", organisation.label());
            }
            int last = hosts.stream().filter(h -> h.role() == role).mapToInt(Host::position).max().orElse(0);
            return organisations.insertHost(writing, classId, organisation.id(), role, last + 1);
        });
    }

    public void detach(Host host) {
        database.inTransaction(ActionType.HOST_DETACH.in(host.classId(), host.organisation().label()), writing -> {
            organisations.deleteHost(writing, host.id());
            return host;
        });
    }

    /// Puts a host before the one above it in the same role; the first one stays.
    public void moveUp(Host host) {
        swap(host, -1);
    }

    /// Puts a host behind the one below it in the same role; the last one stays.
    public void moveDown(Host host) {
        swap(host, 1);
    }

    /// Finds an organisation by any spelling, or adds it to the directory under the name as typed.
    public Organisation findOrAdd(Writing writing, String spelling) {
        return find(writing, spelling).orElseGet(() -> {
            Organisation added = Organisation.named(spelling.strip());
            return added.withId(organisations.insert(writing, added));
        });
    }

    private Optional<Organisation> find(Reading reading, String spelling) {
        return Optional.ofNullable(known.now(reading).bySpelling().get(SearchText.normalise(spelling)));
    }

    /// Every organisation in the order in which it was entered; the same list as long as nothing changes.
    public List<Organisation> all(Reading reading) {
        return known.now(reading).all();
    }

    /// Every spelling, normalised, with the organisation that it means.
    public Map<String, Organisation> bySpelling(Reading reading) {
        return known.now(reading).bySpelling();
    }

    /// Every spelling, normalised, with the organisation that it means; names go before short names before aliases.
    public static Map<String, Organisation> bySpelling(Collection<Organisation> all) {
        Map<String, Organisation> found = new HashMap<>();
        for (Organisation o : all) {
            Stream.of(o.name().zh(), o.name().en()).forEach(text -> put(found, text, o));
        }
        for (Organisation o : all) {
            Stream.of(o.shortName().zh(), o.shortName().en()).forEach(text -> put(found, text, o));
        }
        all.forEach(o -> o.aliases().forEach(text -> put(found, text, o)));
        return found;
    }

    private static void put(Map<String, Organisation> found, String text, Organisation organisation) {
        String key = SearchText.normalise(text);
        if (!key.isEmpty()) {
            found.putIfAbsent(key, organisation);
        }
    }

    private void swap(Host host, int step) {
        database.inTransaction(ActionType.HOST_MOVE.in(host.classId(), host.organisation().label()), writing -> {
            List<Host> sameRole = organisations.hosts(writing, host.classId()).stream()
                    .filter(h -> h.role() == host.role()).sorted(Comparator.comparingInt(Host::position)).toList();
            int at = sameRole.stream().map(Host::id).toList().indexOf(host.id());
            int other = at + step;
            if (at >= 0 && other >= 0 && other < sameRole.size()) {
                organisations.moveHost(writing, host.id(), sameRole.get(other).position());
                organisations.moveHost(writing, sameRole.get(other).id(), sameRole.get(at).position());
            }
            return host;
        });
    }

    private void requireFree(Reading reading, Organisation organisation) {
        Stream.of(organisation.name().zh(), organisation.name().en()).filter(name -> !name.isEmpty())
                .flatMap(name -> find(reading, name).stream())
                .filter(other -> other.id() != organisation.id()).findFirst()
                .ifPresent(other -> {
                    throw new Refusal("organisation.name.taken", other.label());
                });
    }
}
