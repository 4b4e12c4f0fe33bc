package org.rollbook.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.rollbook.model.Language;
import org.rollbook.model.document.Choice;
import org.rollbook.model.document.DocumentOption;
import org.rollbook.model.document.DocumentType;
import org.rollbook.model.dossier.ClassDossier;
import org.rollbook.model.journal.Value;
import org.rollbook.model.paper.Document;
import org.rollbook.model.paper.PaperLanguage;
import org.rollbook.model.paper.Table;
import org.rollbook.service.Desk;
import org.rollbook.text.Messages;

/// What every document declares holds for it, with every value of every option, in every language, for a class and for an empty one.
class DocumentTypesTest {
    @TempDir
    private static Path folder;

    private static Desk desk;
    private static List<ClassDossier> dossiers;

    @BeforeAll
    static void open() {
        desk = Desk.open(folder);
        long empty = desk.newClass("EMPTY", 1).id();
        dossiers = List.of(desk.rollCall().dossier(desk.sample().create().id()), desk.rollCall().dossier(empty));
    }

    @AfterAll
    static void close() {
        desk.close();
    }

    static Stream<DocumentType> types() {
        return DocumentTypes.all().stream();
    }

    @Test
    void eachHasACodeOfItsOwnAndATitleInBothLanguages() {
        assertThat(types()).extracting(DocumentType::code).doesNotHaveDuplicates();
        assertThat(types()).extracting(DocumentType::title).allSatisfy(title -> {
            assertThat(title.zh()).isNotBlank();
            assertThat(title.en()).isNotBlank();
        });
        assertThat(new Messages(Language.EN).text(new Value.Paper("D01"))).isEqualTo("Class Roster");
        assertThat(new Messages(Language.EN).text(new Value.Paper("D99"))).as("of a later version").isEqualTo("D99");
    }

    @ParameterizedTest
    @MethodSource("types")
    void eachIsMadeForWhateverIsChosen(DocumentType type) {
        for (ClassDossier dossier : dossiers) {
            for (PaperLanguage language : PaperLanguage.values()) {
                Choice plain = type.commandDefaults(language).of(dossier.sessions().getFirst().at());
                type.options().stream().flatMap(option -> choices(plain, option)).forEach(choice -> {
                    Document document = type.build(dossier, choice);
                    assertThat(document.code()).isEqualTo(type.code());
                    assertThat(document.head().title()).isEqualTo(type.title());
                    assertThat(document.language()).isEqualTo(language);
                    assertThat(document.stamp().id()).isEmpty();
                    assertThat(type.build(dossier, choice)).as("nothing else decides").isEqualTo(document);
                });
            }
        }
    }

    @ParameterizedTest
    @MethodSource("types")
    void eachOptionChangesTheDocument(DocumentType type) {
        ClassDossier dossier = dossiers.getFirst();
        Choice plain = type.commandDefaults(PaperLanguage.ZH).of(dossier.sessions().getFirst().at());
        for (DocumentOption<?> option : type.options()) {
            assertThat(choices(plain, option).map(choice -> ((Table) type.build(dossier, choice).parts().getFirst()))
                    .distinct().count())
                    .as(option.key()).isGreaterThan(1);
        }
    }

    private static <T> Stream<Choice> choices(Choice plain, DocumentOption<T> option) {
        List<String> words = switch (option) {
            case DocumentOption.OneOf<?> oneOf -> oneOf.words();
            case DocumentOption.Number number ->
                List.of(number.word(number.least()), number.word(number.usual()), number.word(number.most()));
        };
        return words.stream().map(word -> plain.with(option, option.parse(word)));
    }
}
