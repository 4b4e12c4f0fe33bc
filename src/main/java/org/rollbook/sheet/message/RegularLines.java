package org.rollbook.sheet.message;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.rollbook.sheet.cell.CellContent;
import org.rollbook.sheet.cell.Duties;
import org.rollbook.sheet.cell.NameWords;
import org.rollbook.sheet.cell.OfficeWords;
import org.rollbook.sheet.cell.ParticipantField;
import org.rollbook.sheet.cell.PersonWords;
import org.rollbook.sheet.cell.UsualName;
import org.rollbook.sheet.cell.WrittenName;
import org.rollbook.sheet.message.LineCells.Cell;
import org.rollbook.sheet.message.MessageSentence.Person;

/// Lines that are cut the same way, one person in each: `1. 长春大学+张伟+处长+139…`. Each column tells what it holds, so that
/// a word of it is understood that would say little by itself; lines that do not fit are left to the words they are made of.
final class RegularLines {
    private static final List<Pattern> CUTS = Stream
            .of("\t", "\\|", "/", ";", ",", "、", " ?[–—]+ ?| -+ ", "~", " ", ":")
            .map(Pattern::compile).toList();
    /// Fewer lines show no rule.
    private static final int FEWEST = 3;
    /// Of a long text the first lines tell how it is cut and what its columns hold.
    private static final int SAMPLE = 300;
    private static final double MOST = 0.75;
    private static final double USUAL = 0.6;
    private static final Pattern PROVINCE = Pattern.compile(
            "(北京|天津|河北|山西|内蒙古|辽宁|吉林|黑龙江|上海|江苏|浙江|安徽|福建|江西|山东|河南|湖北|湖南|广东|广西|海南|重庆|四川|贵州|云南|西藏|陕西|甘肃|青海|宁夏|新疆|香港|澳门|台湾)([省市]|\\p{IsHan}{0,3}自治区)?");
    private static final Pattern LATIN = Pattern.compile("\\P{IsHan}+");
    private static final double MOST_PLACES = 0.25;
    private static final Pattern PLACE = Pattern.compile("\\p{IsHan}{1,6}[省市县区州旗盟镇乡村]");
    private static final Pattern NAME = Pattern
            .compile("\\p{IsHan}{2,7}|\\p{IsHan}+(·\\p{IsHan}+)+|\\p{IsLatin}[\\p{IsLatin} .'’-]*( \\p{IsHan}{2,4})?");
    private static final Pattern ADDRESS = Pattern.compile(" ?(先生|女士|小姐|同志)$");

    private static final Pattern BRACKETS = Pattern.compile("\\(.*\\)");
    private static final Pattern SEVERAL_WORDS = Pattern.compile("\\p{IsHan}\\s+\\p{IsHan}");

    private final List<String> written;
    private final Pattern cut;
    private final List<LineCells> lines;
    private final int width;

    private RegularLines(List<String> written, Pattern cut, List<LineCells> lines, int width) {
        this.written = written;
        this.cut = cut;
        this.lines = lines;
        this.width = width;
    }

    /// The people of each line, by its place: none of a line that is cut like them and is no person’s for want of a number. Nothing
    /// where the lines are not alike.
    static Map<Integer, List<Person>> people(List<String> written, Runnable beforeEach) {
        List<String> first = written.subList(0, Math.min(SAMPLE, written.size()));
        return CUTS.stream().map(cut -> {
            beforeEach.run();
            Optional<RegularLines> found = of(first, cut);
            return found.isEmpty() || first.size() == written.size() ? found : of(written, cut);
        }).flatMap(Optional::stream).map(RegularLines::people).filter(found -> !found.isEmpty()).findFirst()
                .orElse(Map.of());
    }

    private static Optional<RegularLines> of(List<String> written, Pattern cut) {
        List<LineCells> lines = IntStream.range(0, written.size())
                .mapToObj(i -> LineCells.of(i, written.get(i), cut)).flatMap(Optional::stream).toList();
        return lines.stream().map(LineCells::width).distinct().filter(width -> width > 0)
                .map(width -> new RegularLines(written, cut, lines, width)).filter(RegularLines::isRule)
                .max(Comparator.comparing(RegularLines::fitting));
    }

    private boolean isRule() {
        return column(0).size() >= FEWEST && fitting() >= lines.size() * MOST;
    }

    private long fitting() {
        return lines.stream().filter(line -> line.phones() > 1 || fits(line)).count();
    }

    private boolean fits(LineCells line) {
        return line.width() == width || line.width() > width && line.endsInWords(line.width() - width);
    }

