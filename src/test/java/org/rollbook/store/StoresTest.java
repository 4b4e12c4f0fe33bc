package org.rollbook.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.rollbook.model.attendance.Leave;
import org.rollbook.model.attendance.Mark;
import org.rollbook.model.attendance.Outcome;
import org.rollbook.model.attendance.Rule;
import org.rollbook.model.attendance.Status;
import org.rollbook.model.course.ClassState;
import org.rollbook.model.course.Session;
import org.rollbook.model.course.TrainingClass;
import org.rollbook.model.hosts.Host;
import org.rollbook.model.hosts.HostRole;
import org.rollbook.model.hosts.Organisation;
import org.rollbook.model.journal.Action;
import org.rollbook.model.journal.TestActions;
import org.rollbook.model.people.EnrolmentState;
import org.rollbook.model.people.Participant;
import org.rollbook.model.people.Person;
import org.rollbook.model.people.SortKeys;
import org.rollbook.store.file.TestEngine;
import org.rollbook.store.sql.StoreFailure;
import org.rollbook.store.sql.Writing;

/// What every store promises, whichever engine keeps it.
@ParameterizedClass
@EnumSource(TestEngine.class)
final class StoresTest {
    @Parameter
    TestEngine engine;

    @TempDir
    Path folder;

    private TestDesk desk;

