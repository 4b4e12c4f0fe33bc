package org.rollbook.sheet.text;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.rollbook.model.Refusal;

/// The character set of a text file, and how many bytes its mark takes at the start.
///
/// A few bytes that do not fit leave U+FFFD in their cells; many of them mean that the character set is another.
record TextEncoding(Charset charset, int markLength) {
    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final Charset BIG5 = Charset.forName("Big5");
    private static final int SAMPLE = 64 << 10;
    /// One in so many characters may be damaged.
    private static final int TOLERANCE = 12;
    private static final int LEAST_ZEROS_PERCENT = 2;
    /// The most common words of lists, one language after the other.
    private static final List<String> SIMPLIFIED = List.of("姓名", "单位", "电话", "职务", "学员", "性别", "手机", "公司", "长春");
    private static final List<String> TRADITIONAL = List.of("姓名", "單位", "電話", "職務", "學員", "性別", "手機", "公司", "大學");

    private record Fit(int characters, int errors) {
        boolean isTolerable() {
            return errors * TOLERANCE <= characters;
        }
    }

    /// The mark, else zero bytes of UTF-16, else UTF-8, else GB18030 or Big5; anything else is refused.
    static TextEncoding detect(byte[] bytes) {
        for (Charset charset : new Charset[] {StandardCharsets.UTF_8, StandardCharsets.UTF_16LE,
                StandardCharsets.UTF_16BE}) {
            if (markLength(bytes, charset) > 0) {
                return of(bytes, charset);
            }
        }
        int even = zeros(bytes, 0);
        int odd = zeros(bytes, 1);
        if (Math.max(even, odd) * 100 >= Math.min(bytes.length, SAMPLE) * LEAST_ZEROS_PERCENT
                && Math.max(even, odd) > 4 * Math.min(even, odd)) {
            return of(bytes, even < odd ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE);
        }
        Fit unicode = fit(bytes, 0, StandardCharsets.UTF_8);
        if (unicode.errors() == 0 || isMostlyUnicode(bytes, unicode.errors())) {
            return new TextEncoding(StandardCharsets.UTF_8, 0);
        }
        return chinese(bytes);
    }

    private static TextEncoding chinese(byte[] bytes) {
        Fit simplified = fit(bytes, 0, GB18030);
        Fit traditional = fit(bytes, 0, BIG5);
        if (!simplified.isTolerable() && !traditional.isTolerable()) {
            throw new Refusal("sheet.file.encoding");
        }
        int advantage = simplified.errors() - traditional.errors();
        boolean big5 = advantage == 0
                || traditional.isTolerable() && simplified.isTolerable() && Math.abs(advantage) <= 2
                        ? looksTraditional(bytes) : advantage > 0;
        return new TextEncoding(big5 ? BIG5 : GB18030, 0);
    }

    /// The file in a character set somebody chose; refused when its bytes say otherwise.
    static TextEncoding of(byte[] bytes, Charset charset) {
        int mark = markLength(bytes, charset);
        if (!fit(bytes, mark, charset).isTolerable()) {
            throw new Refusal("sheet.file.encoding");
        }
        return new TextEncoding(charset, mark);
    }

    private static int markLength(byte[] bytes, Charset charset) {
        if (!charset.name().startsWith("UTF")) {
            return 0;
        }
        byte[] mark = "\uFEFF".getBytes(charset);
        return bytes.length >= mark.length && Arrays.equals(bytes, 0, mark.length, mark, 0, mark.length) ? mark.length
                : 0;
    }

    /// Zero bytes at even or odd places: ASCII in UTF-16 has them on one side only.
    private static int zeros(byte[] bytes, int from) {
        int count = 0;
        for (int i = from; i < Math.min(bytes.length, SAMPLE); i += 2) {
            count += bytes[i] == 0 ? 1 : 0;
        }
        return count;
    }

    /// Han characters take three bytes of UTF-8 with fixed beginnings; other text has hardly any of them by chance.
    private static boolean isMostlyUnicode(byte[] bytes, int errors) {
        int threes = 0;
        for (int i = 0; i + 2 < bytes.length; i++) {
            if ((bytes[i] & 0xF0) == 0xE0 && (bytes[i + 1] & 0xC0) == 0x80 && (bytes[i + 2] & 0xC0) == 0x80) {
                threes++;
                i += 2;
            }
        }
        return threes >= errors * 3;
    }

    /// How many characters other than ASCII there are, and how many of them do not exist in the character set.
    private static Fit fit(byte[] bytes, int from, Charset charset) {
        CharsetDecoder decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT).onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(bytes, from, bytes.length - from);
        CharBuffer out = CharBuffer.allocate(8192);
        int characters = 0;
        int errors = 0;
        CoderResult result;
        do {
            result = decoder.decode(in, out, true);
            characters += foreign(out);
            out.clear();
            if (result.isError()) {
                errors++;
                in.position(Math.min(in.limit(), in.position() + result.length()));
            }
        } while (!result.isUnderflow());
        return new Fit(characters + errors, errors);
    }

    private static int foreign(CharBuffer out) {
        int count = 0;
        for (int i = 0; i < out.position(); i++) {
            count += out.get(i) < 128 ? 0 : 1;
        }
        return count;
    }

    /// Nearly all Big5 text is also valid GB18030: known words decide, then the statistics of ICU.
    private static boolean looksTraditional(byte[] bytes) {
        byte[] start = Arrays.copyOf(bytes, Math.min(bytes.length, SAMPLE));
        long simplified = hits(new String(start, GB18030), SIMPLIFIED);
        long traditional = hits(new String(start, BIG5), TRADITIONAL);
        if (simplified != traditional) {
            return traditional > simplified;
        }
        for (CharsetMatch match : new CharsetDetector().setText(start).detectAll()) {
            if (match.getName().equals("Big5") || match.getName().equals("GB18030")) {
                return match.getName().equals("Big5");
            }
        }
        return false;
    }

    private static long hits(String text, List<String> words) {
        return words.stream().filter(text::contains).count();
    }
}
