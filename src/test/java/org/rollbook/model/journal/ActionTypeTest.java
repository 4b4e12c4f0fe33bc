package org.rollbook.model.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.rollbook.model.attendance.ArrivalSource;
import org.rollbook.model.course.HalfDay;

/// What actions are made with, and what the journal keeps of it.
final class ActionTypeTest {
    private static final HalfDay MORNING = HalfDay.parse("2014-07-21/am");

    @Test
    void argumentsAreKeptAsTheJournalAlwaysKeptThem() {
        Action marked = ActionType.MARK_SET_LATE.in(7, "王芳", MORNING, "L", 12);
        assertThat(marked.type().code()).isEqualTo("mark.set.late");
        assertThat(marked.classId()).isEqualTo(OptionalLong.of(7));
        assertThat(marked.arguments()).containsExactly("王芳", "2014-07-21/am", "L", "12");
        assertThat(ActionType.DOCUMENT_ISSUE.in(7, "D03", Optional.of(MORNING), "pdf").arguments())
                .containsExactly("D03", "2014-07-21/am", "pdf");
        assertThat(ActionType.DOCUMENT_ISSUE.in(7, "D01", Optional.empty(), "pdf").arguments()).containsExactly("D01",
                "", "pdf");
        assertThat(ActionType.SESSION_GENERATE.in(7, LocalDate.of(2014, 7, 21), LocalDate.of(2014, 7, 22)).arguments())
                .containsExactly("2014-07-21", "2014-07-22");
        assertThat(ActionType.PERSON_MERGE.of("王芳", "王方", 1L, 2L, "CC-1/1", "").arguments())
                .containsExactly("王芳", "王方", "1", "2", "CC-1/1", "");
    }

    @Test
    void theSourceIsLeftOutWhereItWasAnyOtherScreen() {
        assertThat(ActionType.PARTICIPANT_ARRIVE.in(7, "王芳").arguments()).containsExactly("王芳");
        assertThat(ActionType.PARTICIPANT_ARRIVE.in(7, "王芳", ArrivalSource.SCAN).arguments()).containsExactly("王芳",
                "SCAN");
    }

    @Test
    void whatDoesNotFitIsABug() {
        assertThatIllegalArgumentException().isThrownBy(() -> ActionType.MARK_SET.in(7, "王芳", "2014-07-21/am", "P"))
                .withMessageContaining("mark.set");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ActionType.MARK_SET.in(7, "王芳", Optional.of("2014-07-21/am"), "P"));
        assertThatIllegalArgumentException().isThrownBy(() -> ActionType.MARK_SET.in(7, "王芳", MORNING));
        assertThatIllegalArgumentException().isThrownBy(() -> ActionType.MARK_MANY.in(7, 3, 4));
        assertThatIllegalArgumentException().isThrownBy(() -> ActionType.MARK_MANY.of(3))
                .withMessageContaining("needs a class");
    }

    @Test
    void everyCodeIsOneOfItsOwnAndKnowsItsType() {
        assertThat(ActionType.values()).extracting(ActionType::code).doesNotHaveDuplicates();
        assertThat(ActionType.values()).allSatisfy(type -> assertThat(ActionType.ofCode(type.code())).contains(type));
        assertThat(ActionType.ofCode("person.rename")).isEmpty();
    }

    @Test
    void whatTheProgramDoesByItselfIsNeverTakenBack() {
        assertThat(Stream.of(ActionType.values()).filter(type -> type.code().startsWith("store.")))
                .hasSize(5).noneMatch(ActionType::canBeUndone).noneMatch(ActionType::needsOpenClass);
    }

    /// Written down once more, since a type that forgets to say it would change closed classes in silence.
    @Test
    void theseAloneMayBeDoneInAClosedClass() {
        assertThat(Stream.of(ActionType.values())
                .filter(type -> !type.needsOpenClass() && !type.code().startsWith("store."))).containsExactlyInAnyOrder(
                        ActionType.CLASS_CREATE, ActionType.CLASS_COPY, ActionType.CLASS_DRAFT, ActionType.CLASS_OPEN,
                        ActionType.CLASS_RUNNING,
                        ActionType.CLASS_CLOSE, ActionType.CLASS_REOPEN, ActionType.CLASS_ARCHIVED,
                        ActionType.SAMPLE_CREATE, ActionType.ORGANISATION_CREATE,
                        ActionType.ORGANISATION_EDIT, ActionType.ORGANISATION_REMOVE, ActionType.ORGANISATION_MERGE,
                        ActionType.PERSON_MERGE,
                        ActionType.DOCUMENT_ISSUE, ActionType.LEDGER_EXPORT, ActionType.UNDO, ActionType.REDO);
    }

    /// Journals on disk name them: a code that changes loses its sentence, its source in the ledger and its undo.
    @Test
    void theCodesOfEarlierVersionsAreAllThere() {
        assertThat(Stream
                .of("""
                        arrival.admit arrival.delegation arrival.substitute arrival.walkIn class.archived class.close class.copy class.create class.draft
                        class.edit class.open class.reopen class.running document.issue host.attach host.detach host.move import.apply leave.cancel
                        leave.grant ledger.export mark.clear mark.many mark.rest mark.rest.notArrived mark.set mark.set.both mark.set.early mark.set.late
                        organisation.create organisation.edit organisation.merge organisation.remove participant.arrive participant.code.revoke
                        participant.edit participant.membership participant.register participant.reinstate participant.remove participant.unarrive
                        participant.withdraw participant.withdraw.reason person.merge programme.import redo sample.create session.create session.edit
                        session.generate session.remove session.take session.untake store.clock store.counters store.create store.mapping store.upgrade
                        undo"""
                        .split("\\s+")))
                .allSatisfy(code -> assertThat(ActionType.ofCode(code)).as(code).isPresent());
    }
}