    @BeforeEach
    void open() {
        desk = new TestDesk(engine, folder);
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void newDataHoldTheDefaultStatusesAndAreSound() {
        assertThat(desk.list(desk.attendance::statuses)).isEqualTo(Status.defaults());
        assertThat(desk.database().selfTest().problems()).isEmpty();
        assertThat(desk.entries()).hasSize(1);
        desk.reopen();
        assertThat(desk.entries()).as("opening again writes nothing").hasSize(1);
    }

    @Test
    void classesComeBackWhole() {
        long id = desk.act(writing -> desk.classes.insert(writing, Sample.trainingClass("2026-01")));
        TrainingClass stored = desk.read(reading -> desk.classes.byId(reading, id)).orElseThrow();
        assertThat(stored).usingRecursiveComparison().ignoringFields("id", "version")
                .isEqualTo(Sample.trainingClass("2026-01"));
        assertThat(stored.version()).isEqualTo(1);
        assertThat(desk.find(reading -> desk.classes.byCode(reading, "2026-01"))).contains(stored);
        assertThat(desk.list(desk.classes::all)).containsExactly(stored);
        assertThat(desk.find(reading -> desk.classes.byCode(reading, "2026-02"))).isEmpty();
    }

    @Test
    void organisationsComeBackWithTheirAliasesInOrder() {
        long id = desk.act(writing -> desk.organisations.insert(writing, Sample.organisation("研究所")));
        Organisation stored = desk.read(reading -> desk.organisations.byId(reading, id)).orElseThrow();
        assertThat(stored).usingRecursiveComparison().ignoringFields("id", "version")
                .isEqualTo(Sample.organisation("研究所"));
        desk.run(writing -> desk.organisations.update(writing, new Organisation(id, stored.name(), stored.shortName(),
                stored.kind(), stored.rank(), List.of("alias two", "third"), stored.version())));
        assertThat(desk.map(desk.organisations::byId).get(id).aliases()).containsExactly("alias two", "third");
        desk.run(writing -> desk.organisations.delete(writing, id));
        assertThat(desk.map(desk.organisations::byId)).isEmpty();
        assertThat(desk.query("select * from organisation_alias")).isEmpty();
    }

    @Test
    void hostsStandByRoleThenByPlace() {
        long classId = desk.act(writing -> desk.classes.insert(writing, Sample.trainingClass("a")));
        long one = desk.act(writing -> desk.organisations.insert(writing, Sample.organisation("一")));
        long two = desk.act(writing -> desk.organisations.insert(writing, Sample.organisation("二")));
        desk.run(writing -> {
            desk.organisations.insertHost(writing, classId, two, HostRole.ORGANISER, 2);
            desk.organisations.insertHost(writing, classId, one, HostRole.ORGANISER, 1);
            desk.organisations.insertHost(writing, classId, two, HostRole.GUIDANCE, 1);
        });
        List<Host> hosts = desk.read(reading -> desk.organisations.hosts(reading, classId));
        assertThat(hosts).extracting(host -> host.role() + host.organisation().name().zh())
                .containsExactly("GUIDANCE二", "ORGANISER一", "ORGANISER二");
        assertThat(desk.count(reading -> desk.organisations.uses(reading, two))).isEqualTo(2);
        desk.run(writing -> desk.organisations.moveHost(writing, hosts.get(1).id(), 3));
        assertThat(desk.list(reading -> desk.organisations.hosts(reading, classId)))
                .extracting(host -> host.organisation().name().zh()).containsExactly("二", "二", "一");
        desk.run(writing -> desk.organisations.deleteHost(writing, hosts.getFirst().id()));
        assertThat(desk.list(reading -> desk.organisations.hosts(reading, classId))).hasSize(2);
    }

    @Test
    void rareCharactersComeBackUnchanged() {
        for (String name : List.of("𠮷野·家", "买买提·艾力", "Zoë O’Brien", "\u3400龥", "e\u0301", "😀")) {
            long id = desk.act(writing -> desk.people.insert(writing, Sample.person(name), Sample.KEYS));
            Person stored = desk.read(reading -> new DuplicateStore().alike(reading, Person.named(name))).getFirst();
            assertThat(stored).usingRecursiveComparison().ignoringFields("id", "version")
                    .isEqualTo(Sample.person(name));
            assertThat(stored.id()).isEqualTo(id);
            assertThat(desk.query("select name from person where id = " + id)).containsExactly(Map.of("name", name));
        }
        assertThat(desk.database().selfTest().isSound()).isTrue();
    }

    @Test
    void participantsComeBackWhole() {
        long classId = desk.act(writing -> desk.classes.insert(writing, Sample.trainingClass("a")));
        long organisationId = desk.act(writing -> desk.organisations.insert(writing, Sample.organisation("所")));
        Organisation organisation = desk.read(reading -> desk.organisations.byId(reading, organisationId))
                .orElseThrow();
        long personId = desk.act(writing -> desk.people.insert(writing, Sample.person("欧阳明"), Sample.KEYS));
        Participant draft = Sample.participant(classId, Sample.person("欧阳明").withId(personId),
                Optional.of(organisation));
        long id = desk.act(writing -> desk.people.enrol(writing, draft));
        Participant stored = desk.read(reading -> desk.people.participant(reading, id)).orElseThrow();
        assertThat(stored).usingRecursiveComparison().ignoringFields("id", "version", "number", "person.version")
                .isEqualTo(draft);
        assertThat(stored.number()).isEqualTo(1);
        assertThat(desk.list(reading -> desk.people.participants(reading, classId))).containsExactly(stored);
        assertThat(desk.find(reading -> desk.people.participant(reading, classId, 1))).contains(stored);
        assertThat(desk.list(reading -> desk.people.classesOf(reading, personId))).containsExactly("a");
        assertThat(desk.map(desk.people::headCounts)).isEqualTo(Map.of(classId, Map.of(EnrolmentState.ARRIVED, 1)));

        desk.run(writing -> desk.people.updateEnrolment(writing,
                stored.withState(EnrolmentState.WITHDRAWN).withOrganisation(Optional.empty())));
        Participant later = desk.read(reading -> desk.people.participant(reading, id)).orElseThrow();
        assertThat(later.organisation()).isEmpty();
        assertThat(later.state()).isEqualTo(EnrolmentState.WITHDRAWN);
        assertThat(later.version()).isEqualTo(2);
    }

    @Test
    void sessionsComeBackWithTheirSpeechesInOrderOfTime() {
        long classId = desk.act(writing -> desk.classes.insert(writing, Sample.trainingClass("a")));
        desk.run(writing -> desk.programme.insert(writing, Sample.session(classId, Sample.MONDAY_PM)));
        long id = desk.act(writing -> desk.programme.insert(writing, Sample.session(classId, Sample.MONDAY_AM)));
        Session stored = desk.read(reading -> desk.programme.session(reading, id)).orElseThrow();
        assertThat(stored).usingRecursiveComparison().ignoringFields("id", "version", "items.id", "items.version")
                .isEqualTo(Sample.session(classId, Sample.MONDAY_AM));
        assertThat(desk.list(reading -> desk.programme.sessions(reading, classId))).extracting(Session::at)
                .containsExactly(Sample.MONDAY_AM, Sample.MONDAY_PM);
        assertThat(desk.find(reading -> desk.programme.session(reading, classId, Sample.MONDAY_AM))).contains(stored);
        desk.run(writing -> desk.programme.setTaken(writing, id, Optional.empty()));
        assertThat(desk.find(reading -> desk.programme.session(reading, id)).orElseThrow().taken()).isEmpty();
        desk.run(writing -> desk.programme.delete(writing, stored));
        assertThat(desk.list(reading -> desk.programme.sessions(reading, classId))).hasSize(1);
        assertThat(desk
                .query("select p.* from speech p join programme_item i on i.id = p.item_id where i.session_id = " + id))
                .isEmpty();
    }

    @Test
    void marksAndLeaveComeBackWhole() {
        Sample.Room room = Sample.room(desk, "a", 2);
        long participant = room.participants().getFirst();
        Leave leave = new Leave(0, room.classId(), participant, "S", Sample.MONDAY_AM, Sample.MONDAY_PM, "reason 病",
                "approver", Leave.State.APPROVED, 0);
        long leaveId = desk.act(writing -> desk.attendance.insertLeave(writing, leave));
        Leave storedLeave = desk.read(reading -> desk.attendance.leaveById(reading, leaveId)).orElseThrow();
        assertThat(storedLeave).usingRecursiveComparison().ignoringFields("id", "version").isEqualTo(leave);
        Mark mark = new Mark(0, room.classId(), participant, room.sessionId(), "S", 3, 4, OptionalLong.of(leaveId), 0);
        long id = desk.act(writing -> desk.attendance.insert(writing, mark));
        Mark stored = desk.read(reading -> desk.attendance.mark(reading, participant, room.sessionId())).orElseThrow();
        assertThat(stored).usingRecursiveComparison().ignoringFields("id", "version").isEqualTo(mark);
        assertThat(desk.list(reading -> desk.attendance.marks(reading, room.classId()))).containsExactly(stored);
        assertThat(desk.list(reading -> desk.attendance.marksOfSession(reading, room.classId(), room.sessionId())))
                .containsExactly(stored);
        assertThat(desk.count(reading -> desk.attendance.marksOf(reading, participant))).isEqualTo(1);

        desk.run(writing -> desk.attendance.setLeaveState(writing, storedLeave, Leave.State.CANCELLED));
        assertThat(desk.list(reading -> desk.attendance.leave(reading, room.classId())).getFirst().state())
                .isEqualTo(Leave.State.CANCELLED);
        desk.run(writing -> desk.attendance.delete(writing, id));
        assertThat(desk.list(reading -> desk.attendance.marks(reading, room.classId()))).isEmpty();
    }

    @Test
    void rulesAreSetClauseByClause() {
        long classId = desk.act(writing -> desk.classes.insert(writing, Sample.trainingClass("a")));
        desk.run(writing -> desk.classes.putRules(writing, classId, Rule.defaults()));
        Rule stricter = new Rule(Rule.Clause.LEAVE_SHARE, 1, 5, Outcome.NOT_CERTIFIED);
        desk.run(writing -> desk.classes.putRules(writing, classId, List.of(stricter)));
        List<Rule> expected = new ArrayList<>(Rule.defaults());
        expected.set(0, stricter);
        assertThat(desk.list(reading -> desk.classes.rules(reading, classId))).isEqualTo(expected);
    }

    @Test
    void storedFormsArePinned() {
        Sample.Room room = Sample.room(desk, "a", 1);
        desk.run(writing -> desk.attendance.insert(writing, Sample.present(room, 0)));
        assertThat(desk.query("select from_date, state, capacity from training_class"))
                .containsExactly(Map.of("from_date", "2026-03-02", "state", "RUNNING", "capacity", "80"));
        assertThat(desk.query("select session_date, half, taken_at from session")).containsExactly(
                Map.of("session_date", "2026-03-02", "half", "AM", "taken_at", "2026-03-02T01:00:00Z"));
        assertThat(desk.query("select session_id, kind, starts, counting from programme_item"))
                .containsExactly(
                        Map.of("session_id", "1", "kind", "OPENING", "starts", "08:30", "counting", "DOES_NOT_COUNT"));
        assertThat(desk.query("select state, role, arrived_at, number, joins_date, leaves_half from enrolment"))
                .containsExactly(Map.of("state", "REGISTERED", "role", "TRAINEE", "arrived_at", "null", "number", "1",
                        "joins_date", "null", "leaves_half", "null"));
        assertThat(desk.query("select status, late_minutes, leave_id from mark"))
                .containsExactly(Map.of("status", "P", "late_minutes", "0", "leave_id", "null"));
        assertThat(desk.query("select at, zone, who, desk, action, arguments from journal where seq = 2"))
                .containsExactly(Map.of("at", "2026-03-02T00:41:00Z", "zone", "Asia/Shanghai", "who", "李老师",
                        "desk", "desk-1", "action", "organisation.edit", "arguments", "[\"test\"]"));
        assertThat(desk.query("select after from journal_change where table_name = 'mark'").getFirst().get("after"))
                .isEqualTo(
                        "{\"class_id\":1,\"enrolment_id\":1,\"session_id\":1,\"status\":\"P\",\"late_minutes\":0,\"early_minutes\":0,\"leave_id\":null}");
    }

    @Test
    void whatMustBeUniqueConflicts() {
        Sample.Room room = Sample.room(desk, "a", 2);
        desk.run(writing -> desk.attendance.insert(writing, Sample.present(room, 0)));
        Person person = desk.read(reading -> desk.people.participant(reading, room.participants().getFirst()))
                .orElseThrow().person();
        refused(writing -> desk.classes.insert(writing, Sample.trainingClass("a")));
        refused(writing -> desk.programme.insert(writing, Sample.session(room.classId(), Sample.MONDAY_AM)));
        refused(writing -> desk.attendance.insert(writing, Sample.present(room, 0)));
        refused(writing -> desk.people.enrol(writing, Participant.draft(room.classId(), person)));
        Action retried = TestActions.change();
        desk.database().record(retried);
        refused(() -> desk.database().record(retried));
    }

    @Test
    void aMarkNeverJoinsTwoClasses() {
        Sample.Room one = Sample.room(desk, "a", 1);
        Sample.Room two = Sample.room(desk, "b", 1);
        long first = one.participants().getFirst();
        refused(writing -> desk.attendance.insert(writing, Mark.of(one.classId(), first, two.sessionId(), "P")));
        refused(writing -> desk.attendance.insert(writing, Mark.of(two.classId(), first, two.sessionId(), "P")));
        refused(writing -> desk.attendance.insert(writing, Mark.of(one.classId(), first, one.sessionId(), "unknown")));
        refused(writing -> desk.people.deleteEnrolment(writing, 99));
    }

    @Test
    void anOldVersionConflicts() {
        long id = desk.act(writing -> desk.classes.insert(writing, Sample.trainingClass("a")));
        TrainingClass read = desk.read(reading -> desk.classes.byId(reading, id)).orElseThrow();
        desk.run(writing -> desk.classes.update(writing, read.withState(ClassState.CLOSED)));
        refused(writing -> desk.classes.update(writing, read));
        assertThat(desk.find(reading -> desk.classes.byId(reading, id)).orElseThrow().version()).isEqualTo(2);
    }

    @Test
    void numbersAreNeverGivenTwice() {
        Sample.Room room = Sample.room(desk, "a", 2);
        long third = desk.run(writing -> Sample.enrol(desk, writing, room.classId(), "丙"));
        desk.undo(third);
        desk.reopen();
        desk.run(writing -> Sample.enrol(desk, writing, room.classId(), "丁"));
        Person person = Person.named("戊");
        desk.run(writing -> {
            long id = desk.people.insert(writing, person, Sample.KEYS);
            Participant draft = Participant.draft(room.classId(), person.withId(id));
            desk.people.enrol(writing, Participant.draft(draft.classId(), draft.person()).withNumber(20));
        });
        desk.run(writing -> Sample.enrol(desk, writing, room.classId(), "己"));
        assertThat(desk.list(reading -> desk.people.participants(reading, room.classId())))
                .extracting(Participant::number).containsExactly(1, 2, 4, 20, 21);
    }

    @Test
    void sortKeysOrderAsPlainText() {
        List<String> keys = new ArrayList<>(
                List.of("", " ", "0", "1", "10", "A", "Aa", "B", "Z", "a", "a b", "ab", "b", "z"));
        List<String> expected = List.copyOf(keys);
        Collections.shuffle(keys, new Random(1));
        desk.run(writing -> keys
                .forEach(key -> desk.people.insert(writing, Person.named("x"), new SortKeys(key, key, key))));
        for (String column : List.of("stroke_key", "pinyin_key", "initials_key")) {
            assertThat(desk.query("select " + column + " from person order by " + column))
                    .extracting(row -> row.get(column)).isEqualTo(expected);
        }
    }

    private void refused(Consumer<Writing> work) {
        refused(() -> desk.run(work));
    }

    private void refused(Runnable work) {
        var before = desk.rows();
        int entries = desk.entries().size();
        assertThatExceptionOfType(StoreFailure.class).isThrownBy(work::run)
                .extracting(StoreFailure::kind).isEqualTo(StoreFailure.Kind.CONFLICT);
        assertThat(desk.rows()).isEqualTo(before);
        assertThat(desk.entries()).hasSize(entries);
    }

    @Test
    void duplicatesPairSomebodyHereWithTheNewestEnrolmentOfAStranger() {
        Sample.Room here = Sample.room(desk, "here", 3);
        Sample.Room first = Sample.room(desk, "first", 3);
        assertThat(desk.list(reading -> new DuplicateStore().of(reading, here.classId())))
                .as("a name alone is not enough").isEmpty();
        long organisation = desk.act(writing -> desk.organisations.insert(writing, Sample.organisation("商务局")));
        for (long id : List.of(here.participants().getFirst(), first.participants().getFirst())) {
            desk.run(writing -> desk.people.updateEnrolment(writing, desk.people.participant(writing, id).orElseThrow()
                    .withOrganisation(desk.organisations.byId(writing, organisation))));
        }
        Sample.Room second = Sample.room(desk, "second", 0);
        Participant stranger = desk.read(reading -> desk.people.participant(reading, first.participants().getFirst()))
                .orElseThrow();
        long newest = desk
                .act(writing -> desk.people.enrol(writing, Participant.draft(second.classId(), stranger.person())));

        assertThat(desk.list(reading -> new DuplicateStore().of(reading, here.classId())))
                .containsExactly(new DuplicateStore.Match(here.participants().getFirst(), newest));
        desk.run(writing -> desk.people.enrol(writing, Participant.draft(here.classId(), stranger.person())));
        assertThat(desk.list(reading -> new DuplicateStore().of(reading, here.classId()))).as("both are here")
                .isEmpty();
    }
}
