package org.rollbook.service.lists;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.rollbook.model.people.BirthDate;
import org.rollbook.model.people.EnrolmentState;
import org.rollbook.model.people.Facts;
import org.rollbook.model.people.IdNumber;
import org.rollbook.model.people.IdType;
import org.rollbook.model.people.Participant;
import org.rollbook.model.people.Person;
import org.rollbook.model.people.PersonField;
import org.rollbook.model.people.Phone;
import org.rollbook.model.people.Problem;
import org.rollbook.model.people.Sex;
import org.rollbook.names.PersonNames;
import org.rollbook.names.search.SearchText;
import org.rollbook.sheet.cell.ParticipantField;
import org.rollbook.sheet.row.DraftRow;

/// Turns the cleaned cells of a row into a participant, alone or laid over one who is known.
final class RowReading {
    private static final List<PersonField> FACTS_OF_PERSON = PersonField.facts(PersonField::isOfPerson);
    private static final List<PersonField> WRITTEN_OF_PLACE = Stream.concat(Stream.of(PersonField.ROLE),
            PersonField.facts(field -> !field.isOfPerson()).stream()).toList();
    private static final String MASK = "**";
    private static final Pattern RESIDENT = Pattern.compile("\\d+|\\d{17}X");

    private final DraftRow row;
    private final Optional<Participant> draft;

    /// `draft` is who stands in the row, where that was found out already.
    RowReading(DraftRow row, Optional<Participant> draft) {
        this.row = row;
        this.draft = draft;
    }

    /// Somebody new, as the list was planned.
    Participant draft() {
        return draft.orElseThrow();
    }

    /// Somebody new, with the trainee number that the list wants, 0 for none; the state is that of a registration.
    Participant draft(long classId, int number) {
        return over(Participant.draft(classId, Person.named(name())).withNumber(number));
    }

    /// A known participant with everything that the row says; empty cells change nothing, and neither does a column
    /// of position and title together that says what is known. Whoever had left the class comes back.
    Participant over(Participant p) {
        Participant said = p.withPerson(over(p.person())).withState(back(p));
        for (PersonField field : WRITTEN_OF_PLACE) {
            String text = given(field).filter(known -> field != PersonField.POSITION || !known.equals(p.duties()))
                    .orElse(field.of(p));
            said = said.with(field, text);
        }
        return said;
    }

    /// A known person with everything that the row says; a name that is only spelled otherwise stays.
    Person over(Person p) {
        Optional<IdNumber> idNumber = whole(ParticipantField.ID_NUMBER).map(IdNumber::of);
        String name = name();
        boolean renamed = !p.name().equals(name) && !SearchText.normalise(p.name()).equals(SearchText.normalise(name));
        IdType idType = given(PersonField.ID_TYPE).map(IdType::valueOf).or(() -> idNumber.map(RowReading::type))
                .orElse(p.idType());
        Facts facts = p.facts();
        for (PersonField field : FACTS_OF_PERSON) {
            facts = facts.with(field, given(field).orElse(facts.text(field)));
        }
        return p.withName(renamed ? name : p.name())
                .withPinyin(given(PersonField.PINYIN).orElse(renamed ? "" : p.pinyin()))
                .withSex(given(PersonField.SEX).map(Sex::valueOf).orElse(p.sex())).withBorn(born(p))
                .withId(idType, idNumber.orElse(p.idNumber()))
                .withPhone(whole(ParticipantField.PHONE).map(Phone::of).orElse(p.phone()))
                .withFacts(facts).completedFromId();
    }

    /// What is known of the birth date; a list that says less than is on file takes nothing away.
    private Optional<BirthDate> born(Person p) {
        return given(PersonField.BORN).map(BirthDate::parse)
                .map(said -> p.born().filter(known -> known.agreesWith(said) && !said.isFinerThan(known)).orElse(said))
                .or(p::born);
    }

    private static EnrolmentState back(Participant p) {
        return switch (p.state()) {
            case WITHDRAWN, CANCELLED, REPLACED -> p.state() == EnrolmentState.WITHDRAWN && p.arrivedAt().isPresent()
                    ? EnrolmentState.ARRIVED : EnrolmentState.REGISTERED;
            case INVITED, REGISTERED, WAITING, ARRIVED, COMPLETED -> p.state();
        };
    }

    String name() {
        return PersonNames.clean(row.value(ParticipantField.NAME));
    }

    /// The name as the list has it, also when nobody can be called so.
    String writtenName() {
        return row.value(ParticipantField.NAME);
    }

    /// The cleaned value of a field, by its word in problems.
    String value(String field) {
        return ParticipantField.named(field).map(row::value).orElse("");
    }

    /// Whether the list itself says this of its person, so that whoever holds it knows it already.
    boolean says(String field, String text) {
        return Difference.fields(draft(0, 0)).getOrDefault(field, "").equals(text);
    }

    DraftRow row() {
        return row;
    }

    String organisation() {
        return row.value(ParticipantField.ORGANISATION);
    }

    /// The trainee number as written, empty when there is none.
    Optional<String> number() {
        return given(ParticipantField.NUMBER);
    }

    /// Numbers that the list hides, as our own documents do, are told of and never stored over the true ones.
    List<Problem> masked() {
        return Stream.of(ParticipantField.ID_NUMBER, ParticipantField.PHONE)
                .filter(field -> row.value(field).contains(MASK))
                .map(field -> Problem.of(field == ParticipantField.PHONE ? "phone" : "id", "masked")).toList();
    }

    private Optional<String> whole(ParticipantField field) {
        return given(field).filter(text -> !text.contains(MASK));
    }

    /// Where a list has no column for the kind of document, digits are taken for a resident number, anything else is none.
    private static IdType type(IdNumber number) {
        return RESIDENT.matcher(number.text()).matches() ? IdType.RESIDENT_ID : IdType.OTHER;
    }

    private Optional<String> given(PersonField field) {
        return given(ParticipantField.of(field));
    }

    private Optional<String> given(ParticipantField field) {
        return Optional.of(row.value(field)).filter(text -> !text.isEmpty());
    }
}
