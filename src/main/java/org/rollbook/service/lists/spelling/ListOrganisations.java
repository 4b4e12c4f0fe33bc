package org.rollbook.service.lists.spelling;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rollbook.model.hosts.Organisation;
import org.rollbook.names.search.SearchText;
import org.rollbook.store.OrganisationStore;
import org.rollbook.store.sql.Writing;

/// The organisations of a list while it is written: each is found, becomes the alias that was decided, or is added, once.
public final class ListOrganisations {
    private final Writing writing;
    private final Map<String, Organisation> known;
    private final Map<String, Organisation> means;
    private final OrganisationStore organisations = new OrganisationStore();

    /// `onFile` and `means` have normalised spellings.
    public ListOrganisations(Writing writing, Map<String, Organisation> onFile, Map<String, Organisation> means) {
        this.writing = writing;
        this.means = means;
        this.known = new HashMap<>(onFile);
    }

    public Optional<Organisation> named(String spelling) {
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
        return named.withId(organisations.insert(writing, named));
    }

    /// Asks for the organisation as it stands: it may have got another alias from this list.
    private Organisation alias(Organisation meant, String spelling) {
        long id = meant.id() == 0 ? named(meant.label()).orElseThrow().id() : meant.id();
        Optional<Organisation> target = organisations.byId(writing, id);
        if (target.isEmpty()) {
            return added(spelling);
        }
        List<String> aliases = new ArrayList<>(target.get().aliases());
        aliases.add(spelling);
        organisations.update(writing, target.get().withAliases(aliases));
        return target.get();
    }
}
