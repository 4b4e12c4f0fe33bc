package org.rollbook.print.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.rollbook.print.font.LatinQuotes;
import org.rollbook.print.font.Typeface;

/// One face as one document uses it: hands out glyph codes while pages are written, then becomes the font object.
final class PdfFont {
    private static final int PLANES = 0x30000;
    private static final int BFCHAR_BLOCK = 100;
    private static final int SYMBOLIC = 4;

    private final Typeface face;
    private final String resource;
    private final FontSubset subset;
    private final char[] codes = new char[PLANES];
    private final Map<Integer, Integer> spreadCodes = new HashMap<>();
    private final List<Integer> codePoints = new ArrayList<>(List.of(0xFFFD));

    PdfFont(Typeface face, String resource) {
        this.face = face;
        this.resource = resource;
        this.subset = new FontSubset(face);
    }

    /// The same font with the same codes, which goes on by itself.
    PdfFont copy() {
        PdfFont copy = new PdfFont(face, resource);
        copy.subset.addAll(subset);
        System.arraycopy(codes, 0, copy.codes, 0, codes.length);
        copy.spreadCodes.putAll(spreadCodes);
        copy.codePoints.addAll(codePoints.subList(copy.codePoints.size(), codePoints.size()));
        return copy;
    }

    /// The name under which pages call this font.
    String resource() {
        return resource;
    }

    /// The code that prints a character; each character has its own, even where two share an outline.
    int code(int codePoint) {
        int code = codes[codePoint];
        if (code == 0) {
            code = add(codePoint, 0);
            codes[codePoint] = (char) code;
        }
        return code;
    }

    /// The code that prints a character and moves on further than its width, by thousandths of the size.
    ///
    /// The gap belongs to the glyph, so readers of the PDF see no space between the characters of a spread name.
    int spreadCode(int codePoint, int spread) {
        return spreadCodes.computeIfAbsent(codePoint, missing -> add(missing, spread));
    }

    private int add(int codePoint, int spread) {
        int glyph = face.glyph(codePoint);
        codePoints.add(LatinQuotes.written(codePoint));
        return subset.add(glyph, face.advance(glyph) + spread);
    }

    COSDictionary dictionary() throws IOException {
        byte[] file = subset.bytes();
        String name = tag() + "+" + face.name();
        COSDictionary font = new COSDictionary();
        font.setItem(COSName.TYPE, COSName.FONT);
        font.setItem(COSName.SUBTYPE, COSName.TYPE0);
        font.setName(COSName.BASE_FONT, name);
        font.setItem(COSName.ENCODING, COSName.IDENTITY_H);
        COSArray descendants = new COSArray();
        descendants.add(descendant(name, file));
        font.setItem(COSName.DESCENDANT_FONTS, descendants);
        font.setItem(COSName.TO_UNICODE, PdfStreams.compressed(toUnicode()));
        return font;
    }

    private COSDictionary descendant(String name, byte[] file) throws IOException {
        COSDictionary system = new COSDictionary();
        system.setItem(COSName.REGISTRY, new COSString("Adobe"));
        system.setItem(COSName.ORDERING, new COSString("Identity"));
        system.setInt(COSName.SUPPLEMENT, 0);
        COSDictionary font = new COSDictionary();
        font.setItem(COSName.TYPE, COSName.FONT);
        font.setItem(COSName.SUBTYPE, COSName.CID_FONT_TYPE2);
        font.setName(COSName.BASE_FONT, name);
        font.setItem(COSName.CIDSYSTEMINFO, system);
        font.setItem(COSName.CID_TO_GID_MAP, COSName.IDENTITY);
        font.setInt(COSName.DW, 1000);
        font.setItem(COSName.W, widths());
        font.setItem(COSName.FONT_DESC, descriptor(name, file));
        return font;
    }

    private COSArray widths() {
        COSArray advances = new COSArray();
        for (int glyph = 0; glyph < subset.size(); glyph++) {
            advances.add(COSInteger.get(subset.advance(glyph)));
        }
        COSArray widths = new COSArray();
        widths.add(COSInteger.ZERO);
        widths.add(advances);
        return widths;
    }

    private COSDictionary descriptor(String name, byte[] file) throws IOException {
        COSDictionary descriptor = new COSDictionary();
        descriptor.setItem(COSName.TYPE, COSName.FONT_DESC);
        descriptor.setName(COSName.FONT_NAME, name);
        descriptor.setInt(COSName.FLAGS, SYMBOLIC);
        COSArray box = new COSArray();
        for (int edge : face.boundingBox()) {
            box.add(COSInteger.get(edge));
        }
        descriptor.setItem(COSName.FONT_BBOX, box);
        descriptor.setInt(COSName.ITALIC_ANGLE, 0);
        descriptor.setInt(COSName.ASCENT, 880);
        descriptor.setInt(COSName.DESCENT, -120);
        descriptor.setInt(COSName.CAP_HEIGHT, 733);
        descriptor.setInt(COSName.STEM_V, 80);
        COSStream program = PdfStreams.compressed(file);
        program.setInt(COSName.LENGTH1, file.length);
        descriptor.setItem(COSName.FONT_FILE2, program);
        return descriptor;
    }

    /// Six letters that mark the font as a subset; the same characters give the same letters.
    private String tag() {
        int hash = codePoints.hashCode();
        StringBuilder tag = new StringBuilder();
        for (int i = 0; i < 6; i++) {
            tag.append((char) ('A' + Math.floorMod(hash, 26)));
            hash = hash / 26 + 7 * i;
        }
        return tag.toString();
    }

    private OperatorBytes toUnicode() {
        OperatorBytes map = new OperatorBytes();
        map.text(
                """
                        /CIDInit /ProcSet findresource begin
                        12 dict begin
                        begincmap
                        /CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
                        /CMapName /Adobe-Identity-UCS def
                        /CMapType 2 def
                        1 begincodespacerange
                        <0000> <FFFF>
                        endcodespacerange
                        """);
        for (int from = 1; from < codePoints.size(); from += BFCHAR_BLOCK) {
            int to = Math.min(codePoints.size(), from + BFCHAR_BLOCK);
            map.number(to - from).text("beginbfchar\n");
            for (int code = from; code < to; code++) {
                map.text("<").hex4(code).text("> <");
                for (char unit : Character.toChars(codePoints.get(code))) {
                    map.hex4(unit);
                }
                map.text(">\n");
            }
            map.text("endbfchar\n");
        }
        return map.text("endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n");
    }
}
