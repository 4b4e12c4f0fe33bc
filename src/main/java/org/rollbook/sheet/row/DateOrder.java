package org.rollbook.sheet.row;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.rollbook.sheet.cell.CellText;

/// Whether a list writes 12 March as 12/03/1984 or as 03/12/1984, or counts years from 1911 somewhere; unknown where nothing tells.
enum DateOrder {
    UNKNOWN, DAY_FIRST, MONTH_FIRST, REPUBLIC;

    static final Pattern BACKWARD = Pattern.compile("(\\d{1,2})[./-](\\d{1,2})[./-](\\d{4})");
    private static final Pattern SAYS_REPUBLIC = Pattern.compile("民[國国](?!党|黨)");
    private static final Pattern DAY_IN_FRONT = Pattern.compile(".*d{1,2}\\s*[./ -]?\\s*m{1,3}\\s*[./ -]?\\s*y.*");
    private static final Pattern MONTH_IN_FRONT = Pattern.compile(".*m{1,3}\\s*[./ -]?\\s*d{1,2}\\s*[./ -]?\\s*y.*");
    private static final int MONTHS = 12;
    /// One date alone may be a slip.
    private static final int FEWEST_PROOFS = 2;

    /// As the heading asks for it (dd/mm/yyyy), else as most dates can only be read; never against one that says otherwise.
    static DateOrder of(String heading, List<String> dates) {
        if (Stream.concat(Stream.of(heading), dates.stream()).anyMatch(text -> SAYS_REPUBLIC.matcher(text).find())) {
            return REPUBLIC;
        }
        return asked(CellText.narrow(heading).toLowerCase(Locale.ROOT)).orElseGet(() -> shown(dates));
    }

    private static Optional<DateOrder> asked(String heading) {
        if (DAY_IN_FRONT.matcher(heading).matches()) {
            return Optional.of(DAY_FIRST);
        }
        return MONTH_IN_FRONT.matcher(heading).matches() ? Optional.of(MONTH_FIRST) : Optional.empty();
    }

    private static DateOrder shown(List<String> dates) {
        int days = 0;
        int months = 0;
        for (String date : dates) {
            boolean yearInFront = date.length() < 3
                    || Character.isDigit(date.charAt(1)) && Character.isDigit(date.charAt(2));
            Matcher backward = BACKWARD.matcher(yearInFront ? "" : CellText.narrow(date));
            if (backward.matches()) {
                days += Integer.parseInt(backward.group(1)) > MONTHS ? 1 : 0;
                months += Integer.parseInt(backward.group(2)) > MONTHS ? 1 : 0;
            }
        }
        return days >= FEWEST_PROOFS && months == 0 ? DAY_FIRST
                : months >= FEWEST_PROOFS && days == 0 ? MONTH_FIRST : UNKNOWN;
    }
}
