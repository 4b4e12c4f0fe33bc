package org.rollbook.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.logging.Handler;
import java.util.logging.LogManager;
import java.util.logging.LogRecord;
import java.util.logging.SimpleFormatter;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rollbook.cli.Shell.Answer;
import org.rollbook.cli.kit.ExitCode;
import org.rollbook.cli.kit.Options;
import org.rollbook.cli.kit.Verb;
import org.rollbook.model.Language;
import org.rollbook.model.document.DocumentType;
import org.rollbook.service.paper.Documents;
import org.rollbook.text.Messages;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/// No verb tells a whole identity or phone number of somebody on file: not as text, not as JSON, not in a file it writes, not in the log.
///
/// Every verb that there is runs with each of its options; a new one is tried by itself, once its options have a value here.
final class HiddenNumbersTest {
    /// What stands on file: a mobile, one digit from another, the same person's identity numbers, landlines and foreign numbers.
    private static final List<String> ON_FILE = List.of("13812345678", "13812345679", "19912345678", "0431-88770011",
            "8877000",
            "+81 90 1234 5678", "11010519491231002X", "440524188001010014", "220102198001010119", "E1234567");

    /// Verbs that read no data of the base: one uses a base of its own, the other adds made-up people.
    private static final Set<String> APART = Set.of("demo", "add-sample");

    /// What answers to an option or a parameter, of one verb where the word means something of its own there.
    private static final Map<String, String> VALUES = Map.ofEntries(Map.entry("--class", "T1"),
            Map.entry("--code", "T9"),
            Map.entry("arrive --code", "RB-9999"), Map.entry("--name", "张伟"), Map.entry("--organisation", "商务局"),
            Map.entry("--title-zh", "新班"), Map.entry("--title-en", "New class"), Map.entry("--from", "2014-07-21"),
            Map.entry("--to", "2014-07-22"), Map.entry("--reason", "家中有事"),
            Map.entry("add-participant --from", "2014-07-22/am"), Map.entry("substitute --from", "2014-07-22/am"),
            Map.entry("withdraw --from", "2014-07-22/am"), Map.entry("--venue-zh", "党校"),
            Map.entry("--venue-en", "School"),
            Map.entry("--capacity", "20"), Map.entry("--blank-rows", "3"), Map.entry("--id-numbers", "tail"),
            Map.entry("--teacher", "李老师"), Map.entry("--halves", "am"),
            Map.entry("--sex", "male"), Map.entry("--born", "1980-01-01"), Map.entry("--id-type", "passport"),
            Map.entry("--id", "E9"), Map.entry("--phone", "13812345670"), Map.entry("--email", "a@example.cn"),
            Map.entry("--ethnicity", "汉族"),
            Map.entry("--position", "经理"), Map.entry("--title", "教授"), Map.entry("--role", "expert"),
            Map.entry("--group", "1"),
            Map.entry("--room", "301"), Map.entry("--note", "素食"), Map.entry("--internal-note", "清真"),
            Map.entry("--pinyin", "Zhang Wei"),
            Map.entry("--latin-name", "Wei Zhang"), Map.entry("--number", "1"), Map.entry("--for", "3"),
            Map.entry("--session", "2014-07-21/am"), Map.entry("--status", "L"), Map.entry("--late", "5"),
            Map.entry("--early", "5"),
            Map.entry("--except", "2"), Map.entry("--search", "1"), Map.entry("--order", "pinyin"),
            Map.entry("--person", "T1/1"),
            Map.entry("--limit", "100"), Map.entry("--last", "2"), Map.entry("--take", "phone=second"),
            Map.entry("merge-organisations --take", "nameZh=second"), Map.entry("--keep", "T1=second"),
            Map.entry("--language", "both"),
            Map.entry("--on-duplicate", "update"), Map.entry("--map", "备注=note"), Map.entry("--header-row", "1"),
            Map.entry("--charset", "UTF-8"), Map.entry("--sheet", "1"), Map.entry("QUERY", "张伟"),
            Map.entry("PERSON PERSON", "1 5"),
            Map.entry("ORGANISATION ORGANISATION", "商务局 市商务局"), Map.entry("DOC", "D01"),
            Map.entry("attendance", "attendance"),
            Map.entry("ACTION", "status"));

    @TempDir
    private static Path folder;
    private static final StringBuffer LOG = new StringBuffer();
    private static final Handler LISTENER = new Handler() {
        @Override
        public void publish(LogRecord entry) {
            LOG.append(new SimpleFormatter().format(entry));
        }

        @Override
        public void flush() {
        }

        @Override
        public void close() {
        }
    };
    private static Path base;
    private static int runs;

