package org.rollbook.store.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.rollbook.model.course.Session;
import org.rollbook.model.journal.Actor;
import org.rollbook.model.place.DataServer;
import org.rollbook.store.CheckIns;
import org.rollbook.store.Database;
import org.rollbook.store.sql.Access;
import org.rollbook.store.sql.StoreFailure;

/// A desk on a server that registers and marks people until it is killed, or its input ends. Before the next one it says of each
/// `saved`, `refused` or `unsure` with the token, and of an unsure one later what became of it.
public final class CheckInDesk {
    private final Database database;
    private final AtomicBoolean isOver = new AtomicBoolean();

    private CheckInDesk(Database database) {
        this.database = database;
    }

    /// Arguments: port of the server, name of the desk, which begins its tokens.
    public static void main(String[] arguments) {
        CheckInDesk desk = new CheckInDesk(
                open(DataServer.here(Integer.parseInt(arguments[0]), "postgres", "public", "postgres"), arguments[1]));
        Thread.ofPlatform().daemon(true).start(desk::waitForTheEnd);
        desk.work(arguments[1]);
    }

    /// Once the server can be reached, and answers.
    static Database open(DataServer server, String name) {
        for (int i = 0;; i++) {
            Database database = Database.server(server, Optional.empty(), Access.READ_WRITE, new Actor("李老师", name),
                    Clock.systemUTC());
            try {
                database.open();
                return database;
            } catch (StoreFailure e) {
                database.close();
                if (i > 600) {
                    throw e;
                }
                sleep(100);
            }
        }
    }

    private void waitForTheEnd() {
        try {
            System.in.transferTo(System.err);
            isOver.set(true);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void work(String name) {
        CheckIns checkIns = new CheckIns(database);
        Optional<Session> session = Optional.empty();
        for (int i = 1; !isOver.get(); i++) {
            session = session.or(() -> session(checkIns));
            String token = name + "-" + i;
            session.ifPresent(arrived -> checkIn(checkIns, arrived, token));
            tellOutcomes();
        }
        for (int i = 0; i < 300 && !tellOutcomes(); i++) {
            sleep(100);
        }
        database.close();
    }

    private static Optional<Session> session(CheckIns checkIns) {
        try {
            return Optional.of(checkIns.session());
        } catch (StoreFailure e) {
            sleep(50);
            return Optional.empty();
        }
    }

    private static void checkIn(CheckIns checkIns, Session session, String token) {
        try {
            checkIns.checkIn(session, token, () -> {});
            System.out.println("saved " + token);
        } catch (StoreFailure e) {
            System.out.println((e.kind() == StoreFailure.Kind.UNSURE ? "unsure " : "refused ") + token);
            sleep(50);
        }
    }

    private boolean tellOutcomes() {
        try {
            database.outcomes().forEach(outcome -> System.out
                    .println((outcome.fate() == Database.Fate.SAVED ? "saved " : "refused ")
                            + outcome.action().token()));
            return true;
        } catch (StoreFailure e) {
            return false;
        }
    }

    private static void sleep(long milliseconds) {
        try {
            Thread.sleep(milliseconds);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
