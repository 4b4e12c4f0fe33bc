package org.rollbook.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rollbook.cli.Shell.Answer;
import org.rollbook.cli.kit.ExitCode;
import org.rollbook.model.place.DataServer;
import org.rollbook.store.TestServer;

/// A base on a real server: made and raised by its administrator alone, and whatever is in the way is one sentence that changes nothing.
class ServerVerbTest {
    @TempDir
    private Path folder;

    @Test
    void preparedOnceAndThenWorkedOn() {
        DataServer server = TestServer.noSchema();
        refused(server, ExitCode.DATA, "“server prepare”", "classes");
        refused(server, ExitCode.DATA, "“server prepare”", "add-sample");
        refused(server, ExitCode.DATA, "“server prepare”", "server", "upgrade");
        Answer made = done(server, "server", "prepare");
        assertThat(made.out()).contains("is prepared", "ready for work");
        refused(server, ExitCode.REFUSED, "is prepared already", "server", "prepare");
        refused(server, ExitCode.REFUSED, "which is the newest", "server", "upgrade", "--yes");
        done(server, "add-sample");
        assertThat(done(server, "classes").out()).contains("CC-2014");
        assertThat(done(server, "check").out()).contains("all is well", "PostgreSQL");
        Map<String, Object> status = done(server, "server", "status", "--json").map();
        assertThat(status).containsEntry("condition", "ready").containsEntry("classes", 1).containsEntry("people", 80)
                .containsEntry("writing", "possible").containsOnlyKeys("server", "postgresql", "condition", "writing",
                        "schema", "needed", "others", "desks", "classes", "people", "actions", "bytes");
    }

    @Test
    void anEmptyServerSaysSoAndStaysEmpty() {
        DataServer server = TestServer.noSchema();
        Answer status = shell(server).run("server", "status");
        assertThat(status.code()).isEqualTo(ExitCode.REFUSED);
        assertThat(status.out()).contains("nothing yet");
        assertThat(count(server, "select count(*) from pg_namespace where nspname = '" + server.schema() + "'"))
                .isZero();
    }

    @Test
    void ofManyWhoPrepareAtOnceOneDoesIt() {
        DataServer server = TestServer.noSchema();
        List<Answer> answers = IntStream.range(0, 6)
                .mapToObj(_ -> CompletableFuture.supplyAsync(() -> shell(server).run("server", "prepare"))).toList()
                .stream().map(CompletableFuture::join).toList();
        assertThat(answers).allSatisfy(answer -> assertThat(answer.code() == ExitCode.DONE
                || answer.err().contains("is prepared already")).as(answer.err()).isTrue());
        assertThat(answers).anyMatch(answer -> answer.code() == ExitCode.DONE);
        assertThat(count(server, "select count(*) from status")).isEqualTo(8);
        assertThat(count(server, "select count(*) from journal")).isEqualTo(1);
    }

    @Test
    void anotherProgramsTablesAreLeftAlone() {
        DataServer server = TestServer.emptySchema();
        TestServer.run(server, "create table customers (id int)", "create table schema_version (version text)",
                "insert into schema_version values ('1.1')");
        for (String[] words : new String[][] {{"classes"}, {"add-sample"}, {"server", "prepare"},
                {"server", "upgrade", "--yes"}}) {
            refused(server, ExitCode.DATA, "customers, schema_version", words);
        }
        assertThat(shell(server).run("server", "status").out()).contains("another program’s tables", "customers");
        assertThat(count(server, "select count(*) from pg_class where relnamespace = current_schema()::regnamespace"))
                .isEqualTo(2);
    }

    @Test
    void anOlderOneIsRaisedWhenThatIsAgreedTo() {
        DataServer server = TestServer.atVersion(2);
        refused(server, ExitCode.DATA, "“server upgrade”", "classes");
        refused(server, ExitCode.DATA, "“server upgrade”", "add-sample");
        Answer said = refused(server, ExitCode.REFUSED, "003-programme, 004-internal-note", "server", "upgrade");
        assertThat(said.err()).contains("--yes").contains("pg_dump");
        assertThat(count(server, "select version from schema_version")).isEqualTo(2);
        List<Answer> answers = IntStream.range(0, 4)
                .mapToObj(_ -> CompletableFuture.supplyAsync(() -> shell(server).run("server", "upgrade", "--yes")))
                .toList().stream().map(CompletableFuture::join).toList();
        assertThat(answers).allSatisfy(answer -> assertThat(answer.code() == ExitCode.DONE
                || answer.err().contains("which is the newest")).as(answer.err()).isTrue());
        done(server, "add-sample");
        assertThat(done(server, "check").out()).contains("all is well");
    }

    @Test
    void aNewerOneIsRefused() {
        DataServer server = TestServer.prepared();
        TestServer.run(server, "update schema_version set version = 99");
        for (String[] words : new String[][] {{"classes"}, {"add-sample"}, {"server", "prepare"},
                {"server", "upgrade", "--yes"}}) {
            refused(server, ExitCode.DATA, "newer Rollbook", words);
        }
        assertThat(shell(server).run("server", "status").out()).contains("newer version");
    }

    @Test
    void whoeverMayNotIsTold() {
        DataServer server = TestServer.prepared();
        String reader = "reader_" + server.schema();
        TestServer.run(server, "create role " + reader + " login",
                "grant usage on schema " + server.schema() + " to " + reader,
                "grant select on all tables in schema " + server.schema() + " to " + reader);
        DataServer read = DataServer.here(server.hosts().getFirst().port(), "postgres", server.schema(), reader);
        done(read, "classes");
        refused(read, ExitCode.DATA, "no right", "add-sample");
        DataServer elsewhere = DataServer.here(server.hosts().getFirst().port(), "postgres", "els" + server.schema(),
                reader);
        refused(elsewhere, ExitCode.DATA, "no right", "server", "prepare");
        TestServer.run(server, "alter role " + reader + " set default_transaction_read_only = on",
                "grant insert, update on all tables in schema " + server.schema() + " to " + reader);
        done(read, "classes");
        refused(read, ExitCode.DATA, "read only", "add-sample");
    }

