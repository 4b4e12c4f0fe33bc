package org.rollbook.sheet;

/// What a column of a list of people can hold; which headings mean which field is kept in `sheet/headers.tsv`.
public enum ParticipantField {
    NUMBER, NAME, LATIN_NAME, PINYIN, SEX, BORN, ID_NUMBER, PHONE, EMAIL,
    ORGANISATION, POSITION, TITLE, ROLE, GROUP, ROOM, NOTE;

    /// Several columns of a list may hold this: office and mobile phone, two columns of remarks.
    boolean isRepeatable() {
        return this == PHONE || this == NOTE;
    }

    /// One merged cell may speak for the people of several rows.
    boolean isShared() {
        return this == ORGANISATION || this == GROUP || this == ROOM || this == ROLE;
    }

    /// The word for this field in problems and message keys.
    String problemName() {
        return switch (this) {
            case NUMBER -> "number";
            case NAME -> "name";
            case LATIN_NAME -> "latinName";
            case PINYIN -> "pinyin";
            case SEX -> "sex";
            case BORN -> "born";
            case ID_NUMBER -> "id";
            case PHONE -> "phone";
            case EMAIL -> "email";
            case ORGANISATION -> "organisation";
            case POSITION -> "position";
            case TITLE -> "title";
            case ROLE -> "role";
            case GROUP -> "group";
            case ROOM -> "room";
            case NOTE -> "note";
        };
    }
}
