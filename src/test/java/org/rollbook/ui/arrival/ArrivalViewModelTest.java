package org.rollbook.ui.arrival;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rollbook.model.attendance.Mark;
import org.rollbook.model.attendance.Status;
import org.rollbook.model.course.ClassState;
import org.rollbook.model.course.Session;
import org.rollbook.model.people.EnrolmentState;
import org.rollbook.model.people.Participant;
import org.rollbook.model.people.TicketCode;
import org.rollbook.service.Services;
import org.rollbook.service.desk.ArrivalOutcome;
import org.rollbook.service.desk.DeskCard;
import org.rollbook.service.desk.DeskPurpose;
import org.rollbook.store.Database;
import org.rollbook.store.sql.Access;
import org.rollbook.ui.arrival.DeskForms.Panel;
import org.rollbook.ui.kit.Background;
import org.rollbook.ui.kit.OpenClass;
import org.rollbook.ui.kit.Waiting;
import org.rollbook.ui.kit.form.FieldNote;
import org.rollbook.ui.kit.form.FormDrafts;
import org.rollbook.ui.kit.form.KeptForm;

/// What the keys of the desk do, without a window.
class ArrivalViewModelTest {
    @TempDir
    Path folder;

    private DeskRoom room;
    private ArrivalViewModel desk;

    @BeforeEach
    void open() {
        room = new DeskRoom(folder);
        desk = room.model();
        desk.load();
    }

    @AfterEach
    void close() {
        room.close();
    }

    @Test
    void oneCharacterFindsAndEnterReceivesTheOnlyHit() {
        desk.query().set("l");
        assertThat(names()).containsExactly("李娜");
        desk.query().set("芳");
        desk.enter();
        assertThat(outcome()).contains(ArrivalOutcome.ARRIVED);
        assertThat(desk.query().get()).isEmpty();
        assertThat(desk.live().counts().get()).extracting("expected", "arrived").containsExactly(6, 1);
        assertThat(desk.live().moves().get()).extracting(move -> move.participant().name()).containsExactly("王芳");
        desk.query().set("8000");
        desk.enter();
        assertThat(outcome()).contains(ArrivalOutcome.ALREADY);
    }

    @Test
    void aHalfFilledWalkInComesBackAfterTheProgramWasKilled() {
        desk = start();
        desk.openWalkIn();
        desk.walkIn().name().set("赵六");
        desk.walkIn().phone().set("1380");
        room.halfFilled.putAway();
        desk = start();
        desk.openWalkIn();
        assertThat(desk.walkIn().kept().restored().get()).isPresent();
        assertThat(desk.walkIn().name().get()).isEqualTo("赵六");
        desk.walkIn().discard();
        assertThat(desk.walkIn().name().get()).isEmpty();
        assertThat(room.database.forms().all()).isEmpty();
        desk.walkIn().name().set("赵六");
        room.halfFilled.putAway();
        desk.walkIn().submit();
        assertThat(outcome()).contains(ArrivalOutcome.ARRIVED);
        assertThat(room.database.forms().all()).isEmpty();
    }

    /// A new run of the program, which has what the last one put away.
    private ArrivalViewModel start() {
        room.halfFilled = new FormDrafts(Background.direct(), DeskRoom.CLOCK, room.database.forms()::keep,
                room.database.forms()::forget);
        room.halfFilled.bring(room.database.forms().all());
        ArrivalViewModel model = room.model();
        model.load();
        return model;
    }

    @Test
    void twoOfOneNameWaitForAChoice() {
        desk.query().set("张伟");
        desk.enter();
        assertThat(desk.shown().get()).isEmpty();
        assertThat(desk.hits().get().first()).extracting(Participant::number).containsExactly(2, 3);
        desk.choose(2);
        assertThat(room.number(3).state()).isEqualTo(EnrolmentState.ARRIVED);
        assertThat(room.number(2).state()).isEqualTo(EnrolmentState.REGISTERED);
        desk.query().set("zw");
        assertThat(desk.hits().get().first()).extracting(Participant::number).as("who is expected comes first")
                .containsExactly(2, 3);
        desk.choose(7);
        assertThat(desk.query().get()).as("a digit that nobody has does nothing").isEqualTo("zw");
        desk.move(1);
        desk.enter();
        assertThat(room.number(2).state()).isEqualTo(EnrolmentState.ARRIVED);
    }

