package org.rollbook.names;

import com.ibm.icu.text.AlphabeticIndex;
import com.ibm.icu.util.ULocale;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The order of single characters: fewest strokes first, then stroke by stroke 横 竖 撇 点 折, then the place in the
/// official list (strokes.tsv). Characters outside the list come after the listed ones with as many strokes.
final class StrokeOrder {
    private static final Comparator<String[]> BY_STROKES = Comparator
            .comparingInt((String[] row) -> Integer.parseInt(row[1]))
            .thenComparing(row -> row[2])
            .thenComparingInt(row -> Integer.parseInt(row[3]));

    private final Map<Integer, String> keys = new HashMap<>();
    private final Lazy<AlphabeticIndex.ImmutableIndex<String>> unlisted = new Lazy<>(() ->
            new AlphabeticIndex<String>(ULocale.forLanguageTag("zh-u-co-stroke")).buildImmutableIndex());

    StrokeOrder() {
        List<String[]> rows = TableLines.of("/ordering/strokes.tsv").stream().sorted(BY_STROKES).toList();
        for (int rank = 0; rank < rows.size(); rank++) {
            String[] row = rows.get(rank);
            keys.put(row[0].codePointAt(0), padded(Integer.parseInt(row[1]), 2) + padded(rank + 1, 4));
        }
    }

    boolean lists(int codePoint) {
        return keys.containsKey(codePoint);
    }

    /// A key of six characters, two of them the number of strokes; a few more for a character outside the list.
    String key(int codePoint) {
        String listed = keys.get(codePoint);
        return listed != null ? listed : padded(unlistedStrokes(codePoint), 2) + "z" + padded(codePoint, 7);
    }

    /// As ICU counts them; what ICU does not know ends up in its last group.
    private int unlistedStrokes(int codePoint) {
        var index = unlisted.get();
        String label = index.getBucket(index.getBucketIndex(Character.toString(codePoint))).getLabel().replaceAll("\\D", "");
        return label.isEmpty() ? 99 : Integer.parseInt(label);
    }

    private static String padded(int number, int width) {
        String digits = Integer.toString(number);
        return "0".repeat(width - digits.length()) + digits;
    }
}
