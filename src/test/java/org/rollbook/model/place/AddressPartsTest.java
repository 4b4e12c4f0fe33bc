package org.rollbook.model.place;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The dialog’s fields make up the address that was taken apart into them.
class AddressPartsTest {

    @ParameterizedTest
    @ValueSource(strings = {"postgresql://anna@localhost/base", "postgresql://a%40b@[::1]:6000/da%2Fta",
            "postgresql://anna@db.example.cn/base?sslmode=disable&sslrootcert=C%3A%5Cca.crt",
            "postgresql://基地@127.0.0.1/数据?sslmode=require",
            "postgresql://李@db1.example.cn:5433,db2/base?schema=基地&sslmode=verify-ca",
            "postgresql://a@db1:6000,db2:6000/b", "postgresql://a@[2001:db8::7],[2001:db8::8]:6000/b"})
    void takenApartAndPutTogetherAgain(String address) {
        DataServer server = server(address);
        assertThat(server(AddressParts.of(server).address())).isEqualTo(server);
    }

    @Test
    void whatIsUsualStaysEmpty() {
        assertThat(AddressParts.of(server("postgresql://anna@localhost/base")))
                .isEqualTo(parts("anna", "localhost", "", "base", "", Optional.empty()));
        assertThat(AddressParts.of(server("postgresql://a@db1:6000,[::1]:6000/b?schema=s&sslmode=require")))
                .isEqualTo(parts("a", "db1, [::1]", "6000", "b", "s", Optional.of(SslMode.REQUIRE)));
    }

    @Test
    void fieldsAsPeopleFillThem() {
        assertThat(parts(" 李 a ", "db1， db2:7000；::1", " 6000 ", "da ta", " ", Optional.empty()).address())
                .isEqualTo("postgresql://李%20a@db1:6000,db2:7000,[::1]:6000/da%20ta");
        assertThat(parts("", "", "6000", "", "", Optional.empty()).address())
                .isEqualTo("postgresql://localhost:6000/");
        assertThat(parts("", "", "", "b", "x&y", Optional.of(SslMode.VERIFY_FULL)).address())
                .isEqualTo("postgresql:///b?schema=x%26y&sslmode=verify-full");
    }

    private static AddressParts parts(String user, String hosts, String port, String database, String schema,
            Optional<SslMode> sslMode) {
        return new AddressParts(user, hosts, port, database, schema, sslMode, "");
    }

    private static DataServer server(String address) {
        return (DataServer) DataPlace.of(address, Map.of());
    }
}