    @Test
    void aDigitNeverComesToMeanSomebodyElse() {
        desk.query().set("zw");
        room.services.arrivalDesk().receive(new DeskPurpose.Arrival(), desk.hits().get().first().getFirst());
        room.register("张文 商务局");
        desk.poll();
        assertThat(desk.hits().get().first()).extracting(Participant::number).containsExactly(2, 3, 7);
        assertThat(desk.hits().get().first().getFirst().state()).isEqualTo(EnrolmentState.ARRIVED);
    }

    @Test
    void whoBecomesOneOfTwoIsNotReceivedByEnterAnyMore() {
        desk.query().set("wf");
        assertThat(desk.hits().get().chosen()).isZero();
        room.register("王飞 商务局");
        desk.poll();
        desk.enter();
        assertThat(desk.shown().get()).isEmpty();
    }

    @Test
    void aScanIsReceivedWhateverIsInTheBox() {
        desk.query().set("li");
        desk.scanned(TicketCode.of(room.number(4)).text());
        assertThat(outcome()).contains(ArrivalOutcome.ARRIVED);
        assertThat(desk.query().get()).isEmpty();
        desk.query().set(TicketCode.of(room.number(5)).text());
        desk.enter();
        assertThat(room.number(5).state()).isEqualTo(EnrolmentState.ARRIVED);
        desk.scanned("R111111111111");
        assertThat(outcome()).contains(ArrivalOutcome.DATA_ERROR);
    }

    @Test
    void aCodeThatComesKeyByKeyNeedsNoEnter() {
        String code = TicketCode.of(room.number(4)).text();
        for (int length = 1; length < code.length(); length++) {
            desk.query().set(code.substring(0, length));
            desk.takeWholeCode();
            assertThat(desk.shown().get()).isEmpty();
        }
        desk.query().set(code);
        desk.takeWholeCode();
        assertThat(room.number(4).state()).isEqualTo(EnrolmentState.ARRIVED);
    }

    @Test
    void anArrivalThatIsUndoneIsNotAnnouncedAnyMore() {
        desk.query().set("wf");
        desk.enter();
        assertThat(outcome()).contains(ArrivalOutcome.ARRIVED);
        desk.poll();
        assertThat(outcome()).contains(ArrivalOutcome.ARRIVED);
        room.services.history().undo();
        desk.poll();
        assertThat(desk.shown().get()).isEmpty();
    }

    @Test
    void aCodeMadeVoidSaysSoUntilItIsGoodAgain() {
        desk.query().set("wf");
        desk.revokeCode();
        desk.poll();
        assertThat(desk.shown().get().orElseThrow().phase()).isEqualTo(ShownCard.Phase.REVOKED);
        room.services.history().undo();
        desk.poll();
        assertThat(desk.shown().get()).isEmpty();
    }

    @Test
    void aVoidCodeThatIsShownAsksForTheNewOne() {
        String old = TicketCode.of(room.number(1)).text();
        desk.query().set("wf");
        desk.revokeCode();
        desk.scanned(old);
        assertThat(desk.shown().get().orElseThrow()).extracting(ShownCard::phase, now -> now.card().sentence().key())
                .containsExactly(ShownCard.Phase.ANSWERED, "arrival.says.revoked");
    }

    @Test
    void aWalkInThatIsUndoneIsNotAnnouncedAnyMore() {
        desk.openWalkIn();
        desk.walkIn().name().set("赵六");
        desk.walkIn().submit();
        desk.poll();
        assertThat(outcome()).contains(ArrivalOutcome.ARRIVED);
        room.services.history().undo();
        desk.poll();
        assertThat(desk.shown().get()).isEmpty();
    }

