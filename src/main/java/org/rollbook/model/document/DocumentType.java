package org.rollbook.model.document;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rollbook.model.BilingualName;
import org.rollbook.model.course.HalfDay;
import org.rollbook.model.dossier.ClassDossier;
import org.rollbook.model.paper.Document;
import org.rollbook.model.paper.PaperLanguage;

/// A kind of printed document: what it is called, what it is of, what can be chosen for it, and how it is made.
///
/// @param code  by which coordinators and the guide call it
/// @param title stands under `paper.title.<code>`
public record DocumentType(String code, BilingualName title, DocumentScope scope, List<DocumentOption<?>> options,
        Composer composer) {

    /// Makes the document; asks nothing but what it is given.
    @FunctionalInterface
    public interface Composer {
        Document compose(ClassDossier dossier, Choice choice);
    }

    public DocumentType {
        options = List.copyOf(options);
    }

    public Document build(ClassDossier dossier, Choice choice) {
        return composer.compose(dossier, choice);
    }

    /// The choice of a command that names no option.
    public Choice commandDefaults(PaperLanguage language) {
        Choice choice = Choice.in(language);
        for (DocumentOption<?> option : options) {
            choice = commandDefault(choice, option);
        }
        return choice;
    }

    private static <T> Choice commandDefault(Choice choice, DocumentOption<T> option) {
        return choice.with(option, option.commandDefault());
    }

    /// The half-day that the document is of, if it is of one.
    public Optional<HalfDay> halfDay(Choice choice) {
        return scope == DocumentScope.HALF_DAY ? choice.halfDay() : Optional.empty();
    }

    /// What was chosen, as the journal keeps it: `language=zh order=stroke`.
    public String inJournal(Choice choice) {
        return Stream.concat(Stream.of("language=" + choice.language().name().toLowerCase(Locale.ROOT)),
                options.stream().map(option -> inJournal(choice, option))).collect(Collectors.joining(" "));
    }

    private static <T> String inJournal(Choice choice, DocumentOption<T> option) {
        return option.key() + "=" + option.word(choice.get(option));
    }
}
