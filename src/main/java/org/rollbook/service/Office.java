package org.rollbook.service;

import java.time.Clock;
import java.util.Optional;
import org.rollbook.model.journal.Actor;
import org.rollbook.model.place.DataPlace;
import org.rollbook.model.place.DataServer;
import org.rollbook.service.care.DataCare;
import org.rollbook.store.Database;
import org.rollbook.store.file.DataFile;
import org.rollbook.store.sql.Access;

/// One opened data file or server with all jobs over it, for a program without a window; closed when the work is done.
public final class Office implements AutoCloseable {
    private final Database database;
    private final Services services;

    private Office(Database database) {
        this.database = database;
        this.services = Services.over(database);
    }

    /// Opens data to look at them; of a file, that works while another program has it open.
    public static Office forReading(DataPlace place, Optional<String> password, Actor actor, Clock clock) {
        return opened(place, password, Access.READ_ONLY, actor, clock);
    }

    /// Opens data to change them. A file is made when it is not there, is refused while a window has it open, and waited for
    /// while another command has; a server has room for all.
    public static Office forWork(DataPlace place, Optional<String> password, Actor actor, Clock clock) {
        return opened(place, password, Access.COMMAND, actor, clock);
    }

    private static Office opened(DataPlace place, Optional<String> password, Access access, Actor actor,
            Clock clock) {
        Database database = switch (place) {
            case DataPlace.InFile file -> Database.file(new DataFile(file.path()), access, actor, clock);
            case DataServer server -> Database.server(server, password, access, actor, clock);
        };
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
