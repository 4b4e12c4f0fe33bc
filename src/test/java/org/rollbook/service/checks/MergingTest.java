package org.rollbook.service.checks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rollbook.service.Refusals.assertRefused;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rollbook.model.Refusal;
import org.rollbook.model.attendance.Leave;
import org.rollbook.model.attendance.Mark;
import org.rollbook.model.backup.Backup;
import org.rollbook.model.backup.BackupReason;
import org.rollbook.model.course.HalfDay;
import org.rollbook.model.course.TrainingClass;
import org.rollbook.model.journal.JournalEntry;
import org.rollbook.model.journal.Scope;
import org.rollbook.model.merging.ClassMerge;
import org.rollbook.model.merging.PersonMerge;
import org.rollbook.model.merging.PersonMerge.Certainty;
import org.rollbook.model.merging.Side;
import org.rollbook.model.people.BirthDate;
import org.rollbook.model.people.Enrolment;
import org.rollbook.model.people.EnrolmentState;
import org.rollbook.model.people.IdNumber;
import org.rollbook.model.people.IdType;
import org.rollbook.model.people.Membership;
import org.rollbook.model.people.Participant;
import org.rollbook.model.people.Person;
import org.rollbook.model.people.PersonField;
import org.rollbook.model.people.Phone;
import org.rollbook.model.people.Sex;
import org.rollbook.service.Desk;
import org.rollbook.service.care.DataCare;
import org.rollbook.service.desk.ArrivalDesk;
import org.rollbook.service.desk.Newcomer;

/// Two records become one person on a real data file, and undo brings every row back.
final class MergingTest {
    private static final String ID = "11010519491231002X";
    private static final String OTHER_ID = "440524188001010014";

    @TempDir
    private Path folder;
    private Desk desk;
    private Merging merging;
    private TrainingClass summer;

