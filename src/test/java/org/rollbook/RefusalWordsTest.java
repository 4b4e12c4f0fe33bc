package org.rollbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.rollbook.RefusalSites.Named;
import org.rollbook.RefusalSites.Site;
import org.rollbook.model.BilingualName;
import org.rollbook.model.Language;
import org.rollbook.model.Refusal;
import org.rollbook.model.Subject;
import org.rollbook.model.course.Half;
import org.rollbook.model.course.HalfDay;
import org.rollbook.model.journal.Value;
import org.rollbook.model.paper.PaperLanguage;
import org.rollbook.model.people.PersonField;
import org.rollbook.model.people.Role;
import org.rollbook.text.Messages;

/// Refusals are read by people: whatever place of the program makes one and whatever it names, it is a sentence in either language,
/// the same in the window, at the command line and on paper, and names fields as the forms do.
class RefusalWordsTest {
    /// Words joined by a dot as in a key, half-days and dates as scripts write them, what a record prints, a placeholder.
    private static final Pattern RAW = Pattern
            .compile("[a-z]\\.[a-z]|\\d{4}-\\d\\d-\\d\\d|\\b(am|pm|eve)\\b|\\w\\[\\w*=|Optional[.\\[]|\\{|\\}|null");
    private static final Pattern CHINESE = Pattern.compile("[\\u4e00-\\u9fff]");
    /// What people at the command line type themselves stands in these as they have to type it.
    private static final List<String> TYPED = List.of("session.halfday.format", "merge.person.word", "sheet.map.field");
    private static final HalfDay AT = new HalfDay(LocalDate.of(2014, 7, 21), Half.AM);
    private static final String SOMETHING = "甲乙";
    /// The one word of the other language that English sentences need: what a list may call the column of names.
    private static final String HEADING = "姓名";

    /// What each subject is called where people fill it in: the label of the form's field begins with the word of the refusal.
    private static final Map<String, String> LABELS = Map.ofEntries(
            Map.entry("class.title.zh", "classes.titleZh"), Map.entry("class.title.en", "classes.titleEn"),
            Map.entry("class.code", "classes.code"),
            Map.entry("class.venue.zh", "classes.venueZh"), Map.entry("class.venue.en", "classes.venueEn"),
            Map.entry("class.category", "classes.category"),
            Map.entry("class.level", "classes.level"), Map.entry("class.teacher", "classes.teacher"),
            Map.entry("class.note", "classes.note"),
            Map.entry("class.reason", "classes.reopen.reason"), Map.entry("leave.reason", "attendance.leave.reason"),
            Map.entry("leave.approver", "attendance.leave.approver"),
            Map.entry("participant.reason", "participants.departure.reason"),
            Map.entry("organisation.name.zh", "organisations.nameZh"),
            Map.entry("organisation.name.en", "organisations.nameEn"),
            Map.entry("organisation.shortName.zh", "organisations.shortZh"),
            Map.entry("organisation.shortName.en", "organisations.shortEn"),
            Map.entry("organisation.alias", "organisations.aliases"),
            Map.entry("session.topic.zh", "programme.form.topic.zh"),
            Map.entry("session.topic.en", "programme.form.topic.en"),
            Map.entry("session.room.zh", "programme.form.room.zh"),
            Map.entry("session.room.en", "programme.form.room.en"),
            Map.entry("speech.speaker.zh", "programme.speech.speaker.zh"),
            Map.entry("speech.speaker.en", "programme.speech.speaker.en"),
            Map.entry("speech.capacity.zh", "programme.speech.capacity.zh"),
            Map.entry("speech.capacity.en", "programme.speech.capacity.en"),
            Map.entry("speech.topic.zh", "programme.speech.topic.zh"),
            Map.entry("speech.topic.en", "programme.speech.topic.en"));

    /// All that a refusal of the history can name: the field and the record of every kind, and when.
    private static final List<Object> VALUES = Stream.<Object>concat(
            MessageFiles.texts(Language.EN).keySet().stream().filter(key -> key.startsWith("field."))
                    .<Object>map(key -> new Value.Field(key.substring("field.".length()))),
            Stream.<Object>of(new Value.Moment(LocalDateTime.of(AT.date(), LocalTime.NOON)),
                    new Value.Time(LocalTime.NOON), new Value.At(AT), new Value.Day(AT.date()),
                    new Value.Several(List.of(new Value.Text(SOMETHING), new Value.At(AT)))))
            .toList();

    private static List<Site> sites;
    private static Pattern constants;

    @BeforeAll
    static void read() throws IOException {
        sites = RefusalSites.all();
        constants = Pattern.compile("\\b(" + String.join("|", constants()) + ")\\b");
    }

    @Test
    void everyPlaceThatRefusesIsFound() throws IOException {
        try (var files = Files.walk(Path.of("src/main/java"))) {
            var written = files.filter(file -> file.toString().endsWith(".java"))
                    .mapToLong(file -> Pattern.compile("new Refusal\\(")
                            .matcher(text(file)).results().count())
                    .sum();
            assertThat(sites).hasSize((int) written).hasSizeGreaterThan(200);
        }
        assertThat(sites).allSatisfy(site -> assertThat(site.keys()).as(site.where()).isNotEmpty());
    }

