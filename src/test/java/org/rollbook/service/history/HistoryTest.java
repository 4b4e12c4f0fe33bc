package org.rollbook.service.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.rollbook.service.Refusals.assertRefused;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rollbook.model.Language;
import org.rollbook.model.Refusal;
import org.rollbook.model.attendance.Leave;
import org.rollbook.model.attendance.Mark;
import org.rollbook.model.course.ClassState;
import org.rollbook.model.course.HalfDay;
import org.rollbook.model.course.TrainingClass;
import org.rollbook.model.journal.JournalEntry;
import org.rollbook.model.journal.Scope;
import org.rollbook.model.merging.PersonMerge;
import org.rollbook.model.people.IdNumber;
import org.rollbook.model.people.IdType;
import org.rollbook.model.people.Participant;
import org.rollbook.model.people.Person;
import org.rollbook.model.people.PersonField;
import org.rollbook.model.people.Phone;
import org.rollbook.service.Desk;
import org.rollbook.service.checks.Merging;
import org.rollbook.text.Messages;

/// What was done reads like a sentence in both languages, and whatever is in the way of taking it back is named.
final class HistoryTest {
    private static final String ID = "22010019800101001X";

    @TempDir
    private Path folder;
    private Desk desk;
    private TrainingClass summer;

    @BeforeEach
    void open() {
        desk = Desk.open(folder);
        summer = desk.newClass("CC-1", 5);
    }

    @AfterEach
    void close() {
        assertThat(desk.database().selfTest().problems()).noneMatch(finding -> finding.key().startsWith("journal"));
        desk.close();
    }

    @Test
    void aRefusalNamesFieldRecordDeedTimePlaceAndNumber() {
        Participant wang = desk.register(summer, "王芳");
        phone(wang, "13800138000");
        JournalEntry first = desk.history().next().orElseThrow();
        phone(stored(wang), "13900139000");
        long second = desk.history().next().orElseThrow().seq();

        Refusal refusal = catchThrowableOfType(Refusal.class, () -> desk.history().undo(first));

        assertThat(new Messages(Language.EN).refusal(refusal))
                .isEqualTo("“Phone” of 王芳 was changed later, at 12:00 by tester at desk 1: "
                        + "王芳 edited (action " + second + "). Undo that first.");
        assertThat(new Messages(Language.ZH).refusal(refusal))
                .isEqualTo("无法撤销：王芳的“电话”后来又有改动：修改王芳的信息（12:00，tester在desk 1操作，第"
                        + second + "号）。请先撤销那一步。");
        desk.history().undo();
        desk.history().undo(first);
        assertThat(stored(wang).person().phone().isEmpty()).isTrue();
    }

    @Test
    void aLaterChangeOfOtherFieldsIsNotInTheWay() {
        Participant wang = desk.register(summer, "王芳");
        phone(wang, "13800138000");
        JournalEntry phone = desk.history().next().orElseThrow();
        desk.registration().edit(stored(wang).with(PersonField.POSITION, "处长"), "甲公司");
        desk.registration().arrive(stored(wang));

        desk.history().undo(phone);

        assertThat(stored(wang).person().phone().isEmpty()).isTrue();
        assertThat(stored(wang).position()).isEqualTo("处长");
        assertThat(stored(wang).arrivedAt()).isPresent();
    }

    @Test
    void somebodyWhoWasMarkedSinceIsNotUnregisteredAndTheMarkIsNamed() {
        Participant wang = desk.register(summer, "王芳");
        JournalEntry registered = desk.history().next().orElseThrow();
        desk.rollCall().mark(Mark.of(summer.id(), wang.id(), desk.session(summer, "2014-07-21/am").id(), "P"));

        Refusal refusal = catchThrowableOfType(Refusal.class, () -> desk.history().undo(registered));

        assertThat(refusal.key()).isEqualTo("undo.needed");
        assertThat(new Messages(Language.EN).refusal(refusal)).contains("王芳 is needed by something later",
                "王芳 marked Present on the morning of 21 Jul 2014");
    }

