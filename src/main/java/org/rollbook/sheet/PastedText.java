package org.rollbook.sheet;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.rollbook.model.Refusal;
import org.rollbook.sheet.table.SheetFile;
import org.rollbook.sheet.table.SheetGuard;
import org.rollbook.sheet.table.SheetRow;
import org.rollbook.sheet.table.SheetTable;

/// Reads pasted text: a block of a spreadsheet, lines of a message with a person in each, or forms with a label before each value.
final class PastedText {
    /// Where lines go that tell of nobody, so that none is left out; no field has this heading.
    static final String REST = "原文 Text";
    private static final Pattern SPACES = Pattern.compile("[ \u3000]+");
    private static final int HEADER_DEPTH = 5;

    private final SheetGuard guard;

    PastedText(SheetGuard guard) {
        this.guard = guard;
    }

    SheetFile read(String text) {
        if (text.length() > guard.limits().fileBytes() / 2) {
            throw new Refusal("sheet.file.large", guard.limits().fileBytes() >> 20);
        }
        SheetFile block = new TextTable(guard).parse(text);
        List<SheetRow> rows = block.tables().getFirst().rows();
        if (text.indexOf('\t') >= 0 && rows.getFirst().cells().size() > 1 || hasHeader(rows) && (!isLines(block) || rows.getFirst().cell(0).indexOf(' ') < 0)) {
            return block;
        }
        return understood(text).map(found -> new SheetFile("", List.of(new SheetTable("", found)))).orElse(block);
    }

    private static boolean isLines(SheetFile file) {
        return file.tables().getFirst().rows().stream().allMatch(row -> row.cells().size() < 2);
    }

    /// Whether a text file is lines of people rather than a table: nothing but lines, or phones between as many commas as each line pleases.
    static boolean isProse(SheetFile file) {
        List<SheetRow> rows = file.tables().getFirst().rows().stream().filter(row -> !MessageLine.isSpeaker(String.join(" ", row.cells()))).toList();
        long people = rows.stream().filter(row -> row.cells().stream().anyMatch(MessageLine::holdsPhone)).count();
        return isLines(file) || people * 2 >= rows.size() && new HeaderFinder().lists(file).isEmpty();
    }

    private Optional<List<SheetRow>> understood(String text) {
        return spaced(text).or(() -> labelled(text)).or(() -> lines(text));
    }

    /// Words under headings, with spaces between them and as many in each line.
    private Optional<List<SheetRow>> spaced(String text) {
        List<SheetRow> rows = new ArrayList<>();
        int number = 0;
        int width = 0;
        for (String line : text.lines().toList()) {
            number++;
            List<String> words = List.of(SPACES.split(line.strip()));
            boolean heading = width == 0 && words.size() > 1 && words.stream().allMatch(CellContent::isHeading);
            width = heading ? words.size() : width;
            if (width > 0 && !line.isBlank()) {
                if (words.size() > width) {
                    return Optional.empty();
                }
                guard.addRow();
                rows.add(new SheetRow(number, words));
            }
        }
        return rows.size() > 1 ? Optional.of(rows) : Optional.empty();
    }

    private static boolean hasHeader(List<SheetRow> rows) {
        String first = CellText.line(rows.getFirst().cell(0));
        return CellContent.isHeading(first) && !first.endsWith("：") && !first.endsWith(":") || rows.stream().limit(HEADER_DEPTH)
                .anyMatch(row -> row.cells().stream().filter(CellContent::isHeading).count() > 1);
    }

