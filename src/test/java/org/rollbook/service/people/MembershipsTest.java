package org.rollbook.service.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rollbook.service.Refusals.assertRefused;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rollbook.model.BilingualName;
import org.rollbook.model.attendance.Mark;
import org.rollbook.model.attendance.Status;
import org.rollbook.model.course.Half;
import org.rollbook.model.course.HalfDay;
import org.rollbook.model.course.ProgrammeItem;
import org.rollbook.model.course.TrainingClass;
import org.rollbook.model.journal.ActionType;
import org.rollbook.model.people.EnrolmentState;
import org.rollbook.model.people.Membership;
import org.rollbook.model.people.Participant;
import org.rollbook.model.people.Person;
import org.rollbook.model.people.PersonField;
import org.rollbook.model.people.Role;
import org.rollbook.service.Desk;
import org.rollbook.service.desk.ArrivalDesk;
import org.rollbook.service.desk.Newcomer;
import org.rollbook.store.PeopleStore;

/// A seat belongs to one person in each half-day, and nobody who has left is expected in what is planned later.
final class MembershipsTest {
    private static final HalfDay FIRST = HalfDay.parse("2014-07-21/am");
    private static final HalfDay LAST = HalfDay.parse("2014-07-21/eve");

    @TempDir
    private Path folder;
    private Desk desk;
    private ArrivalDesk arrival;

    @BeforeEach
    void open() {
        desk = Desk.open(folder);
        arrival = new ArrivalDesk(desk.database(), desk.registration(), desk.directory(), desk.rollCall());
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void aSubstituteForWhomNoHalfDayIsLeftIsRefusedUntilOneIsSaid() {
        TrainingClass day = classOf(Set.of(Half.AM, Half.EVENING));
        Participant wang = desk.register(day, "王芳");
        mark(day, wang, LAST);

        assertRefused("arrival.replaced.whole", () -> arrival.substitute(wang, newcomer("周八")));
        assertThat(now(wang).state()).isEqualTo(EnrolmentState.REGISTERED);

        Participant zhou = arrival.substitute(wang, newcomer("周八"), Optional.of(LAST)).participant().orElseThrow();
        assertThat(zhou.membership().joins()).hasValue(LAST);
        assertThat(now(wang).membership().leaves()).hasValue(LAST);
    }

    @Test
    void aSubstituteAfterTheProgrammeTakesThePlaceInWhatIsAdded() {
        TrainingClass day = classOf(Set.of(Half.AM));
        Participant wang = desk.register(day, "王芳");
        mark(day, wang, FIRST);

        Participant zhou = arrival.substitute(wang, newcomer("周八")).participant().orElseThrow();
        desk.programme().save(ProgrammeItem.lecture(day.id(), HalfDay.parse("2014-07-21/pm")));

        assertThat(planned(day, wang)).isEqualTo(1);
        assertThat(planned(day, zhou)).isEqualTo(1);
    }

    @Test
    void whoWithdrawsBeforeThereIsAProgrammeIsExpectedInNoneOfIt() {
        TrainingClass day = classOf(Set.of());
        Participant wang = desk.registration().withdraw(desk.register(day, "王芳"));
        desk.programme().save(ProgrammeItem.lecture(day.id(), FIRST));

        assertThat(wang.membership().leaves()).hasValue(FIRST);
        assertThat(wang.covers(FIRST)).isFalse();
    }

    @Test
    void whoLeftAfterTheLastHalfDayStaysSoWhenThatWasSaid() {
        TrainingClass day = classOf(Set.of(Half.AM, Half.PM, Half.EVENING));
        Participant wang = desk.registration().withdraw(desk.register(day, "王芳"));
        assertThat(wang.membership().leaves()).hasValue(FIRST);

        Participant stayed = desk.registration().setMembership(wang, Membership.WHOLE);
        assertThat(stayed.membership().leaves()).isEmpty();
        Participant edited = desk.registration().edit(stayed.with(PersonField.POSITION, "处长"), "");
        assertThat(edited.membership().leaves()).as("an edit of something else").isEmpty();
        assertThat(planned(day, edited)).isEqualTo(2);
    }

    @Test
    void whoeverIsReplacedAndTheSubstituteNeverHoldOneSeatTogether() {
        TrainingClass day = classOf(Set.of(Half.AM, Half.PM, Half.EVENING));
        HalfDay noon = HalfDay.parse("2014-07-21/pm");
        Participant wang = desk.register(day, "王芳");
        Participant zhou = arrival.substitute(wang, newcomer("周八"), Optional.of(noon)).participant().orElseThrow();

        assertRefused("participant.membership.seat", () -> desk.registration().setMembership(zhou, Membership.WHOLE));
        assertRefused("participant.membership.seat",
                () -> desk.registration().setMembership(now(wang), Membership.WHOLE.until(Optional.of(LAST))));

        Participant later = desk.registration().setMembership(zhou, Membership.WHOLE.from(Optional.of(LAST)));
        desk.registration().setMembership(now(wang), Membership.WHOLE.until(Optional.of(LAST)));
        assertThat(later.membership().joins()).isEqualTo(now(wang).membership().leaves());
    }

    @Test
    void whoLeftOutsideTheClassAsAnOlderFileTellsCanBeEditedAllTheSame() {
        TrainingClass day = classOf(Set.of(Half.AM));
        Participant wang = desk.registration().withdraw(desk.register(day, "王芳"));
        HalfDay before = HalfDay.parse("2014-07-11/am");
        desk.database().inTransaction(ActionType.STORE_UPGRADE.in(day.id(), 2, 3), writing -> {
            new PeopleStore().updateEnrolment(writing,
                    wang.withMembership(Membership.WHOLE.until(Optional.of(before))));
            return wang;
        });

        Participant edited = desk.registration().edit(now(wang).with(PersonField.POSITION, "处长"), "");
        assertThat(edited.position()).isEqualTo("处长");
        assertThat(edited.membership().leaves()).hasValue(before);
    }

    private TrainingClass classOf(Set<Half> halves) {
        LocalDate day = FIRST.date();
        return desk.setup().create(TrainingClass.draft("CC-1", new BilingualName("测试班", "Test class"), day, day),
                halves);
    }

    private void mark(TrainingClass day, Participant participant, HalfDay at) {
        desk.rollCall()
                .mark(Mark.of(day.id(), participant.id(), desk.rollCall().session(day.id(), at).id(), Status.PRESENT));
    }

    private int planned(TrainingClass day, Participant participant) {
        return desk.rollCall().dossier(day.id()).tallies().get(participant.id()).planned();
    }

    private Participant now(Participant participant) {
        return desk.registration().byNumber(participant.classId(), participant.number());
    }

    private static Newcomer newcomer(String name) {
        return new Newcomer(Person.named(name), "", Role.TRAINEE, "");
    }
}
