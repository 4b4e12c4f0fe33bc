package org.rollbook.sheet.row;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rollbook.model.people.IdNumber;
import org.rollbook.model.people.Phone;
import org.rollbook.sheet.cell.CellContent;
import org.rollbook.sheet.cell.CellText;
import org.rollbook.sheet.cell.Duties;
import org.rollbook.sheet.cell.HeaderWords;
import org.rollbook.sheet.cell.LatinName;
import org.rollbook.sheet.cell.OfficeWords;
import org.rollbook.sheet.cell.ParticipantField;
import org.rollbook.sheet.cell.PersonWords;
import org.rollbook.sheet.cell.PhoneNumbers;
import org.rollbook.sheet.cell.WrittenName;
import org.rollbook.sheet.layout.Header;
import org.rollbook.sheet.table.SheetRow;

/// Turns the cells of one person into clean values and a list of doubts.
final class PersonDraft {
    private static final Pattern CHINESE = Pattern.compile("[\\p{IsHan}·]+");
    private static final Pattern EXPONENT = Pattern.compile("\\d([.,]\\d+)?[eE]\\+?\\d+");
    private static final Pattern DECIMAL = Pattern.compile("\\d+\\.0+");

    private static final Pattern MAIL_LINK = Pattern.compile("^mailto:\\s*", Pattern.CASE_INSENSITIVE);

    private static final Pattern NUMBERED = Pattern.compile("[\\dA-Za-z]");
    private static final int SHORTEST_WITH_NUMBER = 9;
    private static final Pattern AROUND_NAME = Pattern
            .compile("(电话|手机|联系方式|tel|身份证号?)?[\\s:：/,，、;；|()（）-]+$|^[\\s:：/,，、;；|()（）-]+", Pattern.CASE_INSENSITIVE);
    private static final Pattern BESIDE_NAME = Pattern.compile("[\\s（()）【】\\[\\],，、;；/|:：—–-]+");
    private static final Pattern DIGIT = Pattern.compile("[\\d０-９]");

    private static final Pattern TWO_OFFICES = Pattern
            .compile("([^/／、，,]{2,}?)\\s*[/／、，,]\\s*([^/／、，,]{2,})");
    /// Fields in which no number plate belongs, whatever their headings say.
    private static final Set<ParticipantField> OFFICES = EnumSet.of(ParticipantField.POSITION, ParticipantField.TITLE,
            ParticipantField.DUTIES, ParticipantField.DEPARTMENT, ParticipantField.ORGANISATION);

    private final Header header;
    private final DateOrder dates;
    private final Set<String> known;
    private final Map<String, Boolean> withPosition;
    private final DraftValues values = new DraftValues();
    private String family = "";
    private String given = "";
    private String department = "";
    /// What stands on the name itself.
    private String position = "";
    private String titleOnName = "";
    private List<String> besideName = List.of();
    private boolean isNameKnownBad;

    /// `withPosition` remembers which organisations go on with a position, for most stand in many rows.
    PersonDraft(Header header, DateOrder dates, Set<String> known, Map<String, Boolean> withPosition) {
        this.withPosition = withPosition;
        this.header = header;
        this.known = known;
        this.dates = dates;
    }

    DraftRow row(SheetRow row) {
        return values.row(row);
    }

    boolean has(ParticipantField field) {
        return values.has(field);
    }

    String value(ParticipantField field) {
        return values.value(field);
    }

    void note(String text) {
        values.note(text);
    }

    void putIfMissing(ParticipantField field, String text) {
        values.putIfMissing(field, text);
    }

    /// Nothing is taken from a cell with characters that could not be read; without a name the row waits.
    void undecoded(ParticipantField field, String cell) {
        isNameKnownBad |= field == ParticipantField.NAME;
        values.undecoded(field, cell);
    }

