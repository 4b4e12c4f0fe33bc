package org.rollbook.service;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;
import org.rollbook.model.BilingualName;
import org.rollbook.model.course.Half;
import org.rollbook.model.course.HalfDay;
import org.rollbook.model.course.Session;
import org.rollbook.model.course.TrainingClass;
import org.rollbook.model.document.DocumentOption;
import org.rollbook.model.document.DocumentType;
import org.rollbook.model.journal.Actor;
import org.rollbook.model.paper.PaperLanguage;
import org.rollbook.model.people.ListOrder;
import org.rollbook.model.people.Participant;
import org.rollbook.model.people.Person;
import org.rollbook.names.NameReading;
import org.rollbook.service.course.AttendanceReport;
import org.rollbook.service.course.ClassSetup;
import org.rollbook.service.course.LeaveBook;
import org.rollbook.service.course.Programme;
import org.rollbook.service.course.RollCall;
import org.rollbook.service.history.History;
import org.rollbook.service.lists.SheetImport;
import org.rollbook.service.paper.Documents;
import org.rollbook.service.people.Directory;
import org.rollbook.service.people.Registration;
import org.rollbook.store.Database;
import org.rollbook.store.file.DataFile;
import org.rollbook.store.sql.Access;

/// All services on a real data file, at noon of the sample class's last day.
public record Desk(Database database, ClassSetup setup, Programme programme, Directory directory,
        Registration registration,
        RollCall rollCall, LeaveBook leaveBook, AttendanceReport report, History history, SheetImport sheetImport,
        SampleClass sample)
        implements
            AutoCloseable {
    private static final NameReading READING = new NameReading();
    public static final Clock CLOCK = Clock.fixed(Instant.parse("2014-07-25T04:00:00Z"), ZoneId.of("Asia/Shanghai"));

    public static Desk open(Path folder) {
        Database database = Database.file(new DataFile(folder.resolve("test.rollbook")), Access.READ_WRITE,
                new Actor("tester", "desk 1"), CLOCK);
        database.open();
        Directory directory = new Directory(database);
        Registration registration = new Registration(database, READING, directory);
        RollCall rollCall = new RollCall(database);
        LeaveBook leaveBook = new LeaveBook(database);
        return new Desk(database, new ClassSetup(database), new Programme(database), directory, registration, rollCall,
                leaveBook,
                new AttendanceReport(rollCall), new History(database),
                new SheetImport(database, registration, directory, READING),
                new SampleClass(database, registration, leaveBook));
    }

    /// A class of some days from Monday 21 July 2014, each with a morning and an afternoon.
    public TrainingClass newClass(String code, int days) {
        LocalDate from = LocalDate.of(2014, 7, 21);
        return setup.create(
                TrainingClass.draft(code, new BilingualName("测试班", "Test class"), from, from.plusDays(days - 1)),
                Set.of(Half.AM, Half.PM));
    }

    public Participant register(TrainingClass trainingClass, String name) {
        return register(trainingClass, name, "");
    }

    public Participant register(TrainingClass trainingClass, String name, String organisation) {
        return registration.register(Participant.draft(trainingClass.id(), Person.named(name)), organisation);
    }

    public Session session(TrainingClass trainingClass, String at) {
        return rollCall.session(trainingClass.id(), HalfDay.parse(at));
    }

    /// A document of a class by its code, with the choice of a command that names no option.
    public static Documents.Request request(long classId, String code, PaperLanguage language) {
        DocumentType type = Documents.types().stream().filter(t -> t.code().equals(code)).findFirst().orElseThrow();
        return new Documents.Request(classId, type, type.commandDefaults(language));
    }

    /// The same with people in an order.
    public static Documents.Request request(long classId, String code, PaperLanguage language, ListOrder order) {
        Documents.Request plain = request(classId, code, language);
        return new Documents.Request(classId, plain.type(),
                plain.choice().with(DocumentOption.order(ListOrder.PROTOCOL), order));
    }

    /// The same of a half-day.
    public static Documents.Request of(Documents.Request request, HalfDay at) {
        return new Documents.Request(request.classId(), request.type(), request.choice().of(at));
    }

    @Override
    public void close() {
        database.close();
    }
}
