package org.rollbook.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.rollbook.model.people.Phone;

/// Takes apart the cells that hold several phones: the first mobile is the person's, the others go into the note.
record PhoneNumbers(String phone, List<String> others) {
    private static final String MOBILE = "(?:(?:\\+|00)?86[- ]?)?1[3-9]\\d(?:[- ]?\\d){8}";
    private static final String LANDLINE = "(?:\\(?0\\d{2,3}\\)?[- ]?)?[2-9]\\d{6,7}(?:(?:-|转|#| ?ext\\.? ?)\\d{1,6})?";
    static final Pattern NUMBER = Pattern.compile("(?<![\\d+])(?:" + MOBILE + "|" + LANDLINE + ")(?!\\d)");
    private static final Pattern PLAIN_MOBILE = Pattern.compile("1[3-9]\\d{9}");
    private static final Pattern ONLY_SEPARATORS = Pattern.compile("[\\s/、,;，；|()（）:：+或及和手机电话办宅家公单位座固移动联系号码传真微信同Tteloficmb.]*");

    static PhoneNumbers of(List<String> cells) {
        if (cells.size() == 1 && isMobile(cells.getFirst())) {
            return new PhoneNumbers(cells.getFirst(), List.of());
        }
        List<String> numbers = new ArrayList<>();
        for (String cell : cells) {
            String text = CellText.narrow(cell);
            if (isMobile(text)) {
                numbers.add(text);
                continue;
            }
            List<String> found = NUMBER.matcher(text).results().map(MatchResult::group).toList();
            boolean understood = !found.isEmpty() && ONLY_SEPARATORS.matcher(NUMBER.matcher(text).replaceAll("")).matches();
            if (understood) {
                found.stream().map(number -> Phone.of(number).text()).forEach(numbers::add);
            } else if (!text.isEmpty()) {
                numbers.add(Phone.of(text).text());
            }
        }
        List<String> distinct = numbers.stream().distinct().toList();
        String first = distinct.stream().filter(PhoneNumbers::isMobile).findFirst()
                .orElse(distinct.isEmpty() ? "" : distinct.getFirst());
        return new PhoneNumbers(first, distinct.stream().filter(number -> !number.equals(first)).toList());
    }

    private static boolean isMobile(String number) {
        return number.length() == 11 && number.charAt(0) == '1' && PLAIN_MOBILE.matcher(number).matches();
    }
}
