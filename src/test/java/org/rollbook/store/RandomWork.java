package org.rollbook.store;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;
import org.rollbook.model.BilingualName;
import org.rollbook.model.Refusal;
import org.rollbook.model.attendance.Leave;
import org.rollbook.model.attendance.Mark;
import org.rollbook.model.attendance.Status;
import org.rollbook.model.course.ClassState;
import org.rollbook.model.course.Half;
import org.rollbook.model.course.HalfDay;
import org.rollbook.model.course.ProgrammeItem;
import org.rollbook.model.course.Session;
import org.rollbook.model.course.SessionKind;
import org.rollbook.model.course.Speech;
import org.rollbook.model.course.TimeSpan;
import org.rollbook.model.course.TrainingClass;
import org.rollbook.model.hosts.Host;
import org.rollbook.model.hosts.HostRole;
import org.rollbook.model.hosts.Organisation;
import org.rollbook.model.merging.PersonMerge;
import org.rollbook.model.paper.PaperLanguage;
import org.rollbook.model.people.EnrolmentState;
import org.rollbook.model.people.ListOrder;
import org.rollbook.model.people.Participant;
import org.rollbook.model.people.Person;
import org.rollbook.model.people.PersonField;
import org.rollbook.model.people.Phone;
import org.rollbook.model.people.Role;
import org.rollbook.service.Desk;
import org.rollbook.service.Services;
import org.rollbook.service.course.Programme;
import org.rollbook.service.desk.DeskPurpose;
import org.rollbook.service.desk.Newcomer;
import org.rollbook.service.lists.ImportPlan;
import org.rollbook.service.lists.Progress;
import org.rollbook.service.lists.file.ListFile;
import org.rollbook.service.paper.Documents;
import org.rollbook.store.sql.StoreFailure;

