package org.rollbook.service.course;

import java.time.Clock;
import java.time.ZonedDateTime;
import org.rollbook.model.Refusal;
import org.rollbook.model.dossier.ClassDossier;
import org.rollbook.store.AttendanceStore;
import org.rollbook.store.ClassStore;
import org.rollbook.store.OrganisationStore;
import org.rollbook.store.PeopleStore;
import org.rollbook.store.ProgrammeStore;
import org.rollbook.store.sql.Reading;

/// Reads everything about a class inside one look or action, so that all of it is of the same moment.
final class ClassDossiers {
    private final ClassStore classes = new ClassStore();
    private final OrganisationStore organisations = new OrganisationStore();
    private final ProgrammeStore programme = new ProgrammeStore();
    private final PeopleStore people = new PeopleStore();
    private final AttendanceStore attendance = new AttendanceStore();
    private final Clock clock;

    ClassDossiers(Clock clock) {
        this.clock = clock;
    }

    ClassDossier read(Reading reading, long classId) {
        return new ClassDossier(ZonedDateTime.now(clock),
                classes.byId(reading, classId).orElseThrow(() -> new Refusal("class.gone")),
                organisations.hosts(reading, classId), programme.sessions(reading, classId),
                people.participants(reading, classId),
                attendance.marks(reading, classId), attendance.leave(reading, classId), attendance.statuses(reading),
                classes.rules(reading, classId));
    }
}
