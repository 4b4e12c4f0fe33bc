package org.rollbook.model.people;

import java.util.Optional;
import java.util.regex.Pattern;

/// A phone number: mobiles and landlines of China normalised, foreign ones kept as typed.
public record Phone(String text) {

    private static final Pattern MOBILE = Pattern.compile("1[3-9]\\d{9}");
    private static final Pattern LANDLINE = Pattern.compile("\\(?0\\d{2,3}\\)?[- ]?\\d{7,8}([-#转 ]+\\d{1,6})?");
    private static final Pattern FOREIGN = Pattern.compile("(\\+|00)\\d[\\d -]{5,20}");
    /// Landlines and mobiles of Taiwan, Hong Kong and Macau, however they are spaced: 0932 771 508, (02) 2345-6789, 886-932-771508.
    private static final Pattern REGIONAL = Pattern.compile(
            "0\\d{2,3}\\d{7,8}|09\\d{8}|0[2-8]\\d{7,8}|(?:\\+|00)?886\\d{8,9}|(?:\\+|00)?85[23]\\d{8}|0?86(0\\d{2,3}|[1-9]\\d{1,2})\\d{7,8}|400\\d{7}");
    private static final Pattern FILLER = Pattern.compile("[\\s()-]");
    private static final Pattern COUNTRY = Pattern.compile("^(\\+|00)?86(?=1[3-9]\\d{9}$)");

    /// The number without +86, spaces, hyphens and full-width digits where it is a Chinese mobile; else tidied only.
    public static Phone of(String typed) {
        if (isMobile(typed)) {
            return new Phone(typed);
        }
        StringBuilder plain = new StringBuilder(typed.length());
        typed.strip().codePoints()
                .map(c -> c >= '！' && c <= '～' ? c - 0xFEE0 : c)
                .map(c -> c == '\u3000' ? ' ' : c)
                .forEach(plain::appendCodePoint);
        String tidy = plain.toString();
        if (isMobile(tidy)) {
            return new Phone(tidy);
        }
        String digits = COUNTRY.matcher(FILLER.matcher(tidy).replaceAll("")).replaceFirst("");
        return new Phone(isMobile(digits) ? digits : tidy);
    }

    public boolean isEmpty() {
        return text.isEmpty();
    }

    /// Whether it is a Chinese mobile, which as a rule belongs to one person.
    public boolean isMobile() {
        return isMobile(text);
    }

    /// A warning when the number is neither a Chinese mobile, nor a landline, nor a foreign number.
    public Optional<Problem> problem() {
        if (isEmpty() || isMobile(text) || LANDLINE.matcher(text).matches() || FOREIGN.matcher(text).matches()
                || REGIONAL.matcher(FILLER.matcher(text).replaceAll("")).matches()) {
            return Optional.empty();
        }
        return Optional.of(Problem.of("phone", "shape"));
    }

    /// Grouped for reading: 138 0013 8000.
    public String grouped() {
        return isMobile(text) ? text.substring(0, 3) + " " + text.substring(3, 7) + " " + text.substring(7) : text;
    }

    /// First three and last four digits: 138****8000.
    public String masked() {
        if (text.length() < 8) {
            return "*".repeat(text.length());
        }
        return text.substring(0, 3) + "*".repeat(text.length() - 7) + text.substring(text.length() - 4);
    }

    /// Hidden as always, but for the few digits in which it differs from another one.
    public String maskedBeside(Phone other) {
        return Mask.beside(masked(), text, other.text);
    }

    /// Masked, so that what is said of a person without further thought never carries the number.
    @Override
    public String toString() {
        return masked();
    }

    private static boolean isMobile(String digits) {
        return MOBILE.matcher(digits).matches();
    }
}
