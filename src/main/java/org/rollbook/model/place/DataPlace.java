package org.rollbook.model.place;

import java.nio.file.Path;
import java.util.Map;

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

    /// Also of addresses that are wrong: nobody means a file by them, and one of that name would only be made by mistake.
    static boolean isServer(String typed) {
        return ServerAddress.LOOKS_LIKE_ONE.matcher(typed).lookingAt();
    }
}
