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
public record Person(
        long id,
        String name,
        String pinyin,
        String latinName,
        Sex sex,
        Optional<BirthDate> born,
        IdType idType,
        IdNumber idNumber,
        Phone phone,
        String email,
        long version) {

    /// A person of whom no more than the name is known; the pinyin is filled on registration.
    public static Person named(String name) {
        return new Person(0, name, "", "", Sex.UNKNOWN, Optional.empty(), IdType.RESIDENT_ID, new IdNumber(""),
                new Phone(""), "", 0);
    }

    public Person {
        name = Text.required("person.name", name);
        pinyin = Text.optional("person.pinyin", pinyin, Text.NAME_LENGTH);
        latinName = Text.optional("person.latinName", latinName, Text.NAME_LENGTH);
        Text.optional("person.idNumber", idNumber.text(), 60);
        Text.optional("person.phone", phone.text(), 60);
        email = Text.optional("person.email", email, Text.NAME_LENGTH);
        born.filter(date -> date.year() < 1880).ifPresent(date -> {
            throw new Refusal("person.born.early", date.inSentence());
        });
    }

    public Person withId(long id) {
        return new Person(id, name, pinyin, latinName, sex, born, idType, idNumber, phone, email, version);
    }

    public Person withPinyin(String pinyin) {
        return new Person(id, name, pinyin, latinName, sex, born, idType, idNumber, phone, email, version);
    }

    /// This person with sex and birth date read from the identity number where they were not given.
    public Person completedFromId() {
        if (idType != IdType.RESIDENT_ID || idNumber.isEmpty() || idNumber.problem().isPresent()) {
            return this;
        }
        return new Person(id, name, pinyin, latinName, sex == Sex.UNKNOWN ? idNumber.sex() : sex,
                born.filter(known -> !idNumber.born().filter(known::agreesWith).isPresent() || known.date().isPresent()).or(() -> idNumber.born().map(BirthDate::of)), idType, idNumber, phone, email, version);
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
        return problems;
    }
}
