package org.rollbook.print.pdf;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.rollbook.print.font.Typeface;

/// A TrueType file with only the glyphs that one document uses, in the order of their first use.
///
/// It holds the tables that PDF asks of an embedded face and no others. One outline may stand under several
/// numbers: each character keeps its own, so that copied text is what was written.
final class FontSubset {
    private static final int MORE_COMPONENTS = 0x20;
    private static final int WORDS = 0x01;
    private static final int SCALE = 0x08;
    private static final int TWO_SCALES = 0x40;
    private static final int FOUR_SCALES = 0x80;
    private static final long CHECKSUM_OF_ALL = 0xB1B0AFBAL;

    private final Typeface face;
    private final List<Glyph> glyphs = new ArrayList<>();

    /// A glyph of the whole face, and its advance here in thousandths of the size.
    private record Glyph(int original, int advance) {}

    FontSubset(Typeface face) {
        this.face = face;
        add(0, face.advance(0));
    }

    /// Adds a glyph with an advance of its own and returns its number in the subset.
    int add(int original, int advance) {
        glyphs.add(new Glyph(original, advance));
        return glyphs.size() - 1;
    }

    /// Adds what another subset of the face has more than this one.
    void addAll(FontSubset other) {
        glyphs.addAll(other.glyphs.subList(glyphs.size(), other.glyphs.size()));
    }

    int size() {
        return glyphs.size();
    }

    int advance(int glyph) {
        return glyphs.get(glyph).advance();
    }

    /// The bytes of the font file; parts that composite glyphs need are added at the end.
    byte[] bytes() {
        List<byte[]> outlines = new ArrayList<>();
        for (int i = 0; i < glyphs.size(); i++) {
            outlines.add(outline(glyphs.get(i).original()));
        }
        Map<String, byte[]> tables = new LinkedHashMap<>();
        copy(tables, "cvt ");
        copy(tables, "fpgm");
        tables.put("glyf", joined(outlines));
        tables.put("head", head());
        tables.put("hhea", hhea());
        tables.put("hmtx", hmtx());
        tables.put("loca", loca(outlines));
        tables.put("maxp", maxp());
        copy(tables, "prep");
        return file(tables);
    }

    private byte[] outline(int original) {
        ByteBuffer source = face.outline(original);
        byte[] bytes = new byte[source.remaining() + 3 & ~3];
        source.get(bytes, 0, source.remaining());
        if (bytes.length > 0 && ByteBuffer.wrap(bytes).getShort(0) < 0) {
            renumberComponents(ByteBuffer.wrap(bytes));
        }
        return bytes;
    }

    private void renumberComponents(ByteBuffer outline) {
        int position = 10;
        int flags;
        do {
            flags = outline.getShort(position);
            int component = Short.toUnsignedInt(outline.getShort(position + 2));
            outline.putShort(position + 2, (short) add(component, face.advance(component)));
            position += 4 + ((flags & WORDS) != 0 ? 4 : 2);
            if ((flags & SCALE) != 0) {
                position += 2;
            } else if ((flags & TWO_SCALES) != 0) {
                position += 4;
            } else if ((flags & FOUR_SCALES) != 0) {
                position += 8;
            }
        } while ((flags & MORE_COMPONENTS) != 0);
    }

    private static byte[] joined(List<byte[]> parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        parts.forEach(all::writeBytes);
        return all.toByteArray();
    }

    private byte[] loca(List<byte[]> outlines) {
        ByteBuffer table = ByteBuffer.allocate(4 * (outlines.size() + 1));
        int offset = 0;
        for (byte[] outline : outlines) {
            table.putInt(offset);
            offset += outline.length;
        }
        return table.putInt(offset).array();
    }

    private byte[] hmtx() {
        ByteBuffer table = ByteBuffer.allocate(4 * glyphs.size());
        for (Glyph glyph : glyphs) {
            table.putShort((short) Math.round(glyph.advance() * face.unitsPerEm() / 1000f));
            table.putShort((short) face.leftSideBearing(glyph.original()));
        }
        return table.array();
    }

    private byte[] head() {
        return ByteBuffer.wrap(bytes("head")).putInt(8, 0).putShort(50, (short) 1).array();
    }

    private byte[] hhea() {
        return ByteBuffer.wrap(bytes("hhea")).putShort(34, (short) glyphs.size()).array();
    }

    private byte[] maxp() {
        return ByteBuffer.wrap(bytes("maxp")).putShort(4, (short) glyphs.size()).array();
    }

    private void copy(Map<String, byte[]> tables, String tag) {
        byte[] bytes = bytes(tag);
        if (bytes.length > 0) {
            tables.put(tag, bytes);
        }
    }

    private byte[] bytes(String tag) {
        ByteBuffer table = face.table(tag);
        byte[] bytes = new byte[table.remaining()];
        table.get(bytes);
        return bytes;
    }

    private static byte[] file(Map<String, byte[]> tables) {
        int count = tables.size();
        int start = 12 + 16 * count;
        int length = start + tables.values().stream().mapToInt(table -> table.length + 3 & ~3).sum();
        ByteBuffer file = ByteBuffer.allocate(length);
        int power = Integer.highestOneBit(count);
        file.putInt(0x00010000).putShort((short) count).putShort((short) (16 * power));
        file.putShort((short) Integer.numberOfTrailingZeros(power)).putShort((short) (16 * (count - power)));
        int offset = start;
        int headOffset = 0;
        for (Map.Entry<String, byte[]> table : tables.entrySet()) {
            byte[] bytes = table.getValue();
            file.put(offset, bytes);
            int padded = bytes.length + 3 & ~3;
            file.put(table.getKey().getBytes(StandardCharsets.US_ASCII));
            file.putInt(checksum(file, offset, padded)).putInt(offset).putInt(bytes.length);
            if (table.getKey().equals("head")) {
                headOffset = offset;
            }
            offset += padded;
        }
        file.putInt(headOffset + 8, (int) (CHECKSUM_OF_ALL - checksum(file, 0, length)));
        return file.array();
    }

    private static int checksum(ByteBuffer file, int offset, int length) {
        int sum = 0;
        for (int i = offset; i < offset + length; i += 4) {
            sum += file.getInt(i);
        }
        return sum;
    }
}
