package org.rollbook.sheet;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.rollbook.model.Text;
import org.rollbook.model.people.IdNumber;
import org.rollbook.model.people.Problem;
import org.rollbook.sheet.DraftRow.Kind;
import org.rollbook.sheet.table.SheetRow;

/// Turns the cells of one person into clean values and a list of doubts.
final class PersonDraft {
    private static final Pattern CHINESE = Pattern.compile("[\\p{IsHan}·]+");
    private static final Pattern EXPONENT = Pattern.compile("\\d([.,]\\d+)?[eE]\\+?\\d+");
    private static final Pattern DECIMAL = Pattern.compile("\\d+\\.0+");

    private static final Pattern MAIL_LINK = Pattern.compile("^mailto:\\s*", Pattern.CASE_INSENSITIVE);

    private final Header header;
    private final Map<ParticipantField, String> values = new EnumMap<>(ParticipantField.class);
    private final List<Problem> problems = new ArrayList<>(2);
    private String family = "";
    private String given = "";
    private boolean isNameKnownBad;

    PersonDraft(Header header) {
        this.header = header;
    }

    DraftRow row(SheetRow row) {
        return new DraftRow(row.number(), Kind.PERSON, values, problems, row.filled());
    }

    boolean has(ParticipantField field) {
        return values.containsKey(field);
    }

    String value(ParticipantField field) {
        return values.getOrDefault(field, "");
    }

    void putIfMissing(ParticipantField field, String text) {
        if (!text.isEmpty() && !values.containsKey(field)) {
            put(field, text);
        }
    }

    /// Nothing is taken from a cell with characters that could not be read; without a name the row waits.
    void undecoded(ParticipantField field, String cell) {
        isNameKnownBad |= field == ParticipantField.NAME;
        problems.add(Problem.of(field == ParticipantField.NAME ? "name" : "row", "undecoded", cell));
    }

    void take(ParticipantField field, List<String> cells) {
        String cell = cells.getFirst();
        if (CellText.isError(cell) || cells.size() > 1 && cells.stream().anyMatch(CellText::isError)) {
            isNameKnownBad |= field == ParticipantField.NAME;
            problem(field, "error");
            return;
        }
        switch (field) {
            case NAME -> name(cell);
            case FAMILY_NAME -> family = CellText.name(cell);
            case GIVEN_NAME -> given = CellText.name(cell);
            case ID_NUMBER -> idNumber(CellText.narrow(cell));
            case PHONE -> phones(cells);
            case BORN -> born(cell);
            case SEX -> word(field, cell, PersonWords.sex(cell).map(Enum::name));
            case ROLE -> word(field, cell, PersonWords.role(cell).map(Enum::name));
            case ID_TYPE -> word(field, cell, PersonWords.idType(cell).map(Enum::name));
            case NUMBER -> put(field, whole(CellText.narrow(cell)));
            case EMAIL -> put(field, MAIL_LINK.matcher(CellText.narrow(cell)).replaceFirst(""));
            case ROOM -> put(field, CellText.narrow(cell));
            case NOTE -> cells.forEach(text -> note(CellText.line(text)));
            case DUTIES -> duties(header.has(ParticipantField.ORGANISATION) ? new Duties("", CellText.line(cell)) : Duties.of(cell));
            case ORGANISATION -> organisation(cell);
            case TITLE -> title(CellText.line(cell));
            case PINYIN, LATIN_NAME, POSITION, GROUP -> put(field, CellText.line(cell));
        }
    }

    /// Puts together what stood in two columns, and says when there is no name.
    void finish() {
        if (!family.isEmpty() || !given.isEmpty()) {
            boolean chinese = CHINESE.matcher(family + given).matches();
            ParticipantField field = header.has(ParticipantField.NAME) ? ParticipantField.LATIN_NAME : ParticipantField.NAME;
            put(field, chinese ? family + given : LatinName.joined(family, given));
        }
        if (!has(ParticipantField.NAME) && !isNameKnownBad) {
            problem(ParticipantField.NAME, "empty");
        }
    }