    private Map<Integer, List<Person>> people() {
        Optional<List<ParticipantField>> fields = fields();
        Map<Integer, List<Person>> found = new HashMap<>();
        fields.ifPresent(columns -> {
            lines.forEach(line -> {
                List<Person> people = people(line, columns);
                if (!people.isEmpty()) {
                    found.put(line.at(), people);
                }
            });
            IntStream.range(0, written.size()).filter(i -> isLikePerson(written.get(i)))
                    .forEach(i -> found.putIfAbsent(i, List.of()));
        });
        return found;
    }

    /// A line without a number that is cut like those of people, and names somebody or says what somebody is.
    private boolean isLikePerson(String line) {
        if (line.isBlank() || MessageLine.holdsPhone(line) || MessageLine.isTalk(line) || MessageLine.isTopic(line)
                || MessageLine.isSpeaker(line)) {
            return false;
        }
        List<String> words = LineCells.words(line, cut);
        return words.size() >= Math.max(2, width) && words.stream()
                .anyMatch(word -> MessageNames.isName(word) && UsualName.is(word) || isPosition(word));
    }

    /// What each column holds: exactly one has names, if only because nothing else is left for it, and no other is a riddle.
    private Optional<List<ParticipantField>> fields() {
        List<Optional<ParticipantField>> found = IntStream.range(0, width).mapToObj(at -> field(column(at)))
                .collect(Collectors.toCollection(ArrayList::new));
        List<Integer> open = IntStream.range(0, width).filter(at -> found.get(at).isEmpty()).boxed().toList();
        boolean named = found.contains(Optional.of(ParticipantField.NAME));
        if (named && open.equals(List.of(width - 1))) {
            found.set(width - 1, Optional.of(ParticipantField.NOTE));
        } else if (open.size() > (named ? 0 : 1)
                || !named && !open.isEmpty() && !mayBeNames(column(open.getFirst()))) {
            return Optional.empty();
        }
        List<ParticipantField> fields = new ArrayList<>();
        for (Optional<ParticipantField> column : found) {
            ParticipantField field = column.orElse(ParticipantField.NAME);
            boolean again = fields.contains(field);
            boolean twice = field == ParticipantField.DUTIES
                    && (fields.contains(ParticipantField.POSITION) || fields.contains(ParticipantField.ORGANISATION))
                    || fields.contains(ParticipantField.DUTIES)
                            && (field == ParticipantField.POSITION || field == ParticipantField.ORGANISATION);
            if (twice || again && field != ParticipantField.POSITION) {
                return Optional.empty();
            }
            fields.add(again ? ParticipantField.TITLE : field);
        }
        return Optional.of(fields).filter(columns -> columns.contains(ParticipantField.NAME));
    }

    private List<String> column(int at) {
        return lines.stream().filter(line -> line.width() == width && line.phones() < 2).limit(SAMPLE)
                .map(line -> line.words().get(at)).toList();
    }

    private static Optional<ParticipantField> field(List<String> cells) {
        if (cells.stream().allMatch(cell -> PROVINCE.matcher(cell).matches())) {
            return Optional.of(ParticipantField.NOTE);
        }
        if (mayBeNames(cells)
                && share(cells, cell -> UsualName.is(bare(cell))) >= USUAL) {
            return Optional.of(ParticipantField.NAME);
        }
        if (share(cells, OfficeWords::isPartAlone) >= USUAL) {
            return Optional.of(ParticipantField.DEPARTMENT);
        }
        if (share(cells, cell -> MessageWord.isBody(cell) || OfficeWords.endsInBody(cell)
                || LATIN.matcher(cell).matches() && CellContent.isBody(cell)) >= USUAL) {
            return Optional.of(ParticipantField.ORGANISATION);
        }
        if (share(cells, RegularLines::isBoth) >= USUAL) {
            return Optional.of(ParticipantField.DUTIES);
        }
        if (share(cells, RegularLines::isPosition) >= USUAL) {
            return Optional.of(ParticipantField.POSITION);
        }
        return Optional.of(ParticipantField.DEPARTMENT)
                .filter(_ -> share(cells, MessageWord::isDepartment) >= USUAL);
    }

    private static double share(List<String> cells, Predicate<String> alike) {
        return (double) cells.stream().filter(alike).count() / cells.size();
    }

    /// 新化县 and 冷水江市 begin like names: of places there are more than one.
    private static boolean mayBeNames(List<String> cells) {
        return cells.stream().allMatch(RegularLines::mayBeName)
                && share(cells, cell -> PLACE.matcher(cell).matches()) < MOST_PLACES;
    }

