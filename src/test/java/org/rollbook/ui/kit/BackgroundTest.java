package org.rollbook.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.rollbook.model.Refusal;
import org.rollbook.model.journal.Concern;
import org.rollbook.model.journal.Touched;

class BackgroundTest {
    private final List<Object> heard = new ArrayList<>();
    private final List<Throwable> failures = new ArrayList<>();
    private final Background direct = Background.direct(failures::add);

    @Test
    void anAnswerReachesThen() {
        direct.read(() -> "roster", heard::add);
        assertThat(heard).containsExactly("roster");
        assertThat(direct.revision().get()).isZero();
        assertThat(direct.savedAt().get()).isEmpty();
        assertThat(direct.busy().get()).isFalse();
    }

    @Test
    void aWriteRaisesTheRevisionBeforeThen() {
        direct.write(() -> "number 7", _ -> heard.add(direct.revision().get()));
        assertThat(heard).containsExactly(1);
        assertThat(direct.savedAt().get()).isPresent();
    }

    @Test
    void aWriteThatSaysWhatItChangedTouchesNothingElse() {
        Background background = Background.direct();
        Touched mark = new Touched(Set.of(Concern.MARKS), OptionalLong.of(1));
        background.write(() -> background.touched(mark), () -> {});
        assertThat(background.lastChange(Set.of(Concern.MARKS), OptionalLong.of(1))).isOne();
        assertThat(background.lastChange(Set.of(Concern.MARKS), OptionalLong.empty())).isOne();
        assertThat(background.lastChange(Set.of(Concern.MARKS), OptionalLong.of(2))).isZero();
        assertThat(background.lastChange(Set.of(Concern.PEOPLE), OptionalLong.of(1))).isZero();
    }

    @Test
    void aWriteThatSaysNothingAndAChangeElsewhereTouchEverything() {
        Background background = Background.direct();
        background.write(() -> {}, () -> {});
        assertThat(background.lastChange(Set.of(Concern.PEOPLE), OptionalLong.of(7))).isOne();
        background.changedElsewhere(Touched.EVERYTHING);
        assertThat(background.lastChange(Set.of(Concern.HOSTS), OptionalLong.of(7))).isEqualTo(2);
    }

    @Test
    void whatWasChangedBeforeARefusalIsToldAsWell() {
        Background background = Background.direct();
        background.write(() -> {
            background.touched(Touched.EVERYTHING);
            throw new Refusal("class.gone");
        }, () -> {}, _ -> {});
        assertThat(background.revision().get()).isOne();
    }

    @Test
    void whatIsAskedForAfterTheEndIsNotDone() {
        var ending = new Background(Executors.newSingleThreadExecutor(), Executors.newSingleThreadExecutor(),
                Runnable::run, failures::add);
        ending.close();
        ending.compute(_ -> heard.add("drawn"), heard::add);
        ending.unseen(() -> heard.add("kept"), failures::add);
        assertThat(heard).isEmpty();
        assertThat(failures).isEmpty();
        assertThat(ending.busy().get()).isFalse();
    }

    @Test
    void aRefusedWriteLeavesTheRevisionAndGoesToWhoAskedForIt() {
        direct.write(() -> refuse("name.empty"), heard::add, refusal -> heard.add(refusal.key()));
        assertThat(heard).containsExactly("name.empty");
        assertThat(direct.revision().get()).isZero();
        assertThat(direct.savedAt().get()).isEmpty();
        assertThat(failures).isEmpty();
    }

    @Test
    void aRefusalThatNobodyTakesAndEveryOtherFailureAreHeardOnce() {
        direct.read(() -> refuse("name.empty"), heard::add);
        direct.read(() -> {
            throw new IOException("disk");
        }, heard::add, refusal -> heard.add(refusal.key()));
        direct.read(() -> "fine", _ -> {
            throw new IllegalStateException("in then");
        });
        assertThat(failures).extracting(Object::getClass).map(Class::getSimpleName)
                .containsExactly("Refusal", "IOException", "IllegalStateException");
        assertThat(heard).isEmpty();
        assertThat(direct.busy().get()).isFalse();
    }

    @Test
    void withoutAHandlerAFailureComesBackToTheTest() {
        assertThatThrownBy(() -> Background.direct().read(() -> refuse("name.empty"), heard::add))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void aCancelledReadIsNotShownButACancelledWriteStillCounts() {
        Queue<Runnable> later = new ArrayDeque<>();
        var background = new Background(Runnable::run, Runnable::run, later::add, failures::add);
        background.read(() -> "old search", heard::add).cancel();
        background.write(() -> "saved", heard::add).cancel();
        assertThat(background.busy().get()).isTrue();
        later.forEach(Runnable::run);
        assertThat(heard).isEmpty();
        assertThat(background.revision().get()).isEqualTo(1);
        assertThat(background.busy().get()).isFalse();
    }

    @Test
    void aComputationTellsHowFarItIsAndStopsWhenCancelled() {
        var steps = new ArrayList<Double>();
        Queue<Runnable> slow = new ArrayDeque<>();
        var background = new Background(Runnable::run, slow::add, Runnable::run, failures::add);
        var job = background.compute(j -> {
            j.advance(1, 4);
            j.cancel();
            j.advance(2, 4);
            return heard.add("never");
        }, heard::add);
        job.progress().subscribe((_, now) -> steps.add(now.doubleValue()));
        slow.remove().run();
        assertThat(steps).containsExactly(0.25);
        assertThat(heard).isEmpty();
        assertThat(failures).isEmpty();
    }

    @Test
    void theStoreHasOneThreadOfItsOwnAndSlowWorkDoesNotHoldItUp() throws InterruptedException {
        var gate = new CountDownLatch(1);
        var read = new CountDownLatch(1);
        try (var store = Executors.newSingleThreadExecutor(); var slow = Executors.newSingleThreadExecutor()) {
            Executor screen = Runnable::run;
            var background = new Background(store, slow, screen, failures::add);
            background.compute(_ -> gate.await(10, TimeUnit.SECONDS), _ -> {});
            background.read(() -> "while the PDF is laid out", _ -> read.countDown());
            assertThat(read.await(10, TimeUnit.SECONDS)).isTrue();
            gate.countDown();
        }
    }

    @Test
    void whatNeedNotBeWaitedForFollowsEveryWriteAndNothingElse() throws InterruptedException {
        var settled = new CountDownLatch(2);
        var order = new LinkedBlockingQueue<String>();
        var background = new Background(Executors.newSingleThreadExecutor(), Runnable::run, Runnable::run,
                failures::add, () -> {
                    order.add("settled");
                    settled.countDown();
                });
        background.read(() -> order.add("read"), heard::add);
        background.write(() -> order.add("written"), heard::add);
        background.settle(() -> order.add("marked"), heard::add, _ -> {}, () -> {});
        assertThat(settled.await(10, TimeUnit.SECONDS)).isTrue();
        background.close();
        assertThat(order).containsExactly("read", "written", "settled", "marked", "settled");
    }

    @Test
    void closingFinishesWhatWasBegun() {
        var background = new Background(Executors.newSingleThreadExecutor(), Runnable::run, Runnable::run,
                failures::add);
        for (int i = 0; i < 100; i++) {
            var number = i;
            background.write(() -> number, heard::add);
        }
        background.close();
        assertThat(heard).hasSize(100);
    }

    private static String refuse(String key) {
        throw new Refusal(key);
    }
}
