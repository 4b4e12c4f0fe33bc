package org.rollbook.sheet.row;

import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.rollbook.sheet.cell.CellContent;
import org.rollbook.sheet.cell.CellText;
import org.rollbook.sheet.cell.Duties;
import org.rollbook.sheet.cell.OfficeWords;
import org.rollbook.sheet.cell.ParticipantField;
import org.rollbook.sheet.cell.PersonWords;
import org.rollbook.sheet.layout.Header;

/// The organisation, department, position and title of one person, in columns of their own or together in one.
final class OfficeCells {
    private static final Pattern TWO_OFFICES = Pattern
            .compile("([^/／、，,]{2,}?)\\s*[/／、，,]\\s*([^/／、，,]{2,})");

    private final Header header;
    private final Set<String> known;
    private final Map<String, Boolean> withPosition;
    private final DraftValues values;
    private String department = "";
    private String positionOnName = "";
    private String titleOnName = "";

    /// `withPosition` remembers which organisations go on with a position, for most stand in many rows.
    OfficeCells(Header header, Set<String> known, Map<String, Boolean> withPosition, DraftValues values) {
        this.header = header;
        this.known = known;
        this.withPosition = withPosition;
        this.values = values;
    }

    void department(String cell) {
        department = CellText.unbroken(cell);
    }

    /// What stands on the name itself.
    void onName(String position, String title) {
        positionOnName = position.isEmpty() ? positionOnName : position;
        titleOnName = title.isEmpty() ? titleOnName : title;
    }

    /// Under a heading of the position; where no column names organisations, the cell may name one too.
    void duties(String cell) {
        duties(header.has(ParticipantField.ORGANISATION) ? new Duties("", CellText.line(cell), true)
                : Duties.of(cell, known), cell);
    }

    /// Words that stood beside a name.
    void besideName(String words) {
        duties(Duties.of(words, known), words);
    }

    private void duties(Duties duties, String cell) {
        values.put(ParticipantField.ORGANISATION, duties.organisation());
        values.put(ParticipantField.POSITION, duties.position());
        if (!duties.isSure()) {
            values.problem(ParticipantField.POSITION, "cut", CellText.line(cell));
        }
    }

    /// A phone among the organisations would become one.
    void organisation(String cell) {
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

    /// Mr and Ms are the titles of English lists.
    void title(String text) {
        PersonWords.sex(text).ifPresentOrElse(sex -> values.putIfMissing(ParticipantField.SEX, sex.name()),
                () -> values.put(ParticipantField.TITLE, text));
    }

    /// Puts a title and a position together with what stood on the name; the department comes last, before the position.
    void finish() {
        if (!positionOnName.isEmpty() && !value(ParticipantField.POSITION).endsWith(positionOnName)) {
            values.put(ParticipantField.POSITION, (value(ParticipantField.POSITION) + " " + positionOnName).strip());
        }
        if (!values.has(ParticipantField.TITLE) && !header.has(ParticipantField.TITLE)) {
            titleBehindPosition();
        }
        if (!titleOnName.isEmpty()) {
            titleOnName();
        }
        if (!department.isEmpty() && !value(ParticipantField.POSITION).startsWith(department)
                && !value(ParticipantField.ORGANISATION).endsWith(department)) {
            values.put(ParticipantField.POSITION, (department + " " + value(ParticipantField.POSITION)).strip());
        }
    }

    /// A title column says the same, or something else, which is kept beside it.
    private void titleOnName() {
        if (!values.has(ParticipantField.TITLE)) {
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

    private String value(ParticipantField field) {
        return values.value(field);
    }
}
