package org.rollbook;

import org.rollbook.names.NameReading;
import org.rollbook.service.AttendanceReport;
import org.rollbook.service.ClassSetup;
import org.rollbook.service.Directory;
import org.rollbook.service.History;
import org.rollbook.service.Programme;
import org.rollbook.service.Registration;
import org.rollbook.service.RollCall;
import org.rollbook.store.Database;

/// The services over one database, built in order by plain constructors.
record Services(ClassSetup classes, Programme programme, Directory directory, Registration registration, RollCall rollCall,
        AttendanceReport report, History history) {

    static Services over(Database database) {
        Directory directory = new Directory(database);
        RollCall rollCall = new RollCall(database);
        return new Services(new ClassSetup(database), new Programme(database), directory,
                new Registration(database, new NameReading(), directory), rollCall, new AttendanceReport(rollCall),
                new History(database));
    }
}
