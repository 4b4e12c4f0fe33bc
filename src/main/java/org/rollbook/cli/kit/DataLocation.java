package org.rollbook.cli.kit;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.rollbook.model.Refusal;
import org.rollbook.model.journal.Actor;
import org.rollbook.model.place.DataPlace;
import org.rollbook.model.place.DataServer;
import org.rollbook.service.Office;
import org.rollbook.service.care.ServerCare;

/// Which data a verb works on, and who works on them.
///
/// @param chosen   what `--data` names
/// @param usual    the file in the user's data folder
/// @param stray    hears where the log of another file was put that lay beside the data
/// @param password of a server
public record DataLocation(Optional<DataPlace> chosen, Path usual, Actor actor, Clock clock, Consumer<Path> stray,
        ServerPassword password) {

    public DataPlace place() {
        return chosen.orElse(new DataPlace.InFile(usual));
    }

    /// The file, for what is done with files alone.
    public Path file() {
        return switch (place()) {
            case DataPlace.InFile file -> file.path();
            case DataServer _ -> throw new Refusal("backup.server");
        };
    }

    /// The server, for what is done with servers alone.
    public DataServer server() {
        return switch (place()) {
            case DataPlace.InFile file -> throw new Refusal("server.file", file.toString());
            case DataServer server -> server;
        };
    }

    /// Works on the server itself; `work` may be begun twice, where the server wants a password first.
    public <T> T administering(Function<ServerCare, T> work) {
        DataServer server = server();
        return password.with(server, given -> work.apply(new ServerCare(server, given, actor, clock)));
    }

    /// Asks the data, also while the window has them open; empty while there is nothing at the usual place yet.
    public <T> Optional<T> asking(Function<Office, T> question) {
        if (chosen.isEmpty() && !Files.exists(usual)) {
            return Optional.empty();
        }
        try (Office office = password.with(place(), given -> Office.forReading(place(), given, actor, clock))) {
            return Optional.of(question.apply(office));
        }
    }

    /// Works on the data; a file is made when it is not there.
    public <T> T working(Function<Office, T> work) {
        try (Office office = password.with(place(), given -> Office.forWork(place(), given, actor, clock))) {
            office.care().strayLog().ifPresent(stray);
            return work.apply(office);
        }
    }
}
