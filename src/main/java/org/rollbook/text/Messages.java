package org.rollbook.text;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.TemporalAccessor;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.rollbook.model.BilingualName;
import org.rollbook.model.Language;
import org.rollbook.model.Refusal;
import org.rollbook.model.Subject;
import org.rollbook.model.attendance.Reason;
import org.rollbook.model.course.HalfDay;
import org.rollbook.model.course.Session;
import org.rollbook.model.journal.Value;
import org.rollbook.model.paper.PaperLanguage;
import org.rollbook.model.people.Problem;

/// Every sentence that people read in the window, at the command line and on paper, in one language or, on paper, in Chinese and
/// English; immutable, so a change of language builds a new one.
public final class Messages {
    private static final String SENTENCE_GAP = "　";

    private final Language language;
    private final Bundle bundle;
    private final Dates dates;
    private final Optional<Messages> second;

    public Messages(Language language) {
        this(language, Optional.empty());
    }

    /// The words of a document: of one in both languages Chinese is the first.
    public Messages(PaperLanguage language) {
        this(language.first(), language.second().map(Messages::new));
    }

    private Messages(Language language, Optional<Messages> second) {
        this.language = language;
        this.bundle = Bundle.of(language);
        this.dates = Dates.of(language);
        this.second = second;
    }

    /// The language, or the first of two.
    public Language language() {
        return language;
    }

    /// The text of a key with its arguments; years, ids and numbers of people are passed as text, or “2,014” is printed.
    public String text(String key, Object... arguments) {
        return arguments.length == 0 ? bundle.text(key)
                : bundle.text(key, Arrays.stream(arguments).map(this::worded).toArray());
    }

    /// The word for a constant of an enum: the key of `Half.AM` is `half.am`, of `HostRole.CO_ORGANISER` `hostRole.coOrganiser`.
    public String text(Enum<?> constant) {
        return text(key(constant));
    }

    /// A value of the history in words.
    public String text(Value value) {
        return switch (value) {
            case Value.Text(String text) -> text;
            case Value.Name(BilingualName name) -> name(name);
            case Value.Constant(Enum<?> constant) -> text(constant);
            case Value.Paper(String code) -> bundle.has("paper.title." + code) ? text("paper.title." + code) : code;
            case Value.Day(LocalDate date) -> date(date);
            case Value.At(HalfDay at) -> date(at.date()) + " " + text(at.half()).toLowerCase(language.locale());
            case Value.Time(LocalTime time) -> time(time);
            case Value.Moment(LocalDateTime at) -> date(at.toLocalDate()) + " " + time(at.toLocalTime());
            case Value.Field(String key, BilingualName word) -> word.isEmpty() ? text("field." + key) : name(word);
            case Value.Several(List<Value> parts) -> parts.stream().map(this::text).collect(Collectors.joining(" · "));
            case Value.Summary(String action, List<Value> arguments) ->
                bundle.has("journal." + action)
                        ? text("journal." + action, arguments.stream().map(this::inSentence).toArray()) : action;
        };
    }

    public String refusal(Refusal refusal) {
        return text("refusal." + refusal.key(), refusal.arguments().toArray());
    }

    public String problem(Problem problem) {
        return text(problem.key(), problem.arguments().toArray());
    }

    /// Why a verdict is what it is.
    public String reason(Reason reason) {
        return text("reason." + reason.key(), reason.arguments().stream()
                .map(argument -> argument instanceof HalfDay at ? inSentence(new Value.At(at)) : argument).toArray());
    }

    /// A label in both languages, whatever those of the document are.
    public BilingualName heading(String key) {
        return new BilingualName(Bundle.of(Language.ZH).text(key), Bundle.of(Language.EN).text(key));
    }

    /// What a constant is called in both languages.
    public BilingualName name(Enum<?> constant) {
        return heading(key(constant));
    }

