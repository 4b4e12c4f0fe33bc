package org.rollbook.sheet.row;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.rollbook.model.people.Problem;
import org.rollbook.sheet.cell.CellContent;
import org.rollbook.sheet.cell.CellText;
import org.rollbook.sheet.cell.HeaderWords;
import org.rollbook.sheet.cell.HeaderWords.Meaning;
import org.rollbook.sheet.cell.ParticipantField;
import org.rollbook.sheet.cell.PersonWords;
import org.rollbook.sheet.cell.PhoneNumbers;
import org.rollbook.sheet.layout.Header;
import org.rollbook.sheet.layout.HeaderFinder;
import org.rollbook.sheet.layout.RowKind;
import org.rollbook.sheet.layout.RowKinds;
import org.rollbook.sheet.table.SheetRow;

/// What makes one doubt a list as a whole: it counts other people than it holds, or says something of them in columns that are not taken.
public final class ListDoubts {
    private static final Pattern WITH_UNIT = Pattern.compile(
            "(?:共计?|合计|总计|小计|总数|人数)[^\\d，,。；;]{0,6}?(\\d{1,4})\\s*[人名位]|(\\d{1,4})\\s*(?:people|persons|participants)",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern WITH_LABEL = Pattern
            .compile("(?:总?人数|总数|合计|总计|共计|小计|共|total)\\s*(?:人数)?\\s*[:：]?\\s*(\\d{1,4})", Pattern.CASE_INSENSITIVE);
    private static final Pattern COUNT = Pattern.compile("[男女]?\\s*(\\d{1,4})(?:\\.0+)?\\s*[人名位]?");
    private static final Pattern UNIT = Pattern.compile("[人名位]$");
    private static final Pattern MONEY = Pattern.compile("元|￥|¥|费|金额|小时|课时|天|%");
    /// Who may come or shall come, not who stands here.
    private static final Pattern QUOTA = Pattern.compile("限|每|不超过|名额|计划|应到|实到");
    private static final Set<ParticipantField> TOLD = EnumSet.of(ParticipantField.ID_NUMBER, ParticipantField.EMAIL);
    /// H12345678, 12345678, A123456(7): passports, and the permits and cards of Hong Kong, Macau and Taiwan.
    private static final Pattern DOCUMENT = Pattern.compile(
            "(?=\\S*\\d)[A-Za-z]{1,2}\\d{6,10}([A-Za-z]|\\(\\w\\))?|[A-Za-z]{3}\\d{9}|\\d{7}\\(\\d\\)|(?!(19|20)\\d\\d[01]\\d)\\d{8}|[A-Za-z]\\d{17}");
    private static final double MOST = 0.6;

    private final Header header;
    private final List<SheetRow> below;
    private final List<RowKind> kinds;
    /// How many people stand above each row, all of them and those who are not asked about.
    private final int[] people;
    private final int[] surePeople;

    private ListDoubts(Header header) {
        RowKinds rowKinds = new RowKinds(header);
        this.header = header;
        this.below = header.table().rows().stream().filter(row -> row.number() > header.row()).toList();
        this.kinds = below.stream().map(rowKinds::of).toList();
        this.people = new int[below.size() + 1];
        this.surePeople = new int[below.size() + 1];
        Set<Integer> questioned = ListEnd.questioned(header, below, kinds).keySet();
        for (int i = 0; i < below.size(); i++) {
            int person = kinds.get(i) == RowKind.PERSON ? 1 : 0;
            people[i + 1] = people[i] + person;
            surePeople[i + 1] = surePeople[i] + (questioned.contains(i) ? 0 : person);
        }
    }

    /// Nothing is known of a list whose names nobody found yet; messages are counted line by line.
    public static List<Problem> of(Header header) {
        return !header.hasName() || header.isOfMessage() ? List.of()
                : new ListDoubts(header).found();
    }

    /// The headed columns in which something stands that is not taken; running numbers say nothing.
    public static List<String> columnsNotTaken(Header header) {
        return header.isOfMessage() ? List.of() : IntStream.range(0, header.width())
                .filter(column -> !header.columns().containsKey(column) && !header.isProblem(column)
                        && column < header.headings().size())
                .mapToObj(column -> HeaderWords.words(header.headings().get(column)))
                .filter(heading -> !heading.isEmpty() && !HeaderWords.KNOWN.isSerial(heading)).distinct().toList();
    }

    private List<Problem> found() {
        List<Problem> found = new ArrayList<>(totals());
        for (int column = 0; column < header.width(); column++) {
            if (!header.columns().containsKey(column) && isTold(column)) {
                String heading = column < header.headings().size() ? HeaderWords.words(header.headings().get(column))
                        : "";
                found.add(Problem.of("list", "column",
                        heading.isEmpty() ? header.samples(column, 1).getFirst() : heading));
            }
        }
        found.addAll(changedColumns());
        return found;
    }

    /// Columns that repeated headings give another meaning, which is not taken.
    private List<Problem> changedColumns() {
        Set<String> changed = new LinkedHashSet<>();
        Header section = header;
        for (int i = 0; i < below.size(); i++) {
            if (kinds.get(i) == RowKind.REPEATED_HEADER) {
                section = new HeaderFinder().section(section, below.get(i));
                Header now = section;
                header.columns().keySet().stream()
                        .filter(column -> !now.columns().containsKey(column) && column < now.headings().size())
                        .map(now.headings()::get)
                        .filter(heading -> !heading.isBlank() && !header.headings().contains(heading)
                                && !HeaderWords.KNOWN.isSerial(heading)
                                && PersonWords.sex(heading).isEmpty())
                        .map(HeaderWords::words).forEach(changed::add);
            }
        }
        return changed.stream().map(heading -> Problem.of("list", "column", heading)).toList();
    }

    /// A second document or address, or phones and ID numbers under whatever heading.
    private boolean isTold(int column) {
        List<String> samples = header.samples(column, 20);
        boolean known = column < header.headings().size() && HeaderWords.KNOWN.meaning(header.headings().get(column))
                .filter(Meaning::whole).flatMap(Meaning::field).filter(TOLD::contains).isPresent();
        boolean other = column < header.headings().size() && HeaderWords.KNOWN.meaning(header.headings().get(column))
                .filter(meaning -> meaning.field().isEmpty()).isPresent();
        long numbers = samples.stream()
                .filter(cell -> PhoneNumbers.isMobile(cell) || CellContent.idNumber(cell).isPresent()
                        || CellContent.EMAIL.matcher(cell).matches()
                        || DOCUMENT.matcher(CellText.narrow(cell)).matches())
                .count();
        return !samples.isEmpty() && (known || !other && numbers > 0 && numbers >= samples.size() * MOST);
    }

    /// Every number that the list gives for its people must be that of some part of it: of all, of those above, of those since the last sum.
    private List<Problem> totals() {
        int all = people[below.size()];
        int sure = surePeople[below.size()];
        Set<String> wrong = new LinkedHashSet<>();
        for (SheetRow row : header.table().rows()) {
            if (row.number() < header.row()) {
                Set<Integer> said = counts(row, false);
                if (!said.isEmpty() && !said.contains(all) && !said.contains(sure)) {
                    wrong.add(text(row));
                }
            }
        }
        int from = 0;
        boolean repeated = false;
        for (int i = 0; i < below.size(); i++) {
            RowKind kind = kinds.get(i);
            Set<Integer> said = kind == RowKind.SUBTOTAL || kind == RowKind.FOOTNOTE || kind == RowKind.HEADING
                    ? counts(below.get(i), kind == RowKind.SUBTOTAL && !repeated
                            && !text(below.get(i)).startsWith("汇总"))
                    : Set.of();
            boolean right = said.isEmpty() || said.contains(all) || said.contains(sure)
                    || said.contains(people[i] - people[from]) || said.contains(surePeople[i] - surePeople[from])
                    || said.contains(people[i]) || said.contains(surePeople[i])
                    || kind == RowKind.HEADING && said.contains(people[next(i)] - people[i]);
            if (!right) {
                wrong.add(text(below.get(i)));
            }
            from = kind == RowKind.SUBTOTAL ? i + 1 : from;
            repeated |= kind == RowKind.REPEATED_HEADER;
        }
        return wrong.isEmpty() ? List.of()
                : List.of(Problem.of("list", "count", String.join("；", wrong), Integer.toString(sure)));
    }

    private int next(int heading) {
        int at = heading + 1;
        while (at < below.size() && kinds.get(at) != RowKind.HEADING && kinds.get(at) != RowKind.SUBTOTAL) {
            at++;
        }
        return at;
    }

    /// The numbers of people that a row gives; those of a sum may stand in cells of their own.
    private Set<Integer> counts(SheetRow row, boolean isSum) {
        Set<Integer> counts = new LinkedHashSet<>();
        String line = text(row);
        if (QUOTA.matcher(line).find() || isSum && MONEY.matcher(line).find() && !WITH_UNIT.matcher(line).find()) {
            return counts;
        }
        add(counts, WITH_UNIT, line);
        if (isSum) {
            int sum = 0;
            for (int column = 0; column < row.cells().size(); column++) {
                String cell = CellText.narrow(row.cell(column));
                Matcher count = COUNT.matcher(cell);
                boolean money = !UNIT.matcher(cell).find() && column < header.headings().size()
                        && MONEY.matcher(header.headings().get(column)).find();
                if (count.matches() && !money) {
                    counts.add(Integer.parseInt(count.group(1)));
                    sum += Integer.parseInt(count.group(1));
                }
                add(counts, WITH_LABEL, cell);
            }
            if (sum > 0) {
                counts.add(sum);
            }
        }
        return counts;
    }

    private static void add(Set<Integer> counts, Pattern pattern, String line) {
        pattern.matcher(line).results().map(ListDoubts::number).forEach(counts::add);
    }

    private static int number(MatchResult found) {
        return Integer.parseInt(IntStream.rangeClosed(1, found.groupCount()).mapToObj(found::group)
                .filter(group -> group != null).findFirst().orElseThrow());
    }

    private static String text(SheetRow row) {
        return String.join(" ", row.cells().stream().map(CellText::narrow).filter(cell -> !cell.isEmpty()).toList());
    }
}
