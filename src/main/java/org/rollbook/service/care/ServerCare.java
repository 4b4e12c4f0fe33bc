package org.rollbook.service.care;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.rollbook.model.journal.Actor;
import org.rollbook.model.place.DataServer;
import org.rollbook.model.place.ServerStatus;
import org.rollbook.store.Database;
import org.rollbook.store.server.ServerSetup;

/// What the administrator of a server does: preparing a base on it, raising it, asking how it is.
public final class ServerCare {
    private final ServerSetup setup;

    /// Without a password that of the file .pgpass is taken.
    public ServerCare(DataServer server, Optional<String> password, Actor actor, Clock clock) {
        this.setup = Database.setup(server, password, actor, clock);
    }

    /// What the server tells; nothing is changed, whatever lies there.
    public ServerStatus status() {
        return setup.status();
    }

    /// Makes a base where nothing lies yet.
    public ServerStatus prepare() {
        return setup.prepare();
    }

    /// Brings the base of an older version to that of this program.
    public ServerStatus upgrade() {
        return setup.upgrade();
    }

    /// What that will do.
    public List<String> stepsOfUpgrade(ServerStatus now) {
        return setup.steps(now.schema());
    }
}
