package org.rollbook.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.rollbook.model.BilingualName;
import org.rollbook.model.attendance.Mark;
import org.rollbook.model.course.Half;
import org.rollbook.model.course.Session;
import org.rollbook.model.course.TrainingClass;
import org.rollbook.model.hosts.Organisation;
import org.rollbook.model.journal.ActionType;
import org.rollbook.model.journal.Actor;
import org.rollbook.model.people.EnrolmentState;
import org.rollbook.model.people.IdNumber;
import org.rollbook.model.people.IdType;
import org.rollbook.model.people.Participant;
import org.rollbook.model.people.Person;
import org.rollbook.model.people.Phone;
import org.rollbook.service.Services;
import org.rollbook.store.AttendanceStore;
import org.rollbook.store.Database;
import org.rollbook.store.OrganisationStore;
import org.rollbook.store.PeopleStore;
import org.rollbook.store.file.DataFile;
import org.rollbook.store.sql.Access;

/// The data of a base that has run 1,000 classes: 80,000 people, 700,000 marks, 25,000 actions of which 1,000 were taken back;
/// the first class is the sample class. Made by the real store, once: the file stays until `mvn clean`.
final class LargeBase {
    static final int CLASSES = 1_000;
    static final int PEOPLE = 80;
    private static final int DAYS = 5;
    private static final int SESSIONS = 2 * DAYS;
    private static final int MARKED = 70;
    private static final int AT_ONCE = 8;

    private final Database database;
    private final Services services;
    private final AttendanceStore attendance = new AttendanceStore();
    private final PeopleStore people = new PeopleStore();
    private final Map<String, Organisation> directory = new LinkedHashMap<>();

    private LargeBase(Database database) {
        this.database = database;
        this.services = Services.over(database);
    }

    /// Where the file is, made when it is not there.
    static Path file(Path folder) throws IOException {
        Path made = Files.createDirectories(folder).resolve("large.rollbook");
        if (Files.notExists(made)) {
            Path making = folder.resolve("making.rollbook");
            Files.deleteIfExists(making);
            long start = System.nanoTime();
            try (Database database = open(making)) {
                new LargeBase(database).fill();
            }
            Files.move(making, made);
            System.out.printf("the large base was made in %.0f s: %d MB%n", Comparison.millisSince(start) / 1_000,
                    Files.size(made) >> 20);
        }
        return made;
    }

    static Database open(Path file) {
        Database database = Database.file(new DataFile(file), Access.READ_WRITE, new Actor("bench", "desk"),
                Clock.systemDefaultZone());
        database.open();
        return database;
    }

    private void fill() {
        services.sample().create();
        List<List<String>> crowd = Crowd.of(CLASSES * PEOPLE);
        for (int i = 0; i < CLASSES - 1; i++) {
            fillClass(i, crowd.subList(i * PEOPLE, (i + 1) * PEOPLE));
        }
    }

    private void fillClass(int number, List<List<String>> rows) {
        LocalDate from = LocalDate.of(2004, 1, 5).plusDays(number * 7L);
        TrainingClass made = services.classes()
                .create(TrainingClass.draft("L-" + number, new BilingualName("第" + number + "期", "Class " + number),
                        from,
                        from.plusDays(DAYS - 1)), Set.of(Half.AM, Half.PM));
        database.inTransaction(ActionType.IMPORT_APPLY.in(made.id(), "list.xlsx", rows.size()), writing -> {
            List<Participant> drafts = rows.stream()
                    .map(row -> Participant.draft(made.id(), person(row)).withOrganisation(Optional.of(
                            directory.computeIfAbsent(row.get(3), name -> {
                                Organisation named = Organisation.named(name);
                                return named.withId(new OrganisationStore().insert(writing, named));
                            }))))
                    .toList();
            services.registration().enrolAll(writing, drafts, _ -> {});
            return drafts;
        });
        List<Participant> all = new ArrayList<>(services.registration().participants(made.id()));
        for (int i = 0; i < all.size(); i += AT_ONCE) {
            List<Participant> arriving = all.subList(i, i + AT_ONCE);
            database.inTransaction(ActionType.ARRIVAL_DELEGATION.in(made.id(), "代表团", AT_ONCE), writing -> {
                arriving.forEach(p -> people.updateEnrolment(writing,
                        p.withState(EnrolmentState.ARRIVED).withArrival(Optional.of(database.clock().instant()))));
                return arriving;
            });
        }
        List<Session> sessions = services.programme().sessions(made.id());
        for (Session session : sessions.subList(0, SESSIONS)) {
            database.inTransaction(ActionType.MARK_MANY.in(made.id(), MARKED), writing -> {
                all.subList(0, MARKED)
                        .forEach(p -> attendance.insert(writing, Mark.of(made.id(), p.id(), session.id(), "P")));
                return all;
            });
        }
        services.history().undo();
        services.history().redo();
    }

    private static Person person(List<String> row) {
        return Person.named(row.get(1)).withId(IdType.RESIDENT_ID, new IdNumber(row.get(6)))
                .withPhone(new Phone(row.get(5)));
    }
}
