package org.rollbook.sheet.message;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.rollbook.sheet.cell.CellContent;
import org.rollbook.sheet.cell.ParticipantField;
import org.rollbook.sheet.cell.PersonWords;
import org.rollbook.sheet.cell.PhoneNumbers;

/// The cells of a line about people, cut at one sign outside brackets: words in their order, and what says itself what it is,
/// such as phones, sex or remarks.
///
/// @param at the place of the line in its text
record LineCells(int at, List<Cell> cells) {
    private static final Pattern NUMBER = Pattern.compile("(?<email>" + CellContent.EMAIL.pattern() + ")|(?<id>"
            + CellContent.RESIDENT.pattern() + ")|(?<phone>\\+(?!86)\\d[\\d ()-]{6,18}\\d|"
            + PhoneNumbers.NUMBER.pattern()
            + ")");
    private static final String LABELS = "(?:身份证号码?|身份证|证件号码?|联系电话|联系方式|手机号码?|手机号?|手提电话|手提|電話|手機|聯絡電話|电话号?码?|办公电话|移动电话|微信同号|同微信|电子邮箱|邮箱|tel|mobile|phone|cell|e-?mail)\\s*(?:是|为)?\\s*[:.]?\\s*";
    private static final Pattern LABEL = Pattern.compile(LABELS + "$", Pattern.CASE_INSENSITIVE);
    private static final Pattern LABELLED = Pattern.compile("[~\\s]*" + LABELS + "(?=[+(]?\\d)",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern NO_PHONE = Pattern.compile("(暂?无|没有?|未留)(联系)?(电话|手机|号码)号?码?");
    private static final Pattern EDGE = Pattern.compile("^[\\s,;、。.:()【】-]+|[\\s,;、。.:(【-]+$");
    private static final Pattern BRACKETED = Pattern.compile("[(【]([^()【】]*)[)】]");
    private static final Pattern SPACED_NAME = Pattern
            .compile("(?<!\\p{IsHan})(\\p{IsHan}) (\\p{IsHan})(?!\\p{IsHan})");
    /// What such a line says concerns somebody on another one.
    private static final Pattern CORRECTS = Pattern
            .compile("更正|更改|变更|變更|改为|改成|应为|应该是|打错|写错|有误|代替|替换|換成|换成|顶替|由.{0,12}(参加|代)");
    private static final Pattern HEAVY = Pattern.compile("[【】]");
    /// No person’s line is longer; each sign is looked for among all numbers of its line.
    private static final int LONGEST = 500;
    private static final int LONGEST_SEX = 6;
    /// 新化县：吉庆镇财政所.
    private static final Pattern REGION = Pattern.compile("(?<=[省市县区州旗盟]):(?=\\p{IsHan})");
    /// Co., Ltd. is one organisation.
    private static final Pattern LIMITED = Pattern.compile(",\\s*(?=(?:Co|Ltd|Inc|LLC|Corp)\\b)",
            Pattern.CASE_INSENSITIVE);
    /// A running number in a column of its own.
    private static final Pattern COUNTED = Pattern.compile("^\\d{1,4}\\s*[,;|/、\\t]\\s*");
    private static final String OPENS = "([【";
    private static final String CLOSES = ")]】";

    /// @param field what a cell that is no word says itself to be
    record Cell(Optional<ParticipantField> known, String text) {
        boolean isWord() {
            return known.isEmpty();
        }

        ParticipantField field() {
            return known.orElseThrow();
        }
    }

    /// The cells of a line that has a phone or an ID number and tells of people.
    static Optional<LineCells> of(int at, String written, Pattern cut) {
        if (written.length() > LONGEST) {
            return Optional.empty();
        }
        String text = prepared(written);
        if (!NUMBER.matcher(text).find() || CORRECTS.matcher(text).find() || MessageLine.isContact(text)
                || MessageLine.isTopic(written)) {
            return Optional.empty();
        }
        List<Cell> cells = new ArrayList<>();
        pieces(text, cut).forEach(piece -> take(piece, cells));
        return Optional.of(new LineCells(at, List.copyOf(cells)));
    }

    /// All words of a line, whatever they are.
    static List<String> words(String written, Pattern cut) {
        List<Cell> cells = new ArrayList<>();
        pieces(prepared(written.substring(0, Math.min(LONGEST, written.length()))), cut)
                .forEach(piece -> take(piece, cells));
        return cells.stream().map(Cell::text).toList();
    }

    private static String prepared(String written) {
        String bare = COUNTED.matcher(MessageLine.unmarked(written)).replaceFirst("");
        String text = LABELLED.matcher(MessageLine.PLUS.matcher(bare).replaceAll("\t")).replaceAll(" ");
        return LIMITED.matcher(REGION.matcher(SPACED_NAME.matcher(text).replaceAll("$1$2")).replaceAll(""))
                .replaceAll(" ");
    }

    private static List<String> pieces(String text, Pattern cut) {
        List<String> pieces = new ArrayList<>();
        Matcher sign = cut.matcher(text);
        List<MatchResult> numbers = NUMBER.matcher(text).results().toList();
        int from = 0;
        while (sign.find()) {
            if (depth(text, sign.start()) == 0 && !isInNumber(numbers, sign)) {
                pieces.add(text.substring(from, sign.start()));
                from = sign.end();
            }
        }
        pieces.add(text.substring(from));
        return pieces;
    }

    private static int depth(String text, int end) {
        int depth = 0;
        for (int i = 0; i < end; i++) {
            depth += OPENS.indexOf(text.charAt(i)) >= 0 ? 1 : CLOSES.indexOf(text.charAt(i)) >= 0 ? -1 : 0;
        }
        return Math.max(0, depth);
    }

    private static boolean isInNumber(List<MatchResult> numbers, Matcher sign) {
        return numbers.stream().anyMatch(number -> number.start() <= sign.start() && number.end() >= sign.end());
    }

    /// Numbers are cells of their own, wherever they stand.
    private static void take(String piece, List<Cell> cells) {
        Matcher number = NUMBER.matcher(piece);
        int from = 0;
        while (number.find()) {
            word(LABEL.matcher(piece.substring(from, number.start())).replaceFirst(""), cells);
            ParticipantField field = number.group("email") != null ? ParticipantField.EMAIL
                    : number.group("id") != null ? ParticipantField.ID_NUMBER : ParticipantField.PHONE;
            cells.add(new Cell(Optional.of(field), number.group()));
            from = number.end();
        }
        word(piece.substring(from), cells);
    }

    /// 區穎怡【市場部經理】: heavy brackets separate as other signs do.
    private static void word(String written, List<Cell> cells) {
        if (HEAVY.matcher(written.strip()).find()) {
            HEAVY.splitAsStream(written).forEach(part -> word(part, cells));
            return;
        }
        String text = EDGE.matcher(BRACKETED.matcher(written.strip()).matches()
                ? BRACKETED.matcher(written.strip()).replaceFirst("$1") : written).replaceAll("");
        if (text.isEmpty()) {
            return;
        }
        if (NO_PHONE.matcher(text).matches()) {
            cells.add(new Cell(Optional.of(ParticipantField.PHONE), ""));
        } else if (text.length() <= LONGEST_SEX && text.indexOf('(') < 0 && PersonWords.sex(text).isPresent()) {
            cells.add(new Cell(Optional.of(ParticipantField.SEX), text));
        } else {
            boolean remark = text.indexOf('(') < 0 && MessageWord.of(text, false).kind() == MessageWord.Kind.REMARK;
            cells.add(new Cell(remark ? Optional.of(ParticipantField.NOTE) : Optional.empty(), text));
        }
    }

    List<String> words() {
        return words(cells);
    }

    static List<String> words(List<Cell> cells) {
        return cells.stream().filter(Cell::isWord).map(Cell::text).toList();
    }

    int width() {
        return (int) cells.stream().filter(Cell::isWord).count();
    }

    int phones() {
        return (int) cells.stream().filter(cell -> cell.known().filter(ParticipantField.PHONE::equals).isPresent())
                .filter(cell -> !cell.text().isEmpty()).count();
    }

    /// Whether the last words stand behind everything else: they are a remark.
    boolean endsInWords(int count) {
        return cells.size() > count
                && cells.subList(cells.size() - count, cells.size()).stream().allMatch(Cell::isWord)
                && !cells.get(cells.size() - count - 1).isWord();
    }

    /// What is no word of the first columns; words behind them are remarks.
    List<Cell> others(int width) {
        List<Cell> others = new ArrayList<>();
        int words = 0;
        for (Cell cell : cells) {
            if (!cell.isWord()) {
                others.add(cell);
            } else if (++words > width) {
                others.add(new Cell(Optional.of(ParticipantField.NOTE), cell.text()));
            }
        }
        return others;
    }

    /// The cells of several people, each up to their phone, behind the words that they share.
    List<List<Cell>> groups(int shared) {
        List<List<Cell>> groups = new ArrayList<>();
        List<Cell> group = new ArrayList<>();
        int words = 0;
        for (Cell cell : cells) {
            if (cell.isWord() && words++ < shared) {
                continue;
            }
            group.add(cell);
            if (cell.known().filter(ParticipantField.PHONE::equals).isPresent()) {
                groups.add(group);
                group = new ArrayList<>();
            }
        }
        if (!group.isEmpty()) {
            groups.add(group);
        }
        return groups;
    }
}
