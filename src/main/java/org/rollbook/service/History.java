package org.rollbook.service;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.rollbook.model.Refusal;
import org.rollbook.model.journal.Action;
import org.rollbook.model.journal.JournalEntry;
import org.rollbook.store.Database;
import org.rollbook.store.JournalStore;
import org.rollbook.store.StoreFailure;

/// What was done, and taking it back.
public final class History {
    private final Database database;
    private final JournalStore journal = new JournalStore();

    public History(Database database) {
        this.database = database;
    }

    /// An entry with the number of rows that it changed.
    public record Line(JournalEntry entry, int changes) {
    }

    /// The newest actions first.
    public List<Line> journal(OptionalLong classId, int limit) {
        return database.read(reading -> {
            List<JournalEntry> entries = journal.entries(reading, classId, limit);
            Map<Long, Integer> counts = journal.changeCounts(reading, entries.isEmpty() ? 0 : entries.getLast().seq());
            return entries.stream().map(e -> new Line(e, counts.getOrDefault(e.seq(), 0))).toList();
        });
    }

    /// What `undo` would take back.
    public Optional<JournalEntry> next() {
        return database.read(journal::lastUndoable);
    }

    /// Takes back the last standing action; refuses when a later change stands on the same values.
    public JournalEntry undo() {
        return undo(next().orElseThrow(() -> new Refusal("undo.nothing")));
    }

    /// Takes back one action, whatever was done since elsewhere; refuses when a later change stands on the same values.
    public JournalEntry undo(JournalEntry entry) {
        List<String> arguments = new ArrayList<>(List.of(entry.action()));
        arguments.addAll(entry.arguments());
        Action action = new Action(Action.of("undo").token(), "undo", entry.classId(), arguments);
        try {
            return database.inTransaction(action, writing -> {
                journal.undo(writing, entry.seq());
                return entry;
            });
        } catch (Refusal refusal) {
            throw database.read(reading -> journal.laterOnSameRows(reading, entry.seq()))
                    .map(later -> new Refusal("undo.conflict", Long.toString(later.seq()))).orElse(refusal);
        } catch (StoreFailure failure) {
            if (failure.kind() == StoreFailure.Kind.CONFLICT) {
                throw new Refusal("undo.changed");
            }
            throw failure;
        }
    }
}
