package org.rollbook.sheet.message;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.rollbook.sheet.cell.Duties;
import org.rollbook.sheet.cell.UsualName;

/// Somebody’s name directly behind what they are, as sentences say it: 主任洪水生, 和余干县供销社副主任江火旺.
///
/// @param before the position, perhaps with the organisation in front
record NameBehindPost(String before, String name) {
    private static final Pattern AND = Pattern.compile("^(?:和|与|及|以及|还有|另有)");
    private static final Pattern BEHIND = Pattern
            .compile("(?:同志)?(?:等?" + MessageCount.COUNT + ")?(?:" + MessageCount.COMES + ")?$");
    private static final Pattern HAN = Pattern.compile("[\\p{IsHan}·]{4,40}");
    private static final int SHORTEST = 2;
    private static final int LONGEST = 4;

    /// The word cut behind the longest position in it.
    static Optional<NameBehindPost> of(String word) {
        String text = BEHIND.matcher(AND.matcher(word).replaceFirst("")).replaceFirst("");
        if (!HAN.matcher(text).matches() || Duties.endsInPost(text)) {
            return Optional.empty();
        }
        int dot = text.indexOf('·');
        int longest = dot < 0 ? LONGEST : text.length() - dot + LONGEST;
        return IntStream.rangeClosed(SHORTEST, Math.min(longest, text.length() - SHORTEST))
                .map(length -> text.length() - length)
                .mapToObj(at -> new NameBehindPost(text.substring(0, at), text.substring(at)))
                .filter(cut -> Duties.endsInPost(cut.before) && UsualName.is(cut.name)
                        && (MessageNames.isName(cut.name) || cut.name.indexOf('·') > 0))
                .findFirst();
    }
}