    void take(ParticipantField field, List<String> cells) {
        String cell = cells.getFirst();
        if (CellText.isError(cell) || cells.size() > 1 && cells.stream().anyMatch(CellText::isError)) {
            isNameKnownBad |= field == ParticipantField.NAME;
            values.problem(field, "error");
            return;
        }
        if (OFFICES.contains(field) && CellContent.isPlate(cell)) {
            cells.forEach(text -> values.note(CellText.line(text)));
            return;
        }
        switch (field) {
            case NAME -> name(isNameAndOrganisation() ? withoutOrganisation(cell) : cell);
            case FAMILY_NAME -> family = CellText.name(cell);
            case GIVEN_NAME -> given = CellText.name(cell);
            case ID_NUMBER -> idNumber(CellText.narrow(cell));
            case PHONE -> phones(cells);
            case BORN -> born(cell);
            case SEX -> word(field, cell, PersonWords.sex(cell).map(Enum::name));
            case ROLE -> role(cell);
            case ID_TYPE -> word(field, cell, PersonWords.idType(cell).map(Enum::name));
            case NUMBER -> values.put(field, whole(CellText.narrow(cell)));
            case EMAIL -> values.put(field, MAIL_LINK.matcher(CellText.narrow(cell)).replaceFirst(""));
            case ROOM -> room(CellText.narrow(cell));
            case DEPARTMENT -> department = CellText.unbroken(cell);
            case NOTE -> cells.forEach(text -> values.note(CellText.line(text)));
            case INTERNAL_NOTE -> cells.forEach(text -> values.internalNote(CellText.line(text)));
            case DUTIES -> duties(header.has(ParticipantField.ORGANISATION) ? new Duties("", CellText.line(cell), true)
                    : Duties.of(cell, known), cell);
            case ORGANISATION -> organisation(cell);
            case TITLE -> title(CellText.line(cell));
            default -> values.put(field, CellText.line(cell));
        }
    }

    /// Puts together what stood in two columns, and says when there is no name.
    void finish() {
        if (!besideName.isEmpty()) {
            if (has(ParticipantField.PHONE)) {
                besideName.stream().filter(number -> !Phone.of(number).text().equals(value(ParticipantField.PHONE)))
                        .forEach(values::note);
            } else {
                phones(besideName);
            }
        }
        if (!position.isEmpty() && !value(ParticipantField.POSITION).endsWith(position)) {
            values.put(ParticipantField.POSITION, (value(ParticipantField.POSITION) + " " + position).strip());
        }
        if (!has(ParticipantField.TITLE) && !header.has(ParticipantField.TITLE)) {
            titleBehindPosition();
        }
        if (!titleOnName.isEmpty()) {
            titleOnName();
        }
        if (!family.isEmpty() || !given.isEmpty()) {
            boolean chinese = CHINESE.matcher(family + given).matches();
            ParticipantField field = header.has(ParticipantField.NAME) ? ParticipantField.LATIN_NAME
                    : ParticipantField.NAME;
            values.put(field, chinese ? family + given : LatinName.joined(family, given));
        }
        if (!department.isEmpty() && !value(ParticipantField.POSITION).startsWith(department)
                && !value(ParticipantField.ORGANISATION).endsWith(department)) {
            values.put(ParticipantField.POSITION, (department + " " + value(ParticipantField.POSITION)).strip());
        }
        if (!has(ParticipantField.NAME) && has(ParticipantField.LATIN_NAME) && !isNameKnownBad) {
            name(values.taken(ParticipantField.LATIN_NAME));
        }
        if (!has(ParticipantField.NAME) && !isNameKnownBad) {
            values.problem(ParticipantField.NAME, "empty");
        }
    }

    /// What stands behind a name in brackets, or instead of one more name, does not belong to it.
    private void name(String written) {
        String cell = withoutNumbers(written);
        WrittenName name = WrittenName.of(cell);
        if (!name.position().isEmpty()) {
            position = name.position();
        }
        values.put(ParticipantField.NAME, name.text());
        if (!name.honorifics().isEmpty()) {
            titleOnName = name.honorifics();
        }
        name.remarks()
                .forEach(remark -> PersonWords.sex(remark).ifPresentOrElse(
                        sex -> values.putIfMissing(ParticipantField.SEX, sex.name()),
                        () -> remark(remark)));
        if (CellContent.isDistinct(cell) || CellContent.isHanBody(name.text())) {
            values.problem(ParticipantField.NAME, "misplaced", name.text());
        } else if (WrittenName.isTitled(name.text())) {
            values.problem(ParticipantField.NAME, "titled", name.text());
        } else if (name.isSeveral()) {
            values.problem(ParticipantField.NAME, "several", name.text());
        }
    }

    private boolean isNameAndOrganisation() {
        int column = header.columnsOf(ParticipantField.NAME).getFirst();
        return column < header.headings().size()
                && HeaderWords.KNOWN.isNameAndOrganisation(header.headings().get(column))
                && !header.saysOrganisationOfEach();
    }

    /// 戴小军（长春市朝阳区医院）under 姓名及单位: the one word that is a name, and what stands beside it.
    private String withoutOrganisation(String written) {
        String cell = withoutNumbers(written);
        Optional<String> name = nameAmong(cell);
        name.map(text -> Stream.of(BESIDE_NAME.split(cell)).filter(word -> !word.isEmpty() && !word.equals(text))
                .collect(Collectors.joining(" ")))
                .ifPresent(others -> duties(Duties.of(others, known), others));
        return name.orElse(cell);
    }

