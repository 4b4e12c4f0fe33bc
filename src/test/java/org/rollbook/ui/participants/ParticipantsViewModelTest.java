package org.rollbook.ui.participants;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Optional;
import java.util.Queue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rollbook.model.Language;
import org.rollbook.model.course.Half;
import org.rollbook.model.course.HalfDay;
import org.rollbook.model.people.EnrolmentState;
import org.rollbook.model.people.ListOrder;
import org.rollbook.model.people.Participant;
import org.rollbook.ui.kit.Background;
import org.rollbook.ui.kit.form.FormDrafts;
import org.rollbook.ui.kit.navigation.ScreenState;

/// The list: who is shown in which order, and what is done to the chosen one.
class ParticipantsViewModelTest {
    @TempDir
    Path folder;

    private Registered data;
    private final ScreenState place = new ScreenState();
    private ParticipantsViewModel model;
    private PeopleList people;

    @BeforeEach
    void open() {
        data = new Registered(folder);
        data.register(data.first, "张伟", "吉林大学软件学院");
        data.register(data.first, "王芳", "长春市商务局");
        data.register(data.first, "高富", "长春市商务局");
        data.register(data.first, "高一", "长春市商务局");
        data.register(data.second, "欧阳明", "");
        model = start(Background.direct());
    }

    private ParticipantsViewModel start(Background background) {
        var fresh = new ParticipantsViewModel(data.registration, data.history, background, data.openClass,
                FormDrafts.unkept(), Language.ZH, place);
        background.revision().subscribe((_, _) -> fresh.load());
        fresh.load();
        people = fresh.people();
        return fresh;
    }

    @AfterEach
    void close() {
        data.close();
    }

    @Test
    void anotherLanguageFindsWhoWasChosenAmongThoseSearchedFor() {
        people.search().set("商务局");
        people.choose(people.rows().stream().filter(p -> p.name().equals("高富")).findFirst().orElseThrow().id());

        start(Background.direct());

        assertThat(people.rows()).hasSize(3);
        assertThat(people.selected().get()).map(Participant::name).contains("高富");
    }

    @Test
    void whoWasJustSavedIsInSightWhateverWasSearched() {
        people.search().set("商务局");
        model.entry().startNew("赵六");
        model.entry().saveAndNext();
        assertThat(chosen()).isEqualTo("赵六");
        assertThat(people.search().get()).isEmpty();

        people.search().set("gao");
        model.entry().startNew("高二");
        model.entry().saveAndNext();
        assertThat(chosen()).isEqualTo("高二");
        assertThat(people.search().get()).as("a search that shows the person stays").isEqualTo("gao");
    }

    @Test
    void theOrdersAreThoseOfTheRoster() {
        assertThat(people.rows()).extracting(Participant::number).containsExactly(1, 2, 3, 4);
        people.order().set(ListOrder.STROKE);
        assertThat(people.rows()).extracting(Participant::name).containsExactly("王芳", "张伟", "高一", "高富");
        people.order().set(ListOrder.PINYIN);
        assertThat(people.rows()).extracting(Participant::name).containsExactly("高富", "高一", "王芳", "张伟");
        people.sort(Optional.of(Comparator.comparing(Participant::number).reversed()));
        assertThat(people.rows()).extracting(Participant::number).containsExactly(4, 3, 2, 1);
    }

    @Test
    void aSearchShowsTheBestFirstAndEverybodyAfterwards() {
        people.search().set("gao");
        assertThat(people.rows()).extracting(Participant::name).containsExactly("高富", "高一");
        people.search().set("商务局 wf");
        assertThat(people.rows()).extracting(Participant::name).containsExactly("王芳");
        people.search().set("");
        assertThat(people.rows()).hasSize(4);
    }

    @Test
    void theChosenPersonStaysChosenThroughLoadingAndSearching() {
        choose("高富");
        model.load();
        assertThat(chosen()).isEqualTo("高富");
        people.search().set("wang");
        assertThat(people.selected().get()).isEmpty();
        people.search().set("");
        assertThat(chosen()).isEqualTo("高富");
    }

    @Test
    void arrivalIsOneKeyThereAndBack() {
        choose("王芳");
        model.arriveOrTakeBack();
        assertThat(people.selected().get().orElseThrow().state()).isEqualTo(EnrolmentState.ARRIVED);
        assertThat(people.head().get().arrived()).isEqualTo(1);
        model.arriveOrTakeBack();
        assertThat(people.head().get().arrived()).isZero();
    }

    @Test
    void withdrawalIsCountedAndTakenBackByItsOwnUndo() {
        choose("王芳");
        model.withdraw();
        assertThat(people.head().get().enrolled()).isEqualTo(3);
        choose("张伟");
        model.arriveOrTakeBack();
        model.said().get().orElseThrow().back().orElseThrow().handler().run();
        assertThat(people.head().get().enrolled()).isEqualTo(4);
        assertThat(people.head().get().arrived()).isEqualTo(1);
        choose("王芳");
        model.withdraw();
        model.reinstate();
        assertThat(people.selected().get().orElseThrow().state()).isEqualTo(EnrolmentState.REGISTERED);
    }

    @Test
    void whoWasNeverMarkedIsRemovedAndComesBackWithTheSameNumber() {
        choose("王芳");
        model.remove();
        assertThat(people.rows()).extracting(Participant::number).containsExactly(1, 3, 4);
        model.said().get().orElseThrow().back().orElseThrow().handler().run();
        assertThat(people.rows()).extracting(Participant::number).containsExactly(1, 2, 3, 4);
    }

    @Test
    void whoWasMarkedStaysAndWithdrawalIsOffered() {
        var session = data.rollCall.session(data.first.id(), new HalfDay(data.first.from(), Half.AM));
        data.rollCall.everyoneElsePresent(session);
        choose("王芳");
        model.remove();
        assertThat(people.rows()).hasSize(4);
        var said = model.said().get().orElseThrow();
        assertThat(said.key()).isEqualTo("participants.said.marked");
        said.handler().run();
        assertThat(people.selected().get().orElseThrow().state()).isEqualTo(EnrolmentState.WITHDRAWN);
    }

    @Test
    void anotherClassShowsItsOwnPeople() {
        choose("王芳");
        people.search().set("wang");
        data.openClass.open(data.second.code());
        model.load();
        assertThat(people.rows()).extracting(Participant::name).containsExactly("欧阳明");
        assertThat(people.search().get()).isEmpty();
        assertThat(people.selected().get()).isEmpty();
    }

    @Test
    void anAnswerForTheClassBeforeIsNotShown() {
        Queue<Runnable> later = new ArrayDeque<>();
        var slow = start(new Background(Runnable::run, Runnable::run, later::add, failure -> {
            throw new AssertionError(failure);
        }));
        data.openClass.open(data.second.code());
        slow.load();
        while (!later.isEmpty()) {
            later.remove().run();
        }
        assertThat(people.rows()).extracting(Participant::name).containsExactly("欧阳明");
    }

    @Test
    void organisationsAreCompletedByInitials() {
        assertThat(model.entry().complete("swj")).extracting(o -> o.name().zh()).containsExactly("长春市商务局");
        assertThat(model.entry().complete("jldx")).extracting(o -> o.name().zh()).containsExactly("吉林大学软件学院");
    }

    private void choose(String name) {
        people.selected().set(people.rows().stream().filter(p -> p.name().equals(name)).findFirst());
    }

    private String chosen() {
        return people.selected().get().map(Participant::name).orElse("");
    }
}
