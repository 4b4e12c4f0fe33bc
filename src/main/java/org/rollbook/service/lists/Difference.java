package org.rollbook.service.lists;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.rollbook.model.people.Participant;
import org.rollbook.model.people.PersonField;

/// One field that a row of a list would change.
///
/// @param field  its word in problems and messages, such as `phone`; sex, role and state hold the names of their constants
/// @param before empty when nothing was known; numbers on file are hidden but for their last characters, or a list of names
///               with wrong numbers would read the base out
public record Difference(String field, String before, String after) {
    private static final List<PersonField> FIELDS = Stream.of(PersonField.values())
            .filter(field -> field != PersonField.NUMBER && field != PersonField.ORGANISATION).toList();

    /// What would change between two states of one participant, in the order in which forms ask for it.
    static List<Difference> between(Participant before, Participant after) {
        Map<String, String> was = fields(before);
        Map<String, String> is = fields(after);
        boolean renamed = !was.get("name").equals(is.get("name"));
        return is.entrySet().stream().filter(field -> !was.get(field.getKey()).equals(field.getValue()))
                .filter(field -> !renamed || !field.getKey().equals("pinyin"))
                .map(field -> new Difference(field.getKey(), hidden(field.getKey(), was.get(field.getKey())),
                        field.getValue()))
                .toList();
    }

    /// A value on file as it may be shown to somebody who only holds a list.
    static String hidden(String field, String text) {
        return PersonField.of(field).map(known -> known.masked(text)).orElse(text);
    }

    /// Everything that is known of a participant besides number and organisation, in the order in which forms ask for it.
    static Map<String, String> fields(Participant participant) {
        Map<String, String> fields = new LinkedHashMap<>();
        FIELDS.forEach(field -> fields.put(field.key(), field.of(participant)));
        return fields;
    }
}
