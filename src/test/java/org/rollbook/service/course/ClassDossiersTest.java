package org.rollbook.service.course;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rollbook.model.attendance.Mark;
import org.rollbook.model.attendance.Status;
import org.rollbook.model.attendance.Tally;
import org.rollbook.model.course.TrainingClass;
import org.rollbook.model.dossier.ClassDossier;
import org.rollbook.model.people.Participant;
import org.rollbook.service.Desk;

/// A dossier is one class at one moment: what is changed afterwards, or in another class, is not in it.
class ClassDossiersTest {
    @TempDir
    private Path folder;
    private Desk desk;

    @BeforeEach
    void open() {
        desk = Desk.open(folder);
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void aDossierStaysWhatItWasAndKnowsOneClassOnly() {
        TrainingClass summer = desk.newClass("CC-1", 2);
        Participant wang = desk.register(summer, "王芳", "长春市商务局");
        desk.register(desk.newClass("CC-2", 2), "李静");
        ClassDossier before = desk.rollCall().dossier(summer.id());
        desk.rollCall()
                .mark(Mark.of(summer.id(), wang.id(), desk.session(summer, "2014-07-21/am").id(), Status.PRESENT));
        desk.registration().withdraw(wang);
        ClassDossier after = desk.rollCall().dossier(summer.id());

        assertThat(before.people()).extracting(Participant::name).containsExactly("王芳");
        assertThat(before.active()).hasSize(1);
        assertThat(before.tallies()).extractingByKey(wang.id()).extracting(Tally::taken).isEqualTo(0);
        assertThat(before.moment()).isEqualTo(java.time.ZonedDateTime.now(Desk.CLOCK));
        assertThat(after.active()).isEmpty();
        assertThat(after.listed()).as("whose marks are kept").extracting(Participant::id).containsExactly(wang.id());
        assertThat(Map.copyOf(after.tallies())).containsKey(wang.id());
    }
}
