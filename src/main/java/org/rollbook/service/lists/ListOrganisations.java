package org.rollbook.service.lists;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rollbook.model.hosts.Organisation;
import org.rollbook.names.SearchText;
import org.rollbook.service.people.Directory;
import org.rollbook.store.OrganisationStore;
import org.rollbook.store.Writing;

/// The organisations of a list while it is written: each is found, becomes the alias that was decided, or is added, once.
final class ListOrganisations {
    private final Writing writing;
    private final Map<String, Organisation> known;
    private final Map<String, Organisation> means;
    private final OrganisationStore organisations = new OrganisationStore();

    /// `means` has normalised spellings.
    ListOrganisations(Writing writing, Map<String, Organisation> means) {
        this.writing = writing;
        this.means = means;
        this.known = Directory.bySpelling(organisations.byId(writing).values());
    }

    Optional<Organisation> named(String spelling) {
        String key = SearchText.normalise(spelling);
        Organisation found = known.get(key);
        if (found == null) {
            found = means.containsKey(key) ? alias(means.get(key), spelling) : added(spelling);
            known.put(key, found);
        }
        return Optional.of(found);
    }

    private Organisation added(String spelling) {
        Organisation named = Organisation.named(spelling);
        return organisations.byId(writing, organisations.insert(writing, named)).orElseThrow();
    }

    private Organisation alias(Organisation meant, String spelling) {
        Organisation target = meant.id() == 0
                ? named(meant.label()).orElseThrow()
                : organisations.byId(writing, meant.id()).orElseGet(() -> added(spelling));
        List<String> aliases = new ArrayList<>(target.aliases());
        aliases.add(spelling);
        organisations.update(writing, target.withAliases(aliases));
        return organisations.byId(writing, target.id()).orElseThrow();
    }
}