    /// What stands behind a name in brackets, or instead of one more name, does not belong to it.
    private void name(String cell) {
        WrittenName name = WrittenName.of(cell);
        put(ParticipantField.NAME, name.text());
        if (!name.remark().isEmpty()) {
            PersonWords.sex(name.remark()).ifPresentOrElse(sex -> values.putIfAbsent(ParticipantField.SEX, sex.name()),
                    () -> remark(name.remark()));
        }
        if (CellContent.isDistinct(cell)) {
            problem(ParticipantField.NAME, "misplaced", name.text());
        } else if (name.isSeveral()) {
            problem(ParticipantField.NAME, "several", name.text());
        }
    }

    /// Mr and Ms are the titles of English lists.
    private void title(String text) {
        PersonWords.sex(text).ifPresentOrElse(sex -> values.putIfAbsent(ParticipantField.SEX, sex.name()), () -> put(ParticipantField.TITLE, text));
    }

    /// A phone among the organisations would become one.
    private void organisation(String cell) {
        if (CellContent.isDistinct(cell)) {
            problem(ParticipantField.ORGANISATION, "misplaced", CellText.line(cell));
        } else {
            put(ParticipantField.ORGANISATION, CellText.unbroken(cell));
        }
    }

    private void remark(String text) {
        if (text.chars().allMatch(c -> c < 0x250)) {
            putIfMissing(ParticipantField.LATIN_NAME, text);
        } else {
            note(text);
        }
    }

    private void put(ParticipantField field, String text) {
        String kept = text;
        if (CellText.hasControl(text)) {
            problem(field, "control");
            kept = CellText.withoutControl(text);
        }
        int longest = field == ParticipantField.NOTE ? Text.NOTE_LENGTH : Text.NAME_LENGTH;
        if (kept.length() > longest && kept.codePointCount(0, kept.length()) > longest) {
            problem(field, "long", Integer.toString(longest));
            kept = kept.substring(0, kept.offsetByCodePoints(0, longest));
        }
        if (!kept.isEmpty()) {
            values.put(field, kept);
        }
    }

    private void idNumber(String cell) {
        String text = CellContent.idNumber(cell).orElse(cell);
        IdNumber number = IdNumber.of(text);
        boolean exponent = !text.isEmpty() && text.length() < 24 && EXPONENT.matcher(text).matches();
        boolean rounded = number.text().endsWith("000") && number.problem().isPresent();
        if (exponent || rounded) {
            problem(ParticipantField.ID_NUMBER, "damaged", text);
        } else {
            put(ParticipantField.ID_NUMBER, number.text());
        }
    }

    private void phones(List<String> cells) {
        for (String cell : cells) {
            boolean exponent = (cell.indexOf('E') >= 0 || cell.indexOf('e') >= 0) && EXPONENT.matcher(cell.strip()).matches();
            if (exponent) {
                problem(ParticipantField.PHONE, "damaged", cell.strip());
                return;
            }
        }
        PhoneNumbers phones = PhoneNumbers.of(cells.stream().map(PersonDraft::whole).toList());
        put(ParticipantField.PHONE, phones.phone());
        phones.others().forEach(this::note);
    }

    /// Programs that keep numbers only write `13800138000.0`.
    private static String whole(String text) {
        return text.indexOf('.') > 0 && DECIMAL.matcher(text).matches() ? text.substring(0, text.indexOf('.')) : text;
    }

    private void born(String cell) {
        BirthDates.Reading reading = BirthDates.read(whole(cell), header.table().dayZero());
        put(ParticipantField.BORN, reading.text());
        reading.problem().ifPresent(problem -> problem(ParticipantField.BORN, problem.code(), CellText.line(cell)));
    }

    private void word(ParticipantField field, String cell, Optional<String> known) {
        known.ifPresentOrElse(value -> put(field, value), () -> problem(field, "unknown", CellText.line(cell)));
    }

    private void duties(Duties duties) {
        put(ParticipantField.ORGANISATION, duties.organisation());
        put(ParticipantField.POSITION, duties.position());
    }

    private void note(String text) {
        String before = values.getOrDefault(ParticipantField.NOTE, "");
        put(ParticipantField.NOTE, before.isEmpty() ? text : before + "；" + text);
    }

    private void problem(ParticipantField field, String code, Object... arguments) {
        problems.add(Problem.of(field.problemName(), code, arguments));
    }
}
