package org.rollbook.sheet.layout;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.rollbook.sheet.cell.CellContent;
import org.rollbook.sheet.cell.CellText;
import org.rollbook.sheet.cell.Duties;
import org.rollbook.sheet.cell.HeaderWords;
import org.rollbook.sheet.cell.OfficeWords;
import org.rollbook.sheet.cell.ParticipantField;
import org.rollbook.sheet.cell.Surnames;
import org.rollbook.sheet.cell.WrittenName;
import org.rollbook.sheet.layout.Header.Origin;
import org.rollbook.sheet.table.SheetRow;
import org.rollbook.sheet.table.SheetTable;

/// Understands the columns of a list by what stands in them, where headings are missing or say nothing.
public final class ContentColumns {
    private static final int SAMPLE = 200;
    /// A column is what at least this share of its cells look like; nameless lists must be surer.
    /// A body that names its town, county or province.
    private static final Pattern OF_A_PLACE = Pattern.compile("\\p{IsHan}{2,}[省市县區区旗州盟]\\p{IsHan}{3,}");
    private static final double MOST = 0.6;
    private static final double NEARLY_ALL = 0.75;
    private static final Pattern SHORT_BODY = Pattern.compile("\\p{IsHan}{2,8}[局厅委]");
    /// Bodies that are not where somebody comes from.
    private static final Pattern ELSEWHERE = Pattern.compile(
            "地点|地址|场所|考点|会场|会址|酒店|宾馆|住宿|班|课程|项目|内容|题目|授予|颁|证|毕业|主办|承办|实习|去向|目的|接待|医保|开户|案例|备|意向|目标|客户|合作|供应|曾|经历|简历|荣誉|奖");
    private static final int SHORTEST_BODY = 3;
    /// One column of words that look like names may be anything.
    private static final int FEWEST_LONE_NAMES = 2;
    private static final int LONGEST_DECORATED = 16;

    private final List<SheetRow> rows;

    private ContentColumns(List<SheetRow> rows) {
        this.rows = rows.stream().limit(SAMPLE).toList();
    }

    /// The columns of a table without headings, if there is no doubt where the names are.
    static Optional<Header> header(SheetTable table) {
        List<SheetRow> people = table.rows();
        int start = 0;
        while (start < people.size() && isTitle(people.get(start))) {
            start++;
        }
        if (start == people.size() || people.get(start).cells().stream().filter(cell -> !cell.isBlank())
                .anyMatch(CellContent::isHeading)) {
            return Optional.empty();
        }
        ContentColumns columns = new ContentColumns(people.subList(start, people.size()));
        Map<Integer, ParticipantField> fields = columns.fields();
        if (!columns.isSafe(fields) || columns.mayOpenWithHeadings(name(fields))
                && !CellContent.isName(people.get(start).cell(name(fields)))) {
            return Optional.empty();
        }
        int width = fields.keySet().stream().mapToInt(column -> column + 1).max().orElse(0);
        List<String> headings = new ArrayList<>();
        for (int column = 0; column < width; column++) {
            headings.add(Optional.ofNullable(fields.get(column))
                    .map(field -> field.label().zh() + " " + field.label().en()).orElse(""));
        }
        int row = start == 0 ? people.getFirst().number() - 1 : people.get(start - 1).number();
        return Optional.of(new Header(table, row, Origin.CONTENT, headings, fields));
    }

    /// Whether the first row of a list without headings may be the headings, in words that nobody knows: 代号, 从何而来.
    public static boolean mayOpenWithHeadings(Header header) {
        List<SheetRow> below = header.table().rows().stream().filter(row -> row.number() > header.row()).toList();
        return header.origin() == Origin.CONTENT && header.has(ParticipantField.NAME)
                && new ContentColumns(below).mayOpenWithHeadings(header.columnsOf(ParticipantField.NAME).getFirst());
    }

    /// Nothing beside the name is what stands in its column further down.
    private boolean mayOpenWithHeadings(int name) {
        SheetRow first = rows.getFirst();
        Map<Integer, ParticipantField> below = new ContentColumns(rows.subList(1, rows.size())).fields();
        List<Integer> written = below.keySet().stream()
                .filter(column -> column != name && !first.cell(column).isBlank()).toList();
        return !written.isEmpty() && written.stream()
                .noneMatch(column -> CellContent.of(first.cell(column)).filter(below.get(column)::equals).isPresent());
    }

    private static int name(Map<Integer, ParticipantField> fields) {
        return fields.entrySet().stream().filter(entry -> entry.getValue() == ParticipantField.NAME)
                .mapToInt(Map.Entry::getKey).findFirst().orElseThrow();
    }

