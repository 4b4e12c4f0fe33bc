package org.rollbook.model.people;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rollbook.model.Refusal;
import org.rollbook.model.Text;

/// A person, who exists once however many classes they attend; id 0 until stored.
///
/// @param name   as it is printed, never normalised
/// @param pinyin the reading by which the person is sorted and found, made on registration, corrected by hand
/// @param facts  the name in Latin letters, the e-mail and whatever else is known as plain text
public record Person(long id, String name, String pinyin, Sex sex, Optional<BirthDate> born, IdType idType,
        IdNumber idNumber, Phone phone,
        Facts facts, long version) {

    /// A person of whom no more than the name is known; the pinyin is filled on registration.
    public static Person named(String name) {
        return new Person(0, name, "", Sex.UNKNOWN, Optional.empty(), IdType.RESIDENT_ID, new IdNumber(""),
                new Phone(""), Facts.NONE, 0);
    }

    public Person {
        name = Text.required("person.name", name);
        pinyin = Text.optional("person.pinyin", pinyin, Text.NAME_LENGTH);
        Text.optional("person.idNumber", idNumber.text(), 60);
        Text.optional("person.phone", phone.text(), 60);
        born.filter(date -> date.year() < 1880).ifPresent(date -> {
            throw new Refusal("person.born.early", date.inSentence());
        });
    }

    public String latinName() {
        return facts.text(PersonField.LATIN_NAME);
    }

    public String email() {
        return facts.text(PersonField.EMAIL);
    }

    /// With another value of a field, given as it is stored.
    public Person with(PersonField field, String text) {
        return field.in(this, text);
    }

    public Person withId(long id) {
        return new Person(id, name, pinyin, sex, born, idType, idNumber, phone, facts, version);
    }

    public Person withName(String name) {
        return new Person(id, name, pinyin, sex, born, idType, idNumber, phone, facts, version);
    }

    public Person withPinyin(String pinyin) {
        return new Person(id, name, pinyin, sex, born, idType, idNumber, phone, facts, version);
    }

    public Person withSex(Sex sex) {
        return new Person(id, name, pinyin, sex, born, idType, idNumber, phone, facts, version);
    }

    public Person withBorn(Optional<BirthDate> born) {
        return new Person(id, name, pinyin, sex, born, idType, idNumber, phone, facts, version);
    }

    /// With another identity document.
    public Person withId(IdType idType, IdNumber idNumber) {
        return new Person(id, name, pinyin, sex, born, idType, idNumber, phone, facts, version);
    }

    public Person withPhone(Phone phone) {
        return new Person(id, name, pinyin, sex, born, idType, idNumber, phone, facts, version);
    }

    /// As it was read at another time.
    public Person withVersion(long version) {
        return new Person(id, name, pinyin, sex, born, idType, idNumber, phone, facts, version);
    }

    public Person withFacts(Facts facts) {
        return new Person(id, name, pinyin, sex, born, idType, idNumber, phone, facts, version);
    }

    /// This person with sex and birth date read from the identity number where they were not given.
    public Person completedFromId() {
        if (idType != IdType.RESIDENT_ID || idNumber.isEmpty() || idNumber.problem().isPresent()) {
            return this;
        }
        return withSex(sex == Sex.UNKNOWN ? idNumber.sex() : sex)
                .withBorn(born.filter(
                        known -> !idNumber.born().filter(known::agreesWith).isPresent() || known.date().isPresent())
                        .or(() -> idNumber.born().map(BirthDate::of)));
    }

    /// What is doubtful: identity number, phone, and where the number contradicts sex or birth date.
    public List<Problem> problems() {
        List<Problem> problems = new ArrayList<>();
        if (idType == IdType.RESIDENT_ID && !idNumber.isEmpty()) {
            Optional<Problem> wrong = idNumber.problem();
            wrong.ifPresent(problems::add);
            if (wrong.isEmpty()) {
                if (sex != Sex.UNKNOWN && sex != idNumber.sex()) {
                    problems.add(Problem.of("sex", "contradicts"));
                }
                if (born.isPresent() && idNumber.born().filter(born.get()::agreesWith).isEmpty()) {
                    problems.add(Problem.of("born", "contradicts"));
                }
            }
        }
        phone.problem().ifPresent(problems::add);
        facts.texts()
                .forEach((field, text) -> field.usual()
                        .filter(words -> idType == IdType.RESIDENT_ID && !words.knows(text))
                        .ifPresent(_ -> problems.add(Problem.of(field.key(), "unusual", text))));
        return problems;
    }
}
