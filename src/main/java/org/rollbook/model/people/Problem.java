package org.rollbook.model.people;

import java.util.List;

/// Something doubtful about one field, told as a message key with arguments; it warns and does not block.
public record Problem(String field, String code, List<Object> arguments) {

    /// The code of what is not doubtful at all, but was decided by the program and is told.
    public static final String TOLD = "told";

    /// The code of a value that is kept although it is not known as what its field wants.
    public static final String UNFAMILIAR = "unfamiliar";

    public static Problem of(String field, String code, Object... arguments) {
        return new Problem(field, code, List.of(arguments));
    }

    /// Whether a value is only not known as what its field wants.
    public boolean isUnfamiliar() {
        return code.equals(UNFAMILIAR);
    }

    public boolean isDoubt() {
        return !code.equals(TOLD);
    }

    /// The message key, `problem.<field>.<code>`.
    public String key() {
        return "problem." + field + "." + code;
    }
}
