package org.rollbook.store.sql;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import org.rollbook.model.journal.Action;
import org.rollbook.model.journal.ActionType;
import org.rollbook.model.journal.Actor;
import org.rollbook.model.journal.Change;

/// The journal entry of the action under way. The changes of a long action are put into words and hashed on other threads
/// and stored while it goes on, so that they never wait in memory together; the entry gets its hash at the end.
public final class OpenEntry {
    /// What stands in the journal of an entry.
    public static final String COLUMNS = "seq, token, at, zone, who, desk, action, class_id, arguments, undoes, previous, hash";

    private static final int PART = 1_000;
    private static final int PARTS_AHEAD = 4;
    private static final String UNFINISHED = "";
    /// Clocks are corrected by the network all the time; only more than this is worth an entry.
    private static final Duration CLOCK_TOLERANCE = Duration.ofMinutes(1);

    private final Statements statements;
    private final Action action;
    private final Actor actor;
    private final Clock clock;
    private final Queue<CompletableFuture<List<RecordedChange>>> worded = new ArrayDeque<>();
    private List<Change> part = new ArrayList<>();
    private Optional<Begun> begun = Optional.empty();
    private OptionalLong undoes = OptionalLong.empty();
    private boolean worthAnEntry;
    private Optional<String> hash = Optional.empty();

    /// The last entry, which the next one refers to.
    private record Link(long seq, Instant at, String hash) {}

    /// An entry that stands in the journal already, with its hash so far.
    private static final class Begun {
        private final long seq;
        private CompletableFuture<JournalHash> hash;
        private int stored;

        Begun(long seq, JournalHash hash) {
            this.seq = seq;
            this.hash = CompletableFuture.completedFuture(hash);
        }
    }

    public OpenEntry(Statements statements, Action action, Actor actor, Clock clock) {
        this.statements = statements;
        this.action = action;
        this.actor = actor;
        this.clock = clock;
    }

    /// Keeps the action in the journal although no row changes.
    void keepWithoutChange() {
        worthAnEntry = true;
    }

    /// Says, before anything changes, that this action takes an earlier entry back.
    void undoes(long seq) {
        if (begun.isPresent()) {
            throw new IllegalStateException("the entry says already what it is: " + action.type());
        }
        undoes = OptionalLong.of(seq);
        worthAnEntry = true;
    }

    void add(Change change) throws SQLException {
        part.add(change);
        if (part.size() == PART) {
            if (begun.isEmpty()) {
                begun = Optional.of(begin());
            }
            handOn(begun.get());
            while (worded.size() > PARTS_AHEAD) {
                store(begun.get(), worded.remove().join());
            }
        }
    }

    /// The hash of the entry once it is complete; none for an action that did nothing.
    public Optional<String> hash() {
        return hash;
    }

    /// Completes the entry of an action that did something; called once, before the commit.
    void finish() throws SQLException {
        if (begun.isPresent()) {
            finish(begun.get());
        } else if (worthAnEntry || !part.isEmpty()) {
            List<RecordedChange> rows = part.stream().map(RecordedChange::of).toList();
            ZonedDateTime now = now();
            Link last = last(now);
            JournalHash content = hash(last, now, action, undoes);
            content.add(rows);
            String text = content.text();
            insert(last, now, action, undoes, text);
            store(new Begun(last.seq() + 1, content), rows);
            hash = Optional.of(text);
        }
    }

    private void finish(Begun entry) throws SQLException {
        handOn(entry);
        for (CompletableFuture<List<RecordedChange>> rows : worded) {
            store(entry, rows.join());
        }
        String text = entry.hash.join().text();
        hash = Optional.of(text);
        statements.with("update journal set hash = ? where seq = ?", List.of(text, entry.seq)).executeUpdate();
    }

    private Begun begin() throws SQLException {
        ZonedDateTime now = now();
        Link last = last(now);
        insert(last, now, action, undoes, UNFINISHED);
        return new Begun(last.seq() + 1, hash(last, now, action, undoes));
    }

    private void handOn(Begun entry) {
        List<Change> changes = part;
        part = new ArrayList<>(PART);
        CompletableFuture<List<RecordedChange>> rows = CompletableFuture
                .supplyAsync(() -> changes.stream().map(RecordedChange::of).toList());
        entry.hash = entry.hash.thenCombine(rows, JournalHash::add);
        worded.add(rows);
    }

    private void store(Begun entry, List<RecordedChange> rows) throws SQLException {
        statements.insert("insert into journal_change (seq, ordinal, table_name, row_id, before, after)", 6, rows,
                (statement, place, row) -> row.bind(statement, place, entry.seq, entry.stored++));
    }

    private ZonedDateTime now() {
        return clock.instant().atZone(clock.getZone());
    }

    /// The entry before this one: a clock that was set back gets one of its own.
    private Link last(ZonedDateTime now) throws SQLException {
        Link last = new Link(0, Instant.EPOCH, JournalHash.START);
        try (ResultSet found = statements.with("select seq, at, hash from journal order by seq desc limit 1", List.of())
                .executeQuery()) {
            if (found.next()) {
                Row row = new Row(found);
                last = new Link(row.number("seq"), row.instant("at"), row.text("hash"));
            }
        }
        if (!now.toInstant().isBefore(last.at().minus(CLOCK_TOLERANCE))) {
            return last;
        }
        Action setBack = ActionType.STORE_CLOCK.of(last.at(), now.toInstant());
        String hash = hash(last, now, setBack, OptionalLong.empty()).text();
        insert(last, now, setBack, OptionalLong.empty(), hash);
        return new Link(last.seq() + 1, now.toInstant(), hash);
    }

    private JournalHash hash(Link last, ZonedDateTime at, Action named, OptionalLong undone) {
        return new JournalHash(last.hash(), last.seq() + 1,
                List.of(named.token(), at.toInstant().toString(), at.getZone().getId(),
                        actor.who(), actor.desk(), named.type().code(), JournalText.of(named.classId()),
                        JournalText.of(named.arguments()),
                        JournalText.of(undone)));
    }

    private void insert(Link last, ZonedDateTime at, Action named, OptionalLong undone, String hash)
            throws SQLException {
        List<Object> values = new ArrayList<>(
                List.of(last.seq() + 1, named.token(), at.toInstant().toString(), at.getZone().getId(),
                        actor.who(), actor.desk(), named.type().code()));
        values.add(named.classId().isPresent() ? named.classId().getAsLong() : null);
        values.add(JournalText.of(named.arguments()));
        values.add(undone.isPresent() ? undone.getAsLong() : null);
        values.addAll(List.of(last.hash(), hash));
        statements
                .with("insert into journal (" + COLUMNS + ") values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                        values)
                .executeUpdate();
    }
}
