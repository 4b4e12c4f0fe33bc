package org.rollbook.service;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Consumer;
import org.rollbook.model.BilingualName;
import org.rollbook.model.attendance.Leave;
import org.rollbook.model.attendance.Mark;
import org.rollbook.model.attendance.Status;
import org.rollbook.model.attendance.Unfinished;
import org.rollbook.model.course.ClassState;
import org.rollbook.model.course.Half;
import org.rollbook.model.course.HalfDay;
import org.rollbook.model.course.ProgrammeItem;
import org.rollbook.model.course.Session;
import org.rollbook.model.course.TimeSpan;
import org.rollbook.model.course.TrainingClass;
import org.rollbook.model.hosts.Host;
import org.rollbook.model.hosts.HostRole;
import org.rollbook.model.hosts.Organisation;
import org.rollbook.model.journal.ActionType;
import org.rollbook.model.paper.PaperLanguage;
import org.rollbook.model.people.ListOrder;
import org.rollbook.model.people.Membership;
import org.rollbook.model.people.Participant;
import org.rollbook.model.people.Person;
import org.rollbook.model.people.Role;
import org.rollbook.service.desk.DeskPurpose;
import org.rollbook.service.desk.LedgerColumn;
import org.rollbook.service.desk.Newcomer;
import org.rollbook.service.lists.ImportPlan;
import org.rollbook.service.lists.Progress;
import org.rollbook.service.lists.file.ListFile;
import org.rollbook.service.paper.Documents;

/// Every type of action with a way of doing it, and a class in which all of them can be done.
public final class EveryAction {
    private static final DeskPurpose ARRIVAL = new DeskPurpose.Arrival();

    private final Path folder;
    private final Desk desk;
    private final Services services;
    private int made;

    /// One way of doing an action of a type.
    public record Example(ActionType type, Consumer<Room> work) {
    }

    /// A class with somebody and something in every state that an action needs, as it was seen while the class was open.
    public record Room(TrainingClass trainingClass, Participant registered, Participant arrived, Participant withdrawn,
            Participant signedIn,
            Mark mark, Leave leave, List<Host> hosts, List<Organisation> unused, ImportPlan list) {

        public long id() {
            return trainingClass.id();
        }
    }

    public EveryAction(Path folder, Desk desk, Services services) {
        this.folder = folder;
        this.desk = desk;
        this.services = services;
    }

