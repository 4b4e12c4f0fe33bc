package org.rollbook.cli;

import java.text.MessageFormat;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.rollbook.model.BilingualName;
import org.rollbook.model.Language;
import org.rollbook.model.Refusal;
import org.rollbook.model.Subject;
import org.rollbook.model.attendance.Reason;
import org.rollbook.model.course.HalfDay;
import org.rollbook.model.journal.JournalEntry;
import org.rollbook.model.journal.Value;
import org.rollbook.model.people.Problem;
import org.rollbook.service.care.Trouble;
import org.rollbook.service.lists.ImportMatch;

/// The sentences of the command line in one language.
final class Words {
    private static final Pattern WORD = Pattern.compile("_(.)");
    private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("HH:mm");

    private final Language language;
    private final ResourceBundle texts;
    private final DateTimeFormatter day;

    Words(Language language) {
        this.language = language;
        this.texts = ResourceBundle.getBundle("messages.rollbook", language.locale());
        this.day = DateTimeFormatter.ofPattern(language == Language.ZH ? "yyyy年M月d日" : "d MMM yyyy", language.locale());
    }

    Language language() {
        return language;
    }

    String text(String key, Object... arguments) {
        return new MessageFormat(texts.getString(key), language.locale()).format(arguments);
    }

    /// The word for a constant: that of `Sex.MALE` stands under `sex.male`.
    String text(Enum<?> constant) {
        String type = constant.getDeclaringClass().getSimpleName();
        return text(type.substring(0, 1).toLowerCase(Locale.ROOT) + type.substring(1) + "." + code(constant));
    }

    String name(BilingualName name) {
        return name.in(language);
    }

    /// A refusal as one sentence; the field that a text was typed into is named by its own word.
    String refusal(Refusal refusal) {
        Object[] arguments = refusal.arguments().stream().map(this::argument).toArray();
        return text("refusal." + refusal.key(), arguments);
    }

    String trouble(Trouble trouble) {
        return text(trouble.key(), trouble.arguments().toArray());
    }

    String problem(Problem problem) {
        return text(problem.key(), problem.arguments().toArray());
    }

    /// Why a verdict is what it is.
    String reason(Reason reason) {
        return text("reason." + reason.key(), reason.arguments().stream().map(argument -> switch (argument) {
            case HalfDay at -> inSentence(new Value.At(at));
            case Enum<?> constant -> text(constant);
            default -> argument;
        }).toArray());
    }

    /// Why a row of a list may be somebody, and which row says the same.
    String reason(ImportMatch match) {
        String reason = text("matchReason." + code(match.reason()));
        return match.earlierRow() == 0 ? reason : text("matchReason.repeats", reason, Integer.toString(match.earlierRow()));
    }

    /// What an entry of the journal says was done.
    String deed(JournalEntry entry) {
        return value(entry.deed());
    }

    /// A value of the history; dates as scripts write them.
    String value(Value value) {
        return switch (value) {
            case Value.Text(String text) -> text;
            case Value.Name(BilingualName name) -> name(name);
            case Value.Constant(Enum<?> constant) -> text(constant);
            case Value.Paper(String code) -> texts.containsKey("paper.title." + code) ? text("paper.title." + code) : code;
            case Value.Day(LocalDate date) -> date.toString();
            case Value.At(HalfDay at) -> at.date() + " " + text(at.half());
            case Value.Time(LocalTime time) -> MINUTES.format(time);
            case Value.Moment(LocalDateTime at) -> at.toLocalDate() + " " + MINUTES.format(at);
            case Value.Field(String key) -> text("field." + key);
            case Value.Several(List<Value> parts) -> parts.stream().map(this::value).collect(Collectors.joining(" "));
            case Value.Deed(String action, List<Value> arguments) -> {
                String key = "journal." + action;
                yield texts.containsKey(key) ? text(key, arguments.stream().map(this::inSentence).toArray()) : action;
            }
        };
    }

    /// Days and half-days in the sentences of the journal stand as the window writes them.
    private String inSentence(Value value) {
        return switch (value) {
            case Value.At(HalfDay at) -> text("sentence.half." + code(at.half()), at.date().format(day));
            case Value.Paper(String code) -> texts.containsKey("paper.title." + code) ? text("paper.title." + code) : code;
            case Value.Day(LocalDate date) -> date.format(day);
            default -> value(value);
        };
    }

    /// A constant as scripts see it: `PERSONAL_LEAVE` is `personalLeave`.
    static String code(Enum<?> constant) {
        return WORD.matcher(constant.name().toLowerCase(Locale.ROOT)).replaceAll(found -> found.group(1).toUpperCase(Locale.ROOT));
    }

    private Object argument(Object argument) {
        return switch (argument) {
            case Value value -> value(value);
            case Subject subject -> text("subject." + subject.key());
            case HalfDay at -> value(new Value.At(at));
            case Enum<?> constant -> text(constant);
            default -> argument;
        };
    }
}
