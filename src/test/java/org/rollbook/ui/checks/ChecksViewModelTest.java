package org.rollbook.ui.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rollbook.model.BilingualName;
import org.rollbook.model.Language;
import org.rollbook.model.course.Half;
import org.rollbook.model.course.TrainingClass;
import org.rollbook.model.merging.PersonMerge.Certainty;
import org.rollbook.model.merging.Side;
import org.rollbook.model.people.IdNumber;
import org.rollbook.model.people.IdType;
import org.rollbook.model.people.Participant;
import org.rollbook.model.people.Person;
import org.rollbook.model.people.Phone;
import org.rollbook.service.checks.Finding.Kind;
import org.rollbook.ui.Stand;
import org.rollbook.ui.WindowTest;
import org.rollbook.ui.checks.MergeViewModel.Stage;
import org.rollbook.ui.kit.navigation.Destination;
import org.rollbook.ui.kit.navigation.Journey;
import org.rollbook.ui.kit.navigation.ScreenId;

/// What the checks show, where they lead, and two records side by side.
@WindowTest
class ChecksViewModelTest {
    @TempDir
    Path folder;

    private final List<ScreenId> shown = new ArrayList<>();
    private final Journey journey = new Journey(shown::add);
    private Stand stand;
    private TrainingClass summer;
    private ChecksViewModel model;
    private MergeViewModel merge;

    @BeforeEach
    void open() {
        stand = Stand.empty(folder, Language.ZH);
        var from = LocalDate.of(2014, 7, 21);
        summer = stand.services.classes().create(
                TrainingClass.draft("CC-1", new BilingualName("测试班", ""), from, from.plusDays(2)),
                Set.of(Half.AM));
        stand.openClass.open(Stand.entry(summer));
        merge = new MergeViewModel(stand.services.merging(), stand.services.organisationMerging(),
                stand.services.registration(),
                stand.services.directory(), stand.services.history(), stand.background, stand.openClass);
        model = new ChecksViewModel(stand.services.quality(), merge, stand.background, stand.openClass, journey);
    }

    @AfterEach
    void close() {
        stand.close();
    }

    @Test
    void findingsStandInGroupsWithTheirNumbers() {
        register("王芳", "", "");
        register("李娜", "", "1380013");
        model.load();

        assertThat(model.rows()).extracting(row -> row.finding().kind()).containsExactly(Kind.PHONE,
                Kind.MISSING_ORGANISATION,
                Kind.MISSING_ORGANISATION);
        assertThat(model.rows()).extracting(ChecksViewModel.Row::opens).containsExactly(1, 2, 0);
        assertThat(model.selected().get()).contains(model.rows().getFirst());
    }

    @Test
    void oneFindingLeadsToItsPersonAndAPairToBothSideBySide() {
        var first = register("王芳", "110105194912310021", "13800138000");
        register("王芳", "", "13800138000");
        model.load();
        select(Kind.ID_NUMBER);
        model.open();
        assertThat(shown).containsExactly(ScreenId.PARTICIPANTS);
        assertThat(journey.arrive(Destination.OfParticipant.class)).contains(new Destination.OfParticipant(first.id()));

        select(Kind.SAME_PERSON);
        model.open();
        assertThat(merge.stage().get()).isEqualTo(Stage.COMPARING);
        merge.merge();
        assertThat(merge.stage().get()).isEqualTo(Stage.CLOSED);
        assertThat(people()).hasSize(1);
        merge.undo(merge.done().get().orElseThrow().entry().orElseThrow());
        assertThat(people()).hasSize(2);
    }

    @Test
    void sidesAreTakenLineByLineAndANameBringsItsReading() {
        register("周婷", "", "");
        register("周挺", "", "13800138000");
        compare(0, 1);
        merge.take(0, Side.SECOND);

        assertThat(pair().rows().get(0).kept()).isEqualTo(Side.SECOND);
        assertThat(pair().result().arguments().getFirst().toString()).startsWith("周挺");
        int enrolment = pair().rows().size() - 1;
        assertThat(pair().rows().get(enrolment).kept()).isEqualTo(Side.FIRST);
        merge.take(enrolment, Side.SECOND);
        merge.merge();
        assertThat(people()).singleElement().satisfies(p -> {
            assertThat(p.number()).isEqualTo(2);
            assertThat(p.name()).isEqualTo("周挺");
        });
    }

