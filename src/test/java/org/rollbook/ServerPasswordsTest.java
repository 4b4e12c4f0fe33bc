package org.rollbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.javakeyring.BackendNotSupportedException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.rollbook.model.Refusal;
import org.rollbook.model.place.DataServer;

/// A computer without a keyring, or with one that never answers, is told so soon, and the program goes on without a password.
class ServerPasswordsTest {
    private static final DataServer SERVER = DataServer.here(5432, "base", "public", "desk");

    @Test
    void aKeyringThatNeverAnswersIsNotWaitedForLong() {
        ServerPasswords passwords = new ServerPasswords(Map.of(), () -> {
            Thread.sleep(60_000);
            throw new IllegalStateException();
        }, Duration.ofMillis(200));
        Instant before = Instant.now();
        assertThat(passwords.kept(SERVER)).isEmpty();
        assertThatThrownBy(() -> passwords.keep(SERVER, "geheim")).isInstanceOf(Refusal.class)
                .hasMessageContaining("keyring.none").hasMessageNotContaining("geheim");
        assertThat(Duration.between(before, Instant.now())).isLessThan(Duration.ofSeconds(10));
    }

    @Test
    void aComputerWithoutAKeyringKeepsNothing() {
        ServerPasswords passwords = new ServerPasswords(Map.of("PGPASSWORD", "x"), () -> {
            throw new BackendNotSupportedException("none");
        }, Duration.ofSeconds(5));
        assertThat(passwords.kept(SERVER)).isEmpty();
        assertThatThrownBy(() -> passwords.keep(SERVER, "geheim")).isInstanceOf(Refusal.class);
        assertThat(passwords.given()).isEqualTo(Optional.of("x"));
        assertThat(new ServerPasswords(Map.of("PGPASSWORD", "")).given()).isEmpty();
    }
}
