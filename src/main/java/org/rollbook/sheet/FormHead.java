package org.rollbook.sheet;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.rollbook.sheet.table.SheetRow;

/// What the lines above a header say of everybody below: a form that one organisation returns names it there
/// (报送单位：长春工程学院（公章）) and has no column for it.
final class FormHead {
    private static final Pattern COLON = Pattern.compile("\\s*[:：]\\s*");
    private static final Pattern SEAL = Pattern.compile("[（(]\\s*(加?盖?公?章|单位公?章|签\\s*章|印章|seal|stamp)\\s*[）)]", Pattern.CASE_INSENSITIVE);
    private static final Pattern BLANK = Pattern.compile("[_＿\\s.…]*");
    private static final int LONGEST = 40;

    private final Header header;

    FormHead(Header header) {
        this.header = header;
    }

    /// The organisation that everybody of the list belongs to, unless a row says otherwise.
    Optional<String> organisation() {
        if (header.has(ParticipantField.ORGANISATION) || header.has(ParticipantField.DUTIES)) {
            return Optional.empty();
        }
        return header.table().rows().stream().takeWhile(row -> row.number() < header.row()).map(FormHead::named)
                .flatMap(Optional::stream).findFirst();
    }

    /// A label and what stands behind its colon, in the same cell or in the next written one.
    private static Optional<String> named(SheetRow row) {
        List<String> cells = row.cells().stream().map(CellText::line).filter(cell -> !cell.isEmpty()).toList();
        for (int i = 0; i < cells.size(); i++) {
            String[] parts = COLON.split(cells.get(i), 2);
            String behind = parts.length < 2 || parts[1].isEmpty() ? i + 1 < cells.size() ? cells.get(i + 1) : "" : parts[1];
            if (isOrganisation(parts[0])) {
                String text = SEAL.matcher(behind).replaceAll("").strip();
                return Optional.of(text).filter(FormHead::isName);
            }
        }
        return Optional.empty();
    }

    private static boolean isOrganisation(String label) {
        return HeaderWords.KNOWN.meaning(label).filter(HeaderWords.Meaning::whole).flatMap(HeaderWords.Meaning::field)
                .filter(ParticipantField.ORGANISATION::equals).isPresent();
    }

    /// Neither an empty line to write on nor the next label.
    private static boolean isName(String text) {
        return text.length() > 1 && text.length() <= LONGEST && !BLANK.matcher(text).matches() && !COLON.matcher(text).find()
                && HeaderWords.KNOWN.meaning(text).filter(HeaderWords.Meaning::whole).isEmpty();
    }
}
