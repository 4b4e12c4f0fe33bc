package org.rollbook.ui.programme;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rollbook.model.BilingualName;
import org.rollbook.model.FormName;
import org.rollbook.model.UnsavedForm;
import org.rollbook.model.attendance.Mark;
import org.rollbook.model.course.Half;
import org.rollbook.model.course.HalfDay;
import org.rollbook.model.course.ProgrammeItem;
import org.rollbook.model.course.SessionKind;
import org.rollbook.model.course.Speech;
import org.rollbook.model.course.TimeSpan;
import org.rollbook.ui.WindowTest;
import org.rollbook.ui.attendance.RollRoom;
import org.rollbook.ui.kit.Background;
import org.rollbook.ui.kit.form.FormDrafts;
import org.rollbook.ui.kit.form.KeptForm;
import org.rollbook.ui.kit.navigation.ScreenState;

@WindowTest
class ProgrammeViewModelTest {
    @TempDir
    Path folder;

    private final Map<FormName, UnsavedForm> putAway = new HashMap<>();
    private RollRoom room;
    private FormDrafts halfFilled;
    private ProgrammeViewModel model;

    @BeforeEach
    void open() {
        room = new RollRoom(folder, EnumSet.of(Half.AM));
        start();
    }

    /// A new run of the program, which has what the last one put away.
    private void start() {
        halfFilled = new FormDrafts(Background.direct(), Clock.systemUTC(), form -> putAway.put(form.form(), form),
                putAway::remove);
        halfFilled.bring(List.copyOf(putAway.values()));
        model = new ProgrammeViewModel(room.programme, room.imports, room.setup, room.openClass, Background.direct(),
                new ScreenState(), halfFilled);
        model.load();
    }

    @AfterEach
    void close() {
        room.close();
    }

    @Test
    void theGeneratorAddsAsManyAsItSaid() {
        model.startGenerating();
        model.generator().excluded().set("7-22， 2014.7.30");
        assertThat(model.missing()).isEqualTo(2);
        model.generator().choice(Half.EVENING).wanted().set(true);
        assertThat(model.missing()).isEqualTo(4);
        model.generate();
        assertThat(model.items()).hasSize(7);
        assertThat(model.side().get()).isEqualTo(ProgrammeViewModel.Side.NONE);
        assertThat(model.note().get().key()).isEqualTo("programme.generated.timed");
        assertThat(model.note().get().arguments()).containsExactly("4", "2");
        assertThat(model.items().getFirst().starts()).contains(LocalTime.of(8, 30));
    }

    @Test
    void aHalfFilledFormOutlivesTheProgram() {
        model.startNew();
        assertThat(putAway).isEmpty();
        model.draft().topicZh().set("服务外包概论");
        model.draft().starts().set("8：");
        model.draft().speeches().add(
                new Speech(new BilingualName("张教授", ""), BilingualName.NONE, new BilingualName("", "Outsourcing")));
        halfFilled.putAway();
        start();
        assertThat(model.side().get()).isEqualTo(ProgrammeViewModel.Side.NEW);
        assertThat(model.kept().restored().get()).isPresent();
        assertThat(model.draft().topicZh().get()).isEqualTo("服务外包概论");
        assertThat(model.draft().starts().get()).isEqualTo("8：");
        assertThat(model.draft().speeches()).extracting(speech -> speech.speaker().zh()).containsExactly("张教授");
        model.draft().starts().set("8:30");
        assertThat(model.kept().restored().get()).isEmpty();
        model.save();
        assertThat(model.items()).anyMatch(item -> item.topic().zh().equals("服务外包概论"));
        assertThat(putAway).isEmpty();
    }

    @Test
    void aHalfDoneEditIsForgottenWhenItsHalfDayHasChanged() {
        model.chosen().set(Optional.of(model.items().getFirst()));
        model.startEdit();
        model.draft().roomZh().set("二楼");
        halfFilled.putAway();
        start();
        assertThat(model.side().get()).isEqualTo(ProgrammeViewModel.Side.EDIT);
        var stored = model.items().getFirst();
        room.programme.save(new ProgrammeItem(stored.id(), stored.classId(), stored.at(), stored.kind(), stored.topic(),
                stored.speeches(),
                stored.starts(), stored.ends(), stored.room(), 3, stored.counting(), stored.version()));
        start();
        assertThat(model.side().get()).isEqualTo(ProgrammeViewModel.Side.NONE);
        assertThat(putAway).isEmpty();
    }

    @Test
    void anExcludedDayThatIsNoDateIsSaid() {
        model.startGenerating();
        model.generator().excluded().set("7-22, 休息");
        model.generate();
        assertThat(model.formNote().get().arguments()).containsExactly("休息");
        assertThat(model.items()).hasSize(3);
    }

