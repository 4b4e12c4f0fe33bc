package org.rollbook.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rollbook.service.Refusals.assertRefused;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rollbook.model.BilingualName;
import org.rollbook.model.attendance.Mark;
import org.rollbook.model.course.ClassState;
import org.rollbook.model.course.Half;
import org.rollbook.model.course.ProgrammeItem;
import org.rollbook.model.course.Session;
import org.rollbook.model.course.TimeSpan;
import org.rollbook.model.course.TrainingClass;
import org.rollbook.model.hosts.HostRole;
import org.rollbook.model.hosts.Organisation;
import org.rollbook.model.hosts.OrganisationKind;
import org.rollbook.model.people.BirthDate;
import org.rollbook.model.people.EnrolmentState;
import org.rollbook.model.people.Participant;
import org.rollbook.model.people.Person;
import org.rollbook.model.people.Role;
import org.rollbook.service.course.Programme;

/// Classes, programme, directory, registration and history on a real data file.
final class ServicesTest {
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
        desk.close();
    }

    @Test
    void aNewClassHasItsHalfDays() {
        assertThat(desk.programme().sessions(summer.id())).hasSize(10).allMatch(Session::counts);
        assertThat(summer.state()).isEqualTo(ClassState.DRAFT);
        assertThat(desk.setup().byCode(" CC-1 ")).isEqualTo(summer);
    }

    @Test
    void aCodeIsGivenOnce() {
        assertRefused("class.code.taken", () -> desk.newClass("CC-1", 2));
        TrainingClass winter = desk.newClass("CC-2", 2);
        assertRefused("class.code.taken", () -> desk.setup().edit(renamed(winter, "CC-1")));
        assertThat(desk.setup().classes()).hasSize(2);
    }

    @Test
    void datesMayNotLeaveASessionOutside() {
        TrainingClass shorter = new TrainingClass(summer.id(), "CC-1", summer.title(), summer.from(),
                summer.to().minusDays(1),
                summer.venue(), 0, "", "", "", "", summer.state(), summer.version());

        assertRefused("class.dates.outside", () -> desk.setup().edit(shorter));
        var before = desk.programme().sessions(summer.id());
        desk.setup().editWithoutOutside(shorter);
        assertThat(desk.programme().sessions(summer.id())).isEqualTo(before.stream()
                .filter(session -> !session.at().date().equals(summer.to())).toList()).hasSizeLessThan(before.size());
    }

    @Test
    void aHalfDayWithMarksOrSpeechesIsNeverRemovedByShorteningTheClass() {
        TrainingClass shorter = new TrainingClass(summer.id(), "CC-1", summer.title(), summer.from().plusDays(1),
                summer.to(),
                summer.venue(), 0, "", "", "", "", summer.state(), summer.version());
        Participant wang = desk.register(summer, "王芳");
        desk.rollCall().mark(Mark.of(summer.id(), wang.id(), desk.session(summer, "2014-07-21/am").id(), "P"));

        assertRefused("class.dates.session", () -> desk.setup().edit(shorter));
        assertRefused("class.dates.session", () -> desk.setup().editWithoutOutside(shorter));
    }

    @Test
    void aClosedClassIsReadOnlyUntilItIsReopened() {
        Participant wang = desk.register(summer, "王芳");
        desk.setup().close(summer.id());

        assertRefused("class.closed", () -> desk.register(summer, "张伟"));
        assertRefused("class.closed", () -> desk.registration().withdraw(wang));
        assertRefused("class.closed", () -> desk.rollCall().everyoneElsePresent(desk.session(summer, "2014-07-21/am")));
        assertRefused("class.closed",
                () -> desk.programme().remove(desk.session(summer, "2014-07-21/am").items().getFirst()));
        assertRefused("class.closed", () -> desk.setup().edit(renamed(desk.setup().byId(summer.id()), "NEW")));
        assertRefused("class.reason.empty", () -> desk.setup().reopen(summer.id(), "  "));
        assertRefused("class.state.move", () -> desk.setup().advance(summer.id(), ClassState.DRAFT));

        assertThat(desk.setup().reopen(summer.id(), "补录").state()).isEqualTo(ClassState.RUNNING);
        assertThat(desk.register(summer, "张伟").number()).isEqualTo(2);
    }

    @Test
    void aCopyHasHostsAndProgrammeButNobody() {
        Organisation bureau = desk.directory().add(Organisation.named("长春市商务局"));
        desk.directory().attach(summer.id(), bureau, HostRole.SPONSOR);
        desk.register(summer, "王芳");
        desk.rollCall().everyoneElsePresent(desk.session(summer, "2014-07-21/am"));

        TrainingClass copy = desk.setup().copy(summer.id(), "CC-1B", summer.title(), LocalDate.of(2014, 8, 4));

        assertThat(copy.to()).isEqualTo(LocalDate.of(2014, 8, 8));
        assertThat(desk.programme().sessions(copy.id())).hasSize(10).noneMatch(Session::isTaken);
        assertThat(desk.session(copy, "2014-08-08/pm")).isNotNull();
        assertThat(desk.directory().hosts(copy.id())).hasSize(1);
        assertThat(desk.registration().participants(copy.id())).isEmpty();
    }

    @Test
    void theGeneratorAddsWhatIsMissing() {
        assertThat(desk.programme()
                .generate(summer.id(), summer.from(), summer.to(), TimeSpan.untimed(Set.of(Half.AM, Half.EVENING)),
                        Set.of(LocalDate.of(2014, 7, 23)))
                .added()).isEqualTo(4);
        assertThat(desk.session(summer, "2014-07-21/eve").counts()).isFalse();
        assertRefused("session.unknown", () -> desk.session(summer, "2014-07-23/eve"));
        assertRefused("session.date.outside", () -> desk.programme().generate(summer.id(), summer.from(),
                summer.to().plusDays(1), TimeSpan.untimed(Set.of(Half.AM)), Set.of()));
    }

    @Test
    void aHalfDayHoldsSeveralItemsAndWithMarksItsLastOneStays() {
        desk.register(summer, "王芳");
        Session first = desk.session(summer, "2014-07-21/am");
        desk.rollCall().everyoneElsePresent(first);

        assertRefused("session.marked", () -> desk.programme().remove(first.items().getFirst()));
        ProgrammeItem second = desk.programme().save(ProgrammeItem.lecture(summer.id(), first.at()));
        assertThat(desk.session(summer, "2014-07-21/am").items()).hasSize(2);
        desk.programme().remove(second);
        desk.programme().remove(desk.session(summer, "2014-07-21/pm").items().getFirst());
        assertThat(desk.programme().sessions(summer.id())).hasSize(9);
    }

    @Test
    void theGeneratorGivesTimesToNewHalfDaysAndToThoseOfWhichNothingIsKnown() {
        ProgrammeItem lecture = desk.session(summer, "2014-07-21/pm").items().getFirst();
        desk.programme()
                .save(new ProgrammeItem(lecture.id(), summer.id(), lecture.at(), lecture.kind(),
                        new BilingualName("概论", ""),
                        List.of(), Optional.empty(), Optional.empty(), BilingualName.NONE, 4, lecture.counting(),
                        lecture.version()));
        Map<Half, TimeSpan> times = Map.of(Half.PM, TimeSpan.parse("13:30-16:30").orElseThrow(),
                Half.EVENING, TimeSpan.parse("19：00—20：30").orElseThrow());

        assertThat(desk.programme().generate(summer.id(), summer.from(), summer.to(), times, Set.of()))
                .isEqualTo(new Programme.Generated(5, 4));

        assertThat(desk.session(summer, "2014-07-22/eve").items().getFirst().ends()).contains(LocalTime.of(20, 30));
        assertThat(desk.session(summer, "2014-07-22/pm").items().getFirst().starts()).contains(LocalTime.of(13, 30));
        assertThat(desk.session(summer, "2014-07-21/pm").items().getFirst().isTimed()).isFalse();
    }

    @Test
    void anOrganisationIsFoundByAnySpelling() {
        Organisation catis = desk.directory()
                .add(new Organisation(0, new BilingualName("中国服务贸易协会", "China Association of Trade in Services"),
                        new BilingualName("服贸协会", "CATIS"), OrganisationKind.ASSOCIATION, 20, List.of("中国服贸会"), 0));

        for (String spelling : List.of("中国服务贸易协会", "catis", " 服贸协会 ", "中国服贸会",
                "CHINA ASSOCIATION of trade in services")) {
            assertThat(desk.directory().find(spelling)).as(spelling).map(Organisation::id).contains(catis.id());
        }
        assertRefused("organisation.name.taken", () -> desk.directory().add(Organisation.named("中国服贸会")));
        assertThat(desk.register(summer, "张伟", "CATIS").organisation().orElseThrow().id()).isEqualTo(catis.id());
        assertRefused("organisation.used", () -> desk.directory().remove(catis));
    }

    @Test
    void hostsStandInTheirOrder() {
        Organisation one = desk.directory().add(Organisation.named("甲单位"));
        Organisation two = desk.directory().add(Organisation.named("乙单位"));
        desk.directory().attach(summer.id(), one, HostRole.SPONSOR);
        desk.directory().attach(summer.id(), two, HostRole.SPONSOR);
        desk.directory().attach(summer.id(), two, HostRole.GUIDANCE);
        assertRefused("host.twice", () -> desk.directory().attach(summer.id(), one, HostRole.SPONSOR));

        desk.directory().moveUp(desk.directory().hosts(summer.id()).getLast());

        assertThat(desk.directory().hosts(summer.id())).extracting(h -> h.organisation().name().zh())
                .containsExactly("乙单位", "乙单位", "甲单位");
        desk.directory().moveUp(desk.directory().hosts(summer.id()).get(1));
        assertThat(desk.directory().hosts(summer.id()).get(1).organisation().name().zh()).isEqualTo("乙单位");
    }

    @Test
    void numbersAreNeverReused() {
        Participant one = desk.register(summer, "王芳");
        Participant two = desk.register(summer, "张伟");
        desk.registration().remove(two);

        assertThat(desk.register(summer, "李静").number()).isEqualTo(3);
        desk.history().undo();
        assertThat(desk.register(summer, "李静").number()).isEqualTo(4);
        assertThat(one.number()).isEqualTo(1);
        assertRefused("participant.unknown", () -> desk.registration().byNumber(summer.id(), 2));
    }

    @Test
    void onceMarkedSomebodyIsWithdrawnAndNotRemoved() {
        Participant wang = desk.register(summer, "王芳");
        desk.rollCall().everyoneElsePresent(desk.session(summer, "2014-07-21/am"));

        assertRefused("participant.marked", () -> desk.registration().remove(wang));
        Participant withdrawn = desk.registration().withdraw(wang);

        assertThat(withdrawn.state()).isEqualTo(EnrolmentState.WITHDRAWN);
        assertThat(desk.rollCall().dossier(summer.id()).marks()).hasSize(1);
        assertThat(desk.rollCall().dossier(summer.id()).listed()).extracting(Participant::name).containsExactly("王芳");
    }

    @Test
    void theSamePersonIsEnrolledOnceInAClassAndMayComeAgain() {
        Participant wang = desk.register(summer, "王芳");
        TrainingClass winter = desk.newClass("CC-2", 2);

        assertRefused("participant.twice",
                () -> desk.registration().register(Participant.draft(summer.id(), wang.person()), ""));
        Participant again = desk.registration().register(Participant.draft(winter.id(), wang.person()), "");

        assertThat(again.person().id()).isEqualTo(wang.person().id());
        assertThat(desk.registration().possibleDuplicates(Person.named("王芳"))).singleElement()
                .satisfies(other -> assertThat(other.classes()).containsExactlyInAnyOrder("CC-1", "CC-2"));
        desk.registration().remove(again);
        assertThat(desk.registration().possibleDuplicates(Person.named("王芳"))).hasSize(1);
    }

    @Test
    void editingMovesNobodyWhereNoWayLeads() {
        Participant wang = desk.registration().arrive(desk.register(summer, "王芳"));
        Participant zhang = desk.registration().withdraw(desk.register(summer, "张伟"));

        assertRefused("participant.state.move",
                () -> desk.registration().edit(wang.withState(EnrolmentState.WAITING), ""));
        assertRefused("participant.state.move",
                () -> desk.registration().edit(wang.withState(EnrolmentState.CANCELLED).withRole(Role.STAFF), ""));
        assertRefused("participant.state.move",
                () -> desk.registration().edit(zhang.withState(EnrolmentState.COMPLETED), ""));

        assertThat(desk.registration().participants(summer.id())).containsExactly(wang, zhang);
        assertThat(desk.registration().edit(wang.withRole(Role.EXPERT), "").role()).as("other fields can be edited")
                .isEqualTo(Role.EXPERT);
    }

    @Test
    void theFirstArrivalStandsHoweverOftenOneIsNoted() {
        Instant first = Instant.parse("2014-07-21T00:41:00Z");
        Participant wang = desk.register(summer, "王芳");
        Participant arrived = desk.registration()
                .edit(wang.withState(EnrolmentState.ARRIVED).withArrival(Optional.of(first)), "");

        assertThat(desk.registration().arrive(arrived).arrivedAt()).contains(first);
        Participant gone = desk.registration().withdraw(desk.registration().byNumber(summer.id(), 1));
        assertThat(desk.registration().reinstate(gone)).extracting(Participant::state, Participant::arrivedAt)
                .containsExactly(EnrolmentState.ARRIVED, Optional.of(first));
        assertThat(desk.registration().arrive(desk.register(summer, "张伟")).arrivedAt()).contains(Desk.CLOCK.instant());
        assertThat(desk.registration().takeBackArrival(desk.registration().byNumber(summer.id(), 1)))
                .extracting(Participant::state, Participant::arrivedAt)
                .containsExactly(EnrolmentState.REGISTERED, Optional.empty());
    }

    @Test
    void whoNeverArrivedIsRegisteredAgainWhenTakenBack() {
        Participant gone = desk.registration().withdraw(desk.register(summer, "王芳"));

        assertThat(desk.registration().reinstate(gone)).extracting(Participant::state, Participant::arrivedAt)
                .containsExactly(EnrolmentState.REGISTERED, Optional.empty());
    }

    @Test
    void undoTakesActionsBackInTurn() {
        Participant wang = desk.register(summer, "王芳");
        desk.registration().withdraw(wang);

        assertThat(desk.history().undo().action()).isEqualTo("participant.withdraw");
        assertThat(desk.registration().byNumber(summer.id(), 1).state()).isEqualTo(EnrolmentState.REGISTERED);
        assertThat(desk.history().undo().action()).isEqualTo("participant.register");
        assertThat(desk.registration().participants(summer.id())).isEmpty();
        assertThat(desk.history().undo().action()).isEqualTo("class.create");
        assertThat(desk.setup().classes()).isEmpty();
        assertRefused("undo.nothing", () -> desk.history().undo());
    }

    @Test
    void anOlderActionIsNotTakenBackUnderALaterOne() {
        Participant wang = desk.register(summer, "王芳");
        var registered = desk.history().next().orElseThrow();
        desk.registration().withdraw(wang);

        assertRefused("undo.conflict", () -> desk.history().undo(registered));
        assertThat(desk.registration().byNumber(summer.id(), 1).state()).isEqualTo(EnrolmentState.WITHDRAWN);
    }

    @Test
    void aBirthDateAheadIsRefused() {
        Person child = Person.named("王芳").withBorn(Optional.of(BirthDate.of(LocalDate.of(2014, 7, 26))));

        assertRefused("person.born.future",
                () -> desk.registration().register(Participant.draft(summer.id(), child), ""));
    }

    private static TrainingClass renamed(TrainingClass c, String code) {
        return new TrainingClass(c.id(), code, c.title(), c.from(), c.to(), c.venue(), c.capacity(), c.category(),
                c.level(),
                c.teacher(), c.note(), c.state(), c.version());
    }
}
