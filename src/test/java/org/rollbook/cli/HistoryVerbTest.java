package org.rollbook.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rollbook.model.journal.ActionType;
import org.rollbook.model.journal.Actor;
import org.rollbook.model.people.Participant;
import org.rollbook.model.people.PersonField;
import org.rollbook.store.Database;
import org.rollbook.store.PeopleStore;
import org.rollbook.store.file.DataFile;
import org.rollbook.store.sql.Access;

/// What `history` prints of an upgrade, which touches every row.
final class HistoryVerbTest {
    @TempDir
    private Path folder;

    @Test
    void anUpgradeStandsInItsPlaceInTimeWithoutItsRows() {
        Path data = folder.resolve("base.db");
        Shell shell = new Shell(data, folder.resolve("usual.db"));
        shell.run("add-class", "--code", "T1", "--title-zh", "测试班", "--title-en", "", "--from", "2014-07-21", "--to",
                "2014-07-25");
        shell.run("add-participant", "--class", "T1", "--name", "王芳");
        upgrade(data);
        shell.run("add-participant", "--class", "T1", "--name", "李娜");

        for (List<String> scope : List.of(List.<String>of(), List.of("--class", "T1"))) {
            String told = shell.run(line(scope)).out();
            List<String> heads = told.lines().filter(line -> !line.startsWith(" ")).toList();
            assertThat(heads.get(0)).contains("李娜");
            assertThat(heads.get(1)).containsAnyOf("版升级到第", "Data brought from version");
            assertThat(heads.get(2)).contains("王芳");
            assertThat(told.substring(told.indexOf(heads.get(1)), told.indexOf(heads.get(2))).lines())
                    .as("the upgrade and how many rows").hasSize(2);
        }
        assertThat(shell.run("history", "--class", "T1", "--person", "1").out()).as("what it did to one person")
                .contains("处长");
        Map<String, Object> upgrade = Shell.asMap(shell.run("history", "--json").list().get(1));
        assertThat((List<?>) upgrade.get("changes")).isNotEmpty();
    }

    private static String[] line(List<String> scope) {
        return Stream.concat(Stream.of("history"), scope.stream()).toArray(String[]::new);
    }

    /// An entry as raising a file to a new schema step makes it.
    private static void upgrade(Path data) {
        try (Database database = Database.file(new DataFile(data), Access.READ_WRITE,
                new Actor("tester", "desk 1"), Shell.CLOCK)) {
            database.open();
            PeopleStore people = new PeopleStore();
            Participant wang = database.read(people::everywhere).getFirst();
            database.inTransaction(ActionType.STORE_UPGRADE.of(2, 3), writing -> {
                people.updateEnrolment(writing, wang.with(PersonField.POSITION, "处长"));
                return wang;
            });
        }
    }
}