    @Test
    void theOpeningCeremonyIsEnteredWithItsSpeech() {
        model.chosen().set(Optional.of(model.items().getFirst()));
        model.startNew();
        assertThat(model.draft().date().date()).contains(LocalDate.of(2014, 7, 21));
        assertThat(model.draft().half().get()).isEqualTo(Half.AM);
        model.draft().half().set(Half.PM);
        model.draft().kind().set(SessionKind.OPENING);
        model.draft().topicZh().set("开班式");
        model.draft().starts().set("1330");
        model.draft().ends().set("15:00");
        model.speakers().draft().speakerZh().set("赵中祺");
        model.speakers().draft().capacityZh().set("常务副会长");
        model.speakers().draft().topicZh().set("服务外包与人才");
        model.save();
        var stored = room.programme.sessions(room.open.id()).get(1).items().getFirst();
        assertThat(stored.kind()).isEqualTo(SessionKind.OPENING);
        assertThat(stored.starts()).contains(LocalTime.of(13, 30));
        assertThat(stored.speeches()).singleElement()
                .satisfies(speech -> assertThat(speech.speaker().zh()).isEqualTo("赵中祺"));
        assertThat(model.chosen().get()).contains(stored);
    }

    @Test
    void aSecondItemIsProposedInTheChosenHalfDayAfterTheFirstAndAnOverlapIsSaid() {
        model.chosen().set(Optional.of(model.items().get(1)));
        model.startEdit();
        model.draft().kind().set(SessionKind.OPENING);
        model.draft().starts().set("8:30");
        model.draft().ends().set("9:00");
        model.save();
        model.startNew();
        assertThat(model.draft().date().date()).contains(LocalDate.of(2014, 7, 22));
        assertThat(model.draft().half().get()).isEqualTo(Half.AM);
        assertThat(model.draft().starts().get()).isEqualTo("09:00");
        model.draft().starts().set("8:50");
        model.draft().ends().set("11:50");
        model.save();
        assertThat(model.note().get().key()).isEqualTo("programme.overlap");
        var tuesday = room.programme.sessions(room.open.id()).get(1);
        assertThat(tuesday.items()).extracting(item -> item.kind()).containsExactly(SessionKind.OPENING,
                SessionKind.LECTURE);
        assertThat(room.programme.sessions(room.open.id())).hasSize(3);
    }

    @Test
    void aLessonThatNamesACeremonyIsALessonAndCounts() {
        model.readSchedule("日期\t时间\t内容\n" + Stream
                .of("开班式", "结业考试", "结业论文答辩", "开学第一课", "Closing the books of a project", "Company registration in China",
                        "结业典礼")
                .map(topic -> "7月21日\t上午\t" + topic + "\n").collect(Collectors.joining()));
        assertThat(model.schedule().plan().get().orElseThrow().rows())
                .extracting(row -> row.item().orElseThrow().kind())
                .containsExactly(SessionKind.OPENING, SessionKind.LECTURE, SessionKind.LECTURE, SessionKind.LECTURE,
                        SessionKind.LECTURE, SessionKind.LECTURE,
                        SessionKind.CLOSING);
        assertThat(model.schedule().plan().get().orElseThrow().rows())
                .allMatch(row -> row.item().orElseThrow().counts());
    }

    @Test
    void aPastedScheduleIsShownFirstAndTakenBackAtOnce() {
        model.readSchedule(
                "日期\t时间\t内容\t主讲\t地点\n7月21日\t8:30-9:00\t开班式\t赵中屹\t报告厅\n\t9:10-11:50\t服务外包概论\t陈教授\t\n\t12:00\t午餐\t\t\n");
        assertThat(model.side().get()).isEqualTo(ProgrammeViewModel.Side.SCHEDULE);
        assertThat(model.schedule().plan().get().orElseThrow().rows()).extracting(row -> row.outcome().name())
                .containsExactly("REPLACES_GENERATED", "NEW", "LEFT_OUT");
        assertThat(room.programme.sessions(room.open.id()).getFirst().items()).hasSize(1);
        model.applySchedule();
        assertThat(model.side().get()).isEqualTo(ProgrammeViewModel.Side.NONE);
        assertThat(model.note().get().arguments()).containsExactly("2");
        assertThat(model.items().subList(0, 2)).extracting(item -> item.topic().zh()).containsExactly("开班式", "服务外包概论");
        model.readSchedule("张伟，男，处长");
        assertThat(model.note().get().key()).startsWith("refusal.");
    }

    @Test
    void speakersAreOrderedEditedAndRemoved() {
        model.startNew();
        for (var name : new String[] {"甲", "乙", "丙"}) {
            model.speakers().draft().speakerZh().set(name);
            model.speakers().take();
        }
        assertThat(model.speakers().move(2, -1)).isEqualTo(1);
        model.speakers().edit(0);
        model.speakers().draft().capacityZh().set("教授");
        model.speakers().take();
        model.speakers().remove(2);
        assertThat(model.draft().speeches()).extracting(speech -> speech.speaker().zh() + speech.capacity().zh())
                .containsExactly("甲教授", "丙");
    }

