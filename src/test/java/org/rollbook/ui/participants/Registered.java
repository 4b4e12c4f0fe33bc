package org.rollbook.ui.participants;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.rollbook.model.BilingualName;
import org.rollbook.model.course.ClassState;
import org.rollbook.model.course.Half;
import org.rollbook.model.course.TrainingClass;
import org.rollbook.model.journal.Actor;
import org.rollbook.model.people.IdNumber;
import org.rollbook.model.people.IdType;
import org.rollbook.model.people.Participant;
import org.rollbook.model.people.Person;
import org.rollbook.model.people.Phone;
import org.rollbook.names.NameReading;
import org.rollbook.service.course.ClassSetup;
import org.rollbook.service.course.RollCall;
import org.rollbook.service.history.History;
import org.rollbook.service.people.Directory;
import org.rollbook.service.people.Registration;
import org.rollbook.store.Database;
import org.rollbook.store.file.DataFile;
import org.rollbook.store.sql.Access;
import org.rollbook.ui.kit.OpenClass;

/// A data file with two classes and the services over it.
public final class Registered implements AutoCloseable {
    static final List<String> NAMES = List.of("王芳", "欧阳明", "李伟", "Aylin Demir", "阿不都·热合曼", "单雄", "曾静", "张伟", "高一",
            "喆明");
    static final List<String> ORGANISATIONS = List.of("长春市商务局", "吉林大学软件学院", "启明信息技术股份有限公司", "中国服务贸易协会");

    public final Database database;
    public final Directory directory;
    public final Registration registration;
    final ClassSetup classes;
    public final History history;
    final RollCall rollCall;
    public final OpenClass openClass = new OpenClass();
    public final TrainingClass first;
    public final TrainingClass second;

    public Registered(Path folder) {
        this(opened(folder));
    }

    private Registered(Database database) {
        this.database = database;
        directory = new Directory(database);
        registration = new Registration(database, new NameReading(), directory);
        classes = new ClassSetup(database);
        history = new History(database);
        rollCall = new RollCall(database);
        first = classWith("CC-2014-07", "长春市服务外包高级培训班", "Changchun Service Outsourcing Training Class");
        second = classWith("CC-2014-09", "长春市电子商务培训班", "Changchun E-commerce Class");
        openClass.offer(
                List.of(first, second).stream().map(c -> new OpenClass.Entry(c.id(), c.code(), c.title())).toList());
        openClass.open(first.code());
    }

    /// The same classes, over data that are open.
    public static Registered over(Database database) {
        return new Registered(database);
    }

    private static Database opened(Path folder) {
        var database = Database.file(new DataFile(folder.resolve("people.sqlite")), Access.READ_WRITE,
                new Actor("王芳", "desk"), Clock.systemDefaultZone());
        database.open();
        return database;
    }

    public Participant register(TrainingClass trainingClass, String name, String organisation) {
        return registration.register(Participant.draft(trainingClass.id(), Person.named(name)), organisation);
    }

    /// People like those of a real list, some of them doubtful.
    void fill(int people) {
        for (int i = 0; i < people; i++) {
            var name = NAMES.get(i % NAMES.size())
                    + (i < NAMES.size() ? "" : "一二三四五六七八九十".charAt(i / NAMES.size() % 10));
            var person = Person.named(name)
                    .withId(IdType.RESIDENT_ID, new IdNumber(i % 7 == 3 ? "220102198001010011" : ""))
                    .withPhone(new Phone(i % 11 == 5 ? "1380013" : "138%08d".formatted(i * 37)));
            var participant = registration.register(Participant.draft(first.id(), person),
                    ORGANISATIONS.get(i % ORGANISATIONS.size()));
            if (i % 3 == 0) {
                participant = registration.arrive(participant);
            }
            if (i % 13 == 12) {
                registration.withdraw(participant);
            }
        }
    }

    public void closeFirst() {
        classes.advance(first.id(), ClassState.OPEN);
        classes.advance(first.id(), ClassState.RUNNING);
        classes.close(first.id());
    }

    @Override
    public void close() {
        database.close();
    }

    private TrainingClass classWith(String code, String zh, String en) {
        return classes.classes().stream().map(ClassSetup.Summary::trainingClass).filter(c -> c.code().equals(code))
                .findFirst()
                .orElseGet(() -> create(code, zh, en));
    }

    private TrainingClass create(String code, String zh, String en) {
        return classes.create(
                TrainingClass.draft(code, new BilingualName(zh, en), LocalDate.of(2014, 7, 21),
                        LocalDate.of(2014, 7, 25)),
                Set.of(Half.AM, Half.PM));
    }
}
