package org.rollbook.model.place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rollbook.model.Refusal;

/// An address of a server is read as PostgreSQL people write it, and whatever else stands in it is refused by the name of its part.
class DataPlaceTest {
    private static final Map<String, String> NOTHING = Map.of();

    @Test
    void aWholeAddress() {
        DataServer server = server(
                "postgresql://李@db1.example.cn:5433,db2/base?schema=%E5%9F%BA%E5%9C%B0&sslmode=verify-ca");
        assertThat(server.hosts()).containsExactly(new DataServer.Host("db1.example.cn", 5433),
                new DataServer.Host("db2", 5432));
        assertThat(server.user()).isEqualTo("李");
        assertThat(server.database()).isEqualTo("base");
        assertThat(server.schema()).isEqualTo("基地");
        assertThat(server.sslMode()).isEqualTo(SslMode.VERIFY_CA);
        assertThat(server).hasToString("postgresql://李@db1.example.cn:5433,db2/base?schema=基地&sslmode=verify-ca");
    }

    @ParameterizedTest
    @ValueSource(strings = {"postgresql://anna@localhost/base", "postgresql://a%40b@[::1]:6000/da%2Fta",
            "postgresql://anna@db.example.cn/base?sslmode=disable&sslrootcert=C%3A%5Cca.crt",
            "postgresql://基地@127.0.0.1/数据"})
    void theAddressThatIsKeptLeadsToTheSamePlace(String typed) {
        DataServer server = server(typed);
        assertThat(server(server.toString())).isEqualTo(server);
        assertThat(server).hasToString(typed);
    }

    @Test
    void whatIsLeftOutStandsInTheEnvironment() {
        Map<String, String> environment = Map.of("PGUSER", "anna", "PGHOST", "db9", "PGPORT", "6000", "PGDATABASE",
                "base", "PGSSLMODE", "require", "PGSSLROOTCERT", "/ca.crt");
        DataServer server = (DataServer) DataPlace.of("postgres://", environment);
        assertThat(server.hosts()).containsExactly(new DataServer.Host("db9", 6000));
        assertThat(List.of(server.user(), server.database())).containsExactly("anna", "base");
        assertThat(server.sslMode()).isEqualTo(SslMode.REQUIRE);
        assertThat(server.rootCertificate()).contains("/ca.crt");
        assertThat(((DataServer) DataPlace.of("postgres://bert@db1:7000/other?sslmode=disable", environment)))
                .extracting(DataServer::user, DataServer::database, DataServer::sslMode)
                .containsExactly("bert", "other", SslMode.DISABLE);
    }

    @ParameterizedTest
    @CsvSource({"localhost,PREFER", "127.0.0.1,PREFER", "127.9.9.9:1,PREFER", "[::1],PREFER", "db,VERIFY_FULL",
            "localhost.example.cn,VERIFY_FULL", "10.0.0.1,VERIFY_FULL", "127.0.0.1.example.cn,VERIFY_FULL"})
    void offThisMachineTheServerHasToShowWhoItIs(String host, SslMode usual) {
        assertThat(server("postgresql://a@" + host + "/b").sslMode()).isEqualTo(usual);
    }

    @Test
    void oneMachineElsewhereIsEnough() {
        assertThat(server("postgresql://a@localhost,db/b").sslMode()).isEqualTo(SslMode.VERIFY_FULL);
    }