    @BeforeAll
    static void peopleOnFile() {
        base = folder.resolve("base.db");
        Shell shell = new Shell(base, folder.resolve("usual.db"));
        for (String code : List.of("T1", "T2")) {
            done(shell.run("add-class", "--code", code, "--title-zh", "测试班", "--title-en", "Test class", "--from",
                    "2014-07-21", "--to", "2014-07-25"));
            add(shell, code, "王芳", "商务局", "13812345678", "residentId", "11010519491231002X");
        }
        add(shell, "T1", "王芳", "市商务局", "13812345679", "residentId", "440524188001010014");
        add(shell, "T1", "张伟", "商务局", "0431-88770011", "residentId", "220102198001010119");
        add(shell, "T1", "张伟", "吉林大学", "8877000", "passport", "E1234567");
        add(shell, "T1", "李静", "吉林大学", "19912345678", "residentId", "");
        add(shell, "T2", "佐藤", "吉林大学", "+81 90 1234 5678", "passport", "");
        done(shell.run("mark", "--class", "T1", "--session", "2014-07-21/am", "--number", "3", "--status", "A"));
        done(shell.run("arrive", "--class", "T1", "--number", "4"));
        done(shell.run("undo"));
    }

    @BeforeAll
    static void listen() {
        LogManager.getLogManager().getLogger("").addHandler(LISTENER);
    }

    @AfterAll
    static void listenNoMore() {
        LogManager.getLogManager().getLogger("").removeHandler(LISTENER);
    }

    private static void add(Shell shell, String code, String name, String organisation, String phone, String idType,
            String id) {
        done(shell.run("add-participant", "--class", code, "--name", name, "--organisation", organisation, "--phone",
                phone,
                "--id-type", idType, "--id", id));
    }

    private static void done(Answer answer) {
        assertThat(answer.code()).as(answer.err()).isZero();
    }

    @Test
    void inNoVerbWithAnyOfItsOptions() throws IOException {
        for (Verb verb : Verbs.all()) {
            if (APART.contains(verb.name())) {
                continue;
            }
            CommandSpec spec = verb.describe(new Messages(Language.EN));
            tell(verb.name(), spec, List.of());
            for (OptionSpec option : spec.options()) {
                if (!option.required() && !option.longestName().equals(Options.JSON)) {
                    tell(verb.name(), spec, List.of(option));
                }
            }
        }
    }

    @Test
    void inNoAnswerOfTheDeskWhateverItIs() throws IOException {
        for (String query : List.of("王芳", "佐藤", "李静", "13812345678", "5678", "11010519491231002X", "8877000", "赵六")) {
            hidden("arrive", query, "--class", "T1");
            hidden("arrive", query, "--class", "T1", Options.JSON);
        }
    }

    @Test
    void inNoDocumentAsPdfOrSpreadsheet() throws IOException {
        for (DocumentType kind : Documents.types()) {
            for (String ending : List.of(".pdf", ".xlsx")) {
                Run run = hidden("print", kind.code(), "--class", "T1", "--out", "{}/" + kind.code() + ending,
                        "--language", "both",
                        "--session", "2014-07-21/am");
                done(run.answer());
                assertThat(run.told()).as("the document of " + run.answer().out()).contains("Test class");
            }
        }
        assertThat(hidden("print", "D01", "--class", "T1", "--out", "{}/roster.pdf").told()).contains("138****5678");
    }

    @Test
    void inNoMergeOfAnyTwo() throws IOException {
        for (int first = 1; first <= 5; first++) {
            for (int second = 1; second <= 5; second++) {
                if (first != second) {
                    String sides = hidden("merge", "T1/" + first, "T1/" + second, "--sure").told();
                    assertThat(sides).contains("Merged:").contains("****");
                    hidden("merge", "T1/" + first, "T1/" + second, "--sure", "--dry-run", Options.JSON);
                }
            }
        }
    }

    @Test
    void inNoAnswerToAListWhoseNumbersAreOthers() throws IOException {
        for (String duplicates : List.of("skip", "update", "new")) {
            for (List<String> more : List.of(List.<String>of(), List.of(Options.JSON),
                    List.of("--dry-run", Options.JSON), List.of("--strict", Options.JSON))) {
                hidden(Stream.concat(Stream.of("import", "{}/list.csv", "--class", "T1", "--on-duplicate", duplicates),
                        more.stream()).toArray(String[]::new));
            }
        }
    }

