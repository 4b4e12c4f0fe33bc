package org.rollbook.service;

import org.rollbook.names.NameReading;
import org.rollbook.store.Database;

/// All jobs over one database, built in order by plain constructors; for whoever starts the program, not for screens.
public record Services(
        ClassSetup classes,
        Overview overview,
        Programme programme,
        Directory directory,
        Registration registration,
        RollCall rollCall,
        ArrivalDesk arrivalDesk,
        DeskWatch deskWatch,
        Ledger ledger,
        AttendanceReport report,
        Documents documents,
        History history,
        SheetImport sheetImport,
        Merging merging,
        OrganisationMerging organisationMerging,
        Quality quality,
        SampleClass sample) {

    public static Services over(Database database) {
        Directory directory = new Directory(database);
        NameReading reading = new NameReading();
        Registration registration = new Registration(database, reading, directory);
        RollCall rollCall = new RollCall(database);
        Documents documents = new Documents(database, rollCall);
        return new Services(
                new ClassSetup(database),
                new Overview(database),
                new Programme(database),
                directory,
                registration,
                rollCall,
                new ArrivalDesk(database, registration, directory, rollCall),
                new DeskWatch(database),
                new Ledger(database),
                new AttendanceReport(rollCall),
                documents,
                new History(database),
                new SheetImport(database, registration, reading),
                new Merging(database, registration),
                new OrganisationMerging(database),
                new Quality(database, reading, documents),
                new SampleClass(database, directory, registration, rollCall));
    }
}
