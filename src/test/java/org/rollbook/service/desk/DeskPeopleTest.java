package org.rollbook.service.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rollbook.model.course.TrainingClass;
import org.rollbook.model.journal.Position;
import org.rollbook.model.people.Participant;
import org.rollbook.model.people.Person;
import org.rollbook.model.people.Phone;
import org.rollbook.model.people.Role;
import org.rollbook.service.Desk;

/// The desk finds and counts people as they are now, whoever changed them, without reading everybody again.
class DeskPeopleTest {
    private static final DeskPurpose ARRIVAL = new DeskPurpose.Arrival();

    @TempDir
    Path folder;

    private Desk desk;
    private ArrivalDesk arrival;
    private DeskWatch watch;
    private TrainingClass summer;
    private DeskPeople people;
    private Position seq;

    @BeforeEach
    void open() {
        desk = Desk.open(folder);
        arrival = new ArrivalDesk(desk.database(), desk.registration(), desk.directory(), desk.rollCall());
        watch = new DeskWatch(desk.database());
        summer = desk.newClass("CC-1", 5);
        for (int i = 1; i <= 12; i++) {
            desk.register(summer, i % 2 == 0 ? "张伟" : "学员" + i, i % 2 == 0 ? "长春市商务局" : "吉林大学");
        }
        look();
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void nothingToSearchForFindsNobody() {
        for (String nothing : new String[] {"", "'", "-", "·", "\u202E", "\u3000", "\uFE0F"}) {
            assertThat(people.find(nothing)).as(nothing).isEmpty();
        }
    }

    @Test
    void arrivalsOfAnyDeskShowInTheHitsAndCounts() {
        DeskCounts before = DeskCounts.of(people, watch.now());
        arrival.receive(ARRIVAL, people.find("2").getFirst());
        assertThat(take()).isInstanceOf(DeskWatch.News.Some.class);
        DeskCounts after = DeskCounts.of(people, watch.now());
        assertThat(before.arrived()).isZero();
        assertThat(after)
                .extracting(DeskCounts::expected, DeskCounts::arrived, DeskCounts::missing, DeskCounts::lastFive)
                .containsExactly(12, 1, 11, 1);
        assertThat(after.organisations())
                .extracting(line -> line.organisation().orElseThrow().name().zh(), DeskCounts.Line::missing)
                .containsExactlyInAnyOrder(tuple("吉林大学", 6), tuple("长春市商务局", 5));
        assertThat(DeskCounts.of(people, watch.now().plusSeconds(600)))
                .extracting(DeskCounts::lastFive, DeskCounts::lastFifteen)
                .containsExactly(0, 1);
        assertThat(people.find("zw").getLast().number()).as("who has come is proposed last").isEqualTo(2);
        assertThat(take()).isInstanceOf(DeskWatch.News.Nothing.class);
    }

    @Test
    void whoeverWalksInOrIsRenamedIsFoundAtOnce() {
        arrival.walkIn(summer.id(), new Newcomer(Person.named("欧阳明"), "新单位", Role.TRAINEE, ""));
        assertThat(take()).as("a new organisation").isInstanceOf(DeskWatch.News.TooMuch.class);
        look();
        arrival.walkIn(summer.id(), new Newcomer(Person.named("欧阳静"), "新单位", Role.TRAINEE, ""));
        take();
        assertThat(people.find("oyj")).extracting(Participant::name).containsExactly("欧阳静");
        Participant first = people.find("1").getFirst();
        desk.registration().edit(
                first.withPerson(first.person().withName("司马光").withPinyin("").withPhone(Phone.of("13800138000"))),
                "吉林大学");
        take();
        assertThat(people.find("8000")).extracting(Participant::name).containsExactly("司马光");
        assertThat(people.find("学员1 ")).extracting(Participant::number).doesNotContain(1);
        desk.history().undo();
        desk.history().undo();
        take();
        assertThat(people.find("oyj")).isEmpty();
    }

    @Test
    void theNumberItselfIsMeantUnlessItCouldBeSomethingElse() {
        assertThat(only("1")).as("1, not 10 to 12").isEqualTo(Optional.of(1));
        assertThat(only("zw")).isEmpty();
        assertThat(only("xy7")).isEqualTo(Optional.of(7));
        assertThat(only("nobody")).isEmpty();
        Participant seven = people.find("7").getFirst();
        desk.registration().edit(seven.withPerson(seven.person().withPinyin("").withPhone(Phone.of("13800000113"))),
                "吉林大学");
        for (int i = 13; i <= 113; i++) {
            desk.register(summer, "甲" + i);
        }
        look();
        assertThat(only("113")).as("number 113 or the phone of number 7").isEmpty();
        assertThat(only("112")).isEqualTo(Optional.of(112));
    }

    @Test
    void theLastMovesTellDeskAndTime() {
        List<Participant> two = people.find("zw").subList(0, 2);
        two.forEach(p -> arrival.receive(ARRIVAL, p));
        List<DeskWatch.Move> moves = watch.lastMoves(ARRIVAL, summer.id(), 10);
        assertThat(moves).hasSize(2).allSatisfy(move -> assertThat(move.desk()).isEqualTo("desk 1"))
                .allSatisfy(move -> assertThat(move.at().toLocalTime()).hasToString("12:00"));
    }

    @Test
    void aHalfDayCountsWhoIsExpectedInIt() {
        DeskPurpose morning = new DeskPurpose.SignIn(desk.session(summer, "2014-07-25/am"));
        arrival.receive(morning, people.find("2").getFirst());
        DeskPeople signing = DeskPeople.over(morning, watch.snapshot(morning, summer.id()));
        assertThat(DeskCounts.of(signing, Instant.EPOCH)).extracting(DeskCounts::expected, DeskCounts::arrived)
                .containsExactly(12, 1);
        assertThat(watch.lastMoves(morning, summer.id(), 5)).extracting(move -> move.participant().number())
                .containsExactly(2);
        assertThat(watch.sessionsOfToday(summer.id())).hasSize(2);
    }

    @Test
    void anotherJournalIsReadFromTheBeginning() {
        look();
        Position here = seq;
        seq = new Position(here.seq(), "another");
        assertThat(take()).isInstanceOf(DeskWatch.News.TooMuch.class);
        seq = new Position(here.seq() + 10, here.hash());
        assertThat(take()).isInstanceOf(DeskWatch.News.TooMuch.class);
    }

    private Optional<Integer> only(String typed) {
        return people.only(typed, people.find(typed)).map(Participant::number);
    }

    private void look() {
        var snapshot = watch.snapshot(ARRIVAL, summer.id());
        people = DeskPeople.over(ARRIVAL, snapshot);
        seq = snapshot.seen();
    }

    private DeskWatch.News take() {
        DeskWatch.News news = watch.since(ARRIVAL, summer.id(), seq);
        if (news instanceof DeskWatch.News.Some some) {
            people.take(some);
            seq = some.seen();
        }
        return news;
    }
}
