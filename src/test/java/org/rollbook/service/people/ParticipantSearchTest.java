package org.rollbook.service.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rollbook.model.BilingualName;
import org.rollbook.model.hosts.Organisation;
import org.rollbook.model.hosts.OrganisationKind;
import org.rollbook.model.people.Enrolment;
import org.rollbook.model.people.Facts;
import org.rollbook.model.people.IdNumber;
import org.rollbook.model.people.Participant;
import org.rollbook.model.people.Person;
import org.rollbook.model.people.Phone;
import org.rollbook.model.people.SortKeys;
import org.rollbook.names.NameReading;

/// Finding people and organisations by whatever a clerk types first.
class ParticipantSearchTest {
    private static final NameReading READING = new NameReading();
    private static final Organisation BUREAU = organisation(1, "长春市商务局", "Changchun Bureau of Commerce",
            List.of("市商务局", "CCBC"));
    private static final Organisation COLLEGE = organisation(2, "吉林大学软件学院", "College of Software, Jilin University",
            List.of("软件学院"));

    private final ParticipantSearch people = ParticipantSearch.over(List.of(
            participant(1, "王芳", "13800138000", "220102198001010014", BUREAU),
            participant(2, "欧阳明", "13900002718", "", COLLEGE),
            participant(12, "王方圆", "", "", COLLEGE)));
    private final OrganisationSearch directory = OrganisationSearch.over(List.of(BUREAU, COLLEGE), READING);

    @ParameterizedTest
    @ValueSource(strings = {"王芳", "wang fang", "wangfang", "wf", "8000", "138 0013 8000", "0014", "商务局 王", "1"})
    void thePersonMeantComesFirst(String typed) {
        assertThat(people.find(typed)).extracting(Participant::name).startsWith("王芳");
    }

    @Test
    void compoundSurnamesNumbersAndAliasesAreFound() {
        assertThat(people.find("ouyang")).extracting(Participant::name).containsExactly("欧阳明");
        assertThat(people.find("oym")).extracting(Participant::name).containsExactly("欧阳明");
        assertThat(people.find("12")).extracting(Participant::name).startsWith("王方圆");
        assertThat(people.find("软件学院")).extracting(Participant::name).containsExactly("欧阳明", "王方圆");
    }

    @Test
    void anEmptyQueryShowsEverybodyInTheOrderGiven() {
        assertThat(people.find(" ")).extracting(Participant::number).containsExactly(1, 2, 12);
        assertThat(people.find("nobody")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"商务", "changchun", "ccsswj", "swj", "shangwu", "ccbc", "bureau of comm"})
    void anOrganisationIsFoundByAnySpelling(String typed) {
        assertThat(directory.find(typed, 10)).startsWith(BUREAU);
    }

    @Test
    void anOrganisationComesOnceHoweverManySpellingsFit() {
        assertThat(directory.find("软件学院", 10)).containsExactly(COLLEGE);
        assertThat(directory.find("c", 1)).hasSize(1);
    }

    private static Organisation organisation(long id, String zh, String en, List<String> aliases) {
        return new Organisation(id, new BilingualName(zh, en), BilingualName.NONE, OrganisationKind.OTHER, 0, aliases,
                1);
    }

    private static Participant participant(int number, String name, String phone, String id,
            Organisation organisation) {
        var named = Person.named(name);
        var pinyin = READING.pinyin(name);
        var keys = READING.keys(name, pinyin);
        var person = Person.named(name).withPinyin(pinyin).withId(named.idType(), new IdNumber(id))
                .withPhone(new Phone(phone))
                .withId(number);
        var draft = Participant.draft(1, person);
        return new Participant(number, 1, number, person, Optional.of(organisation), draft.role(), Facts.NONE,
                Enrolment.REGISTERED, new SortKeys(keys.stroke(), keys.pinyin(), keys.initials()), 1);
    }
}
