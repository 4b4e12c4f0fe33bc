package org.rollbook.service;

import java.nio.file.Path;
import java.time.Clock;
import org.rollbook.model.journal.Actor;
import org.rollbook.service.care.DataCare;
import org.rollbook.store.Database;
import org.rollbook.store.file.DataFile;
import org.rollbook.store.sql.Access;

/// One opened data file with all jobs over it, for a program without a window; closed when the work is done.
public final class Office implements AutoCloseable {
    private final Database database;
    private final Services services;

    private Office(Database database) {
        this.database = database;
        this.services = Services.over(database);
    }

    /// Opens a file to look at it, which works while another program has it open.
    public static Office forReading(Path file, Actor actor, Clock clock) {
        return opened(file, Access.READ_ONLY, actor, clock);
    }

    /// Opens a file to change it, or makes it; refused while a window has it open, after its turn while another command has.
    public static Office forWork(Path file, Actor actor, Clock clock) {
        return opened(file, Access.COMMAND, actor, clock);
    }

    private static Office opened(Path file, Access access, Actor actor, Clock clock) {
        Database database = Database.file(new DataFile(file), access, actor, clock);
        database.open();
        return new Office(database);
    }

    public Services services() {
        return services;
    }

    public DataCare care() {
        return new DataCare(database);
    }

    @Override
    public void close() {
        database.close();
    }
}