    public List<Example> examples() {
        return List.of(
                new Example(ActionType.CLASS_CREATE, _ -> desk.newClass(code(), 1)),
                new Example(ActionType.CLASS_EDIT,
                        room -> desk.setup().editWithoutOutside(shorter(room.trainingClass()))),
                new Example(ActionType.CLASS_COPY,
                        room -> desk.setup().copy(room.id(), code(), room.trainingClass().title(),
                                LocalDate.of(2014, 8, 4))),
                new Example(ActionType.CLASS_DRAFT, room -> {
                    desk.setup().advance(room.id(), ClassState.OPEN);
                    desk.setup().advance(room.id(), ClassState.DRAFT);
                }),
                new Example(ActionType.CLASS_OPEN, room -> desk.setup().advance(room.id(), ClassState.OPEN)),
                new Example(ActionType.CLASS_RUNNING, room -> desk.setup().advance(room.id(), ClassState.RUNNING)),
                new Example(ActionType.CLASS_CLOSE, room -> desk.setup().close(room.id())),
                new Example(ActionType.CLASS_CLOSE, room -> {
                    Unfinished open = services.closing().open(room.id());
                    services.closing().close(room.id(),
                            new Unfinished.Decisions(open.notTaken(), List.of(), open.neverArrived()));
                }),
                new Example(ActionType.CLASS_REOPEN, room -> {
                    closeUnlessClosed(room);
                    desk.setup().reopen(room.id(), "补录");
                }),
                new Example(ActionType.CLASS_ARCHIVED, room -> {
                    closeUnlessClosed(room);
                    desk.setup().advance(room.id(), ClassState.ARCHIVED);
                }),
                new Example(ActionType.SAMPLE_CREATE, _ -> desk.sample().create()),
                new Example(ActionType.HOST_ATTACH,
                        room -> desk.directory().attach(room.id(), room.unused().getFirst(), HostRole.ORGANISER)),
                new Example(ActionType.HOST_DETACH, room -> desk.directory().detach(room.hosts().getFirst())),
                new Example(ActionType.HOST_MOVE, room -> desk.directory().moveDown(room.hosts().getFirst())),
                new Example(ActionType.SESSION_CREATE,
                        room -> desk.programme()
                                .save(ProgrammeItem.lecture(room.id(), HalfDay.parse("2014-07-22/eve")))),
                new Example(ActionType.SESSION_EDIT,
                        room -> desk.programme().save(moved(item(room, "2014-07-22/am"), "2014-07-23/eve"))),
                new Example(ActionType.SESSION_REMOVE, room -> desk.programme().remove(item(room, "2014-07-22/pm"))),
                new Example(ActionType.SESSION_GENERATE,
                        room -> desk.programme().generate(room.id(), room.trainingClass().from(),
                                room.trainingClass().to(), TimeSpan.untimed(Set.of(Half.EVENING)), Set.of())),
                new Example(ActionType.PROGRAMME_IMPORT,
                        room -> services.programmeImport().apply(services.programmeImport().plan(room.id(),
                                "日期\t时间\t内容\n2014-07-22\t晚上 19:00-20:00\t座谈\n"))),
                new Example(ActionType.SESSION_TAKE, room -> desk.rollCall().take(session(room, "2014-07-23/am"))),
                new Example(ActionType.SESSION_UNTAKE, room -> desk.rollCall().reopen(session(room, "2014-07-21/am"))),
                new Example(ActionType.PARTICIPANT_REGISTER, room -> desk.registration().register(
                        Participant.draft(room.id(), Person.named("周敏")), "新单位" + ++made)),
                new Example(ActionType.PARTICIPANT_EDIT,
                        room -> desk.registration().edit(renamed(room.registered()), "新单位" + ++made)),
                new Example(ActionType.PARTICIPANT_WITHDRAW, room -> desk.registration().withdraw(room.registered())),
                new Example(ActionType.PARTICIPANT_WITHDRAW_REASON,
                        room -> desk.registration().withdraw(room.registered(), Optional.empty(), "生病")),
                new Example(ActionType.PARTICIPANT_REINSTATE, room -> desk.registration().reinstate(room.withdrawn())),
                new Example(ActionType.PARTICIPANT_MEMBERSHIP,
                        room -> desk.registration().setMembership(room.registered(),
                                Membership.WHOLE.from(Optional.of(HalfDay.parse("2014-07-22/am"))))),
                new Example(ActionType.PARTICIPANT_REMOVE, room -> desk.registration().remove(room.registered())),
                new Example(ActionType.IMPORT_APPLY, room -> desk.sheetImport().apply(room.list(), Progress.NONE)),
                new Example(ActionType.PARTICIPANT_ARRIVE, room -> desk.registration().arrive(room.registered())),
                new Example(ActionType.PARTICIPANT_ARRIVE,
                        room -> services.arrivalDesk().receive(ARRIVAL, room.registered())),
                new Example(ActionType.PARTICIPANT_UNARRIVE,
                        room -> desk.registration().takeBackArrival(room.arrived())),
                new Example(ActionType.PARTICIPANT_UNARRIVE,
                        room -> services.arrivalDesk().takeBack(ARRIVAL, room.arrived())),
                new Example(ActionType.PARTICIPANT_CODE_REVOKE,
                        room -> services.arrivalDesk().revokeCode(room.registered())),
                new Example(ActionType.ARRIVAL_WALK_IN, room -> services.arrivalDesk().walkIn(room.id(), newcomer())),
                new Example(ActionType.ARRIVAL_SUBSTITUTE,
                        room -> services.arrivalDesk().substitute(room.registered(), newcomer())),
                new Example(ActionType.ARRIVAL_DELEGATION,
                        room -> services.arrivalDesk().receiveDelegation(ARRIVAL, room.id(), "甲",
                                List.of(room.registered()))),
                new Example(ActionType.ARRIVAL_DELEGATION,
                        room -> services.arrivalDesk().receiveDelegation(signIn(room), room.id(), "甲",
                                List.of(room.registered()))),
                new Example(ActionType.ARRIVAL_ADMIT, room -> services.arrivalDesk().admit(room.withdrawn())),
                new Example(ActionType.MARK_SET, room -> desk.rollCall().mark(mark(room, Status.ABSENT, 0, 0))),
                new Example(ActionType.MARK_SET,
                        room -> services.arrivalDesk().receive(signIn(room), room.registered())),
                new Example(ActionType.MARK_SET_LATE, room -> desk.rollCall().mark(mark(room, Status.LATE, 5, 0))),
                new Example(ActionType.MARK_SET_EARLY,
                        room -> desk.rollCall().mark(mark(room, Status.LEFT_EARLY, 0, 5))),
                new Example(ActionType.MARK_SET_BOTH, room -> desk.rollCall().mark(mark(room, Status.LATE, 5, 5))),
                new Example(ActionType.MARK_CLEAR, room -> desk.rollCall().clear(room.mark())),
                new Example(ActionType.MARK_CLEAR,
                        room -> services.arrivalDesk().takeBack(signIn(room), room.signedIn())),
                new Example(ActionType.MARK_MANY,
                        room -> desk.rollCall().mark(room.id(), List.of(mark(room, Status.ABSENT, 0, 0)))),
                new Example(ActionType.MARK_MANY, room -> desk.rollCall().clear(room.id(), List.of(room.mark()))),
                new Example(ActionType.MARK_REST,
                        room -> desk.rollCall().everyoneElsePresent(session(room, "2014-07-23/am"))),
                new Example(ActionType.MARK_REST_NOT_ARRIVED,
                        room -> desk.rollCall().notArrivedPresent(session(room, "2014-07-23/am"))),
                new Example(ActionType.LEAVE_GRANT,
                        room -> desk.leaveBook()
                                .grant(leave(room.id(), room.arrived(), "2014-07-24/am", "2014-07-24/pm"))),
                new Example(ActionType.LEAVE_CANCEL, room -> desk.leaveBook().cancel(room.leave())),
                new Example(ActionType.ORGANISATION_CREATE,
                        _ -> desk.directory().add(Organisation.named("新单位" + ++made))),
                new Example(ActionType.ORGANISATION_EDIT,
                        room -> desk.directory().edit(renamed(room.unused().getFirst()))),
                new Example(ActionType.ORGANISATION_REMOVE, room -> desk.directory().remove(room.unused().getFirst())),
                new Example(ActionType.ORGANISATION_MERGE, room -> {
                    var plan = services.organisationMerging().plan(room.unused().getFirst().id(),
                            room.unused().getLast().id());
                    services.organisationMerging().merge(plan, plan.usual());
                }),
                new Example(ActionType.PERSON_MERGE, room -> {
                    Participant other = desk.register(desk.newClass(code(), 1), "王方");
                    var plan = services.merging().plan(room.registered().person().id(), other.person().id());
                    services.merging().merge(plan, plan.usual());
                }),
                new Example(ActionType.DOCUMENT_ISSUE,
                        room -> services.documents().issue(
                                Desk.request(room.id(), "D01", PaperLanguage.ZH, ListOrder.NUMBER),
                                Documents.Format.PDF, folder.resolve("roster.pdf"))),
                new Example(ActionType.LEDGER_EXPORT,
                        room -> services.ledger().export(room.id(), LedgerColumn::key, folder.resolve("ledger.csv"))),
                new Example(ActionType.UNDO, _ -> desk.history().undo()),
                new Example(ActionType.REDO, _ -> {
                    desk.history().undo();
                    desk.history().redo();
                }),
                new Example(ActionType.STORE_MAPPING,
                        _ -> desk.sheetImport().remember(desk.sheetImport().readText("姓名\t列" + ++made + "\n王芳\tx\n"))));
    }

