package org.rollbook.store.sql;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/// How the journal puts rows and arguments into text, as JSON.
public final class JournalText {
    private JournalText() {
    }

    public static String of(OptionalLong number) {
        return number.isPresent() ? Long.toString(number.getAsLong()) : "";
    }

    static String of(List<String> texts) {
        StringBuilder json = new StringBuilder("[");
        for (String text : texts) {
            JournalText.append(json.append(json.length() == 1 ? "" : ","), text);
        }
        return json.append(']').toString();
    }

    static String of(Map<String, Object> columns) {
        if (columns.isEmpty()) {
            return "{}";
        }
        StringBuilder json = new StringBuilder(400).append('{');
        columns.forEach((column, value) -> {
            append(json.append(json.length() == 1 ? "" : ","), column);
            json.append(':');
            if (value instanceof String text) {
                append(json, text);
            } else {
                json.append(value);
            }
        });
        return json.append('}').toString();
    }

    private static void append(StringBuilder json, String text) {
        json.append('"');
        int plain = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' || c == '"' || c == '\\') {
                json.append(text, plain, i).append(c < ' ' ? String.format("\\u%04X", (int) c) : "\\" + c);
                plain = i + 1;
            }
        }
        (plain == 0 ? json.append(text) : json.append(text, plain, text.length())).append('"');
    }

    public static List<String> strings(String json) {
        try {
            return Arrays.asList(JSON.std.arrayOfFrom(String.class, json));
        } catch (IOException e) {
            throw new StoreFailure(StoreFailure.Kind.DAMAGED, e, "journal");
        }
    }

    public static Map<String, Object> columns(String json) {
        try {
            Map<String, Object> columns = new LinkedHashMap<>(JSON.std.mapFrom(json));
            columns.replaceAll((column, value) -> value instanceof Number n ? (Object) n.longValue() : value);
            return columns;
        } catch (IOException e) {
            throw new StoreFailure(StoreFailure.Kind.DAMAGED, e, "journal");
        }
    }
}
