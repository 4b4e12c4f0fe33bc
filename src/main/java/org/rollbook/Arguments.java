package org.rollbook;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.rollbook.model.Language;
import org.rollbook.model.Refusal;
import org.rollbook.model.place.DataPlace;
import org.rollbook.store.file.DataFile;

/// What the window was started with: `--data FILE` or `--data postgresql://…` and `--lang en|zh`, both optional.
record Arguments(Optional<DataPlace> data, Optional<Language> language) {

    /// Whether the arguments are for the window; everything else, a wrong word included, is the command line's to answer.
    static Optional<Arguments> forWindow(List<String> words) {
        Optional<DataPlace> data = Optional.empty();
        Optional<Language> language = Optional.empty();
        for (int i = 0; i < words.size(); i += 2) {
            String value = i + 1 < words.size() ? words.get(i + 1) : "";
            if (words.get(i).equals("--data") && place(value).isPresent()) {
                data = place(value);
            } else if (words.get(i).equals("--lang") && List.of("en", "zh").contains(value)) {
                language = Arrays.stream(Language.values()).filter(l -> l.locale().getLanguage().equals(value))
                        .findFirst();
            } else {
                return Optional.empty();
            }
        }
        return Optional.of(new Arguments(data, language));
    }

    /// Under the locale C, a path in Chinese is none; what is wrong with an address, the command line says.
    private static Optional<DataPlace> place(String value) {
        try {
            return Optional.of(DataPlace.of(value, System.getenv())).filter(place -> !place.toString().isEmpty());
        } catch (InvalidPathException | Refusal e) {
            return Optional.empty();
        }
    }

    /// Where the documents of the demonstration go when there is no display; the build names its own folder.
    static Path demonstration() {
        return Path.of(System.getProperty("rollbook.demo", "rollbook-demo"));
    }

    DataPlace place() {
        return data.orElseGet(() -> new DataPlace.InFile(DataFile.usual().path()));
    }
}
