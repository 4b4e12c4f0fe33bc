package org.rollbook.model.merging;

import org.rollbook.model.people.IdType;
import org.rollbook.model.people.Person;
import org.rollbook.model.people.Sex;

/// A fact about a person that is decided by itself when two people are merged; an ID number goes with its kind.
public enum PersonField {
    NAME,
    PINYIN,
    LATIN_NAME,
    SEX,
    BORN,
    ID,
    PHONE,
    EMAIL;

    /// Whether nothing is known.
    public boolean isEmpty(Person person) {
        return switch (this) {
            case NAME -> person.name().isEmpty();
            case PINYIN -> person.pinyin().isEmpty();
            case LATIN_NAME -> person.latinName().isEmpty();
            case SEX -> person.sex() == Sex.UNKNOWN;
            case BORN -> person.born().isEmpty();
            case ID -> person.idNumber().isEmpty();
            case PHONE -> person.phone().isEmpty();
            case EMAIL -> person.email().isEmpty();
        };
    }

    /// Whether both sides say the same, so that there is nothing to decide.
    public boolean isSame(Person one, Person other) {
        return switch (this) {
            case NAME -> one.name().equals(other.name());
            case PINYIN -> one.pinyin().equals(other.pinyin());
            case LATIN_NAME -> one.latinName().equals(other.latinName());
            case SEX -> one.sex() == other.sex();
            case BORN -> one.born().equals(other.born());
            case ID -> one.idNumber().equals(other.idNumber()) && (isEmpty(one) || one.idType() == other.idType());
            case PHONE -> one.phone().equals(other.phone());
            case EMAIL -> one.email().equals(other.email());
        };
    }

    /// Whether it changes with the years, so that the later word is the better one.
    boolean ages() {
        return this == PHONE || this == EMAIL;
    }

    /// 0 where nothing is known, 1 where it is doubtful, 2 where it is sound.
    int soundness(Person person) {
        if (isEmpty(person)) {
            return 0;
        }
        return isDoubtful(person) ? 1 : 2;
    }

    private boolean isDoubtful(Person person) {
        boolean resident = person.idType() == IdType.RESIDENT_ID && !person.idNumber().isEmpty();
        return switch (this) {
            case ID -> resident && person.idNumber().problem().isPresent();
            case PHONE -> person.phone().problem().isPresent();
            case SEX, BORN -> person.problems().stream().anyMatch(problem -> problem.code().equals("contradicts")
                    && problem.field().equals(this == SEX ? "sex" : "born"));
            case NAME, PINYIN, LATIN_NAME, EMAIL -> false;
        };
    }
}
