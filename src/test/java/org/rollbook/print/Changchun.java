package org.rollbook.print;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.rollbook.document.AttendanceSummary;
import org.rollbook.document.ClassPaper;
import org.rollbook.model.BilingualName;
import org.rollbook.model.attendance.Counts;
import org.rollbook.model.attendance.Leave;
import org.rollbook.model.attendance.Outcome;
import org.rollbook.model.attendance.Reason;
import org.rollbook.model.attendance.Status;
import org.rollbook.model.attendance.Tally;
import org.rollbook.model.course.ClassState;
import org.rollbook.model.course.Half;
import org.rollbook.model.course.HalfDay;
import org.rollbook.model.course.ProgrammeItem;
import org.rollbook.model.course.Session;
import org.rollbook.model.course.SessionKind;
import org.rollbook.model.course.Speech;
import org.rollbook.model.course.TrainingClass;
import org.rollbook.model.hosts.Host;
import org.rollbook.model.hosts.HostRole;
import org.rollbook.model.hosts.Organisation;
import org.rollbook.model.hosts.OrganisationKind;
import org.rollbook.model.paper.PaperLanguage;
import org.rollbook.model.people.Enrolment;
import org.rollbook.model.people.Facts;
import org.rollbook.model.people.Participant;
import org.rollbook.model.people.Person;
import org.rollbook.model.people.PersonField;
import org.rollbook.model.people.Phone;
import org.rollbook.model.people.Role;
import org.rollbook.model.people.Sex;
import org.rollbook.model.people.SortKeys;

/// The 2014 Changchun class with as many made-up people as a test asks for, hard names among them.
public final class Changchun {
    private static final List<String> NAMES = List.of(
            "王芳", "欧阳震华", "李明", "王𠮷", "阿依古丽·买买提", "张晓明", "赵㛃", "司马相如", "孙囍", "陈志远", "Anna Dvořák", "刘喆");
    private static final List<String> PINYIN = List.of(
            "Wang Fang", "Ouyang Zhenhua", "Li Ming", "Wang Ji", "Ayiguli·Maimaiti", "Zhang Xiaoming", "Zhao Jie",
            "Sima Xiangru", "Sun Xi", "Chen Zhiyuan", "", "Liu Zhe");

    private static final List<Organisation> ORGANISATIONS = List.of(
            organisation(1, "长春市商务局", "Changchun Municipal Bureau of Commerce", OrganisationKind.GOVERNMENT),
            organisation(2, "中国服务贸易协会", "China Association of Trade in Services", OrganisationKind.ASSOCIATION),
            organisation(3, "商务部国际贸易经济合作研究院", "Chinese Academy of International Trade and Economic Cooperation",
                    OrganisationKind.ACADEMY),
            organisation(4, "纽约理工学院商学院", "Business School of New York Institute of Technology",
                    OrganisationKind.UNIVERSITY),
            organisation(5, "杭州服务工程学院", "Hangzhou Institute of Service Engineering", OrganisationKind.INSTITUTE),
            organisation(6, "清华大学现代管理研究中心", "Research Center for Contemporary Management, Tsinghua University",
                    OrganisationKind.ACADEMY),
            organisation(7, "长春软件园发展有限公司", "Changchun Software Park Development Co., Ltd.",
                    OrganisationKind.ENTERPRISE));

    private Changchun() {}

    public static ClassPaper paper(PaperLanguage language) {
        return new ClassPaper(trainingClass(), hosts(), language, Papers.STAMP);
    }

    static TrainingClass trainingClass() {
        return new TrainingClass(1, "CC2014",
                name("中国服务外包实用人才培训班", "China Service Outsourcing Practical Talents Training Class"),
                LocalDate.of(2014, 7, 21), LocalDate.of(2014, 7, 25),
                name("中共长春市委党校", "Party School of CPC Changchun Municipal Committee"), 100, "", "", "刘老师", "",
                ClassState.RUNNING, 1);
    }

    public static List<Participant> people(int count) {
        return IntStream.rangeClosed(1, count).mapToObj(Changchun::person).toList();
    }

    private static Participant person(int number) {
        int kind = number % NAMES.size();
        Sex sex = number % 20 == 0 ? Sex.UNKNOWN : number % 3 == 0 ? Sex.FEMALE : Sex.MALE;
        Person named = Person.named(NAMES.get(kind));
        Person person = Person.named(named.name()).withPinyin(PINYIN.get(kind)).withSex(sex)
                .withPhone(new Phone("138001380" + String.format("%02d", number % 100))).withId(number);
        Optional<Organisation> organisation = number % 40 == 7 ? Optional.empty()
                : Optional.of(ORGANISATIONS.get(number % ORGANISATIONS.size()));
        String position = List.of("处长", "副主任科员", "常务副会长", "主任", "").get(number % 5);
        String title = number % 6 == 0 ? "教授级高级工程师" : "";
        Role role = number % 11 == 0 ? Role.EXPERT : number % 13 == 0 ? Role.BUSINESS_REPRESENTATIVE : Role.TRAINEE;
        Participant draft = Participant.draft(1, person);
        return new Participant(number, 1, number, person, organisation, role, Facts.NONE, Enrolment.REGISTERED,
                new SortKeys(String.format("%06d", number), String.format("%06d", number), ""), 1)
                .with(PersonField.POSITION, position).with(PersonField.TITLE, title)
                .with(PersonField.NOTE, number == 17 ? "7月20日晚到站，需要接站" : "")
                .with(PersonField.INTERNAL_NOTE, number == 18 ? "清真，高血压" : "");
    }

