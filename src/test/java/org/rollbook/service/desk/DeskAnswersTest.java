package org.rollbook.service.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rollbook.service.Refusals.assertRefused;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rollbook.model.attendance.Mark;
import org.rollbook.model.attendance.Status;
import org.rollbook.model.course.Session;
import org.rollbook.model.course.TrainingClass;
import org.rollbook.model.hosts.Organisation;
import org.rollbook.model.people.EnrolmentState;
import org.rollbook.model.people.IdNumber;
import org.rollbook.model.people.IdType;
import org.rollbook.model.people.Participant;
import org.rollbook.model.people.Person;
import org.rollbook.model.people.Phone;
import org.rollbook.model.people.Role;
import org.rollbook.service.Desk;
import org.rollbook.service.desk.DeskCard.Obstacle;

/// The answers of the desk where there are two: two people with one phone, two half-days of today, two classes.
final class DeskAnswersTest {
    private static final DeskPurpose ARRIVAL = new DeskPurpose.Arrival();
    private static final String ID = "11010519491231002X";

    @TempDir
    private Path folder;
    private Desk desk;
    private ArrivalDesk arrival;
    private TrainingClass summer;

    @BeforeEach
    void open() {
        desk = Desk.open(folder);
        arrival = new ArrivalDesk(desk.database(), desk.registration(), desk.directory(), desk.rollCall());
        summer = desk.newClass("CC-1", 5);
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void aNumberOfTwoPeopleReceivesNeither() {
        Participant one = register(summer, "王芳", "13800138000", ID);
        Participant other = register(summer, "王芳", "13800138000", ID);

        assertThat(arrival.scan(ARRIVAL, summer.id(), "13800138000")).extracting(DeskCard::outcome, DeskCard::asked)
                .containsExactly(ArrivalOutcome.DATA_ERROR, "13800138000");
        assertThat(arrival.scan(ARRIVAL, summer.id(), ID).outcome()).isEqualTo(ArrivalOutcome.DATA_ERROR);
        assertThat(List.of(now(one), now(other))).allMatch(p -> p.arrivedAt().isEmpty());
        assertThat(arrival.scan(ARRIVAL, summer.id(), "2").participant().orElseThrow().id()).isEqualTo(other.id());
        assertThat(now(one).arrivedAt()).isEmpty();
    }

    @Test
    void whoBelongsToAClosedClassIsNotSentThere() {
        TrainingClass old = desk.newClass("CC-0", 5);
        Participant li = register(old, "李静", "13800138000", ID);
        assertThat(arrival.notFound(summer.id(), "13800138000").elsewhere()).map(TrainingClass::code).contains("CC-0");
        assertThat(arrival.notFound(summer.id(), ID).participant()).map(Participant::id).contains(li.id());
        assertThat(arrival.notFound(old.id(), "李静").outcome()).as("the class itself")
                .isEqualTo(ArrivalOutcome.NOT_REGISTERED);
        desk.setup().close(old.id());
        assertThat(arrival.notFound(summer.id(), "李静").outcome()).isEqualTo(ArrivalOutcome.NOT_REGISTERED);
        assertThat(arrival.notFound(summer.id(), " ").outcome()).isEqualTo(ArrivalOutcome.NOT_REGISTERED);
        assertThat(arrival.notFound(summer.id(), "110105194912310021").outcome()).as("a misread card")
                .isEqualTo(ArrivalOutcome.DATA_ERROR);
    }

    @Test
    void signingInTouchesNeitherOthersNorOtherHalfDays() {
        Participant wang = desk.register(summer, "王芳");
        Participant zhang = desk.register(summer, "张伟");
        Session morning = desk.session(summer, "2014-07-25/am");
        Session afternoon = desk.session(summer, "2014-07-25/pm");
        arrival.receive(new DeskPurpose.SignIn(morning), wang);
        arrival.receive(new DeskPurpose.SignIn(morning), zhang);
        arrival.receive(new DeskPurpose.SignIn(afternoon), wang);

        arrival.takeBack(new DeskPurpose.SignIn(morning), wang);

        assertThat(desk.rollCall().stored(wang.id(), morning.id())).isEmpty();
        assertThat(desk.rollCall().stored(zhang.id(), morning.id())).map(Mark::status).contains(Status.PRESENT);
        assertThat(desk.rollCall().stored(wang.id(), afternoon.id())).map(Mark::status).contains(Status.PRESENT);
        assertRefused("arrival.signedIn.not", () -> arrival.takeBack(new DeskPurpose.SignIn(morning), wang));
        assertThat(arrival.receive(new DeskPurpose.SignIn(afternoon), wang).outcome())
                .isEqualTo(ArrivalOutcome.ALREADY);
        assertThat(arrival.receive(new DeskPurpose.SignIn(morning), zhang).sentence().key())
                .isEqualTo("arrival.says.already");
    }

    @Test
    void whoIsNotExpectedInAHalfDayIsToldWhy() {
        Session morning = desk.session(summer, "2014-07-25/am");
        DeskPurpose signIn = new DeskPurpose.SignIn(morning);
        Participant free = desk.register(summer, "王芳");
        desk.rollCall().mark(Mark.of(summer.id(), free.id(), morning.id(), Status.NOT_REQUIRED));
        Participant excused = desk.register(summer, "张伟");
        desk.rollCall().mark(Mark.of(summer.id(), excused.id(), morning.id(), Status.OFFICIAL_LEAVE));
        Participant waiting = desk.register(summer, "李静");
        desk.registration().edit(waiting.withState(EnrolmentState.WAITING), "");
        Participant invited = desk.register(summer, "赵六");
        desk.registration().edit(invited.withState(EnrolmentState.INVITED), "");
        Participant late = desk.register(summer, "孙丽");
        desk.rollCall().mark(Mark.of(summer.id(), late.id(), morning.id(), Status.LATE).withMinutes(7, 0));

        assertThat(arrival.receive(signIn, free).obstacle()).contains(Obstacle.NOT_REQUIRED);
        assertThat(arrival.receive(signIn, excused).obstacle()).contains(Obstacle.ON_LEAVE);
        assertThat(arrival.receive(signIn, waiting).outcome()).isEqualTo(ArrivalOutcome.WAITING);
        assertThat(arrival.receive(signIn, late).outcome()).isEqualTo(ArrivalOutcome.ALREADY);
        assertThat(desk.rollCall().stored(late.id(), morning.id()).orElseThrow().lateMinutes()).isEqualTo(7);
        assertThat(arrival.receive(signIn, invited)).extracting(DeskCard::outcome, card -> card.sentence().key())
                .containsExactly(ArrivalOutcome.ARRIVED, "arrival.says.signedIn");
    }

    @Test
    void whoArrivesWhileMarkedAbsentTodayIsToldInTheLastHalfDay() {
        Participant wang = desk.register(summer, "王芳");
        Participant zhang = desk.register(summer, "张伟");
        for (String at : List.of("2014-07-24/am", "2014-07-25/am", "2014-07-25/pm")) {
            desk.rollCall().mark(Mark.of(summer.id(), wang.id(), desk.session(summer, at).id(), Status.ABSENT));
        }
        desk.rollCall()
                .mark(Mark.of(summer.id(), zhang.id(), desk.session(summer, "2014-07-24/am").id(), Status.ABSENT));

        DeskCard card = arrival.receive(ARRIVAL, wang);

        assertThat(card.absence().orElseThrow().at()).hasToString("2014-07-25/pm");
        assertThat(card.caution().orElseThrow().key()).isEqualTo("arrival.says.absent");
        assertThat(card.sentence().key()).isEqualTo("arrival.says.arrived");
        assertThat(arrival.receive(ARRIVAL, zhang).caution()).as("yesterday").isEmpty();
        desk.rollCall().take(desk.session(summer, "2014-07-25/pm"));
        assertThat(arrival.receive(ARRIVAL, wang).caution().orElseThrow().key()).isEqualTo("arrival.says.absentTaken");
    }

    @Test
    void everyStateHasItsSentence() {
        Participant cancelled = desk.register(summer, "王芳");
        desk.registration().edit(cancelled.withState(EnrolmentState.CANCELLED), "");
        Participant withdrawn = desk.registration().withdraw(desk.register(summer, "张伟"));
        Participant replaced = desk.register(summer, "李静");
        desk.registration().edit(replaced.withState(EnrolmentState.REPLACED), "");
        assertThat(List.of(cancelled, withdrawn, replaced))
                .extracting(p -> arrival.receive(ARRIVAL, p).sentence().key())
                .containsExactly("arrival.says.cancelled", "arrival.says.withdrawn", "arrival.says.replaced");
        Participant back = arrival.admit(now(cancelled)).participant().orElseThrow();
        assertThat(back.state()).isEqualTo(EnrolmentState.ARRIVED);
        assertThat(arrival.admit(back).outcome()).isEqualTo(ArrivalOutcome.ALREADY);
    }

    @Test
    void anEarlierDayIsSaidWithItsDate() {
        Participant wang = desk.register(summer, "王芳");
        desk.registration().edit(
                wang.withState(EnrolmentState.ARRIVED).withArrival(Optional.of(Instant.parse("2014-07-24T00:41:00Z"))),
                "");

        assertThat(arrival.receive(ARRIVAL, wang).since()).isEqualTo("2014-07-24 08:41");
    }

    @Test
    void theCountsAreOfEachOrganisationAndOfTheLastMinutes() {
        Instant noon = Desk.CLOCK.instant();
        arrived(desk.register(summer, "一", "商务局"), noon);
        arrived(desk.register(summer, "二", "商务局"), noon.minus(Duration.ofMinutes(5)));
        arrived(desk.register(summer, "三", "吉林大学"), noon.minus(Duration.ofMinutes(15)).plusSeconds(1));
        arrived(desk.register(summer, "四"), noon.minus(Duration.ofMinutes(15)));
        arrived(desk.register(summer, "五"), noon.plusSeconds(1));
        desk.register(summer, "六", "商务局");
        desk.registration().withdraw(desk.register(summer, "七", "商务局"));
        desk.register(desk.newClass("CC-2", 5), "八", "商务局");

        DeskCounts counts = DeskCounts
                .of(DeskPeople.over(ARRIVAL, new DeskWatch(desk.database()).snapshot(ARRIVAL, summer.id())), noon);

        assertThat(counts)
                .extracting(DeskCounts::expected, DeskCounts::arrived, DeskCounts::missing, DeskCounts::lastFive,
                        DeskCounts::lastFifteen)
                .containsExactly(6, 5, 1, 1, 3);
        assertThat(counts.organisations())
                .extracting(line -> line.organisation().map(Organisation::label).orElse("-") + " " + line.arrived()
                        + "/" + line.expected() + " " + line.missing())
                .containsExactly("商务局 2/3 1", "吉林大学 1/1 0", "- 2/2 0");
    }

    @Test
    void aGuestIsExpectedToArriveButNotToSignIn() {
        Participant guest = desk.registration()
                .register(Participant.draft(summer.id(), Person.named("来宾")).withRole(Role.GUEST), "");
        desk.register(summer, "王芳");
        DeskPurpose signIn = new DeskPurpose.SignIn(desk.session(summer, "2014-07-25/am"));
        assertThat(expected(signIn)).isEqualTo(1);
        assertThat(expected(ARRIVAL)).isEqualTo(2);
        assertThat(arrival.receive(ARRIVAL, guest).outcome()).isEqualTo(ArrivalOutcome.ARRIVED);
    }

    private int expected(DeskPurpose purpose) {
        return DeskCounts.of(DeskPeople.over(purpose, new DeskWatch(desk.database()).snapshot(purpose, summer.id())),
                Desk.CLOCK.instant()).expected();
    }

    private void arrived(Participant participant, Instant at) {
        desk.registration().edit(participant.withState(EnrolmentState.ARRIVED).withArrival(Optional.of(at)),
                participant.organisation().map(Organisation::label).orElse(""));
    }

    private Participant now(Participant participant) {
        return desk.registration().byNumber(participant.classId(), participant.number());
    }

    private Participant register(TrainingClass of, String name, String phone, String id) {
        return desk.registration()
                .register(Participant.draft(of.id(), Person.named(name).withId(IdType.RESIDENT_ID, IdNumber.of(id))
                        .withPhone(Phone.of(phone))), "");
    }
}