    private static boolean mayBeName(String cell) {
        String name = bare(cell);
        return !SEVERAL_WORDS.matcher(ADDRESS.matcher(BRACKETS.matcher(cell).replaceAll("")).replaceFirst("")).find()
                && NAME.matcher(name).matches() && !NameWords.isNobody(name) && !Duties.endsInPost(name)
                && !OfficeWords.endsInBody(name) && !CellContent.isBody(name) && !OfficeWords.holdsEnglishPost(name)
                && !CellContent.isHeading(name);
    }

    private static String bare(String cell) {
        String name = WrittenName.of(cell).text();
        return ADDRESS.matcher(name).replaceFirst("");
    }

    private static boolean isBoth(String cell) {
        Duties duties = Duties.of(cell, Set.of());
        return !duties.organisation().isEmpty() && !duties.position().isEmpty();
    }

    private static boolean isPosition(String cell) {
        return Duties.endsInPost(cell) || CellContent.isPosition(cell) || OfficeWords.isTitle(cell)
                || OfficeWords.standsAlone(cell) || OfficeWords.holdsEnglishPost(cell);
    }

    /// One person, or several who share what stands in front of the first name; nobody where the line does not fit.
    private List<Person> people(LineCells line, List<ParticipantField> fields) {
        int shared = fields.indexOf(ParticipantField.NAME);
        int own = width - shared;
        int several = line.phones();
        if (several < 2) {
            return fits(line) && agrees(line.words(), fields)
                    ? List.of(person(line.words().subList(0, width), fields, line.others(width)))
                    : List.of();
        }
        List<List<Cell>> groups = line.groups(shared);
        if (!agrees(line.words().subList(0, Math.min(shared, line.width())), fields) || groups.size() != several
                || groups.stream().anyMatch(group -> LineCells.words(group).size() != own)) {
            return List.of();
        }
        List<String> before = line.words().subList(0, shared);
        return groups.stream().map(group -> person(
                Stream.concat(before.stream(), LineCells.words(group).stream()).toList(), fields,
                group.stream().filter(cell -> !cell.isWord()).toList())).toList();
    }

    /// Whether no organisation stands where others have positions, and nobody where they have organisations.
    private static boolean agrees(List<String> words, List<ParticipantField> fields) {
        return IntStream.range(0, Math.min(words.size(), fields.size())).allMatch(i -> switch (fields.get(i)) {
            case ORGANISATION -> !isPosition(words.get(i)) && !CellContent.isName(words.get(i))
                    || OfficeWords.endsInBody(words.get(i));
            case POSITION -> !MessageWord.isLongBody(words.get(i)) || isPosition(words.get(i));
            default -> true;
        });
    }

    private static Person person(List<String> words, List<ParticipantField> fields, List<Cell> others) {
        Map<ParticipantField, String> values = new EnumMap<>(ParticipantField.class);
        for (int i = 0; i < words.size(); i++) {
            boolean title = fields.get(i) == ParticipantField.POSITION && !fields.contains(ParticipantField.TITLE)
                    && OfficeWords.isTitle(words.get(i));
            values.put(title ? ParticipantField.TITLE : fields.get(i), words.get(i));
        }
        if (values.containsKey(ParticipantField.DUTIES)) {
            cut(values, values.remove(ParticipantField.DUTIES));
        }
        Matcher address = ADDRESS.matcher(values.get(ParticipantField.NAME));
        if (address.find()) {
            values.put(ParticipantField.NAME, address.replaceFirst(""));
            PersonWords.sex(address.group(1)).ifPresent(_ -> values.put(ParticipantField.SEX, address.group(1)));
        }
        others.stream().filter(cell -> !cell.text().isEmpty())
                .forEach(cell -> values.merge(cell.field(), cell.text(),
                        (before, text) -> before + (cell.field() == ParticipantField.NOTE ? "；" : " / ") + text));
        return new Person(values, "");
    }

    /// Where one cannot tell where the organisation ends, all of it stands there and is looked at with the organisations.
    private static void cut(Map<ParticipantField, String> values, String text) {
        Duties duties = Duties.of(text, Set.of());
        values.put(ParticipantField.ORGANISATION, duties.isSure() ? duties.organisation() : text);
        values.put(ParticipantField.POSITION, duties.isSure() ? duties.position() : "");
        values.values().removeIf(String::isEmpty);
    }
}