    public Room room() {
        TrainingClass made = desk.newClass(code(), 5);
        List<Organisation> organisations = Arrays.stream(new String[] {"甲", "乙", "丙", "丁"})
                .map(name -> desk.directory().add(Organisation.named(name + "单位" + ++this.made)).id())
                .map(id -> desk.directory().organisations().stream().filter(one -> one.id() == id).findFirst()
                        .orElseThrow())
                .toList();
        desk.directory().attach(made.id(), organisations.get(0), HostRole.SPONSOR);
        desk.directory().attach(made.id(), organisations.get(1), HostRole.SPONSOR);
        Participant registered = desk.register(made, "王芳");
        Participant arrived = desk.registration().arrive(desk.register(made, "张伟"));
        Participant withdrawn = desk.registration().withdraw(desk.register(made, "李娜"));
        Participant signedIn = desk.register(made, "刘洋");
        services.arrivalDesk().receive(new DeskPurpose.SignIn(desk.session(made, "2014-07-25/am")), signedIn);
        Session morning = desk.session(made, "2014-07-21/am");
        Mark mark = desk.rollCall().mark(Mark.of(made.id(), arrived.id(), morning.id(), Status.PRESENT));
        desk.rollCall().take(morning);
        Leave leave = desk.leaveBook().grant(leave(made.id(), arrived, "2014-07-22/am", "2014-07-22/eve"));
        ListFile list = desk.sheetImport().readText("姓名\t单位\t职务\n孙丽娜\t戊单位" + ++this.made + "\t处长\n");
        return new Room(desk.setup().byId(made.id()), registered, arrived, withdrawn, signedIn, mark, leave,
                desk.directory().hosts(made.id()),
                organisations.subList(2, 4),
                desk.sheetImport().plan(list, desk.sheetImport().onFile(made.id(), list), Map.of(), Progress.NONE));
    }

