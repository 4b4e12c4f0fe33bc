package org.rollbook.store.journal;

import java.util.Iterator;
import java.util.Optional;
import org.rollbook.store.sql.JournalHash;
import org.rollbook.store.sql.RecordedChange;
import org.rollbook.store.sql.Row;

/// Follows the chain of entries from the first on, each with its changes, up to the first link that is wrong.
final class JournalChain {
    private final Iterator<Link> changes;
    private Optional<Link> next;
    private String previous = JournalHash.START;
    private long last;
    private Optional<Long> broken = Optional.empty();

    /// One change, with the number of its entry.
    record Link(long seq, RecordedChange change) {
        static Link of(Row row) {
            return new Link(row.number("seq"),
                    new RecordedChange(row.text("table_name"), row.number("row_id"), row.text("before"),
                            row.text("after")));
        }
    }

    /// The changes come in the order of their entries.
    JournalChain(Iterator<Link> changes) {
        this.changes = changes;
        this.next = following();
    }

    /// The next entry: its number follows, it names the hash before it, and its hash covers it with its changes.
    void follow(Row entry) {
        long seq = entry.number("seq");
        JournalHash hash = new JournalHash(previous, seq, JournalStore.content(entry));
        for (; next.isPresent() && next.get().seq() <= seq; next = following()) {
            if (next.get().seq() < seq) {
                breaks(next.get().seq());
            }
            hash.add(next.get().change());
        }
        if (seq != last + 1 || !entry.text("previous").equals(previous) || !entry.text("hash").equals(hash.text())) {
            breaks(seq);
        }
        previous = entry.text("hash");
        last = seq;
    }

    /// The lowest entry that is wrong, or of which there are only changes.
    Optional<Long> broken() {
        return broken.or(() -> next.map(Link::seq));
    }

    private void breaks(long seq) {
        broken = broken.or(() -> Optional.of(seq));
    }

    private Optional<Link> following() {
        return changes.hasNext() ? Optional.of(changes.next()) : Optional.empty();
    }
}
