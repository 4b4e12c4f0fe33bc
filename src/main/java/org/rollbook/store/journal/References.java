package org.rollbook.store.journal;

import java.util.List;

/// What the schema says about rows that hold on to one another; a test holds these lists against it.
final class References {

    /// A column through which one table refers to another one’s id.
    record Reference(String table, String column, String target) {
    }

    /// Columns that together occur once in a table.
    record Unique(String table, List<String> columns) {
    }

    static final List<Reference> ALL = List.of(
            new Reference("organisation_alias", "organisation_id", "organisation"),
            new Reference("host", "class_id", "training_class"),
            new Reference("host", "organisation_id", "organisation"),
            new Reference("enrolment", "class_id", "training_class"),
            new Reference("enrolment", "person_id", "person"),
            new Reference("enrolment", "organisation_id", "organisation"),
            new Reference("enrolment", "replaces_id", "enrolment"),
            new Reference("session", "class_id", "training_class"),
            new Reference("programme_item", "session_id", "session"),
            new Reference("speech", "item_id", "programme_item"),
            new Reference("rule", "class_id", "training_class"),
            new Reference("leave", "class_id", "training_class"),
            new Reference("leave", "enrolment_id", "enrolment"),
            new Reference("mark", "enrolment_id", "enrolment"),
            new Reference("mark", "session_id", "session"),
            new Reference("mark", "leave_id", "leave"));

    static final List<Unique> UNIQUE = List.of(
            new Unique("training_class", List.of("code")),
            new Unique("host", List.of("class_id", "organisation_id", "role")),
            new Unique("enrolment", List.of("class_id", "person_id")),
            new Unique("enrolment", List.of("class_id", "number")),
            new Unique("session", List.of("class_id", "session_date", "half")),
            new Unique("status", List.of("code")),
            new Unique("rule", List.of("class_id", "clause")),
            new Unique("mark", List.of("enrolment_id", "session_id")));

    private References() {
    }

    static List<Reference> to(String table) {
        return ALL.stream().filter(reference -> reference.target().equals(table)).toList();
    }

    static List<Reference> from(String table) {
        return ALL.stream().filter(reference -> reference.table().equals(table)).toList();
    }

    static List<Unique> of(String table) {
        return UNIQUE.stream().filter(unique -> unique.table().equals(table)).toList();
    }
}