    @Test
    void aScanPutsAHalfFilledFormAside() {
        desk.openWalkIn();
        desk.walkIn().name().set("赵六");
        desk.scanned(TicketCode.of(room.number(4)).text());
        assertThat(outcome()).contains(ArrivalOutcome.ARRIVED);
        assertThat(desk.panel().get()).isEqualTo(Panel.NONE);
        assertThat(desk.back()).isTrue();
        assertThat(desk.panel().get()).isEqualTo(Panel.WALK_IN);
        assertThat(desk.walkIn().name().get()).isEqualTo("赵六");
        desk.walkIn().submit();
        assertThat(room.number(7).name()).isEqualTo("赵六");
        assertThat(desk.back()).as("the card is put away").isTrue();
        assertThat(desk.back()).as("nothing waits aside any more").isFalse();
    }

    @Test
    void aChangedWalkInThatIsLeftIsKeptAndBroughtBack() {
        var told = new ArrayList<KeptForm.Event>();
        desk.walkIn().kept().listen(told::add);
        desk.openWalkIn();
        assertThat(desk.back()).isTrue();
        assertThat(told).as("nothing was changed").doesNotContain(KeptForm.Event.KEPT);
        desk.openWalkIn();
        desk.walkIn().name().set("赵六");
        assertThat(desk.back()).isTrue();
        assertThat(desk.panel().get()).isEqualTo(Panel.NONE);
        assertThat(told).endsWith(KeptForm.Event.KEPT);
        desk.walkIn().kept().bringBack();
        assertThat(desk.panel().get()).isEqualTo(Panel.WALK_IN);
        assertThat(desk.walkIn().name().get()).isEqualTo("赵六");
        assertThat(desk.back()).isTrue();
        desk.query().set("钱七");
        desk.openWalkIn();
        assertThat(desk.walkIn().name().get()).as("first what is not saved").isEqualTo("赵六");
        desk.walkIn().discard();
        assertThat(desk.walkIn().name().get()).isEqualTo("钱七");
        desk.walkIn().phone().set("1380");
        desk.walkIn().submit();
        assertThat(told).endsWith(KeptForm.Event.OVER);
    }

    @Test
    void ticksOfADelegationOutliveAScan() {
        desk.openDelegation();
        var line = desk.delegation().organisations().stream()
                .filter(l -> l.organisation().orElseThrow().name().zh().equals("商务局")).findFirst().orElseThrow();
        desk.delegation().choose(line.organisation().orElseThrow());
        desk.delegation().turn(1);
        desk.scanned(TicketCode.of(room.number(4)).text());
        desk.openDelegation();
        assertThat(desk.panel().get()).isEqualTo(Panel.DELEGATION);
        assertThat(desk.delegation().here()).isEqualTo(2);
    }

    @Test
    void nobodyIsCalledUnregisteredBeforeTheListIsRead() {
        ArrivalViewModel early = room.model(room.services, Background.direct());
        early.query().set("王芳");
        early.enter();
        assertThat(early.shown().get()).isEmpty();
        early.load();
        assertThat(early.hits().get().first()).extracting(Participant::name).containsExactly("王芳");
    }

    @Test
    void nobodyIsCalledUnregisteredWhileTheListIsStillBeingRead() {
        var waiting = new Waiting();
        ArrivalViewModel early = room.model(room.services, waiting.background());
        early.load();
        early.query().set("王芳");
        early.enter();
        assertThat(early.shown().get()).isEmpty();
        assertThat(early.query().get()).as("what was typed waits").isEqualTo("王芳");
        waiting.run();
        early.enter();
        waiting.run();
        assertThat(room.number(1).state()).isEqualTo(EnrolmentState.ARRIVED);
    }

    @Test
    void enterTwiceWhileTheFirstIsUnderWayRegistersOneWalkIn() {
        var waiting = new Waiting();
        ArrivalViewModel slow = loaded(waiting);
        slow.openWalkIn();
        waiting.run();
        slow.walkIn().name().set("赵六");
        slow.walkIn().submit();
        slow.walkIn().submit();
        waiting.run();
        assertThat(slow.panel().get()).isEqualTo(Panel.NONE);
        assertThat(room.services.registration().participants(room.summer.id())).extracting(Participant::name)
                .filteredOn("赵六"::equals).hasSize(1);
    }

