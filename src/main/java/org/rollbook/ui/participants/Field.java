package org.rollbook.ui.participants;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// The fields of the form that something may be said about; most of them are lines of text.
enum Field {
    NAME("participants.column.name", "person.name", "name"),
    PINYIN("participants.column.pinyin", "person.pinyin", "pinyin"),
    ORGANISATION("participants.column.organisation", "organisation.name", "organisation"),
    POSITION("participants.column.position", "participant.position", "position"),
    TITLE("participants.column.title", "participant.title", "title"),
    PHONE("participants.column.phone", "person.phone", "phone"),
    ID_NUMBER("participants.column.id", "person.idNumber", "id"),
    EMAIL("participants.column.email", "person.email", "email"),
    GROUP("participants.column.group", "participant.group", "group"),
    ROOM("participants.column.room", "participant.room", "room"),
    NOTE("participants.column.note", "participant.note", "note"),
    INTERNAL_NOTE("participants.column.internalNote", "participant.internalNote", "internalNote"),
    SEX("participants.column.sex", "person.sex", "sex"),
    BORN("participants.column.born", "person.born", "born");

    private final String key;
    private final String subject;
    private final String problem;

    Field(String key, String subject, String problem) {
        this.key = key;
        this.subject = subject;
        this.problem = problem;
    }

    /// The message key of its label.
    String key() {
        return key;
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
