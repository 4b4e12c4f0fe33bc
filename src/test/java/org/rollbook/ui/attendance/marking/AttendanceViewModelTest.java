package org.rollbook.ui.attendance.marking;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rollbook.model.attendance.Mark;
import org.rollbook.model.attendance.Outcome;
import org.rollbook.model.course.Half;
import org.rollbook.model.course.HalfDay;
import org.rollbook.model.journal.Touched;
import org.rollbook.model.people.Participant;
import org.rollbook.service.course.LeaveBook;
import org.rollbook.service.course.RollCall;
import org.rollbook.ui.WindowTest;
import org.rollbook.ui.attendance.RollRoom;
import org.rollbook.ui.kit.Background;
import org.rollbook.ui.kit.Waiting;
import org.rollbook.ui.kit.form.FieldNote;
import org.rollbook.ui.kit.navigation.ScreenState;

@WindowTest
class AttendanceViewModelTest {
    @TempDir
    Path folder;

    private RollRoom room;
    private Background background = Background.direct();
    private AttendanceViewModel model;

    @BeforeEach
    void open() {
        room = new RollRoom(folder, EnumSet.of(Half.AM, Half.PM));
        model = loaded(background);
    }

    @AfterEach
    void close() {
        room.close();
    }

    @Test
    void beginsAtTheFirstRollOfTodayThatIsNotTaken() {
        assertThat(model.cursor().get()).isEqualTo(Cursor.at(0, 2));
    }

    @Test
    void aMarkIsStoredCountedAndTheKeyboardGoesOn() {
        model.moveTo(0, 0);
        model.mark("P");
        model.mark("A");
        model.advance().set(AttendanceViewModel.Advance.RIGHT);
        model.mark("L");
        assertThat(room.stored(0, 0) + room.stored(1, 0) + room.stored(2, 0)).isEqualTo("PAL");
        assertThat(model.cursor().get()).isEqualTo(Cursor.at(2, 1));
        assertThat(model.roll().get().tally(room.people.get(1)).absent()).isEqualTo(1);
        assertThat(model.roll().get().turnout(model.roll().get().sessions().getFirst()).present()).isEqualTo(2);
    }

    @Test
    void aMarkIsPendingAndNotCountedUntilItIsAcknowledged() {
        var waiting = new Waiting();
        model = loaded(waiting.background());
        waiting.run();
        model.moveTo(0, 0);
        model.mark("P");
        var slot = new GridCell(room.people.getFirst().id(), model.roll().get().sessions().getFirst().id());
        assertThat(model.shown(slot)).map(Mark::status).contains("P");
        assertThat(model.isPending(slot)).isTrue();
        assertThat(model.roll().get().tally(room.people.getFirst()).present()).isZero();
        waiting.run();
        assertThat(model.isPending(slot)).isFalse();
        assertThat(model.roll().get().tally(room.people.getFirst()).present()).isEqualTo(1);
    }

    @Test
    void theGridCountsAsTheReportDoesAlsoWhoHasLeftAndSaysWhy() {
        var left = room.people.getFirst();
        room.rollCall.everyoneElsePresent(room.rollCall.session(room.open.id(), HalfDay.parse("2014-07-21/am")));
        room.registration().withdraw(left, Optional.of(HalfDay.parse("2014-07-21/pm")), "");
        background.changedElsewhere(Touched.EVERYTHING);
        model.load();
        model.moveTo(1, 1);
        model.mark("S");
        var dossier = room.rollCall.dossier(room.open.id());
        var tallies = dossier.tallies();
        assertThat(model.roll().get().people()).isNotEmpty()
                .allSatisfy(person -> assertThat(model.roll().get().tally(person)).isEqualTo(tallies.get(person.id())));
        assertThat(model.roll().get().sessions()).allSatisfy(session -> assertThat(model.roll().get().turnout(session))
                .isEqualTo(dossier.attendance().turnout(session, dossier.listed(), dossier.cells())));
        assertThat(tallies.get(left.id()).result()).isEqualTo(Outcome.WITHDRAWN);
        model.moveTo(0, 1);
        model.explain();
        assertThat(model.note().get().key()).isEqualTo("attendance.why");
        model.mark("P");
        assertThat(model.note().get().key()).isEqualTo("refusal.mark.membership");
    }

