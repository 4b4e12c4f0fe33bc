package org.rollbook.cli.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.rollbook.cli.Cli;
import org.rollbook.cli.Verbs;
import org.rollbook.model.Language;
import org.rollbook.model.journal.Actor;
import org.rollbook.text.Messages;
import picocli.CommandLine.Model.OptionSpec;

/// What is wrong with a command line is said in a sentence of either language, for every verb and every option.
class UsageWordsTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource(Language.class)
    void everythingWrongWithACommandLineIsASentence(Language language) {
        var messages = new Messages(language);
        for (var verb : Verbs.all()) {
            tried(language, List.of(verb.name(), "--nothing-of-the-kind"));
            for (OptionSpec option : verb.describe(messages).options()) {
                if (option.arity().min() > 0) {
                    tried(language, List.of(verb.name(), option.longestName()));
                    if (option.type() != String.class && option.type() != Path.class) {
                        tried(language, List.of(verb.name(), option.longestName(), "?"));
                    }
                    tried(language, List.of(verb.name(), option.longestName(), "?", option.longestName(), "?"));
                }
            }
        }
        tried(language, List.of());
        tried(language, List.of("nothing-of-the-kind"));
    }

    private void tried(Language language, List<String> words) {
        var said = new ByteArrayOutputStream();
        var stream = new PrintStream(said, true, StandardCharsets.UTF_8);
        var line = new ArrayList<>(
                List.of("--data", folder.resolve("d.db").toString(), "--lang", language.locale().getLanguage()));
        line.addAll(words);
        var given = new Cli.Environment(stream, stream, folder.resolve("d.db"), language, new Actor("w", "d"),
                Clock.systemUTC());
        assertThat(new Cli(given).run(line)).as(words.toString()).isEqualTo(ExitCode.USAGE);
        assertThat(said.toString(StandardCharsets.UTF_8)).as(words.toString())
                .doesNotContainPattern("\\{\\d|\\b(cli|refusal)\\.[a-z]|Exception|null")
                .matches(language == Language.ZH ? "(?s).*[\u4e00-\u9fff].*" : "(?s)[^\u4e00-\u9fff]*");
    }
}
