package org.rollbook.sheet.row;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.rollbook.sheet.cell.CellContent;
import org.rollbook.sheet.cell.CellText;
import org.rollbook.sheet.cell.HeaderWords;
import org.rollbook.sheet.cell.NameWords;
import org.rollbook.sheet.cell.ParticipantField;
import org.rollbook.sheet.cell.PersonWords;
import org.rollbook.sheet.cell.Surnames;
import org.rollbook.sheet.cell.WrittenName;
import org.rollbook.sheet.layout.Header;
import org.rollbook.sheet.layout.RowKind;
import org.rollbook.sheet.message.MessageLine;
import org.rollbook.sheet.message.MessageLines;
import org.rollbook.sheet.table.SheetRow;

/// Which of the words under a list’s names are none: 带队领导, 办公电话, 参训人员回执, a number.
final class OddNames {
    private static final int LONGEST_NAME = 4;
    private static final int LONGEST_IN_REGULAR_LINES = 7;
    private static final Pattern HAN_WITHIN = Pattern.compile("\\p{IsHan}");
    private static final Pattern NO_PART_OF_NAMES = Pattern.compile("[\\d\\p{Pd}/／\\\\|_:：]");
    private static final Pattern HAN = Pattern.compile("[\\p{IsHan}（）()]+");
    private static final Pattern MOBILE = Pattern
            .compile("([+]?86[ -]?)?1[3-9]\\d[ -]?\\d{4}[ -]?\\d{4}|09\\d\\d[ -]?\\d{3}[ -]?\\d{3}|[+]\\d{2,3}");
    private static final double NEARLY_ALL = 0.8;
    /// Fewer names show no rule.
    private static final int FEWEST = 2;

    private final Header header;
    private final List<SheetRow> rows;
    private final List<RowKind> kinds;
    private final List<Integer> names;
    /// Whether the heading over the names promises organisations with them.
    private final boolean isNameAndOrganisation;
    private final boolean isRegular;
    private Optional<NamesAbove> namesAbove = Optional.empty();

    OddNames(Header header, List<SheetRow> rows, List<RowKind> kinds, List<Integer> names) {
        this.header = header;
        this.rows = rows;
        this.kinds = kinds;
        this.names = names;
        this.isRegular = header.headings().contains(MessageLines.REGULAR);
        this.isNameAndOrganisation = !names.isEmpty() && names.getFirst() < header.headings().size()
                && HeaderWords.KNOWN.isNameAndOrganisation(header.headings().get(names.getFirst()));
    }

    /// Whether a row, by its place, has such a word where the others have names.
    boolean isAt(int at) {
        SheetRow row = rows.get(at);
        String name = names.isEmpty() ? ""
                : CellText.name(WrittenName.unmarked(CellText.line(row.cell(names.getFirst()))));
        if (ListEnd.NUMBER.matcher(name).matches() && row.cells().stream().noneMatch(CellContent::isName)) {
            return true;
        }
        if (!HAN_WITHIN.matcher(name).find() || !header.has(ParticipantField.NAME)) {
            return false;
        }
        if (isNameAndOrganisation && NameCells.nameAmong(CellText.line(row.cell(names.getFirst()))).isPresent()) {
            return false;
        }
        String bare = WrittenName.of(name).text();
        if (!HAN.matcher(name).matches() && !CellContent.isName(bare) && !MessageLine.holdsPhone(name)
                && NO_PART_OF_NAMES.matcher(bare).find()) {
            return true;
        }
        if (!HAN.matcher(name).matches()) {
            return false;
        }
        if (NameWords.isNobody(bare)) {
            return true;
        }
        if (CellContent.isName(bare)) {
            return false;
        }
        if (bare.length() <= LONGEST_NAME && isLikePerson(row)
                || bare.length() >= LONGEST_NAME && Surnames.isTranscribed(bare)) {
            return false;
        }
        return !CellContent.isRareName(bare) && !WrittenName.isTitled(bare)
                && (bare.length() > LONGEST_NAME || isAlone(at));
    }

    /// In messages every word may come first: what is no name is odd.
    boolean isInMessageAt(int at) {
        String name = CellText.name(rows.get(at).cell(names.getFirst()));
        return HAN_WITHIN.matcher(name).find() && !CellContent.isName(name) && !WrittenName.isTitled(name)
                && !isRareInMessage(name, rows.get(at)) && !(isRegular && mayBeName(WrittenName.of(name).text()));
    }

    /// In lines that are cut the same way the others tell that it is a name.
    private static boolean mayBeName(String name) {
        return HAN.matcher(name).matches() && name.length() <= LONGEST_IN_REGULAR_LINES && !NameWords.isNobody(name);
    }

    /// A rare name is believed beside what only people have.
    private boolean isRareInMessage(String name, SheetRow row) {
        boolean rare = CellContent.isRareName(name) || Surnames.isTranscribed(name);
        return rare && !NameWords.isNobody(name)
                && (isLikePerson(row) || name.length() > 2 && row.cells().stream().anyMatch(MessageLine::holdsPhone));
    }

    /// Whether the row says what only people have: sex, ID number, a mobile phone with something else. Then a name may be a rare one.
    private boolean isLikePerson(SheetRow row) {
        int signs = 0;
        for (Map.Entry<Integer, ParticipantField> column : header.columns().entrySet()) {
            String cell = CellText.line(row.cell(column.getKey()));
            signs += cell.isEmpty() ? 0 : switch (column.getValue()) {
                case SEX -> PersonWords.sex(cell).isPresent() ? 2 : 0;
                case ID_NUMBER -> CellContent.isDistinct(cell) ? 2 : 0;
                case PHONE -> MOBILE.matcher(CellText.narrow(cell)).lookingAt() ? 1 : 0;
                case BORN, EMAIL -> CellContent.isDistinct(cell) ? 1 : 0;
                case ORGANISATION -> CellContent.isBody(row.filledCell(column.getKey())) ? 1 : 0;
                case DUTIES, POSITION, TITLE -> CellContent.isPosition(cell) ? 1 : 0;
                default -> 0;
            };
        }
        return signs > 1;
    }

    /// Whether nearly all others, or all above, have names that begin as names do.
    private boolean isAlone(int at) {
        NamesAbove names = namesAbove.orElseGet(this::countNames);
        namesAbove = Optional.of(names);
        int own = isSound(rows.get(at)) ? 1 : 0;
        return isMost(names.sound()[rows.size()] - own, names.people()[rows.size()] - 1)
                || isMost(names.sound()[at], names.people()[at]);
    }

    private static boolean isMost(int sound, int others) {
        return sound >= FEWEST && sound >= others * NEARLY_ALL;
    }

    /// How many people stand above each row, and how many of them with a name that begins as names do.
    private record NamesAbove(int[] people, int[] sound) {
    }

    private NamesAbove countNames() {
        int[] above = new int[rows.size() + 1];
        int[] sound = new int[rows.size() + 1];
        for (int i = 0; i < rows.size(); i++) {
            boolean person = kinds.get(i) == RowKind.PERSON;
            above[i + 1] = above[i] + (person ? 1 : 0);
            sound[i + 1] = sound[i] + (person && isSound(rows.get(i)) ? 1 : 0);
        }
        return new NamesAbove(above, sound);
    }

    private boolean isSound(SheetRow row) {
        return CellContent.isName(CellText.name(row.cell(names.getFirst())));
    }
}
