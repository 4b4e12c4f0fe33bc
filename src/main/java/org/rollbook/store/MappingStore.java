package org.rollbook.store;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.rollbook.store.sql.Reading;
import org.rollbook.store.sql.RowValues;
import org.rollbook.store.sql.Writing;

/// What the columns of lists mean, remembered by the shape of their headings.
public final class MappingStore {

    /// Every mapping by its shape.
    public Map<String, String> all(Reading reading) {
        Map<String, String> mappings = new HashMap<>();
        reading.list("select shape, mapping from header_mapping", Map.of(),
                row -> mappings.put(row.text("shape"), row.text("mapping")));
        return mappings;
    }

    public void keep(Writing writing, String shape, String mapping) {
        RowValues columns = new RowValues().set("shape", shape).set("mapping", mapping);
        Optional<Long> id = writing.first("select id from header_mapping where shape = :shape", Map.of("shape", shape),
                row -> row.number("id"));
        if (id.isPresent()) {
            writing.set("header_mapping", id.get(), columns);
        } else {
            writing.insert("header_mapping", columns);
        }
    }
}