    /// The same header with the one unknown column mapped that holds names.
    static Optional<Header> named(Header header) {
        ContentColumns columns = new ContentColumns(
                header.table().rows().stream().filter(row -> row.number() > header.row()).toList());
        List<Integer> found = new ArrayList<>();
        for (int column = 0; column < header.width(); column++) {
            boolean unknown = column >= header.headings().size()
                    || HeaderWords.KNOWN.meaning(header.headings().get(column)).isEmpty();
            if (unknown && columns.share(column, ParticipantField.NAME) >= NEARLY_ALL) {
                found.add(column);
            }
        }
        return found.size() == 1 ? Optional.of(header.with(found.getFirst(), ParticipantField.NAME)) : Optional.empty();
    }

    /// The same header with what its headings do not say: positions under no heading, and the second of two columns under one.
    static Header completed(Header header) {
        ContentColumns columns = new ContentColumns(
                header.table().rows().stream().filter(row -> row.number() > header.row()).toList());
        Header completed = columns.departments(header);
        for (int column = 1; column < header.width() && header.origin() == Origin.HEADINGS; column++) {
            String heading = column < header.headings().size() ? header.headings().get(column) : "";
            ParticipantField before = completed.columns().get(column - 1);
            boolean again = !heading.isBlank() && before != null && heading.equals(header.headings().get(column - 1));
            if (!completed.columns().containsKey(column) && (heading.isBlank() || again)) {
                completed = columns.completed(completed, column, again ? Optional.of(before) : Optional.empty());
            }
        }
        return columns.bodies(completed);
    }

    /// Where no heading says organisation, the one unknown column that holds them does.
    private Header bodies(Header header) {
        boolean said = header.has(ParticipantField.ORGANISATION) || header.has(ParticipantField.DUTIES)
                || !header.has(ParticipantField.NAME);
        if (said || header.origin() != Origin.HEADINGS) {
            return header;
        }
        List<Integer> offices = header.columnsOf(ParticipantField.DEPARTMENT).stream().filter(this::holdPlaces)
                .toList();
        if (offices.size() == 1) {
            return header.with(offices.getFirst(), ParticipantField.ORGANISATION);
        }
        List<Integer> found = IntStream.range(0, header.headings().size()).boxed()
                .filter(column -> !header.columns().containsKey(column) && !header.isProblem(column)
                        && HeaderWords.KNOWN.meaning(header.headings().get(column)).isEmpty()
                        && !ELSEWHERE.matcher(header.headings().get(column)).find() && holdBodies(column))
                .toList();
        return found.size() == 1 ? header.with(found.getFirst(), ParticipantField.ORGANISATION) : duties(header);
    }

    /// Positions that begin with organisations, which stand nowhere else: 长春市商务局处长 under 职务.
    private Header duties(Header header) {
        for (ParticipantField field : List.of(ParticipantField.POSITION, ParticipantField.TITLE)) {
            for (int column : header.columnsOf(field)) {
                List<String> written = rows.stream().map(row -> CellText.line(row.cell(column)))
                        .filter(cell -> !cell.isEmpty()).toList();
                long both = written.stream().filter(cell -> holdsBoth(Duties.of(cell, Set.of()))).count();
                if (!written.isEmpty() && both >= written.size() * MOST) {
                    return header.with(column, ParticipantField.DUTIES);
                }
            }
        }
        return header;
    }

    /// 街道办主任 names no organisation that could be meant by itself.
    private static boolean holdsBoth(Duties duties) {
        return duties.organisation().length() > SHORTEST_BODY && !duties.position().isEmpty();
    }

    /// Bodies of different places under 所属部门, where nothing else says the organisation: 准格尔旗乌兰牧骑.
    private boolean holdPlaces(int column) {
        List<String> written = rows.stream().map(row -> CellText.line(row.filledCell(column)))
                .filter(cell -> !cell.isEmpty()).toList();
        return written.stream().distinct().count() > 1
                && written.stream().filter(cell -> OF_A_PLACE.matcher(cell).matches())
                        .count() >= written.size() * MOST;
    }

    private boolean holdBodies(int column) {
        List<String> written = rows.stream().map(row -> CellText.line(row.filledCell(column)))
                .filter(cell -> !cell.isEmpty()).toList();
        return !written.isEmpty()
                && written.stream()
                        .filter(cell -> CellContent.isBody(cell)
                                || OfficeWords.endsInBody(cell) && !CellContent.isName(cell)
                                || Duties.holdsPosition(cell))
                        .count() >= written.size() * NEARLY_ALL;
    }

    /// A column of departments says where people work in an organisation that it does not name, unless it holds organisations.
    private Header departments(Header header) {
        Header changed = header;
        for (int column : header.columnsOf(ParticipantField.ORGANISATION)) {
            List<String> written = rows.stream().map(row -> row.filledCell(column)).filter(cell -> !cell.isBlank())
                    .toList();
            boolean bodies = written.stream()
                    .filter(cell -> CellContent.isHanBody(cell) || SHORT_BODY.matcher(cell).matches()).count()
                    * 2 >= written.size();
            changed = header.isDepartment(column) && !bodies
                    ? changed.with(column, ParticipantField.DEPARTMENT) : changed;
        }
        return changed;
    }

