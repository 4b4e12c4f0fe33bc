package org.rollbook.cli.care;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.rollbook.cli.kit.DataLocation;
import org.rollbook.cli.kit.ExitCode;
import org.rollbook.cli.kit.Options;
import org.rollbook.cli.kit.Terminal;
import org.rollbook.cli.kit.Verb;
import org.rollbook.files.OwnerOnly;
import org.rollbook.files.PathCheck;
import org.rollbook.model.Refusal;
import org.rollbook.model.course.HalfDay;
import org.rollbook.model.document.DocumentType;
import org.rollbook.model.paper.Document;
import org.rollbook.model.paper.PaperLanguage;
import org.rollbook.model.place.DataPlace;
import org.rollbook.service.Office;
import org.rollbook.service.paper.Documents;
import org.rollbook.text.Messages;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/// `demo`: the sample class in a data file of its own, and every document of it; the user's data are not touched.
public final class DemoVerb implements Verb {
    private static final String OUT = "--out";
    private static final Path USUAL_FOLDER = Path.of("rollbook-demo");

    @Override
    public String name() {
        return "demo";
    }

    @Override
    public CommandSpec describe(Messages words) {
        return Options.verb(name(), words.text("cli.demo"))
                .addOption(Options.folder(OUT, words.text("cli.option.demoOut")));
    }

    @Override
    public int run(ParseResult line, Terminal terminal, DataLocation place) {
        Path folder = line.matchedOptionValue(OUT, USUAL_FOLDER);
        try {
            OwnerOnly.createFolders(folder);
        } catch (IOException e) {
            throw PathCheck.unreachable(folder.resolve("file"))
                    .orElseGet(() -> new Refusal("file.unwritable", folder.toString()));
        }
        Path data = temporaryFolder();
        try (Office office = Office.forWork(new DataPlace.InFile(data.resolve("demo.db")), Optional.empty(),
                place.actor(), place.clock())) {
            writeAll(office, folder, terminal);
        } finally {
            delete(data);
        }
        return ExitCode.DONE;
    }

    private static void writeAll(Office office, Path folder, Terminal terminal) {
        long classId = office.services().sample().create().id();
        HalfDay first = office.services().programme().sessions(classId).getFirst().at();
        for (DocumentType type : Documents.types()) {
            for (PaperLanguage language : PaperLanguage.values()) {
                Documents.Request request = new Documents.Request(classId, type,
                        type.commandDefaults(language).of(first));
                for (Documents.Format format : Documents.Format.values()) {
                    Path file = folder
                            .resolve(type.code() + "-" + Messages.code(language) + "." + Messages.code(format));
                    Documents documents = office.services().documents();
                    Document document = documents.issue(request, format, file);
                    documents.write(document, format, file);
                    terminal.line(file.toString());
                }
            }
        }
    }

    private static Path temporaryFolder() {
        try {
            return Files.createTempDirectory("rollbook-demo");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
