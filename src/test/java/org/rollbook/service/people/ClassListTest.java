package org.rollbook.service.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rollbook.model.BilingualName;
import org.rollbook.model.course.TrainingClass;
import org.rollbook.model.hosts.Organisation;
import org.rollbook.model.people.Participant;
import org.rollbook.service.Desk;
import org.rollbook.store.PeopleStore;

/// The list that is brought up to date is the list that would be read anew, whatever was done.
final class ClassListTest {
    @TempDir
    Path folder;

    private Desk desk;
    private TrainingClass trainingClass;

    @BeforeEach
    void open() {
        desk = Desk.open(folder);
        trainingClass = desk.newClass("a", 1);
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void itIsAlwaysWhatWouldBeReadAnew() {
        Random random = new Random(2014);
        TrainingClass other = desk.newClass("b", 1);
        desk.register(other, "外人", "长春商务局");
        for (int i = 0; i < 150; i++) {
            act(random, i);
            assertThat(desk.registration().participants(trainingClass.id())).as("after step %d", i)
                    .isEqualTo(anew(trainingClass));
            if (i % 20 == 0) {
                assertThat(desk.registration().participants(other.id())).isEqualTo(anew(other));
            }
        }
        assertThat(anew(trainingClass)).isNotEmpty();
    }

    private void act(Random random, int step) {
        List<Participant> present = anew(trainingClass);
        Participant somebody = present.isEmpty() ? desk.register(trainingClass, "首位", "长春商务局")
                : present.get(random.nextInt(present.size()));
        switch (random.nextInt(8)) {
            case 0, 1, 2 -> desk.register(trainingClass, "学员" + step, random.nextBoolean() ? "长春商务局" : "单位" + step % 5);
            case 3 -> desk.registration().edit(somebody.withPerson(somebody.person().withPinyin("Xin " + step)), "");
            case 4 -> desk.registration().remove(somebody);
            case 5 -> {
                if (somebody.arrivedAt().isEmpty()) {
                    desk.registration().arrive(somebody);
                }
            }
            case 6 -> desk.directory().organisations().stream().findFirst()
                    .ifPresent(o -> desk.directory().edit(new Organisation(
                            o.id(), new BilingualName("改名" + step, ""), o.shortName(), o.kind(), o.rank(), o.aliases(),
                            o.version())));
            default -> desk.history().undo();
        }
    }

    private List<Participant> anew(TrainingClass of) {
        return desk.database().read(reading -> new PeopleStore().participants(reading, of.id()));
    }
}
