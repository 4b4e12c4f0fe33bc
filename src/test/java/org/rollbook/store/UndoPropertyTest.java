package org.rollbook.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.rollbook.model.attendance.Leave;
import org.rollbook.model.attendance.Mark;
import org.rollbook.model.attendance.Rule;
import org.rollbook.model.attendance.Status;
import org.rollbook.model.course.ClassState;
import org.rollbook.model.course.Half;
import org.rollbook.model.course.HalfDay;
import org.rollbook.model.course.Session;
import org.rollbook.model.course.TrainingClass;
import org.rollbook.model.hosts.HostRole;
import org.rollbook.model.hosts.Organisation;
import org.rollbook.model.people.EnrolmentState;
import org.rollbook.model.people.Participant;
import org.rollbook.store.file.TestEngine;
import org.rollbook.store.sql.StoreFailure;
import org.rollbook.store.sql.Writing;

/// Whatever was done in whatever order: undone to any depth, also across a restart, the rows are those of that time.
@ParameterizedClass
@EnumSource(TestEngine.class)
final class UndoPropertyTest {
    private static final int SEEDS = 3;
    private static final int ACTIONS = 60;

    @Parameter
    TestEngine engine;

    @TempDir
    Path folder;

    private final List<BiConsumer<Writing, Random>> actions = List.of(this::addClass, this::editClass, this::setRules,
            this::addOrganisation, this::editOrganisation, this::addHost, this::enrol, this::enrol, this::editEnrolment,
            this::leaveClass, this::addSession, this::editSession, this::mark, this::mark, this::mark, this::editMark,
            this::unmark, this::takeLeave, this::cancelLeave);
    private TestDesk desk;

    @Test
    void undoneToAnyDepthTheRowsAreThoseOfThatTime() {
        for (int seed = 1; seed <= SEEDS; seed++) {
            Path here = folder.resolve("seed" + seed);
            desk = new TestDesk(engine, here);
            try {
                run(new Random(seed), "seed " + seed);
            } finally {
                desk.close();
            }
        }
    }

    private void run(Random random, String name) {
        List<Map<String, String>> states = new ArrayList<>();
        List<Long> entries = new ArrayList<>();
        int undone = 0;
        for (int i = 0; i < ACTIONS; i++) {
            Map<String, String> before = desk.rows();
            long seq = attempt(random);
            if (seq == 0) {
                assertThat(desk.rows()).as(name).isEqualTo(before);
            } else {
                states.add(before);
                entries.add(seq);
            }
            if (random.nextInt(8) == 0) {
                for (int depth = random.nextInt(entries.size() + 1); depth > 0; depth--) {
                    desk.undo(entries.removeLast());
                    assertThat(desk.rows()).as(name + ", action " + i).isEqualTo(states.removeLast());
                    undone++;
                }
            }
            if (random.nextInt(10) == 0) {
                desk.reopen();
            }
        }
        assertThat(undone).as(name).isPositive();
        assertThat(desk.database().selfTest().problems()).as(name).isEmpty();
    }

    /// One to three random changes as one action; 0 when they contradict what is there and all were refused.
    private long attempt(Random random) {
        try {
            return desk.run(writing -> {
                for (int i = random.nextInt(3); i >= 0; i--) {
                    actions.get(random.nextInt(actions.size())).accept(writing, random);
                }
            });
        } catch (StoreFailure failure) {
            assertThat(failure.kind()).isEqualTo(StoreFailure.Kind.CONFLICT);
            return 0;
        }
    }

    private void addClass(Writing writing, Random random) {
        desk.classes.insert(writing, Sample.trainingClass("class " + random.nextInt(6)));
    }

    private void editClass(Writing writing, Random random) {
        one(desk.classes.all(writing), random).ifPresent(c -> desk.classes.update(writing,
                c.withState(any(ClassState.values(), random))));
    }

    private void setRules(Writing writing, Random random) {
        one(desk.classes.all(writing), random).ifPresent(c -> desk.classes.putRules(writing, c.id(),
                Rule.defaults().subList(0, random.nextInt(Rule.defaults().size()))));
    }

    private void addOrganisation(Writing writing, Random random) {
        desk.organisations.insert(writing, Sample.organisation("所" + random.nextInt(100)));
    }