    @Test
    void enterTwiceReceivesADelegationOnceAndTellsHowMany() {
        var waiting = new Waiting();
        ArrivalViewModel slow = loaded(waiting);
        slow.openDelegation();
        waiting.run();
        slow.delegation().choose(slow.delegation().organisations().getFirst().organisation().orElseThrow());
        slow.delegation().submit("商务局");
        slow.delegation().submit("商务局");
        waiting.run();
        assertThat(slow.shown().get().orElseThrow().together()).isPositive();
    }

    @Test
    void aTakeBackPutsTheListAwayBeforeItIsDone() {
        desk.query().set("wf");
        desk.enter();
        desk.panel().set(Panel.MOVES);
        var waiting = new Waiting();
        ArrivalViewModel slow = loaded(waiting);
        slow.panel().set(Panel.MOVES);
        slow.takeBack(room.number(1));
        assertThat(slow.panel().get()).isEqualTo(Panel.NONE);
        waiting.run();
        assertThat(room.number(1).state()).isEqualTo(EnrolmentState.REGISTERED);
    }

    @Test
    void theCardOfAClassGoesWithTheClass() {
        var autumn = room.newClass("CC-2", "秋季班", "Autumn class");
        desk.query().set("wf");
        desk.enter();
        desk.query().set("");
        assertThat(desk.shown().get()).isPresent();
        room.openClass.open(new OpenClass.Entry(autumn.id(), autumn.code(), autumn.title()));
        assertThat(desk.shown().get()).isEmpty();
        room.openClass.open(new OpenClass.Entry(room.summer.id(), room.summer.code(), room.summer.title()));
        desk.load();
        desk.query().set("wf");
        room.openClass.open(new OpenClass.Entry(autumn.id(), autumn.code(), autumn.title()));
        assertThat(desk.query().get()).isEmpty();
    }

    @Test
    void whoWasReplacedIsNotAdmittedBesideTheSubstitute() {
        desk.query().set("wf");
        desk.openSubstitute(_ -> true);
        desk.walkIn().name().set("孙八");
        desk.walkIn().submit();
        desk.scanned(TicketCode.of(room.number(1)).text());
        assertThat(outcome()).contains(ArrivalOutcome.CANCELLED);
        assertThat(desk.isAdmissible()).isFalse();
        desk.admit();
        assertThat(room.number(1).state()).isEqualTo(EnrolmentState.REPLACED);
        room.services.registration().withdraw(room.number(5));
        desk.poll();
        desk.query().set("李娜");
        desk.enter();
        assertThat(outcome()).contains(ArrivalOutcome.CANCELLED);
        desk.admit();
        assertThat(room.number(5).state()).as("who only withdrew may come after all").isEqualTo(EnrolmentState.ARRIVED);
    }

    @Test
    void wordsThatFitNobodyVoidNoCodeOfTheCardBefore() {
        var waiting = new Waiting();
        ArrivalViewModel slow = loaded(waiting);
        int before = room.number(1).codeIssue();
        slow.query().set("wf");
        slow.enter();
        slow.query().set("qqq");
        waiting.run();
        assertThat(slow.shown().get().orElseThrow().name()).as("the answer comes late").isEqualTo("王芳");
        slow.revokeCode();
        waiting.run();
        assertThat(room.number(1).codeIssue()).isEqualTo(before);
        slow.query().set("");
        slow.revokeCode();
        waiting.run();
        assertThat(room.number(1).codeIssue()).isEqualTo(before + 1);
    }

    @Test
    void scansBackToBackAreAllReceived() {
        for (int number = 1; number <= 6; number++) {
            desk.scanned(TicketCode.of(room.number(number)).text());
        }
        assertThat(desk.live().counts().get().missing()).isZero();
        assertThat(desk.live().moves().get()).hasSize(6);
    }

    @Test
    void anOrganisationThatWouldBeAddedIsSaidSo() {
        desk.openWalkIn();
        desk.walkIn().organisation().set("长纯");
        assertThat(desk.walkIn().organisationNote().get().key()).isEqualTo("participants.organisation.new");
        desk.walkIn().organisation().set("商");
        assertThat(desk.walkIn().organisationNote().get()).as("it is still being looked for").isEqualTo(FieldNote.NONE);
        desk.walkIn().organisation().set("商务局");
        assertThat(desk.walkIn().organisationNote().get()).isEqualTo(FieldNote.NONE);
    }

