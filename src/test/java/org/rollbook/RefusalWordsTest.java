package org.rollbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.ResourceBundle;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.api.Test;
import org.rollbook.model.Language;
import org.rollbook.model.Refusal;
import org.rollbook.model.Subject;
import org.rollbook.model.course.ClassState;
import org.rollbook.model.course.Half;
import org.rollbook.model.course.HalfDay;
import org.rollbook.model.people.PersonField;
import org.rollbook.ui.kit.Messages;

/// Refusals are read by people: no key and no constant of the program stands in one, whatever it names.
class RefusalWordsTest {
    /// Words joined by a dot, the halves as scripts write them, and constants.
    private static final Pattern KEY = Pattern.compile("[a-z]\\.[a-z]|\\b(am|pm|eve|AM|PM|EVENING|OPEN|DRAFT|RUNNING|CLOSED)\\b|Subject\\[|\\{");
    private static final Pattern SUBJECT = Pattern.compile("Text\\.(?:required|optional|note)\\(\"([^\"]+)\"");
    private static final Pattern THROWN = Pattern.compile("new Refusal\\((.*?)\\);", Pattern.DOTALL);
    /// A day or a half-day made text where it is thrown cannot be put into words any more.
    private static final Pattern DAY_AS_TEXT = Pattern.compile("\\b(at|date|day|from|to|starts|ends|half|born)(\\(\\)|\\.get\\(\\))?\\.(toString|name|code)\\(\\)");
    /// What people at the command line type themselves.
    private static final String TYPED = "session.halfday.format";

    private final String source = source();

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyFieldThatATextIsTypedIntoHasAName(Language language) {
        var messages = new Messages(language);
        var subjects = SUBJECT.matcher(source).results().map(found -> found.group(1)).collect(Collectors.toCollection(TreeSet::new));
        PersonField.facts(_ -> true).forEach(field -> subjects.add(field.subject()));
        assertThat(subjects).hasSizeGreaterThan(25);
        for (var subject : subjects) {
            for (var refusal : List.of(new Refusal("text.long", new Subject(subject), "200"), new Refusal("text.control", new Subject(subject)))) {
                assertThat(refusal.about()).isEqualTo(subject);
                assertThat(messages.refusal(refusal)).doesNotContainPattern(KEY);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyRefusalIsWordsWhateverItNames(Language language) {
        var messages = new Messages(language);
        var at = new HalfDay(LocalDate.of(2014, 7, 21), Half.AM);
        var kinds = List.<Object>of(at, at.date(), LocalTime.of(8, 30), Half.EVENING, ClassState.OPEN, new Subject("session.topic"), "王芳");
        var keys = ResourceBundle.getBundle("messages.rollbook", language.locale()).keySet().stream()
            .filter(key -> key.startsWith("refusal.")).map(key -> key.substring("refusal.".length())).filter(key -> !key.equals(TYPED)).toList();
        assertThat(keys).hasSizeGreaterThan(120);
        for (var key : keys) {
            for (var kind : kinds) {
                var said = messages.refusal(new Refusal(key, Stream.generate(() -> kind).limit(7).toArray()));
                assertThat(said).as(key).doesNotContainPattern(KEY);
            }
        }
    }

    @Test
    void noDayIsMadeTextBeforeSomebodyCanPutItIntoWords() {
        var found = new ArrayList<String>();
        THROWN.matcher(source).results().map(MatchResult::group).filter(thrown -> DAY_AS_TEXT.matcher(thrown).find()).forEach(found::add);
        assertThat(found).isEmpty();
    }

    private static String source() {
        try (var files = Files.walk(Path.of("src/main/java"))) {
            return files.filter(file -> file.toString().endsWith(".java")).map(RefusalWordsTest::text).collect(Collectors.joining("\n"));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
