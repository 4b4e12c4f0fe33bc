package org.rollbook.service.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rollbook.model.Refusal;
import org.rollbook.model.attendance.Leave;
import org.rollbook.model.attendance.Mark;
import org.rollbook.model.attendance.Status;
import org.rollbook.model.course.ClassState;
import org.rollbook.model.course.HalfDay;
import org.rollbook.model.course.Session;
import org.rollbook.model.course.TrainingClass;
import org.rollbook.model.people.Enrolment;
import org.rollbook.model.people.EnrolmentState;
import org.rollbook.model.people.Facts;
import org.rollbook.model.people.IdNumber;
import org.rollbook.model.people.Participant;
import org.rollbook.model.people.Person;
import org.rollbook.model.people.PersonField;
import org.rollbook.model.people.Phone;
import org.rollbook.model.people.Role;
import org.rollbook.model.people.TicketCode;
import org.rollbook.service.Desk;
import org.rollbook.service.desk.DeskCard.Obstacle;

/// Nine answers, each for its reason; every action is one entry, and its undo leaves everything as it was.
class ArrivalDeskTest {
    private static final DeskPurpose ARRIVAL = new DeskPurpose.Arrival();
    private static final String ID = "22010219800101001X";

    @TempDir
    Path folder;

    private Desk desk;
    private ArrivalDesk arrival;
    private TrainingClass summer;
    private Participant wang;

    @BeforeEach
    void open() {
        desk = Desk.open(folder);
        arrival = new ArrivalDesk(desk.database(), desk.registration(), desk.directory(), desk.rollCall());
        summer = desk.newClass("CC-1", 5);
        wang = desk.register(summer, "王芳", "长春市商务局");
    }

    @AfterEach
    void close() {
        assertThat(desk.database().selfTest().problems()).isEmpty();
        desk.close();
    }

    @Test
    void whoArrivesIsNotedOnceWithTimeAndDesk() {
        DeskCard first = arrival.receive(ARRIVAL, wang);
        int entries = entries();
        DeskCard second = arrival.receive(ARRIVAL, wang);
        assertThat(first.outcome()).isEqualTo(ArrivalOutcome.ARRIVED);
        assertThat(first.participant().orElseThrow().arrivedAt()).contains(Desk.CLOCK.instant());
        assertThat(second.outcome()).isEqualTo(ArrivalOutcome.ALREADY);
        assertThat(second.sentence())
                .isEqualTo(new DeskCard.Sentence("arrival.says.already", List.of("王芳", "12:00", "desk 1")));
        assertThat(entries()).as("asking again writes nothing").isEqualTo(entries);
        desk.history().undo();
        assertThat(now(wang)).extracting(Participant::state, Participant::arrivedAt)
                .containsExactly(EnrolmentState.REGISTERED, Optional.empty());
    }

    @Test
    void whoIsNotOnFileIsNotRegistered() {
        assertThat(arrival.notFound(summer.id(), "赵六").outcome()).isEqualTo(ArrivalOutcome.NOT_REGISTERED);
        assertThat(arrival.scan(ARRIVAL, summer.id(), "999").outcome()).isEqualTo(ArrivalOutcome.NOT_REGISTERED);
        assertThat(arrival.scan(ARRIVAL, summer.id(), new TicketCode(99_999, 0).text()).outcome())
                .isEqualTo(ArrivalOutcome.NOT_REGISTERED);
    }

    @Test
    void whoWithdrewOrWasCancelledIsToldSoAndCanBeAdmitted() {
        desk.registration().withdraw(wang);
        DeskCard card = arrival.receive(ARRIVAL, wang);
        assertThat(card.outcome()).isEqualTo(ArrivalOutcome.CANCELLED);
        assertThat(card.sentence().key()).isEqualTo("arrival.says.withdrawn");
        assertThat(arrival.admit(wang).outcome()).isEqualTo(ArrivalOutcome.ARRIVED);
        desk.history().undo();
        assertThat(now(wang).state()).isEqualTo(EnrolmentState.WITHDRAWN);
    }

    @Test
    void whoWaitsIsToldSoAndCanBeAdmitted() {
        desk.registration().edit(wang.withState(EnrolmentState.WAITING), "长春市商务局");
        assertThat(arrival.receive(ARRIVAL, wang).outcome()).isEqualTo(ArrivalOutcome.WAITING);
        assertThat(now(wang).arrivedAt()).isEmpty();
        arrival.admit(wang);
        assertThat(now(wang).state()).isEqualTo(EnrolmentState.ARRIVED);
        desk.history().undo();
        assertThat(now(wang).state()).isEqualTo(EnrolmentState.WAITING);
    }

