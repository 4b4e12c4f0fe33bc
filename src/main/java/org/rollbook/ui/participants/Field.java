package org.rollbook.ui.participants;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// The fields of the form that something may be said about; most of them are lines of text.
enum Field {
    NAME("person.name", "name"),
    PINYIN("person.pinyin", "pinyin"),
    ORGANISATION("organisation.name", "organisation"),
    POSITION("participant.position", "position"),
    TITLE("participant.title", "title"),
    PHONE("person.phone", "phone"),
    ID_NUMBER("person.idNumber", "id"),
    EMAIL("person.email", "email"),
    GROUP("participant.group", "group"),
    ROOM("participant.room", "room"),
    NOTE("participant.note", "note"),
    SEX("person.sex", "sex"),
    BORN("person.born", "born");

    private final String subject;
    private final String problem;

    Field(String subject, String problem) {
        this.subject = subject;
        this.problem = problem;
    }

    /// The fields that hold a line of text.
    static List<Field> lines() {
        return Arrays.stream(values()).filter(field -> field != SEX && field != BORN).toList();
    }

    /// The field that a refusal is about, by the beginning of its key or by the subject it names.
    static Optional<Field> ofSubject(String text) {
        return Arrays.stream(values()).filter(field -> text.equals(field.subject) || text.startsWith(field.subject + ".")).findFirst();
    }

    /// The field that a problem is about.
    static Optional<Field> ofProblem(String name) {
        return Arrays.stream(values()).filter(field -> field.problem.equals(name)).findFirst();
    }
}
