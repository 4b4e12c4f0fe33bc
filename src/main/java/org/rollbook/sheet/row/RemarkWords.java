package org.rollbook.sheet.row;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rollbook.sheet.cell.CellContent;
import org.rollbook.sheet.cell.InternalWords;
import org.rollbook.sheet.cell.PersonWords;
import org.rollbook.sheet.cell.PhoneNumbers;

/// The words of `sheet/remark-words.txt`: what remarks on a list usually are about.
final class RemarkWords {
    private static final String RESOURCE = "/sheet/remark-words.txt";
    private static final Pattern WORDS = words();
    private static final Pattern NUMBERS = Pattern.compile("[\\d\\s:：./+()（）#＃-]*[号日月年点时分岁元间人名位]?");

    private RemarkWords() {
    }

    /// Whether every part of a remark is about something usual, or says what else lists say of people.
    static boolean areAll(Stream<String> clauses) {
        return clauses.map(String::strip).allMatch(RemarkWords::isOne);
    }

    private static boolean isOne(String clause) {
        return NUMBERS.matcher(clause).matches() || WORDS.matcher(clause).find() || !InternalWords.in(clause).isEmpty()
                || CellContent.isPlate(clause) || CellContent.isPosition(clause) || CellContent.isDistinct(clause)
                || PersonWords.role(clause).isPresent() || PersonWords.sex(clause).isPresent()
                || PhoneNumbers.NUMBER.matcher(clause).find();
    }

    private static Pattern words() {
        try (InputStream in = RemarkWords.class.getResourceAsStream(RESOURCE)) {
            return Pattern.compile(new String(in.readAllBytes(), StandardCharsets.UTF_8).lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .flatMap(line -> Stream.of(line.split(" ")))
                    .map(word -> word.codePointAt(0) < 0x250 ? "\\b" + Pattern.quote(word) : Pattern.quote(word))
                    .collect(Collectors.joining("|")), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