    /// A label, in both languages on one line where there are two.
    public String label(String key, Object... arguments) {
        return both(" ", key, arguments);
    }

    /// A sentence, in both languages on one line where there are two.
    public String sentence(String key, Object... arguments) {
        return both(SENTENCE_GAP, key, arguments);
    }

    private String both(String gap, String key, Object... arguments) {
        String first = text(key, arguments);
        return second.map(other -> first + gap + other.text(key, arguments)).orElse(first);
    }

    public String name(BilingualName name) {
        return name.in(language);
    }

    /// What happens in a half-day: 开班式；服务外包概论.
    public String content(Session session) {
        return session.items().stream().map(item -> item.topic().isEmpty() ? text(item.kind()) : name(item.topic()))
                .collect(Collectors.joining(text("programme.then")));
    }

    /// 2014年7月21日 周一, Mon 21 Jul 2014.
    public String day(LocalDate date) {
        return dates.day().format(date);
    }

    /// 7月21日 周一, Mon 21 Jul.
    public String shortDay(LocalDate date) {
        return dates.shortDay().format(date);
    }

    /// 7/21, 21 Jul: where there is no room for more.
    public String monthDay(LocalDate date) {
        return dates.monthDay().format(date);
    }

    /// 2014年7月21日, 21 Jul 2014.
    public String date(LocalDate date) {
        return dates.date().format(date);
    }

    /// On paper: 2014年7月21日 星期一, Mon 21 Jul 2014.
    public String paperDay(LocalDate date) {
        return dates.paperDay().format(date);
    }

    /// In a narrow column on paper: 7月21日 above 星期一, Mon 21 Jul; in both languages Chinese stands above English.
    public String paperShortDay(LocalDate date) {
        String first = dates.paperShort().format(date);
        return second.map(other -> first + "\n" + other.paperShortDay(date)).orElse(first);
    }

    /// From one date to another: 2014年7月21日—25日, 21 – 25 Jul 2014.
    public String range(LocalDate from, LocalDate to) {
        return dates.range(from, to);
    }

    /// 08:41 in both languages.
    public String time(LocalTime time) {
        return "%02d:%02d".formatted(time.getHour(), time.getMinute());
    }

    /// The key for a constant in a group of texts: `paper.host.coOrganiser`.
    public static String key(String group, Enum<?> constant) {
        return group + "." + code(constant);
    }

    /// A constant as keys and scripts write it: `PERSONAL_LEAVE` is `personalLeave`.
    public static String code(Enum<?> constant) {
        var code = new StringBuilder();
        for (var word : constant.name().toLowerCase(Locale.ROOT).split("_")) {
            code.append(code.isEmpty() ? word : word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1));
        }
        return code.toString();
    }

    private static String key(Enum<?> constant) {
        var type = constant.getDeclaringClass().getSimpleName();
        return key(type.substring(0, 1).toLowerCase(Locale.ROOT) + type.substring(1), constant);
    }

    /// A half-day as a sentence says it: the morning of 21 Jul 2014, 2014年7月21日上午.
    private String inSentence(Value value) {
        return value instanceof Value.At(HalfDay at) ? text(key("sentence.half", at.half()), at.date()) : text(value);
    }

    private Object worded(Object argument) {
        return switch (argument) {
            case Value value -> text(value);
            case Subject subject -> text("subject." + subject.key());
            case HalfDay at -> text(new Value.At(at));
            case Enum<?> constant -> text(constant);
            case BilingualName name -> name(name);
            case LocalDate date -> date(date);
            case Refusal refusal -> refusal(refusal);
            case Reason reason -> reason(reason);
            case Problem problem -> problem(problem);
            case List<?> several -> several.stream().map(this::worded).map(Object::toString)
                    .collect(Collectors.joining(text("programme.then")));
            case LocalTime time -> time(time);
            case TemporalAccessor other -> other.toString();
            default -> argument;
        };
    }
}
