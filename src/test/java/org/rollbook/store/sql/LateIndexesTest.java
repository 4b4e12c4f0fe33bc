package org.rollbook.store.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.rollbook.model.people.Person;
import org.rollbook.store.DuplicateStore;
import org.rollbook.store.Sample;
import org.rollbook.store.TestDesk;
import org.rollbook.store.file.TestEngine;

/// A long action may do without some indexes of a file; before and after it every index is what the schema says.
@ParameterizedClass
@EnumSource(TestEngine.class)
final class LateIndexesTest {
    private static final int MANY = 10_000;
    private static final String MORE_THAN_MANY = """
            with recursive n (i) as (select 1 union all select i + 1 from n where i <= 10000)
            insert into person (id, name, pinyin, latin_name, sex, id_type, id_number, phone, email, stroke_key, pinyin_key, initials_key, version)
            select i, 'x', '', '', '', '', '', '', '', '', '', '', 1 from n""";

    @Parameter
    TestEngine engine;

    @TempDir
    Path folder;

    private TestDesk desk;
    private String schema;

    @BeforeEach
    void open() {
        desk = new TestDesk(engine, folder);
        schema = "select %s as name, %s as sql from %s order by 1".formatted((Object[]) (engine == TestEngine.SQLITE
                ? new String[] {"name", "sql", "sqlite_schema where type = 'index'"}
                : new String[] {"indexname", "indexdef", "pg_indexes where schemaname = current_schema()"}));
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void anActionOfManyRowsLeavesEveryIndexAsItWasAndKnowsTheNewRows() {
        List<Map<String, String>> before = desk.query(schema);
        desk.run(writing -> {
            desk.people.expect(writing, MANY);
            desk.people.insert(writing, Person.named("王芳"), Sample.KEYS);
        });
        assertThat(desk.query(schema)).isEqualTo(before);
        desk.reopen();
        assertThat(desk.list(reading -> new DuplicateStore().alike(reading, Person.named("王芳")))).hasSize(1);
        assertThat(desk.database().selfTest().problems()).isEmpty();
    }

    @Test
    void onlyAFileDoesWithoutIndexesMeanwhileAndNeverWithoutAConstraint() {
        List<String> before = desk.query(schema).stream().map(row -> row.get("name")).toList();
        List<String> gone = new ArrayList<>(before);
        gone.removeAll(namesWithin(MANY));
        if (engine == TestEngine.SQLITE) {
            assertThat(gone).containsExactly("enrolment_organisation", "enrolment_person", "enrolment_replaces",
                    "journal_change_row",
                    "person_id_number", "person_name", "person_phone");
        } else {
            assertThat(gone).isEmpty();
        }
    }

    @Test
    void forFewRowsOrInALargeTableTheyStay() {
        assertThat(namesWithin(MANY - 1)).contains("person_name");
        desk.tamper(MORE_THAN_MANY);
        assertThat(namesWithin(MANY)).contains("person_name");
    }

    @Test
    void anActionThatIsStoppedLeavesThemInPlace() {
        List<Map<String, String>> before = desk.query(schema);
        assertThatThrownBy(() -> desk.run(writing -> {
            desk.people.expect(writing, MANY);
            desk.people.insert(writing, Person.named("王芳"), Sample.KEYS);
            throw new CancellationException();
        })).isInstanceOf(CancellationException.class);
        assertThat(desk.query(schema)).isEqualTo(before);
    }

    private List<String> namesWithin(int newcomers) {
        return desk.act(writing -> {
            desk.people.expect(writing, newcomers);
            return writing.list(schema, Map.of(), row -> row.text("name"));
        });
    }
}
