package org.rollbook.model.merging;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.rollbook.model.BilingualName;
import org.rollbook.model.Refusal;
import org.rollbook.model.attendance.Leave;
import org.rollbook.model.attendance.Mark;
import org.rollbook.model.course.ClassState;
import org.rollbook.model.course.HalfDay;
import org.rollbook.model.course.TrainingClass;
import org.rollbook.model.hosts.Organisation;
import org.rollbook.model.hosts.OrganisationKind;
import org.rollbook.model.merging.ClassMerge.EnrolmentRecords;
import org.rollbook.model.people.BirthDate;
import org.rollbook.model.people.EnrolmentState;
import org.rollbook.model.people.IdNumber;
import org.rollbook.model.people.IdType;
import org.rollbook.model.people.Participant;
import org.rollbook.model.people.Person;
import org.rollbook.model.people.PersonField;
import org.rollbook.model.people.Phone;
import org.rollbook.model.people.Sex;

/// What is kept of two people, two enrolments and two organisations when nobody decides otherwise.
final class MergeTest {
    private static final TrainingClass SUMMER = TrainingClass
            .draft("CC-1", new BilingualName("测试班", ""), LocalDate.of(2014, 7, 21),
                    LocalDate.of(2014, 7, 25))
            .withId(1);
    private static final Instant EARLY = Instant.parse("2014-07-21T00:00:00Z");
    private static final Instant LATE = Instant.parse("2014-07-21T02:00:00Z");
    private static final String ID = "11010519491231002X";

    @Test
    void whoeverHasComeStaysThenWhoeverIsExpectedThenWhoeverHasMoreMarksThenTheLowerNumber() {
        Participant one = enrolled(1);
        Participant two = enrolled(2);
        assertThat(usual(place(one), place(two.withState(EnrolmentState.ARRIVED)))).isEqualTo(Side.SECOND);
        assertThat(usual(place(one.withState(EnrolmentState.COMPLETED)), place(two, 11, 12))).isEqualTo(Side.FIRST);
        assertThat(usual(place(one, 11, 12), place(two.withState(EnrolmentState.COMPLETED)))).isEqualTo(Side.SECOND);
        assertThat(usual(place(one.withState(EnrolmentState.WAITING), 11, 12), place(two))).isEqualTo(Side.SECOND);
        assertThat(usual(place(one), place(two.withState(EnrolmentState.WITHDRAWN), 11, 12))).isEqualTo(Side.FIRST);
        assertThat(usual(place(one, 11), place(two, 11, 12))).isEqualTo(Side.SECOND);
        assertThat(usual(place(two, 11), place(one, 11))).isEqualTo(Side.SECOND);
        assertThat(usual(place(one), place(two))).isEqualTo(Side.FIRST);
        assertThat(usual(place(one), place(one))).isEqualTo(Side.FIRST);
    }

    @Test
    void whatOnlyTheOtherEnrolmentKnewIsAddedAndNothingReplaced() {
        Organisation bureau = Organisation.named("商务局").withId(1);
        Participant stays = enrolled(1).with(PersonField.POSITION, "科长");
        Participant goes = enrolled(2).with(PersonField.POSITION, "处长").withOrganisation(Optional.of(bureau))
                .withArrival(Optional.of(EARLY));

        Participant united = merge(place(stays.withArrival(Optional.of(LATE))), place(goes)).united(Side.FIRST);

        assertThat(united.position()).isEqualTo("科长");
        assertThat(united.organisation()).contains(bureau);
        assertThat(united.arrivedAt()).as("the first arrival").contains(EARLY);
        assertThat(merge(place(enrolled(1)), place(goes)).united(Side.FIRST).position()).isEqualTo("处长");
        assertThat(merge(place(stays), place(goes)).united(Side.SECOND))
                .extracting(Participant::id, Participant::position)
                .containsExactly(2L, "处长");
    }

