package org.rollbook.model.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.rollbook.model.Language;
import org.rollbook.model.Refusal;

class PersonFieldTest {
    private static final Map<PersonField.Kind, String> OTHER_VALUES = Map.of(PersonField.Kind.SEX, "FEMALE",
            PersonField.Kind.BORN, "1980-05",
            PersonField.Kind.ID_TYPE, "PASSPORT", PersonField.Kind.ROLE, "EXPERT", PersonField.Kind.PHONE,
            "13800138000");

    @Test
    void everyFieldHasItsOwnKeyColumnAndHeadings() {
        for (PersonField field : PersonField.values()) {
            assertThat(PersonField.of(field.key())).contains(field);
            assertThat(PersonField.ofSubject(field.subject() + ".long")).contains(field);
            assertThat(field.heading().zh()).isNotEmpty();
            assertThat(field.heading().en()).isNotEmpty();
            assertThat(field.width()).isPositive();
        }
        assertThat(List.of(PersonField.values())).extracting(PersonField::column).doesNotHaveDuplicates()
                .contains("latin_name", "id_number", "group_name", "internal_note", "organisation_id");
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = {"NUMBER", "ORGANISATION", "STATE"})
    void everyOtherValueIsSetAloneAndReadAgain(PersonField field) {
        Participant before = Participant.draft(1, Person.named("王芳"));
        String value = OTHER_VALUES.getOrDefault(field.kind(), "汉族");
        Participant after = before.with(field, value);
        assertThat(field.of(after)).isEqualTo(value);
        for (PersonField other : PersonField.values()) {
            assertThat(other.of(after)).as(other.name()).isEqualTo(other == field ? value : other.of(before));
        }
        assertThat(after.with(field, field.of(before))).isEqualTo(before);
    }

    @Test
    void tablesAndDocumentsShowNumbersHiddenAndConstantsInWords() {
        Participant participant = Participant.draft(1,
                Person.named("王芳").withPhone(Phone.of("13800138000")).withSex(Sex.FEMALE));
        assertThat(PersonField.PHONE.text(participant, Language.ZH, Enum::name)).isEqualTo("138****8000");
        assertThat(PersonField.SEX.text(participant, Language.ZH, sex -> sex == Sex.FEMALE ? "女" : "")).isEqualTo("女");
        assertThat(PersonField.NUMBER.text(participant, Language.ZH, Enum::name)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"汉, 汉族", "汉族, 汉族", "朝鲜, 朝鲜族", "满, 满族", "Han, Han", "Klingon, Klingon", "汉人, 汉人", "穿青人, 穿青人"})
    void anEthnicGroupIsKeptWholeAndAnythingElseAsItIsWritten(String typed, String kept) {
        assertThat(PersonField.ETHNICITY.of(Person.named("王芳").with(PersonField.ETHNICITY, typed))).isEqualTo(kept);
    }

    @Test
    void aGroupThatIsUnusualIsToldWhereOneIsExpected() {
        Person person = Person.named("王芳").with(PersonField.ETHNICITY, "汉人");
        assertThat(person.problems()).extracting(Problem::key).containsExactly("problem.ethnicity.unusual");
        assertThat(person.withId(IdType.PASSPORT, new IdNumber("")).problems()).isEmpty();
        assertThat(person.with(PersonField.ETHNICITY, "Manchu").problems()).isEmpty();
    }

    @Test
    void aTextIsCheckedWhereverItComesFrom() {
        Person person = Person.named("王芳");
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> person.with(PersonField.ETHNICITY, "a\u0007b"))
                .satisfies(refusal -> assertThat(refusal.about()).isEqualTo("person.ethnicity"));
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> person.with(PersonField.EMAIL, "x".repeat(201)));
        assertThat(person.with(PersonField.EMAIL, " ")).isEqualTo(person);
    }

    @Test
    void numberOrganisationAndStateAreGivenByTheirOwnActions() {
        for (PersonField field : List.of(PersonField.NUMBER, PersonField.ORGANISATION, PersonField.STATE)) {
            assertThatExceptionOfType(IllegalArgumentException.class)
                    .isThrownBy(() -> Participant.draft(1, Person.named("王芳")).with(field, "1"));
        }
        assertThat(PersonField.of("nothing")).isEqualTo(Optional.empty());
    }
}
