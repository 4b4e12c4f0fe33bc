package org.rollbook.sheet.book;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Set;

/// How a workbook shows a number, as far as the text of a cell depends on it: a date, a month, a time, leading zeros.
record NumberFormat(Kind kind, int digits) {
    enum Kind { GENERAL, DATE, MONTH, TIME, ZEROS }

    static final NumberFormat GENERAL = new NumberFormat(Kind.GENERAL, 0);

    /// Built-in formats by number (ECMA-376, 18.8.30, with those of the Chinese locale).
    private static final Set<Integer> MONTHS = Set.of(17, 27, 36, 50, 52, 57);
    private static final Set<Integer> TIMES = Set.of(18, 19, 20, 21, 32, 33, 34, 35, 45, 46, 47, 55, 56);
    private static final Set<Integer> DATES = Set.of(14, 15, 16, 22, 28, 29, 30, 31, 51, 53, 54, 58);

    /// Beyond 15 digits a spreadsheet keeps no exact number; such a cell is shown with an exponent.
    private static final MathContext EXACT = new MathContext(15, RoundingMode.HALF_UP);
    private static final int EXACT_DIGITS = 15;
    private static final double LAST_DAY = 2_958_465;
    private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

    static NumberFormat builtIn(int id) {
        if (MONTHS.contains(id)) {
            return new NumberFormat(Kind.MONTH, 0);
        }
        if (DATES.contains(id)) {
            return new NumberFormat(Kind.DATE, 0);
        }
        return TIMES.contains(id) ? new NumberFormat(Kind.TIME, 0) : GENERAL;
    }

    static NumberFormat of(String code) {
        String bare = code.replaceAll("\"[^\"]*\"|\\\\.|\\[[^\\]]*\\]|_.|\\*.", "").toLowerCase(Locale.ROOT);
        bare = bare.contains(";") ? bare.substring(0, bare.indexOf(';')) : bare;
        if (bare.matches("0+")) {
            return new NumberFormat(Kind.ZEROS, bare.length());
        }
        if (bare.contains("general") || bare.contains("#") || bare.contains("0.") || bare.contains("@")) {
            return GENERAL;
        }
        if (bare.contains("d") || bare.contains("y") && !bare.contains("m")) {
            return new NumberFormat(Kind.DATE, 0);
        }
        if (bare.contains("y")) {
            return new NumberFormat(Kind.MONTH, 0);
        }
        return bare.contains("h") || bare.contains("s") ? new NumberFormat(Kind.TIME, 0) : GENERAL;
    }

    String text(String raw, boolean from1904) {
        if (raw.length() > 64) {
            return raw;
        }
        try {
            BigDecimal number = new BigDecimal(raw.strip());
            double value = number.doubleValue();
            boolean day = value >= 0 && value < LAST_DAY + 1;
            return switch (kind) {
                case DATE, MONTH -> day ? date(value, from1904) : plain(raw, number);
                case TIME -> day ? time(value, from1904) : plain(raw, number);
                case ZEROS -> padded(plain(raw, number));
                case GENERAL -> plain(raw, number);
            };
        } catch (NumberFormatException e) {
            return raw;
        }
    }

    private String date(double value, boolean from1904) {
        LocalDateTime time = instant(value, from1904);
        if (kind == Kind.MONTH) {
            return time.toLocalDate().toString().substring(0, 7);
        }
        return value == Math.floor(value) ? time.toLocalDate().toString() : time.format(MINUTES);
    }

    private String time(double value, boolean from1904) {
        return instant(value, from1904).format(MINUTES).substring(value < 1 ? 11 : 0);
    }

    /// Day 60 is 29 February 1900, which never was: later days count from one day earlier.
    private static LocalDateTime instant(double value, boolean from1904) {
        long days = (long) Math.floor(value);
        LocalDateTime start = from1904 ? LocalDateTime.of(1904, 1, 1, 0, 0)
                : LocalDateTime.of(1899, 12, days < 60 ? 31 : 30, 0, 0);
        return start.plusDays(days).plusSeconds(Math.round((value - days) * 86_400));
    }

    private String padded(String text) {
        return text.matches("\\d+") ? "0".repeat(Math.max(0, digits - text.length())) + text : text;
    }

    /// Whole numbers in full as far as they are exact; an ID number that a spreadsheet has cut becomes `4.40981E+17`.
    private static String plain(String raw, BigDecimal number) {
        int size = number.precision() - number.scale();
        if (size < -EXACT_DIGITS || size > 64) {
            return raw;
        }
        if (size <= EXACT_DIGITS) {
            String text = number.round(EXACT).stripTrailingZeros().toPlainString();
            return number.signum() == 0 ? "0" : text;
        }
        if (raw.strip().matches("\\d+") && !raw.strip().endsWith("000")) {
            return raw.strip();
        }
        BigDecimal cut = number.round(EXACT).stripTrailingZeros();
        return cut.scaleByPowerOfTen(1 - size).toPlainString() + "E+" + (size - 1);
    }
}