    @ParameterizedTest
    @ValueSource(strings = {"base.rollbook", "/data/数据 1?#%.rollbook", "C:/data/base.rollbook", "postgresql", "a:b"})
    void everythingElseIsAFile(String typed) {
        assertThat(DataPlace.of(typed, NOTHING)).isEqualTo(new DataPlace.InFile(Path.of(typed)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"address.password|postgresql://a:secret@h/b",
            "address.password|postgresql://a:b@c@h/b", "address.password|postgresql://a@h/b?password=secret",
            "address.password|postgresql://:secret@h/b", "address.protocol|jdbc:postgresql://h/b",
            "address.protocol|POSTGRESQL://h/b", "address.protocol|mysql://h/b", "address.protocol|postgresql:h/b",
            "address.protocol|postgres:/b", "address.protocol|http://h/b", "address.protocol|jdbc:sqlite://h",
            "address.parameter|postgresql://a@h/b?socketFactory=org.springframework.context.support.ClassPathXmlApplicationContext",
            "address.parameter|postgresql://a@h/b?sslfactory=x",
            "address.parameter|postgresql://a@h/b?loggerFile=/tmp/x",
            "address.parameter|postgresql://a@h/b?options=-c%20search_path%3Dx",
            "address.parameter|postgresql://a@h/b?Schema=x",
            "address.parameter|postgresql://a@h/b?host=evil", "address.parameter|postgresql://a@h/b?schema=x&",
            "address.parameter|postgresql://a@h/b?schema=x;sslmode=disable&authenticationPluginClassName=x",
            "address.parameter.once|postgresql://a@h/b?schema=x&schema=y",
            "address.parameter.once|postgresql://a@h/b?schema",
            "address.parameter.once|postgresql://a@h/b?sslmode=", "address.sslmode|postgresql://a@h/b?sslmode=verify",
            "address.sslmode|postgresql://a@h/b?sslmode=DISABLE", "address.port|postgresql://a@h:0/b",
            "address.port|postgresql://a@h:65536/b", "address.port|postgresql://a@h:-1/b",
            "address.port|postgresql://a@h:/b", "address.port|postgresql://a@h:5432x/b",
            "address.port|postgresql://a@h:٣/b",
            "address.port|postgresql://a@h:99999999999/b", "address.host|postgresql://a@h;x/b",
            "address.host|postgresql://a@,/b", "address.host|postgresql://a@h,/b", "address.host|postgresql://a@[::1/b",
            "address.host|postgresql://a@%2Fvar%2Frun/b", "address.host|postgresql://a@主机/b",
            "address.host|postgresql://a@-h/b", "address.port|postgresql://a@fe80::1/b",
            "address.hosts|postgresql://a@1,2,3,4,5,6,7,8,9/b", "address.database|postgresql://a@h",
            "address.database|postgresql://a@h/", "address.database|postgresql://a@h/b/c",
            "address.database|postgresql://a@h/b@c", "address.character|postgresql://a@h/b%00",
            "address.character|postgresql://a%0Ab@h/b", "address.character|postgresql://a@h/b c",
            "address.character|postgresql://a@h/b#c", "address.percent|postgresql://a@h/b%",
            "address.percent|postgresql://a@h/b%2", "address.percent|postgresql://a@h/b%zz",
            "address.percent|postgresql://a@h/%FF", "address.schema|postgresql://a@h/b?schema=pg_catalog",
            "address.schema|postgresql://a@h/b?schema=information_schema",
            "address.schema|postgresql://a@h/b?schema=%22%24user%22", "address.schema|postgresql://a@h/b?schema=$user",
            "address.schema|postgresql://a@h/b?schema=x,y", "address.schema|postgresql://a@h/b?schema=x%22;drop",
            "address.schema|postgresql://a@h/b?schema=1",
            "address.user|postgresql://aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa@h/b",
            "address.database|postgresql://a@h/数据数据数据数据数据数据数据数据数据数据数据"})
    void everyOtherThingIsRefusedByItsPart(String key, String typed) {
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> DataPlace.of(typed, NOTHING))
                .satisfies(refusal -> assertThat(refusal.key()).isEqualTo(key))
                .satisfies(refusal -> assertThat(refusal.arguments().toString()).doesNotContain("secret"));
    }

    @Test
    void aVeryLongAddressIsRefused() {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> DataPlace.of("postgresql://a@h/" + "b".repeat(100_000), NOTHING))
                .satisfies(refusal -> assertThat(refusal.key()).isEqualTo("address.long"));
    }

    private static DataServer server(String typed) {
        return (DataServer) DataPlace.of(typed, NOTHING);
    }
}
