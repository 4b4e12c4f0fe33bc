package org.rollbook.model.place;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/// Where a training base’s data lie.
public sealed interface DataPlace permits DataPlace.InFile, DataServer {

    /// Data in a file of this computer.
    record InFile(Path path) implements DataPlace {
        @Override
        public String toString() {
            return path.toString();
        }
    }

    /// What `--data` or the window’s “open” was given: `postgresql://…` is a server, everything else a file. What the address
    /// leaves out stands in the environment (`PGUSER`, `PGHOST`, …), as with every PostgreSQL program.
    static DataPlace of(String typed, Map<String, String> environment) {
        return isServer(typed) ? new ServerAddress(typed, environment).server() : new InFile(Path.of(typed));
    }

    /// The password of a server that the environment gives, as to every PostgreSQL program; the file `.pgpass` is read where a
    /// connection is made.
    static Optional<String> password(Map<String, String> environment) {
        return Optional.ofNullable(environment.get("PGPASSWORD")).filter(password -> !password.isEmpty());
    }

    /// Also of addresses that are wrong: nobody means a file by them, and one of that name would only be made by mistake.
    static boolean isServer(String typed) {
        return ServerAddress.LOOKS_LIKE_ONE.matcher(typed).lookingAt();
    }
}