    @Test
    void aClosedClassStaysAsItWasUnlessTheClosingIsTakenBack() {
        desk.register(summer, "王芳");
        JournalEntry registered = desk.history().next().orElseThrow();
        desk.setup().advance(summer.id(), ClassState.RUNNING);
        desk.setup().close(summer.id());

        assertThat(new Messages(Language.EN)
                .refusal(catchThrowableOfType(Refusal.class, () -> desk.history().undo(registered)))).startsWith(
                        "The class CC-1 was closed later, at 12:00 by tester at desk 1: Class CC-1 closed (action ");
        desk.history().undo();
        desk.history().redo();
        assertRefused("undo.closed", () -> desk.history().undo(registered));
        desk.history().undo();
        desk.history().undo(registered);
        assertThat(desk.registration().participants(summer.id())).isEmpty();
    }

    @Test
    void reopeningAClassIsTakenBackAndDoneAgain() {
        desk.setup().advance(summer.id(), ClassState.RUNNING);
        desk.setup().close(summer.id());
        desk.setup().reopen(summer.id(), "补登");
        desk.history().undo();
        assertThat(desk.setup().byId(summer.id()).state()).isEqualTo(ClassState.CLOSED);
        desk.history().redo();
        assertThat(desk.setup().byId(summer.id()).state()).isEqualTo(ClassState.RUNNING);
    }

    @Test
    void whatWasTakenBackOnceIsNotTakenBackTwice() {
        desk.register(summer, "王芳");
        JournalEntry registered = desk.history().next().orElseThrow();
        desk.history().undo(registered);
        JournalEntry undo = desk.history().lines(Scope.EVERYTHING, Long.MAX_VALUE, 1).getFirst().entry();

        assertRefused("undo.already", () -> desk.history().undo(registered));
        assertThat(desk.history().takeBack(undo)).as("an undo taken back is the action done again")
                .matches(e -> e.seq() == registered.seq());
        assertRefused("undo.already", () -> desk.history().takeBack(undo));
        assertThat(desk.registration().participants(summer.id())).hasSize(1);
        assertRefused("redo.nothing", () -> desk.history().redo());
    }

    @Test
    void whatChangedNothingIsNotTakenBack() {
        JournalEntry first = desk.history().lines(Scope.EVERYTHING, Long.MAX_VALUE, 100).getLast().entry();
        assertThat(first.action()).isEqualTo("store.create");
        assertRefused("undo.unchanged", () -> desk.history().takeBack(first));
    }

    @Test
    void valuesAreToldInWords() {
        Participant wang = desk.registration().register(Participant.draft(summer.id(), Person.named("王芳")
                .withId(IdType.RESIDENT_ID, new IdNumber(ID)).withPhone(new Phone("13800138000"))), "甲公司");
        assertThat(told(newest())).contains("王芳 person.name:  > 王芳", "王芳 person.idNumber:  > **************001X",
                "王芳 person.phone:  > 138****8000", "王芳 person.sex:  > 男", "王芳 enrolment.organisation:  > 甲公司",
                "王芳 enrolment.state:  > 已报名")
                .noneMatch(line -> line.contains(ID) || line.contains("stroke"));
        desk.registration().edit(stored(wang), "乙公司");
        assertThat(told(newest())).contains("王芳 enrolment.organisation: 甲公司 > 乙公司");
        desk.rollCall().mark(Mark.of(summer.id(), wang.id(), desk.session(summer, "2014-07-21/am").id(), "P"));
        assertThat(told(newest())).containsExactly("王芳 · 2014年7月21日 上午 mark.status:  > 出勤");
        desk.leaveBook()
                .grant(new Leave(0, summer.id(), wang.id(), "S", HalfDay.parse("2014-07-22/am"),
                        HalfDay.parse("2014-07-22/am"),
                        "家事", "", Leave.State.APPROVED, 0));
        assertThat(told(newest())).contains("王芳 · 2014年7月22日 上午 · 2014年7月22日 上午 leave.status:  > 事假");
        desk.registration().arrive(stored(wang));
        assertThat(told(newest())).contains("王芳 enrolment.state: 已报名 > 已报到",
                "王芳 enrolment.arrived:  > 2014年7月25日 12:00");
    }

