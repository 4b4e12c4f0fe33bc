package org.rollbook.service.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rollbook.model.Refusal;
import org.rollbook.model.attendance.ArrivalSource;
import org.rollbook.model.course.TrainingClass;
import org.rollbook.model.journal.Actor;
import org.rollbook.model.journal.LedgerEvent;
import org.rollbook.model.people.Participant;
import org.rollbook.model.people.Person;
import org.rollbook.model.people.Role;
import org.rollbook.model.people.TicketCode;
import org.rollbook.service.Desk;
import org.rollbook.service.Services;

/// What the ledger tells of a morning: every event with its way, desk and nonce, those taken back included.
class LedgerTest {
    private static final DeskPurpose ARRIVAL = new DeskPurpose.Arrival();

    @TempDir
    Path folder;

    private Desk desk;
    private Services services;
    private TrainingClass summer;
    private long classId;

    @BeforeEach
    void open() {
        desk = Desk.open(folder);
        services = Services.over(desk.database());
        summer = desk.newClass("CC-1", 5);
        classId = summer.id();
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void everyWayIntoTheHallIsAnEvent() {
        Participant wang = desk.register(summer, "王芳", "商务局");
        Participant zhang = desk.register(summer, "张伟", "商务局");
        services.arrivalDesk().receive(ARRIVAL, wang);
        services.arrivalDesk().receive(ARRIVAL, wang);
        services.history().undo();
        services.arrivalDesk().scan(ARRIVAL, classId, TicketCode.of(wang).text());
        services.arrivalDesk().receiveDelegation(ARRIVAL, classId, "商务局", List.of(zhang));
        services.arrivalDesk().walkIn(classId, new Newcomer(Person.named("赵六"), "", Role.TRAINEE, ""));
        List<LedgerEvent> events = services.ledger().events(classId).stream()
                .filter(e -> !e.action().equals("participant.register")).toList();
        assertThat(events).extracting(LedgerEvent::source).containsExactly(ArrivalSource.BOX, ArrivalSource.UNDO,
                ArrivalSource.SCAN, ArrivalSource.DELEGATION, ArrivalSource.WALK_IN);
        assertThat(events).extracting(LedgerEvent::name).containsExactly("王芳", "王芳", "王芳", "张伟", "赵六");
        assertThat(events).extracting(e -> e.before() + ">" + e.after()).containsExactly("REGISTERED>ARRIVED",
                "ARRIVED>REGISTERED",
                "REGISTERED>ARRIVED", "REGISTERED>ARRIVED", ">ARRIVED");
        assertThat(events).extracting(LedgerEvent::nonce).doesNotHaveDuplicates()
                .allMatch(nonce -> nonce.length() == 36);
        assertThat(events.get(1).undoes()).hasValue(events.getFirst().seq());
        assertThat(events).allMatch(e -> e.actor().equals(new Actor("tester", "desk 1")) && e.what().equals("arrival"));
    }

    @Test
    void whoIsNoLongerOnFileStaysInTheLedger() {
        services.arrivalDesk().walkIn(classId, new Newcomer(Person.named("赵六"), "", Role.TRAINEE, ""));
        services.history().undo();
        assertThat(services.ledger().events(classId)).extracting(e -> e.before() + ">" + e.after())
                .containsExactly(">ARRIVED", "ARRIVED>");
    }

    @Test
    void signInsNameTheirHalfDayAndOtherClassesStayOut() {
        Participant wang = desk.register(summer, "王芳", "商务局");
        var morning = services.deskWatch().sessionsOfToday(classId).getFirst();
        services.arrivalDesk().receive(new DeskPurpose.SignIn(morning), wang, ArrivalSource.COMMAND);
        LedgerEvent event = services.ledger().events(classId).getLast();
        assertThat(event).extracting(LedgerEvent::what, LedgerEvent::after, LedgerEvent::source, LedgerEvent::number)
                .containsExactly(morning.at().toString(), "P", ArrivalSource.COMMAND, wang.number());
        long other = desk.newClass("CC-9", 2).id();
        assertThat(services.ledger().events(other)).isEmpty();
    }

    @Test
    void theExportIsWholeAndNotedAndNeverReplacesTheData() throws IOException {
        services.arrivalDesk().receive(ARRIVAL, desk.register(summer, "王芳", "商务局"));
        Path target = folder.resolve("ledger.csv");
        assertThat(services.ledger().export(classId, LedgerColumn::key, target)).isEqualTo(2);
        assertThat(Files.readAllLines(target)).hasSize(3).last().asString().contains("王芳", "box", "REGISTERED",
                "ARRIVED");
        services.ledger().export(classId, LedgerColumn::key, folder.resolve("ledger.xlsx"));
        assertThat(services.history().journal(OptionalLong.empty(), 1).getFirst().entry().action())
                .isEqualTo("ledger.export");
        assertThatThrownBy(() -> services.ledger().export(classId, LedgerColumn::key, folder.resolve("test.rollbook")))
                .isInstanceOf(Refusal.class);
    }
}