    @Test
    void whoBelongsToAnotherClassIsSentThere() {
        TrainingClass autumn = desk.newClass("CC-2", 3);
        Participant li = desk.register(autumn, "李伟");
        DeskCard scanned = arrival.scan(ARRIVAL, summer.id(), TicketCode.of(li).text());
        assertThat(scanned.outcome()).isEqualTo(ArrivalOutcome.WRONG_CLASS);
        assertThat(scanned.elsewhere().orElseThrow().code()).isEqualTo("CC-2");
        assertThat(arrival.notFound(summer.id(), "李伟").outcome()).isEqualTo(ArrivalOutcome.WRONG_CLASS);
        assertThat(now(li).arrivedAt()).isEmpty();
    }

    @Test
    void aRevokedCodeIsRefusedAndTheNextIsGood() {
        String lost = TicketCode.of(wang).text();
        Participant again = arrival.revokeCode(wang);
        assertThat(arrival.scan(ARRIVAL, summer.id(), lost).outcome()).isEqualTo(ArrivalOutcome.REVOKED);
        assertThat(arrival.scan(ARRIVAL, summer.id(), TicketCode.of(again).text().toLowerCase() + "\n").outcome())
                .isEqualTo(ArrivalOutcome.ARRIVED);
        desk.history().undo();
        desk.history().undo();
        assertThat(arrival.scan(ARRIVAL, summer.id(), lost).outcome()).as("the revocation was undone")
                .isEqualTo(ArrivalOutcome.ARRIVED);
    }

    @Test
    void whatCannotBeReadIsADataError() {
        String text = TicketCode.of(wang).text();
        String wrong = text.substring(0, 5) + (char) ('0' + (text.charAt(5) - '0' + 1) % 10) + text.substring(6);
        assertThat(arrival.scan(ARRIVAL, summer.id(), wrong).outcome()).isEqualTo(ArrivalOutcome.DATA_ERROR);
        assertThat(arrival.scan(ARRIVAL, summer.id(), text.substring(0, 9)).outcome())
                .isEqualTo(ArrivalOutcome.DATA_ERROR);
        assertThat(arrival.scan(ARRIVAL, summer.id(), "220102198001010019").outcome()).as("identity number")
                .isEqualTo(ArrivalOutcome.DATA_ERROR);
    }

    @Test
    void identityCardsPhonesAndNumbersAreRead() {
        Person person = Person.named("张伟").withSex(wang.person().sex()).withId(wang.person().idType(), IdNumber.of(ID))
                .withPhone(Phone.of("138 0013 8000"));
        Participant zhang = desk.registration().register(Participant.draft(summer.id(), person), "");
        assertThat(arrival.scan(ARRIVAL, summer.id(), ID.toLowerCase()).participant().orElseThrow().id())
                .isEqualTo(zhang.id());
        assertThat(arrival.scan(ARRIVAL, summer.id(), "13800138000").outcome()).isEqualTo(ArrivalOutcome.ALREADY);
        assertThat(arrival.scan(ARRIVAL, summer.id(), "2").outcome()).isEqualTo(ArrivalOutcome.ALREADY);
        assertThat(arrival.scan(ARRIVAL, summer.id(), "１").participant().orElseThrow().id()).isEqualTo(wang.id());
    }

    @Test
    void somebodyIsSignedInToTheHalfDayOfToday() {
        DeskPurpose morning = new DeskPurpose.SignIn(desk.session(summer, "2014-07-25/am"));
        assertThat(arrival.receive(morning, wang).outcome()).isEqualTo(ArrivalOutcome.ARRIVED);
        assertThat(mark("2014-07-25/am").orElseThrow().status()).isEqualTo(Status.PRESENT);
        assertThat(arrival.receive(morning, wang).sentence()).isEqualTo(
                new DeskCard.Sentence("arrival.says.already", List.of("王芳", "12:00", "desk 1")));
        assertThat(now(wang).arrivedAt()).as("signing in is not arriving").isEmpty();
        arrival.takeBack(morning, wang);
        assertThat(mark("2014-07-25/am")).isEmpty();
        arrival.receive(morning, wang);
        desk.history().undo();
        assertThat(mark("2014-07-25/am")).isEmpty();
    }