    @Test
    void anArrivalMakesWhoeverStaysArrivedUnlessTheyHaveLeft() {
        Participant arrived = enrolled(2).withState(EnrolmentState.ARRIVED);
        assertThat(merge(place(enrolled(1)), place(arrived)).united(Side.FIRST).state())
                .isEqualTo(EnrolmentState.ARRIVED);
        assertThat(merge(place(enrolled(1).withState(EnrolmentState.WITHDRAWN)), place(arrived)).united(Side.FIRST)
                .state())
                .isEqualTo(EnrolmentState.WITHDRAWN);
        assertThat(merge(place(enrolled(1).withState(EnrolmentState.COMPLETED)), place(arrived)).united(Side.FIRST)
                .state())
                .isEqualTo(EnrolmentState.COMPLETED);
        assertThat(merge(place(enrolled(1)), place(enrolled(2).withState(EnrolmentState.WAITING))).united(Side.FIRST)
                .state())
                .isEqualTo(EnrolmentState.REGISTERED);
    }

    @Test
    void nobodyStandsInForThemselves() {
        Participant third = enrolled(3);
        assertThat(merge(place(enrolled(1)), place(enrolled(2).inPlaceOf(third))).united(Side.FIRST).replaces())
                .hasValue(3);
        assertThat(merge(place(enrolled(1).inPlaceOf(enrolled(2))), place(enrolled(2))).united(Side.FIRST).replaces())
                .isEmpty();
        assertThat(merge(place(enrolled(1)), place(enrolled(2).inPlaceOf(enrolled(1)))).united(Side.FIRST).replaces())
                .isEmpty();
        assertThat(merge(place(enrolled(1).inPlaceOf(third)), place(enrolled(2))).united(Side.FIRST).replaces())
                .hasValue(3);
    }

    @Test
    void marksMoveWhereThereIsNone() {
        ClassMerge merge = merge(place(enrolled(1), 11, 12), place(enrolled(2), 12, 13, 14));
        assertThat(merge.moving(Side.FIRST)).extracting(Mark::sessionId).containsExactly(13L, 14L);
        assertThat(merge.lost(Side.FIRST)).extracting(Mark::sessionId).containsExactly(12L);
        assertThat(merge.moving(Side.SECOND)).extracting(Mark::sessionId).containsExactly(11L);
        assertThat(merge.isShared()).isTrue();
        assertThat(new ClassMerge(SUMMER, Optional.of(place(enrolled(1))), Optional.empty(), List.of(), List.of())
                .isShared()).isFalse();
        assertThat(new ClassMerge(SUMMER, Optional.empty(), Optional.of(place(enrolled(1))), List.of(), List.of())
                .isShared()).isFalse();
    }

    @Test
    void leaveThatOverlapsInPartForbidsAndLeaveThatLiesWithinDoesNot() {
        Leave wide = leave("2014-07-22/am", "2014-07-23/am", Leave.State.APPROVED);
        assertThat(obstacle(wide, leave("2014-07-22/pm", "2014-07-22/pm", Leave.State.APPROVED))).isEmpty();
        assertThat(obstacle(wide, leave("2014-07-22/am", "2014-07-23/am", Leave.State.APPROVED))).isEmpty();
        assertThat(obstacle(wide, leave("2014-07-23/am", "2014-07-23/pm", Leave.State.APPROVED)))
                .contains("merge.leave");
        assertThat(obstacle(wide, leave("2014-07-21/am", "2014-07-22/am", Leave.State.APPROVED)))
                .contains("merge.leave");
        assertThat(obstacle(wide, leave("2014-07-21/am", "2014-07-24/am", Leave.State.APPROVED)))
                .contains("merge.leave");
        assertThat(obstacle(wide, leave("2014-07-23/pm", "2014-07-24/am", Leave.State.APPROVED))).isEmpty();
        assertThat(obstacle(wide, leave("2014-07-21/am", "2014-07-21/pm", Leave.State.APPROVED))).isEmpty();
        assertThat(obstacle(wide, leave("2014-07-23/am", "2014-07-23/pm", Leave.State.CANCELLED))).isEmpty();
        assertThat(obstacle(leave("2014-07-22/am", "2014-07-23/am", Leave.State.CANCELLED),
                leave("2014-07-23/am", "2014-07-23/pm", Leave.State.APPROVED))).isEmpty();
        assertThat(merge(place(enrolled(1), wide), place(enrolled(2))).covering(
                leave("2014-07-22/pm", "2014-07-22/pm", Leave.State.CANCELLED),
                Side.FIRST)).isEmpty();
        ClassMerge closed = new ClassMerge(SUMMER.withState(ClassState.CLOSED), Optional.of(place(enrolled(1))),
                Optional.of(place(enrolled(2))), List.of(), List.of());
        assertThat(closed.obstacle(Side.FIRST)).map(Refusal::key).contains("merge.closed");
    }

