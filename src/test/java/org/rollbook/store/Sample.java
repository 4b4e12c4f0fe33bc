package org.rollbook.store;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.rollbook.model.BilingualName;
import org.rollbook.model.attendance.Mark;
import org.rollbook.model.course.ClassState;
import org.rollbook.model.course.Half;
import org.rollbook.model.course.HalfDay;
import org.rollbook.model.course.ProgrammeItem;
import org.rollbook.model.course.Session;
import org.rollbook.model.course.SessionKind;
import org.rollbook.model.course.Speech;
import org.rollbook.model.course.Taken;
import org.rollbook.model.course.TrainingClass;
import org.rollbook.model.hosts.Organisation;
import org.rollbook.model.hosts.OrganisationKind;
import org.rollbook.model.people.BirthDate;
import org.rollbook.model.people.Enrolment;
import org.rollbook.model.people.EnrolmentState;
import org.rollbook.model.people.Facts;
import org.rollbook.model.people.IdNumber;
import org.rollbook.model.people.IdType;
import org.rollbook.model.people.Membership;
import org.rollbook.model.people.Participant;
import org.rollbook.model.people.Person;
import org.rollbook.model.people.PersonField;
import org.rollbook.model.people.Phone;
import org.rollbook.model.people.Role;
import org.rollbook.model.people.Sex;
import org.rollbook.model.people.SortKeys;
import org.rollbook.store.sql.Writing;

/// Values with every field filled, and filled differently, so that a mixed-up column shows.
public final class Sample {
    public static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);
    public static final HalfDay MONDAY_AM = new HalfDay(MONDAY, Half.AM);
    static final HalfDay MONDAY_PM = new HalfDay(MONDAY, Half.PM);
    public static final SortKeys KEYS = new SortKeys("0A1B", "ouyang ming", "OYM");

    private Sample() {
    }

    public static TrainingClass trainingClass(String code) {
        return new TrainingClass(0, code, new BilingualName("稀土高研班", "Rare earths"), MONDAY, MONDAY.plusDays(4),
                new BilingualName("长春", "Changchun"), 80, "category", "level", "王老师", "line 1\nline 2 “’\"",
                ClassState.RUNNING, 0);
    }

    public static Organisation organisation(String zh) {
        return new Organisation(0, new BilingualName(zh, "English " + zh), new BilingualName("短", "short"),
                OrganisationKind.INSTITUTE, 7, List.of("别名·一", "alias two"), 0);
    }

    static Person person(String name) {
        return Person.named(name).withPinyin("Ōuyáng Míng").with(PersonField.LATIN_NAME, "Ouyang Ming")
                .withSex(Sex.FEMALE)
                .withBorn(Optional.of(BirthDate.of(LocalDate.of(1984, 2, 29))))
                .withId(IdType.PASSPORT, new IdNumber("E12345678"))
                .withPhone(new Phone("13900001234")).with(PersonField.EMAIL, "a@example.org")
                .with(PersonField.ETHNICITY, "朝鲜族");
    }

    static Participant participant(long classId, Person stored, Optional<Organisation> organisation) {
        return new Participant(0, classId, 0, stored, organisation, Role.EXPERT, Facts.NONE,
                Enrolment.REGISTERED.with(EnrolmentState.ARRIVED)
                        .arrivedAt(Optional.of(Instant.parse("2026-03-01T07:08:09Z"))).withCodeIssue(3)
                        .with(new Membership(Optional.of(HalfDay.parse("2026-03-02/pm")),
                                Optional.of(HalfDay.parse("2026-03-03/eve")))),
                KEYS, 0)
                .with(PersonField.POSITION, "position").with(PersonField.TITLE, "title")
                .with(PersonField.GROUP, "group")
                .with(PersonField.ROOM, "room").with(PersonField.NOTE, "note\n二")
                .with(PersonField.INTERNAL_NOTE, "清真\nno nuts");
    }

    public static Session session(long classId, HalfDay at) {
        return new Session(0, classId, at,
                List.of(new ProgrammeItem(0, classId, at, SessionKind.OPENING, new BilingualName("开班式", "Opening"),
                        List.of(new Speech(new BilingualName("讲", "Speaker"), new BilingualName("院长", "Dean"),
                                new BilingualName("题", "Topic")),
                                new Speech(new BilingualName("二", ""), BilingualName.NONE, BilingualName.NONE)),
                        Optional.of(LocalTime.of(8, 30)), Optional.of(LocalTime.of(11, 45)),
                        new BilingualName("报告厅", "Hall"), 4,
                        ProgrammeItem.Counting.DOES_NOT_COUNT, 0)),
                Optional.of(new Taken(Instant.parse("2026-03-02T01:00:00Z"), "李老师")), 0);
    }

    /// A class with people and one session, stored as one action; the ids of what a test needs.
    public record Room(long classId, long sessionId, List<Long> participants) {}

    public static Room room(TestDesk desk, String code, int people) {
        return desk.act(writing -> {
            long classId = desk.classes.insert(writing, trainingClass(code));
            long sessionId = desk.programme.insert(writing, session(classId, MONDAY_AM));
            List<Long> participants = IntStream.rangeClosed(1, people)
                    .mapToObj(i -> enrol(desk, writing, classId, "学员" + i)).toList();
            return new Room(classId, sessionId, participants);
        });
    }

    public static long enrol(TestDesk desk, Writing writing, long classId, String name) {
        Person person = Person.named(name);
        long id = desk.people.insert(writing, person, KEYS);
        return desk.people.enrol(writing, Participant.draft(classId, person.withId(id)));
    }

    public static Mark present(Room room, int index) {
        return Mark.of(room.classId(), room.participants().get(index), room.sessionId(), "P");
    }
}
