package org.rollbook.sheet.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.rollbook.sheet.table.MergedRange;
import org.rollbook.sheet.table.SheetGuard;
import org.rollbook.sheet.table.SheetRow;
import org.rollbook.sheet.table.SheetTable;

/// One table of a web page as rows of text; cells over several rows or columns are merged ranges.
final class WebTable {
    private static final Pattern SPAN = Pattern.compile("\\d{1,6}");
    private static final Pattern SPACES = Pattern.compile("\\s+");
    private static final int MOST_SPANNED_ROWS = 10_000;

    private final SheetGuard guard;
    private final List<SheetRow> rows = new ArrayList<>();
    private final List<MergedRange> merged = new ArrayList<>();
    /// The last row that a cell of a row above reaches in each column.
    private final List<Integer> covered = new ArrayList<>();
    private int number;

    WebTable(SheetGuard guard) {
        this.guard = guard;
    }

    SheetTable read(String name, Element table) {
        for (Element row : table.getElementsByTag("tr")) {
            number++;
            guard.addRow();
            List<String> cells = cells(row);
            if (!cells.isEmpty()) {
                rows.add(new SheetRow(number, cells));
            }
        }
        return new SheetTable(name, MergedRange.fill(rows, merged, guard));
    }

    private List<String> cells(Element row) {
        List<String> cells = new ArrayList<>();
        int column = 0;
        for (Element cell : row.children()) {
            if (!cell.normalName().equals("td") && !cell.normalName().equals("th")) {
                continue;
            }
            while (column < covered.size() && covered.get(column) >= number) {
                column++;
            }
            int wide = span(cell, "colspan", guard.limits().columns());
            int high = span(cell, "rowspan", MOST_SPANNED_ROWS);
            put(cells, column, text(cell));
            cover(column, wide, high);
            column += wide;
        }
        return cells;
    }

    private void put(List<String> cells, int column, String text) {
        guard.addCell(number, column, text.length());
        if (!text.isEmpty()) {
            while (cells.size() < column) {
                guard.addCells(1);
                cells.add("");
            }
            cells.add(text);
        }
    }

    private void cover(int column, int wide, int high) {
        if (wide > 1 || high > 1) {
            merged.add(new MergedRange(number, column, number + high - 1, column + wide - 1));
            while (covered.size() < column + wide) {
                covered.add(0);
            }
            for (int at = column; at < column + wide; at++) {
                covered.set(at, number + high - 1);
            }
        }
    }

    private static int span(Element cell, String attribute, int most) {
        String text = cell.attr(attribute).strip();
        return SPAN.matcher(text).matches() ? Math.clamp(Integer.parseInt(text), 1, most) : 1;
    }

    /// The text as a page shows it, with its line breaks.
    private static String text(Element cell) {
        StringBuilder text = new StringBuilder();
        NodeTraversor.traverse((Node node, int depth) -> {
            if (node instanceof TextNode piece) {
                text.append(SPACES.matcher(piece.getWholeText()).replaceAll(" "));
            } else if (node.nodeName().equals("br") || node.nodeName().equals("p") || node.nodeName().equals("div")) {
                text.append('\n');
            }
        }, cell);
        return text.toString().strip();
    }
}