    @Test
    void whoWasMarkedAbsentAndComesIsPresent() {
        Session session = desk.session(summer, "2014-07-25/pm");
        DeskPurpose afternoon = new DeskPurpose.SignIn(session);
        desk.rollCall().mark(Mark.of(summer.id(), wang.id(), session.id(), Status.ABSENT));
        assertThat(arrival.receive(afternoon, wang).outcome()).isEqualTo(ArrivalOutcome.ARRIVED);
        arrival.takeBack(afternoon, wang);
        assertThat(mark("2014-07-25/pm").orElseThrow().status()).isEqualTo(Status.ABSENT);
    }

    @Test
    void theWrongSessionSaysWhy() {
        Session yesterday = desk.session(summer, "2014-07-24/am");
        Session morning = desk.session(summer, "2014-07-25/am");
        assertThat(arrival.receive(new DeskPurpose.SignIn(yesterday), wang).obstacle()).contains(Obstacle.NOT_TODAY);
        desk.leaveBook().grant(new Leave(0, summer.id(), wang.id(), Status.SICK_LEAVE, morning.at(), morning.at(), "",
                "", Leave.State.APPROVED, 0));
        assertThat(arrival.receive(new DeskPurpose.SignIn(morning), wang).obstacle()).contains(Obstacle.ON_LEAVE);
        Participant guest = desk.registration()
                .register(Participant.draft(summer.id(), Person.named("来宾")).withRole(Role.GUEST), "");
        assertThat(arrival.receive(new DeskPurpose.SignIn(morning), guest).obstacle()).contains(Obstacle.NOT_REQUIRED);
        Participant late = desk.register(summer, "迟来");
        desk.rollCall().take(morning);
        DeskCard card = arrival.receive(new DeskPurpose.SignIn(morning), late);
        assertThat(card.outcome()).isEqualTo(ArrivalOutcome.WRONG_SESSION);
        assertThat(card.obstacle()).contains(Obstacle.ROLL_TAKEN);
        assertThat(card.sentence().key()).isEqualTo("arrival.says.rollTaken");
    }

    @Test
    void whoWalksInIsRegisteredNumberedAndArrivedInOneAction() {
        int entries = entries();
        DeskCard card = arrival.walkIn(summer.id(), newcomer("赵六", "新来的单位"));
        Participant zhao = card.participant().orElseThrow();
        assertThat(card.outcome()).isEqualTo(ArrivalOutcome.ARRIVED);
        assertThat(zhao.number()).isEqualTo(2);
        assertThat(zhao.state()).isEqualTo(EnrolmentState.ARRIVED);
        assertThat(zhao.position()).isEqualTo("科长");
        assertThat(zhao.organisation().orElseThrow().name().zh()).isEqualTo("新来的单位");
        assertThat(entries()).isEqualTo(entries + 1);
        desk.history().undo();
        assertThat(desk.registration().participants(summer.id())).extracting(Participant::name).containsExactly("王芳");
        assertThat(arrival.walkIn(summer.id(), newcomer("钱七", "")).participant().orElseThrow().number())
                .as("a number is given once").isEqualTo(3);
    }

    @Test
    void whoIsOnFileIsTakenOverAndWhoIsEnrolledIsReceived() {
        TrainingClass former = desk.newClass("CC-0", 2);
        Person known = desk.register(former, "孙丽").person();
        Participant taken = arrival.walkIn(summer.id(), new Newcomer(known, "", Role.TRAINEE, "")).participant()
                .orElseThrow();
        assertThat(taken.person().id()).isEqualTo(known.id());
        DeskCard again = arrival.walkIn(summer.id(), new Newcomer(wang.person(), "", Role.TRAINEE, ""));
        assertThat(again.outcome()).isEqualTo(ArrivalOutcome.ARRIVED);
        assertThat(again.participant().orElseThrow().number()).isEqualTo(1);
        assertThat(desk.registration().participants(summer.id())).hasSize(2);
    }

