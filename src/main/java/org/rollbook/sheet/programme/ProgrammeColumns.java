package org.rollbook.sheet.programme;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.rollbook.model.Refusal;
import org.rollbook.sheet.table.SheetRow;
import org.rollbook.sheet.table.SheetTable;

/// Where the headings of a schedule are, and which column means what.
record ProgrammeColumns(SheetTable table, int header, Map<Column, Integer> places) {

    /// What a column can mean, with the words that head it; the first that a heading contains decides.
    enum Column {
        DATE("日期", "date", "day"),
        HALF("半天", "时段", "上下午", "half"),
        TIME("时间", "time"),
        SPEAKER("主讲", "授课", "讲师", "主持", "教师", "老师", "专家", "讲课人", "speaker", "lecturer", "chair"),
        ROOM("地点", "教室", "场地", "会场", "venue", "room", "place", "location"),
        HOURS("学时", "课时", "hours"),
        CONTENT("内容", "课程", "主题", "题目", "活动", "安排", "事项", "专题", "content", "topic", "course", "subject", "programme",
                "activity");

        private final List<String> words;

        Column(String... words) {
            this.words = List.of(words);
        }

        static Optional<Column> of(String heading) {
            String text = heading.replaceAll("\\s", "").toLowerCase(Locale.ROOT);
            if (text.isEmpty() || text.length() > 16) {
                return Optional.empty();
            }
            return List.of(values()).stream().filter(column -> column.words.stream().anyMatch(text::contains))
                    .findFirst();
        }
    }

    /// The first row of any sheet that heads a content and a date or a time; refused when there is none.
    static ProgrammeColumns find(List<SheetTable> tables) {
        for (SheetTable table : tables) {
            for (int i = 0; i < table.rows().size(); i++) {
                Map<Column, Integer> places = places(table.rows().get(i));
                if (places.containsKey(Column.CONTENT)
                        && (places.containsKey(Column.DATE) || places.containsKey(Column.TIME))) {
                    return new ProgrammeColumns(table, i, places);
                }
            }
        }
        throw new Refusal("programme.header.missing");
    }

    /// The rows below the headings, without those that repeat them.
    List<SheetRow> rows() {
        return table.rows().subList(header + 1, table.rows().size()).stream()
                .filter(row -> !row.isBlank() && !places(row).equals(places)).toList();
    }

    /// What a row says in a column, as merged cells fill it; empty where there is no such column.
    String filled(SheetRow row, Column column) {
        return places.containsKey(column) ? row.filledCell(places.get(column)).strip() : "";
    }

    private static Map<Column, Integer> places(SheetRow row) {
        Map<Column, Integer> places = new EnumMap<>(Column.class);
        IntStream.range(0, row.cells().size())
                .forEach(i -> Column.of(row.cell(i)).ifPresent(column -> places.putIfAbsent(column, i)));
        return places;
    }
}