    @Test
    void aNewerWishForTheSameCellFollowsTheOneUnderWay() {
        var waiting = new Waiting();
        model = loaded(waiting.background());
        waiting.run();
        model.moveTo(0, 0);
        model.markAndStay("P");
        model.markAndStay("A");
        model.markAndStay("L");
        model.minutes(model.here().orElseThrow(), 10, 5);
        assertThat(waiting.size()).isEqualTo(1);
        waiting.run();
        assertThat(model.mark()).hasValueSatisfying(mark -> {
            assertThat(mark.status()).isEqualTo("L");
            assertThat(mark.lateMinutes()).isEqualTo(10);
            assertThat(mark.earlyMinutes()).isEqualTo(5);
            assertThat(mark.version()).isEqualTo(2);
        });
    }

    @Test
    void anOwnMarkIsNotLoadedAgain() {
        var waiting = new Waiting();
        var own = waiting.background();
        model = loaded(own);
        own.revision().subscribe((_, _) -> model.load());
        waiting.run();
        var before = model.roll().get();
        model.moveTo(0, 0);
        model.mark("P");
        waiting.run();
        assertThat(model.roll().get()).isSameAs(before);
        own.changedElsewhere(Touched.EVERYTHING);
        waiting.run();
        assertThat(model.roll().get()).isNotSameAs(before);
    }

    @Test
    void aRangeFillsOnlyWhatIsEmptyAndAsksAboutTheRest() {
        model.moveTo(1, 0);
        model.mark("A");
        model.moveTo(0, 0);
        model.stretchTo(3, 1);
        model.mark("P");
        assertThat(room.stored(1, 0)).isEqualTo("A");
        assertThat(room.stored(3, 1)).isEqualTo("P");
        assertThat(model.question().get()).map(asked -> asked.question().arguments().getFirst()).contains("1");
        model.agree();
        assertThat(room.stored(1, 0)).isEqualTo("P");
        assertThat(model.question().get()).isEmpty();
    }

    @Test
    void movingOnWithoutTheSecondGestureKeepsTheMarks() {
        model.moveTo(1, 0);
        model.mark("A");
        model.moveTo(0, 0);
        model.stretchTo(1, 0);
        model.mark("P");
        model.moveTo(2, 0);
        model.agree();
        assertThat(room.stored(1, 0)).isEqualTo("A");
    }

    @Test
    void everyoneElsePresentTouchesOnlyTheUnmarkedOfOneHalfDay() {
        model.moveTo(1, 2);
        model.mark("A");
        model.everyoneElsePresent();
        assertThat(room.stored(0, 2) + room.stored(1, 2) + room.stored(2, 2) + room.stored(3, 2)).isEqualTo("PAPP");
        assertThat(room.stored(0, 1)).isEqualTo("-");
        assertThat(model.session().orElseThrow().isTaken()).isTrue();
        assertThat(model.note().get().arguments()).startsWith("3");
        model.takeOrReopen();
        assertThat(model.session().orElseThrow().isTaken()).isFalse();
        background.changedElsewhere(Touched.EVERYTHING);
        model.load();
        assertThat(model.note().get()).isEqualTo(FieldNote.NONE);
    }

    @Test
    void leaveFillsAndProtectsItsCellsUntilItIsCancelled() {
        model.moveTo(0, 1);
        model.stretchTo(0, 2);
        model.startLeave();
        model.leave().reason().set("家中有事");
        model.leave().grant();
        model.load();
        assertThat(model.leave().person().get()).isEmpty();
        assertThat(room.stored(0, 1) + room.stored(0, 2) + room.stored(0, 3)).isEqualTo("SS-");
        model.moveTo(0, 1);
        model.mark("P");
        assertThat(model.note().get()).isEqualTo(FieldNote.danger("refusal.mark.leave"));
        assertThat(model.cursor().get()).isEqualTo(Cursor.at(0, 1));
        assertThat(room.stored(0, 1)).isEqualTo("S");
        model.leave().cancel(model.roll().get().leave().getFirst());
        model.load();
        assertThat(room.stored(0, 1)).isEqualTo("-");
    }

    @Test
    void aSecondLeaveOverTheSameHalfDaysIsRefusedInTheForm() {
        for (int i = 0; i < 2; i++) {
            model.moveTo(0, 1);
            model.startLeave();
            model.leave().grant();
        }
        assertThat(model.leave().note().get().key()).isEqualTo("refusal.leave.overlap");
        assertThat(model.leave().person().get()).isPresent();
    }

    @Test
    void whatAnotherDeskMarkedMeanwhileIsShownAndSaid() {
        room.rollCall.mark(Mark.of(room.open.id(), room.people.getFirst().id(),
                room.programme.sessions(room.open.id()).getFirst().id(), "A"));
        model.moveTo(0, 0);
        model.markAndStay("P");
        assertThat(room.stored(0, 0)).isEqualTo("A");
        assertThat(model.mark()).map(Mark::status).contains("A");
        assertThat(model.note().get().key()).isEqualTo("refusal.mark.conflict");
    }