    private void editOrganisation(Writing writing, Random random) {
        one(List.copyOf(desk.organisations.byId(writing).values()), random).ifPresent(o -> {
            if (desk.organisations.uses(writing, o.id()) == 0 && random.nextBoolean()) {
                desk.organisations.delete(writing, o.id());
            } else {
                desk.organisations.update(writing, new Organisation(o.id(), o.shortName(), o.name(), o.kind(),
                        random.nextInt(9), List.of("a" + random.nextInt(9), "b"), o.version()));
            }
        });
    }

    private void addHost(Writing writing, Random random) {
        Optional<TrainingClass> c = one(desk.classes.all(writing), random);
        Optional<Organisation> o = one(List.copyOf(desk.organisations.byId(writing).values()), random);
        if (c.isPresent() && o.isPresent()) {
            desk.organisations.insertHost(writing, c.get().id(), o.get().id(), any(HostRole.values(), random),
                    random.nextInt(5));
        }
    }

    private void enrol(Writing writing, Random random) {
        one(desk.classes.all(writing), random)
                .ifPresent(c -> Sample.enrol(desk, writing, c.id(), "学员" + random.nextInt(1_000)));
    }

    private void editEnrolment(Writing writing, Random random) {
        participant(writing, random).ifPresent(p -> desk.people.updateEnrolment(writing, p
                .withState(any(EnrolmentState.values(), random))
                .withOrganisation(one(List.copyOf(desk.organisations.byId(writing).values()), random))));
    }

    private void leaveClass(Writing writing, Random random) {
        participant(writing, random).ifPresent(p -> {
            desk.people.deleteEnrolment(writing, p.id());
            desk.people.deletePerson(writing, p.person().id());
        });
    }

    private void addSession(Writing writing, Random random) {
        one(desk.classes.all(writing), random).ifPresent(c -> desk.programme.insert(writing, Sample.session(c.id(),
                new HalfDay(Sample.MONDAY.plusDays(random.nextInt(3)), any(Half.values(), random)))));
    }

    private void editSession(Writing writing, Random random) {
        session(writing, random).ifPresent(s -> {
            if (random.nextInt(3) == 0) {
                desk.programme.delete(writing, s);
            } else {
                desk.programme.setTaken(writing, s.id(), random.nextBoolean() ? Optional.empty() : s.taken());
            }
        });
    }

    private void mark(Writing writing, Random random) {
        Optional<Participant> p = participant(writing, random);
        p.flatMap(who -> one(desk.programme.sessions(writing, who.classId()), random))
                .ifPresent(s -> desk.attendance.insert(
                        writing, Mark.of(s.classId(), p.get().id(), s.id(),
                                one(Status.defaults(), random).orElseThrow().code())));
    }

    private void editMark(Writing writing, Random random) {
        anyMark(writing, random).ifPresent(m -> desk.attendance.update(writing, m.withMinutes(random.nextInt(60), 0)));
    }

    private void unmark(Writing writing, Random random) {
        anyMark(writing, random).ifPresent(m -> desk.attendance.delete(writing, m.id()));
    }

    private void takeLeave(Writing writing, Random random) {
        participant(writing, random)
                .ifPresent(p -> desk.attendance.insertLeave(writing, new Leave(0, p.classId(), p.id(), "S",
                        Sample.MONDAY_AM, Sample.MONDAY_PM, "", "", Leave.State.APPROVED, 0)));
    }

    private void cancelLeave(Writing writing, Random random) {
        one(desk.classes.all(writing), random).flatMap(c -> one(desk.attendance.leave(writing, c.id()), random))
                .ifPresent(leave -> desk.attendance.setLeaveState(writing, leave, any(Leave.State.values(), random)));
    }

    private Optional<Participant> participant(Writing writing, Random random) {
        return one(desk.classes.all(writing), random)
                .flatMap(c -> one(desk.people.participants(writing, c.id()), random));
    }

    private Optional<Session> session(Writing writing, Random random) {
        return one(desk.classes.all(writing), random)
                .flatMap(c -> one(desk.programme.sessions(writing, c.id()), random));
    }

    private Optional<Mark> anyMark(Writing writing, Random random) {
        return one(desk.classes.all(writing), random).flatMap(c -> one(desk.attendance.marks(writing, c.id()), random));
    }

    private static <T> Optional<T> one(List<T> list, Random random) {
        return list.isEmpty() ? Optional.empty() : Optional.of(list.get(random.nextInt(list.size())));
    }

    private static <E> E any(E[] values, Random random) {
        return values[random.nextInt(values.length)];
    }
}
