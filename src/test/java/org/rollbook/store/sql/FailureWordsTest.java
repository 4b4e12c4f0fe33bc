package org.rollbook.store.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.rollbook.model.Language;
import org.rollbook.service.care.DataProblem;
import org.rollbook.text.Messages;

/// Whatever kind of trouble the data are in, it is told in a sentence of either language that names the file.
class FailureWordsTest {

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyKindOfFailureIsASentence(Language language, @TempDir Path folder) {
        var messages = new Messages(language);
        var gone = folder.resolve("gone").resolve("甲.db").toString();
        assertThat(Arrays.stream(StoreFailure.Kind.values()).map(kind -> {
            var trouble = DataProblem.of(new StoreFailure(kind, null, gone, "乙", "丙")).orElseThrow();
            return messages.text(trouble.key(), trouble.arguments().toArray());
        }).toList()).allSatisfy(said -> assertThat(said.replace(gone, "").replace(gone.replace("/甲.db", ""), ""))
                .doesNotContainPattern("[{}]|[A-Z]{2,}_|failure\\.")
                .matches(language == Language.ZH ? ".*[\u4e00-\u9fff].*"
                        : "(?s)[^\u4e00-\u9fff乙丙]*[乙丙]?[^\u4e00-\u9fff]*[乙丙]?[^\u4e00-\u9fff]*")
                .containsPattern("[.。)）]$"));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void aFileThatCannotBeReachedSaysWhy(Language language, @TempDir Path folder) {
        var gone = folder.resolve("gone");
        var trouble = DataProblem
                .of(new StoreFailure(StoreFailure.Kind.UNREACHABLE, null, gone.resolve("rollbook.db").toString()))
                .orElseThrow();
        assertThat(new Messages(language).text(trouble.key(), trouble.arguments().toArray())).contains(gone.toString())
                .doesNotContain("{");
    }
}
