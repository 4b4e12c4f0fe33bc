package org.rollbook.names;

import com.ibm.icu.text.AlphabeticIndex;
import com.ibm.icu.util.ULocale;
import org.rollbook.model.Lazy;

/// The order of single characters: fewest strokes first, then stroke by stroke 横 竖 撇 点 折, then the place in the
/// official list; strokes.tsv stands in this order. Characters outside the list come after the listed ones with as
/// many strokes.
final class StrokeOrder {
    private static final int CHARACTERS = 8105;

    private final CharacterNumbers ranks = new CharacterNumbers();
    private final byte[] strokes = new byte[CHARACTERS + 1];
    private final Lazy<AlphabeticIndex.ImmutableIndex<String>> unlisted = new Lazy<>(
            () -> new AlphabeticIndex<String>(ULocale.forLanguageTag("zh-u-co-stroke")).buildImmutableIndex());

    StrokeOrder() {
        String table = TableLines.text("/ordering/strokes.tsv");
        int at = 0;
        for (int rank = 1; rank <= CHARACTERS; rank++) {
            int number = table.indexOf('\t', at) + 1;
            int classes = table.indexOf('\t', number) + 1;
            ranks.put(table.codePointAt(at), rank);
            strokes[rank] = (byte) Integer.parseInt(table, number, classes - 1, 10);
            at = table.indexOf('\n', classes) + 1;
        }
    }

    boolean lists(int codePoint) {
        return ranks.get(codePoint) != 0;
    }

    /// Appends six digits, two of them the number of strokes; a few more for a character outside the list.
    void appendKey(StringBuilder key, int codePoint) {
        int rank = ranks.get(codePoint);
        if (rank != 0) {
            appendPadded(key, strokes[rank], 2);
            appendPadded(key, rank, 4);
        } else {
            appendPadded(key, unlistedStrokes(codePoint), 2);
            appendPadded(key.append('z'), codePoint, 7);
        }
    }

    /// As ICU counts them; what ICU does not know ends up in its last group.
    private int unlistedStrokes(int codePoint) {
        var index = unlisted.get();
        String label = index.getBucket(index.getBucketIndex(Character.toString(codePoint))).getLabel().replaceAll("\\D",
                "");
        return label.isEmpty() ? 99 : Integer.parseInt(label);
    }

    private static void appendPadded(StringBuilder key, int number, int width) {
        String digits = Integer.toString(number);
        key.repeat('0', width - digits.length()).append(digits);
    }
}