    @Test
    void aSpeechWithoutASpeakerKeepsTheFormOpen() {
        model.startNew();
        model.speakers().draft().topicZh().set("题目");
        model.save();
        assertThat(model.speakers().note().get().key()).isEqualTo("refusal.speech.speaker.empty");
        assertThat(model.side().get()).isEqualTo(ProgrammeViewModel.Side.NEW);
    }

    @Test
    void timesThatCannotBeAreRefusedInTheForm() {
        model.startNew();
        model.draft().starts().set("25:00");
        model.save();
        assertThat(model.draft().timeNote().get().key()).isEqualTo("programme.form.time.wrong");
        model.draft().starts().set("10:00");
        model.draft().ends().set("9:00");
        model.save();
        assertThat(model.formNote().get().key()).isEqualTo("refusal.session.times.reversed");
        assertThat(room.programme.sessions(room.open.id())).hasSize(3);
    }

    @Test
    void aMarkedHalfDayStays() {
        var first = model.items().getFirst();
        var marked = room.programme.sessions(room.open.id()).getFirst();
        room.rollCall.mark(Mark.of(room.open.id(), room.people.getFirst().id(), marked.id(), "P"));
        model.chosen().set(Optional.of(first));
        model.remove();
        assertThat(model.note().get().key()).isEqualTo("refusal.session.marked");
        model.chosen().set(Optional.of(model.items().getLast()));
        model.remove();
        assertThat(model.items()).extracting(item -> item.at()).containsExactly(
                new HalfDay(LocalDate.of(2014, 7, 21), Half.AM), new HalfDay(LocalDate.of(2014, 7, 22), Half.AM));
    }

    @Test
    void theSelectionStaysWhereTheRemovedHalfDayStood() {
        model.chosen().set(Optional.of(model.items().get(1)));
        model.remove();
        assertThat(model.chosen().get()).contains(model.items().get(1));
        model.remove();
        assertThat(model.chosen().get()).contains(model.items().getFirst());
    }

    @Test
    void aHalfDayThatIsBeingTypedIsNotReplacedByAnother() {
        model.chosen().set(Optional.of(model.items().getFirst()));
        model.startEdit();
        model.draft().roomZh().set("二楼");
        var told = new ArrayList<KeptForm.Event>();
        model.kept().listen(told::add);
        model.startEdit();
        model.startNew();
        model.startGenerating();
        assertThat(model.side().get()).isEqualTo(ProgrammeViewModel.Side.EDIT);
        assertThat(model.draft().roomZh().get()).isEqualTo("二楼");
        assertThat(told).hasSize(3).containsOnly(KeptForm.Event.RECALLED);
        model.close();
        model.startEdit();
        assertThat(model.draft().roomZh().get()).isEmpty();
    }

    @Test
    void aChangedHalfDayThatIsLeftIsKeptAndBroughtBackWithASpeakerHalfTyped() {
        var told = new ArrayList<KeptForm.Event>();
        model.kept().listen(told::add);
        model.chosen().set(Optional.of(model.items().getFirst()));
        model.startEdit();
        model.leave();
        assertThat(told).as("nothing was changed").doesNotContain(KeptForm.Event.KEPT);
        model.startEdit();
        model.draft().roomZh().set("二楼");
        model.speakers().draft().speakerZh().set("赵");
        model.leave();
        assertThat(model.side().get()).isEqualTo(ProgrammeViewModel.Side.NONE);
        assertThat(told).endsWith(KeptForm.Event.KEPT);
        model.load();
        assertThat(model.side().get()).as("left on purpose").isEqualTo(ProgrammeViewModel.Side.NONE);
        model.startGenerating();
        assertThat(model.side().get()).as("first what is not saved").isEqualTo(ProgrammeViewModel.Side.EDIT);
        assertThat(model.kept().restored().get()).isPresent();
        assertThat(model.draft().roomZh().get()).isEqualTo("二楼");
        assertThat(model.speakers().draft().speakerZh().get()).isEqualTo("赵");
        model.save();
        assertThat(model.items().getFirst().speeches()).extracting(speech -> speech.speaker().zh()).contains("赵");
        assertThat(putAway).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"8:30, 08:30", "830, 08:30", "0830, 08:30", "8：05, 08:05", "8, 08:00", "24:00, ''", "8:7, ''",
            "早上, ''"})
    void timesAreReadAsPeopleTypeThem(String typed, String read) {
        assertThat(TimeSpan.time(typed).map(LocalTime::toString).orElse("")).isEqualTo(read);
    }
}
