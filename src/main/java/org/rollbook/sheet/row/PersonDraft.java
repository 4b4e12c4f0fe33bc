package org.rollbook.sheet.row;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.rollbook.sheet.cell.CellContent;
import org.rollbook.sheet.cell.CellText;
import org.rollbook.sheet.cell.HeaderWords;
import org.rollbook.sheet.cell.ParticipantField;
import org.rollbook.sheet.cell.PersonWords;
import org.rollbook.sheet.layout.Header;
import org.rollbook.sheet.table.SheetRow;

/// Turns the cells of one person into clean values and a list of doubts.
final class PersonDraft {
    private static final Pattern MAIL_LINK = Pattern.compile("^mailto:\\s*", Pattern.CASE_INSENSITIVE);
    private static final Pattern NUMBERED = Pattern.compile("[\\dA-Za-z]");
    private static final Pattern CHINESE = Pattern.compile("[\\p{IsHan}·]+");
    /// Fields in which no number plate belongs, whatever their headings say.
    private static final Set<ParticipantField> OFFICES = EnumSet.of(ParticipantField.POSITION, ParticipantField.TITLE,
            ParticipantField.DUTIES, ParticipantField.DEPARTMENT, ParticipantField.ORGANISATION);

    private final Header header;
    private final DraftValues values = new DraftValues();
    private final NumberCells numbers;
    private final OfficeCells offices;
    private final NameCells name;

    /// `withPosition` remembers which organisations go on with a position, for most stand in many rows.
    PersonDraft(Header header, DateOrder dates, Set<String> known, Map<String, Boolean> withPosition) {
        this.header = header;
        this.numbers = new NumberCells(header, dates, values);
        this.offices = new OfficeCells(header, known, withPosition, values);
        this.name = new NameCells(header, values, numbers, offices);
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
        if (field == ParticipantField.NAME) {
            name.unreadable();
        }
        values.undecoded(field, cell);
    }

    void take(ParticipantField field, List<String> cells) {
        String cell = cells.getFirst();
        if (CellText.isError(cell) || cells.size() > 1 && cells.stream().anyMatch(CellText::isError)) {
            if (field == ParticipantField.NAME) {
                name.unreadable();
            }
            values.problem(field, "error");
            return;
        }
        if (OFFICES.contains(field) && CellContent.isPlate(cell)) {
            cells.forEach(text -> values.note(CellText.line(text)));
            return;
        }
        switch (field) {
            case NAME -> name.cell(cell);
            case FAMILY_NAME -> name.family(cell);
            case GIVEN_NAME -> name.given(cell);
            case ID_NUMBER -> numbers.idNumber(CellText.narrow(cell));
            case PHONE -> numbers.phones(cells);
            case BORN -> numbers.born(cell);
            case SEX -> word(field, cell, PersonWords.sex(cell).map(Enum::name));
            case ROLE -> role(cell);
            case ID_TYPE -> word(field, cell, PersonWords.idType(cell).map(Enum::name));
            case NUMBER -> values.put(field, NumberCells.whole(CellText.narrow(cell)));
            case EMAIL -> values.put(field, MAIL_LINK.matcher(CellText.narrow(cell)).replaceFirst(""));
            case ROOM -> room(CellText.narrow(cell));
            case DEPARTMENT -> offices.department(cell);
            case NOTE -> cells.forEach(text -> values.note(CellText.line(text)));
            case INTERNAL_NOTE -> cells.forEach(text -> values.internalNote(CellText.line(text)));
            case DUTIES -> offices.duties(cell);
            case ORGANISATION -> offices.organisation(cell);
            case TITLE -> offices.title(CellText.line(cell));
            default -> values.put(field, CellText.line(cell));
        }
    }

    /// Puts together what stood in several columns, and says when there is no name.
    void finish() {
        numbers.finish();
        offices.finish();
        name.finish();
    }

    /// What is filled in from the rows above is told.
    void carry(ParticipantField field, String text) {
        if (!text.isEmpty() && !has(field)) {
            values.put(field, text);
            values.told(field, text);
        }
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
}
