package org.rollbook.service.history;

import org.rollbook.model.journal.Value;

/// One field of a record before and after; nothing where the record was not there yet or is gone.
public record FieldChange(Value.Field field, Value before, Value after) {
}
