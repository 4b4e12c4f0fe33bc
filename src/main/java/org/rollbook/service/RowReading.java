package org.rollbook.service;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.rollbook.model.people.EnrolmentState;
import org.rollbook.model.people.IdNumber;
import org.rollbook.model.people.IdType;
import org.rollbook.model.people.Participant;
import org.rollbook.model.people.Person;
import org.rollbook.model.people.Phone;
import org.rollbook.model.people.Problem;
import org.rollbook.model.people.Role;
import org.rollbook.model.people.Sex;
import org.rollbook.model.people.SortKeys;
import org.rollbook.names.PersonNames;
import org.rollbook.sheet.DraftRow;
import org.rollbook.sheet.ParticipantField;

/// Turns the cleaned cells of a row into a participant, alone or laid over one who is known.
final class RowReading {
    private static final String FULL_DATE = "\\d{4}-\\d{2}-\\d{2}";
    private static final String MASK = "**";
    private static final String RESIDENT = "\\d{15}|\\d{17}[\\dX]|\\d+";

    private final DraftRow row;

    RowReading(DraftRow row) {
        this.row = row;
    }

    /// Somebody new; the state is that of a registration.
    Participant draft(long classId) {
        Person nobody = Person.named(name());
        return over(new Participant(0, classId, 0, nobody, Optional.empty(), "", "", EnrolmentState.REGISTERED, Role.TRAINEE,
                "", "", "", Optional.empty(), OptionalLong.empty(), 0, SortKeys.NONE, 0));
    }

    /// A known participant with everything that the row says; empty cells change nothing, and neither does a column
    /// of position and title together that says what is known.
    Participant over(Participant p) {
        Role role = given(ParticipantField.ROLE).map(Role::valueOf).orElse(p.role());
        return new Participant(p.id(), p.classId(), p.number(), over(p.person()), p.organisation(),
                given(ParticipantField.POSITION).filter(text -> !text.equals(p.duties())).orElse(p.position()), given(ParticipantField.TITLE).orElse(p.title()), p.state(),
                role, given(ParticipantField.GROUP).orElse(p.group()), given(ParticipantField.ROOM).orElse(p.room()),
                given(ParticipantField.NOTE).orElse(p.note()), p.arrivedAt(), p.replaces(), p.codeIssue(),
                p.keys(), p.version());
    }

    /// A known person with everything that the row says.
    Person over(Person p) {
        Optional<IdNumber> idNumber = whole(ParticipantField.ID_NUMBER).map(IdNumber::of);
        return new Person(p.id(), p.name(), given(ParticipantField.PINYIN).orElse(p.pinyin()),
                given(ParticipantField.LATIN_NAME).orElse(p.latinName()),
                given(ParticipantField.SEX).map(Sex::valueOf).orElse(p.sex()),
                given(ParticipantField.BORN).filter(text -> text.matches(FULL_DATE)).map(LocalDate::parse).or(p::born),
                idNumber.map(RowReading::type).orElse(p.idType()), idNumber.orElse(p.idNumber()),
                whole(ParticipantField.PHONE).map(Phone::of).orElse(p.phone()),
                given(ParticipantField.EMAIL).orElse(p.email()), p.version());
    }

    String name() {
        return PersonNames.clean(row.value(ParticipantField.NAME));
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
        return Stream.of(ParticipantField.ID_NUMBER, ParticipantField.PHONE).filter(field -> row.value(field).contains(MASK))
                .map(field -> Problem.of(field == ParticipantField.PHONE ? "phone" : "id", "masked")).toList();
    }

    private Optional<String> whole(ParticipantField field) {
        return given(field).filter(text -> !text.contains(MASK));
    }

    /// Lists have no column for the kind of document: digits are taken for a resident number, anything else is none.
    private static IdType type(IdNumber number) {
        return number.text().matches(RESIDENT) ? IdType.RESIDENT_ID : IdType.OTHER;
    }

    private Optional<String> given(ParticipantField field) {
        return Optional.of(row.value(field)).filter(text -> !text.isEmpty());
    }
}
