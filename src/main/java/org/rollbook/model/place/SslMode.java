package org.rollbook.model.place;

import java.util.Arrays;
import java.util.Optional;

/// How far the connection to a server is encrypted and its certificate verified, by the names that PostgreSQL gives.
public enum SslMode {
    DISABLE("disable"), ALLOW("allow"), PREFER("prefer"), REQUIRE("require"), VERIFY_CA("verify-ca"), VERIFY_FULL(
            "verify-full");

    private final String word;

    SslMode(String word) {
        this.word = word;
    }

    /// As it stands in an address.
    public String word() {
        return word;
    }

    static Optional<SslMode> of(String word) {
        return Arrays.stream(values()).filter(mode -> mode.word.equals(word)).findFirst();
    }
}
