package org.rollbook.sheet;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.rollbook.model.Refusal;

/// The character set of a text file, and how many bytes its mark takes at the start.
record TextEncoding(Charset charset, int markLength) {
    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final Charset BIG5 = Charset.forName("Big5");
    private static final int SAMPLE = 64 << 10;

    /// The mark, else zero bytes of UTF-16, else strict UTF-8, else GB18030 or Big5; anything else is refused.
    static TextEncoding detect(byte[] bytes) {
        for (Charset charset : new Charset[] {StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE}) {
            if (markLength(bytes, charset) > 0) {
                return of(bytes, charset);
            }
        }
        int zeros = zeros(bytes, 0) - zeros(bytes, 1);
        if (zeros != 0) {
            return of(bytes, zeros < 0 ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE);
        }
        if (isValid(bytes, 0, StandardCharsets.UTF_8)) {
            return of(bytes, StandardCharsets.UTF_8);
        }
        boolean simplified = isValid(bytes, 0, GB18030);
        boolean traditional = isValid(bytes, 0, BIG5);
        if (!simplified && !traditional) {
            throw new Refusal("sheet.file.encoding");
        }
        boolean big5 = traditional && (!simplified || looksTraditional(bytes));
        return new TextEncoding(big5 ? BIG5 : GB18030, 0);
    }

    /// The file in a character set somebody chose; refused when its bytes say otherwise.
    static TextEncoding of(byte[] bytes, Charset charset) {
        int mark = markLength(bytes, charset);
        if (!isValid(bytes, mark, charset)) {
            throw new Refusal("sheet.file.encoding");
        }
        return new TextEncoding(charset, mark);
    }

    private static int markLength(byte[] bytes, Charset charset) {
        if (!charset.name().startsWith("UTF")) {
            return 0;
        }
        byte[] mark = "\uFEFF".getBytes(charset);
        return bytes.length >= mark.length && Arrays.equals(bytes, 0, mark.length, mark, 0, mark.length) ? mark.length : 0;
    }

    /// Zero bytes at even or odd places: ASCII in UTF-16 has them on one side only.
    private static int zeros(byte[] bytes, int from) {
        int count = 0;
        for (int i = from; i < Math.min(bytes.length, SAMPLE); i += 2) {
            count += bytes[i] == 0 ? 1 : 0;
        }
        return count;
    }

    private static boolean isValid(byte[] bytes, int from, Charset charset) {
        CharsetDecoder decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT).onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(bytes, from, bytes.length - from);
        CharBuffer out = CharBuffer.allocate(8192);
        while (true) {
            var result = decoder.decode(in, out, true);
            if (result.isError()) {
                return false;
            }
            if (result.isUnderflow()) {
                return true;
            }
            out.clear();
        }
    }

    /// Nearly all Big5 text is also valid GB18030: the word for "name" decides, then the statistics of ICU.
    private static boolean looksTraditional(byte[] bytes) {
        byte[] start = Arrays.copyOf(bytes, Math.min(bytes.length, SAMPLE));
        if (new String(start, GB18030).contains("姓名")) {
            return false;
        }
        if (new String(start, BIG5).contains("姓名")) {
            return true;
        }
        for (CharsetMatch match : new CharsetDetector().setText(start).detectAll()) {
            if (match.getName().equals("Big5") || match.getName().equals("GB18030")) {
                return match.getName().equals("Big5");
            }
        }
        return false;
    }
}