    @Test
    void aRemovedPersonIsStillCalledByName() {
        Participant wang = desk.register(summer, "王芳");
        desk.registration().remove(wang);
        assertThat(told(newest())).contains("王芳 person.name: 王芳 > ", "王芳 enrolment.number: 1 > ");
        assertThat(desk.history().person(wang.person().id())).isEqualTo("王芳");
        assertThat(actions(new Scope.OfPerson(wang.person().id()))).containsExactly("participant.remove",
                "participant.register");
    }

    @Test
    void thePersonsHistoryIsThatOfEverybodyWhoWasMergedIntoThem() {
        TrainingClass autumn = desk.newClass("CC-2", 2);
        Participant first = desk.register(summer, "王芳");
        Participant second = desk.register(autumn, "王方");
        Participant other = desk.register(summer, "张伟");
        desk.rollCall().mark(Mark.of(autumn.id(), second.id(), desk.session(autumn, "2014-07-21/am").id(), "P"));
        desk.registration().arrive(other);
        Merging merging = new Merging(desk.database(), desk.registration());
        PersonMerge plan = merging.plan(first.person().id(), second.person().id());
        merging.merge(plan, plan.usual());
        Scope one = new Scope.OfPerson(first.person().id());

        assertThat(actions(one)).containsExactly("person.merge", "mark.set", "participant.register",
                "participant.register");
        assertThat(actions(new Scope.OfPerson(second.person().id()))).contains("person.merge", "mark.set",
                "participant.register");
        desk.history().undo();
        assertThat(actions(one)).containsExactly("undo", "person.merge", "participant.register");
    }

    @Test
    void theHistoryOfAClassHoldsItsMakingAndNothingOfOthers() {
        TrainingClass autumn = desk.newClass("CC-2", 2);
        desk.register(autumn, "王芳");
        desk.register(summer, "张伟");
        assertThat(actions(new Scope.OfClass(autumn.id()))).containsExactly("participant.register", "class.create");
        List<History.Line> newest = desk.history().lines(Scope.EVERYTHING, Long.MAX_VALUE, 1);
        assertThat(newest).singleElement().satisfies(line -> assertThat(line.classCode()).isEqualTo("CC-1"));
        assertThat(desk.history().lines(Scope.EVERYTHING, newest.getFirst().entry().seq(), 1)).singleElement()
                .satisfies(line -> assertThat(line.classCode()).isEqualTo("CC-2"));
    }

    @Test
    void everyColumnHasAWordOrIsHiddenOnPurpose() throws SQLException {
        List<String> unknown = new ArrayList<>();
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("test.rollbook"));
                var columns = connection.createStatement().executeQuery(
                        """
                                select m.name as held, c.name as part from sqlite_master m, pragma_table_info(m.name) c
                                where m.type = 'table' and m.name not in ('journal', 'journal_change', 'counter', 'draft')""")) {
            while (columns.next()) {
                String table = columns.getString("held");
                String column = columns.getString("part");
                if (!Field.HIDDEN.contains(column)
                        && Field.of(table).stream().noneMatch(field -> field.columns().contains(column))) {
                    unknown.add(table + "." + column);
                }
            }
        }
        assertThat(unknown).isEmpty();
    }

    private JournalEntry newest() {
        return desk.history().lines(Scope.EVERYTHING, Long.MAX_VALUE, 1).getFirst().entry();
    }

    private List<String> actions(Scope scope) {
        return desk.history().lines(scope, Long.MAX_VALUE, 100).stream().map(line -> line.entry().action()).toList();
    }

    /// Each field as `subject field: before > after`, in Chinese.
    private List<String> told(JournalEntry entry) {
        Messages words = new Messages(Language.ZH);
        return desk.history().records(entry, Scope.EVERYTHING, 1_000).stream()
                .flatMap(record -> record.fields().stream()
                        .map(field -> words.text(record.subject()) + " " + field.field().key() + ": "
                                + words.text(field.before()) + " > " + words.text(field.after())))
                .toList();
    }

    private Participant stored(Participant participant) {
        return desk.registration().byNumber(participant.classId(), participant.number());
    }

    private void phone(Participant participant, String phone) {
        Person p = participant.person();
        desk.registration().edit(participant.withPerson(p.withPhone(new Phone(phone))), "");
    }
}
