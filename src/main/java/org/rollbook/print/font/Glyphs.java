package org.rollbook.print.font;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.rollbook.model.paper.Cell;
import org.rollbook.model.paper.Document;
import org.rollbook.model.paper.Line;
import org.rollbook.model.paper.Part;
import org.rollbook.model.paper.Slot;
import org.rollbook.model.paper.Table;

/// Says before printing which characters of a document would come out as a box.
public final class Glyphs {
    private final Faces faces;

    public Glyphs(Faces faces) {
        this.faces = faces;
    }

    /// Every character that no face has, in code point order; empty when all of the document prints.
    public List<MissingGlyph> missing(Document document) {
        TreeMap<Integer, Set<String>> found = new TreeMap<>();
        texts(document).forEach(text -> text.codePoints().filter(this::isMissing)
                .forEach(codePoint -> found.computeIfAbsent(codePoint, unused -> new LinkedHashSet<>()).add(text)));
        List<MissingGlyph> missing = new ArrayList<>();
        found.forEach((codePoint, texts) -> missing.add(new MissingGlyph(codePoint, List.copyOf(texts))));
        return missing;
    }

    /// The characters of one text that no face has, each once; empty when all of it prints.
    public List<String> missing(String text) {
        return text.codePoints().filter(this::isMissing).distinct().mapToObj(Character::toString).toList();
    }

    private boolean isMissing(int codePoint) {
        return !faces.has(codePoint) && !Faces.isInvisible(codePoint);
    }

    private static Stream<String> texts(Document document) {
        var head = document.head();
        var footer = document.footer();
        return Stream.of(
                Stream.of(head.className().zh(), head.className().en(), head.title().zh(), head.title().en()),
                head.lines().stream(),
                document.parts().stream().flatMap(Glyphs::texts),
                footer.notes().stream(),
                Stream.concat(footer.counts().stream(), footer.signatures().stream()).flatMap(Glyphs::texts),
                Stream.of(footer.printed()))
                .flatMap(texts -> texts);
    }

    private static Stream<String> texts(Part part) {
        return switch (part) {
            case Table table -> Stream.concat(
                    table.columns().stream().flatMap(column -> Stream.of(
                            column.heading().zh(), column.heading().en(), column.above().zh(), column.above().en())),
                    table.lines().stream().flatMap(Glyphs::texts));
        };
    }

    private static Stream<String> texts(Line line) {
        return switch (line) {
            case Line.Row row -> row.cells().stream().map(Cell::text);
            case Line.GroupHeading heading -> Stream.of(heading.text());
            case Line.Total total -> Stream.of(total.text());
            case Line.Note note -> Stream.of(note.text());
            case Line.Blank() -> Stream.empty();
        };
    }

    private static Stream<String> texts(Slot slot) {
        return Stream.of(slot.label(), slot.value());
    }
}
