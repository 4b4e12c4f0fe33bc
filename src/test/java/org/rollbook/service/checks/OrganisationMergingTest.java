package org.rollbook.service.checks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rollbook.service.Refusals.assertRefused;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rollbook.model.BilingualName;
import org.rollbook.model.backup.Backup;
import org.rollbook.model.backup.BackupReason;
import org.rollbook.model.course.TrainingClass;
import org.rollbook.model.hosts.HostRole;
import org.rollbook.model.hosts.Organisation;
import org.rollbook.model.hosts.OrganisationKind;
import org.rollbook.model.merging.OrganisationField;
import org.rollbook.model.merging.OrganisationMerge;
import org.rollbook.model.merging.Side;
import org.rollbook.model.people.Participant;
import org.rollbook.service.Desk;
import org.rollbook.service.care.DataCare;

/// Two organisations become one on a real data file, found by every old spelling, and undo brings every row back.
final class OrganisationMergingTest {
    @TempDir
    private Path folder;
    private Desk desk;
    private OrganisationMerging merging;
    private TrainingClass summer;
    private Organisation bureau;
    private Organisation typed;

    @BeforeEach
    void open() {
        desk = Desk.open(folder);
        merging = new OrganisationMerging(desk.database());
        summer = desk.newClass("CC-1", 2);
        bureau = desk.directory().add(new Organisation(0, new BilingualName("长春市商务局", ""), new BilingualName("商务局", ""),
                OrganisationKind.GOVERNMENT, 0, List.of("市商务局"), 0));
        typed = desk.directory().add(new Organisation(0, new BilingualName("长春商务局", "Changchun Commerce Bureau"),
                new BilingualName("", "CCB"), OrganisationKind.OTHER, 7, List.of("商务局（长春）"), 0));
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void aBackupIsKeptBefore() {
        OrganisationMerge plan = merging.plan(bureau.id(), typed.id());

        merging.merge(plan, plan.usual());

        assertThat(new DataCare(desk.database()).kept()).extracting(Backup::reason).containsExactly(BackupReason.MERGE);
    }

    @Test
    void oneStaysUnderEverySpellingOfBoth() {
        Participant wang = desk.register(summer, "王芳", "长春商务局");
        desk.directory().attach(summer.id(), typed, HostRole.ORGANISER);
        Map<String, String> before = Rows.of(folder);

        OrganisationMerge plan = merging.plan(bureau.id(), typed.id());
        assertThat(plan.usual()).containsEntry(OrganisationField.NAME_EN, Side.SECOND)
                .containsEntry(OrganisationField.RANK, Side.SECOND)
                .containsEntry(OrganisationField.KIND, Side.FIRST);
        assertThat(plan.classes()).singleElement().satisfies(uses -> {
            assertThat(uses.enrolments()).isEqualTo(1);
            assertThat(uses.hosts()).hasSize(1);
            assertThat(uses.twice()).isEmpty();
        });
        Organisation merged = merging.merge(plan, plan.usual());

        assertThat(merged.name()).isEqualTo(new BilingualName("长春市商务局", "Changchun Commerce Bureau"));
        assertThat(merged.aliases()).containsExactly("市商务局", "长春商务局", "商务局（长春）");
        for (String spelling : List.of("长春市商务局", "长春商务局", "商务局", "市商务局", "商务局（长春）", "ccb",
                "changchun commerce bureau")) {
            assertThat(desk.directory().find(spelling)).as(spelling).map(Organisation::id).contains(bureau.id());
        }
        assertThat(desk.registration().byNumber(summer.id(), wang.number()).organisation()).map(Organisation::id)
                .contains(bureau.id());
        assertThat(desk.directory().hosts(summer.id())).extracting(h -> h.organisation().id())
                .containsExactly(bureau.id());
        assertThat(desk.history().next().orElseThrow().action()).isEqualTo("organisation.merge");
        desk.history().undo();
        assertThat(Rows.of(folder)).isEqualTo(before);
    }

    @Test
    void aNameThatIsNotTakenStaysAsAnAlias() {
        OrganisationMerge plan = merging.plan(bureau.id(), typed.id());
        Map<OrganisationField, Side> choices = new EnumMap<>(plan.usual());
        choices.put(OrganisationField.NAME_ZH, Side.SECOND);

        Organisation merged = merging.merge(plan, choices);

        assertThat(merged.name().zh()).isEqualTo("长春商务局");
        assertThat(merged.aliases()).contains("长春市商务局");
    }

    @Test
    void aRoleThatBothPlayIsPlayedOnceAtTheBetterPlace() {
        Organisation other = desk.directory().add(Organisation.named("中国服务贸易协会"));
        desk.directory().attach(summer.id(), typed, HostRole.SPONSOR);
        desk.directory().attach(summer.id(), other, HostRole.SPONSOR);
        desk.directory().attach(summer.id(), bureau, HostRole.SPONSOR);
        Map<String, String> before = Rows.of(folder);

        OrganisationMerge plan = merging.plan(bureau.id(), typed.id());
        assertThat(plan.classes().getFirst().twice()).hasSize(1);
        merging.merge(plan, plan.usual());

        assertThat(desk.directory().hosts(summer.id())).extracting(h -> h.organisation().id())
                .containsExactly(bureau.id(), other.id());
        desk.history().undo();
        assertThat(Rows.of(folder)).isEqualTo(before);
    }

    @Test
    void aClosedClassKeepsItsHostsAndChangesOnlyWhoTheyAre() {
        desk.register(summer, "王芳", "长春商务局");
        desk.directory().attach(summer.id(), typed, HostRole.SPONSOR);
        desk.setup().close(summer.id());
        OrganisationMerge plan = merging.plan(bureau.id(), typed.id());
        merging.merge(plan, plan.usual());
        assertThat(desk.directory().hosts(summer.id())).extracting(h -> h.organisation().id())
                .containsExactly(bureau.id());
        desk.history().undo();

        desk.setup().reopen(summer.id(), "更正");
        desk.directory().attach(summer.id(), bureau, HostRole.SPONSOR);
        desk.setup().close(summer.id());
        OrganisationMerge twice = merging.plan(bureau.id(), typed.id());
        assertRefused("merge.organisation.closed", () -> merging.merge(twice, twice.usual()));
    }

    @Test
    void nothingIsMergedThatChangedSinceItWasSeen() {
        OrganisationMerge plan = merging.plan(bureau.id(), typed.id());
        desk.register(summer, "王芳", "长春商务局");

        assertRefused("merge.changed", () -> merging.merge(plan, plan.usual()));
        assertRefused("merge.self", () -> merging.plan(bureau.id(), bureau.id()));
        assertRefused("organisation.gone", () -> merging.plan(bureau.id(), 999));
    }
}