    /// One person or more in each line, in whatever order the words stand; rows are numbered like the lines.
    private Optional<List<SheetRow>> lines(String text) {
        List<SheetRow> rows = new ArrayList<>();
        List<Map<ParticipantField, String>> found = new ArrayList<>();
        List<Integer> numbers = new ArrayList<>();
        List<SheetRow> others = new ArrayList<>();
        MessageHead above = new MessageHead();
        int line = 0;
        int understood = 0;
        int speakers = 0;
        int last = 0;
        for (String written : text.lines().toList()) {
            line++;
            guard.checkTime();
            List<Map<ParticipantField, String>> people = MessageLine.people(written).stream().map(above::completed).toList();
            boolean headed = people.isEmpty() && above.take(written);
            speakers += people.isEmpty() && (MessageLine.isSpeaker(written) || MessageLine.isTalk(written) || MessageLine.holdsPhone(written)) ? 1 : 0;
            understood += people.isEmpty() && !headed ? 0 : 1;
            Optional<String> phone = people.isEmpty() && !found.isEmpty() && !found.getLast().containsKey(ParticipantField.PHONE)
                    ? MessageLine.onlyPhone(written) : Optional.empty();
            if (phone.isPresent()) {
                Map<ParticipantField, String> reached = new EnumMap<>(found.getLast());
                reached.put(ParticipantField.PHONE, phone.get());
                found.set(found.size() - 1, reached);
                continue;
            }
            for (Map<ParticipantField, String> person : people) {
                last = Math.max(line, last + 1);
                found.add(person);
                numbers.add(last);
            }
            if (people.isEmpty() && !written.isBlank()) {
                last = Math.max(line, last + 1);
                others.add(new SheetRow(last, List.of(written)));
            }
        }
        if (found.isEmpty() || understood < others.size() - speakers) {
            return Optional.empty();
        }
        rows.addAll(table(found, numbers));
        others.forEach(other -> rows.add(new SheetRow(other.number(), List.of("", other.cell(0)))));
        rows.sort((a, b) -> Integer.compare(a.number(), b.number()));
        return Optional.of(rows);
    }

    /// 姓名：张伟 单位：吉林大学, in one line or several; a label that comes again opens the next person; rows are numbered
    /// like the lines in which somebody begins.
    private Optional<List<SheetRow>> labelled(String text) {
        List<Map<ParticipantField, String>> people = new ArrayList<>();
        List<Integer> numbers = new ArrayList<>();
        Map<ParticipantField, String> person = new EnumMap<>(ParticipantField.class);
        int labels = 0;
        int number = 0;
        for (String line : text.lines().toList()) {
            number++;
            for (Map.Entry<ParticipantField, String> pair : MessageLine.labels(line)) {
                labels++;
                if (person.containsKey(pair.getKey()) && !pair.getKey().isRepeatable()) {
                    people.add(person);
                    person = new EnumMap<>(ParticipantField.class);
                }
                if (person.isEmpty()) {
                    numbers.add(numbers.isEmpty() ? number : Math.max(number, numbers.getLast() + 1));
                }
                person.merge(pair.getKey(), pair.getValue(), (a, b) -> a + " " + b);
            }
        }
        if (!person.isEmpty()) {
            people.add(person);
        }
        long written = text.lines().filter(line -> !line.isBlank()).count();
        long named = people.stream().filter(one -> one.containsKey(ParticipantField.NAME)).count();
        boolean sound = named * 2 > people.size() && labels > 1 && labels * 2L >= written;
        return sound ? Optional.of(table(people, numbers)) : Optional.empty();
    }

    /// Rows under a header of the fields that occur, with a second column for what tells of nobody.
    private List<SheetRow> table(List<Map<ParticipantField, String>> people, List<Integer> numbers) {
        List<ParticipantField> fields = new ArrayList<>();
        for (ParticipantField field : ParticipantField.values()) {
            if (field != ParticipantField.NAME && people.stream().anyMatch(person -> person.containsKey(field))) {
                fields.add(field);
            }
        }
        List<SheetRow> rows = new ArrayList<>();
        rows.add(row(0, ParticipantField.NAME.label().zh(), REST, fields.stream().map(field -> field.label().zh()).toList()));
        for (int i = 0; i < people.size(); i++) {
            Map<ParticipantField, String> person = people.get(i);
            guard.addRow();
            rows.add(row(numbers.get(i), person.getOrDefault(ParticipantField.NAME, ""), "",
                    fields.stream().map(field -> person.getOrDefault(field, "")).toList()));
        }
        return rows;
    }

    private static SheetRow row(int number, String first, String second, List<String> others) {
        List<String> cells = new ArrayList<>(List.of(first, second));
        cells.addAll(others);
        return new SheetRow(number, cells);
    }
}