    @Test
    void whoIsNotFoundIsTwoKeysFromBeingRegistered() {
        desk.query().set("赵六");
        desk.enter();
        assertThat(outcome()).contains(ArrivalOutcome.NOT_REGISTERED);
        desk.enter();
        assertThat(desk.panel().get()).isEqualTo(Panel.WALK_IN);
        assertThat(desk.walkIn().name().get()).isEqualTo("赵六");
        desk.walkIn().organisation().set("云桥");
        desk.walkIn().submit();
        assertThat(desk.panel().get()).isEqualTo(Panel.NONE);
        assertThat(outcome()).contains(ArrivalOutcome.ARRIVED);
        assertThat(room.number(7)).extracting(Participant::name, Participant::state).containsExactly("赵六",
                EnrolmentState.ARRIVED);
        desk.query().set("zl");
        assertThat(names()).containsExactly("赵六");
    }

    @Test
    void nobodyIsRegisteredTwiceUnawares() {
        desk.openWalkIn();
        desk.walkIn().name().set("王芳");
        desk.walkIn().submit();
        assertThat(desk.walkIn().alike().get()).hasSize(1);
        assertThat(room.services.registration().participants(room.summer.id())).hasSize(6);
        desk.walkIn().takeOver(1);
        assertThat(outcome()).contains(ArrivalOutcome.ARRIVED);
        assertThat(room.number(1).state()).isEqualTo(EnrolmentState.ARRIVED);
        desk.openWalkIn();
        desk.walkIn().name().set("王芳");
        desk.walkIn().submit();
        desk.walkIn().submit();
        assertThat(room.services.registration().participants(room.summer.id())).hasSize(7);
    }

    @Test
    void anEmptyNameIsSaidBesideTheField() {
        desk.openWalkIn();
        desk.walkIn().submit();
        assertThat(desk.walkIn().note().get().key()).isEqualTo("refusal.person.name.empty");
        assertThat(desk.panel().get()).isEqualTo(Panel.WALK_IN);
    }

    @Test
    void aSubstituteNeedsSomebodyToReplace() {
        desk.query().set("wf");
        desk.openSubstitute(_ -> true);
        assertThat(desk.walkIn().organisation().get()).isEqualTo("商务局");
        desk.walkIn().name().set("孙八");
        desk.walkIn().submit();
        assertThat(room.number(7).replaces()).hasValue(room.number(1).id());
        assertThat(room.number(1).state()).isEqualTo(EnrolmentState.REPLACED);
    }

    @Test
    void whoeverJustArrivedIsNotReplacedUnasked() {
        desk.query().set("wf");
        desk.enter();
        assertThat(outcome()).contains(ArrivalOutcome.ARRIVED);
        desk.openSubstitute(_ -> false);
        assertThat(desk.panel().get()).isEqualTo(Panel.REPLACED);
        desk.replacing().words().query().set("wf");
        desk.replacing().enter();
        assertThat(desk.panel().get()).as("a clerk who is not sure").isEqualTo(Panel.REPLACED);
        desk.replacing().words().query().set("zw");
        desk.replacing().enter();
        assertThat(desk.panel().get()).as("two of one name wait for a choice").isEqualTo(Panel.REPLACED);
        desk.replacing().choose(2);
        assertThat(desk.panel().get()).isEqualTo(Panel.WALK_IN);
        assertThat(desk.walkIn().replaced().get().orElseThrow().number()).isEqualTo(3);
        desk.walkIn().name().set("孙八");
        desk.walkIn().submit();
        assertThat(room.number(1).state()).isEqualTo(EnrolmentState.ARRIVED);
        assertThat(room.number(3).state()).isEqualTo(EnrolmentState.REPLACED);
    }

    @Test
    void whoIsThereIsReplacedOnlyByAClerkWhoIsSure() {
        desk.query().set("wf");
        desk.enter();
        desk.query().set("wf");
        List<Participant> asked = new ArrayList<>();
        desk.openSubstitute(person -> !asked.add(person));
        assertThat(asked).extracting(Participant::name).containsExactly("王芳");
        assertThat(desk.panel().get()).isEqualTo(Panel.NONE);
        desk.openSubstitute(_ -> true);
        assertThat(desk.panel().get()).isEqualTo(Panel.WALK_IN);
    }

