package org.rollbook.service.lists.spelling;

import java.util.List;
import org.rollbook.model.hosts.Organisation;
import org.rollbook.names.NameReading;

/// What spellings are near to those of a directory, made anew when the directory is another.
public final class NearOrganisationsCache {
    private final NameReading names;
    private List<Organisation> directory = List.of();
    private NearOrganisations near;

    public NearOrganisationsCache(NameReading names) {
        this.names = names;
        this.near = NearOrganisations.to(directory, names);
    }

    /// As long as nothing changes, the directory is the same list.
    public synchronized NearOrganisations to(List<Organisation> wanted) {
        if (wanted != directory) {
            near = NearOrganisations.to(wanted, names);
            directory = wanted;
        }
        return near;
    }
}
