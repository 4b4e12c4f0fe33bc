package org.rollbook.sheet.row;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.rollbook.model.people.Problem;
import org.rollbook.model.people.Role;
import org.rollbook.sheet.cell.CellContent;
import org.rollbook.sheet.cell.CellText;
import org.rollbook.sheet.cell.HeaderWords;
import org.rollbook.sheet.cell.ParticipantField;
import org.rollbook.sheet.cell.PersonWords;
import org.rollbook.sheet.layout.Header;
import org.rollbook.sheet.layout.RowKind;
import org.rollbook.sheet.layout.RowKinds;
import org.rollbook.sheet.table.CellReference;
import org.rollbook.sheet.table.SheetRow;

/// Cleans the rows of people from top to bottom and carries what is written once for many of them.
public final class RowCleaner {
    private static final char UNDECODED = '\uFFFD';
    /// What other programs write in the place of a character that their character set has not: 田?轩.
    private static final Pattern LOST = Pattern.compile("\\p{IsHan}[?？]\\p{IsHan}|[□■]");
    /// What people write where there is nothing to say.
    private static final Set<String> NOTHING = Set.of("-", "--", "—", "——", "/", "\\", "无", "無", "暂无", "没有", "未知", "不详",
            "待定", "待补", "空",
            "n/a", "na", "nil", "none", "null", "tbd", "0/0/00", "(空)", "（空）");
    private static final Set<String> DITTO = Set.of("同上", "〃", "″", "\"", "''", "ditto", "do.");
    private static final int LONGEST_NOTHING = 6;
    private static final Pattern GROUP = Pattern
            .compile("第?[一二三四五六七八九十\\dA-Za-z]{1,3}(小?组|班|分队)|(group|team) ?\\w{1,3}", Pattern.CASE_INSENSITIVE);
    /// 第一组（组长：张伟）, Group 2: Li Na.
    private static final Pattern REMARK = Pattern.compile("\\s*([（(][^（()）]*[）)]|[:：].*)$");
    /// Fields in which no words stand.
    private static final Set<ParticipantField> NUMBERS = EnumSet.of(ParticipantField.PHONE, ParticipantField.EMAIL,
            ParticipantField.ID_NUMBER, ParticipantField.ROOM);
    private static final Pattern MOBILE = Pattern.compile("手机|手機|移动|行動|mobile|cell", Pattern.CASE_INSENSITIVE);
    /// No running number, no tick.
    private static final Pattern WORDS = Pattern.compile("\\p{L}{2}|\\d{5}");
    private static final Pattern LIST = Pattern.compile("(名单|名册)$");
    private static final Pattern REGION = Pattern.compile("\\p{IsHan}{1,8}[省市县区州盟旗]");
    private static final Set<ParticipantField> REMARKS = EnumSet.of(ParticipantField.NOTE,
            ParticipantField.INTERNAL_NOTE);
    /// Na is a given name.
    private static final Set<ParticipantField> NAMES = EnumSet.of(ParticipantField.NAME, ParticipantField.FAMILY_NAME,
            ParticipantField.GIVEN_NAME, ParticipantField.LATIN_NAME, ParticipantField.PINYIN);
    /// Fields that a list may write once over the rows they belong to.
    private static final List<ParticipantField> GROUPING = List.of(ParticipantField.ORGANISATION,
            ParticipantField.GROUP);

    private final Map<ParticipantField, List<Integer>> columns = new EnumMap<>(ParticipantField.class);
    private final Set<ParticipantField> writtenOnce = EnumSet.noneOf(ParticipantField.class);
    private final Map<ParticipantField, List<String>> above = new EnumMap<>(ParticipantField.class);
    private final Map<ParticipantField, String> carried = new EnumMap<>(ParticipantField.class);
    private final Map<String, Boolean> withPosition = new HashMap<>();
    private final Header header;
    private final List<SheetRow> rows;
    private final List<RowKind> kinds;
    private final Set<String> known;
    private final Optional<List<String>> sexHeadings;
    private final DateOrder dates;

    /// Looks over the rows and what they are, to see how the list writes its organisations.
    public RowCleaner(Header header, List<SheetRow> rows, List<RowKind> kinds, Set<String> known) {
        this.header = header;
        this.rows = rows;
        this.kinds = kinds;
        this.known = known;
        this.sexHeadings = sexHeadings();
        for (ParticipantField field : ParticipantField.values()) {
            if (header.has(field)) {
                columns.put(field, inOrder(field));
            }
        }
        this.dates = DateOrder.of(heading(ParticipantField.BORN),
                columns.getOrDefault(ParticipantField.BORN, List.of()).stream()
                        .flatMap(column -> rows.stream().map(row -> row.cell(column))).toList());
        GROUPING.stream().filter(field -> isWrittenOnce(field, rows, kinds)).forEach(writtenOnce::add);
    }

