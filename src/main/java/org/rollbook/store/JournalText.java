package org.rollbook.store;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// How the journal puts rows and arguments into text, and what its hashes cover.
final class JournalText {
    private static final JSON JSON_WITH_NULLS = JSON.std.with(JSON.Feature.WRITE_NULL_PROPERTIES);

    private JournalText() {
    }

    static String of(Object value) {
        try {
            return JSON_WITH_NULLS.asString(value);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    static List<String> strings(String json) {
        try {
            return Arrays.asList(JSON.std.arrayOfFrom(String.class, json));
        } catch (IOException e) {
            throw new StoreFailure(StoreFailure.Kind.DAMAGED, e, "journal");
        }
    }

    static Map<String, Object> columns(String json) {
        try {
            Map<String, Object> columns = new LinkedHashMap<>(JSON.std.mapFrom(json));
            columns.replaceAll((column, value) -> value instanceof Number n ? (Object) n.longValue() : value);
            return columns;
        } catch (IOException e) {
            throw new StoreFailure(StoreFailure.Kind.DAMAGED, e, "journal");
        }
    }

    /// The link of one entry: the hash before it, its number, its columns, and every change in order.
    static String hash(String previous, long seq, List<String> content, List<List<String>> changes) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            add(digest, previous);
            add(digest, Long.toString(seq));
            content.forEach(part -> add(digest, part));
            changes.forEach(change -> change.forEach(part -> add(digest, part)));
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /// The length goes first, so that no text can pretend to be two.
    private static void add(MessageDigest digest, String part) {
        byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
        digest.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
        digest.update(bytes);
    }
}
