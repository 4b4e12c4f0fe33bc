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
        AttendanceReport report,
        Documents documents,
        History history,
        SheetImport sheetImport,
        SampleClass sample) {

    public static Services over(Database database) {
        Directory directory = new Directory(database);
        Registration registration = new Registration(database, new NameReading(), directory);
        RollCall rollCall = new RollCall(database);
        return new Services(
                new ClassSetup(database),
                new Overview(database),
                new Programme(database),
                directory,
                registration,
                rollCall,
                new AttendanceReport(rollCall),
                new Documents(database, rollCall),
                new History(database),
                new SheetImport(database, registration, directory),
                new SampleClass(database, directory, registration, rollCall));
    }
}
