package org.rollbook.model.journal;

import java.util.Map;

/// One row before and after an action; before is empty for a new row, after for a removed one.
///
/// Updates hold the changed columns only. Values are `Long`, `String` or null.
public record Change(String table, long row, Map<String, Object> before, Map<String, Object> after) {

    public boolean isInsert() {
        return before.isEmpty();
    }

    public boolean isDelete() {
        return after.isEmpty();
    }
}
