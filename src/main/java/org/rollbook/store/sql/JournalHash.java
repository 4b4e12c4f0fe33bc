package org.rollbook.store.sql;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/// The link of one entry: it covers the hash before it, its number, its columns, and every change in order.
public final class JournalHash {
    /// What stands before the first entry.
    public static final String START = "";

    private final MessageDigest digest;

    public JournalHash(String previous, long seq, List<String> content) {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
        add(previous);
        add(Long.toString(seq));
        content.forEach(this::add);
    }

    public JournalHash add(List<RecordedChange> rows) {
        rows.forEach(this::add);
        return this;
    }

    public void add(RecordedChange row) {
        add(row.table());
        add(Long.toString(row.row()));
        add(row.before());
        add(row.after());
    }

    /// The whole hash in hexadecimal; nothing can be added after it.
    public String text() {
        return HexFormat.of().formatHex(digest.digest());
    }

    /// The length goes first, so that no text can pretend to be two.
    private void add(String part) {
        byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
        digest.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
        digest.update(bytes);
    }
}