    @BeforeEach
    void open() {
        desk = Desk.open(folder);
        merging = new Merging(desk.database(), desk.registration());
        summer = desk.newClass("CC-1", 3);
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void whatIsKnownAndSoundIsKeptAndPhonesAreThoseToldLast() {
        Participant first = register(summer, person("王芳", "110105194912310021", "13800138000", ""));
        Participant second = register(summer, person("王芳", ID, "13900139000", "wf@example.cn"));

        PersonMerge plan = plan(first, second);

        assertThat(plan.usual().fields()).containsEntry(PersonField.NAME, Side.FIRST)
                .containsEntry(PersonField.ID_NUMBER, Side.SECOND)
                .containsEntry(PersonField.PHONE, Side.SECOND).containsEntry(PersonField.EMAIL, Side.SECOND);
        assertThat(plan.hasTwoIds()).isFalse();
        Person result = plan.result(plan.usual());
        assertThat(result.id()).isEqualTo(first.person().id());
        assertThat(result.idNumber().text()).isEqualTo(ID);
        assertThat(result.sex()).isEqualTo(Sex.FEMALE);
        assertThat(result.born()).contains(BirthDate.of(LocalDate.of(1949, 12, 31)));
    }

    @Test
    void sexAndBirthFollowTheNumberThatIsKept() {
        Participant first = register(summer, Person.named("王芳").withSex(Sex.MALE)
                .withBorn(Optional.of(BirthDate.of(LocalDate.of(1950, 1, 1)))));
        Participant second = register(summer, person("王芳", ID, "", ""));

        assertThat(plan(first, second).usual().fields()).containsEntry(PersonField.SEX, Side.SECOND)
                .containsEntry(PersonField.BORN, Side.SECOND);
    }

    @Test
    void everySideOfEveryFieldCanBeTaken() {
        Participant first = register(summer, person("王芳", "", "13800138000", "one@example.cn"));
        Participant second = register(summer, person("王方", "", "13900139000", "two@example.cn"));
        PersonMerge plan = plan(first, second);
        var choices = plan.usual().with(PersonField.NAME, Side.SECOND).with(PersonField.PHONE, Side.FIRST)
                .with(PersonField.EMAIL, Side.SECOND);

        Person merged = merging.merge(plan, choices);

        assertThat(merged.name()).isEqualTo("王方");
        assertThat(merged.phone().text()).isEqualTo("13800138000");
        assertThat(merged.email()).isEqualTo("two@example.cn");
        assertThat(desk.registration().participants(summer.id())).singleElement()
                .satisfies(p -> assertThat(p.keys().stroke()).isNotEmpty());
    }

    @Test
    void theEnrolmentOfWhoeverHasArrivedStaysWithEveryMarkAndLeave() {
        Participant first = desk.register(summer, "王芳", "长春市商务局");
        Participant second = desk.registration().arrive(desk.register(summer, "王芳"));
        mark(first, "2014-07-21/am", "A");
        mark(first, "2014-07-21/pm", "L");
        mark(second, "2014-07-21/pm", "P");
        desk.leaveBook().grant(leave(first, "2014-07-22/am", "2014-07-22/pm"));
        Map<String, String> before = Rows.of(folder);

        PersonMerge plan = plan(first, second);
        ClassMerge shared = plan.shared().getFirst();
        assertThat(shared.usual()).isEqualTo(Side.SECOND);
        assertThat(shared.moving(Side.SECOND)).hasSize(3);
        assertThat(shared.lost(Side.SECOND)).extracting(Mark::status).containsExactly("L");
        Person merged = merging.merge(plan, plan.usual());

        Participant only = desk.registration().participants(summer.id()).getFirst();
        assertThat(desk.registration().participants(summer.id())).hasSize(1);
        assertThat(only.number()).isEqualTo(2);
        assertThat(only.person()).isEqualTo(merged);
        assertThat(only.state()).isEqualTo(EnrolmentState.ARRIVED);
        assertThat(only.organisation().orElseThrow().name().zh()).isEqualTo("长春市商务局");
        assertThat(desk.rollCall().dossier(summer.id()).marks()).extracting(Mark::status).containsExactlyInAnyOrder("A",
                "P", "S", "S");
        assertThat(desk.rollCall().dossier(summer.id()).leave()).extracting(Leave::participantId)
                .containsExactly(only.id());
        assertThat(desk.register(summer, "张伟").number()).isEqualTo(3);

        undo(2);
        assertThat(Rows.of(folder)).isEqualTo(before);
    }

    @Test
    void anArrivalIsNeverLostWhicheverEnrolmentStays() {
        Participant first = desk.register(summer, "王芳");
        Participant second = desk.registration().arrive(desk.register(summer, "王芳"));
        PersonMerge plan = plan(first, second);

        merging.merge(plan, plan.usual().with(summer.id(), Side.FIRST));

        Participant only = desk.registration().participants(summer.id()).getFirst();
        assertThat(only.number()).isEqualTo(1);
        assertThat(only.state()).isEqualTo(EnrolmentState.ARRIVED);
        assertThat(only.arrivedAt()).isEqualTo(second.arrivedAt());
    }

    @Test
    void enrolmentsInOtherClassesMoveAlsoInClosedOnes() {
        TrainingClass winter = desk.newClass("CC-0", 2);
        Participant old = desk.register(winter, "王芳", "长春市商务局");
        mark(old, "2014-07-21/am", "P");
        desk.setup().close(winter.id());
        Participant now = desk.register(summer, "王芳", "长春云桥");
        Map<String, String> before = Rows.of(folder);

        PersonMerge plan = plan(now, old);
        merging.merge(plan, plan.usual());

        assertThat(desk.registration().participants(winter.id())).singleElement().satisfies(p -> {
            assertThat(p.person().id()).isEqualTo(now.person().id());
            assertThat(p.number()).isEqualTo(1);
            assertThat(p.organisation().orElseThrow().name().zh()).isEqualTo("长春市商务局");
        });
        assertThat(Rows.of(folder)).doesNotContainKey("person " + old.person().id());
        undo(1);
        assertThat(Rows.of(folder)).isEqualTo(before);
    }

    @Test
    void aClosedClassLosesNoRow() {
        Participant first = desk.register(summer, "王芳");
        Participant second = desk.register(summer, "王芳");
        desk.setup().close(summer.id());

        assertRefused("merge.closed", () -> merge(first, second));
        desk.setup().reopen(summer.id(), "重复登记");
        merge(first, second);
        assertThat(desk.registration().participants(summer.id())).hasSize(1);
    }

    @Test
    void twoSoundNumbersAreMergedOnlyByWhoeverIsSure() {
        Participant first = register(summer, person("王芳", ID, "", ""));
        Participant second = register(summer, person("王芳", OTHER_ID, "", ""));
        PersonMerge plan = plan(first, second);

        assertThat(plan.hasTwoIds()).isTrue();
        assertRefused("merge.ids", () -> merging.merge(plan, plan.usual()));
        assertThat(merging.merge(plan, plan.usual().with(Certainty.SURE)).idNumber().text()).isEqualTo(ID);
    }

    @Test
    void leaveToldTwiceStandsOnceAndPartlyOverlappingLeaveIsRefused() {
        Participant first = desk.register(summer, "王芳");
        Participant second = desk.register(summer, "王芳");
        Leave long1 = desk.leaveBook().grant(leave(first, "2014-07-21/am", "2014-07-22/am"));
        Leave part = desk.leaveBook().grant(leave(second, "2014-07-22/am", "2014-07-22/pm"));

        assertRefused("merge.leave", () -> merge(first, second));
        desk.leaveBook().cancel(part);
        desk.leaveBook().grant(leave(second, "2014-07-21/am", "2014-07-21/pm"));
        PersonMerge plan = plan(first, second);
        merging.merge(plan, plan.usual().with(summer.id(), Side.FIRST));

        assertThat(desk.rollCall().dossier(summer.id()).leave()).filteredOn(l -> l.state() == Leave.State.APPROVED)
                .extracting(Leave::id).containsExactly(long1.id());
        assertThat(desk.rollCall().dossier(summer.id()).marks()).hasSize(3)
                .allMatch(mark -> mark.leaveId().equals(OptionalLong.of(long1.id())));
    }

    @Test
    void whoStoodInForTheOneThatGoesStandsInForTheOneThatStays() {
        Participant first = desk.register(summer, "王芳");
        Participant second = desk.register(summer, "王芳");
        Participant substitute = desk.registration().register(standingIn(summer, "李娜", second), "");
        Participant third = desk.registration().register(standingIn(summer, "赵敏", first), "");
        Map<String, String> before = Rows.of(folder);

        merge(first, second);
        merge(first, third);

        assertThat(desk.registration().byNumber(summer.id(), substitute.number()).replaces()).hasValue(first.id());
        assertThat(desk.registration().byNumber(summer.id(), first.number()).replaces()).isEmpty();
        undo(2);
        assertThat(Rows.of(folder)).isEqualTo(before);
    }

    /// Random people with random marks, leave, arrivals and substitutes: what merging leaves is sound, undo and redo are exact.
    @Test
    void whateverTheyHaveUndoBringsEveryRowBackAndRedoTakesItAgain() {
        Random random = new Random(7);
        TrainingClass winter = desk.newClass("CC-0", 3);
        for (int i = 0; i < 24; i++) {
            Participant participant = someone(random.nextInt(3) == 0 ? winter : summer, random);
            if (random.nextInt(3) == 0) {
                desk.registration().register(Participant.draft(other(participant, winter).id(), participant.person()),
                        "");
            }
        }
        int merged = 0;
        for (int i = 0; i < 60; i++) {
            List<Person> people = Stream.of(summer, winter)
                    .flatMap(c -> desk.registration().participants(c.id()).stream())
                    .map(Participant::person).distinct().toList();
            Person first = people.get(random.nextInt(people.size()));
            Person second = people.get(random.nextInt(people.size()));
            if (first.id() == second.id()) {
                continue;
            }
            PersonMerge plan = merging.plan(first.id(), second.id());
            PersonMerge.Choices choices = random(plan, random);
            if (plan.obstacle(choices).isPresent()) {
                continue;
            }
            Map<String, String> before = Rows.of(folder);
            merging.merge(plan, choices);
            Map<String, String> after = Rows.of(folder);
            desk.history().undo();
            assertThat(Rows.of(folder)).isEqualTo(before);
            desk.history().redo();
            assertThat(Rows.of(folder)).isEqualTo(after).doesNotContainKey("person " + second.id());
            assertThat(after.keySet().stream().filter(row -> row.startsWith("leave "))).hasSameSizeAs(
                    before.keySet().stream().filter(row -> row.startsWith("leave ")).toList());
            merged++;
        }
        assertThat(merged).isGreaterThan(10);
        assertThat(desk.database().selfTest().problems()).isEmpty();
    }

    /// Random stays, withdrawals and substitutes: no half-day becomes anybody's that was nobody's, and no seat is taken twice.
    @Test
    void noTimeAwayBecomesMembershipAndNoSeatIsTakenTwice() {
        Random random = new Random(11);
        int merged = 0;
        Map<String, Integer> refused = new TreeMap<>();
        List<String> halfDays = List.of("2014-07-21/am", "2014-07-21/pm", "2014-07-22/am", "2014-07-22/pm",
                "2014-07-23/am", "2014-07-23/pm");
        for (int i = 0; i < 260; i++) {
            Participant first = stay(random, halfDays);
            Participant second = stay(random, halfDays);
            PersonMerge plan = merging.plan(first.person().id(), second.person().id());
            PersonMerge.Choices choices = plan.usual().with(summer.id(), Side.values()[random.nextInt(2)]);
            Set<String> before = theirs(List.of(stored(first), stored(second)), halfDays);
            Optional<Refusal> obstacle = plan.obstacle(choices);
            if (obstacle.isPresent()) {
                refused.merge(obstacle.get().key(), 1, Integer::sum);
                assertRefused(obstacle.get().key(), () -> merging.merge(plan, choices));
                continue;
            }
            merging.merge(plan, choices);
            merged++;
            Participant stays = stored(plan.staying(plan.shared().getFirst(), choices) == Side.FIRST ? first : second);
            assertThat(before).as("half-days of %s", stays.membership()).containsAll(theirs(List.of(stays), halfDays));
            List<Participant> all = desk.registration().participants(summer.id());
            for (Participant substitute : all) {
                all.stream().filter(p -> substitute.replaces().equals(OptionalLong.of(p.id())))
                        .forEach(replaced -> assertThat(
                                halfDays.stream().map(HalfDay::parse)
                                        .filter(at -> covers(substitute, at) && covers(replaced, at)))
                                .as("seat of %s and %s", replaced, substitute).isEmpty());
            }
        }
        assertThat(merged).isGreaterThan(100);
        assertThat(refused).containsOnlyKeys("merge.gap", "merge.seat");
    }

    /// An enrolment of a part of the class, perhaps with somebody in its place afterwards.
    private Participant stay(Random random, List<String> halfDays) {
        int from = random.nextInt(4);
        Participant participant = desk.registration().register(Participant.draft(summer.id(), Person.named("王芳"))
                .withMembership(Membership.WHOLE
                        .from(from == 0 ? Optional.empty() : Optional.of(HalfDay.parse(halfDays.get(from))))),
                "");
        if (random.nextBoolean()) {
            participant = desk.registration().arrive(participant);
        }
        HalfDay until = HalfDay.parse(halfDays.get(from + random.nextInt(halfDays.size() - from)));
        switch (random.nextInt(4)) {
            case 0 -> desk.registration().withdraw(participant, Optional.of(until), "");
            case 1 -> new ArrivalDesk(desk.database(), desk.registration(), desk.directory(), desk.rollCall())
                    .substitute(participant,
                            new Newcomer(Person.named("替" + participant.number()), "", participant.role(), ""),
                            Optional.of(until));
            default -> {}
        }
        return participant;
    }

    private Participant stored(Participant seen) {
        return desk.registration().participants(summer.id()).stream().filter(p -> p.id() == seen.id()).findFirst()
                .orElseThrow();
    }

    private static Set<String> theirs(List<Participant> people, List<String> halfDays) {
        return halfDays.stream().filter(at -> people.stream().anyMatch(p -> covers(p, HalfDay.parse(at))))
                .collect(Collectors.toSet());
    }

    private static boolean covers(Participant participant, HalfDay at) {
        return (participant.state().isActive() || participant.state().hasLeft()) && participant.covers(at);
    }

    @Test
    void theRemarksOfBothAreKept() {
        Participant first = desk.registration().register(Participant.draft(summer.id(), Person.named("王芳"))
                .with(PersonField.NOTE, "晚到").with(PersonField.INTERNAL_NOTE, "高血压"), "");
        Participant second = desk.registration().register(Participant.draft(summer.id(), Person.named("王芳"))
                .with(PersonField.NOTE, "坐前排").with(PersonField.INTERNAL_NOTE, "高血压，清真"), "");
        merge(first, second);

        assertThat(stored(first).note()).isEqualTo("晚到\n坐前排");
        assertThat(stored(first).internalNote()).isEqualTo("高血压，清真");
    }

    @Test
    void nothingIsMergedThatChangedSinceItWasSeen() {
        Participant first = desk.register(summer, "王芳");
        Participant second = desk.register(summer, "王芳");
        PersonMerge plan = plan(first, second);
        mark(second, "2014-07-21/am", "P");
        Map<String, String> before = Rows.of(folder);

        assertRefused("merge.changed", () -> merging.merge(plan, plan.usual()));
        assertRefused("merge.self", () -> merging.plan(first.person().id(), first.person().id()));
        assertThat(Rows.of(folder)).isEqualTo(before);
        merge(first, second);
        assertRefused("person.gone", () -> merging.plan(first.person().id(), second.person().id()));
    }

    @Test
    void aBackupIsKeptBeforeAndWithoutOneNothingIsMerged() throws IOException {
        DataCare care = new DataCare(desk.database());
        PersonMerge plan = plan(desk.register(summer, "王芳"), desk.register(summer, "王芳"));
        Files.writeString(folder.resolve("backups"), "no folder");
        assertRefused("backup.before", () -> merging.merge(plan, plan.usual()));
        assertThat(desk.registration().participants(summer.id())).hasSize(2);

        Files.delete(folder.resolve("backups"));
        merging.merge(plan, plan.usual());

        assertThat(care.kept()).extracting(Backup::reason).containsExactly(BackupReason.MERGE);
        assertThat(care.kept().getFirst().contents().people()).as("as it was before").isEqualTo(2);
        assertThat(desk.registration().participants(summer.id())).hasSize(1);
    }

    @Test
    void theJournalNamesBoth() {
        Participant first = desk.register(summer, "王芳");
        Participant second = desk.register(summer, "王方");

        merge(first, second);

        JournalEntry entry = desk.history().next().orElseThrow();
        assertThat(entry.action()).isEqualTo("person.merge");
        assertThat(entry.classId()).hasValue(summer.id());
        assertThat(entry.arguments()).containsExactly("王芳", "王方", Long.toString(first.person().id()),
                Long.toString(second.person().id()),
                "CC-1/1", "CC-1/2");
    }

    @Test
    void theHistoryOfTheOneThatStaysTellsThatOfBoth() {
        TrainingClass winter = desk.newClass("CC-0", 2);
        Participant first = desk.register(summer, "王芳");
        Participant second = desk.registration().arrive(desk.register(winter, "王方"));
        merge(first, second);

        assertThat(desk.history().lines(new Scope.OfPerson(first.person().id()), Long.MAX_VALUE, 50))
                .extracting(l -> l.entry().action())
                .containsExactly("person.merge", "participant.arrive", "participant.register", "participant.register");
    }

    private Participant someone(TrainingClass trainingClass, Random random) {
        Participant participant = desk.register(trainingClass, "王" + "芳伟敏静".charAt(random.nextInt(4)),
                random.nextBoolean() ? "长春市商务局" : "");
        for (String at : List.of("2014-07-21/am", "2014-07-21/pm", "2014-07-22/am")) {
            if (random.nextBoolean()) {
                mark(participant, at, List.of("P", "L", "A").get(random.nextInt(3)));
            }
        }
        if (random.nextInt(3) == 0) {
            desk.leaveBook().grant(leave(participant, "2014-07-2" + (2 + random.nextInt(2)) + "/pm", "2014-07-23/pm"));
        }
        return random.nextBoolean() ? desk.registration().arrive(participant) : participant;
    }

    private TrainingClass other(Participant participant, TrainingClass winter) {
        return participant.classId() == winter.id() ? summer : winter;
    }

    private static PersonMerge.Choices random(PersonMerge plan, Random random) {
        PersonMerge.Choices choices = plan.usual().with(Certainty.SURE);
        for (PersonField field : PersonField.values()) {
            choices = choices.with(field, random.nextBoolean() ? Side.FIRST : Side.SECOND);
        }
        for (ClassMerge shared : plan.shared()) {
            choices = choices.with(shared.classId(), random.nextBoolean() ? Side.FIRST : Side.SECOND);
        }
        return choices;
    }

    private void merge(Participant first, Participant second) {
        PersonMerge plan = plan(first, second);
        merging.merge(plan, plan.usual());
    }

    private PersonMerge plan(Participant first, Participant second) {
        return merging.plan(first.person().id(), second.person().id());
    }

    private void undo(int times) {
        for (int i = 0; i < times; i++) {
            desk.history().undo();
        }
    }

    private Participant register(TrainingClass trainingClass, Person person) {
        return desk.registration().register(Participant.draft(trainingClass.id(), person), "");
    }

    private void mark(Participant participant, String at, String status) {
        TrainingClass there = desk.setup().byId(participant.classId());
        desk.rollCall().mark(Mark.of(participant.classId(), participant.id(), desk.session(there, at).id(), status));
    }

    private static Participant standingIn(TrainingClass trainingClass, String name, Participant replaced) {
        Participant draft = Participant.draft(trainingClass.id(), Person.named(name));
        return Participant.draft(trainingClass.id(), draft.person())
                .withEnrolment(Enrolment.REGISTERED.replacing(OptionalLong.of(replaced.id())));
    }

    private static Leave leave(Participant participant, String from, String to) {
        return new Leave(0, participant.classId(), participant.id(), "S", HalfDay.parse(from), HalfDay.parse(to), "",
                "",
                Leave.State.APPROVED, 0);
    }

    private static Person person(String name, String id, String phone, String email) {
        return Person.named(name).withId(IdType.RESIDENT_ID, IdNumber.of(id)).withPhone(Phone.of(phone))
                .with(PersonField.EMAIL, email);
    }
}
