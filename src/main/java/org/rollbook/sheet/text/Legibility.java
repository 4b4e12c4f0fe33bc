package org.rollbook.sheet.text;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.rollbook.model.people.Problem;
import org.rollbook.sheet.table.SheetFile;

/// Whether the text of a file reads like a list: text in the wrong character set is full of characters that nobody uses.
///
/// GB 2312 and Big5 both begin with the characters in common use; people write in one of the two sets.
final class Legibility {
    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final Charset BIG5 = Charset.forName("Big5");
    private static final int SAMPLE = 64 << 10;
    private static final int PIECE = 8 << 10;
    private static final int LEAST_CHARACTERS = 4;
    /// Rare names are rare among the words of a list; wrong character sets leave far more strange characters than that.
    private static final int STRANGE_PERCENT = 25;
    private static final char UNDECODED = '\uFFFD';

    private Legibility() {
    }

    /// What makes one doubt the character set of a file that is read in it.
    static List<Problem> doubts(byte[] bytes, TextEncoding encoding) {
        byte[] start = Arrays.copyOfRange(bytes, encoding.markLength(),
                Math.min(bytes.length, encoding.markLength() + SAMPLE));
        Charset charset = encoding.charset();
        List<Problem> doubts = new ArrayList<>(1);
        Optional<Charset> likelier = encoding.markLength() > 0 ? Optional.empty() : likelier(start, charset);
        if (likelier.isPresent()) {
            doubts.add(Problem.of("charset", "likelier", charset.name(), likelier.get().name()));
        } else if (isDamaged(bytes, encoding)) {
            doubts.add(Problem.of("charset", "damaged", charset.name()));
        }
        return doubts;
    }

    private static boolean isDamaged(byte[] bytes, TextEncoding encoding) {
        char[] piece = new char[PIECE];
        try (Reader text = new InputStreamReader(
                new ByteArrayInputStream(bytes, encoding.markLength(), bytes.length - encoding.markLength()),
                encoding.charset())) {
            for (int read = text.read(piece); read >= 0; read = text.read(piece)) {
                if (CharBuffer.wrap(piece, 0, read).chars().anyMatch(c -> c == UNDECODED)) {
                    return true;
                }
            }
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The character set in which the text is far less strange, if there is one.
    private static Optional<Charset> likelier(byte[] start, Charset charset) {
        int strange = strangePercent(new String(start, charset));
        if (strange < STRANGE_PERCENT) {
            return Optional.empty();
        }
        return SheetFile.CHARSETS.stream()
                .filter(other -> !other.equals(charset) && strangePercent(start, other) * 2 < strange)
                .min(Comparator.comparingInt(other -> strangePercent(start, other)));
    }

    /// 100 where the bytes are none of the character set; the sample may end within a character.
    private static int strangePercent(byte[] start, Charset charset) {
        CharsetDecoder decoder = charset.newDecoder().onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        CharBuffer text = CharBuffer.allocate(start.length + 1);
        boolean whole = start.length < SAMPLE;
        return decoder.decode(ByteBuffer.wrap(start), text, whole).isError() ? 100
                : strangePercent(text.flip().toString());
    }

    private static int strangePercent(String text) {
        int foreign = (int) text.codePoints().filter(c -> c >= 128).count();
        if (foreign < LEAST_CHARACTERS) {
            return 0;
        }
        int common = Math.max(common(text.getBytes(GB18030), 0xD7, 0xA1), common(text.getBytes(BIG5), 0xC6, 0x40));
        return Math.max(0, foreign - common) * 100 / foreign;
    }

    /// Signs come first, then the characters in common use, each of two bytes, the first from A1 to `last`.
    private static int common(byte[] bytes, int last, int leastSecond) {
        int common = 0;
        for (int at = 0; at + 1 < bytes.length; at++) {
            int first = bytes[at] & 0xFF;
            if (first >= 0x80) {
                at++;
                common += first > 0xA0 && first <= last && (bytes[at] & 0xFF) >= leastSecond ? 1 : 0;
            }
        }
        return common;
    }
}