    @Test
    void copyDownTakesTheCellAboveWithItsMinutes() {
        model.moveTo(0, 0);
        model.markAndStay("L");
        model.minutes(model.here().orElseThrow(), 7, 0);
        model.moveTo(1, 0);
        model.copyDown();
        model.moveTo(1, 0);
        model.stretchTo(3, 0);
        model.copyDown();
        model.moveTo(3, 0);
        assertThat(model.mark()).map(Mark::lateMinutes).contains(7);
    }

    @Test
    void aHalfDayAheadIsMarkedWithAWarning() {
        model.moveTo(0, 4);
        model.mark("P");
        assertThat(room.stored(0, 4)).isEqualTo("P");
        assertThat(model.note().get().level()).isEqualTo(FieldNote.Level.WARNING);
    }

    @Test
    void theFilterFindsByNameReadingInitialsAndNumberAndKeepsThePerson() {
        model.moveTo(1, 0);
        for (var typed : new String[] {"欧阳", "ouyang", "oym", "2"}) {
            model.filter().set(typed);
            assertThat(model.rows().get()).as(typed).extracting(Participant::name).containsExactly("欧阳明");
        }
        model.filter().set("");
        assertThat(model.participant()).map(Participant::name).isEqualTo(Optional.of("欧阳明"));
    }

    @Test
    void clearingARangeLeavesLeave() {
        model.moveTo(0, 1);
        model.startLeave();
        model.leave().grant();
        model.load();
        model.moveTo(1, 1);
        model.mark("P");
        model.moveTo(0, 1);
        model.stretchTo(1, 1);
        model.clear();
        assertThat(room.stored(0, 1) + room.stored(1, 1)).isEqualTo("S-");
        assertThat(model.note().get()).as("leave is not even tried")
                .isEqualTo(FieldNote.plain("attendance.cleared", "1"));
    }

    @Test
    void theRestAreThoseWhoArrivedAndTheOthersOnlyByTheSecondGesture() {
        somebodyArrives();
        model.moveTo(1, 2);
        model.mark("A");
        model.everyoneElsePresent();
        assertThat(room.stored(0, 2) + room.stored(1, 2) + room.stored(2, 2) + room.stored(3, 2)).isEqualTo("PA--");
        assertThat(model.question().get()).map(asked -> asked.question().arguments())
                .hasValueSatisfying(said -> assertThat(said).startsWith("1").endsWith("2", room.people.get(2).name()));
        model.agree();
        assertThat(room.stored(1, 2) + room.stored(2, 2) + room.stored(3, 2)).isEqualTo("APP");
        assertThat(model.question().get()).isEmpty();
    }

    @Test
    void movingOnLeavesThoseWhoNeverArrivedEmpty() {
        somebodyArrives();
        model.moveTo(1, 2);
        model.everyoneElsePresent();
        model.moveTo(2, 2);
        model.agree();
        assertThat(room.stored(0, 2) + room.stored(1, 2) + room.stored(2, 2) + room.stored(3, 2)).isEqualTo("PP--");
    }

    @Test
    void minutesAreForTheLastLateMarkUntilThePersonMovesElsewhere() {
        model.moveTo(0, 0);
        assertThat(model.timed()).isEmpty();
        assertThat(model.note().get().key()).isEqualTo("attendance.minutes.none");
        model.mark("E");
        model.mark("L");
        model.mark("A");
        assertThat(model.timed()).map(GridCell::participantId).contains(room.people.get(1).id());
        model.moveTo(0, 0);
        assertThat(model.timed()).map(GridCell::participantId).contains(room.people.getFirst().id());
        model.moveTo(2, 0);
        assertThat(model.timed()).isEmpty();
    }

    @Test
    void theSameStatusAgainKeepsTheMinutes() {
        model.moveTo(0, 0);
        model.markAndStay("L");
        model.minutes(model.here().orElseThrow(), 7, 0);
        model.markAndStay("L");
        assertThat(model.mark()).map(Mark::lateMinutes).contains(7);
        model.markAndStay("E");
        assertThat(model.mark()).map(Mark::lateMinutes).contains(0);
    }

    @Test
    void anotherLanguageFindsTheSameCellAndSearch() {
        var place = new ScreenState();
        var before = loaded(background, place);
        before.filter().set("李");
        before.moveTo(0, 4);
        before.advance().set(AttendanceViewModel.Advance.RIGHT);

        var after = loaded(background, place);

        assertThat(after.filter().get()).isEqualTo("李");
        assertThat(after.participant()).map(Participant::name).contains("李伟");
        assertThat(after.cursor().get()).isEqualTo(Cursor.at(0, 4));
        assertThat(after.advance().get()).isEqualTo(AttendanceViewModel.Advance.RIGHT);
    }