    @Test
    void whoIsThereIsFoundAmongThoseWhoCanBeReplacedAndOneUndoTakesTheSubstituteBack() {
        desk.query().set("wf");
        desk.enter();
        desk.openSubstitute(_ -> true);
        desk.replacing().words().query().set("wf");
        desk.replacing().enter();
        desk.walkIn().name().set("孙八");
        desk.walkIn().submit();
        assertThat(room.number(1).state()).isEqualTo(EnrolmentState.REPLACED);
        assertThat(room.number(7).replaces()).hasValue(room.number(1).id());
        room.services.history().undo();
        assertThat(room.number(1).state()).isEqualTo(EnrolmentState.ARRIVED);
        assertThat(room.services.registration().participants(room.summer.id())).hasSize(6);
    }

    @Test
    void theParticipantsScreenSendsWhoIsReplacedAndWhoCannotBeIsRefused() {
        room.services.arrivalDesk().receive(new DeskPurpose.Arrival(), room.number(1));
        desk.substituteFor(room.number(1).id(), _ -> false);
        assertThat(desk.panel().get()).as("not sure").isEqualTo(Panel.NONE);
        desk.substituteFor(room.number(1).id(), _ -> true);
        assertThat(desk.panel().get()).isEqualTo(Panel.WALK_IN);
        assertThat(desk.walkIn().replaced().get().orElseThrow().number()).isEqualTo(1);
        desk.back();
        room.services.registration().withdraw(room.number(1));
        desk.load();
        desk.substituteFor(room.number(1).id(), _ -> true);
        assertThat(desk.panel().get()).isEqualTo(Panel.NONE);
        assertThat(desk.refused().get().orElseThrow().key()).isEqualTo("arrival.replaced.not");
    }

    @Test
    void whoArrivesWhileTheFormIsOpenIsNotReplaced() {
        desk.query().set("wf");
        desk.openSubstitute(_ -> true);
        room.services.arrivalDesk().receive(new DeskPurpose.Arrival(), room.number(1));
        desk.walkIn().name().set("孙八");
        desk.walkIn().submit();
        assertThat(desk.walkIn().note().get().key()).isEqualTo("refusal.arrival.replaced.meanwhile");
        assertThat(room.number(1).state()).isEqualTo(EnrolmentState.ARRIVED);
        assertThat(room.services.registration().participants(room.summer.id())).hasSize(6);
    }

    @Test
    void whoIsMarkedAbsentAndArrivesIsSignedInWithOneKey() {
        Session morning = desk.live().sessions().get().getFirst();
        room.services.rollCall().mark(Mark.of(room.summer.id(), room.number(1).id(), morning.id(), Status.ABSENT));
        desk.query().set("wf");
        desk.enter();
        assertThat(shownCard().absence()).map(Session::id).contains(morning.id());
        assertThat(shownCard().caution()).isPresent();
        desk.admit();
        assertThat(shownCard().sentence().key()).isEqualTo("arrival.says.signedIn");
        assertThat(shownCard().caution()).isEmpty();
        room.services.history().undo();
        desk.poll();
        desk.query().set("wf");
        desk.enter();
        assertThat(shownCard().absence()).as("the sign-in was taken back").isPresent();
    }

    @Test
    void itIsKnownThatTheClassIsADraft() {
        assertThat(desk.live().state().get()).contains(ClassState.DRAFT);
        room.services.classes().advance(room.summer.id(), ClassState.OPEN);
        desk.poll();
        assertThat(desk.live().state().get()).contains(ClassState.OPEN);
    }

