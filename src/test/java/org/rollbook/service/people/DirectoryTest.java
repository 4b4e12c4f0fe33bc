package org.rollbook.service.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rollbook.service.Refusals.assertRefused;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rollbook.model.BilingualName;
import org.rollbook.model.course.TrainingClass;
import org.rollbook.model.hosts.Host;
import org.rollbook.model.hosts.HostRole;
import org.rollbook.model.hosts.Organisation;
import org.rollbook.model.hosts.OrganisationKind;
import org.rollbook.model.people.IdNumber;
import org.rollbook.model.people.IdType;
import org.rollbook.model.people.Participant;
import org.rollbook.model.people.Person;
import org.rollbook.model.people.Phone;
import org.rollbook.service.Desk;

/// Organisations and people on file, with two classes, two roles and two of one name everywhere.
final class DirectoryTest {
    @TempDir
    private Path folder;
    private Desk desk;
    private TrainingClass summer;
    private TrainingClass winter;

    @BeforeEach
    void open() {
        desk = Desk.open(folder);
        summer = desk.newClass("CC-1", 2);
        winter = desk.newClass("CC-2", 2);
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void hostsMoveInsideTheirRoleAndTheirClassOnly() {
        List<Organisation> all = List.of("甲", "乙", "丙").stream()
                .map(name -> desk.directory().add(Organisation.named(name))).toList();
        for (TrainingClass each : List.of(summer, winter)) {
            all.forEach(organisation -> desk.directory().attach(each.id(), organisation, HostRole.SPONSOR));
            desk.directory().attach(each.id(), all.getFirst(), HostRole.ORGANISER);
            desk.directory().attach(each.id(), all.getLast(), HostRole.ORGANISER);
        }

        desk.directory().moveDown(host(summer, 0));
        assertThat(hosts(summer)).containsExactly("SPONSOR 乙", "SPONSOR 甲", "SPONSOR 丙", "ORGANISER 甲", "ORGANISER 丙");
        desk.directory().moveDown(host(summer, 2));
        desk.directory().moveUp(host(summer, 3));
        desk.directory().moveUp(host(summer, 0));
        assertThat(hosts(summer)).as("first and last stay").containsExactly("SPONSOR 乙", "SPONSOR 甲", "SPONSOR 丙",
                "ORGANISER 甲", "ORGANISER 丙");
        desk.directory().moveUp(host(summer, 2));
        desk.directory().detach(host(summer, 0));
        assertThat(hosts(summer)).containsExactly("SPONSOR 丙", "SPONSOR 甲", "ORGANISER 甲", "ORGANISER 丙");
        assertThat(hosts(winter)).containsExactly("SPONSOR 甲", "SPONSOR 乙", "SPONSOR 丙", "ORGANISER 甲", "ORGANISER 丙");
    }

    @Test
    void theHeadingOfAClosedClassStays() {
        Organisation bureau = desk.directory().add(Organisation.named("商务局"));
        desk.directory().attach(summer.id(), bureau, HostRole.SPONSOR);
        Host host = host(summer, 0);
        desk.setup().close(summer.id());

        assertRefused("class.closed", () -> desk.directory().attach(summer.id(), bureau, HostRole.ORGANISER));
        assertRefused("class.closed", () -> desk.directory().detach(host));
        assertRefused("class.closed", () -> desk.directory().moveDown(host));
        assertThat(hosts(summer)).containsExactly("SPONSOR 商务局");
    }

    @Test
    void aNameIsTakenByAnySpellingOfAnotherButNotByItsOwn() {
        desk.directory().add(new Organisation(0, new BilingualName("商务局", "Commerce Bureau"), BilingualName.NONE,
                OrganisationKind.GOVERNMENT, 0, List.of("市商务局"), 0));
        Organisation bureau = desk.directory().find("商务局").orElseThrow();
        Organisation school = desk.directory().find(desk.directory().add(Organisation.named("党校")).label())
                .orElseThrow();

        assertRefused("organisation.name.taken", () -> desk.directory().edit(named(school, "市商务局", "")));
        assertRefused("organisation.name.taken", () -> desk.directory().edit(named(school, "党校", "COMMERCE bureau")));
        assertThat(desk.directory().edit(named(bureau, "市商务局", "Commerce Bureau")).name().zh()).isEqualTo("市商务局");
        assertThat(desk.directory().edit(named(school, "党校", "")).name()).isEqualTo(new BilingualName("党校", ""));
        assertThat(desk.directory().find("党校")).map(Organisation::id).contains(school.id());
    }

    @Test
    void namesGoBeforeShortNamesBeforeAliases() {
        Organisation byAlias = desk.directory()
                .add(new Organisation(0, new BilingualName("甲局", ""), BilingualName.NONE, OrganisationKind.OTHER, 0,
                        List.of("商务局", "外贸局"), 0));
        Organisation byShort = desk.directory()
                .add(new Organisation(0, new BilingualName("乙局", ""), new BilingualName("外贸局", "FTB"),
                        OrganisationKind.OTHER,
                        0, List.of(), 0));

        assertThat(desk.directory().find("外贸局")).map(Organisation::id).contains(byShort.id());
        assertThat(desk.directory().find("ftb")).map(Organisation::id).contains(byShort.id());
        assertThat(desk.directory().find("商务局")).map(Organisation::id).contains(byAlias.id());
        assertThat(desk.directory().find("工商局")).isEmpty();
        assertThat(desk.directory().find(" ")).isEmpty();
        assertThat(desk.register(summer, "王芳", "商务局").organisation().orElseThrow().id()).isEqualTo(byAlias.id());
        assertThat(desk.register(summer, "张伟", " 新局 ").organisation().orElseThrow().name().zh()).isEqualTo("新局");
    }

    @Test
    void onlyWhatNobodyUsesIsRemoved() {
        Organisation used = desk.register(summer, "王芳", "商务局").organisation().orElseThrow();
        Organisation hosting = desk.directory().add(Organisation.named("党校"));
        desk.directory().attach(summer.id(), hosting, HostRole.SUPPORTER);
        Organisation free = desk.directory().add(Organisation.named("大学"));

        assertRefused("organisation.used", () -> desk.directory().remove(used));
        assertRefused("organisation.used", () -> desk.directory().remove(hosting));
        desk.directory().remove(free);
        assertThat(desk.directory().organisations()).extracting(Organisation::label).containsExactlyInAnyOrder("商务局",
                "党校");
    }

    @Test
    void whoLooksAlikeIsToldByTheBestReasonWithTheNewestClassFirst() {
        TrainingClass autumn = desk.setup().copy(summer.id(), "CC-3", summer.title(), LocalDate.of(2014, 9, 1));
        Participant byName = register(summer, "王芳", "", "");
        Participant byPhone = register(summer, "李静", "13800138000", "");
        Participant byId = register(summer, "赵六", "", "11010519491231002X");
        desk.registration().register(Participant.draft(autumn.id(), byId.person()), "");
        register(summer, "孙丽", "13900139000", "");

        List<PossibleDuplicate> alike = desk.registration()
                .possibleDuplicates(person("王 芳", "13800138000", "11010519491231002X"));

        assertThat(alike).extracting(other -> other.person().id())
                .containsExactly(byId.person().id(), byPhone.person().id(), byName.person().id());
        assertThat(alike).extracting(PossibleDuplicate::reason)
                .containsExactly(PossibleDuplicate.Reason.SAME_ID, PossibleDuplicate.Reason.SAME_PHONE,
                        PossibleDuplicate.Reason.SAME_NAME);
        assertThat(alike.getFirst().classes()).containsExactly("CC-3", "CC-1");
        assertThat(desk.registration().possibleDuplicates(byName.person())).as("not the person itself").isEmpty();
        assertThat(desk.registration().possibleDuplicates(person("王\u200B芳", "", "")))
                .as("a name that cannot be stored").isEmpty();
    }

    @Test
    void removingFromOneClassLeavesThePersonOfAnother() {
        Participant here = register(summer, "王芳", "", "");
        Participant there = desk.registration().register(Participant.draft(winter.id(), here.person()), "");
        Participant namesake = register(summer, "王芳", "", "");

        desk.registration().remove(here);
        assertThat(desk.registration().participants(winter.id())).extracting(Participant::id)
                .containsExactly(there.id());
        desk.registration().remove(desk.registration().byNumber(winter.id(), 1));
        assertThat(desk.registration().participants(summer.id())).extracting(Participant::id)
                .containsExactly(namesake.id());
        assertThat(desk.registration().possibleDuplicates(Person.named("王芳"))).extracting(other -> other.person().id())
                .containsExactly(namesake.person().id());
    }

    private Host host(TrainingClass of, int at) {
        return desk.directory().hosts(of.id()).get(at);
    }

    private List<String> hosts(TrainingClass of) {
        return desk.directory().hosts(of.id()).stream().map(host -> host.role() + " " + host.organisation().label())
                .toList();
    }

    private static Organisation named(Organisation o, String zh, String en) {
        return new Organisation(o.id(), new BilingualName(zh, en), o.shortName(), o.kind(), o.rank(), o.aliases(),
                o.version());
    }

    private Participant register(TrainingClass of, String name, String phone, String id) {
        return desk.registration().register(Participant.draft(of.id(), person(name, phone, id)), "");
    }

    private static Person person(String name, String phone, String id) {
        return Person.named(name).withId(IdType.RESIDENT_ID, IdNumber.of(id)).withPhone(Phone.of(phone));
    }
}
