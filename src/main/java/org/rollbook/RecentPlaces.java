package org.rollbook;

import java.nio.file.InvalidPathException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.rollbook.model.Refusal;
import org.rollbook.model.place.DataPlace;
import org.rollbook.model.place.DataServer;
import org.rollbook.ui.kit.preferences.Preferences;

/// The files and servers that were opened last, the newest first, and for which of them the keyring keeps the password; the
/// password itself never stands here.
record RecentPlaces(Preferences preferences) {
    private static final String PLACES = "places.recent";
    private static final String KEYRING = "places.keyring";
    private static final int MOST = 8;

    List<DataPlace> all() {
        return lines(PLACES).flatMap(line -> place(line).stream()).toList();
    }

    void keep(DataPlace place) {
        keep(PLACES, Stream.concat(Stream.of(place.toString()), others(PLACES, place)));
    }

    boolean isPasswordKept(DataServer server) {
        return lines(KEYRING).anyMatch(Predicate.isEqual(server.toString()));
    }

    void passwordKept(DataServer server) {
        keep(KEYRING, Stream.concat(Stream.of(server.toString()), others(KEYRING, server)));
    }

    private Stream<String> others(String name, DataPlace than) {
        return lines(name).filter(line -> !line.equals(than.toString()));
    }

    private Stream<String> lines(String name) {
        return preferences.text(name).lines().filter(line -> !line.isBlank());
    }

    private void keep(String name, Stream<String> lines) {
        preferences.keep(name, String.join("\n", lines.limit(MOST).toList()));
    }

    /// Whatever somebody wrote into the file by hand.
    private static Optional<DataPlace> place(String line) {
        try {
            return Optional.of(DataPlace.of(line, Map.of()));
        } catch (Refusal | InvalidPathException _) {
            return Optional.empty();
        }
    }
}