    /// The one of several words that is a name.
    static Optional<String> nameAmong(String cell) {
        List<String> words = Stream.of(BESIDE_NAME.split(cell)).filter(word -> !word.isEmpty()).toList();
        List<String> names = words.stream().filter(word -> CellContent.isName(word) || CellContent.isRareName(word))
                .toList();
        return words.size() > 1 && names.size() == 1 ? Optional.of(names.getFirst()) : Optional.empty();
    }

    /// The phone or ID number that stands behind a name in its cell; what is left is the name.
    private String withoutNumbers(String cell) {
        if (cell.length() < SHORTEST_WITH_NUMBER || !DIGIT.matcher(cell).find()) {
            return cell;
        }
        String text = CellText.narrow(cell);
        Optional<String> id = CellContent.idNumber(text);
        String rest = id.map(number -> text.replace(number, " ")).orElse(text);
        List<String> numbers = PhoneNumbers.NUMBER.matcher(rest).results().map(MatchResult::group).toList();
        String bare = AROUND_NAME.matcher(PhoneNumbers.NUMBER.matcher(rest).replaceAll(" ")).replaceAll("");
        if (id.isEmpty() && numbers.isEmpty() || !CellContent.isName(WrittenName.of(bare).text())) {
            return cell;
        }
        id.filter(_ -> !header.has(ParticipantField.ID_NUMBER)).ifPresent(this::idNumberBesideName);
        if (!numbers.isEmpty()) {
            besideName = numbers;
        }
        return bare;
    }

    private void idNumberBesideName(String number) {
        values.put(ParticipantField.ID_NUMBER, IdNumber.of(number).text());
    }

    /// Mr and Ms are the titles of English lists.
    private void title(String text) {
        PersonWords.sex(text).ifPresentOrElse(sex -> values.putIfMissing(ParticipantField.SEX, sex.name()),
                () -> values.put(ParticipantField.TITLE, text));
    }

    /// A title column says the same, or something else, which is kept beside it.
    private void titleOnName() {
        if (!has(ParticipantField.TITLE)) {
            title(titleOnName);
        } else if (!value(ParticipantField.TITLE).contains(titleOnName) && PersonWords.sex(titleOnName).isEmpty()) {
            values.note(titleOnName);
        }
    }

    /// 副站长/主任技师: what stands behind the stroke is a title, where it is one and the first is none.
    private void titleBehindPosition() {
        Matcher both = TWO_OFFICES.matcher(value(ParticipantField.POSITION));
        if (both.matches() && OfficeWords.isTitle(both.group(2)) && !OfficeWords.isTitle(both.group(1))) {
            values.put(ParticipantField.POSITION, both.group(1));
            title(both.group(2));
        }
    }

    /// What is filled in from the rows above is told.
    void carry(ParticipantField field, String text) {
        if (!text.isEmpty() && !has(field)) {
            values.put(field, text);
            values.told(field, text);
        }
    }

    /// A phone among the organisations would become one.
    private void organisation(String cell) {
        if (CellContent.isDistinct(cell)) {
            values.problem(ParticipantField.ORGANISATION, "misplaced", CellText.line(cell));
        } else {
            organisationOrMore(CellText.unbroken(cell));
        }
    }

    /// An organisation may have a position behind it, where there is no other column for both.
    private void organisationOrMore(String text) {
        boolean more = !known.contains(text)
                && withPosition.computeIfAbsent(text, _ -> header.has(ParticipantField.POSITION)
                        ? Duties.holdsPosition(text) : Duties.mayHoldPosition(text));
        Duties duties = more ? Duties.of(text, known) : new Duties(text, "", true);
        if (more && (!duties.isSure() || header.has(ParticipantField.POSITION))) {
            values.put(ParticipantField.ORGANISATION, text);
            values.problem(ParticipantField.POSITION, "cut", text);
        } else {
            values.put(ParticipantField.ORGANISATION, duties.organisation());
            values.put(ParticipantField.POSITION, duties.position());
        }
    }

    private void remark(String text) {
        if (CellContent.isHanBody(text) && !header.saysOrganisationOfEach()) {
            values.put(ParticipantField.ORGANISATION, text);
        } else if (text.chars().allMatch(c -> c < 0x250)) {
            putIfMissing(ParticipantField.LATIN_NAME, text);
        } else {
            values.note(text);
        }
    }