    /// The cleaner for the rows below other headings.
    public RowCleaner under(Header section) {
        if (section == header) {
            return this;
        }
        RowCleaner next = new RowCleaner(section, rows, kinds, known);
        carried.forEach(next::announce);
        return next;
    }

    /// A heading over the following rows names their group, role or organisation, as far as they do not say it themselves.
    public void enter(SheetRow row) {
        String heading = RowKinds.headingText(row);
        String group = REMARK.matcher(heading).replaceFirst("");
        if (GROUP.matcher(group).matches()) {
            announce(ParticipantField.GROUP, group);
            return;
        }
        Optional<Role> said = PersonWords.role(LIST.matcher(heading).replaceFirst(""));
        boolean role = said.isPresent();
        if (role) {
            announce(ParticipantField.ROLE, said.get().name());
        }
        if (header.isOfMessage()) {
            return;
        }
        List<Integer> organisations = columns.getOrDefault(ParticipantField.ORGANISATION, List.of());
        if (!organisations.isEmpty() && !row.cell(organisations.getFirst()).isBlank()) {
            carried.put(ParticipantField.ORGANISATION, heading);
            return;
        }
        boolean column = hasOrganisations();
        boolean body = !role && (CellContent.isBody(heading) || !column && REGION.matcher(heading).matches());
        if (body || !column || !writtenOnce.contains(ParticipantField.ORGANISATION)) {
            carried.put(ParticipantField.ORGANISATION, body ? heading : "");
        }
    }

    /// Of several phones that are none of ours the mobile is the person's.
    private List<Integer> inOrder(ParticipantField field) {
        List<Integer> found = header.columnsOf(field);
        return field != ParticipantField.PHONE || found.size() < 2 ? found : found.stream()
                .sorted(Comparator.<Integer, Boolean>comparing(header.table().hidden().columns()::contains)
                        .thenComparing(column -> !MOBILE.matcher(heading(column)).find()))
                .toList();
    }

    private String heading(ParticipantField field) {
        return header.has(field) ? heading(header.columnsOf(field).getFirst()) : "";
    }

    private String heading(int column) {
        return column < header.headings().size() ? header.headings().get(column) : "";
    }

    private boolean hasOrganisations() {
        return header.has(ParticipantField.ORGANISATION) || header.has(ParticipantField.DUTIES);
    }

    /// Everybody belongs to an organisation that is named above the list, as far as no row says otherwise.
    public void belongs(String organisation) {
        announce(ParticipantField.ORGANISATION, organisation);
    }

    private void announce(ParticipantField field, String text) {
        boolean column = field == ParticipantField.ORGANISATION ? hasOrganisations() : header.has(field);
        if (!column) {
            carried.put(field, text);
        }
    }

    public DraftRow clean(SheetRow row) {
        PersonDraft draft = new PersonDraft(header, dates, known, withPosition);
        columns.forEach((field, at) -> take(draft, row, field, at));
        tickedSex(row).ifPresent(sex -> draft.take(ParticipantField.SEX, List.of(sex)));
        draft.finish();
        withoutHeading(row).forEach(draft::note);
        for (ParticipantField field : writtenOnce) {
            if (draft.has(field)) {
                carried.put(field, draft.value(field));
            } else {
                draft.carry(field, carried.getOrDefault(field, ""));
            }
        }
        carried.forEach(draft::putIfMissing);
        DraftRow read = draft.row(row);
        return absence(read, row).map(said -> read.questioned(Problem.of("row", "absent", said))).orElse(read);
    }

    /// Two columns headed 男 and 女, whether in the header itself or in the row beneath it.
    private Optional<List<String>> sexHeadings() {
        return Stream.concat(Stream.of(header.headings()), rows.stream().limit(2).map(SheetRow::cells))
                .map(cells -> cells.stream().map(CellText::line).toList())
                .filter(headings -> headings.contains("男") && headings.contains("女")).findFirst();
    }

