package org.rollbook.model;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/// Makes a file name that every system takes from any words: titles, names and codes.
public final class FileName {
    /// Leaves room for what programs put before and behind a name while they write.
    private static final int LONGEST_BYTES = 180;
    private static final String USUAL = "rollbook";
    private static final Pattern FORBIDDEN = Pattern
            .compile("[\\\\/:*?\"<>|\\s\\p{Z}\\p{Cc}\\p{Cf}\\p{Cs}\\p{Co}\\p{Cn}]+");
    private static final Pattern EDGES = Pattern.compile("^[._-]+|[. _]+$");
    private static final Pattern RESERVED = Pattern
            .compile("(?i)(con|prn|aux|nul|clock\\$|conin\\$|conout\\$|(com|lpt)[0-9¹²³])");

    private FileName() {
    }

    /// The words as the name of a file with this ending, such as `pdf`.
    public static String of(String words, String ending) {
        return of(words) + "." + ending;
    }

    /// The words as the name of a file without an ending.
    public static String of(String words) {
        String name = EDGES.matcher(FORBIDDEN.matcher(words).replaceAll("_")).replaceAll("");
        name = EDGES.matcher(shortened(name)).replaceAll("");
        int dot = name.indexOf('.');
        String first = dot < 0 ? name : name.substring(0, dot);
        if (RESERVED.matcher(first).matches()) {
            return first + "_" + name.substring(first.length());
        }
        return name.isEmpty() ? USUAL : name;
    }

    private static String shortened(String name) {
        int end = name.length();
        while (name.substring(0, end).getBytes(StandardCharsets.UTF_8).length > LONGEST_BYTES) {
            end = name.offsetByCodePoints(end, -1);
        }
        return name.substring(0, end);
    }
}
