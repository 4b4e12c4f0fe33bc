package org.rollbook.service.course;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rollbook.service.Refusals.assertRefused;

import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rollbook.model.BilingualName;
import org.rollbook.model.course.ClassState;
import org.rollbook.model.course.TrainingClass;
import org.rollbook.model.journal.ActionType;
import org.rollbook.service.Desk;
import org.rollbook.store.ClassStore;

/// Codes that were given before they were checked stay usable; new, changed and copied ones are checked.
class ClassCodesTest {
    private static final LocalDate DAY = LocalDate.of(2014, 7, 21);
    private static final BilingualName TITLE = new BilingualName("测试班", "");

    @TempDir
    Path folder;

    @Test
    void anOldCodeStaysUsable() {
        try (Desk desk = Desk.open(folder)) {
            desk.database().inTransaction(ActionType.CLASS_CREATE.of("2014/1"),
                    writing -> new ClassStore().insert(writing, TrainingClass.draft("2014/1", TITLE, DAY, DAY)));
            TrainingClass old = desk.setup().byCode("2014/1");

            desk.setup()
                    .edit(new TrainingClass(old.id(), old.code(), new BilingualName("改名", ""), DAY, DAY,
                            BilingualName.NONE, 0, "", "", "", "",
                            ClassState.DRAFT, old.version()));
            assertThat(desk.register(old, "王芳").number()).isOne();
            assertThat(desk.setup().copy(old.id(), "2014-2", TITLE, DAY).code()).isEqualTo("2014-2");
            assertRefused("class.code.character", () -> desk.setup().copy(old.id(), "2014/2", TITLE, DAY));
            assertRefused("class.code.alike", () -> desk.setup().copy(old.id(), "２０１４-2", TITLE, DAY));
            TrainingClass now = desk.setup().byCode("2014/1");
            assertRefused("class.code.reserved",
                    () -> desk.setup()
                            .edit(new TrainingClass(now.id(), "aux", TITLE, DAY, DAY, BilingualName.NONE, 0, "", "", "",
                                    "",
                                    ClassState.DRAFT, now.version())));
        }
    }
}