    @Test
    void ofPeopleWhatIsKnownAndSoundIsKept() {
        Person sparse = person("王芳", "", Sex.UNKNOWN, Optional.empty(), "", "138", "");
        Person full = person("王方", "Wang Fang", Sex.FEMALE, Optional.of(LocalDate.of(1949, 12, 31)), ID, "13800138000",
                "w@example.cn");
        PersonMerge merge = new PersonMerge(sparse.withId(1), full.withId(2), List.of());

        assertThat(merge.usual().fields()).containsEntry(PersonField.NAME, Side.FIRST)
                .containsEntry(PersonField.PINYIN, Side.SECOND)
                .containsEntry(PersonField.SEX, Side.SECOND).containsEntry(PersonField.BORN, Side.SECOND)
                .containsEntry(PersonField.ID_NUMBER, Side.SECOND)
                .containsEntry(PersonField.PHONE, Side.SECOND).containsEntry(PersonField.EMAIL, Side.SECOND);
        Person result = merge.result(merge.usual());
        assertThat(result).isEqualTo(Person.named("王芳").withPinyin("Wang Fang").withSex(Sex.FEMALE)
                .withBorn(Optional.of(BirthDate.of(LocalDate.of(1949, 12, 31))))
                .withId(IdType.RESIDENT_ID, IdNumber.of(ID))
                .withPhone(Phone.of("13800138000")).with(PersonField.EMAIL, "w@example.cn").withId(1));
        assertThat(merge.hasTwoIds()).isFalse();
    }

    @Test
    void thePinyinGoesWithTheNameAndSexAndBirthWithTheNumber() {
        Person first = person("单国栋", "Shan Guodong", Sex.MALE, Optional.of(LocalDate.of(1950, 1, 1)),
                "110105194912310021", "", "");
        Person second = person("王芳", "Wang Fang", Sex.FEMALE, Optional.of(LocalDate.of(1949, 12, 31)), ID, "", "");
        var usual = new PersonMerge(first.withId(1), second.withId(2), List.of()).usual();
        assertThat(usual.fields()).containsEntry(PersonField.NAME, Side.FIRST)
                .containsEntry(PersonField.PINYIN, Side.FIRST)
                .containsEntry(PersonField.ID_NUMBER, Side.SECOND).containsEntry(PersonField.SEX, Side.SECOND)
                .containsEntry(PersonField.BORN, Side.SECOND);
        var passport = new PersonMerge(
                Person.named("a").withSex(Sex.MALE).withId(IdType.PASSPORT, IdNumber.of(ID)).withId(1),
                person("a", "", Sex.FEMALE, Optional.empty(), "", "", "").withId(2), List.of()).usual();
        assertThat(passport.fields()).as("a passport tells no sex").containsEntry(PersonField.SEX, Side.FIRST);
    }

    @Test
    void phonesAreThoseOfWhoeverWasEnrolledLast() {
        Person first = person("王芳", "", Sex.UNKNOWN, Optional.empty(), "", "13800138000", "a@example.cn").withId(1);
        Person second = person("王芳", "", Sex.UNKNOWN, Optional.empty(), "", "13900139000", "b@example.cn").withId(2);
        ClassMerge firstLast = merge(place(enrolled(8)), place(enrolled(7)));
        ClassMerge secondLast = merge(place(enrolled(7)), place(enrolled(8)));
        assertThat(new PersonMerge(first, second, List.of(firstLast)).usual().fields())
                .containsEntry(PersonField.PHONE, Side.FIRST)
                .containsEntry(PersonField.EMAIL, Side.FIRST);
        assertThat(new PersonMerge(first, second, List.of(secondLast)).usual().fields())
                .containsEntry(PersonField.PHONE, Side.SECOND)
                .containsEntry(PersonField.EMAIL, Side.SECOND).containsEntry(PersonField.NAME, Side.FIRST);
        assertThat(new PersonMerge(first, second, List.of()).usual().fields()).containsEntry(PersonField.PHONE,
                Side.FIRST);
    }

