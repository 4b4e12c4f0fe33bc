package org.rollbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rollbook.model.Language;
import org.rollbook.model.journal.ActionType;
import org.rollbook.model.journal.Actor;
import org.rollbook.model.journal.Argument;
import org.rollbook.model.journal.JournalEntry;
import org.rollbook.service.Services;
import org.rollbook.service.history.History;
import org.rollbook.store.Database;
import org.rollbook.store.file.DataFile;
import org.rollbook.store.sql.Access;
import org.rollbook.text.Messages;

/// Every entry of the journal is a sentence, whichever version wrote it.
final class ActionSentencesTest {

    @ParameterizedTest
    @EnumSource(ActionType.class)
    void everyTypeHasASentenceThatNamesNoMoreThanItsArguments(ActionType type) {
        List<String> arguments = type.arguments().stream().filter(argument -> argument != Argument.SOURCE)
                .map(ActionSentencesTest::example).toList();
        JournalEntry entry = type.arguments().contains(Argument.ENTRY)
                ? entry(type.code(), OptionalLong.of(1), List.of("mark.set", "王芳", "2014-07-21/am", "P"))
                : entry(type.code(), OptionalLong.empty(), arguments);
        for (Language language : Language.values()) {
            assertIsASentence(entry, language);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void everyEntryOfAFileOfAnEarlierVersionIsTold(int version, @TempDir Path folder) throws IOException {
        Path file = folder.resolve("old.rollbook");
        try (InputStream packed = ActionSentencesTest.class
                .getResourceAsStream("/schema/version-" + version + ".rollbook.gz")) {
            Files.copy(new GZIPInputStream(packed), file);
        }
        try (Database database = Database.file(new DataFile(file), Access.READ_WRITE,
                new Actor("tester", "desk 1"), Clock.systemUTC())) {
            database.open();
            List<JournalEntry> entries = Services.over(database).history().journal(OptionalLong.empty(), 100).stream()
                    .map(History.Line::entry).toList();
            for (JournalEntry entry : entries) {
                assertThat(ActionType.ofCode(entry.action())).as(entry.action()).isPresent();
                for (Language language : Language.values()) {
                    assertIsASentence(entry, language);
                }
            }
            List<String> told = new ArrayList<>(
                    entries.stream().map(entry -> new Messages(Language.ZH).text(entry.summary())).toList());
            assertThat(told).containsAll(version == 1
                    ? List.of("撤销：王志强在2014年7月25日上午记为事假", "孙丽娜在2014年7月25日上午记为迟到", "从u.csv导入1人", "欧阳静报名", "生成示例班级CC-2014")
                    : List.of("周敏顶替李娜报到", "2014年7月21日上午其余人员记为出勤", "批准陈静请假", "张伟在2014年7月22日下午记为旷课"));
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void whatAnotherVersionDoesIsToldByItsCode(Language language) {
        JournalEntry unknown = entry("person.rename", OptionalLong.empty(), List.of("王芳", "2014-07-21"));
        assertThat(new Messages(language).text(unknown.summary())).isEqualTo("person.rename");
        assertThat(
                new Messages(language)
                        .text(entry("undo", OptionalLong.of(7), List.of("person.rename", "王芳")).summary()))
                .contains("person.rename");
        assertThat(unknown.canBeUndone()).isTrue();
    }

    @Test
    void anEntryWithFewerArgumentsThanTodayIsToldAllTheSame() {
        assertThat(
                new Messages(Language.EN)
                        .text(entry("person.merge", OptionalLong.empty(), List.of("王芳", "王方")).summary()))
                .isEqualTo("王方 merged into 王芳");
        assertThat(new Messages(Language.EN)
                .text(entry("mark.clear", OptionalLong.empty(), List.of("王芳", "2014-07-21/am")).summary()))
                .startsWith("Mark of 王芳 on ");
    }

    /// Whoever asks for an action by name asks `ActionType`; on the screens the same word may be the key of a title.
    @Test
    void codesStandInTheirDeclarationOnly() throws IOException {
        List<String> found = new ArrayList<>();
        try (Stream<Path> files = Files.walk(Path.of("src/main/java/org/rollbook"))) {
            for (Path file : files.filter(path -> path.toString().endsWith(".java") && !path.endsWith("ActionType.java")
                    && !path.startsWith("src/main/java/org/rollbook/ui")).toList()) {
                String source = Files.readString(file);
                Stream.of(ActionType.values()).map(ActionType::code).filter(code -> code.contains("."))
                        .filter(code -> source.contains('"' + code + '"') || source.contains("'" + code + "'"))
                        .forEach(code -> found.add(file + " " + code));
            }
        }
        assertThat(found).isEmpty();
    }

    private static void assertIsASentence(JournalEntry entry, Language language) {
        assertThat(new Messages(language).text(entry.summary()))
                .as("journal." + entry.action() + " in journal_" + language.locale().getLanguage() + ".properties")
                .doesNotContain("{")
                .isNotBlank()
                .isNotEqualTo(entry.action());
    }

    private static String example(Argument argument) {
        return switch (argument) {
            case NAME -> "王芳";
            case COUNT -> "3";
            case ID -> "7";
            case DAY -> "2014-07-21";
            case HALF_DAY -> "2014-07-21/am";
            case MOMENT -> "2014-07-21T00:00:00Z";
            case STATUS -> "P";
            case DOCUMENT -> "D01";
            case CHOICES -> "language=zh order=stroke";
            case PLACE -> "CC-2014/12";
            case SOURCE -> "SCAN";
            case ENTRY -> "class.create";
        };
    }

    private static JournalEntry entry(String action, OptionalLong undoes, List<String> arguments) {
        return new JournalEntry(8, Instant.EPOCH, new Actor("tester", "desk 1"), action, OptionalLong.of(1), arguments,
                undoes, false, List.of());
    }
}
