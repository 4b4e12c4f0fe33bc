package org.rollbook.sheet.message;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.rollbook.sheet.cell.CellContent;
import org.rollbook.sheet.cell.ParticipantField;
import org.rollbook.sheet.cell.PhoneNumbers;
import org.rollbook.sheet.message.MessageWord.Kind;

/// The pieces that signs and spaces cut a line into, with the numbers found first, wherever they stand.
final class MessagePieces {
    private static final char NUMBERS = '\uE000';
    private static final Pattern FOREIGN = Pattern.compile("\\+(?!86)\\d[\\d ()-]{6,18}\\d");
    private static final Pattern LABEL = Pattern.compile(
            "(身份证号码?|身份证|证件号码?|联系电话|联系方式|手机号码?|手机号?|电话号码?|电话|办公电话|移动电话|微信同号|同微信|邮箱|电子邮箱|tel|mobile|phone|e-?mail)\\s*(是|为)?\\s*[:.]?\\s*(?=[\uE000-\uF8FF])|[(,\\s]*(微信同号|同微信|微信同)[)]?",
            Pattern.CASE_INSENSITIVE);
    /// What begins a new thought: a number within the line, or a word that adds somebody.
    private static final Pattern OPENING = Pattern.compile(
            "(?<=[\\s,;。、:\uE000-\uF8FF)])[(]?\\d{1,2}[.、)](?!\\d)|(?<=[\\s,;。\uE000-\uF8FF)])\\d{1,2}+(?![人名位月日年点级号时天])\\s?+(?=\\p{IsHan}{2})"
                    + "|[①-⑳]|(?<=[\\s,;。:])[一二三四五六七八九十]、|(?<=^|[\\s,;。])(另外?有?|还有|此外|再加上?|加上|补报|补充)(?=[:,，\\s]|\\p{IsHan}{2})[:,\\s]*");
    private static final Pattern DASHES = Pattern
            .compile("(?<=\\p{IsHan})[—–-]+(?=\\p{IsHan}|[\t\\d])|(?<=\t)[—–-]+(?=\\p{IsHan})");
    private static final Pattern SPACED_NAME = Pattern
            .compile("(?<=^|[;。:])\\s*(\\p{IsHan}) (\\p{IsHan})(?=[ \\t,;、]|$)");
    private static final String STRONG = ";。!?";
    private static final String WEAK = ",、|/\t()【】~";
    private static final Pattern HAS_HAN = Pattern.compile(".*\\p{IsHan}.*", Pattern.DOTALL);

    private final List<MessageWord> numbers = new ArrayList<>();
    private final List<List<Piece>> segments;

    /// @param isLabel whether a colon stands behind it
    record Piece(String text, boolean isBracketed, boolean isLabel) {
    }

    MessagePieces(String text) {
        String marked = numbered(ParticipantField.EMAIL, CellContent.EMAIL, text);
        marked = numbered(ParticipantField.ID_NUMBER, CellContent.RESIDENT, marked);
        marked = numbered(ParticipantField.PHONE, FOREIGN, marked);
        marked = numbered(ParticipantField.PHONE, PhoneNumbers.NUMBER, marked);
        marked = OPENING.matcher(LABEL.matcher(marked).replaceAll("")).replaceAll(";");
        marked = DASHES.matcher(marked).replaceAll("\t");
        marked = SPACED_NAME.matcher(marked).replaceAll("$1$2");
        segments = segments(marked);
    }

    List<List<Piece>> segments() {
        return segments;
    }

    /// The number that a piece holds the place of.
    Optional<MessageWord> number(Piece piece) {
        char first = piece.text().charAt(0);
        return first >= NUMBERS && first < NUMBERS + numbers.size() ? Optional.of(numbers.get(first - NUMBERS))
                : Optional.empty();
    }

    /// The piece as it was written.
    String shown(Piece piece) {
        return number(piece).map(MessageWord::text).orElse(piece.text());
    }

    static boolean holdsPlace(Piece piece) {
        return piece.text().charAt(0) >= NUMBERS;
    }

    /// Numbers are found wherever they stand; a sign holds their place.
    private String numbered(ParticipantField field, Pattern pattern, String line) {
        return pattern.matcher(line).replaceAll(found -> {
            numbers.add(new MessageWord(Kind.NUMBER, Optional.of(field), found.group(), false));
            return "\t" + (char) (NUMBERS + numbers.size() - 1) + "\t";
        });
    }

    private static List<List<Piece>> segments(String line) {
        List<List<Piece>> segments = new ArrayList<>(List.of(new ArrayList<>()));
        StringBuilder piece = new StringBuilder();
        int depth = 0;
        for (char c : (line + ";").toCharArray()) {
            boolean strong = STRONG.indexOf(c) >= 0;
            if (strong || WEAK.indexOf(c) >= 0 || c == ':') {
                pieces(piece.toString().strip(), depth > 0, c == ':', segments.getLast());
                piece.setLength(0);
                depth = Math.max(0, depth + (c == '(' ? 1 : c == ')' ? -1 : 0));
                if (strong && depth == 0 && !segments.getLast().isEmpty()) {
                    segments.add(new ArrayList<>());
                }
            } else {
                piece.append(c);
            }
        }
        pieces(piece.toString().strip(), depth > 0, false, segments.getLast());
        return segments;
    }

    /// Spaces separate words of Chinese; those of other languages belong together.
    private static void pieces(String text, boolean bracketed, boolean label, List<Piece> into) {
        String[] words = HAS_HAN.matcher(text).matches() ? text.split(" +") : new String[] {text};
        for (int i = 0; i < words.length; i++) {
            String word = words[i].strip();
            if (!word.isEmpty() && !word.equals("-")) {
                into.add(new Piece(word, bracketed, label && i == words.length - 1));
            }
        }
    }
}