    @Test
    void theFilterFindsMixedInputAndDigitsMeanOneNumber() {
        for (var typed : new String[] {"ouyangm", "oyming", "oym", "欧阳m", "欧yangm"}) {
            model.filter().set(typed);
            assertThat(model.rows().get()).as(typed).extracting(Participant::name).containsExactly("欧阳明");
        }
        model.filter().set("1");
        assertThat(model.rows().get()).extracting(Participant::number).containsExactly(1);
    }

    @Test
    void copyDownLeavesWhatStands() {
        model.moveTo(0, 0);
        model.mark("P");
        model.mark("A");
        model.moveTo(0, 0);
        model.stretchTo(3, 0);
        model.copyDown();
        assertThat(room.stored(0, 0) + room.stored(1, 0) + room.stored(2, 0) + room.stored(3, 0)).isEqualTo("PAPP");
    }

    @Test
    void aRangeAsksAboutNobodyWhoHasTheStatusAlready() {
        model.moveTo(0, 0);
        model.markAndStay("L");
        model.minutes(model.here().orElseThrow(), 7, 0);
        model.stretchTo(2, 0);
        model.mark("L");
        assertThat(model.question().get()).isEmpty();
        assertThat(room.stored(1, 0) + room.stored(2, 0)).isEqualTo("LL");
        model.moveTo(0, 0);
        assertThat(model.mark()).map(Mark::lateMinutes).contains(7);
    }

    @Test
    void anotherDesksChangeBetweenTwoOwnMarksIsLoadedWhenTheGridComesBack() {
        var waiting = new Waiting();
        model = loaded(waiting.background());
        waiting.run();
        model.moveTo(0, 0);
        model.markAndStay("P");
        room.rollCall.mark(at(1, 0, "A"));
        waiting.background().changedElsewhere(Touched.EVERYTHING);
        waiting.run();
        model.moveTo(2, 0);
        model.markAndStay("P");
        waiting.run();
        model.load();
        waiting.run();
        model.moveTo(1, 0);
        assertThat(model.mark()).map(Mark::status).contains("A");
    }

    @Test
    void aRangeOfWhichAnotherDeskTookACellIsToldAsPartlyDone() {
        var waiting = new Waiting();
        model = loaded(waiting.background());
        waiting.run();
        room.rollCall.mark(at(1, 0, "A"));
        model.moveTo(0, 0);
        model.stretchTo(3, 0);
        model.mark("P");
        waiting.run();
        assertThat(model.note().get()).isEqualTo(FieldNote.warning("attendance.partly", "3", "4"));
        assertThat(room.stored(1, 0)).isEqualTo("A");
    }

    @Test
    void aMarkThatCouldNotBeSavedDoesNotGoOnStanding() {
        var waiting = new Waiting();
        try (var readOnly = room.readOnly()) {
            var failing = new AttendanceViewModel(new RollCall(readOnly), new LeaveBook(readOnly), room.openClass,
                    waiting.background(), new ScreenState());
            failing.load();
            waiting.run();
            failing.moveTo(0, 0);
            var slot = failing.here().orElseThrow();
            failing.markAndStay("P");
            assertThat(failing.isPending(slot)).isTrue();
            waiting.run();
            assertThat(waiting.failures()).hasSize(1);
            assertThat(failing.isPending(slot)).isFalse();
            assertThat(failing.shown(slot)).isEmpty();
            failing.stretchTo(2, 0);
            failing.mark("P");
            waiting.run();
            assertThat(failing.shown(slot)).isEmpty();
        }
        assertThat(room.stored(0, 0)).isEqualTo("-");
    }

    private Mark at(int person, int session, String status) {
        return Mark.of(room.open.id(), room.people.get(person).id(),
                room.programme.sessions(room.open.id()).get(session).id(), status);
    }

    private void somebodyArrives() {
        room.people.subList(0, 2).forEach(room.registration()::arrive);
        background.changedElsewhere(Touched.EVERYTHING);
        model.load();
    }

    private AttendanceViewModel loaded(Background background) {
        return loaded(background, new ScreenState());
    }

    private AttendanceViewModel loaded(Background background, ScreenState place) {
        var loaded = new AttendanceViewModel(room.rollCall, room.leaveBook, room.openClass, background, place);
        loaded.load();
        return loaded;
    }
}