    @Test
    void numbersStayHiddenButForTheDigitThatDiffers() {
        register("王芳", "110105194912310021", "");
        register("王芳", "11010519491231002X", "");
        compare(0, 1);

        var line = pair().rows().stream().filter(row -> row.first().key().startsWith("merge.id")).findFirst()
                .orElseThrow();
        assertThat(line.first().arguments().getFirst()).isEqualTo("**************0021");
        assertThat(line.second().arguments().getFirst()).isEqualTo("**************002X");
        assertThat(line.kept()).isEqualTo(Side.SECOND);
    }

    @Test
    void twoSoundNumbersWaitForSomebodyToBeSure() {
        register("王芳", "11010519491231002X", "");
        register("王芳", "440524188001010014", "");
        compare(0, 1);
        assertThat(merge.isUnsure()).isTrue();
        merge.merge();
        assertThat(merge.refused().get()).isPresent();
        assertThat(people()).hasSize(2);
        merge.assure(Certainty.SURE);
        assertThat(merge.isUnsure()).isFalse();
        merge.merge();
        assertThat(people()).hasSize(1);
    }

    @Test
    void theSecondIsLookedForByWhateverFindsIt() {
        var first = register("王芳", "", "");
        var second = register("王方", "", "");
        journey.to(new Destination.MergePerson(first.person().id()));
        model.load();
        assertThat(merge.stage().get()).isEqualTo(Stage.CHOOSING);
        assertThat(merge.find("wf")).extracting(MergeCandidate::id).containsExactly(second.person().id());
        merge.choose(merge.find("2").getFirst());
        assertThat(merge.stage().get()).isEqualTo(Stage.COMPARING);
    }

    @Test
    void twoPeopleOfOnesOwnChoiceAreFoundAcrossClasses() {
        register("王芳", "", "");
        var winter = stand.services.classes().create(TrainingClass.draft("CC-2", new BilingualName("冬季班", ""),
                LocalDate.of(2014, 12, 1), LocalDate.of(2014, 12, 3)), Set.of(Half.AM));
        stand.openClass.offer(List.of(Stand.entry(winter), Stand.entry(summer)));
        stand.services.registration().register(Participant.draft(winter.id(), Person.named("李娜")), "长春市商务局");
        journey.to(new Destination.MergePeople());
        model.load();
        assertThat(model.rows()).as("nothing about either of them").noneMatch(row -> row.finding().isPair());
        merge.choose(merge.find("ln").getFirst());
        assertThat(merge.stage().get()).isEqualTo(Stage.CHOOSING);
        assertThat(merge.find("ln")).as("not with itself").isEmpty();
        merge.choose(merge.find("wf").getFirst());
        merge.merge();

        assertThat(people()).singleElement().extracting(Participant::name).isEqualTo("李娜");
        assertThat(stand.messages.text(stand.services.history().next().orElseThrow().summary()))
                .isEqualTo("将王芳 (CC-1/1)的记录并入李娜 (CC-2/1)");
    }

    @Test
    void organisationsAreLookedForAndMergedTheSameWay() {
        stand.services.registration().register(Participant.draft(summer.id(), Person.named("王芳")), "长春市商务局");
        stand.services.registration().register(Participant.draft(summer.id(), Person.named("李娜")), "长春商务局");
        var all = stand.services.directory().organisations();
        journey.to(new Destination.MergeOrganisation(all.getFirst().id()));
        model.load();
        merge.choose(merge.find("商务局").getFirst());
        merge.merge();

        assertThat(stand.services.directory().organisations()).hasSize(1);
        assertThat(people()).extracting(p -> p.organisation().orElseThrow().id()).containsOnly(all.getFirst().id());
    }

    private void compare(int first, int second) {
        merge.people(people().get(first).person().id(), people().get(second).person().id());
    }

    private Pair pair() {
        return merge.pair().get().orElseThrow();
    }

    private void select(Kind kind) {
        model.selected().set(model.rows().stream().filter(row -> row.finding().kind() == kind).findFirst());
    }

    private List<Participant> people() {
        return stand.services.registration().participants(summer.id());
    }

    private Participant register(String name, String id, String phone) {
        return stand.services.registration().register(Participant.draft(summer.id(), Person.named(name)
                .withId(IdType.RESIDENT_ID, IdNumber.of(id)).withPhone(Phone.of(phone))), "");
    }
}