    private void closeUnlessClosed(Room room) {
        if (desk.setup().byId(room.id()).state().isEditable()) {
            desk.setup().close(room.id());
        }
    }

    private String code() {
        return "CC-" + ++made;
    }

    private Newcomer newcomer() {
        return new Newcomer(Person.named("赵六"), "新单位" + ++made, Role.TRAINEE, "");
    }

    private Session session(Room room, String at) {
        return desk.session(room.trainingClass(), at);
    }

    private ProgrammeItem item(Room room, String at) {
        return session(room, at).items().getFirst();
    }

    private DeskPurpose signIn(Room room) {
        return new DeskPurpose.SignIn(session(room, "2014-07-25/am"));
    }

    private Mark mark(Room room, String status, int late, int early) {
        return new Mark(0, room.id(), room.arrived().id(), session(room, "2014-07-23/am").id(), status, late, early,
                OptionalLong.empty(), 0);
    }

    private static Leave leave(long classId, Participant participant, String from, String to) {
        return new Leave(0, classId, participant.id(), Status.SICK_LEAVE, HalfDay.parse(from), HalfDay.parse(to), "",
                "", Leave.State.APPROVED, 0);
    }

    private static ProgrammeItem moved(ProgrammeItem item, String at) {
        return new ProgrammeItem(item.id(), item.classId(), HalfDay.parse(at), item.kind(), item.topic(),
                item.speeches(), item.starts(), item.ends(),
                item.room(), item.hours(), item.counting(), item.version());
    }

    private static TrainingClass shorter(TrainingClass c) {
        return new TrainingClass(c.id(), c.code(), c.title(), c.from(), c.to().plusDays(1), c.venue(), 40, c.category(),
                c.level(), c.teacher(), c.note(),
                c.state(), c.version());
    }

    private static Participant renamed(Participant participant) {
        Person p = participant.person();
        return participant.withPerson(p.withName("王方"));
    }

    private static Organisation renamed(Organisation o) {
        return new Organisation(o.id(), new BilingualName(o.name().zh() + "改", ""), o.shortName(), o.kind(), o.rank(),
                o.aliases(), o.version());
    }
}