    @Test
    void wrongPlacesAreOneSentenceEach() {
        DataServer server = TestServer.prepared();
        int port = server.hosts().getFirst().port();
        refused(address("postgres@localhost:" + port + "/nowhere"), ExitCode.DATA, "no such database", "classes");
        refused(address("nobody@localhost:" + port + "/postgres"), ExitCode.DATA, "does not let this user in",
                "classes");
        refused(address("postgres@localhost:1/postgres"), ExitCode.DATA, "Nothing answers at localhost:1", "classes");
        refused(address("postgres@no-such-host.invalid/postgres"), ExitCode.DATA, "No machine", "classes");
        refused(address("postgres@localhost:1,127.0.0.1:2/postgres"), ExitCode.DATA,
                "Nothing answers at localhost:1, 127.0.0.1:2", "classes");
        refused(address("postgres@localhost:" + port + "/postgres?sslmode=require"), ExitCode.DATA, "TLS", "classes");
        refused(address("postgres@localhost:" + port + "/postgres?sslmode=verify-full"), ExitCode.DATA, "TLS",
                "classes");
        refused("postgresql://a:secret@h/b", ExitCode.REFUSED, "password may not stand", "classes");
        refused("postgresql://a@h/b?socketFactory=x", ExitCode.REFUSED, "socketFactory", "classes");
        refused(server.toString(), ExitCode.REFUSED, "pg_dump", "backup", folder.resolve("b").toString());
        refused(server.toString(), ExitCode.REFUSED, "pg_dump", "restore", folder.resolve("b").toString());
        refused(folder.resolve("file.db").toString(), ExitCode.REFUSED, "is a file", "server", "status");
        assertThat(Files.exists(folder.resolve("file.db"))).isFalse();
    }

    @Test
    void aPasswordIsAskedForAtTheTerminalOnceAndOnlyWhereTheServerWantsOne() throws Exception {
        try (EmbeddedPostgres strict = EmbeddedPostgres.builder().setDataDirectory(folder.resolve("data"))
                .setOverrideWorkingDirectory(folder.resolve("work").toFile()).start()) {
            DataServer open = DataServer.here(strict.getPort(), "postgres", "base", "postgres");
            TestServer.run(DataServer.here(strict.getPort(), "postgres", "public", "postgres"),
                    "create role desk login password 'geheim'", "create schema base authorization desk");
            Files.writeString(folder.resolve("data/pg_hba.conf"), """
                    host all postgres all trust
                    host all desk all scram-sha-256
                    """);
            TestServer.run(open, "select pg_reload_conf()");
            DataServer server = DataServer.here(strict.getPort(), "postgres", "base", "desk");
            refused(server, ExitCode.DATA, "does not accept the password", "server", "prepare");
            List<String> questions = new ArrayList<>();
            Shell terminal = answering("geheim", server, Map.of(), questions);
            for (String[] words : new String[][] {{"server", "prepare"}, {"add-sample"},
                    {"programme", "--class", "CC-2014"}}) {
                questions.clear();
                Answer answer = terminal.run(words);
                assertThat(answer.err()).isEmpty();
                assertThat(answer.code()).isEqualTo(ExitCode.DONE);
                assertThat(answer.out()).doesNotContain("geheim");
                assertThat(questions).containsExactly("Password for " + server + ":");
            }
            questions.clear();
            for (Shell other : List.of(answering("wrong", server, Map.of(), questions),
                    answering("geheim", server, Map.of("PGPASSWORD", "wrong"), questions))) {
                Answer answer = other.run("classes");
                assertThat(answer.err()).contains("does not accept the password").hasLineCount(1);
                assertThat(answer.code()).isEqualTo(ExitCode.DATA);
            }
            assertThat(questions).hasSize(1);
            questions.clear();
            assertThat(answering("geheim", server, Map.of("PGPASSWORD", "geheim"), questions).run("classes").code())
                    .isZero();
            assertThat(answering("geheim", open, Map.of(), questions).run("classes").code()).isZero();
            assertThat(questions).isEmpty();
        }
    }

    private Shell answering(String password, DataServer server, Map<String, String> environment,
            List<String> questions) {
        return new Shell(server.toString(), folder.resolve("usual.db"), environment, question -> {
            questions.add(question);
            return Optional.of(password.toCharArray());
        });
    }

    private static String address(String rest) {
        return "postgresql://" + rest;
    }

    private static long count(DataServer server, String sql) {
        return TestServer.number(server, sql);
    }

    private Answer done(DataServer server, String... words) {
        Answer answer = shell(server).run(words);
        assertThat(answer.code()).as(String.join(" ", words) + ": " + answer.err()).isZero();
        return answer;
    }

    private Answer refused(DataServer server, int code, String sentence, String... words) {
        return refused(server.toString(), code, sentence, words);
    }

    private Answer refused(String place, int code, String sentence, String... words) {
        Answer answer = new Shell(place, folder.resolve("usual.db"), Map.of()).run(words);
        assertThat(answer.err()).as(String.join(" ", words)).contains(sentence).hasLineCount(1)
                .doesNotContain("secret", "Exception");
        assertThat(answer.code()).as(answer.err()).isEqualTo(code);
        return answer;
    }

    private Shell shell(DataServer server) {
        return new Shell(server.toString(), folder.resolve("usual.db"), Map.of());
    }
}
