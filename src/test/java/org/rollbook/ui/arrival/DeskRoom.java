package org.rollbook.ui.arrival;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import org.rollbook.model.BilingualName;
import org.rollbook.model.course.Half;
import org.rollbook.model.course.TrainingClass;
import org.rollbook.model.journal.Actor;
import org.rollbook.model.people.Participant;
import org.rollbook.model.people.Person;
import org.rollbook.model.people.Phone;
import org.rollbook.service.Services;
import org.rollbook.store.Database;
import org.rollbook.store.file.DataFile;
import org.rollbook.store.sql.Access;
import org.rollbook.ui.kit.Background;
import org.rollbook.ui.kit.OpenClass;
import org.rollbook.ui.kit.form.FormDrafts;
import org.rollbook.ui.kit.navigation.ScreenState;

/// A data file with one open class and a desk before it; everything at once on one thread.
final class DeskRoom implements AutoCloseable {
    static final Clock CLOCK = Clock.fixed(Instant.parse("2014-07-21T00:41:00Z"), ZoneId.of("Asia/Shanghai"));

    final Database database;
    final Services services;
    final OpenClass openClass = new OpenClass();
    FormDrafts halfFilled = FormDrafts.unkept();
    final TrainingClass summer;

    DeskRoom(Path folder) {
        database = open(folder, Access.READ_WRITE);
        services = Services.over(database);
        summer = newClass("CC-1", "暑期班", "Summer class");
        List.of("王芳 商务局 13800138000", "张伟 商务局 13911112222", "张伟 吉林大学 13933334444", "欧阳明 吉林大学 ",
                "李娜 商务局 13755556666", "Aylin-Demir 云桥 ").forEach(this::register);
        openClass.open(new OpenClass.Entry(summer.id(), summer.code(), summer.title()));
    }

    ArrivalViewModel model(Services over, Background background) {
        return new ArrivalViewModel(over.arrivalDesk(), over.deskWatch(), over.ledger(), over.registration(),
                background, openClass, new ScreenState(),
                halfFilled);
    }

    /// With the shell's part done: the screen loads again after every write.
    ArrivalViewModel model() {
        Background background = Background.direct();
        ArrivalViewModel model = model(services, background);
        background.revision().subscribe((_, _) -> model.load());
        return model;
    }

    TrainingClass newClass(String code, String zh, String en) {
        return services.classes().create(TrainingClass.draft(code, new BilingualName(zh, en), LocalDate.of(2014, 7, 21),
                LocalDate.of(2014, 7, 25)), Set.of(Half.AM, Half.PM));
    }

    /// Name, organisation and phone, apart by spaces.
    Participant register(String line) {
        String[] parts = line.split(" ");
        Person named = Person.named(parts[0].replace('-', ' '));
        Person person = Person.named(named.name()).withPhone(Phone.of(parts.length > 2 ? parts[2] : ""));
        return services.registration().register(Participant.draft(summer.id(), person), parts[1]);
    }

    Participant number(int number) {
        return services.registration().byNumber(summer.id(), number);
    }

    int entries() {
        return services.history().journal(OptionalLong.empty(), 1_000).size();
    }

    static Database open(Path folder, Access access) {
        Database database = Database.file(new DataFile(folder.resolve("desk.rollbook")), access,
                new Actor("李老师", "desk 1"), CLOCK);
        database.open();
        return database;
    }

    @Override
    public void close() {
        database.close();
    }
}
