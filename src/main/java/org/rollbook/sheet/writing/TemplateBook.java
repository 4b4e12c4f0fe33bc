package org.rollbook.sheet.writing;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.dhatim.fastexcel.DataValidationErrorStyle;
import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.rollbook.model.paper.Orientation;

/// The template: the empty list, a sheet of instructions, and a hidden sheet with what the drop-downs offer.
final class TemplateBook {
    /// As many rows have drop-downs.
    private static final int ROWS = 1000;
    private static final int WIDTH_OF_TEXT = 110;

    private final Workbook book;

    TemplateBook(Workbook book) {
        this.book = book;
    }

    void write() throws IOException {
        Worksheet list = book.newWorksheet("名单 List");
        Worksheet instructions = book.newWorksheet("填写说明 Instructions");
        Worksheet choices = book.newWorksheet("选项 Choices");
        choices.setVisibilityState(VisibilityState.HIDDEN);
        TextSheet sheet = new TextSheet(list);
        sheet.paper(Orientation.LANDSCAPE);
        List<String> headings = new ArrayList<>();
        int offered = 0;
        for (int column = 0; column < TemplateColumns.ALL.size(); column++) {
            TemplateColumns.Column shown = TemplateColumns.ALL.get(column);
            headings.add(shown.heading());
            sheet.charactersWide(column, shown.width());
            list.style(column).format(TextSheet.TEXT_FORMAT).set();
            List<String> texts = TemplateColumns.CHOICES.getOrDefault(shown.field(), List.of());
            if (!texts.isEmpty()) {
                offer(list, column, choices, offered++, texts);
            }
        }
        sheet.headings(headings);
        sheet.freeze();
        list.finish();
        explain(new TextSheet(instructions));
        instructions.finish();
        choices.finish();
    }

    /// Other words are possible after a warning: the import may know them all the same.
    private static void offer(Worksheet list, int column, Worksheet choices, int at, List<String> texts) {
        for (int row = 0; row < texts.size(); row++) {
            choices.value(row, at, texts.get(row));
        }
        list.range(1, column, ROWS, column).validateWithList(choices.range(0, at, texts.size() - 1, at))
                .allowBlank(true).showDropdown(true).errorStyle(DataValidationErrorStyle.WARNING)
                .showErrorMessage(true).errorTitle("请从列表中选择 Choose from the list").error(String.join("\n", texts));
    }

    private static void explain(TextSheet sheet) {
        sheet.paper(Orientation.LANDSCAPE);
        sheet.charactersWide(0, WIDTH_OF_TEXT);
        TemplateColumns.INSTRUCTIONS.forEach(line -> sheet.row(List.of(line), TextSheet.Look.LINE));
    }
}
