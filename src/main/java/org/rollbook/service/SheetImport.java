package org.rollbook.service;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rollbook.model.Refusal;
import org.rollbook.model.hosts.Organisation;
import org.rollbook.model.journal.Action;
import org.rollbook.model.people.Participant;
import org.rollbook.names.SearchText;
import org.rollbook.service.ImportPlan.Outcome;
import org.rollbook.service.ImportPlan.Row;
import org.rollbook.sheet.ParticipantSheet;
import org.rollbook.sheet.SheetReader;
import org.rollbook.store.ClassStore;
import org.rollbook.store.Database;
import org.rollbook.store.OrganisationStore;
import org.rollbook.store.PeopleStore;
import org.rollbook.store.Reading;
import org.rollbook.store.Writing;

/// Bringing a list of people into a class: read behind the guard, planned row by row, written as one action.
public final class SheetImport {
    private final Database database;
    private final Registration registration;
    private final Directory directory;
    private final SheetReader reader = new SheetReader();
    private final ClassStore classes = new ClassStore();
    private final PeopleStore people = new PeopleStore();
    private final OrganisationStore organisations = new OrganisationStore();

    public SheetImport(Database database, Registration registration, Directory directory) {
        this.database = database;
        this.registration = registration;
        this.directory = directory;
    }

    /// Reads a file and says what would become of each of its rows; writes nothing.
    public ImportPlan plan(long classId, Path file) {
        ParticipantSheet sheet = ParticipantSheet.parse(reader.read(file));
        return plan(classId, file.getFileName().toString(), sheet);
    }

    /// The same for a list that was read already, its columns perhaps mapped by hand.
    public ImportPlan plan(long classId, String source, ParticipantSheet sheet) {
        return database.read(reading -> {
            requireEditable(reading, classId);
            ImportPlanning planning = new ImportPlanning(classId, registration, directory.bySpelling(reading),
                    people.everywhere(reading));
            return new ImportPlan(classId, source, sheet.rows().stream().map(planning::row).toList());
        });
    }

    /// Writes every new and changed row as one action; returns the plan with the trainee numbers given.
    public ImportPlan apply(ImportPlan plan) {
        List<Row> written = plan.rows().stream().filter(Row::isWritten).toList();
        if (written.isEmpty()) {
            return plan;
        }
        Action action = Action.in(plan.classId(), "import.apply", plan.source(), Integer.toString(written.size()));
        return database.inTransaction(action, writing -> {
            requireEditable(writing, plan.classId());
            Map<Integer, Long> ids = write(writing, written);
            Map<Long, Participant> stored = new HashMap<>();
            people.participants(writing, plan.classId()).forEach(p -> stored.put(p.id(), p));
            return new ImportPlan(plan.classId(), plan.source(), plan.rows().stream()
                    .map(row -> row.isWritten() ? row.with(stored.get(ids.get(row.row()))) : row).toList());
        });
    }

    /// Returns the enrolments written, by row. Wanted numbers go first, so that nobody else is given one of them.
    private Map<Integer, Long> write(Writing writing, List<Row> rows) {
        Map<String, Organisation> known = directory.bySpelling(writing);
        List<Row> ordered = new ArrayList<>(rows.stream().filter(row -> row.number() > 0).toList());
        ordered.addAll(rows.stream().filter(row -> row.number() == 0).toList());
        Map<Integer, Long> ids = new HashMap<>();
        for (Row row : ordered) {
            Participant planned = row.participant().orElseThrow();
            Participant participant = row.organisation().isEmpty() ? planned
                    : planned.withOrganisation(Optional.of(organisation(writing, known, row.organisation())));
            if (row.outcome() == Outcome.NEW) {
                ids.put(row.row(), registration.enrol(writing, participant));
            } else {
                registration.update(writing, participant);
                ids.put(row.row(), participant.id());
            }
        }
        return ids;
    }

    private Organisation organisation(Writing writing, Map<String, Organisation> known, String spelling) {
        return known.computeIfAbsent(SearchText.normalise(spelling), key -> {
            Organisation named = Organisation.named(spelling);
            return named.withId(organisations.insert(writing, named));
        });
    }

    private void requireEditable(Reading reading, long classId) {
        classes.byId(reading, classId).orElseThrow(() -> new Refusal("class.gone")).requireEditable();
    }
}