    @Test
    void aSubstituteTakesThePlaceAndIsLinked() {
        Participant placed = desk.registration()
                .edit(new Participant(wang.id(), wang.classId(), 1, wang.person(), wang.organisation(), Role.EXPERT,
                        Facts.NONE, Enrolment.REGISTERED.with(wang.state()).with(wang.membership()), wang.keys(),
                        wang.version())
                        .with(PersonField.GROUP, "第二组").with(PersonField.ROOM, "1208"), "长春市商务局");
        var before = desk.registration().participants(summer.id());
        DeskCard card = arrival.substitute(placed, new Newcomer(Person.named("周八"), "", Role.EXPERT, ""));
        Participant zhou = card.participant().orElseThrow();
        assertThat(zhou.replaces()).hasValue(wang.id());
        assertThat(zhou.group()).isEqualTo("第二组");
        assertThat(zhou.room()).isEqualTo("1208");
        assertThat(zhou.organisation()).isEqualTo(wang.organisation());
        assertThat(zhou.number()).isEqualTo(2);
        DeskCard replaced = arrival.receive(ARRIVAL, placed);
        assertThat(replaced.outcome()).isEqualTo(ArrivalOutcome.CANCELLED);
        assertThat(replaced.sentence())
                .isEqualTo(new DeskCard.Sentence("arrival.says.replacedBy", List.of("王芳", "周八", "2")));
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> arrival.substitute(now(wang), newcomer("吴九", "")))
                .extracting(Refusal::key).isEqualTo("arrival.replaced.not");
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> arrival.substitute(zhou, new Newcomer(zhou.person(), "", Role.TRAINEE, "")))
                .extracting(Refusal::key).isEqualTo("participant.twice");
        desk.history().undo();
        assertThat(desk.registration().participants(summer.id())).usingRecursiveComparison()
                .ignoringFields("version", "person.version")
                .isEqualTo(before);
    }

    @Test
    void aSubstituteKeepsTheOrganisationThatWasTyped() {
        Participant li = desk.register(summer, "李静", "吉林大学");
        Participant zhou = arrival.substitute(wang, newcomer("周八", "长春云桥")).participant().orElseThrow();
        Participant wu = arrival.substitute(li, newcomer("吴九", "")).participant().orElseThrow();

        assertThat(zhou.organisation().orElseThrow().name().zh()).isEqualTo("长春云桥");
        assertThat(wu.organisation()).as("where none is typed").isEqualTo(li.organisation());
    }

    @Test
    void whoHadWithdrawnMayComeAsASubstitute() {
        Participant li = desk.registration().withdraw(desk.register(summer, "李伟"));
        Participant back = arrival.substitute(wang, new Newcomer(li.person(), "", Role.TRAINEE, "")).participant()
                .orElseThrow();
        assertThat(back.id()).isEqualTo(li.id());
        assertThat(back.state()).isEqualTo(EnrolmentState.ARRIVED);
        assertThat(back.replaces()).hasValue(wang.id());
        desk.history().undo();
        assertThat(now(li).state()).isEqualTo(EnrolmentState.WITHDRAWN);
    }

    @Test
    void aDelegationArrivesInOneActionAndGoesBackInOne() {
        List<Participant> all = List.of(wang, desk.register(summer, "甲", "长春市商务局"),
                desk.register(summer, "乙", "长春市商务局"));
        arrival.receive(ARRIVAL, all.get(1));
        int entries = entries();
        List<DeskCard> cards = arrival.receiveDelegation(ARRIVAL, summer.id(), "长春市商务局", all);
        assertThat(cards).extracting(DeskCard::outcome)
                .containsExactly(ArrivalOutcome.ARRIVED, ArrivalOutcome.ALREADY, ArrivalOutcome.ARRIVED);
        assertThat(entries()).isEqualTo(entries + 1);
        desk.history().undo();
        assertThat(desk.registration().participants(summer.id())).extracting(Participant::state)
                .containsExactly(EnrolmentState.REGISTERED, EnrolmentState.ARRIVED, EnrolmentState.REGISTERED);
    }

    @Test
    void anArrivalTakenBackLeavesThePersonAsBefore() {
        desk.registration().edit(wang.withState(EnrolmentState.INVITED), "长春市商务局");
        arrival.receive(ARRIVAL, wang);
        Participant back = arrival.takeBack(ARRIVAL, wang);
        assertThat(back.state()).isEqualTo(EnrolmentState.INVITED);
        assertThat(back.arrivedAt()).isEmpty();
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> arrival.takeBack(ARRIVAL, wang))
                .extracting(Refusal::key).isEqualTo("arrival.arrived.not");
    }

    @Test
    void aClosedClassReceivesNobody() {
        desk.setup().advance(summer.id(), ClassState.OPEN);
        desk.setup().advance(summer.id(), ClassState.RUNNING);
        desk.setup().close(summer.id());
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> arrival.receive(ARRIVAL, wang))
                .extracting(Refusal::key).isEqualTo("class.closed");
    }

    private Newcomer newcomer(String name, String organisation) {
        return new Newcomer(Person.named(name), organisation, Role.TRAINEE, "科长");
    }

    private Optional<Mark> mark(String at) {
        return desk.rollCall().stored(wang.id(), desk.rollCall().session(summer.id(), HalfDay.parse(at)).id());
    }

    private Participant now(Participant participant) {
        return desk.registration().byNumber(participant.classId(), participant.number());
    }

    private int entries() {
        return desk.history().journal(OptionalLong.empty(), 1_000).size();
    }
}
