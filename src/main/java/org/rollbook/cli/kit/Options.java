package org.rollbook.cli.kit;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.rollbook.model.Refusal;
import org.rollbook.model.course.Half;
import org.rollbook.model.course.HalfDay;
import org.rollbook.model.course.TimeSpan;
import org.rollbook.model.merging.Side;
import org.rollbook.model.place.DataPlace;
import org.rollbook.text.Messages;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.TypeConversionException;

/// The options and parameters that verbs are described with.
public final class Options {
    public static final String CLASS = "--class";
    public static final String JSON = "--json";
    public static final String DATA = "--data";
    public static final String LANGUAGE = "--lang";
    static final String HELP = "--help";
    public static final String ORDER = "--order";
    public static final String TAKE = "--take";
    public static final String DRY_RUN = "--dry-run";
    public static final String HALF_DAY = "DATE/am|pm|eve";

    private Options() {
    }

    /// A verb with its sentence and `--help`.
    public static CommandSpec verb(String name, String description) {
        CommandSpec spec = CommandSpec.create().name(name);
        spec.usageMessage().description(description);
        return spec;
    }

    public static OptionSpec required(String name, String label, String description) {
        return text(name, label, description).required(true).build();
    }

    public static OptionSpec optional(String name, String label, String description) {
        return text(name, label, description).build();
    }

    /// The half-day that an option names, if it is given.
    public static Optional<HalfDay> halfDay(ParseResult line, String name) {
        return Optional.ofNullable(line.<String>matchedOptionValue(name, null)).map(HalfDay::parse);
    }

    public static OptionSpec flag(String name, String description) {
        return OptionSpec.builder(name).type(boolean.class).arity("0").description(description).build();
    }

    /// A flag that takes the place of everything that the verb needs otherwise.
    public static OptionSpec standaloneFlag(String name, String description) {
        return OptionSpec.builder(name).type(boolean.class).arity("0").description(description).versionHelp(true)
                .build();
    }

    public static OptionSpec trainingClass(Messages words) {
        return required(CLASS, "CODE", words.text("cli.option.class"));
    }

    public static OptionSpec json(Messages words) {
        return flag(JSON, words.text("cli.option.json"));
    }

    public static OptionSpec order(Messages words, String usual) {
        return oneOf(ORDER, words.text("cli.option.order"), usual, List.of("protocol", "stroke", "pinyin", "number"));
    }

    /// An option whose value is one of a few words, the usual one when it is not given (empty for none).
    public static OptionSpec oneOf(String name, String description, String usual, List<String> values) {
        OptionSpec.Builder builder = text(name, String.join("|", values), description).converters(word(values));
        return usual.isEmpty() ? builder.build() : builder.defaultValue(usual).build();
    }

    static OptionSpec date(String name, String description) {
        return text(name, "DATE", description).type(LocalDate.class).converters(LocalDate::parse).build();
    }

    public static OptionSpec requiredDate(String name, String description) {
        return text(name, "DATE", description).type(LocalDate.class).converters(LocalDate::parse).required(true)
                .build();
    }

    public static OptionSpec requiredNumber(String name, String description) {
        return text(name, "N", description).type(Integer.class).converters(whole(1)).required(true).build();
    }

    /// A whole number that may be left out.
    public static OptionSpec number(String name, String label, String description, int least, int usual) {
        return text(name, label, description).type(Integer.class).converters(whole(least))
                .defaultValue(Integer.toString(usual)).build();
    }

    /// A whole number that may be left out, with no usual value.
    public static OptionSpec number(String name, String label, String description, int least) {
        return text(name, label, description).type(Integer.class).converters(whole(least)).build();
    }

    /// A value that may be left out; what its conversion refuses is wrong usage.
    public static <T> OptionSpec converted(String name, String label, String description, Class<T> type,
            ITypeConverter<T> conversion) {
        return text(name, label, description).type(type).converters(typed -> {
            try {
                return conversion.convert(typed);
            } catch (Refusal refusal) {
                throw new TypeConversionException(typed);
            }
        }).build();
    }

    /// An option of the form `A=B` that may be given several times.
    public static OptionSpec pairs(String name, String label, String description) {
        return text(name, label, description).type(Map.class).auxiliaryTypes(String.class, String.class).build();
    }

    public static OptionSpec folder(String name, String description) {
        return text(name, "DIR", description).type(Path.class).converters(Path::of).build();
    }

    /// A file whose name has to pass a test, which throws when it does not.
    public static OptionSpec requiredFile(String name, String label, String description, Consumer<Path> test) {
        return text(name, label, description).type(Path.class).converters(typed -> {
            Path file = Path.of(typed);
            test.accept(file);
            return file;
        }).required(true).build();
    }

