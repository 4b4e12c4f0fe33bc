package org.rollbook.sheet.cell;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.rollbook.model.people.Phone;

/// Takes apart the cells that hold several phones: the first mobile is the person's, the others go into the note,
/// with the whole cell where it says more than numbers (短号, 转, whose phone it is).
public record PhoneNumbers(String phone, List<String> others) {
    private static final String MOBILE = "(?:(?:\\+|00)?86[- ]?)?1[3-9]\\d(?:[- ]?\\d){8}";
    private static final String LANDLINE = "(?:\\(?0\\d{2,3}\\)?[- ]?)?[2-9]\\d{6,7}(?:(?:-|转|#| ?ext\\.? ?)\\d{1,6})?";
    /// A plus behind a word is a sign between words: 科长+13800138000.
    public static final Pattern NUMBER = Pattern
            .compile("(?<!\\d)(?<!(?:^|[^\\p{L})])\\+)(?:" + MOBILE + "|" + LANDLINE + ")(?!\\d)");
    /// The same, or one of another country: +94 77 312 4586.
    public static final Pattern ANY = Pattern.compile("\\+(?!86)\\d[\\d ()-]{6,18}\\d|" + NUMBER.pattern());
    /// Of another country, whatever its own digits look like: +49 151 2345 6781.
    private static final Pattern FOREIGN = Pattern.compile("(?:\\+|00)(?!86)[1-9]\\d{0,3}[\\d ()./-]{6,18}\\d");
    private static final Pattern COUNTRY = Pattern.compile("\\((\\+|00)?86\\)");
    private static final int LONGEST_SHORT_NUMBER = 7;
    private static final Pattern PLAIN_MOBILE = Pattern.compile("1[3-9]\\d{9}");
    private static final Pattern ONLY_SEPARATORS = Pattern
            .compile("[\\s/、,;，；|()（）:：+或及和手机电话办宅家公单位座固移动联系号码传真微信同Tteloficmb.]*");

    public static PhoneNumbers of(List<String> cells) {
        if (cells.size() == 1 && isMobile(cells.getFirst())) {
            return new PhoneNumbers(cells.getFirst(), List.of());
        }
        List<String> numbers = new ArrayList<>();
        List<String> remarks = new ArrayList<>();
        for (String cell : cells) {
            String text = CellText.narrow(cell);
            if (isMobile(text) || FOREIGN.matcher(text).matches()) {
                numbers.add(isMobile(text) ? text : Phone.of(text).text());
                continue;
            }
            List<String> found = NUMBER.matcher(text).results().map(MatchResult::group).toList();
            String rest = NUMBER.matcher(text).replaceAll("");
            boolean said = found.stream().anyMatch(PhoneNumbers::holdsMobile)
                    && rest.chars().filter(Character::isDigit).count() < LONGEST_SHORT_NUMBER;
            if (!found.isEmpty() && (said || ONLY_SEPARATORS.matcher(rest).matches())) {
                found.stream().map(number -> Phone.of(number).text()).forEach(numbers::add);
                if (!ONLY_SEPARATORS.matcher(COUNTRY.matcher(rest).replaceAll("")).matches()) {
                    remarks.add(text);
                }
            } else if (!text.isEmpty()) {
                numbers.add(Phone.of(text).text());
            }
        }
        List<String> distinct = numbers.stream().distinct().toList();
        String first = distinct.stream().filter(PhoneNumbers::isMobile).findFirst()
                .orElse(distinct.isEmpty() ? "" : distinct.getFirst());
        return new PhoneNumbers(first, Stream.concat(distinct.stream().filter(number -> !number.equals(first)
                && remarks.stream().noneMatch(remark -> remark.contains(number))), remarks.stream()).toList());
    }

    private static boolean holdsMobile(String number) {
        return isMobile(Phone.of(number).text());
    }

    public static boolean isMobile(String number) {
        return number.length() == 11 && number.charAt(0) == '1' && PLAIN_MOBILE.matcher(number).matches();
    }
}
