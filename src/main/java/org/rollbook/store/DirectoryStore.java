package org.rollbook.store;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.rollbook.model.hosts.Organisation;
import org.rollbook.model.journal.Position;
import org.rollbook.store.journal.JournalStore;
import org.rollbook.store.sql.Reading;

/// Something made of the whole directory of organisations, made again only when the journal says that the directory changed.
///
/// An entry's hash covers all entries before it, so a restored or foreign file is never taken for the one that was read.
public final class DirectoryStore<T> {
    private final OrganisationStore organisations = new OrganisationStore();
    private final JournalStore journal = new JournalStore();
    private final Function<List<Organisation>, T> made;
    private Optional<Kept<T>> kept = Optional.empty();

    private record Kept<T>(Position position, T made) {
    }

    /// `made` gets the organisations in the order in which they were entered.
    public DirectoryStore(Function<List<Organisation>, T> made) {
        this.made = made;
    }

    public synchronized T now(Reading reading) {
        if (reading.hasChanged("organisation") || reading.hasChanged("organisation_alias")) {
            return read(reading);
        }
        Position now = journal.position(reading);
        T present = kept
                .filter(then -> then.position().equals(now)
                        || journal.contains(reading, then.position()) && !hasChanged(reading, then.position()))
                .map(Kept::made).orElseGet(() -> read(reading));
        kept = Optional.of(new Kept<>(now, present));
        return present;
    }

    private T read(Reading reading) {
        return made.apply(List.copyOf(organisations.byId(reading).values()));
    }

    private static boolean hasChanged(Reading reading, Position since) {
        return reading
                .first("""
                        select 1 as one from journal_change where seq > :seq and table_name in ('organisation', 'organisation_alias') limit 1""",
                        Map.of("seq", since.seq()), row -> row.number("one"))
                .isPresent();
    }
}