/// Whatever staff can do, picked at random; what contradicts the data or the rules of a class is refused, as it would be at a desk.
final class RandomWork {
    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);

    private final List<Runnable> actions = new ArrayList<>(List.of(this::newClass, this::copyClass, this::editClass,
            this::moveClass, this::closeClass,
            this::generate, this::newSession, this::editSession, this::removeSession, this::importProgramme,
            this::newOrganisation, this::editOrganisation, this::removeOrganisation, this::attach, this::detach,
            this::moveHost,
            this::register, this::register, this::register, this::registerAgain, this::edit, this::withdraw,
            this::arrive, this::remove,
            this::mark, this::mark, this::markMany, this::clear, this::rest, this::take, this::grant, this::cancelLeave,
            this::receive, this::signIn, this::walkIn, this::substitute, this::delegation, this::admit, this::takeBack,
            this::revoke,
            this::importList, this::importList, this::mergePeople, this::mergePeople, this::mergeOrganisations,
            this::issue, this::exportLedger));
    private final Random random;
    private final Path folder;
    private Services services;
    private String done = "";

    RandomWork(Random random, Path folder) {
        this.random = random;
        this.folder = folder;
    }

    /// From now on only the sample class, whose hundreds of rows make every look at the data longer.
    void onlySampleClass() {
        actions.clear();
        actions.add(this::sample);
    }

    /// One action over these services, or none where it was refused; says which.
    String act(Services over) {
        services = over;
        try {
            actions.get(random.nextInt(actions.size())).run();
        } catch (Refusal refusal) {
            done = done + " refused: " + refusal.key();
        } catch (StoreFailure failure) {
            if (failure.kind() != StoreFailure.Kind.CONFLICT) {
                throw failure;
            }
        }
        return done;
    }

    private void sample() {
        done = "sample class";
        services.sample().create();
    }

    /// A document for a printer is noted before it goes there.
    private void issue() {
        done = "issue document";
        anyClass().ifPresent(c -> services.documents()
                .issueForPrinter(Desk.request(c.id(), "D01", PaperLanguage.BOTH, ListOrder.NUMBER), "printer"));
    }

    private void exportLedger() {
        done = "export ledger";
        anyClass().ifPresent(c -> services.ledger().export(c.id(), Enum::name, folder.resolve("流水.csv")));
    }

    private void newClass() {
        done = "new class";
        LocalDate from = MONDAY.plusDays(random.nextInt(3));
        services.classes().create(
                TrainingClass.draft("C" + random.nextInt(20), new BilingualName("班", "Class"), from, from.plusDays(2)),
                Set.of(Half.AM, Half.PM));
    }

    private void copyClass() {
        done = "copy class";
        anyClass().ifPresent(
                c -> services.classes().copy(c.id(), "C" + random.nextInt(9), c.title(), c.from().plusDays(7)));
    }

    private void editClass() {
        done = "edit class";
        anyClass().ifPresent(c -> services.classes()
                .edit(new TrainingClass(c.id(), random.nextBoolean() ? c.code() : "D" + random.nextInt(5),
                        c.title(), c.from(), c.to(), new BilingualName("楼" + random.nextInt(9), ""), random.nextInt(90),
                        "", "", word(), word(),
                        c.state(), c.version())));
    }

    private void moveClass() {
        done = "move class";
        anyClass().ifPresent(c -> services.classes().advance(c.id(),
                c.state() == ClassState.OPEN && random.nextBoolean() ? ClassState.DRAFT : any(ClassState.values())));
    }

    private void closeClass() {
        done = "close or reopen class";
        anyClass().ifPresent(c -> {
            if (c.state() == ClassState.CLOSED) {
                services.classes().reopen(c.id(), "补登");
            } else if (random.nextInt(3) == 0) {
                services.classes().close(c.id());
            }
        });
    }

    private void generate() {
        done = "generate";
        anyClass().ifPresent(c -> services.programme().generate(c.id(), c.from(), c.to(),
                TimeSpan.untimed(Set.of(any(Half.values()))), Set.of()));
    }

    private void newSession() {
        done = "new session";
        anyClass().ifPresent(c -> services.programme().save(ProgrammeItem.lecture(c.id(),
                new HalfDay(c.from().plusDays(random.nextInt(3)), any(Half.values())))));
    }

    private void editSession() {
        done = "edit session";
        anyItem().ifPresent(s -> services.programme().save(new ProgrammeItem(s.id(), s.classId(),
                random.nextBoolean() ? s.at() : new HalfDay(s.at().date(), any(Half.values())),
                any(SessionKind.values()),
                new BilingualName(word(), ""), speeches(), s.starts(), s.ends(), s.room(), s.hours(), s.counting(),
                s.version())));
    }

    private List<Speech> speeches() {
        List<Speech> speeches = new ArrayList<>();
        for (int i = random.nextInt(3); i > 0; i--) {
            speeches.add(new Speech(new BilingualName(name(), ""), new BilingualName("教授", "Professor"),
                    new BilingualName(word(), "")));
        }
        return speeches;
    }

    private void importProgramme() {
        done = "import programme";
        anyClass().ifPresent(c -> services.programmeImport().apply(services.programmeImport().plan(c.id(),
                "日期\t时间\t内容\t主讲\n" + c.from() + "\t上午 8:30-9:00\t开班式\t\n\t9:10-11:50\t" + word() + "\t" + name()
                        + "\n")));
    }

    private void removeSession() {
        done = "remove session";
        anyItem().ifPresent(services.programme()::remove);
    }

    private void newOrganisation() {
        done = "new organisation";
        services.directory()
                .add(Organisation.named("单位" + random.nextInt(30)).withAliases(List.of("别名" + random.nextInt(30))));
    }

    private void editOrganisation() {
        done = "edit organisation";
        anyOrganisation().ifPresent(o -> services.directory()
                .edit(new Organisation(o.id(), o.name(), new BilingualName(word(), ""),
                        o.kind(), random.nextInt(9),
                        List.of("别名" + random.nextInt(30), "别名" + (30 + random.nextInt(30))), o.version())));
    }

    private void removeOrganisation() {
        done = "remove organisation";
        anyOrganisation().ifPresent(services.directory()::remove);
    }

    private void attach() {
        done = "attach";
        Optional<Host> beside = anyHost().filter(h -> random.nextBoolean());
        HostRole role = beside.map(Host::role).orElseGet(() -> any(HostRole.values()));
        beside.map(Host::classId).or(() -> anyClass().map(TrainingClass::id))
                .ifPresent(id -> anyOrganisation().ifPresent(o -> services.directory().attach(id, o, role)));
    }

    private void detach() {
        done = "detach";
        anyHost().ifPresent(services.directory()::detach);
    }

    private void moveHost() {
        done = "move host";
        anyHost().ifPresent(h -> {
            if (random.nextBoolean()) {
                services.directory().moveUp(h);
            } else {
                services.directory().moveDown(h);
            }
        });
    }

    private void register() {
        done = "register";
        anyClass().ifPresent(c -> services.registration().register(Participant.draft(c.id(), person()), spelling()));
    }

    private void registerAgain() {
        done = "register somebody on file";
        anyParticipant().ifPresent(p -> anyClass()
                .ifPresent(c -> services.registration().register(Participant.draft(c.id(), p.person()), spelling())));
    }

    private void edit() {
        done = "edit participant";
        anyParticipant().ifPresent(p -> services.registration()
                .edit(p.with(PersonField.POSITION, word()).withRole(any(Role.values()))
                        .withPerson(p.person().withName(random.nextBoolean() ? p.name() : name()).withPinyin("")
                                .withPhone(phone())),
                        spelling()));
    }

    private void withdraw() {
        done = "withdraw or reinstate";
        Optional<Participant> withdrawn = anyClass()
                .flatMap(c -> one(services.registration().participants(c.id()).stream()
                        .filter(p -> p.state() == EnrolmentState.WITHDRAWN && random.nextBoolean()).toList()));
        withdrawn.or(this::anyParticipant).ifPresent(p -> {
            if (random.nextInt(4) == 0) {
                services.programme().sessions(p.classId()).stream().findFirst()
                        .ifPresent(first -> services.registration().setMembership(p,
                                p.membership()
                                        .from(random.nextBoolean() ? Optional.of(first.at()) : Optional.empty())));
            } else if (p.state() == EnrolmentState.WITHDRAWN) {
                services.registration().reinstate(p);
            } else {
                services.registration().withdraw(p, Optional.empty(), random.nextBoolean() ? "" : word());
            }
        });
    }

    private void arrive() {
        done = "arrive or take back";
        anyParticipant().ifPresent(p -> {
            if (p.state() == EnrolmentState.ARRIVED) {
                services.registration().takeBackArrival(p);
            } else {
                services.registration().arrive(p);
            }
        });
    }

    private void remove() {
        done = "remove participant";
        anyParticipant().ifPresent(services.registration()::remove);
    }

    private void mark() {
        done = "mark";
        anyParticipant().ifPresent(p -> sessionOf(p).ifPresent(s -> services.rollCall().mark(cell(p, s))));
    }

    private void markMany() {
        done = "mark many";
        anySession().ifPresent(
                s -> services.rollCall().mark(s.classId(), services.registration().participants(s.classId()).stream()
                        .filter(p -> random.nextBoolean()).map(p -> cell(p, s)).toList()));
    }

    private void clear() {
        done = "clear";
        anyClass().ifPresent(c -> {
            List<Mark> marks = services.rollCall().dossier(c.id()).marks();
            if (random.nextBoolean()) {
                one(marks).ifPresent(services.rollCall()::clear);
            } else {
                services.rollCall().clear(c.id(), marks.stream().filter(m -> random.nextBoolean()).toList());
            }
        });
    }

    private void rest() {
        done = "everyone else present";
        anySession().ifPresent(s -> {
            if (random.nextBoolean()) {
                services.rollCall().everyoneElsePresent(s);
            } else {
                services.rollCall().notArrivedPresent(s);
            }
        });
    }

    private void take() {
        done = "take or open the roll";
        anySession().ifPresent(s -> {
            if (s.taken().isPresent()) {
                services.rollCall().reopen(s);
            } else {
                services.rollCall().take(s);
            }
        });
    }

    private void grant() {
        done = "grant leave";
        anyParticipant().ifPresent(p -> sessionOf(p).ifPresent(s -> services.leaveBook()
                .grant(new Leave(0, p.classId(), p.id(),
                        Status.SICK_LEAVE, s.at(), new HalfDay(s.at().date().plusDays(random.nextInt(2)), Half.PM),
                        word(), "", Leave.State.APPROVED, 0))));
    }

    private void cancelLeave() {
        done = "cancel leave";
        anyClass().flatMap(c -> one(services.rollCall().dossier(c.id()).leave().stream()
                .filter(leave -> leave.state() == Leave.State.APPROVED).toList()))
                .ifPresent(services.leaveBook()::cancel);
    }

    private void receive() {
        done = "receive";
        anyParticipant().ifPresent(p -> services.arrivalDesk().receive(new DeskPurpose.Arrival(), p));
    }

    private void signIn() {
        done = "sign in";
        anyParticipant().ifPresent(
                p -> sessionOf(p).ifPresent(s -> services.arrivalDesk().receive(new DeskPurpose.SignIn(s), p)));
    }

    private void walkIn() {
        done = "walk in";
        anyClass().ifPresent(
                c -> services.arrivalDesk().walkIn(c.id(), new Newcomer(person(), spelling(), Role.TRAINEE, "")));
    }

    private void substitute() {
        done = "substitute";
        anyParticipant().ifPresent(p -> services.arrivalDesk().substitute(p, new Newcomer(
                random.nextInt(3) == 0 ? anyParticipant().map(Participant::person).orElseGet(this::person) : person(),
                "", Role.TRAINEE, "")));
    }

    private void delegation() {
        done = "delegation";
        anyClass().ifPresent(c -> services.arrivalDesk().receiveDelegation(new DeskPurpose.Arrival(), c.id(), "单位1",
                services.registration().participants(c.id()).stream().filter(p -> random.nextBoolean()).toList()));
    }

    private void admit() {
        done = "admit";
        anyParticipant().ifPresent(services.arrivalDesk()::admit);
    }

    private void takeBack() {
        done = "take back";
        anyParticipant().ifPresent(p -> services.arrivalDesk().takeBack(random.nextBoolean() ? new DeskPurpose.Arrival()
                : sessionOf(p).<DeskPurpose>map(DeskPurpose.SignIn::new).orElse(new DeskPurpose.Arrival()), p));
    }

    private void revoke() {
        done = "revoke code";
        anyParticipant().ifPresent(services.arrivalDesk()::revokeCode);
    }

    private void importList() {
        done = "import";
        anyClass().ifPresent(c -> {
            StringBuilder list = new StringBuilder("姓名\t单位\t手机\t职务\n");
            for (int i = 1 + random.nextInt(5); i > 0; i--) {
                list.append(name()).append('\t').append(spelling()).append('\t').append(phone().text()).append('\t')
                        .append(word()).append('\n');
            }
            ListFile file = services.sheetImport().readText(list.toString());
            ImportPlan plan = services.sheetImport().plan(file, services.sheetImport().onFile(c.id(), file), Map.of(),
                    Progress.NONE);
            services.sheetImport().apply(plan, Progress.NONE);
        });
    }

    private void mergePeople() {
        done = "merge people";
        anyParticipant().ifPresent(a -> anyParticipant().ifPresent(b -> {
            PersonMerge plan = services.merging().plan(a.person().id(), b.person().id());
            services.merging().merge(plan, plan.usual().with(PersonMerge.Certainty.SURE));
        }));
    }

    private void mergeOrganisations() {
        done = "merge organisations";
        anyOrganisation().ifPresent(a -> anyOrganisation().ifPresent(b -> {
            var plan = services.organisationMerging().plan(a.id(), b.id());
            services.organisationMerging().merge(plan, plan.usual());
        }));
    }

    private Mark cell(Participant p, Session s) {
        Optional<Mark> stored = services.rollCall().stored(p.id(), s.id());
        String status = any(new String[] {"P", "L", "E", "A"});
        return new Mark(stored.map(Mark::id).orElse(0L), p.classId(), p.id(), s.id(), status,
                Set.of("L", "E").contains(status) ? random.nextInt(3) : 0,
                Set.of("L", "E").contains(status) ? random.nextInt(3) : 0,
                OptionalLong.empty(), stored.map(Mark::version).orElse(0L));
    }

    private Optional<TrainingClass> anyClass() {
        return one(services.classes().classes()).map(summary -> summary.trainingClass());
    }

    private Optional<Session> anySession() {
        return anyClass().flatMap(c -> one(services.programme().sessions(c.id())));
    }

    private Optional<ProgrammeItem> anyItem() {
        return anySession().flatMap(session -> one(session.items()));
    }

    private Optional<Session> sessionOf(Participant p) {
        return one(services.programme().sessions(p.classId()));
    }

    private Optional<Participant> anyParticipant() {
        return anyClass().flatMap(c -> one(services.registration().participants(c.id())));
    }

    private Optional<Organisation> anyOrganisation() {
        return one(services.directory().organisations());
    }

    private Optional<Host> anyHost() {
        return anyClass().flatMap(c -> one(services.directory().hosts(c.id())));
    }

    private Person person() {
        return Person.named(name()).withPhone(phone());
    }

    private String name() {
        return any(new String[] {"王芳", "张伟", "欧阳明", "李强", "古丽娜扎尔", "Smith"})
                + (random.nextBoolean() ? "" : any(new String[] {"甲", "乙", "丙", "丁"}));
    }

    private Phone phone() {
        return new Phone(random.nextBoolean() ? "" : "1380000" + (1000 + random.nextInt(60)));
    }

    private String spelling() {
        return random.nextInt(3) == 0 ? ""
                : random.nextInt(4) == 0 ? "别名" + random.nextInt(30) : "单位" + random.nextInt(30);
    }

    private String word() {
        return random.nextInt(4) == 0 ? "" : any(new String[] {"经理", "\"引号\"\\", "处长", "𠮷"});
    }

    private <T> Optional<T> one(List<T> list) {
        return list.isEmpty() ? Optional.empty() : Optional.of(list.get(random.nextInt(list.size())));
    }

    private <E> E any(E[] values) {
        return values[random.nextInt(values.length)];
    }
}