    /// With what the verb needs and the options given; as text, and as JSON where it has that.
    private static void tell(String verb, CommandSpec spec, List<OptionSpec> chosen) throws IOException {
        List<String> line = new ArrayList<>(List.of(verb));
        for (PositionalParamSpec positional : spec.positionalParameters()) {
            boolean isNamedOtherwise = verb.equals("arrive")
                    && chosen.stream().anyMatch(o -> Set.of("--number", "--code").contains(o.longestName()));
            if (!isNamedOtherwise && (positional.arity().min() > 0 || VALUES.containsKey(positional.paramLabel()))) {
                line.addAll(List.of(value(verb, positional.paramLabel(), positional).split(" ")));
            }
        }
        for (OptionSpec option : spec.options()) {
            if (option.required() || chosen.contains(option)) {
                line.add(option.longestName());
                if (option.arity().max() > 0) {
                    line.add(value(verb, option.longestName(), option));
                }
            }
        }
        Run text = hidden(line.toArray(String[]::new));
        assertThat(text.answer().code()).as(line + " " + text.answer().err()).isNotEqualTo(ExitCode.USAGE);
        if (spec.optionsMap().containsKey(Options.JSON)) {
            line.add(Options.JSON);
            hidden(line.toArray(String[]::new));
        }
    }

    private static String value(String verb, String word, ArgSpec asked) {
        String value = switch (verb + " " + word) {
            case "import FILE" -> "{}/list.csv";
            case "restore FILE" -> "{}/base.db";
            case "backup FILE" -> "{}/copy.rollbook";
            case "print --out" -> "{}/paper.xlsx";
            case "ledger --out" -> "{}/ledger.csv";
            case "import --problems" -> "{}/kept.xlsx";
            default -> VALUES.getOrDefault(verb + " " + word, VALUES.get(word));
        };
        assertThat(value).as("a value for " + word + " of " + verb + ": " + String.join(" ", asked.description()))
                .isNotNull();
        return value;
    }

    /// @param told everything that was said and written
    private record Run(Answer answer, String told) {
    }

    /// Carries a command line out on a copy of the base; `{}` is the folder of this run.
    private static Run hidden(String... line) throws IOException {
        Path place = Files.createDirectory(folder.resolve("run" + runs++));
        Path data = Files.copy(base, place.resolve("base.db"));
        Files.writeString(place.resolve("list.csv"), """
                姓名,工作单位,手机,身份证号,备注
                王芳,商务局,13812345600,110105194912310038,
                李静,吉林大学,13712345600,,
                张伟,商务局,1381234,,
                赵六,新单位,13612345600,,
                """);
        String[] words = Stream.of(line).map(word -> word.replace("{}", place.toString())).toArray(String[]::new);
        Answer answer = new Shell(data, folder.resolve("usual.db")).run(words);
        StringBuilder told = new StringBuilder(answer.out()).append(answer.err());
        Map<String, String> parts = new LinkedHashMap<>(
                Map.of("output", answer.out() + answer.err(), "log", LOG.toString()));
        LOG.setLength(0);
        try (Stream<Path> files = Files.list(place)) {
            files.filter(file -> Pattern.matches(".*\\.(pdf|xlsx|csv|txt|html|json)", file.getFileName().toString())
                    && !file.endsWith("list.csv"))
                    .forEach(file -> parts.put(file.getFileName().toString(), text(file)));
        }
        parts.forEach((part, text) -> {
            told.append(text);
            String packed = packed(text);
            assertThat(ON_FILE).as("numbers in the " + part + " of: " + String.join(" ", line) + "\n" + text)
                    .noneMatch(number -> !isAsked(number, line) && packed.contains(packed(number)));
        });
        return new Run(answer, told.toString());
    }

    /// A number that was typed may be said again.
    private static boolean isAsked(String number, String... line) {
        return List.of(line).contains(number);
    }

    private static String packed(String text) {
        return text.replaceAll("[\\s\\u3000\\u00a0()-]", "");
    }

    private static String text(Path file) {
        try {
            if (file.toString().endsWith(".pdf")) {
                try (PDDocument document = Loader.loadPDF(file.toFile())) {
                    return new PDFTextStripper().getText(document);
                }
            }
            if (file.toString().endsWith(".xlsx")) {
                try (Workbook workbook = WorkbookFactory.create(file.toFile())) {
                    StringWriter text = new StringWriter();
                    DataFormatter cells = new DataFormatter();
                    workbook.forEach(sheet -> sheet.forEach(
                            row -> row.forEach(cell -> text.append(cells.formatCellValue(cell)).append('\n'))));
                    return text.toString();
                }
            }
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
