package org.rollbook.sheet.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.rollbook.model.Refusal;
import org.rollbook.sheet.cell.CellContent;
import org.rollbook.sheet.cell.CellText;
import org.rollbook.sheet.cell.HeaderWords;
import org.rollbook.sheet.cell.ParticipantField;
import org.rollbook.sheet.cell.PhoneNumbers;
import org.rollbook.sheet.layout.HeaderFinder;
import org.rollbook.sheet.message.LabelledPeople;
import org.rollbook.sheet.message.MessageLine;
import org.rollbook.sheet.message.MessageLines;
import org.rollbook.sheet.message.MessageNames;
import org.rollbook.sheet.message.TextShape;
import org.rollbook.sheet.table.SheetFile;
import org.rollbook.sheet.table.SheetGuard;
import org.rollbook.sheet.table.SheetRow;
import org.rollbook.sheet.table.SheetTable;

/// Reads pasted text: a block of a spreadsheet, lines of a message with a person in each, or forms with a label before each value.
public final class PastedText {
    private static final Pattern ASKS = Pattern.compile("接龙|请按.{2,40}(格式|填|报)");
    private static final Pattern LABEL = Pattern.compile("(?<![\\p{L}\\d])([\\p{IsHan}A-Za-z ]{1,10})=");
    private static final int HEADER_DEPTH = 5;

    private final SheetGuard guard;

    public PastedText(SheetGuard guard) {
        this.guard = guard;
    }

    public SheetFile read(String written) {
        String text = withColons(written);
        if (text.length() > guard.limits().fileBytes() / 2) {
            throw new Refusal("sheet.file.large", guard.limits().fileBytes() >> 20);
        }
        SheetFile block = new TextTable(guard).parse(text);
        List<SheetRow> rows = block.tables().getFirst().rows();
        Optional<List<SheetRow>> stacked = isLines(block) ? LabelLines.of(rows) : Optional.empty();
        if (stacked.isPresent()) {
            return new SheetFile("", List.of(new SheetTable("", stacked.get())));
        }
        if (text.indexOf('\t') >= 0 && rows.getFirst().cells().size() > 1
                || hasHeader(rows) && !asks(rows) && (!isLines(block) || rows.getFirst().cell(0).indexOf(' ') < 0)) {
            return block;
        }
        return understood(text).map(found -> new SheetFile("", List.of(new SheetTable("", found)))).orElseGet(() -> {
            Optional<Integer> header = isLines(block) ? HeadedLines.spacedHeader(text.lines().toList())
                    : Optional.empty();
            header.ifPresent(line -> {
                throw new Refusal("sheet.header.broken", Integer.toString(line + 1));
            });
            return block;
        });
    }

    /// 姓名=张伟: a label may have another sign than the colon.
    private static String withColons(String text) {
        return LABEL.matcher(text).replaceAll(label -> HeaderWords.KNOWN.meaning(label.group(1))
                .filter(HeaderWords.Meaning::whole).map(_ -> label.group(1) + "：")
                .orElse(Matcher.quoteReplacement(label.group())));
    }

    /// Whether most rows are labels with their texts.
    private static boolean isLabelled(List<SheetRow> rows) {
        long labelled = rows.stream().filter(row -> row.cells().stream()
                .filter(cell -> MessageLine.labels(withColons(cell)).size() == 1).count() > 1).count();
        return labelled * 2 > rows.size();
    }

    private static boolean isLines(SheetFile file) {
        return file.tables().getFirst().rows().stream().allMatch(row -> row.cells().size() < 2);
    }

    /// Whether a text file is lines of people rather than a table: nothing but lines, or phones between as many commas as each line pleases.
    static boolean isProse(SheetFile file) {
        List<SheetRow> rows = file.tables().getFirst().rows().stream()
                .filter(row -> !MessageLine.isSpeaker(String.join(" ", row.cells()))).toList();
        long people = rows.stream().filter(row -> row.cells().stream().anyMatch(MessageLine::holdsPhone)).count();
        boolean letter = !hasHeader(rows) && file.tables().getFirst().rows().stream()
                .anyMatch(row -> MessageLine.isOfLetter(String.join(" ", row.cells())));
        long counted = rows.stream().filter(row -> MessageLine.saysCount(String.join("，", row.cells()))).count();
        boolean uneven = !hasHeader(rows) && people > 2
                && rows.stream().map(row -> row.cells().size()).filter(width -> width > 1).distinct().count() > 1;
        return isLines(file) || uneven || counted > 1 && !hasHeader(rows) || letter && people > 0 || isLabelled(rows)
                || rows.stream().anyMatch(PastedText::holdsSeveral)
                || people * 2 >= rows.size() && asks(rows)
                || people > 0 && (people > 1 || rows.size() < 3) && new HeaderFinder().lists(file).isEmpty();
    }