    public static List<Session> sessions() {
        List<Session> sessions = new ArrayList<>();
        LocalDate first = trainingClass().from();
        sessions.add(session(1, first.minusDays(1), Half.PM, SessionKind.ARRIVAL, BilingualName.NONE, List.of()));
        sessions.add(session(2, first, Half.AM, SessionKind.OPENING, BilingualName.NONE, List.of(new Speech(
                name("赵中屹", "Zhao Zhongqi"),
                name("中国服务贸易协会常务副会长", "Executive Vice President, China Association of Trade in Services"),
                name("致辞", "Speech")))));
        for (int day = 0; day < 5; day++) {
            for (Half half : List.of(Half.AM, Half.PM)) {
                if (day == 0 && half == Half.AM || day == 4 && half == Half.PM) {
                    continue;
                }
                sessions.add(session(10 + 2 * day + half.ordinal(), first.plusDays(day), half,
                        day == 3 ? SessionKind.SITE_VISIT : SessionKind.LECTURE,
                        name("服务外包产业转型升级与中高端人才培养",
                                "Upgrading the outsourcing industry and training mid and high-end talents"),
                        List.of(new Speech(name("陈教授", "Prof. Chen"), name("清华大学", "Tsinghua University"),
                                BilingualName.NONE))));
            }
        }
        sessions.add(session(30, first.plusDays(4), Half.PM, SessionKind.CLOSING, BilingualName.NONE, List.of()));
        return sessions;
    }

    static Session session(long id, LocalDate date, Half half, SessionKind kind, BilingualName topic,
            List<Speech> speeches) {
        return session(id, date, half, kind, topic, speeches, name("第一教室", "Room 1"));
    }

    /// A lecture of a professor in a room.
    static Session session(long id, LocalDate date, Half half, SessionKind kind, BilingualName topic,
            BilingualName room) {
        return session(id, date, half, kind, topic,
                List.of(new Speech(name("陈教授", "Prof. Chen"), name("清华大学", "Tsinghua University"), BilingualName.NONE)),
                room);
    }

    private static Session session(long id, LocalDate date, Half half, SessionKind kind, BilingualName topic,
            List<Speech> speeches,
            BilingualName room) {
        boolean morning = half == Half.AM;
        HalfDay at = new HalfDay(date, half);
        return new Session(id, 1, at, List.of(new ProgrammeItem(id, 1, at, kind, topic, speeches,
                Optional.of(LocalTime.of(morning ? 8 : 14, 30)), Optional.of(LocalTime.of(morning ? 11 : 17, 30)),
                room, 4, ProgrammeItem.Counting.COUNTS, 1)), Optional.empty(), 1);
    }

    /// Leave of participants 3, personal, and 5, sick, on the first day.
    static List<Leave> leaves() {
        HalfDay from = new HalfDay(trainingClass().from(), Half.AM);
        HalfDay to = new HalfDay(trainingClass().from(), Half.PM);
        return List.of(
                new Leave(1, 1, 3, Status.PERSONAL_LEAVE, from, to, "", "", Leave.State.APPROVED, 1),
                new Leave(2, 1, 5, Status.SICK_LEAVE, from, to, "", "", Leave.State.APPROVED, 1),
                new Leave(3, 1, 6, Status.SICK_LEAVE, from, to, "", "", Leave.State.CANCELLED, 1));
    }

    static List<AttendanceSummary.Entry> entries(int count) {
        return people(count).stream()
                .map(p -> new AttendanceSummary.Entry(p, switch (p.number() % 10) {
                    case 3 -> tally(10, 8, 1, 1, 1, 0, 0, Outcome.WITHDRAWN);
                    case 4 -> tally(10, 9, 0, 0, 0, 1, 0, Outcome.COMPLETED);
                    case 5 -> tally(9, 7, 2, 0, 0, 0, 2, Outcome.NOT_CERTIFIED);
                    case 6 -> tally(3, 2, 2, 0, 0, 0, 1, Outcome.IN_PROGRESS);
                    default -> tally(10, 10, 0, 0, 0, 0, 0, Outcome.COMPLETED);
                }))
                .toList();
    }

    /// Of ten half-days planned.
    private static Tally tally(int taken, int present, int late, int early, int personal, int official, int absent,
            Outcome result) {
        List<Reason> reasons = result == Outcome.COMPLETED ? List.of() : List.of(new Reason("toCome", List.of("3")));
        return new Tally(true, new Counts(10, taken, 0, present, late, early, personal + official, absent,
                Map.of(Status.PERSONAL_LEAVE, personal, Status.OFFICIAL_LEAVE, official)), 1, result, reasons,
                List.of());
    }

    private static List<Host> hosts() {
        return List.of(
                new Host(1, 1, ORGANISATIONS.get(0), HostRole.SPONSOR, 1),
                new Host(2, 1, ORGANISATIONS.get(1), HostRole.SPONSOR, 2));
    }

    private static Organisation organisation(long id, String zh, String en, OrganisationKind kind) {
        return new Organisation(id, name(zh, en), BilingualName.NONE, kind, 0, List.of(), 1);
    }

    private static BilingualName name(String zh, String en) {
        return new BilingualName(zh, en);
    }
}