    private Header completed(Header header, int column, Optional<ParticipantField> besides) {
        boolean positions = positions(column) >= MOST;
        if (positions && besides.filter(ParticipantField.DUTIES::equals).isPresent()) {
            return header.with(column - 1, ParticipantField.ORGANISATION).with(column, ParticipantField.POSITION);
        }
        if (positions && !header.has(ParticipantField.POSITION) && !header.has(ParticipantField.DUTIES)) {
            return header.with(column, ParticipantField.POSITION);
        }
        if (besides.isEmpty() || rows.stream().allMatch(row -> row.cell(column).isBlank())) {
            return header;
        }
        Optional<ParticipantField> looks = likeliest(column)
                .filter(field -> !header.has(field) && field != ParticipantField.NAME);
        return header.with(column, looks.orElse(ParticipantField.NOTE));
    }

    /// 项目经理 may be a name to other eyes; under no heading of names it is a position.
    private double positions(int column) {
        List<String> written = rows.stream().map(row -> CellText.line(row.cell(column))).filter(cell -> !cell.isEmpty())
                .toList();
        return written.isEmpty() ? 0
                : (double) written.stream().filter(CellContent::isPosition).count() / written.size();
    }

    /// Whether names stand below a heading, and little else.
    static boolean holdsNames(Header header, int column) {
        return new ContentColumns(header.table().rows().stream().filter(row -> row.number() > header.row()).toList())
                .share(column, ParticipantField.NAME) >= MOST;
    }

    /// A single text over a list of several columns.
    private static boolean isTitle(SheetRow row) {
        long written = row.cells().stream().filter(cell -> !cell.isBlank()).count();
        return written == 1 && row.cells().stream().filter(cell -> !cell.isBlank())
                .allMatch(cell -> CellContent.of(cell).isEmpty() || CellText.line(cell).length() > 12);
    }

    private boolean isSafe(Map<Integer, ParticipantField> fields) {
        List<Integer> names = fields.entrySet().stream().filter(entry -> entry.getValue() == ParticipantField.NAME)
                .map(Map.Entry::getKey).toList();
        if (names.size() != 1 || share(names.getFirst(), ParticipantField.NAME) < NEARLY_ALL) {
            return false;
        }
        long lone = rows.stream().filter(row -> !row.cell(names.getFirst()).isBlank()).count();
        return fields.size() > 1 || lone >= FEWEST_LONE_NAMES && rows.stream().allMatch(row -> row.cells().size() <= 2);
    }

    /// Each field goes to the column that looks most like it; a second column of phones is one more phone.
    private Map<Integer, ParticipantField> fields() {
        Map<Integer, ParticipantField> fields = new TreeMap<>();
        int width = rows.stream().mapToInt(row -> row.cells().size()).max().orElse(0);
        for (int column = 0; column < width; column++) {
            Optional<ParticipantField> field = likeliest(column);
            if (field.isPresent() && (field.get().isRepeatable() || !fields.containsValue(field.get()))) {
                fields.put(column, field.get());
            }
        }
        return fields;
    }

    private Optional<ParticipantField> likeliest(int column) {
        Map<ParticipantField, Integer> votes = new EnumMap<>(ParticipantField.class);
        int written = 0;
        for (SheetRow row : rows) {
            String cell = row.cell(column);
            if (!cell.isBlank()) {
                written++;
                CellContent.of(cell).or(() -> decorated(cell)).ifPresent(field -> votes.merge(field, 1, Integer::sum));
            }
        }
        double least = written * MOST;
        return votes.entrySet().stream().filter(vote -> vote.getValue() >= least).max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey);
    }

    /// A name with something on it: 张伟（处长）, 甄建平教授.
    private static Optional<ParticipantField> decorated(String cell) {
        WrittenName name = cell.length() < LONGEST_DECORATED ? WrittenName.of(cell)
                : new WrittenName("", List.of(), "", "", false);
        if (!name.position().isEmpty() || !name.honorifics().isEmpty()) {
            return Optional.of(ParticipantField.NAME)
                    .filter(_ -> CellContent.isName(name.text()) || CellContent.isRareName(name.text()));
        }
        boolean bracket = cell.strip().endsWith("）") || cell.strip().endsWith(")");
        return Optional.of(ParticipantField.NAME).filter(_ -> bracket && CellContent.isName(WrittenName.of(cell).text())
                || CellContent.isRareName(cell) || Surnames.isTranscribed(CellText.name(cell)));
    }

    private double share(int column, ParticipantField field) {
        List<String> written = rows.stream().map(row -> row.cell(column)).filter(cell -> !cell.isBlank()).toList();
        long alike = written.stream().filter(
                cell -> field == ParticipantField.NAME && (CellContent.isName(cell) || decorated(cell).isPresent())
                        || CellContent.of(cell).filter(field::equals).isPresent())
                .count();
        return written.isEmpty() ? 0 : (double) alike / written.size();
    }
}