    /// 请按“姓名 单位 职务 电话”接龙: what a message asks for is no heading of its lines.
    private static boolean asks(List<SheetRow> rows) {
        return rows.stream().anyMatch(row -> ASKS.matcher(String.join(" ", row.cells())).find());
    }

    /// Several names and as many mobile phones in one row, as no table has them.
    private static boolean holdsSeveral(SheetRow row) {
        long phones = row.cells().stream().filter(cell -> PhoneNumbers.isMobile(CellText.narrow(cell))).count();
        return phones > 1 && row.cells().stream().filter(MessageNames::isName).count() >= phones
                && row.cells().stream().noneMatch(CellContent::isHeading);
    }

    private Optional<List<SheetRow>> understood(String text) {
        return HeadedLines.of(text.lines().toList()).or(() -> labelled(text)).or(() -> lines(text));
    }

    private static boolean hasHeader(List<SheetRow> rows) {
        String first = CellText.line(rows.getFirst().cell(0));
        return CellContent.isHeading(first) && !first.endsWith("：") && !first.endsWith(":")
                || rows.stream().limit(HEADER_DEPTH)
                        .anyMatch(row -> row.cells().stream().filter(CellContent::isHeading).count() > 1);
    }

    /// One person or more in each line, in whatever order the words stand; rows are numbered like the lines.
    private Optional<List<SheetRow>> lines(String text) {
        List<String> written = PersonBlocks.asLines(text.lines().toList());
        MessageLines lines = MessageLines.of(written, guard::checkTime);
        return lines.isUnderstood()
                ? Optional.of(table(String.join("\n", written), lines.rows(), lines.isRegular())) : Optional.empty();
    }

    /// 姓名：张伟 单位：吉林大学, in one line or several; a label that comes again opens the next person, and so does a line
    /// with a name and more; rows are numbered like the lines in which somebody is named. An organisation above them all is
    /// that of whoever has none.
    private Optional<List<SheetRow>> labelled(String text) {
        LabelledPeople found = new LabelledPeople();
        int number = 0;
        for (String line : text.lines().toList()) {
            found.take(++number, MessageLine.labels(line));
        }
        List<MessageLines.Row> people = found.people();
        int labels = found.labels();
        long written = text.lines().filter(line -> !line.isBlank()).count();
        long named = people.stream().filter(one -> one.person().containsKey(ParticipantField.NAME)).count();
        boolean sound = named * 2 > people.size() && labels > 1 && labels * 2L >= written;
        return sound ? Optional.of(table(text, people, true)) : Optional.empty();
    }

    /// Rows under a header of the fields that occur, with a second column for what tells of nobody and a last one for what
    /// was not understood.
    private List<SheetRow> table(String text, List<MessageLines.Row> found, boolean regular) {
        List<ParticipantField> fields = new ArrayList<>();
        for (ParticipantField field : ParticipantField.values()) {
            if (field != ParticipantField.NAME && found.stream().anyMatch(row -> row.person().containsKey(field))) {
                fields.add(field);
            }
        }
        boolean unread = found.stream().anyMatch(row -> !row.unread().isEmpty());
        List<SheetRow> rows = new ArrayList<>();
        List<String> headings = new ArrayList<>(List.of(ParticipantField.NAME.label().zh(), MessageLines.REST));
        fields.forEach(field -> headings.add(field.label().zh()));
        if (unread) {
            headings.add(MessageLines.UNREAD);
        }
        if (regular) {
            headings.add(MessageLines.REGULAR);
        }
        rows.add(row(0, headings, TextShape.isEven(text, found) ? "" : MessageLines.UNEVEN));
        for (MessageLines.Row one : found) {
            guard.addRow();
            List<String> cells = new ArrayList<>(
                    List.of(one.person().getOrDefault(ParticipantField.NAME, ""), one.rest()));
            fields.forEach(field -> cells.add(one.person().getOrDefault(field, "")));
            rows.add(row(one.number(), cells, one.unread()));
        }
        return rows;
    }

    private static SheetRow row(int number, List<String> cells, String unread) {
        List<String> all = new ArrayList<>(cells);
        if (!unread.isEmpty()) {
            all.add(unread);
        }
        return new SheetRow(number, all);
    }
}
