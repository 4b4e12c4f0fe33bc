package org.rollbook.service.course;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rollbook.service.Refusals.assertRefused;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rollbook.model.BilingualName;
import org.rollbook.model.course.ClassState;
import org.rollbook.model.course.Half;
import org.rollbook.model.course.TrainingClass;
import org.rollbook.model.hosts.HostRole;
import org.rollbook.model.hosts.Organisation;
import org.rollbook.model.hosts.OrganisationKind;
import org.rollbook.model.people.EnrolmentState;
import org.rollbook.model.people.Participant;
import org.rollbook.model.people.Person;
import org.rollbook.model.people.Phone;
import org.rollbook.service.Desk;

/// What a class looks like at a glance, beside another one, at noon of Friday 25 July.
final class OverviewTest {
    @TempDir
    private Path folder;
    private Desk desk;
    private Overview overview;
    private TrainingClass summer;

    @BeforeEach
    void open() {
        desk = Desk.open(folder);
        overview = new Overview(desk.database());
        summer = desk.newClass("CC-1", 5);
        TrainingClass other = desk.newClass("CC-2", 2);
        desk.registration().arrive(desk.register(other, "外人", "长春市商务局"));
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void everybodyIsInOneCount() {
        desk.directory().add(new Organisation(0, new BilingualName("商务局", ""), BilingualName.NONE,
                OrganisationKind.GOVERNMENT, 0, List.of(), 0));
        desk.registration().arrive(desk.register(summer, "一", "商务局"));
        desk.register(summer, "二", "商务局");
        desk.registration().arrive(desk.register(summer, "三", "某单位"));
        desk.register(summer, "四");
        desk.registration().withdraw(desk.register(summer, "五", "商务局"));
        for (EnrolmentState state : List.of(EnrolmentState.WAITING, EnrolmentState.INVITED, EnrolmentState.INVITED,
                EnrolmentState.CANCELLED)) {
            desk.registration().edit(desk.register(summer, "别").withState(state), "商务局");
        }

        Overview.Glance glance = overview.glance(summer.id());

        assertThat(glance)
                .extracting(Overview.Glance::registered, Overview.Glance::arrived, Overview.Glance::withdrawn,
                        Overview.Glance::waiting)
                .containsExactly(4, 2, 1, 1);
        assertThat(glance.others()).isEqualTo(Map.of(EnrolmentState.INVITED, 2, EnrolmentState.CANCELLED, 1));
        assertThat(glance.byKind()).isEqualTo(Map.of(OrganisationKind.GOVERNMENT, new Overview.KindCount(2, 1),
                OrganisationKind.OTHER, new Overview.KindCount(2, 1)));
        assertRefused("class.gone", () -> overview.glance(99));
    }

    @Test
    void theDayIsTodayOrTheNearestOfTheClass() {
        assertThat(overview.glance(summer.id()).day()).isEqualTo(LocalDate.of(2014, 7, 25));
        assertThat(overview.glance(summer.id()).sessions()).extracting(s -> s.at().toString())
                .containsExactly("2014-07-25/am", "2014-07-25/pm");
        assertThat(overview.glance(starting("CC-3", LocalDate.of(2014, 7, 26))).day())
                .isEqualTo(LocalDate.of(2014, 7, 26));
        assertThat(overview.glance(starting("CC-4", LocalDate.of(2014, 7, 1))).day())
                .isEqualTo(LocalDate.of(2014, 7, 3));
        assertThat(overview.glance(starting("CC-5", LocalDate.of(2014, 7, 24))).day())
                .isEqualTo(LocalDate.of(2014, 7, 25));
    }

    @Test
    void whatDeservesALookIsToldWithTheFirstOfThem() {
        desk.rollCall().take(desk.session(summer, "2014-07-21/am"));
        register("一", "13800138000");
        register("二", "138");
        register("三", "");
        desk.registration().arrive(desk.register(summer, "四", "商务局"));
        desk.registration().withdraw(register("五", "1"));

        assertThat(attention(summer.id())).containsExactly("notTaken 7 2014-07-21/pm", "notArrived 3 一", "problems 1 二",
                "noOrganisation 3 一",
                "noPhone 2 三", "noHosts 1 ", "noTeacher 1 ");
        assertThat(attention(starting("CC-3", LocalDate.of(2014, 7, 26)))).containsExactly("noHosts 1 ",
                "noTeacher 1 ");
    }

    @Test
    void aClassThatHasAllIsLeftInPeace() {
        long id = desk.setup()
                .create(new TrainingClass(0, "CC-3", new BilingualName("班", ""), LocalDate.of(2014, 7, 25),
                        LocalDate.of(2014, 7, 26),
                        BilingualName.NONE, 1, "", "", "李老师", "", ClassState.DRAFT, 0), Set.of(Half.AM))
                .id();
        TrainingClass full = desk.setup().byId(id);
        desk.directory().attach(id, desk.directory().add(Organisation.named("党校")), HostRole.SPONSOR);
        assertThat(attention(id)).isEmpty();
        arrived(full, "一");
        assertThat(attention(id)).as("one of one place").isEmpty();
        arrived(full, "二");
        arrived(full, "三");
        assertThat(attention(id)).containsExactly("overCapacity 2 ");
    }

    private void arrived(TrainingClass of, String name) {
        desk.registration()
                .arrive(desk.registration().register(Participant.draft(of.id(), person(name, "13800138000")), "党校"));
    }

    private long starting(String code, LocalDate from) {
        return desk.setup()
                .create(TrainingClass.draft(code, new BilingualName("班", ""), from, from.plusDays(2)), Set.of(Half.AM))
                .id();
    }

    private List<String> attention(long classId) {
        return overview.glance(classId).attention().stream().map(a -> a.key() + " " + a.count() + " " + a.example())
                .toList();
    }

    private Participant register(String name, String phone) {
        return desk.registration().register(Participant.draft(summer.id(), person(name, phone)), "");
    }

    private static Person person(String name, String phone) {
        return Person.named(name).withPhone(Phone.of(phone));
    }
}
