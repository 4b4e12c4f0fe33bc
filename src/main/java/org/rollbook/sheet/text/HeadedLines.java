package org.rollbook.sheet.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.rollbook.sheet.cell.CellContent;
import org.rollbook.sheet.cell.HeaderWords;
import org.rollbook.sheet.cell.HeaderWords.Meaning;
import org.rollbook.sheet.message.MessageLine;
import org.rollbook.sheet.table.SheetRow;

/// A table in a text: headings in one line, and under them lines with as many words between the same signs, or between spaces.
///
/// A numbered line that a page broke in two is whole again where both parts fill it; other lines stand by themselves.
final class HeadedLines {
    private static final Pattern SPACES = Pattern.compile("[ \\u3000]+");
    private static final List<Pattern> BY_HAND = Stream.of("[│┃]", "/", "、", "\\+", " +[-–—]+ +|[–—]+")
            .map(Pattern::compile).toList();
    private static final List<Pattern> SIGNS = Stream.concat(BY_HAND.stream(),
            Stream.of("\\|", "[,，]", "[;；]").map(Pattern::compile)).toList();
    private static final Pattern BORDER = Pattern.compile("[\\s─━│┃┄┅┌┐└┘├┤┬┴┼╔╗╚╝═║+=_—-]*");
    private static final Pattern SPACED_NAME = Pattern.compile("(?<!\\S)(\\p{IsHan})[ \\u3000](\\p{IsHan})(?!\\S)");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,3}[.、)）]?");
    private static final Pattern NUMBERED = Pattern.compile("^\\s*[(（\\[]?\\d{1,3}[.、)）\\]]\\s*");
    private static final Pattern COUNTED = Pattern.compile("^(\\d{1,3})[.、)）．]\\s*(?=\\p{L})");
    private static final Pattern PAGE = Pattern.compile("[\\s–—-]*(第\\s*)?\\d{1,3}\\s*(页.*)?[\\s–—-]*");
    private static final int FEWEST_BETWEEN_SIGNS = 3;
    private static final int FEWEST_KNOWN = 4;
    private static final int DEEPEST = 8;

    private final Pattern sign;
    private final boolean isSpaced;
    private final List<String> headings;
    private final List<SheetRow> rows = new ArrayList<>();

    private HeadedLines(Pattern sign, List<String> headings) {
        this.sign = sign;
        this.isSpaced = sign == SPACES;
        this.headings = headings;
    }

    /// The rows, numbered as the lines; nothing where no line holds headings or a line about somebody does not fit them.
    static Optional<List<SheetRow>> of(List<String> lines) {
        return Stream.concat(SIGNS.stream(), Stream.of(SPACES)).map(sign -> of(lines, sign)).flatMap(Optional::stream)
                .findFirst();
    }

    /// Whether signs cut the lines that no spreadsheet writes into a text file.
    static boolean areCutByHand(List<String> lines) {
        return BY_HAND.stream().anyMatch(sign -> of(lines, sign).isPresent());
    }

    /// The line that holds headings between spaces, counted from 1.
    static Optional<Integer> spacedHeader(List<String> lines) {
        return IntStream.range(0, Math.min(lines.size(), DEEPEST)).filter(i -> {
            List<String> words = words(lines.get(i), SPACES);
            long known = words.stream().filter(CellContent::isHeading).count();
            return known >= FEWEST_BETWEEN_SIGNS && known * 3 >= words.size() * 2
                    && words.stream().anyMatch(HeaderWords.KNOWN::isName);
        }).mapToObj(i -> i + 1).findFirst();
    }

    private static Optional<List<SheetRow>> of(List<String> lines, Pattern sign) {
        for (int i = 0; i < Math.min(lines.size(), DEEPEST); i++) {
            List<String> words = words(lines.get(i), sign);
            if (words.size() >= (sign == SPACES ? 2 : FEWEST_BETWEEN_SIGNS)
                    && areHeadings(words) && (sign == SPACES || words.stream().anyMatch(HeaderWords.KNOWN::isName))) {
                HeadedLines table = new HeadedLines(sign, words);
                return table.read(lines, i) ? Optional.of(table.rows).filter(rows -> rows.size() > 1)
                        : Optional.empty();
            }
        }
        return Optional.empty();
    }

    /// All of them are known, or the name and most of many.
    private static boolean areHeadings(List<String> words) {
        long known = words.stream().filter(CellContent::isHeading).count();
        return known == words.size() || known >= FEWEST_KNOWN && known * 3 >= words.size() * 2
                && words.stream().anyMatch(HeaderWords.KNOWN::isName)
                && words.stream().noneMatch(CellContent::isDistinct);
    }

    private boolean read(List<String> lines, int header) {
        if (!isSpaced) {
            IntStream.range(0, header).filter(i -> !isEmpty(lines.get(i)))
                    .forEach(i -> rows.add(new SheetRow(i + 1, List.of(lines.get(i).strip()))));
        }
        rows.add(new SheetRow(header + 1, headings));
        for (int i = header + 1; i < lines.size(); i++) {
            if (isEmpty(lines.get(i))) {
                continue;
            }
            int number = i + 1;
            List<String> words = words(lines.get(i), sign);
            while (isSpaced && i + 1 < lines.size() && isBroken(words, words(lines.get(i + 1), sign))) {
                words = joined(words, words(lines.get(++i), sign));
            }
            boolean whole = words.size() == headings.size() && i + 1 == number;
            boolean beside = !whole && !MessageLine.holdsPhone(lines.get(i)) && i + 1 == number
                    && (!isSpaced || words.size() * 2 < headings.size() && !fit(words));
            if (!whole && !beside && (isSpaced ? words.size() > headings.size() || words.size() > 1 && !fit(words)
                    : words.size() > 1)) {
                return false;
            }
            rows.add(new SheetRow(number, whole || isSpaced && !beside ? words : List.of(lines.get(i).strip())));
        }
        return true;
    }

    /// Borders of drawn tables and numbers of pages.
    private static boolean isEmpty(String line) {
        return BORDER.matcher(line).matches() || PAGE.matcher(line).matches();
    }

    private static List<String> words(String line, Pattern sign) {
        if (sign == SPACES) {
            String apart = COUNTED.matcher(line.strip()).replaceFirst("$1 ");
            return List.of(SPACES.split(SPACED_NAME.matcher(apart).replaceAll("$1$2")));
        }
        List<String> words = new ArrayList<>(
                Arrays.stream(sign.split(NUMBERED.matcher(line).replaceFirst(""), -1)).map(HeadedLines::stripped)
                        .toList());
        if (words.size() > 1 && words.getFirst().isEmpty() && words.getLast().isEmpty()) {
            words.removeFirst();
            words.removeLast();
        }
        return words;
    }

    private static String stripped(String word) {
        return word.replace('\u3000', ' ').strip();
    }

    /// Whether the words say nothing else than their headings want; of a line that is not as long as they are, nothing else is known.
    private boolean fit(List<String> words) {
        return IntStream.range(0, Math.min(words.size(), headings.size()))
                .allMatch(i -> LabelLines.fits(headings.get(i), words.get(i)));
    }

    /// Whether a numbered line goes on in the next one: the words of both fill it, perhaps with one that was cut in two.
    private boolean isBroken(List<String> words, List<String> next) {
        int together = words.size() + next.size();
        return words.size() < headings.size() && NUMBER.matcher(words.getFirst()).matches()
                && HeaderWords.KNOWN.meaning(headings.getFirst()).map(Meaning::field).filter(Optional::isEmpty)
                        .isPresent()
                && !next.getFirst().isEmpty() && !NUMBER.matcher(next.getFirst()).matches()
                && (together == headings.size() || together == headings.size() + 1);
    }

    private List<String> joined(List<String> words, List<String> next) {
        List<String> all = new ArrayList<>(words);
        boolean cut = words.size() + next.size() > headings.size();
        if (cut) {
            all.add(all.removeLast() + next.getFirst());
        }
        all.addAll(cut ? next.subList(1, next.size()) : next);
        return all;
    }
}
