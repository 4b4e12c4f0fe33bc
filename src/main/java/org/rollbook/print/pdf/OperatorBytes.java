package org.rollbook.print.pdf;

import java.util.Arrays;

/// A growing run of bytes with the few forms that drawing operators need; numbers have at most two decimals.
public final class OperatorBytes {
    private static final byte[] HEX = {
            '0', '1', '2', '3', '4', '5', '6', '7', '8', '9', 'A', 'B', 'C', 'D', 'E', 'F'
    };

    private byte[] bytes = new byte[1 << 14];
    private int length;

    byte[] bytes() {
        return bytes;
    }

    int length() {
        return length;
    }

    public void clear() {
        length = 0;
    }

    OperatorBytes text(String ascii) {
        int count = ascii.length();
        reserve(count);
        for (int i = 0; i < count; i++) {
            bytes[length++] = (byte) ascii.charAt(i);
        }
        return this;
    }

    OperatorBytes number(double value) {
        return hundredth(hundredths(value));
    }

    static long hundredths(double value) {
        return Math.round(value * 100);
    }

    /// A number given in hundredths, then a space.
    OperatorBytes hundredth(long value) {
        reserve(24);
        long rest = Math.abs(value);
        if (value < 0) {
            bytes[length++] = '-';
        }
        digits(rest / 100);
        int fraction = (int) (rest % 100);
        if (fraction != 0) {
            bytes[length++] = '.';
            bytes[length++] = HEX[fraction / 10];
            if (fraction % 10 != 0) {
                bytes[length++] = HEX[fraction % 10];
            }
        }
        bytes[length++] = ' ';
        return this;
    }

    OperatorBytes hex4(int value) {
        reserve(4);
        bytes[length++] = HEX[value >> 12 & 0xF];
        bytes[length++] = HEX[value >> 8 & 0xF];
        bytes[length++] = HEX[value >> 4 & 0xF];
        bytes[length++] = HEX[value & 0xF];
        return this;
    }

    private void digits(long value) {
        int start = length;
        long rest = value;
        do {
            bytes[length++] = HEX[(int) (rest % 10)];
            rest /= 10;
        } while (rest > 0);
        for (int i = start, j = length - 1; i < j; i++, j--) {
            byte swapped = bytes[i];
            bytes[i] = bytes[j];
            bytes[j] = swapped;
        }
    }

    private void reserve(int more) {
        if (length + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, length + more));
        }
    }
}