    /// A day, a half-day or a constant made text where it is thrown cannot be put into words any more.
    @Test
    void nothingIsMadeTextBeforeItCanBePutIntoWords() {
        assertThat(sites.stream().filter(site -> !TYPED.containsAll(site.keys())).flatMap(
                site -> site.named().stream().filter(Named::lost).map(named -> site.where() + " " + named.code())))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyRefusalIsASentenceWhateverItNames(Language language) {
        var messages = new Messages(language);
        var onPaper = new Messages(language == Language.ZH ? PaperLanguage.BOTH : PaperLanguage.EN);
        var wrong = new TreeSet<String>();
        for (var site : sites) {
            for (var key : site.keys()) {
                for (var refusal : refusals(key, site)) {
                    var said = messages.refusal(refusal);
                    assertThat(onPaper.refusal(refusal)).isEqualTo(said);
                    if (!isSentence(said, key, language)) {
                        wrong.add(site.where() + " " + key + ": " + said);
                    }
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    /// Problems of lists and numbers, reasons of verdicts, trouble with the data, what a check found, what the arrival desk answers.
    @ParameterizedTest
    @EnumSource(Language.class)
    void whatIsWrongWithoutBeingRefusedIsPutIntoWordsToo(Language language) {
        var messages = new Messages(language);
        var kinds = List.<Object>of(SOMETHING, AT, AT.date(), LocalTime.of(8, 30), Half.EVENING, Role.TRAINEE,
                new Subject("person.name"));
        var keys = MessageFiles.texts(language).keySet().stream()
                .filter(key -> Stream.of("problem.", "reason.", "failure.", "check.", "arrival.says.")
                        .anyMatch(key::startsWith))
                .toList();
        assertThat(keys).hasSizeGreaterThan(150);
        for (var key : keys) {
            for (var kind : kinds) {
                var words = messages.text(key, Collections.nCopies(7, kind).toArray()).replace(SOMETHING, "")
                        .replace(HEADING, "");
                assertThat(words).as(key).doesNotContainPattern(RAW).doesNotContainPattern(constants);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void aFieldIsCalledAsItsFormCallsIt(Language language) {
        var messages = new Messages(language);
        var subjects = sites.stream().flatMap(site -> site.named().stream()).flatMap(named -> named.texts().stream())
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(subjects.stream().filter(subject -> fact(subject).isEmpty()).toList())
                .containsExactlyInAnyOrderElementsOf(LABELS.keySet());
        assertThat(subjects).allSatisfy(subject -> assertThat(fact(subject).map(field -> field.heading().in(language))
                .orElseGet(() -> messages.text(LABELS.get(subject)))).startsWith(messages.text("subject." + subject)));
    }

    private static Optional<PersonField> fact(String subject) {
        return Stream.of(PersonField.values()).filter(field -> field.subject().equals(subject)).findFirst();
    }

    private boolean isSentence(String said, String key, Language language) {
        var words = said.replace(SOMETHING, "").replace(HEADING, "");
        return (TYPED.contains(key) || !RAW.matcher(words).find()) && !constants.matcher(words).find()
                && CHINESE.matcher(words).find() == (language == Language.ZH)
                && Pattern.compile("[.。!！?？)）”\"]\\s*$").matcher(said).find();
    }

    /// The refusals that a place can make: each thing it names takes every value of its kind once.
    private static List<Refusal> refusals(String key, Site site) {
        var kinds = site.named().stream().map(RefusalWordsTest::values).toList();
        var most = kinds.stream().mapToInt(List::size).max().orElse(1);
        return IntStream.range(0, most)
                .mapToObj(i -> new Refusal(key, kinds.stream().map(values -> values.get(i % values.size())).toArray()))
                .toList();
    }

    private static List<Object> values(Named named) {
        return switch (named.type()) {
            case "java.lang.String" -> List.of(SOMETHING);
            case "int", "long", "java.lang.Integer", "java.lang.Long" -> List.of(3);
            case "java.time.LocalDate" -> List.of(AT.date());
            case "java.time.LocalTime" -> List.of(LocalTime.of(8, 30));
            case "java.lang.Object" -> List.of(SOMETHING, AT.date());
            case "org.rollbook.model.course.HalfDay" -> List.of(AT, new HalfDay(AT.date(), Half.EVENING));
            case "org.rollbook.model.BilingualName" -> List.of(new BilingualName(SOMETHING, SOMETHING));
            case "org.rollbook.model.Subject" -> named.texts().stream().<Object>map(Subject::new).toList();
            case "org.rollbook.model.journal.Value" -> VALUES;
            case "org.rollbook.model.journal.Value.Summary" ->
                List.of(new Value.Summary("session.take", List.of(new Value.At(AT))));
            default -> constantsOf(named);
        };
    }

    private static List<Object> constantsOf(Named named) {
        try {
            var constants = Class.forName(named.type()).getEnumConstants();
            assertThat(constants).as(named + " is put into words by Messages").isNotNull();
            return List.of((Object[]) constants);
        } catch (ClassNotFoundException absent) {
            throw new IllegalStateException(named.toString(), absent);
        }
    }

    /// The constants of all enums of the model, as nobody should read them.
    private static List<String> constants() throws IOException {
        var root = Path.of("target", "classes");
        var names = new ArrayList<String>();
        try (var files = Files.walk(root.resolve("org/rollbook/model"))) {
            for (var file : files.filter(f -> f.toString().endsWith(".class") && !f.toString().contains("-info"))
                    .toList()) {
                var type = root.relativize(file).toString().replace(".class", "").replace('/', '.');
                try {
                    var all = Class.forName(type, false, RefusalWordsTest.class.getClassLoader()).getEnumConstants();
                    Stream.of(all == null ? new Object[0] : all).map(c -> ((Enum<?>) c).name()).forEach(names::add);
                } catch (ClassNotFoundException absent) {
                    throw new IllegalStateException(type, absent);
                }
            }
        }
        assertThat(names).contains("CO_ORGANISER", "EVENING");
        names.removeAll(Collections.singleton("ID"));
        return names;
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
