package org.rollbook;

import com.github.javakeyring.Keyring;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.rollbook.model.Refusal;
import org.rollbook.model.place.DataPlace;
import org.rollbook.model.place.DataServer;

/// Where the password of a server is kept: in this computer’s keyring, and in no file of ours. Some keyrings never answer, so
/// each question has its time and a thread of its own; not for the JavaFX thread.
final class ServerPasswords {
    private static final String SERVICE = "Rollbook";
    /// Enough for somebody to unlock the keyring.
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final System.Logger LOG = System.getLogger(ServerPasswords.class.getName());

    private final Map<String, String> environment;
    private final Callable<Keyring> keyrings;
    private final Duration patience;

    ServerPasswords(Map<String, String> environment) {
        this(environment, Keyring::create, PATIENCE);
    }

    ServerPasswords(Map<String, String> environment, Callable<Keyring> keyrings, Duration patience) {
        this.environment = environment;
        this.keyrings = keyrings;
        this.patience = patience;
    }

    @FunctionalInterface
    private interface Question<T> {
        T of(Keyring keyring) throws Exception;
    }

    /// What the environment gives.
    Optional<String> given() {
        return DataPlace.password(environment);
    }

    /// What the keyring keeps; nothing where it has none or does not answer.
    Optional<String> kept(DataServer server) {
        try {
            return Optional.ofNullable(ask(keyring -> keyring.getPassword(SERVICE, account(server))));
        } catch (Refusal _) {
            return Optional.empty();
        }
    }

    /// Refused where this computer has no keyring that answers.
    void keep(DataServer server, String password) {
        ask(keyring -> {
            keyring.setPassword(SERVICE, account(server), password);
            return keyring;
        });
    }

    private static String account(DataServer server) {
        return server.user() + "@" + server.machines() + "/" + server.database();
    }

    private <T> T ask(Question<T> question) {
        FutureTask<T> task = new FutureTask<>(() -> {
            Keyring keyring = keyrings.call();
            try {
                return question.of(keyring);
            } finally {
                keyring.close();
            }
        });
        Thread thread = Thread.ofPlatform().name("keyring").daemon(true).start(task);
        try {
            return task.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException e) {
            LOG.log(System.Logger.Level.INFO, "the keyring does not answer: " + e.getClass().getSimpleName() + " "
                    + Optional.ofNullable(e.getCause()).map(cause -> cause.getClass().getName()).orElse(""));
            thread.interrupt();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw new Refusal("keyring.none");
    }
}
