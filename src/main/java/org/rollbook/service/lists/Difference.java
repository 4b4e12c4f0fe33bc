package org.rollbook.service.lists;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.rollbook.model.people.BirthDate;
import org.rollbook.model.people.IdNumber;
import org.rollbook.model.people.Participant;
import org.rollbook.model.people.Person;
import org.rollbook.model.people.Phone;

/// One field that a row of a list would change.
///
/// @param field  its word in problems and messages, such as `phone`; sex, role and state hold the names of their constants
/// @param before empty when nothing was known; numbers on file are hidden but for their last characters, or a list of names
///               with wrong numbers would read the base out
public record Difference(String field, String before, String after) {

    /// What would change between two states of one participant, in the order in which forms ask for it.
    static List<Difference> between(Participant before, Participant after) {
        Map<String, String> was = fields(before);
        Map<String, String> is = fields(after);
        boolean renamed = !was.get("name").equals(is.get("name"));
        return is.entrySet().stream().filter(field -> !was.get(field.getKey()).equals(field.getValue()))
                .filter(field -> !renamed || !field.getKey().equals("pinyin"))
                .map(field -> new Difference(field.getKey(), hidden(field.getKey(), was.get(field.getKey())), field.getValue())).toList();
    }

    /// A value on file as it may be shown to somebody who only holds a list.
    static String hidden(String field, String text) {
        return switch (field) {
            case "id" -> new IdNumber(text).masked();
            case "phone" -> new Phone(text).masked();
            default -> text;
        };
    }

    /// Everything that is known of a participant besides number and organisation, in the order in which forms ask for it.
    static Map<String, String> fields(Participant participant) {
        Person person = participant.person();
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("name", person.name());
        fields.put("pinyin", person.pinyin());
        fields.put("latinName", person.latinName());
        fields.put("sex", person.sex().name());
        fields.put("born", person.born().map(BirthDate::toString).orElse(""));
        fields.put("idType", person.idType().name());
        fields.put("id", person.idNumber().text());
        fields.put("phone", person.phone().text());
        fields.put("email", person.email());
        fields.put("position", participant.position());
        fields.put("title", participant.title());
        fields.put("role", participant.role().name());
        fields.put("group", participant.group());
        fields.put("room", participant.room());
        fields.put("note", participant.note());
        fields.put("internalNote", participant.internalNote());
        fields.put("state", participant.state().name());
        return fields;
    }
}
