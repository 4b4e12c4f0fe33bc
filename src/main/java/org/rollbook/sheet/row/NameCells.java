package org.rollbook.sheet.row;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rollbook.sheet.cell.CellContent;
import org.rollbook.sheet.cell.CellText;
import org.rollbook.sheet.cell.Duties;
import org.rollbook.sheet.cell.HeaderWords;
import org.rollbook.sheet.cell.LatinName;
import org.rollbook.sheet.cell.ParticipantField;
import org.rollbook.sheet.cell.PersonWords;
import org.rollbook.sheet.cell.WrittenName;
import org.rollbook.sheet.layout.Header;

/// The name of one person, and what else stands in its cell.
final class NameCells {
    private static final Pattern CHINESE = Pattern.compile("[\\p{IsHan}·]+");
    private static final Pattern BESIDE_NAME = Pattern.compile("[\\s（()）【】\\[\\],，、;；/|:：—–-]+");

    private final Header header;
    private final DraftValues values;
    private final NumberCells numbers;
    private final OfficeCells offices;
    private String family = "";
    private String given = "";
    private boolean isKnownBad;

    NameCells(Header header, DraftValues values, NumberCells numbers, OfficeCells offices) {
        this.header = header;
        this.values = values;
        this.numbers = numbers;
        this.offices = offices;
    }

    void family(String cell) {
        family = CellText.name(cell);
    }

    void given(String cell) {
        given = CellText.name(cell);
    }

    /// A name that could not be read is told as such, and not as missing.
    void unreadable() {
        isKnownBad = true;
    }

    void cell(String cell) {
        name(isNameAndOrganisation() ? withoutOrganisation(cell) : cell);
    }

    /// What stands behind a name in brackets, or instead of one more name, does not belong to it.
    private void name(String written) {
        String cell = numbers.withoutNumbers(written);
        WrittenName name = WrittenName.of(cell);
        offices.onName(name.position(), name.honorifics());
        values.put(ParticipantField.NAME, name.text());
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
        String cell = numbers.withoutNumbers(written);
        Optional<String> name = nameAmong(cell);
        name.map(text -> Stream.of(BESIDE_NAME.split(cell)).filter(word -> !word.isEmpty() && !word.equals(text))
                .collect(Collectors.joining(" ")))
                .ifPresent(offices::besideName);
        return name.orElse(cell);
    }

    /// The one of several words that is a name.
    static Optional<String> nameAmong(String cell) {
        List<String> words = Stream.of(BESIDE_NAME.split(cell)).filter(word -> !word.isEmpty()).toList();
        List<String> names = words.stream().filter(word -> CellContent.isName(word) || CellContent.isRareName(word))
                .toList();
        return words.size() > 1 && names.size() == 1 ? Optional.of(names.getFirst()) : Optional.empty();
    }

    private void remark(String text) {
        if ((header.isOfMessage() || !header.saysOrganisationOfEach()) && isDuties(text)) {
            offices.besideName(text);
        } else if (CellContent.isHanBody(text) && !header.saysOrganisationOfEach()) {
            values.put(ParticipantField.ORGANISATION, text);
        } else if (text.chars().allMatch(c -> c < 0x250)) {
            values.putIfMissing(ParticipantField.LATIN_NAME, text);
        } else {
            values.note(text);
        }
    }

    private static boolean isDuties(String text) {
        Duties duties = Duties.of(text, Set.of());
        return !duties.organisation().isEmpty() && !duties.position().isEmpty() && Duties.endsInPost(text);
    }

    /// Puts together what stood in two columns.
    void finish() {
        if (!family.isEmpty() || !given.isEmpty()) {
            boolean chinese = CHINESE.matcher(family + given).matches();
            ParticipantField field = header.has(ParticipantField.NAME) ? ParticipantField.LATIN_NAME
                    : ParticipantField.NAME;
            values.put(field, chinese ? family + given : LatinName.joined(family, given));
        }
        if (!values.has(ParticipantField.NAME) && values.has(ParticipantField.LATIN_NAME) && !isKnownBad) {
            name(values.taken(ParticipantField.LATIN_NAME));
        }
        if (!values.has(ParticipantField.NAME) && !isKnownBad) {
            values.problem(ParticipantField.NAME, "empty");
        }
    }
}
