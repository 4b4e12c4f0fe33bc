package org.rollbook.print.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.zip.Deflater;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;

/// Makes PDF streams from bytes at the compression that costs least time for its size.
public final class PdfStreams {
    private static final int BUFFER = 1 << 14;

    private PdfStreams() {}

    static COSStream compressed(byte[] bytes) throws IOException {
        return of(packed(bytes, bytes.length));
    }

    public static COSStream compressed(OperatorBytes bytes) throws IOException {
        return of(packed(bytes));
    }

    /// A stream of bytes that are compressed already.
    public static COSStream of(byte[] packed) throws IOException {
        COSStream stream = new COSStream();
        stream.setItem(COSName.FILTER, COSName.FLATE_DECODE);
        try (OutputStream raw = stream.createRawOutputStream()) {
            raw.write(packed);
        }
        return stream;
    }

    public static byte[] packed(OperatorBytes bytes) {
        return packed(bytes.bytes(), bytes.length());
    }

    private static byte[] packed(byte[] bytes, int length) {
        try (Deflater deflater = new Deflater(Deflater.BEST_SPEED)) {
            deflater.setInput(bytes, 0, length);
            deflater.finish();
            ByteArrayOutputStream packed = new ByteArrayOutputStream(length / 2 + BUFFER);
            byte[] buffer = new byte[BUFFER];
            while (!deflater.finished()) {
                packed.write(buffer, 0, deflater.deflate(buffer));
            }
            return packed.toByteArray();
        }
    }
}
