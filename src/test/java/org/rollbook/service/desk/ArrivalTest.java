package org.rollbook.service.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rollbook.model.Refusal;
import org.rollbook.model.course.ClassState;
import org.rollbook.model.course.TrainingClass;
import org.rollbook.model.people.EnrolmentState;
import org.rollbook.model.people.Participant;
import org.rollbook.service.Desk;

/// Arriving at the base, leaving the class and coming back.
class ArrivalTest {
    @TempDir
    Path folder;

    private Desk desk;
    private TrainingClass summer;
    private Participant wang;

    @BeforeEach
    void open() {
        desk = Desk.open(folder);
        summer = desk.newClass("CC-1", 5);
        wang = desk.register(summer, "王芳");
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void anArrivalIsNotedWithItsTime() {
        var arrived = desk.registration().arrive(wang);
        assertThat(arrived.state()).isEqualTo(EnrolmentState.ARRIVED);
        assertThat(arrived.arrivedAt()).contains(Desk.CLOCK.instant());
    }

    @Test
    void anArrivalTakenBackLeavesNoTime() {
        var back = desk.registration().takeBackArrival(desk.registration().arrive(wang));
        assertThat(back.state()).isEqualTo(EnrolmentState.REGISTERED);
        assertThat(back.arrivedAt()).isEmpty();
    }

    @Test
    void whoHadArrivedBeforeWithdrawingHasArrivedStill() {
        var withdrawn = desk.registration().withdraw(desk.registration().arrive(wang));
        assertThat(withdrawn.state()).isEqualTo(EnrolmentState.WITHDRAWN);
        assertThat(desk.registration().reinstate(withdrawn).state()).isEqualTo(EnrolmentState.ARRIVED);
    }

    @Test
    void whoHadNotArrivedIsRegisteredAgain() {
        assertThat(desk.registration().reinstate(desk.registration().withdraw(wang)).state())
                .isEqualTo(EnrolmentState.REGISTERED);
    }

    @Test
    void aClosedClassTakesNoArrivals() {
        desk.setup().advance(summer.id(), ClassState.OPEN);
        desk.setup().advance(summer.id(), ClassState.RUNNING);
        desk.setup().close(summer.id());
        assertThatThrownBy(() -> desk.registration().arrive(wang)).isInstanceOf(Refusal.class);
        assertThat(desk.registration().byNumber(summer.id(), 1).state()).isEqualTo(EnrolmentState.REGISTERED);
    }

    @Test
    void oneActionIsTakenBackAlthoughAnotherCameAfterIt() {
        desk.registration().arrive(wang);
        var arrival = desk.history().next().orElseThrow();
        desk.register(summer, "李伟");
        desk.history().undo(arrival);
        assertThat(desk.registration().byNumber(summer.id(), 1).state()).isEqualTo(EnrolmentState.REGISTERED);
        assertThat(desk.registration().participants(summer.id())).hasSize(2);
    }
}