    /// What a tick under one of the two says.
    private Optional<String> tickedSex(SheetRow row) {
        return sexHeadings.flatMap(headings -> {
            boolean man = !row.cell(headings.indexOf("男")).isBlank();
            boolean woman = !row.cell(headings.indexOf("女")).isBlank();
            return man == woman ? Optional.empty() : Optional.of(man ? "男" : "女");
        });
    }

    /// Words in columns that nothing heads are remarks: nothing of a person is left out unsaid.
    private List<String> withoutHeading(SheetRow row) {
        List<String> words = new ArrayList<>();
        for (int column = 0; column < row.cells().size(); column++) {
            String cell = CellText.line(row.cell(column));
            boolean headed = !heading(column).isBlank() || header.columns().containsKey(column);
            if (!headed && !header.table().hidden().columns().contains(column) && WORDS.matcher(cell).find()
                    && !words.contains(cell) && !row.cells().subList(0, column).contains(row.cell(column))) {
                words.add(cell);
            }
        }
        return words;
    }

    /// What says that this person may not come: a remark, words in the place of a phone, or a column that no field holds, as 审核状态.
    private Optional<String> absence(DraftRow read, SheetRow row) {
        Optional<String> remark = REMARKS.stream().map(read::value).filter(AttendanceRemark::isDoubtful).findFirst();
        for (int column = 0; column < row.cells().size() && remark.isEmpty(); column++) {
            ParticipantField field = header.columns().get(column);
            String cell = CellText.line(row.cell(column));
            if (!cell.isEmpty() && (field == null && !header.isProblem(column) || NUMBERS.contains(field))) {
                String heading = field == null ? HeaderWords.words(heading(column)) : "";
                remark = AttendanceRemark.state(heading, cell)
                        .map(said -> heading.isEmpty() ? said : heading + "：" + said);
            }
        }
        return remark;
    }

    private void take(PersonDraft draft, SheetRow row, ParticipantField field, List<Integer> at) {
        List<String> cells = List.of();
        for (int column : at) {
            String cell = field.isShared() ? row.filledCell(column) : row.cell(column);
            if (cell.indexOf(UNDECODED) >= 0 || field == ParticipantField.NAME && LOST.matcher(cell).find()) {
                draft.undecoded(field, CellReference.text(row.number(), column));
                return;
            }
            if (!cell.isBlank() && !cells.contains(cell)) {
                cells = with(cells, cell);
            }
        }
        List<String> said = NAMES.contains(field) ? cells : said(field, cells);
        if (!said.isEmpty()) {
            draft.take(field, said);
        }
    }

    private static List<String> with(List<String> cells, String cell) {
        if (cells.isEmpty()) {
            return List.of(cell);
        }
        List<String> more = new ArrayList<>(cells);
        more.add(cell);
        return more;
    }

    /// Without what says nothing, and with what the row above says where a cell points there.
    private List<String> said(ParticipantField field, List<String> cells) {
        List<String> said = cells;
        for (String cell : cells) {
            if (cell.length() <= LONGEST_NOTHING) {
                String text = cell.strip().toLowerCase(Locale.ROOT);
                if (DITTO.contains(text)) {
                    said = above.getOrDefault(field, List.of());
                } else if (NOTHING.contains(text) && !(REMARKS.contains(field) && AttendanceRemark.isDoubtful(text))) {
                    said = said.stream().filter(other -> !other.equals(cell)).toList();
                }
            }
        }
        if (field != ParticipantField.PHONE && field != ParticipantField.ID_NUMBER && field != ParticipantField.NOTE
                && field != ParticipantField.INTERNAL_NOTE) {
            above.put(field, said);
        }
        return said;
    }

    /// A field written over its people only once leaves many cells empty and never stands twice; messages have no cells.
    private boolean isWrittenOnce(ParticipantField field, List<SheetRow> rows, List<RowKind> kinds) {
        if (!columns.containsKey(field) || header.isOfMessage()) {
            return false;
        }
        int column = columns.get(field).getFirst();
        Set<String> written = new HashSet<>();
        int people = 0;
        int blank = 0;
        for (int i = 0; i < rows.size(); i++) {
            if (kinds.get(i) == RowKind.PERSON) {
                people++;
                String cell = CellText.line(rows.get(i).filledCell(column));
                if (cell.isEmpty()) {
                    blank++;
                } else if (!written.add(cell)) {
                    return false;
                }
                if (people == 1 && blank == 1) {
                    return false;
                }
            }
        }
        return blank * 5 >= people * 2 && blank > 0;
    }
}
