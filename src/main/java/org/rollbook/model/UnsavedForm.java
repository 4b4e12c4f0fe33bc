package org.rollbook.model;

import java.time.Instant;
import java.util.Map;

/// A form that somebody was filling in when the program ended without saving or discarding it.
///
/// @param at     when something was last typed
/// @param fields what stands in it
public record UnsavedForm(FormName form, Instant at, Map<String, String> fields) {

    public UnsavedForm {
        fields = Map.copyOf(fields);
    }

    /// What stands in a field, "" when nothing does.
    public String field(String name) {
        return fields.getOrDefault(name, "");
    }
}
