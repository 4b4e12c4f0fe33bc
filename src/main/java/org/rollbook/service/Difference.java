package org.rollbook.service;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rollbook.model.people.Participant;
import org.rollbook.model.people.Person;

/// One field that a row of a list would change.
///
/// @param field  its word in problems and messages, such as `phone`; sex, role and state hold the names of their constants
/// @param before empty when nothing was known
public record Difference(String field, String before, String after) {

    /// What would change between two states of one participant, in the order in which forms ask for it.
    static List<Difference> between(Participant before, Participant after) {
        List<Difference> found = new ArrayList<>();
        Person was = before.person();
        Person is = after.person();
        add(found, "name", was.name(), is.name());
        if (was.name().equals(is.name())) {
            add(found, "pinyin", was.pinyin(), is.pinyin());
        }
        add(found, "latinName", was.latinName(), is.latinName());
        add(found, "sex", was.sex().name(), is.sex().name());
        add(found, "born", text(was.born()), text(is.born()));
        add(found, "idType", was.idType().name(), is.idType().name());
        add(found, "id", was.idNumber().text(), is.idNumber().text());
        add(found, "phone", was.phone().text(), is.phone().text());
        add(found, "email", was.email(), is.email());
        add(found, "position", before.position(), after.position());
        add(found, "title", before.title(), after.title());
        add(found, "role", before.role().name(), after.role().name());
        add(found, "group", before.group(), after.group());
        add(found, "room", before.room(), after.room());
        add(found, "note", before.note(), after.note());
        add(found, "state", before.state().name(), after.state().name());
        return found;
    }

    private static void add(List<Difference> found, String field, String before, String after) {
        if (!before.equals(after)) {
            found.add(new Difference(field, before, after));
        }
    }

    private static String text(Optional<LocalDate> date) {
        return date.map(LocalDate::toString).orElse("");
    }
}
