package org.rollbook.service.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.rollbook.model.BilingualName;
import org.rollbook.model.course.Half;
import org.rollbook.model.course.TrainingClass;
import org.rollbook.model.journal.Actor;
import org.rollbook.model.people.Participant;
import org.rollbook.model.people.Person;
import org.rollbook.model.place.DataServer;
import org.rollbook.service.Desk;
import org.rollbook.service.Services;
import org.rollbook.store.Database;
import org.rollbook.store.sql.Access;

/// Two desks with a connection each to one PostgreSQL server: what one does, the other knows at its next look.
class TwoDesksTest {
    private static final DeskPurpose ARRIVAL = new DeskPurpose.Arrival();

    @Test
    void theSecondDeskSeesWhomTheFirstReceivedAndSaysWhenAndWhere() throws Exception {
        try (EmbeddedPostgres server = prepared();
                Database one = desk(server, "desk 1");
                Database two = desk(server, "desk 2")) {
            Services first = Services.over(one);
            Services second = Services.over(two);
            TrainingClass summer = first.classes()
                    .create(TrainingClass.draft("CC-1", new BilingualName("测试班", "Test class"),
                            LocalDate.of(2014, 7, 25), LocalDate.of(2014, 7, 25)), Set.of(Half.AM, Half.PM));
            Participant wang = first.registration().register(Participant.draft(summer.id(), Person.named("王芳")), "商务局");
            DeskWatch.Snapshot snapshot = second.deskWatch().snapshot(ARRIVAL, summer.id());
            DeskPeople people = DeskPeople.over(ARRIVAL, snapshot);

            first.arrivalDesk().receive(ARRIVAL, wang);

            DeskWatch.News news = second.deskWatch().since(ARRIVAL, summer.id(), snapshot.seen());
            assertThat(news).isInstanceOf(DeskWatch.News.Some.class);
            people.take((DeskWatch.News.Some) news);
            assertThat(DeskCounts.of(people, second.deskWatch().now()).arrived()).isEqualTo(1);
            assertThat(second.arrivalDesk().receive(ARRIVAL, wang).sentence())
                    .isEqualTo(new DeskCard.Sentence("arrival.says.already", List.of("王芳", "12:00", "desk 1")));
        }
    }

    private static EmbeddedPostgres prepared() throws IOException {
        EmbeddedPostgres server = EmbeddedPostgres.builder().setServerConfig("fsync", "off").start();
        Database.setup(DataServer.here(server.getPort(), "postgres", "public", "postgres"), Optional.empty(),
                new Actor("管理员", "server"), Desk.CLOCK).prepare();
        return server;
    }

    private static Database desk(EmbeddedPostgres server, String name) {
        Database database = Database.server(DataServer.here(server.getPort(), "postgres", "public", "postgres"),
                Optional.empty(), Access.READ_WRITE, new Actor("李老师", name), Desk.CLOCK);
        database.open();
        return database;
    }
}
