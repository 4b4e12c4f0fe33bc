package org.rollbook.print.font;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rollbook.model.paper.Document;
import org.rollbook.print.Papers;
import org.rollbook.print.Press;

class GlyphsTest {
    /// Outside every bundled face: a character of extension G.
    private static final String UNKNOWN = "\uD883\uDEDE";

    private static Faces faces;

    @BeforeAll
    static void loadFaces() {
        faces = Faces.load();
    }

    @ParameterizedTest
    @ValueSource(strings = {"赵㛃", "刘喆", "孙囍", "王𠮷", "龑堃", "Dvořák", "Nguyễn", "√▽△○＋□×—", "①Ⅳ℃"})
    void rareCharactersHaveAGlyph(String text) {
        assertThat(new Glyphs(faces).missing(named(text))).isEmpty();
    }

    @Test
    void whatNoFaceHasIsListedWithItsPlace() {
        Document document = named("王" + UNKNOWN);

        assertThat(new Glyphs(faces).missing(document))
                .containsExactly(new MissingGlyph(UNKNOWN.codePointAt(0), List.of("王" + UNKNOWN)));
    }

    @Test
    void whatNoFaceHasIsPrintedAsAVisibleBox() throws IOException {
        try (var pdf = Loader.loadPDF(new Press(faces).pdf(named("王" + UNKNOWN)))) {
            assertThat(new PDFTextStripper().getText(pdf)).contains("王〓");
        }
    }

    @Test
    void joinersAndVariationSelectorsAreNotMissing() {
        assertThat(new Glyphs(faces).missing(named("葛\uDB40\uDD00\u200D\uFE00"))).isEmpty();
    }

    private static Document named(String name) {
        return Papers.portrait(List.of(Papers.row(1, name)));
    }
}
