package org.rollbook.print.font;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/// One TrueType face, read once from its bytes: which glyph stands for a character, how wide it is, its outline.
///
/// It knows the tables that our bundled faces have (`cmap` format 12, `glyf` outlines), so it is ready in a few
/// milliseconds where a general parser takes a tenth of a second.
public final class Typeface {
    private static final int LAST_CODE_POINT = 0x2FFFF;
    private static final int UNICODE_FULL = 10;

    private final ByteBuffer file;
    private final Map<String, Table> tables = new HashMap<>();
    private final char[] glyphs = new char[LAST_CODE_POINT + 1];
    private final short[] advances;
    private final String name;
    private final int unitsPerEm;
    private final int glyphCount;
    private final int advanceCount;
    private final boolean longOffsets;

    private record Table(int offset, int length) {}

    Typeface(String name, byte[] bytes) {
        this.name = name;
        this.file = ByteBuffer.wrap(bytes);
        int count = file.getShort(4);
        for (int i = 0; i < count; i++) {
            int entry = 12 + 16 * i;
            String tag = new String(bytes, entry, 4, StandardCharsets.US_ASCII);
            tables.put(tag, new Table(file.getInt(entry + 8), file.getInt(entry + 12)));
        }
        unitsPerEm = unsigned(at("head") + 18);
        longOffsets = file.getShort(at("head") + 50) != 0;
        glyphCount = unsigned(at("maxp") + 4);
        advanceCount = unsigned(at("hhea") + 34);
        advances = readAdvances();
        readCharacters();
    }

    /// The PostScript name, which PDF uses.
    public String name() {
        return name;
    }

    /// The glyph for a character, 0 when this face lacks it.
    public int glyph(int codePoint) {
        return codePoint <= LAST_CODE_POINT ? glyphs[codePoint] : 0;
    }

    /// The width of a glyph in thousandths of the type size.
    public int advance(int glyph) {
        return advances[Math.min(glyph, advanceCount - 1)];
    }

    /// The box around all glyphs in thousandths: left, bottom, right, top.
    public int[] boundingBox() {
        int[] edges = new int[4];
        for (int i = 0; i < edges.length; i++) {
            edges[i] = Math.round(file.getShort(at("head") + 36 + 2 * i) * 1000f / unitsPerEm);
        }
        return edges;
    }

    public int unitsPerEm() {
        return unitsPerEm;
    }

    public int leftSideBearing(int glyph) {
        int metrics = at("hmtx");
        return glyph < advanceCount
                ? file.getShort(metrics + 4 * glyph + 2)
                : file.getShort(metrics + 4 * advanceCount + 2 * (glyph - advanceCount));
    }

    /// The outline of a glyph as the file has it; empty for a blank one.
    public ByteBuffer outline(int glyph) {
        int start = outlineOffset(glyph);
        return file.slice(at("glyf") + start, outlineOffset(glyph + 1) - start);
    }

    /// A whole table; empty when the face has none of that name.
    public ByteBuffer table(String tag) {
        Table table = tables.getOrDefault(tag, new Table(0, 0));
        return file.slice(table.offset(), table.length());
    }

    private int outlineOffset(int glyph) {
        if (glyph > glyphCount) {
            throw new IllegalArgumentException(name + " has no glyph " + glyph);
        }
        return longOffsets ? file.getInt(at("loca") + 4 * glyph) : 2 * unsigned(at("loca") + 2 * glyph);
    }

    private short[] readAdvances() {
        short[] thousandths = new short[advanceCount];
        int metrics = at("hmtx");
        for (int glyph = 0; glyph < advanceCount; glyph++) {
            thousandths[glyph] = (short) Math.round(unsigned(metrics + 4 * glyph) * 1000f / unitsPerEm);
        }
        return thousandths;
    }

    private void readCharacters() {
        int cmap = at("cmap");
        int subtables = file.getShort(cmap + 2);
        for (int i = 0; i < subtables; i++) {
            int entry = cmap + 4 + 8 * i;
            int subtable = cmap + file.getInt(entry + 4);
            if (file.getShort(entry + 2) == UNICODE_FULL && file.getShort(subtable) == 12) {
                readGroups(subtable);
                return;
            }
        }
        throw new IllegalArgumentException(name + " has no full Unicode character map");
    }

    private void readGroups(int subtable) {
        int groups = file.getInt(subtable + 12);
        for (int i = 0; i < groups; i++) {
            int group = subtable + 16 + 12 * i;
            int first = file.getInt(group);
            int last = Math.min(file.getInt(group + 4), LAST_CODE_POINT);
            int glyph = file.getInt(group + 8);
            for (int codePoint = first; codePoint <= last; codePoint++) {
                glyphs[codePoint] = (char) (glyph + codePoint - first);
            }
        }
    }

    private int at(String tag) {
        Table table = tables.get(tag);
        if (table == null) {
            throw new IllegalArgumentException(name + " has no table " + tag);
        }
        return table.offset();
    }

    private int unsigned(int offset) {
        return Short.toUnsignedInt(file.getShort(offset));
    }
}