    private void idNumber(String cell) {
        Optional<String> among = CellContent.idNumber(cell);
        String text = among.orElse(cell);
        if (among.isPresent() && !header.has(ParticipantField.PHONE)) {
            PhoneNumbers.NUMBER.matcher(cell.replace(text, "")).results().findFirst()
                    .ifPresent(found -> phones(List.of(found.group())));
        }
        IdNumber number = IdNumber.of(text);
        boolean exponent = !text.isEmpty() && text.length() < 24 && EXPONENT.matcher(text).matches();
        boolean rounded = number.text().endsWith("000") && number.problem().isPresent();
        if (exponent || rounded) {
            values.problem(ParticipantField.ID_NUMBER, "damaged", text);
        } else {
            values.put(ParticipantField.ID_NUMBER, number.text());
            idType(number);
        }
    }

    /// A column that is headed by one other kind of document says which it is (护照号).
    private void idType(IdNumber number) {
        int column = header.columnsOf(ParticipantField.ID_NUMBER).getFirst();
        if (!header.has(ParticipantField.ID_TYPE) && column < header.headings().size()
                && number.problem().filter(problem -> problem.code().equals("shape")).isPresent()) {
            PersonWords.onlyIdType(header.headings().get(column))
                    .ifPresent(type -> values.put(ParticipantField.ID_TYPE, type.name()));
        }
    }

    private void phones(List<String> cells) {
        if (cells.size() == 1 && PhoneNumbers.isMobile(cells.getFirst())) {
            values.put(ParticipantField.PHONE, cells.getFirst());
            return;
        }
        for (String cell : cells) {
            boolean exponent = (cell.indexOf('E') >= 0 || cell.indexOf('e') >= 0)
                    && EXPONENT.matcher(cell.strip()).matches();
            if (exponent) {
                values.problem(ParticipantField.PHONE, "damaged", cell.strip());
                return;
            }
        }
        Optional<String> number = cells.size() == 1 && !header.has(ParticipantField.ID_NUMBER)
                ? CellContent.idNumber(cells.getFirst()) : Optional.empty();
        if (number.isPresent()) {
            values.put(ParticipantField.ID_NUMBER, number.get().toUpperCase(Locale.ROOT));
            phones(List.of(cells.getFirst().replace(number.get(), " ")));
            return;
        }
        List<String> numbers = cells.stream().filter(cell -> DIGIT.matcher(cell).find()).toList();
        PhoneNumbers phones = PhoneNumbers
                .of((numbers.isEmpty() ? cells : numbers).stream().map(PersonDraft::whole).toList());
        cells.stream().filter(cell -> !numbers.isEmpty() && !numbers.contains(cell))
                .forEach(words -> values.note(CellText.line(words)));
        values.put(ParticipantField.PHONE, phones.phone());
        phones.others().forEach(values::note);
    }

    /// Programs that keep numbers only write `13800138000.0`.
    private static String whole(String text) {
        return text.indexOf('.') > 0 && DECIMAL.matcher(text).matches() ? text.substring(0, text.indexOf('.')) : text;
    }

    private void born(String cell) {
        BirthDates.Reading reading = BirthDates.read(whole(cell), header.table().dayZero(), dates);
        values.put(ParticipantField.BORN, reading.text());
        reading.problem()
                .ifPresent(problem -> values.problem(ParticipantField.BORN, problem.code(), CellText.line(cell)));
    }

    private void word(ParticipantField field, String cell, Optional<String> known) {
        known.ifPresentOrElse(value -> values.put(field, value),
                () -> values.problem(field, "unknown", CellText.line(cell)));
    }

    /// The word for a role may say more than we keep of it: 领队, 司机.
    private void role(String cell) {
        word(ParticipantField.ROLE, cell, PersonWords.role(cell).map(Enum::name));
        if (PersonWords.saysMoreThanRole(cell)) {
            values.note(CellText.line(cell));
        }
    }

    /// 双人间 under 住宿 is a wish; it stands among the remarks until there is a room.
    private void room(String text) {
        if (NUMBERED.matcher(text).find()) {
            values.put(ParticipantField.ROOM, text);
        } else {
            int column = header.columnsOf(ParticipantField.ROOM).getFirst();
            String heading = column < header.headings().size() ? HeaderWords.words(header.headings().get(column)) : "";
            values.note(heading.isEmpty() ? text : heading + (CHINESE.matcher(heading).matches() ? "：" : ": ") + text);
        }
    }

    private void duties(Duties duties, String cell) {
        values.put(ParticipantField.ORGANISATION, duties.organisation());
        values.put(ParticipantField.POSITION, duties.position());
        if (!duties.isSure()) {
            values.problem(ParticipantField.POSITION, "cut", CellText.line(cell));
        }
    }
}
