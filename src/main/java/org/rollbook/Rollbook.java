package org.rollbook;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.application.Application;
import org.rollbook.cli.Cli;
import org.rollbook.model.Language;
import org.rollbook.store.file.DataFile;

/// Starts Rollbook: the window, a verb of the command line, or the demonstration where there is no display.
public final class Rollbook {

    private Rollbook() {
    }

    /// Without a verb the window opens; without a display the sample class’s documents are written instead.
    public static void main(String[] words) {
        LogFiles.start();
        Optional<Arguments> window = Arguments.forWindow(List.of(words));
        if (window.isEmpty()) {
            System.exit(cli().run(List.of(words)));
        }
        if (Display.isPresent()) {
            Application.launch(Desktop.class, words);
        } else {
            System.exit(demonstrate(window.get()));
        }
    }

    private static int demonstrate(Arguments arguments) {
        Language language = arguments.language().orElseGet(() -> Language.of(Locale.getDefault()));
        return cli().withoutDisplay(language, Arguments.demonstration());
    }

    private static Cli cli() {
        return new Cli(new Cli.Environment(utf8(FileDescriptor.out), utf8(FileDescriptor.err), DataFile.usual().path(),
                Language.of(Locale.getDefault()), CurrentActor.actor(), Clock.systemDefaultZone()));
    }

    private static PrintStream utf8(FileDescriptor stream) {
        return new PrintStream(new FileOutputStream(stream), false, StandardCharsets.UTF_8);
    }
}