    @Test
    void aDelegationIsReceivedButForWhoIsMissing() {
        int entries = room.entries();
        desk.openDelegation();
        var line = desk.delegation().organisations().stream()
                .filter(l -> l.organisation().orElseThrow().name().zh().equals("商务局")).findFirst().orElseThrow();
        desk.delegation().choose(line.organisation().orElseThrow());
        desk.delegation().turn(1);
        desk.delegation().submit("商务局");
        assertThat(room.entries()).isEqualTo(entries + 1);
        assertThat(desk.shown().get().orElseThrow().together()).isEqualTo(2);
        assertThat(desk.live().missing()).extracting(Participant::number).containsExactly(2, 3, 4, 6);
        room.services.history().undo();
        desk.poll();
        assertThat(desk.live().missing()).hasSize(6);
    }

    @Test
    void whoWaitsIsAdmittedAndAnArrivalTakenBack() {
        Participant waiting = room.services.registration().edit(room.number(6).withState(EnrolmentState.WAITING), "云桥");
        desk.poll();
        desk.query().set("aylin");
        desk.enter();
        assertThat(outcome()).contains(ArrivalOutcome.WAITING);
        desk.admit();
        assertThat(room.number(6).state()).isEqualTo(EnrolmentState.ARRIVED);
        desk.takeBack(waiting);
        assertThat(room.number(6).state()).isEqualTo(EnrolmentState.WAITING);
    }

    @Test
    void signingInIsAnotherPurpose() {
        desk.live().serve(Optional.of(desk.live().sessions().get().getFirst()));
        desk.query().set("wf");
        desk.enter();
        assertThat(outcome()).contains(ArrivalOutcome.ARRIVED);
        assertThat(room.number(1).arrivedAt()).isEmpty();
        assertThat(desk.live().counts().get().arrived()).isEqualTo(1);
        desk.live().serve(Optional.empty());
        assertThat(desk.live().counts().get().arrived()).isZero();
    }

    @Test
    void nothingIsAcknowledgedThatIsNotSaved() {
        List<Throwable> told = new ArrayList<>();
        try (Database viewer = DeskRoom.open(folder, Access.READ_ONLY)) {
            ArrivalViewModel failing = room.model(Services.over(viewer), Background.direct(told::add));
            failing.load();
            List<ShownCard.Phase> phases = new ArrayList<>();
            failing.shown().subscribe(now -> now.ifPresent(shown -> phases.add(shown.phase())));
            failing.query().set("wf");
            failing.enter();
            assertThat(phases).containsExactly(ShownCard.Phase.PENDING, ShownCard.Phase.FAILED);
            assertThat(told).hasSize(1);
            failing.scanned(TicketCode.of(room.number(2)).text());
            assertThat(failing.unsaved()).containsExactly("王芳", TicketCode.of(room.number(2)).text());
            failing.enter();
            assertThat(told).as("Enter tries both again").hasSize(4);
            assertThat(failing.unsaved()).hasSize(2);
        }
        assertThat(room.number(1).state()).isEqualTo(EnrolmentState.REGISTERED);
    }

    @Test
    void escapePutsTheCardAwayAndThenThereIsNothingToLeave() {
        for (var typed : List.of("赵六", "wf")) {
            desk.query().set(typed);
            desk.enter();
            assertThat(desk.shown().get()).isPresent();
            assertThat(desk.back()).isTrue();
            assertThat(desk.shown().get()).isEmpty();
            assertThat(desk.query().get()).isEmpty();
            assertThat(desk.back()).isFalse();
        }
    }

    @Test
    void escapeLeavesThePanelThenTheWords() {
        desk.query().set("wf");
        desk.panel().set(Panel.MISSING);
        assertThat(desk.back()).isTrue();
        assertThat(desk.back()).isTrue();
        assertThat(desk.query().get()).isEmpty();
        assertThat(desk.back()).isFalse();
    }

    private ArrivalViewModel loaded(Waiting waiting) {
        ArrivalViewModel slow = room.model(room.services, waiting.background());
        slow.load();
        waiting.run();
        return slow;
    }

    private DeskCard shownCard() {
        return desk.shown().get().orElseThrow().card();
    }

    private List<String> names() {
        return desk.hits().get().first().stream().map(Participant::name).toList();
    }

    private Optional<ArrivalOutcome> outcome() {
        return desk.shown().get().filter(now -> now.phase() == ShownCard.Phase.ANSWERED)
                .map(now -> now.card().outcome());
    }
}
