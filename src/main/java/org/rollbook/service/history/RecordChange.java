package org.rollbook.service.history;

import java.util.List;
import org.rollbook.model.journal.Value;

/// What one action did to one record, in values that people know.
///
/// @param record  what sort of record: its word stands under `record.<record>`
/// @param id      the row
/// @param subject which one: a person, a half-day, a class
public record RecordChange(String record, long id, How how, Value subject, List<FieldChange> fields) {

    /// Whether the record came, changed or went.
    public enum How { ADDED, CHANGED, REMOVED }

    public RecordChange {
        fields = List.copyOf(fields);
    }
}
