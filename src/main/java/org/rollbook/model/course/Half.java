package org.rollbook.model.course;

import java.util.Arrays;
import java.util.Optional;

/// A part of the day, the unit of attendance: 上午, 下午 or 晚上.
public enum Half {
    AM("am"),
    PM("pm"),
    EVENING("eve");

    private final String code;

    Half(String code) {
        this.code = code;
    }

    /// The code in stored rows and on the command line.
    public String code() {
        return code;
    }

    public static Optional<Half> ofCode(String code) {
        return Arrays.stream(values()).filter(half -> half.code.equals(code)).findFirst();
    }
}