    @Test
    void whatBothSayIsNothingToDecide() {
        Person one = person("王芳", "Wang Fang", Sex.FEMALE, Optional.of(LocalDate.of(1949, 12, 31)), ID, "13800138000",
                "w@example.cn");
        Person other = Person.named("王方").withPinyin("Wang Fang2").with(PersonField.LATIN_NAME, "Fang Wang")
                .withSex(Sex.MALE)
                .withId(IdType.PASSPORT, IdNumber.of(ID)).withPhone(Phone.of("138"))
                .with(PersonField.ETHNICITY, "回族");
        for (PersonField field : PersonField.decidedInMerging()) {
            assertThat(field.isSame(one, one.withId(9))).as(field.name()).isTrue();
            assertThat(field.isSame(one, other)).as(field.name()).isFalse();
        }
        Person none = person("a", "", Sex.UNKNOWN, Optional.empty(), "", "", "");
        Person noPassport = Person.named("a").withId(IdType.PASSPORT, IdNumber.of(""));
        assertThat(PersonField.ID_NUMBER.isSame(none, noPassport)).as("a kind without a number says nothing").isTrue();
        for (PersonField field : PersonField.decidedInMerging()) {
            assertThat(field.isEmpty(none)).as(field.name()).isEqualTo(field != PersonField.NAME);
            assertThat(field.isEmpty(one)).as(field.name())
                    .isEqualTo(field == PersonField.LATIN_NAME || field == PersonField.ETHNICITY);
        }
    }

    @Test
    void ofOrganisationsWhatIsKnownIsKeptAndEverySpellingStays() {
        Organisation bureau = new Organisation(1, new BilingualName("长春市商务局", ""), new BilingualName("商务局", ""),
                OrganisationKind.OTHER, 0,
                List.of("市商务局"), 0);
        Organisation typed = new Organisation(2, new BilingualName("长春商务局", "Commerce Bureau"),
                new BilingualName("商务局", "CCB"),
                OrganisationKind.GOVERNMENT, 7, List.of("市商务局", "商务局（长春）"), 0);
        OrganisationMerge merge = new OrganisationMerge(bureau, typed, List.of());

        assertThat(merge.result(merge.usual()))
                .isEqualTo(new Organisation(1, new BilingualName("长春市商务局", "Commerce Bureau"),
                        new BilingualName("商务局", "CCB"), OrganisationKind.GOVERNMENT, 7,
                        List.of("市商务局", "长春商务局", "商务局（长春）"), 0));
        for (OrganisationField field : OrganisationField.values()) {
            assertThat(field.isSame(bureau, bureau.withId(9))).isTrue();
            assertThat(field.isSame(bureau, typed)).as(field.name()).isEqualTo(field == OrganisationField.SHORT_ZH);
        }
        assertThat(OrganisationField.RANK.text(bureau)).isEmpty();
        assertThat(OrganisationField.RANK.text(typed)).isEqualTo("7");
    }

    private static Participant enrolled(int id) {
        return Participant.draft(1, Person.named("王芳")).withId(id).withNumber(id);
    }

    private static EnrolmentRecords place(Participant participant, long... sessions) {
        return new EnrolmentRecords(participant,
                LongStream.of(sessions).mapToObj(session -> Mark.of(1, participant.id(), session, "P")).toList(),
                List.of());
    }

    private static EnrolmentRecords place(Participant participant, Leave leave) {
        return new EnrolmentRecords(participant, List.of(), List.of(leave));
    }

    private static ClassMerge merge(EnrolmentRecords first, EnrolmentRecords second) {
        return new ClassMerge(SUMMER, Optional.of(first), Optional.of(second), List.of(), List.of());
    }

    private static Side usual(EnrolmentRecords first, EnrolmentRecords second) {
        return merge(first, second).usual();
    }

    private static Optional<String> obstacle(Leave stays, Leave goes) {
        return merge(place(enrolled(1), stays), place(enrolled(2), goes)).obstacle(Side.FIRST).map(Refusal::key);
    }

    private static Leave leave(String from, String to, Leave.State state) {
        return new Leave(1, 1, 1, "S", HalfDay.parse(from), HalfDay.parse(to), "", "", state, 0);
    }

    private static Person person(String name, String pinyin, Sex sex, Optional<LocalDate> born, String id, String phone,
            String email) {
        return Person.named(name).withPinyin(pinyin).withSex(sex).withBorn(born.map(BirthDate::of))
                .withId(IdType.RESIDENT_ID, IdNumber.of(id)).withPhone(Phone.of(phone)).with(PersonField.EMAIL, email);
    }
}
