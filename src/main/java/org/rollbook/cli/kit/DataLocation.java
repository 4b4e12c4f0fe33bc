package org.rollbook.cli.kit;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.rollbook.model.journal.Actor;
import org.rollbook.service.Office;

/// Which data file a verb works on, and who works on it.
///
/// @param stray  hears where the log of another file was put that lay beside the data
/// @param chosen the file that `--data` names
/// @param usual  the file in the user's data folder
public record DataLocation(Optional<Path> chosen, Path usual, Actor actor, Clock clock, Consumer<Path> stray) {

    public Path file() {
        return chosen.orElse(usual);
    }

    /// Asks the file, also while the window has it open; empty while there is nothing at the usual place yet.
    public <T> Optional<T> asking(Function<Office, T> question) {
        if (chosen.isEmpty() && !Files.exists(usual)) {
            return Optional.empty();
        }
        try (Office office = Office.forReading(file(), actor, clock)) {
            return Optional.of(question.apply(office));
        }
    }

    /// Works on the file, which is made when it is not there.
    public <T> T working(Function<Office, T> work) {
        try (Office office = Office.forWork(file(), actor, clock)) {
            office.care().strayLog().ifPresent(stray);
            return work.apply(office);
        }
    }
}
