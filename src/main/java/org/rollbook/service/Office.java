package org.rollbook.service;

import java.nio.file.Path;
import java.time.Clock;
import org.rollbook.model.journal.Actor;
import org.rollbook.names.NameReading;
import org.rollbook.store.DataFile;
import org.rollbook.store.Database;

/// One opened data file with the services over it, for a program without a window; closed when its work is done.
public final class Office implements AutoCloseable {
    private final Database database;
    private final ClassSetup classes;
    private final Programme programme;
    private final Directory directory;
    private final Registration registration;
    private final RollCall rollCall;
    private final History history;

    private Office(Database database) {
        this.database = database;
        this.classes = new ClassSetup(database);
        this.programme = new Programme(database);
        this.directory = new Directory(database);
        this.registration = new Registration(database, new NameReading(), directory);
        this.rollCall = new RollCall(database);
        this.history = new History(database);
    }

    /// Opens a file to look at it, which works while another program has it open.
    public static Office forReading(Path file, Actor actor, Clock clock) {
        return opened(file, Database.Access.READ_ONLY, actor, clock);
    }

    /// Opens a file to change it, or makes it; refused while another program has it open.
    public static Office forWork(Path file, Actor actor, Clock clock) {
        return opened(file, Database.Access.READ_WRITE, actor, clock);
    }

    private static Office opened(Path file, Database.Access access, Actor actor, Clock clock) {
        Database database = Database.file(new DataFile(file), access, actor, clock);
        database.open();
        return new Office(database);
    }

    public ClassSetup classes() {
        return classes;
    }

    public Programme programme() {
        return programme;
    }

    public Registration registration() {
        return registration;
    }

    public RollCall rollCall() {
        return rollCall;
    }

    public AttendanceReport report() {
        return new AttendanceReport(rollCall);
    }

    public History history() {
        return history;
    }

    public SampleClass sample() {
        return new SampleClass(database, directory, registration, rollCall);
    }

    public DataCare care() {
        return new DataCare(database);
    }

    @Override
    public void close() {
        database.close();
    }
}
