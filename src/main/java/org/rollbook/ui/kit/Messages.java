package org.rollbook.ui.kit;

import java.text.MessageFormat;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.rollbook.model.BilingualName;
import org.rollbook.model.Language;
import org.rollbook.model.Refusal;
import org.rollbook.model.Subject;
import org.rollbook.model.attendance.Reason;
import org.rollbook.model.course.HalfDay;
import org.rollbook.model.course.Session;
import org.rollbook.model.journal.Value;

/// Every sentence that people read, in one language; immutable, so a change of language builds a new one.
public final class Messages {
    private static final Pattern WORD = Pattern.compile("_(.)");
    private static final Map<Language, String> DAY = Map.of(Language.ZH, "yyyy年M月d日 EEE", Language.EN, "EEE d MMM yyyy");
    private static final Map<Language, String> DATE = Map.of(Language.ZH, "yyyy年M月d日", Language.EN, "d MMM yyyy");
    private static final Map<Language, String> MONTH_DAY = Map.of(Language.ZH, "M/d", Language.EN, "d MMM");
    private static final Map<Language, String> SHORT_DAY = Map.of(Language.ZH, "M月d日 EEE", Language.EN, "EEE d MMM");

    private final Language language;
    private final ResourceBundle texts;
    private final Map<String, MessageFormat> formats = new ConcurrentHashMap<>();
    private final DateTimeFormatter day;
    private final DateTimeFormatter date;
    private final DateTimeFormatter shortDay;
    private final DateTimeFormatter monthDay;

    public Messages(Language language) {
        this.language = language;
        this.texts = ResourceBundle.getBundle("messages.rollbook", language.locale());
        this.day = DateTimeFormatter.ofPattern(DAY.get(language), language.locale());
        this.date = DateTimeFormatter.ofPattern(DATE.get(language), language.locale());
        this.monthDay = DateTimeFormatter.ofPattern(MONTH_DAY.get(language), language.locale());
        this.shortDay = DateTimeFormatter.ofPattern(SHORT_DAY.get(language), language.locale());
    }

    public Language language() {
        return language;
    }

    /// The text of a key with its arguments; years, ids and numbers of people are passed as text, or “2,014” is printed.
    public String text(String key, Object... arguments) {
        if (!texts.containsKey(key)) {
            throw new IllegalArgumentException("no message for the key " + key);
        }
        if (arguments.length == 0) {
            return texts.getString(key);
        }
        var worded = Arrays.stream(arguments).map(this::worded).toArray();
        var format = formats.computeIfAbsent(key, k -> new MessageFormat(texts.getString(k), language.locale()));
        synchronized (format) {
            return format.format(worded);
        }
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
            case Value.Paper(String code) -> texts.containsKey("paper.title." + code) ? text("paper.title." + code) : code;
            case Value.Day(LocalDate date) -> date(date);
            case Value.At(HalfDay at) -> date(at.date()) + " " + text(at.half()).toLowerCase(language.locale());
            case Value.Time(LocalTime time) -> time(time);
            case Value.Moment(LocalDateTime at) -> date(at.toLocalDate()) + " " + time(at.toLocalTime());
            case Value.Field(String key) -> text("field." + key);
            case Value.Several(List<Value> parts) -> parts.stream().map(this::text).collect(Collectors.joining(" · "));
            case Value.Deed(String action, List<Value> arguments) ->
                texts.containsKey("journal." + action) ? text("journal." + action, arguments.stream().map(this::inSentence).toArray()) : action;
        };
    }

    public String refusal(Refusal refusal) {
        return text("refusal." + refusal.key(), refusal.arguments().toArray());
    }

    /// Why a verdict is what it is.
    public String reason(Reason reason) {
        return text("reason." + reason.key(), reason.arguments().stream()
            .map(argument -> argument instanceof HalfDay at ? inSentence(new Value.At(at)) : argument).toArray());
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
        return day.format(date);
    }

    /// 7月21日 周一, Mon 21 Jul.
    public String shortDay(LocalDate date) {
        return shortDay.format(date);
    }

    /// 7/21, 21 Jul: where there is no room for more.
    public String monthDay(LocalDate date) {
        return monthDay.format(date);
    }

    /// 2014年7月21日, 21 Jul 2014.
    public String date(LocalDate date) {
        return this.date.format(date);
    }

    /// 08:41 in both languages.
    public String time(LocalTime time) {
        return "%02d:%02d".formatted(time.getHour(), time.getMinute());
    }

    /// A half-day as a sentence says it: the morning of 21 Jul 2014, 2014年7月21日上午.
    private String inSentence(Value value) {
        return value instanceof Value.At(HalfDay at) ? text("sentence." + key(at.half()), at.date()) : text(value);
    }

    private Object worded(Object argument) {
        return switch (argument) {
            case Value value -> text(value);
            case Subject subject -> text("subject." + subject.key());
            case HalfDay at -> text(new Value.At(at));
            case Enum<?> constant when texts.containsKey(key(constant)) -> text(constant);
            case BilingualName name -> name(name);
            case LocalDate date -> date(date);
            case Reason reason -> reason(reason);
            case List<?> several -> several.stream().map(this::worded).map(Object::toString).collect(Collectors.joining(text("programme.then")));
            case LocalTime time -> time(time);
            case TemporalAccessor other -> other.toString();
            default -> argument;
        };
    }

    private static String key(Enum<?> constant) {
        var type = constant.getDeclaringClass().getSimpleName();
        return type.substring(0, 1).toLowerCase(Locale.ROOT) + type.substring(1) + "." + camel(constant.name());
    }

    private static String camel(String constant) {
        return WORD.matcher(constant.toLowerCase(Locale.ROOT)).replaceAll(found -> found.group(1).toUpperCase(Locale.ROOT));
    }
}
