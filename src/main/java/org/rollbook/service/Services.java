package org.rollbook.service;

import org.rollbook.names.NameReading;
import org.rollbook.service.checks.Merging;
import org.rollbook.service.checks.OrganisationMerging;
import org.rollbook.service.checks.Quality;
import org.rollbook.service.course.AttendanceReport;
import org.rollbook.service.course.ClassSetup;
import org.rollbook.service.course.Closing;
import org.rollbook.service.course.LeaveBook;
import org.rollbook.service.course.Overview;
import org.rollbook.service.course.Programme;
import org.rollbook.service.course.RollCall;
import org.rollbook.service.desk.ArrivalDesk;
import org.rollbook.service.desk.DeskWatch;
import org.rollbook.service.desk.Ledger;
import org.rollbook.service.history.History;
import org.rollbook.service.lists.SheetImport;
import org.rollbook.service.lists.programme.ProgrammeImport;
import org.rollbook.service.paper.Documents;
import org.rollbook.service.people.Directory;
import org.rollbook.service.people.Registration;
import org.rollbook.store.Database;

/// All jobs over one database, built in order by plain constructors; for whoever starts the program, not for screens.
public record Services(
        ClassSetup classes,
        Closing closing,
        Overview overview,
        Programme programme,
        Directory directory,
        Registration registration,
        RollCall rollCall,
        LeaveBook leaveBook,
        ArrivalDesk arrivalDesk,
        DeskWatch deskWatch,
        Ledger ledger,
        AttendanceReport report,
        Documents documents,
        History history,
        SheetImport sheetImport,
        ProgrammeImport programmeImport,
        Merging merging,
        OrganisationMerging organisationMerging,
        Quality quality,
        SampleClass sample) {

    public static Services over(Database database) {
        Directory directory = new Directory(database);
        NameReading reading = new NameReading();
        Registration registration = new Registration(database, reading, directory);
        RollCall rollCall = new RollCall(database);
        Programme programme = new Programme(database);
        LeaveBook leaveBook = new LeaveBook(database);
        Documents documents = new Documents(database, rollCall);
        return new Services(
                new ClassSetup(database),
                new Closing(database, rollCall),
                new Overview(database),
                programme,
                directory,
                registration,
                rollCall,
                leaveBook,
                new ArrivalDesk(database, registration, directory, rollCall),
                new DeskWatch(database),
                new Ledger(database),
                new AttendanceReport(rollCall),
                documents,
                new History(database),
                new SheetImport(database, registration, directory, reading),
                new ProgrammeImport(database, programme),
                new Merging(database, registration),
                new OrganisationMerging(database),
                new Quality(database, reading, documents),
                new SampleClass(database, registration, leaveBook));
    }
}