    public static PositionalParamSpec file(String description) {
        return PositionalParamSpec.builder().index("0").paramLabel("FILE").type(Path.class).converters(Path::of)
                .required(true).description(description).build();
    }

    /// Two of a kind, such as two people.
    public static PositionalParamSpec pair(String label, String description) {
        return PositionalParamSpec.builder().index("0..1").arity("2").paramLabel(label + " " + label)
                .hideParamSyntax(true)
                .type(List.class).auxiliaryTypes(String.class).required(true).description(description).build();
    }

    /// Which of two sides is taken for something, as often as is needed: `phone=second`; any word when `subjects` is empty.
    public static OptionSpec sides(String name, String label, String description, List<String> subjects) {
        return OptionSpec.builder(name).paramLabel(label).type(List.class).auxiliaryTypes(String.class).arity("1")
                .converters(typed -> {
                    String[] parts = typed.split("=", -1);
                    boolean known = parts.length == 2 && (subjects.isEmpty() || subjects.contains(parts[0]));
                    if (!known || !codes(Side.class).contains(parts[1])) {
                        throw new TypeConversionException(typed);
                    }
                    return typed;
                }).description(description).build();
    }

    /// What `sides` were asked for.
    public static Map<String, Side> sides(ParseResult line, String name) {
        Map<String, Side> sides = new LinkedHashMap<>();
        line.matchedOptionValue(name, List.<String>of())
                .forEach(asked -> sides.put(asked.substring(0, asked.indexOf('=')),
                        constant(asked.substring(asked.indexOf('=') + 1), Side.class)));
        return sides;
    }

    public static PositionalParamSpec word(String label, String description, List<String> values) {
        return PositionalParamSpec.builder().index("0").paramLabel(label).type(String.class).converters(word(values))
                .required(true).description(description).build();
    }

    /// Which halves of a day: `am,pm,eve` or some of them, each with its times or not (`am=8:30-11:30`), or `none`.
    public static OptionSpec halves(String name, String description) {
        return text(name, "am[=H:MM-H:MM],pm,eve|none", description).converters(typed -> {
            halves(typed);
            return typed;
        }).build();
    }

    public static Map<Half, TimeSpan> halves(String typed) {
        Map<Half, TimeSpan> halves = new EnumMap<>(Half.class);
        if (!typed.equals("none")) {
            for (String part : typed.split(",")) {
                String[] sides = part.strip().split("=", 2);
                halves.put(Half.ofCode(sides[0].strip()).orElseThrow(() -> new TypeConversionException(typed)),
                        sides.length == 1 ? TimeSpan.NONE
                                : TimeSpan.parse(sides[1]).orElseThrow(() -> new TypeConversionException(typed)));
            }
        }
        return halves;
    }

    /// The options that stand before the verb or behind it.
    public static OptionSpec data(Messages words) {
        return text(DATA, "FILE|SERVER", words.text("cli.option.data")).converters(Options::place)
                .scopeType(ScopeType.INHERIT).build();
    }

    /// An address is read with what the environment adds to it, a path at once.
    private static String place(String typed) {
        return DataPlace.isServer(typed) ? typed : Path.of(typed).toString();
    }

    public static OptionSpec language(Messages words) {
        return text(LANGUAGE, "en|zh", words.text("cli.option.lang")).converters(word(List.of("en", "zh")))
                .scopeType(ScopeType.INHERIT).build();
    }

    public static OptionSpec help(Messages words) {
        return OptionSpec.builder("-h", HELP).usageHelp(true).type(boolean.class).arity("0")
                .description(words.text("cli.option.help")).scopeType(ScopeType.INHERIT).build();
    }

    private static OptionSpec.Builder text(String name, String label, String description) {
        return OptionSpec.builder(name).paramLabel(label).type(String.class).arity("1").description(description);
    }

    private static ITypeConverter<String> word(List<String> values) {
        return typed -> values.stream().filter(value -> value.equalsIgnoreCase(typed)).findFirst()
                .orElseThrow(() -> new TypeConversionException(typed));
    }

    private static ITypeConverter<Integer> whole(int least) {
        return typed -> {
            int number = Integer.parseInt(typed);
            if (number < least) {
                throw new TypeConversionException(typed);
            }
            return number;
        };
    }

    /// How scripts call the constants of an enum.
    public static List<String> codes(Class<? extends Enum<?>> type) {
        return Arrays.stream(type.getEnumConstants()).map(Messages::code).toList();
    }

    /// The constant that an option's word names.
    public static <E extends Enum<E>> E constant(String word, Class<E> type) {
        return Arrays.stream(type.getEnumConstants()).filter(c -> Messages.code(c).equals(word)).findFirst()
                .orElseThrow();
    }
}
